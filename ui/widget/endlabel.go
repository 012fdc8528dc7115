package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// EndLabel is a line that ends with a path, of which the end says most: where there is
// too little room the path is cut before it.
type EndLabel struct {
	fynewidget.Label
	Full string // what it says
	path string // with which that ends
}

// NewEndLabel makes one without text.
func NewEndLabel() *EndLabel {
	l := &EndLabel{}
	l.ExtendBaseWidget(l)
	return l
}

// Say sets the text, and the path with which it ends.
func (l *EndLabel) Say(text, path string) {
	l.Full, l.path = text, path
	l.fit()
}

// MinSize is one line of some words.
func (l *EndLabel) MinSize() fyne.Size { return fyne.NewSize(80, l.Label.MinSize().Height) }

// Resize cuts the path to the new width.
func (l *EndLabel) Resize(size fyne.Size) {
	l.Label.Resize(size)
	l.fit()
}

func (l *EndLabel) fit() {
	f := faceOf(fynetheme.TextSize(), l.TextStyle)
	text, room := l.Full, l.Size().Width-2*fynetheme.InnerPadding()
	if head, ok := strings.CutSuffix(text, l.path); ok && f.width(text) > room {
		text = head + fitEnd(f, l.path, room-f.width(head))
	}
	if text != l.Text {
		l.SetText(text)
	}
}
