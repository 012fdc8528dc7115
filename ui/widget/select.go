package widget

import (
	"image/color"
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Select is a menu of options that opens on Enter too, and that gives the keys it does
// not take to the window: the toolkit's own would swallow Esc and F1.
type Select struct{ fynewidget.Select }

// NewSelect is a menu of options, the first chosen, that is as wide as its widest.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{}
	s.Options = options
	for _, o := range options {
		if utf8.RuneCountInString(o) > utf8.RuneCountInString(s.PlaceHolder) {
			s.PlaceHolder = o
		}
	}
	s.ExtendBaseWidget(s)
	s.SetSelectedIndex(0)
	s.OnChanged = changed
	return s
}

// SetSelectedIndex chooses an option; one that is chosen already is not drawn anew.
func (s *Select) SetSelectedIndex(i int) {
	if i != s.SelectedIndex() {
		s.Select.SetSelectedIndex(i)
	}
}

// CreateRenderer draws the toolkit's own with an edge: on a light page it is seen by that only.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	r := &edged{WidgetRenderer: s.Select.CreateRenderer(), edge: canvas.NewRectangle(color.Transparent)}
	r.edge.StrokeWidth = 1
	r.dress()
	r.ink = r.edge.StrokeColor
	return r
}

// edged is a renderer with an edge around what it draws.
type edged struct {
	fyne.WidgetRenderer
	edge *canvas.Rectangle
	ink  color.Color // of the edge when the arrow was drawn
}

func (r *edged) dress() {
	r.edge.StrokeColor = theme.Color(theme.ColorNameInputBorder)
	r.edge.CornerRadius = theme.Size(theme.SizeNameInputRadius)
}

// Objects are the toolkit's, with the edge above them.
func (r *edged) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.edge)
}

// Layout gives all of them their room.
func (r *edged) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.edge.Resize(size)
}

// Refresh follows the theme.
func (r *edged) Refresh() {
	r.dress()
	r.WidgetRenderer.Refresh()
	for _, o := range r.WidgetRenderer.Objects() {
		if arrow, ok := o.(*fynewidget.Icon); ok && r.ink != r.edge.StrokeColor {
			kept := arrow.Resource // in the colour of the theme before
			arrow.SetResource(nil)
			arrow.SetResource(kept)
		}
	}
	r.ink = r.edge.StrokeColor
	r.edge.Refresh()
}

// TypedKey opens the menu, goes through the options, or gives the key to the window.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.Select.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		s.Select.TypedKey(e)
	default:
		pass(s, nil, e)
	}
}

// Check is a box to tick that gives the keys to the window as Select does; Enter ticks it too.
type Check struct{ fynewidget.Check }

// NewCheck makes one.
func NewCheck(text string, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = text, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey ticks the box, or gives the key to the window; the toolkit takes Space itself.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.TypedRune(' ')
	case fyne.KeySpace:
	default:
		pass(c, nil, e)
	}
}
