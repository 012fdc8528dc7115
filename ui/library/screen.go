// Package library is the screen with the table of sets: to find one, read it,
// put two side by side, or remove one. It reads the sets a page at a time, so
// that their number does not matter.
package library

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
)

// Screen is the library on the screen.
type Screen struct {
	h         host.Host
	p         *presenter
	object    fyne.CanvasObject
	filter    *filterEntry
	count     *widget.Label
	list      *sets
	heads     [8]*widget.Button
	table     fyne.CanvasObject
	empty     fyne.CanvasObject
	none      fyne.CanvasObject
	clicked   int
	clickedAt time.Time
}

// New makes the screen; sample opens the sample project.
func New(h host.Host, sample func()) *Screen {
	s := &Screen{h: h, clicked: -1}
	s.p = newPresenter(h, s.draw)
	s.filter = newFilterEntry(s)
	s.filter.SetPlaceHolder(h.T("library.filter"))
	s.filter.OnChanged = func(words string) { s.p.filter(words); s.list.ScrollToTop() }
	s.filter.OnSubmitted = func(string) { s.focusList() }
	s.count = widget.NewLabel("")
	s.list = &sets{screen: s}
	s.list.Length = func() int { return s.p.total }
	s.list.CreateItem = func() fyne.CanvasObject { return newRow(s) }
	s.list.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*row).fill(i) }
	s.list.HideSeparators = true
	s.list.ExtendBaseWidget(s.list)
	var heads []fyne.CanvasObject
	for i, c := range columns {
		b := widget.NewButton(h.T(c.key), func() { s.p.sort(c.order); s.list.ScrollToTop() })
		b.Importance, b.Alignment = widget.LowImportance, widget.ButtonAlignLeading
		if c.right {
			b.Alignment = widget.ButtonAlignTrailing
		}
		s.heads[i] = b
		heads = append(heads, b)
	}
	head := container.New(columnLayout{scale}, heads...)
	s.table = container.NewBorder(container.NewVBox(head, widget.NewSeparator()), nil, nil, nil, s.list)
	open := widget.NewButtonWithIcon(h.T("action.open_sample"), theme.FolderOpenIcon(), sample)
	open.Importance = widget.HighImportance
	s.empty = emptyState(h.T("library.empty"), h.T("library.empty_hint"), open)
	s.none = emptyState(h.T("library.none"), h.T("library.none_hint"))
	bar := container.NewBorder(nil, nil, nil, s.count, s.filter)
	s.object = container.NewBorder(container.NewPadded(bar), nil, nil, nil, container.NewStack(s.table, s.empty, s.none))
	s.draw()
	return s
}

// emptyState says what to do next, and offers it.
func emptyState(title, hint string, offer ...fyne.CanvasObject) fyne.CanvasObject {
	box := container.NewVBox(
		widget.NewLabelWithStyle(title, fyne.TextAlignCenter, fyne.TextStyle{Bold: true}),
		widget.NewLabelWithStyle(hint, fyne.TextAlignCenter, fyne.TextStyle{}),
	)
	for _, o := range offer {
		box.Add(container.NewHBox(layout.NewSpacer(), o, layout.NewSpacer()))
	}
	return container.NewCenter(box)
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	for i, c := range columns {
		s.heads[i].Icon = nil
		if c.order == s.p.query.Sort {
			s.heads[i].Icon = theme.MoveUpIcon()
			if s.p.query.Desc {
				s.heads[i].Icon = theme.MoveDownIcon()
			}
		}
		s.heads[i].Refresh()
	}
	show(s.table, s.p.total > 0 || !s.p.ready)
	show(s.empty, s.p.ready && s.p.total == 0 && s.p.query.Filter == "")
	show(s.none, s.p.ready && s.p.total == 0 && s.p.query.Filter != "")
	if s.p.ready {
		s.count.SetText(s.p.count())
	}
	s.list.Refresh()
}

func show(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}

func (s *Screen) focus(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.object); c != nil {
		c.Focus(o)
	}
}

func (s *Screen) focusList() {
	if s.p.total > 0 {
		s.focus(s.list)
	}
}

// escape clears the filter first, then goes a step back.
func (s *Screen) escape() {
	if s.filter.Text != "" {
		s.filter.SetText("")
		return
	}
	s.focus(nil)
	s.pass(&fyne.KeyEvent{Name: fyne.KeyEscape})
}

// pass gives the window a key that means nothing here: F1, Esc.
func (s *Screen) pass(e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.object); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible, with the cursor on the set of the place.
func (s *Screen) Show(host.Place) {
	s.Refresh()
}

// First is the table.
func (s *Screen) First() fyne.Focusable { return s.list }

// Refresh reads the sets again.
func (s *Screen) Refresh() { s.p.reload() }

// Actions are what can be done with sets.
func (s *Screen) Actions() []host.Action {
	writable := func() bool { return s.h.Project() != nil && s.h.Project().Writable() }
	return []host.Action{
		{Key: "action.library.open", Menu: "menu.set", Do: s.p.open},
		{Key: "action.library.compare", Menu: "menu.set", Shortcut: "Ctrl+D", Do: s.p.compare},
		{Key: "action.library.filter", Menu: "menu.set", Shortcut: "Ctrl+F", Do: func() { s.focus(s.filter) }},
		{Key: "action.library.remove", Menu: "menu.set", Shortcut: "Ctrl+Delete", Do: s.p.remove, Enabled: writable},
	}
}

// filterEntry is the filter box: Esc clears it, Down goes to the table.
type filterEntry struct {
	widget.Entry
	screen *Screen
}

func newFilterEntry(s *Screen) *filterEntry {
	f := &filterEntry{screen: s}
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey keeps Esc and Down for the table.
func (f *filterEntry) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		f.screen.escape()
	case fyne.KeyDown:
		f.screen.focusList()
	case fyne.KeyF1:
		f.screen.pass(e)
	default:
		f.Entry.TypedKey(e)
	}
}
