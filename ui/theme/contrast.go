package theme

import (
	"image/color"
	"math"
	"strconv"
	"strings"
)

// The contrasts that are kept: WCAG 2.2 level AA for text and for marks.
const (
	TextContrast = 4.5
	MarkContrast = 3.0
)

// The strength of a tag behind the text; it is lowered until the text is readable.
const (
	lightStrength = 0.24
	darkStrength  = 0.34
)

// Luminance is the relative luminance, 0 for black to 1 for white (WCAG 2.2).
func Luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func linear(v uint32) float64 {
	f := float64(v) / 0xFFFF
	if f <= 0.04045 {
		return f / 12.92
	}
	return math.Pow((f+0.055)/1.055, 2.4)
}

// Contrast is the contrast of two opaque colours, 1 to 21 (WCAG 2.2).
func Contrast(a, b color.Color) float64 {
	x, y := Luminance(a), Luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

// Mix goes from a to b: share 0 is a, 1 is b.
func Mix(a, b color.NRGBA, share float64) color.NRGBA {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*share)) }
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 0xFF}
}

// Parse reads "#rrggbb" or "#rgb"; ok is false for anything else.
func Parse(hex string) (c color.NRGBA, ok bool) {
	hex, found := strings.CutPrefix(hex, "#")
	if !found {
		return c, false
	}
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	v, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || len(hex) != 6 {
		return c, false
	}
	return rgb(uint32(v)), true
}

// Hex writes a colour as "#rrggbb".
func Hex(c color.NRGBA) string {
	const digits = "0123456789abcdef"
	return string([]byte{'#', digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4], digits[c.B&15]})
}

// Tint is the background of text under tags with these colours ("#rrggbb"): a
// little of their mean in the page. Text keeps its contrast on it, whatever the
// colours are. A colour that cannot be read counts as the quiet one.
func (p *Palette) Tint(hex ...string) color.NRGBA {
	if len(hex) == 0 {
		return p.Background
	}
	var r, g, b int
	for _, h := range hex {
		c := p.orQuiet(h)
		r, g, b = r+int(c.R), g+int(c.G), b+int(c.B)
	}
	n := len(hex)
	mean := color.NRGBA{uint8(r / n), uint8(g / n), uint8(b / n), 0xFF}
	strength := lightStrength
	if p.Dark {
		strength = darkStrength
	}
	strength *= 1 + 0.35*float64(min(n, 3)-1) // where tags overlap it is a little stronger
	for ; strength > 0.02; strength -= 0.02 {
		tint := Mix(p.Background, mean, strength)
		if Contrast(tint, p.Text) >= TextContrast && Contrast(tint, p.Quiet) >= TextContrast {
			return tint
		}
	}
	return p.Background
}

// Ink is the tag's colour for lines, lanes and dots: moved towards the text
// until it stands out from the page by MarkContrast.
func (p *Palette) Ink(hex string) color.NRGBA {
	c := p.orQuiet(hex)
	for share := 0.0; share < 1; share += 0.05 {
		if ink := Mix(c, p.Text, share); Contrast(ink, p.Background) >= MarkContrast && Contrast(ink, p.Surface) >= MarkContrast {
			return ink
		}
	}
	return p.Text
}

func (p *Palette) orQuiet(hex string) color.NRGBA {
	if c, ok := Parse(hex); ok {
		return c
	}
	return p.Quiet
}
