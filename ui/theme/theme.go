// Package theme is how Standpunt looks: a calm reading room in light and dark,
// one accent, and a sign-worthy colour for everything a comparison shows. Its
// colours are checked for contrast by tests. It draws nothing and knows no
// widget: widgets ask it for a Palette.
package theme

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Mode is the variant that the reader chose.
type Mode string

// The modes. ModeSystem follows the desktop.
const (
	ModeSystem Mode = "system"
	ModeLight  Mode = "light"
	ModeDark   Mode = "dark"
)

// The bounds of the scale of text: from small print to twice the usual size.
const (
	SmallestScale float32 = 0.75
	LargestScale  float32 = 2
	scaleStep     float32 = 1.1
)

// Theme is the toolkit's theme in Standpunt's colours.
type Theme struct {
	mode  Mode
	scale float32
	base  fyne.Theme
}

var _ fyne.Theme = (*Theme)(nil)

// New gives the theme for a mode, with all text scale times its usual size; the
// scale is kept within SmallestScale and LargestScale.
func New(mode Mode, scale float32) *Theme {
	if !(scale > 0) {
		scale = 1
	}
	return &Theme{mode: mode, scale: min(max(scale, SmallestScale), LargestScale), base: fynetheme.DefaultTheme()}
}

// Mode is the mode it was made for.
func (t *Theme) Mode() Mode { return t.mode }

// Scale is the multiplier of all text sizes.
func (t *Theme) Scale() float32 { return t.scale }

// Larger is the next larger scale after scale, Smaller the next smaller one:
// Ctrl + and Ctrl −.
func Larger(scale float32) float32 { return min(scale*scaleStep, LargestScale) }

// Smaller is the next smaller scale.
func Smaller(scale float32) float32 { return max(scale/scaleStep, SmallestScale) }

// Palette is the palette that the theme shows when the desktop prefers v.
func (t *Theme) Palette(v fyne.ThemeVariant) *Palette {
	switch {
	case t.mode == ModeLight:
		return Light
	case t.mode == ModeDark, v == fynetheme.VariantDark:
		return Dark
	}
	return Light
}

// Color gives the toolkit's colours and the names of this package.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.Palette(v)
	if c, ok := p.named(name); ok {
		return c
	}
	v = fynetheme.VariantLight
	if p.Dark {
		v = fynetheme.VariantDark
	}
	return t.base.Color(name, v)
}

// Font gives the bundled Noto Sans.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource { return t.base.Font(style) }

// Icon gives the toolkit's icons.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// Size gives sizes in device-independent pixels; text and what stands beside it is scaled.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameText:
		return t.text(14)
	case fynetheme.SizeNameCaptionText:
		return t.text(12)
	case fynetheme.SizeNameSubHeadingText:
		return t.text(17)
	case fynetheme.SizeNameHeadingText:
		return t.text(22)
	case fynetheme.SizeNameInlineIcon:
		return 18 * t.scale
	case fynetheme.SizeNameInputRadius, fynetheme.SizeNameSelectionRadius:
		return 6
	case fynetheme.SizeNameScrollBar:
		return 10
	case fynetheme.SizeNameScrollBarSmall:
		return 5
	}
	return t.base.Size(name)
}

// text is a size of text, which is whole: the toolkit draws letters of a size between two
// as far apart as those of the larger one.
func (t *Theme) text(size float32) float32 { return float32(math.Round(float64(size * t.scale))) }

// Of is the palette that fits a theme: its own when it is a Theme, else the
// light or the dark one by how bright its background is, so that widgets are
// readable under any theme.
func Of(th fyne.Theme, v fyne.ThemeVariant) *Palette {
	if t, ok := th.(*Theme); ok {
		return t.Palette(v)
	}
	if Luminance(th.Color(fynetheme.ColorNameBackground, v)) < 0.18 {
		return Dark
	}
	return Light
}

// Current is the palette of the running application.
func Current() *Palette {
	s := fyne.CurrentApp().Settings()
	return Of(s.Theme(), s.ThemeVariant())
}
