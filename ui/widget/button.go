package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Button is a button that Enter presses as Space does, and that gives the keys it
// does not take to the window: the toolkit's own would swallow Esc and F1.
type Button struct {
	fynewidget.Button
	OnKey func(fyne.KeyName) bool // is given the keys that the button does not take
	shut  func()                  // of the box in which it stands, or nil
}

// NewButton makes one.
func NewButton(text string, press func()) *Button { return NewBoxButton(text, press, nil) }

// NewButtonWithIcon makes one with an icon before its text.
func NewButtonWithIcon(text string, icon fyne.Resource, press func()) *Button {
	b := NewButton(text, press)
	b.SetIcon(icon)
	return b
}

// NewBoxButton makes one in a box above the window, which Esc shuts.
func NewBoxButton(text string, press, shut func()) *Button {
	b := &Button{shut: shut}
	b.Text, b.OnTapped = text, press
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey presses, or shuts the box.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !b.Disabled() {
			b.Tapped(nil)
		}
	case fyne.KeyEscape:
		if b.shut != nil {
			b.shut()
			return
		}
		pass(b, b.OnKey, e)
	default:
		if b.shut == nil {
			pass(b, b.OnKey, e)
		} else if b.OnKey != nil {
			b.OnKey(e.Name)
		}
	}
}
