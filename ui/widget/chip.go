package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/ui/theme"
)

// Chip is a tag: a dot in its colour and its name on a light tint. With
// OnRemove it has a cross. Enter or Space taps it, Delete removes it.
type Chip struct {
	fynewidget.BaseWidget
	Name     string
	Color    string // "#rrggbb"
	Key      string // the key that puts this tag on, shown small
	OnTap    func()
	OnRemove func()

	focused, hovered bool
}

// NewChip makes a chip; tap may be nil.
//
//	c := widget.NewChip("Planning / Op schema", "#0072b2", func() { ... })
//	c.OnRemove = func() { presenter.removeTag(id) }
func NewChip(name, hex string, tap func()) *Chip {
	c := &Chip{Name: name, Color: hex, OnTap: tap}
	c.ExtendBaseWidget(c)
	return c
}

var (
	_ fyne.Focusable    = (*Chip)(nil)
	_ fyne.Tappable     = (*Chip)(nil)
	_ desktop.Hoverable = (*Chip)(nil)
)

const (
	chipDot   = 10
	chipPad   = 9
	chipLeast = 120 // in less room a longer name is cut
)

func (c *Chip) face() *face { return faceOf(whole(lookOf(c).size/proseScale*0.95), fyne.TextStyle{}) }

func (c *Chip) keyWidth() float32 {
	if c.Key == "" {
		return 0
	}
	return faceOf(c.face().size*0.85, fyne.TextStyle{}).width(c.Key) + 8
}

// MinSize holds the name, or the end of a long one: a chip never makes a pane wider.
func (c *Chip) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	return fyne.NewSize(c.width(min(c.face().width(c.Name), chipLeast)), whole(c.face().size*1.35+8))
}

// width is that of a chip whose name is so wide.
func (c *Chip) width(name float32) float32 {
	w := chipPad + chipDot + 7 + name + chipPad + c.keyWidth()
	if c.OnRemove != nil {
		w += c.face().size + 2
	}
	return whole(w + 0.5)
}

// Row is the chip on a line of its own: as wide as its name, and cut when that is
// wider than the line.
func (c *Chip) Row() fyne.CanvasObject { return container.New(chipRow{c}, c) }

type chipRow struct{ c *Chip }

func (r chipRow) MinSize([]fyne.CanvasObject) fyne.Size { return r.c.MinSize() }

func (r chipRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.c.Resize(fyne.NewSize(min(size.Width, r.c.width(r.c.face().width(r.c.Name))), r.c.MinSize().Height))
}

// cutPath is the end of a tag's path that fits: its last part says most.
func cutPath(f *face, path string, width float32) string {
	if f.width(path) <= width {
		return path
	}
	rest := path
	for {
		_, after, ok := strings.Cut(rest, "/")
		if !ok {
			return fit(f, rest, width)
		}
		if rest = after; f.width("…/"+rest) <= width {
			return "…/" + rest
		}
	}
}

// Tapped taps it, or removes when the cross was hit.
func (c *Chip) Tapped(e *fyne.PointEvent) {
	if c.OnRemove != nil && e != nil && e.Position.X > c.Size().Width-c.face().size-chipPad {
		c.OnRemove()
		return
	}
	if c.OnTap != nil {
		c.OnTap()
	}
}

// FocusGained shows the ring.
func (c *Chip) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost hides it.
func (c *Chip) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune does nothing.
func (c *Chip) TypedRune(rune) {}

// TypedKey taps or removes.
func (c *Chip) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if c.OnTap != nil {
			c.OnTap()
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if c.OnRemove != nil {
			c.OnRemove()
		}
	default:
		pass(c, nil, e)
	}
}

// MouseIn shows that it can be tapped.
func (c *Chip) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved does nothing.
func (c *Chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends it.
func (c *Chip) MouseOut() { c.hovered = false; c.Refresh() }

// CreateRenderer draws the chip.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer { return &chipRenderer{c: c} }

type chipRenderer struct {
	c *Chip
	p painter
}

func (r *chipRenderer) Destroy()                     {}
func (r *chipRenderer) MinSize() fyne.Size           { return r.c.MinSize() }
func (r *chipRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }
func (r *chipRenderer) Layout(fyne.Size)             { r.draw() }
func (r *chipRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.c) }

func (r *chipRenderer) draw() {
	c, p, l := r.c, &r.p, lookOf(r.c)
	p.reset(r.c)
	size, f := c.Size(), c.face()
	ink := l.Ink(c.Color)
	back := p.rect(l.Tint(c.Color), 0.5, 0.5, size.Width-1, size.Height-1)
	back.CornerRadius, back.StrokeWidth = size.Height/2, 1
	back.StrokeColor = theme.Mix(l.Tint(c.Color), ink, 0.45)
	if c.hovered && c.OnTap != nil {
		back.StrokeColor = ink
	}
	if c.focused {
		p.ring(l.Accent, 0, 0, size.Width, size.Height, 2, size.Height/2)
	}
	p.layer = middle
	p.rect(ink, chipPad, (size.Height-chipDot)/2, chipDot, chipDot).CornerRadius = chipDot / 2
	x := float32(chipPad + chipDot + 7)
	end := size.Width - chipPad
	if c.OnRemove != nil {
		end -= f.size + 2
		m, cx, cy := f.size*0.24, size.Width-chipPad-f.size*0.3, size.Height/2
		p.line(l.Quiet, 1.5, cx-m, cy-m, cx+m, cy+m)
		p.line(l.Quiet, 1.5, cx-m, cy+m, cx+m, cy-m)
	}
	name := cutPath(f, c.Name, end-x-c.keyWidth())
	p.text(name, l.Text, f.size, fyne.TextStyle{}, x, 0, size.Height)
	if c.Key != "" {
		p.text(c.Key, l.Quiet, f.size*0.85, fyne.TextStyle{}, x+f.width(name)+8, 0, size.Height)
	}
}
