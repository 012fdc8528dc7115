package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Overview is a narrow strip beside a DiffView with a tick for each change, at
// its height in the whole: each kind has its own colour and its own place and
// shape across the strip. A click goes there. It shows nothing that the keyboard
// cannot reach in the view, so it takes no focus.
type Overview struct {
	fynewidget.BaseWidget
	view *DiffView
}

const overviewWidth = 26

// NewOverview makes the strip of a view and keeps it up to date.
func NewOverview(v *DiffView) *Overview {
	o := &Overview{view: v}
	o.ExtendBaseWidget(o)
	v.observer = o.Refresh
	return o
}

// MinSize is as wide as the strip.
func (o *Overview) MinSize() fyne.Size { o.ExtendBaseWidget(o); return fyne.NewSize(overviewWidth, 60) }

// MouseDown goes to the change nearest to the mouse, or else to the place there.
func (o *Overview) MouseDown(e *desktop.MouseEvent) {
	v, h := o.view, o.Size().Height
	if v.stack.Len() == 0 || h <= 0 {
		return
	}
	best, far := -1, float32(9)
	for i := range v.shown {
		if r := v.row(i); r.Heading || r.Kind == DiffEqual || r.pointer() {
			continue
		}
		if d := o.y(i) - e.Position.Y; d*d < far*far {
			best, far = i, max(d, -d)
		}
	}
	if best >= 0 {
		v.goTo(best)
		return
	}
	v.scrollTo(float64(e.Position.Y/h)*v.scroll.total - v.scroll.view/2)
}

// MouseUp does nothing: the jump is done when the button goes down.
func (o *Overview) MouseUp(*desktop.MouseEvent) {}

// Cursor is a hand.
func (o *Overview) Cursor() desktop.Cursor { return desktop.PointerCursor }

// y is where row i stands on the strip.
func (o *Overview) y(i int) float32 {
	s := &o.view.stack
	return float32((s.Top(i) + s.Height(i)/2) / max(o.view.scroll.total, o.view.scroll.view) * float64(o.Size().Height))
}

// CreateRenderer draws the strip.
func (o *Overview) CreateRenderer() fyne.WidgetRenderer { return &overviewRenderer{o: o} }

type overviewRenderer struct {
	o *Overview
	p painter
}

func (r *overviewRenderer) Destroy()                     {}
func (r *overviewRenderer) MinSize() fyne.Size           { return r.o.MinSize() }
func (r *overviewRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }
func (r *overviewRenderer) Layout(fyne.Size)             { r.draw() }
func (r *overviewRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.o) }

func (r *overviewRenderer) draw() {
	o, p, v := r.o, &r.p, r.o.view
	p.reset(o)
	size, l := o.Size(), lookOf(o)
	p.rect(l.Surface, 0, 0, size.Width, size.Height)
	if v.stack.Len() == 0 || v.width == 0 {
		return
	}
	total := max(v.scroll.total, v.scroll.view)
	if v.scroll.total > v.scroll.view {
		box := p.rect(l.Hover, 1, float32(v.scroll.offset/total)*size.Height, size.Width-2, float32(v.scroll.view/total)*size.Height)
		box.CornerRadius, box.StrokeColor, box.StrokeWidth = 3, l.Border, 1
	}
	last := map[DiffKind]float32{}
	for i := range v.shown {
		d := v.row(i)
		if d.Heading || d.Kind == DiffEqual || d.pointer() && i != v.at {
			continue
		}
		y := o.y(i)
		if before, ok := last[d.Kind]; ok && y-before < 1.5 && i != v.at {
			continue // thousands of changes are not drawn on top of each other
		}
		last[d.Kind] = y
		c, _ := kindColors(l, d.Kind)
		tick(p, d.Kind, c, size.Width, y)
		if i == v.at {
			p.ring(l.Accent, 1, y-5, size.Width-2, 10, 1.5, 3)
		}
	}
}

// tick draws a change: removed at the left, added at the right, moved as a ring
// in the middle, shifted from edge to edge, reworded thin.
func tick(p *painter, k DiffKind, c color.Color, w, y float32) {
	switch k {
	case DiffRemoved:
		p.rect(c, 4, y-1.5, (w-8)*0.45, 3)
	case DiffAdded:
		p.rect(c, w-4-(w-8)*0.45, y-1.5, (w-8)*0.45, 3)
	case DiffMoved:
		p.ring(c, w/2-4, y-4, 8, 8, 2, 4)
	case DiffShifted:
		p.rect(c, 4, y-2, w-8, 4).CornerRadius = 2
	case DiffReworded:
		p.rect(c, w/2-4, y-0.75, 8, 1.5)
	}
}
