package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"
)

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

// Tallied is a kind with words behind its sign: "36 weg".
type Tallied struct {
	Kind DiffKind
	Text string
}

// Tally is a line of signs with words, such as how many rows there are of each
// kind. What does not fit is left out.
type Tally struct {
	fynewidget.BaseWidget
	items []Tallied
}

// NewTally makes a line without items.
func NewTally() *Tally {
	t := &Tally{}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes the line.
func (t *Tally) Set(items ...Tallied) { t.items = items; t.Refresh() }

// MinSize is a line with one item.
func (t *Tally) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	f := faceOf(quarter(lookOf(t).size/proseScale), fyne.TextStyle{})
	w := float32(40)
	if len(t.items) > 0 {
		w = f.width(t.items[0].Text) + signSize + 24
	}
	return fyne.NewSize(whole(w), whole(f.size*1.35+12))
}

// CreateRenderer draws the line.
func (t *Tally) CreateRenderer() fyne.WidgetRenderer { return &tallyRenderer{t: t} }

type tallyRenderer struct {
	t *Tally
	p painter
}

func (r *tallyRenderer) Destroy()                     {}
func (r *tallyRenderer) MinSize() fyne.Size           { return r.t.MinSize() }
func (r *tallyRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }
func (r *tallyRenderer) Layout(fyne.Size)             { r.draw() }
func (r *tallyRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.t) }

func (r *tallyRenderer) draw() {
	p, l, size := &r.p, lookOf(r.t), r.t.Size()
	p.reset()
	f := faceOf(quarter(l.size/proseScale), fyne.TextStyle{})
	x := float32(8)
	for i, item := range r.t.items {
		w := f.width(item.Text)
		if i > 0 && x+signSize+6+w > size.Width {
			return
		}
		c, _ := kindColors(l, item.Kind)
		drawSign(p, item.Kind, c, x, (size.Height-signSize)/2, signSize)
		x += signSize + 6
		p.text(fit(f, item.Text, size.Width-x), l.Text, f.size, f.style, x, 0, size.Height)
		x += w + 20
	}
}
