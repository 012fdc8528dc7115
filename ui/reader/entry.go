package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// commentEntry is where a comment is typed; Ctrl+Enter keeps it.
type commentEntry struct {
	widget.Entry
	keep func()
}

func newCommentEntry(keep func()) *commentEntry {
	e := &commentEntry{keep: keep}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(2)
	e.ExtendBaseWidget(e)
	return e
}

// TypedShortcut keeps the comment on Ctrl+Enter, which an entry would swallow.
func (e *commentEntry) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierControl && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		e.keep()
		return
	}
	e.Entry.TypedShortcut(s)
}
