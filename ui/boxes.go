package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
)

// typed is a line of text that keeps the arrows and Esc for the list below it.
type typed struct {
	widget.Entry
	key func(fyne.KeyName) bool
}

func newTyped(key func(fyne.KeyName) bool) *typed {
	t := &typed{key: key}
	t.ExtendBaseWidget(t)
	return t
}

func (t *typed) TypedKey(e *fyne.KeyEvent) {
	if !t.key(e.Name) {
		t.Entry.TypedKey(e)
	}
}

// shutter is the button that closes a box; Esc does the same.
type shutter struct{ widget.Button }

func newShutter(text string, shut func()) *shutter {
	s := &shutter{}
	s.Text, s.OnTapped = text, shut
	s.ExtendBaseWidget(s)
	return s
}

func (s *shutter) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		s.OnTapped()
		return
	}
	s.Button.TypedKey(e)
}

// Ask asks for one line of text.
func (h *hosted) Ask(title, label, value string, ok func(string)) {
	h.ask(title, label, value, false, ok)
}

// ask asks for a line of text, one that is not shown when it is secret.
func (h *hosted) ask(title, label, value string, secret bool, ok func(string)) {
	w := h.w
	var popup *widget.PopUp
	done := func() { popup.Hide(); w.popup = nil }
	line := newTyped(func(k fyne.KeyName) bool {
		if k == fyne.KeyEscape {
			done()
		}
		return k == fyne.KeyEscape
	})
	take := func() { done(); ok(line.Text) }
	line.Password = secret
	line.SetText(value)
	line.OnSubmitted = func(string) { take() }
	accept := widget.NewButton(w.words.T("shell.ok"), take)
	accept.Importance = widget.HighImportance
	buttons := container.NewHBox(widget.NewButton(w.words.T("toolkit.Cancel"), done), accept)
	popup = widget.NewModalPopUp(container.NewPadded(container.NewVBox(
		widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		widget.NewLabel(label), line, container.NewBorder(nil, nil, nil, buttons))), w.win.Canvas())
	popup.Resize(fyne.NewSize(min(460, w.win.Canvas().Size().Width-40), popup.MinSize().Height))
	w.popup = popup
	popup.Show()
	w.win.Canvas().Focus(line)
	line.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// showShortcuts lists what the keyboard can do here.
func (w *Window) showShortcuts() {
	grid := container.New(keyGrid{})
	for _, a := range w.allActions() {
		if keys := keysOf(a); keys != "" {
			grid.Add(widget.NewLabelWithStyle(keys, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
			grid.Add(widget.NewLabel(w.words.T(a.Key)))
		}
	}
	var popup *widget.PopUp
	shut := newShutter(w.words.T("shell.close"), func() { popup.Hide(); w.popup = nil })
	title := widget.NewLabelWithStyle(w.words.T("action.shortcuts"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	popup = widget.NewModalPopUp(container.NewBorder(title, container.NewBorder(nil, nil, nil, shut), nil, nil, container.NewVScroll(grid)), w.win.Canvas())
	size := w.win.Canvas().Size()
	popup.Resize(fyne.NewSize(min(760, size.Width-80), min(560, size.Height-80)))
	w.popup = popup
	popup.Show()
	w.win.Canvas().Focus(shut)
}

// keysOf is what the keyboard does an action with, as people write it.
func keysOf(a host.Action) string {
	if a.Shortcut == "" {
		return a.Letter
	}
	return strings.NewReplacer("PageUp", "PageUp", "PageDown", "PageDown", "Left", "←", "Down", "↓", "Up", "↑", "Return", "Enter").Replace(a.Shortcut)
}

// keyGrid lays pairs of key and meaning out in two columns.
type keyGrid struct{}

func (keyGrid) MinSize(o []fyne.CanvasObject) fyne.Size {
	rows := (len(o)/2 + 1) / 2
	return fyne.NewSize(640, float32(rows)*rowHeight(o))
}

func (keyGrid) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rows := (len(o)/2 + 1) / 2
	height := rowHeight(o)
	for i := 0; i+1 < len(o); i += 2 {
		n := i / 2
		x, y := float32(n/rows)*size.Width/2, float32(n%rows)*height
		o[i].Move(fyne.NewPos(x, y))
		o[i].Resize(fyne.NewSize(120, height))
		o[i+1].Move(fyne.NewPos(x+120, y))
		o[i+1].Resize(fyne.NewSize(size.Width/2-120, height))
	}
}

func rowHeight(o []fyne.CanvasObject) float32 {
	if len(o) == 0 {
		return 0
	}
	return o[0].MinSize().Height
}
