package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
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

// raise shows a box above everything else, not larger than the window, and gives it
// the keyboard.
func (w *Window) raise(content fyne.CanvasObject, wide, high float32, first fyne.Focusable) {
	popup := widget.NewModalPopUp(own.Fence(content), w.win.Canvas())
	size := w.win.Canvas().Size()
	popup.Resize(fyne.NewSize(min(wide, size.Width-40), min(max(high, popup.MinSize().Height), size.Height-40)))
	w.boxes = append(w.boxes, popup)
	popup.Show()
	w.win.Canvas().Focus(first)
}

// shut takes away the box that lies on top.
func (w *Window) shut() {
	if last := len(w.boxes) - 1; last >= 0 {
		w.boxes[last].Hide()
		w.boxes = w.boxes[:last]
	}
	w.settle()
}

// boxed tells whether a box is open: it takes all keys.
func (w *Window) boxed() bool { return len(w.boxes) > 0 }

// Ask asks for one line of text.
func (h *hosted) Ask(title, label, value string, ok func(string)) {
	h.ask(title, label, value, false, ok)
}

// ask asks for a line of text, one that is not shown when it is secret.
func (h *hosted) ask(title, label, value string, secret bool, ok func(string)) {
	w := h.w
	line := newTyped(func(k fyne.KeyName) bool {
		if k == fyne.KeyEscape {
			w.shut()
		}
		return k == fyne.KeyEscape
	})
	take := func() { w.shut(); w.await(func() { ok(line.Text) }) }
	line.Password = secret
	line.SetText(value)
	line.OnSubmitted = func(string) { take() }
	accept := own.NewBoxButton(w.words.T("shell.ok"), take, w.shut)
	accept.Importance = widget.HighImportance
	buttons := container.NewHBox(own.NewBoxButton(w.words.T("toolkit.Cancel"), w.shut, w.shut), accept)
	about := widget.NewLabel(label)
	about.Wrapping = fyne.TextWrapWord
	w.raise(container.NewPadded(container.NewVBox(
		widget.NewLabelWithStyle(titled(title), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		about, line, container.NewBorder(nil, nil, nil, buttons))), 460, 0, line)
	line.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// titled is the title of the box that an action opens: its name, without the sign that it
// opens one.
func titled(action string) string { return strings.TrimSuffix(action, "…") }

// boxEdges is how high the title and the button of a box are, at the most.
const boxEdges = 130

// showShortcuts lists what the keyboard can do here.
func (w *Window) showShortcuts() {
	grid := container.New(keyGrid{})
	for _, a := range w.allActions() {
		if keys := keysOf(a); keys != "" {
			key := own.NewWords(keys)
			key.Bold = true
			grid.Add(key)
			grid.Add(own.NewWords(w.words.T(a.Key)))
		}
	}
	w.showBox(w.words.T("action.shortcuts"), grid, 940, grid.MinSize().Height+boxEdges)
}

// showText shows lines to read.
func (w *Window) showText(title string, rows []fyne.CanvasObject) {
	w.showBox(title, container.NewVBox(rows...), 760, 520)
}

// showBox shows something to read, with one button to close it.
func (w *Window) showBox(title string, content fyne.CanvasObject, wide, high float32) {
	shut := own.NewBoxButton(w.words.T("shell.close"), w.shut, w.shut)
	head := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.Wrapping = fyne.TextWrapWord
	text := container.NewVScroll(content)
	shut.OnKey = func(k fyne.KeyName) bool { return turn(text, k) }
	w.raise(container.NewBorder(head, container.NewBorder(nil, nil, nil, shut), nil, nil, text), wide, high, shut)
}

// turn scrolls what is read by the keys that do so; the button below it has them.
func turn(text *container.Scroll, key fyne.KeyName) bool {
	page := text.Size().Height * 0.9
	by, ok := map[fyne.KeyName]float32{
		fyne.KeyDown: 40, fyne.KeyUp: -40, fyne.KeyPageDown: page, fyne.KeyPageUp: -page,
		fyne.KeyHome: -text.Content.Size().Height, fyne.KeyEnd: text.Content.Size().Height,
	}[key]
	if ok {
		most := max(0, text.Content.Size().Height-text.Size().Height)
		text.ScrollToOffset(fyne.NewPos(0, min(most, max(0, text.Offset.Y+by))))
	}
	return ok
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
		pad := theme.InnerPadding()
		o[i].Move(fyne.NewPos(x+pad, y))
		o[i].Resize(fyne.NewSize(120-pad, height))
		o[i+1].Move(fyne.NewPos(x+120+pad, y))
		o[i+1].Resize(fyne.NewSize(size.Width/2-120-pad, height))
	}
}

func rowHeight(o []fyne.CanvasObject) float32 {
	if len(o) == 0 {
		return 0
	}
	return o[0].MinSize().Height + 2*theme.InnerPadding()
}
