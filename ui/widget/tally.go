package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Tallied is a kind with words behind its sign: "36 weg".
type Tallied struct {
	Kind  DiffKind
	Text  string
	Short string // what is said where the room is too small for all of the line: "36"
}

// Tally is a line of signs with words, such as how many rows there are of each
// kind. Where it does not fit it is said short, and what does not fit even then is left out.
type Tally struct {
	fynewidget.BaseWidget
	OnTap func(DiffKind) // a click on an item; nil where there is nothing to choose

	items  []Tallied
	chosen int       // index of the item that is framed, -1 for none
	ends   []float32 // where each item that is drawn ends
}

// NewTally makes a line without items.
func NewTally() *Tally {
	t := &Tally{chosen: -1}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes the line; nothing is chosen in it then.
func (t *Tally) Set(items ...Tallied) { t.items, t.chosen = items, -1; t.Refresh() }

// Choose frames the item of a kind, when there is one.
func (t *Tally) Choose(kind DiffKind) {
	for i, item := range t.items {
		if item.Kind == kind {
			t.chosen = i
		}
	}
	t.Refresh()
}

// Tapped tells which item was clicked.
func (t *Tally) Tapped(e *fyne.PointEvent) {
	for i, end := range t.ends {
		if e.Position.X < end {
			if t.OnTap != nil {
				t.OnTap(t.items[i].Kind)
			}
			return
		}
	}
}

// Cursor is a hand where a click does something.
func (t *Tally) Cursor() desktop.Cursor {
	if t.OnTap == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MinSize is a line with one item.
func (t *Tally) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	f := faceOf(whole(lookOf(t).size/proseScale), fyne.TextStyle{})
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

// wide is how much room the whole line takes.
func (t *Tally) wide(width func(string) float32) float32 {
	x := float32(8)
	for _, item := range t.items {
		x += signSize + 6 + width(item.Text) + 20
	}
	return x - 20
}

func (r *tallyRenderer) draw() {
	p, l, size := &r.p, lookOf(r.t), r.t.Size()
	p.reset(r.t)
	r.t.ends = r.t.ends[:0]
	f := faceOf(whole(l.size/proseScale), fyne.TextStyle{})
	x := float32(8)
	short := r.t.wide(f.width) > size.Width
	for i, item := range r.t.items {
		if short && item.Short != "" {
			item.Text = item.Short
		}
		w := f.width(item.Text)
		if i > 0 && x+signSize+6+w > size.Width {
			return
		}
		if i == r.t.chosen {
			p.ring(l.Accent, x-7, 3, signSize+6+w+14, size.Height-6, 1.5, 6)
		}
		c, _ := kindColors(l, item.Kind)
		drawSign(p, item.Kind, c, x, (size.Height-signSize)/2, signSize)
		x += signSize + 6
		p.text(fit(f, item.Text, size.Width-x), l.Text, f.size, f.style, x, 0, size.Height)
		x += w + 20
		r.t.ends = append(r.t.ends, x-10)
	}
}
