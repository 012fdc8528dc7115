package widget

import "image/color"

// DiffKind is how the two sides of a row relate.
type DiffKind int

// The kinds, each with a sign and a colour of its own.
const (
	DiffEqual    DiffKind = iota // =
	DiffReworded                 // two waves
	DiffShifted                  // triangle, amber
	DiffMoved                    // bent arrow, green
	DiffAdded                    // +, blue
	DiffRemoved                  // −, red-orange
)

// drawSign draws the sign of a kind in a square of the given size. It is drawn
// and not written, because fonts differ in which signs they have.
func drawSign(p *painter, k DiffKind, c color.Color, x, y, s float32) {
	layer := p.layer
	p.layer = max(layer, middle)
	at := func(u float32) float32 { return u * s }
	line := func(x1, y1, x2, y2 float32) {
		p.line(c, s/8, x+at(x1), y+at(y1), x+at(x2), y+at(y2))
	}
	switch k {
	case DiffEqual:
		line(0.2, 0.38, 0.8, 0.38)
		line(0.2, 0.64, 0.8, 0.64)
	case DiffReworded:
		for _, d := range [2]float32{0.28, 0.56} {
			line(0.1, d+0.12, 0.3, d)
			line(0.3, d, 0.66, d+0.16)
			line(0.66, d+0.16, 0.9, d+0.04)
		}
	case DiffShifted:
		p.triangle(c, x, y, s)
	case DiffMoved:
		line(0.85, 0.8, 0.85, 0.35)
		line(0.85, 0.35, 0.15, 0.35)
		line(0.15, 0.35, 0.4, 0.1)
		line(0.15, 0.35, 0.4, 0.6)
	case DiffAdded:
		line(0.5, 0.12, 0.5, 0.88)
		line(0.12, 0.5, 0.88, 0.5)
	case DiffRemoved:
		line(0.12, 0.5, 0.88, 0.5)
	}
	p.layer = layer
}
