package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// LineButton is a quiet button whose text may be longer than the room there is: it is
// cut with an ellipsis, where a plain button would push its neighbours aside.
type LineButton struct {
	Button
	Full string // what it says
}

// NewLineButton makes one without text.
func NewLineButton(do func()) *LineButton {
	b := &LineButton{}
	b.OnTapped, b.Importance, b.Alignment = do, fynewidget.LowImportance, fynewidget.ButtonAlignLeading
	b.ExtendBaseWidget(b)
	return b
}

// Say sets the text.
func (b *LineButton) Say(text string) {
	b.Full = text
	b.fit()
}

// MinSize is one line of some words.
func (b *LineButton) MinSize() fyne.Size {
	return fyne.NewSize(80, b.Button.MinSize().Height)
}

// Resize cuts the text to the new width.
func (b *LineButton) Resize(size fyne.Size) {
	b.Button.Resize(size)
	b.fit()
}

func (b *LineButton) fit() {
	room := b.Size().Width - 2*theme.InnerPadding()
	if b.Icon != nil {
		room -= theme.IconInlineSize() + theme.Padding()
	}
	text := fit(faceOf(theme.TextSize(), fyne.TextStyle{Bold: true}), b.Full, room)
	if text != b.Text {
		b.SetText(text)
	}
}
