package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"
)

// BoxButton is a button in a box above the window: Enter and Space press it, and
// Esc shuts the box, which another button would swallow.
type BoxButton struct {
	fynewidget.Button
	shut func()
}

// NewBoxButton makes one.
func NewBoxButton(text string, press, shut func()) *BoxButton {
	b := &BoxButton{shut: shut}
	b.Text, b.OnTapped = text, press
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey presses, or shuts the box.
func (b *BoxButton) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyEscape:
		b.shut()
	case b.Disabled():
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		b.OnTapped()
	default:
		b.Button.TypedKey(e)
	}
}
