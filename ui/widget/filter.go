package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Filter is a line of words that narrow what stands below it. Enter and Down leave it
// for that; Esc lets go of the words and leaves it too.
type Filter struct {
	fynewidget.Entry
	OnLeave func()
}

// NewFilter makes a line with a hint in it.
func NewFilter(hint string, changed func(), leave func()) *Filter {
	f := &Filter{OnLeave: leave}
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder(hint)
	f.OnChanged = func(string) { changed() }
	f.OnSubmitted = func(string) { f.OnLeave() }
	return f
}

// TypedKey keeps Esc and Down, and gives the window its help.
func (f *Filter) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		f.SetText("")
		f.OnLeave()
	case fyne.KeyDown:
		f.OnLeave()
	case fyne.KeyF1:
		pass(f, nil, e)
	default:
		f.Entry.TypedKey(e)
	}
}
