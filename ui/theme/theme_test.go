package theme

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
)

// okabeIto is the palette that new tags get their colours from.
var okabeIto = []string{"#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#000000"}

func TestTextIsReadable(t *testing.T) {
	for name, p := range map[string]*Palette{"light": Light, "dark": Dark} {
		for what, pair := range map[string][2]color.NRGBA{
			"text on the page":    {p.Text, p.Background},
			"text on a panel":     {p.Text, p.Surface},
			"text on a menu":      {p.Text, p.Raised},
			"text selected":       {p.Text, p.Selection},
			"text chosen":         {p.Text, p.AccentTint},
			"quiet on the page":   {p.Quiet, p.Background},
			"quiet on a panel":    {p.Quiet, p.Surface},
			"quiet on a menu":     {p.Quiet, p.Raised},
			"quiet selected":      {p.Quiet, p.Selection},
			"quiet chosen":        {p.Quiet, p.AccentTint},
			"accent on the page":  {p.Accent, p.Background},
			"accent on a panel":   {p.Accent, p.Surface},
			"accent chosen":       {p.Accent, p.AccentTint},
			"text on the accent":  {p.OnAccent, p.Accent},
			"removed on its tint": {p.Removed, p.RemovedTint},
			"removed on the page": {p.Removed, p.Background},
			"added on its tint":   {p.Added, p.AddedTint},
			"added on the page":   {p.Added, p.Background},
			"moved on its tint":   {p.Moved, p.MovedTint},
			"moved on the page":   {p.Moved, p.Background},
			"shifted on its tint": {p.Shifted, p.ShiftedTint},
			"shifted on the page": {p.Shifted, p.Background},
			"error on the page":   {p.Error, p.Background},
			"text on shifted":     {p.Text, p.ShiftedTint},
		} {
			if c := Contrast(pair[0], pair[1]); c < TextContrast {
				t.Errorf("%s: %s has contrast %.2f", name, what, c)
			}
		}
		if c := Contrast(p.Border, p.Background); c < MarkContrast {
			t.Errorf("%s: borders have contrast %.2f", name, c)
		}
	}
}

func TestEveryTagIsReadable(t *testing.T) {
	colours := append([]string{"#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "not a colour"}, okabeIto...)
	for r := 0; r < 256; r += 51 {
		for g := 0; g < 256; g += 51 {
			for b := 0; b < 256; b += 51 {
				colours = append(colours, fmt.Sprintf("#%02x%02x%02x", r, g, b))
			}
		}
	}
	for _, p := range []*Palette{Light, Dark} {
		for i, hex := range colours {
			for _, tint := range []color.NRGBA{p.Tint(hex), p.Tint(hex, colours[(i*7+3)%len(colours)]), p.Tint(hex, hex, hex)} {
				if c := Contrast(p.Text, tint); c < TextContrast {
					t.Errorf("dark=%v: text on %s has contrast %.2f", p.Dark, hex, c)
				}
			}
			if c := Contrast(p.Ink(hex), p.Background); c < MarkContrast {
				t.Errorf("dark=%v: the line of %s has contrast %.2f", p.Dark, hex, c)
			}
		}
	}
}

func TestTagsStayDifferent(t *testing.T) {
	for _, p := range []*Palette{Light, Dark} {
		seen := map[color.NRGBA]string{}
		for _, hex := range okabeIto {
			tint := p.Tint(hex)
			if other, ok := seen[tint]; ok {
				t.Errorf("dark=%v: %s and %s have the same tint", p.Dark, hex, other)
			}
			seen[tint] = hex
			if tint == p.Background {
				t.Errorf("dark=%v: %s cannot be seen", p.Dark, hex)
			}
		}
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{"#E69F00": "#e69f00", "#abc": "#aabbcc", "": "", "e69f00": "", "#12": "", "#xyzxyz": ""} {
		c, ok := Parse(in)
		if ok != (want != "") || ok && Hex(c) != want {
			t.Errorf("Parse(%q) = %v, %v, want %q", in, c, ok, want)
		}
	}
}

func TestEveryNameHasAColour(t *testing.T) {
	names := []fyne.ThemeColorName{
		fynetheme.ColorNameBackground, fynetheme.ColorNameButton, fynetheme.ColorNameDisabledButton, fynetheme.ColorNameDisabled,
		fynetheme.ColorNameError, fynetheme.ColorNameFocus, fynetheme.ColorNameForeground, fynetheme.ColorNameForegroundOnError,
		fynetheme.ColorNameForegroundOnPrimary, fynetheme.ColorNameForegroundOnSuccess, fynetheme.ColorNameForegroundOnWarning,
		fynetheme.ColorNameHeaderBackground, fynetheme.ColorNameHover, fynetheme.ColorNameHyperlink, fynetheme.ColorNameInputBackground,
		fynetheme.ColorNameInputBorder, fynetheme.ColorNameMenuBackground, fynetheme.ColorNameOverlayBackground, fynetheme.ColorNamePlaceHolder,
		fynetheme.ColorNamePressed, fynetheme.ColorNamePrimary, fynetheme.ColorNameScrollBar, fynetheme.ColorNameScrollBarBackground,
		fynetheme.ColorNameSelection, fynetheme.ColorNameSeparator, fynetheme.ColorNameShadow, fynetheme.ColorNameSuccess, fynetheme.ColorNameWarning,
		ColorNameQuiet, ColorNameFaint, ColorNameSurface, ColorNameRemoved, ColorNameAdded, ColorNameMoved, ColorNameShifted,
	}
	for _, p := range []*Palette{Light, Dark} {
		for _, n := range names {
			if _, ok := p.named(n); !ok {
				t.Errorf("dark=%v: %s is left to the toolkit", p.Dark, n)
			}
		}
	}
}

func TestModes(t *testing.T) {
	for _, c := range []struct {
		mode    Mode
		desktop fyne.ThemeVariant
		want    *Palette
	}{
		{ModeSystem, fynetheme.VariantDark, Dark},
		{ModeSystem, fynetheme.VariantLight, Light},
		{ModeLight, fynetheme.VariantDark, Light},
		{ModeDark, fynetheme.VariantLight, Dark},
	} {
		th := New(c.mode, 1)
		if Of(th, c.desktop) != c.want || th.Color(fynetheme.ColorNameBackground, c.desktop) != c.want.Background {
			t.Errorf("%s on a desktop that prefers %v shows the other palette", c.mode, c.desktop)
		}
	}
}

func TestForeignThemeGetsThePaletteOfItsBackground(t *testing.T) {
	test.NewTempApp(t)
	if Of(fynetheme.DefaultTheme(), fynetheme.VariantDark) != Dark || Of(fynetheme.DefaultTheme(), fynetheme.VariantLight) != Light {
		t.Error("the toolkit's own theme gets the wrong palette")
	}
	fyne.CurrentApp().Settings().SetTheme(New(ModeDark, 1))
	if Current() != Dark {
		t.Error("the running theme is not the current palette")
	}
}

func TestScale(t *testing.T) {
	if got := New(ModeSystem, 1.5).Size(fynetheme.SizeNameText); got != 21 {
		t.Errorf("text at 1.5 is %v", got)
	}
	if New(ModeSystem, 9).Scale() != LargestScale || New(ModeSystem, 0).Scale() != 1 || New(ModeSystem, 0.1).Scale() != SmallestScale {
		t.Error("the scale leaves its bounds")
	}
	if s := Smaller(Larger(1)); s < 0.999 || s > 1.001 {
		t.Errorf("larger and smaller do not undo each other: %v", s)
	}
	if New(ModeSystem, 2).Size(fynetheme.SizeNamePadding) != New(ModeSystem, 1).Size(fynetheme.SizeNamePadding) {
		t.Error("the scale moves things apart: it is of text")
	}
}
