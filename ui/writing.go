package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	own "standpunt/ui/widget"
)

// prose is a text of several lines in a box: Enter takes it, as it does in every box,
// Shift+Enter begins another line, and Tab goes on to the buttons.
type prose struct {
	widget.Entry
	take, leave func()
	shift       bool // is held down
}

func newProse(value string, take, leave func()) *prose {
	p := &prose{take: take, leave: leave}
	p.MultiLine, p.Wrapping = true, fyne.TextWrapWord
	p.ExtendBaseWidget(p)
	p.SetText(value)
	p.SetMinRowsVisible(min(12, max(4, len(value)/70+2)))
	return p
}

// AcceptsTab leaves Tab to the window.
func (p *prose) AcceptsTab() bool { return false }

func (p *prose) KeyDown(e *fyne.KeyEvent) {
	p.hold(e.Name, true)
	p.Entry.KeyDown(e)
}

func (p *prose) KeyUp(e *fyne.KeyEvent) {
	p.hold(e.Name, false)
	p.Entry.KeyUp(e)
}

func (p *prose) hold(key fyne.KeyName, down bool) {
	if key == desktop.KeyShiftLeft || key == desktop.KeyShiftRight {
		p.shift = down
	}
}

// FocusLost forgets a key that is let go elsewhere.
func (p *prose) FocusLost() {
	p.shift = false
	p.Entry.FocusLost()
}

func (p *prose) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyEscape:
		p.leave()
	case !p.shift && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter):
		p.take()
	default:
		p.Entry.TypedKey(e)
	}
}

// takeKeys take the text too, as they keep a comment elsewhere. Where the menu has an item
// with them, the toolkit tells that and not the text.
const takeKeys = "Ctrl+Return"

// TypedShortcut takes the text on Ctrl+Enter as well.
func (p *prose) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		p.take()
		return
	}
	p.Entry.TypedShortcut(s)
}

// Write asks for a text of several lines.
func (h *hosted) Write(title, label, value string, ok func(string)) {
	w := h.w
	var text *prose
	take := func() { w.shut(); w.await(func() { ok(text.Text) }) }
	text = newProse(value, take, w.shut)
	accept := own.NewBoxButton(w.words.T("shell.ok"), take, w.shut)
	accept.Importance = widget.HighImportance
	buttons := container.NewHBox(own.NewBoxButton(w.words.T("toolkit.Cancel"), w.shut, w.shut), accept)
	about, keys := widget.NewLabel(label), widget.NewLabel(w.words.T("shell.write_keys"))
	about.Wrapping, keys.Truncation = fyne.TextWrapWord, fyne.TextTruncateEllipsis
	head := container.NewVBox(widget.NewLabelWithStyle(titled(title), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}), about)
	w.raise(container.NewPadded(container.NewBorder(head, container.NewBorder(nil, nil, nil, buttons, keys), nil, nil, text)), 680, 0, text)
	for _, k := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyEnd} { // who has written goes on at the end
		text.TypedKey(&fyne.KeyEvent{Name: k})
	}
}
