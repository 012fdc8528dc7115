package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/app/project"
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

// chooser is a box to choose a line from by typing a few letters of it.
type chooser struct {
	w      *Window
	popup  *widget.PopUp
	list   *widget.List
	line   *typed
	find   func(words string) []string
	shown  []string
	cursor int
	chosen func(int)
}

// pick opens a chooser. find gives the lines for what is typed; chosen gets the index in what find gave.
func (w *Window) pick(hint string, find func(words string) []string, chosen func(int)) {
	c := &chooser{w: w, find: find, chosen: chosen}
	c.line = newTyped(c.key)
	c.line.SetPlaceHolder(hint)
	c.line.OnChanged = c.look
	c.line.OnSubmitted = func(string) { c.take(c.cursor) }
	c.list = widget.NewList(func() int { return len(c.shown) },
		func() fyne.CanvasObject {
			l := widget.NewLabel("")
			l.Truncation = fyne.TextTruncateEllipsis
			return l
		},
		func(i int, o fyne.CanvasObject) { o.(*widget.Label).SetText(c.shown[i]) })
	c.list.HideSeparators = true
	size := w.win.Canvas().Size()
	c.popup = widget.NewModalPopUp(container.NewBorder(c.line, nil, nil, nil, c.list), w.win.Canvas())
	c.popup.Resize(fyne.NewSize(min(620, size.Width-80), min(440, size.Height-120)))
	w.popup = c.popup
	c.look("")
	c.popup.Show()
	w.win.Canvas().Focus(c.line)
}

func (c *chooser) look(words string) {
	c.shown, c.cursor = c.find(words), 0
	c.list.OnSelected = nil
	c.list.UnselectAll()
	c.list.Refresh()
	c.mark()
}

// mark shows the cursor; selecting by program is not taking.
func (c *chooser) mark() {
	c.list.OnSelected = nil
	if len(c.shown) > 0 {
		c.list.Select(c.cursor)
	}
	c.list.OnSelected = func(i int) { c.take(i) }
}

func (c *chooser) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		c.cursor = min(c.cursor+1, max(0, len(c.shown)-1))
	case fyne.KeyUp:
		c.cursor = max(c.cursor-1, 0)
	case fyne.KeyEscape:
		c.close()
		return true
	default:
		return false
	}
	c.mark()
	return true
}

func (c *chooser) close() {
	c.popup.Hide()
	c.w.popup = nil
}

func (c *chooser) take(i int) {
	if i < len(c.shown) {
		c.close()
		c.chosen(i)
	}
}

// Choose shows a list to choose from by typing.
func (h *hosted) Choose(title string, items []string, chosen func(int)) {
	var at []int
	h.w.pick(title, func(words string) []string {
		var out []string
		at = at[:0]
		for i, item := range items {
			if holds(item, words) {
				out, at = append(out, item), append(at, i)
			}
		}
		return out
	}, func(i int) { chosen(at[i]) })
}

// Ask asks for one line of text.
func (h *hosted) Ask(title, label, value string, ok func(string)) {
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
	line.SetText(value)
	line.OnSubmitted = func(string) { take() }
	accept := widget.NewButton(w.words.T("shell.ok"), take)
	accept.Importance = widget.HighImportance
	buttons := container.NewHBox(widget.NewButton(w.words.T("shell.cancel"), done), accept)
	popup = widget.NewModalPopUp(container.NewPadded(container.NewVBox(
		widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		widget.NewLabel(label), line, container.NewBorder(nil, nil, nil, buttons))), w.win.Canvas())
	popup.Resize(fyne.NewSize(min(460, w.win.Canvas().Size().Width-40), popup.MinSize().Height))
	w.popup = popup
	popup.Show()
	w.win.Canvas().Focus(line)
	line.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// showPalette offers every action that can be done now, and the sets.
func (w *Window) showPalette() {
	var actions []host.Action
	var names []string
	for _, a := range w.allActions() {
		if !enabled(a) || a.Key == "action.palette" {
			continue
		}
		name := w.words.T(a.Key)
		if a.Shortcut != "" {
			name = w.words.T("shell.shortcut_column", name, a.Shortcut)
		}
		actions, names = append(actions, a), append(names, name)
	}
	var hits []host.Action
	w.pick(w.words.T("shell.type_to_find"), func(words string) []string {
		var out []string
		hits = nil
		for i, name := range names {
			if holds(name, words) {
				out, hits = append(out, name), append(hits, actions[i])
			}
		}
		for _, s := range w.setsLike(words) {
			out = append(out, s.Name()+" · "+s.Subject)
			hits = append(hits, host.Action{Do: func() { w.Go(host.Place{Screen: "reader", Set: s.ID}) }})
		}
		return out
	}, func(i int) { hits[i].Do() })
}

// setsLike are the first sets that hold the words; the store answers within a frame.
func (w *Window) setsLike(words string) []app.SetSummary {
	if w.project == nil || strings.TrimSpace(words) == "" {
		return nil
	}
	sets, _, err := w.project.Sets(context.Background(), project.SetQuery{Filter: words, Limit: 20})
	if err != nil {
		return nil
	}
	return sets
}

// holds tells whether every word stands somewhere in the text.
func holds(text, words string) bool {
	text = strings.ToLower(text)
	for _, word := range strings.Fields(strings.ToLower(words)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// showShortcuts lists what the keyboard can do here.
func (w *Window) showShortcuts() {
	grid := container.New(keyGrid{})
	for _, a := range w.allActions() {
		if a.Shortcut != "" {
			grid.Add(widget.NewLabelWithStyle(a.Shortcut, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
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
