package app

import (
	"strconv"
	"strings"
)

// Picture is a drawing as plain shapes, from the back to the front, that a
// window, an SVG and a bitmap can draw alike. Lengths are pixels at the usual
// scale, from the top left.
type Picture struct {
	Width, Height float64
	Title         string // what it shows, for who cannot see it
	Shapes        []Shape
	Spots         []Spot // what stands where, in the order in which it is read
}

// Form is the kind of a shape.
type Form int

// The forms, with what their Points are.
const (
	LineForm Form = iota // from Points[0] to Points[1], Thick
	BoxForm              // filled, between two corners
	DiscForm             // filled, about Points[0] with Radius
	SignForm             // the sign of Stance about Points[0], as large as a disc of Radius
	TextForm             // Text of Size, from Points[0]: its left edge, and the middle of its line
)

// Shape is one piece of a picture.
type Shape struct {
	Form   Form
	Points [2]Point
	Thick  float64
	Radius float64
	Stance Stance
	Text   string
	Size   float64
	Bold   bool
	Ink    Ink
}

// Point is a place in a picture.
type Point struct{ X, Y float64 }

// Spot is the rectangle in which something with an id is drawn.
type Spot struct {
	ID         string
	X, Y, W, H float64
}

// Ink names a colour by what it is for; whoever draws chooses it. A Stance is an ink too.
type Ink string

// The inks besides those of the stances.
const (
	PageInk  Ink = "page"  // the background
	TextInk  Ink = "text"  // what is read first
	QuietInk Ink = "quiet" // what steps back
	FaintInk Ink = "faint" // lines between things
)

// Heats is how many shades of heat there are.
const Heats = 4

// HeatInk is a shade behind a text, from 1, the lightest, to Heats; 0 is the page.
func HeatInk(level int) Ink {
	if level <= 0 {
		return PageInk
	}
	return Ink("heat" + strconv.Itoa(min(level, Heats)))
}

// Cut is the begin of a line that fits with an ellipsis.
func Cut(line string, width float64, measure func(string) float64) string {
	runes := []rune(line)
	for n := len(runes); n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " ,;:·") + "…"; measure(cut) <= width {
			return cut
		}
	}
	return "…"
}
