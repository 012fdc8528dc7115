package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Sentence is a line of bold words that is cut with an ellipsis where there is no room for
// all of it, and that tells when the mouse is on it.
type Sentence struct {
	fynewidget.Label
	OnHover func(on bool)
}

var _ desktop.Hoverable = (*Sentence)(nil)

// NewSentence makes one.
func NewSentence(text string) *Sentence {
	s := &Sentence{}
	s.Text, s.TextStyle.Bold, s.Truncation = text, true, fyne.TextTruncateEllipsis
	s.ExtendBaseWidget(s)
	return s
}

// Wanted is how wide it is in full: a pixel more than its words, for a label as wide as
// its words is cut.
func (s *Sentence) Wanted() float32 {
	whole := fynewidget.NewLabelWithStyle(s.Text, s.Alignment, s.TextStyle)
	return whole.MinSize().Width + 1
}

// Cut tells whether a part of it is not seen.
func (s *Sentence) Cut() bool { return s.Size().Width < s.Wanted() }

// MouseIn tells that the mouse is on it.
func (s *Sentence) MouseIn(*desktop.MouseEvent) { s.hover(true) }

// MouseMoved changes nothing.
func (s *Sentence) MouseMoved(*desktop.MouseEvent) {}

// MouseOut tells that the mouse is elsewhere.
func (s *Sentence) MouseOut() { s.hover(false) }

func (s *Sentence) hover(on bool) {
	if s.OnHover != nil {
		s.OnHover(on)
	}
}
