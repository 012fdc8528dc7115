package widget

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
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
