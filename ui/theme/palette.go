package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// The names of Standpunt's own colours, for widgets of the toolkit that take a
// colour by name.
const (
	ColorNameQuiet   fyne.ThemeColorName = "standpuntQuiet"
	ColorNameFaint   fyne.ThemeColorName = "standpuntFaint"
	ColorNameSurface fyne.ThemeColorName = "standpuntSurface"
	ColorNameRemoved fyne.ThemeColorName = "standpuntRemoved"
	ColorNameAdded   fyne.ThemeColorName = "standpuntAdded"
	ColorNameMoved   fyne.ThemeColorName = "standpuntMoved"
	ColorNameShifted fyne.ThemeColorName = "standpuntShifted"
)

// Palette is every colour of one variant. Text colours have a contrast of at
// least 4.5:1 with the background, the surface and their own tint; lines and
// dots of at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
type Palette struct {
	Dark       bool
	Background color.NRGBA // the page
	Surface    color.NRGBA // panels, headers, buttons: a step away from the page
	Raised     color.NRGBA // menus, palettes and notices: above the page
	Text       color.NRGBA // answers
	Quiet      color.NRGBA // questions, labels, dates
	Faint      color.NRGBA // lines between things
	Border     color.NRGBA // edges of what can be typed in or grabbed
	Accent     color.NRGBA // the one accent: focus, links, what is chosen
	OnAccent   color.NRGBA // text on the accent
	AccentTint color.NRGBA // behind what is chosen
	Selection  color.NRGBA // behind selected words
	Hover      color.NRGBA // laid over what the mouse is on

	Removed, RemovedTint color.NRGBA // red-orange, with a strike
	Added, AddedTint     color.NRGBA // blue, with an underline
	Moved, MovedTint     color.NRGBA // green, with an arrow
	Shifted, ShiftedTint color.NRGBA // amber, with the sign of the cause
	Error                color.NRGBA
}

// Light is paper under a lamp.
var Light = &Palette{
	Background: rgb(0xFDFCFA), Surface: rgb(0xF5F3EE), Raised: rgb(0xFFFFFF),
	Text: rgb(0x24221F), Quiet: rgb(0x625E57), Faint: rgb(0xE3DFD7), Border: rgb(0x8F897E),
	Accent: rgb(0x17646B), OnAccent: rgb(0xFFFFFF), AccentTint: rgb(0xDDECEC), Selection: rgb(0xC3DEE0),
	Hover:   color.NRGBA{0x24, 0x22, 0x1F, 0x12},
	Removed: rgb(0xA83A0B), RemovedTint: rgb(0xFBE6DB), Added: rgb(0x0A559E), AddedTint: rgb(0xDEECFA),
	Moved: rgb(0x0A6446), MovedTint: rgb(0xDBF0E6), Shifted: rgb(0x7D5200), ShiftedTint: rgb(0xFBEFCF),
	Error: rgb(0xB3261E),
}

// Dark is the same room at night.
var Dark = &Palette{
	Dark:       true,
	Background: rgb(0x1D1C1A), Surface: rgb(0x262522), Raised: rgb(0x2E2C29),
	Text: rgb(0xE7E3DB), Quiet: rgb(0xAFA99E), Faint: rgb(0x3A3834), Border: rgb(0x7F796F),
	Accent: rgb(0x76C5C7), OnAccent: rgb(0x10201F), AccentTint: rgb(0x213233), Selection: rgb(0x1F4245),
	Hover:   color.NRGBA{0xFF, 0xFA, 0xF0, 0x14},
	Removed: rgb(0xF5A580), RemovedTint: rgb(0x46291C), Added: rgb(0x93C5F8), AddedTint: rgb(0x1C3450),
	Moved: rgb(0x79D3AC), MovedTint: rgb(0x183A2C), Shifted: rgb(0xEBC46E), ShiftedTint: rgb(0x403314),
	Error: rgb(0xFFB4A9),
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}
}

// named is the colour that the toolkit or a widget asks for by name.
func (p *Palette) named(name fyne.ThemeColorName) (color.Color, bool) {
	switch name {
	case fynetheme.ColorNameBackground:
		return p.Background, true
	case fynetheme.ColorNameHeaderBackground, fynetheme.ColorNameButton, ColorNameSurface:
		return p.Surface, true
	case fynetheme.ColorNameMenuBackground, fynetheme.ColorNameOverlayBackground, fynetheme.ColorNameInputBackground:
		return p.Raised, true
	case fynetheme.ColorNameForeground:
		return p.Text, true
	case fynetheme.ColorNamePlaceHolder, ColorNameQuiet:
		return p.Quiet, true
	case fynetheme.ColorNameDisabled:
		return Mix(p.Background, p.Quiet, 0.6), true
	case fynetheme.ColorNameDisabledButton, fynetheme.ColorNameSeparator, ColorNameFaint:
		return p.Faint, true
	case fynetheme.ColorNameInputBorder:
		return p.Border, true
	case fynetheme.ColorNamePrimary, fynetheme.ColorNameHyperlink:
		return p.Accent, true
	case fynetheme.ColorNameFocus:
		return alpha(p.Accent, 0x55), true
	case fynetheme.ColorNameForegroundOnPrimary, fynetheme.ColorNameForegroundOnSuccess, fynetheme.ColorNameForegroundOnWarning, fynetheme.ColorNameForegroundOnError:
		return p.OnAccent, true
	case fynetheme.ColorNameSelection:
		return p.Selection, true
	case fynetheme.ColorNameHover:
		return p.Hover, true
	case fynetheme.ColorNamePressed:
		return alpha(p.Text, 0x2A), true
	case fynetheme.ColorNameScrollBar:
		return alpha(p.Quiet, 0x99), true
	case fynetheme.ColorNameScrollBarBackground:
		return color.NRGBA{}, true
	case fynetheme.ColorNameShadow:
		return color.NRGBA{A: 0x14}, true
	case fynetheme.ColorNameError:
		return p.Error, true
	case fynetheme.ColorNameWarning, ColorNameShifted:
		return p.Shifted, true
	case fynetheme.ColorNameSuccess, ColorNameMoved:
		return p.Moved, true
	case ColorNameRemoved:
		return p.Removed, true
	case ColorNameAdded:
		return p.Added, true
	}
	return nil, false
}

func alpha(c color.NRGBA, a uint8) color.NRGBA { c.A = a; return c }
