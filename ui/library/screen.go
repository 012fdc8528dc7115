// Package library is the screen with the table of sets: to find one, read it,
// put two side by side, or remove one. It reads the sets a page at a time, so
// that their number does not matter.
package library

import (
	"encoding/json"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/app/project"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen is the library on the screen.
type Screen struct {
	h           host.Host
	p           *presenter
	object      fyne.CanvasObject
	filter      *filterEntry
	count       *widget.Label
	table       *own.Table
	empty, none *own.EmptyState
	kept        kept
}

// kept is what comes back at the next start.
type kept struct {
	Sort   project.SetOrder   `json:"sort"`
	Desc   bool               `json:"desc"`
	Filter string             `json:"filter"`
	Widths map[string]float32 `json:"widths"`
}

// New makes the screen; sample opens the sample project, files and folder ask for documents.
func New(h host.Host, sample, files, folder func()) *Screen {
	s := &Screen{h: h}
	s.p = newPresenter(h, s.draw)
	s.count = widget.NewLabel("")
	s.table = s.newTable()
	s.filter = newFilterEntry(s)
	s.filter.SetPlaceHolder(h.T("library.filter"))
	s.recall()
	s.filter.OnChanged = func(words string) {
		s.table.Select()
		s.table.SetOffset(0)
		s.p.filter(words)
		s.keep()
	}
	s.filter.OnSubmitted = func(string) { s.focusList() }
	s.empty = own.NewEmptyState(h.T("library.empty"), h.T("library.empty_hint"),
		own.Offer{Text: h.T("action.import_files"), Do: files}, own.Offer{Text: h.T("action.import_folder"), Do: folder},
		own.Offer{Text: h.T("action.open_sample"), Do: sample})
	s.none = own.NewEmptyState(h.T("library.none"), h.T("library.none_hint"),
		own.Offer{Text: h.T("library.clear"), Do: func() { s.filter.SetText("") }})
	bar := container.NewBorder(nil, nil, nil, s.count, s.filter)
	s.object = container.NewBorder(container.NewPadded(bar), nil, nil, nil, container.NewStack(s.table, s.empty, s.none))
	s.draw()
	return s
}

// keep remembers the order, the filter and the widths of the columns.
func (s *Screen) keep() {
	s.kept.Sort, s.kept.Desc, s.kept.Filter = s.p.query.Sort, s.p.query.Desc, s.p.query.Filter
	if data, err := json.Marshal(s.kept); err == nil {
		s.h.Keep("library", string(data))
	}
}

// recall brings back what was kept; what cannot be read is as if nothing was.
func (s *Screen) recall() {
	if json.Unmarshal([]byte(s.h.Kept("library")), &s.kept) != nil {
		s.kept = kept{}
	}
	if s.kept.Sort != "" {
		s.p.query.Sort, s.p.query.Desc = s.kept.Sort, s.kept.Desc
	}
	s.p.query.Filter = s.kept.Filter
	s.filter.SetText(s.kept.Filter)
	s.table.SetWidths(s.kept.Widths)
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	own.Show(s.table, s.p.total > 0 || !s.p.ready)
	own.Show(s.empty, s.p.ready && s.p.total == 0 && s.p.query.Filter == "")
	own.Show(s.none, s.p.ready && s.p.total == 0 && s.p.query.Filter != "")
	if s.p.ready {
		s.count.SetText(s.p.count())
	}
	s.table.SetSort(string(s.p.query.Sort), s.p.query.Desc)
	s.table.Carry(s.p.total, s.p.carried)
	s.p.carried = 0
	if !slices.Equal(s.table.Selected(), s.p.selected) {
		s.table.Select(s.p.selected...)
	}
}

func (s *Screen) focus(o fyne.Focusable) {
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(o)
	}
}

func (s *Screen) focusList() {
	if s.p.total > 0 {
		s.focus(s.table)
		s.h.Await() // the sets that the words find may still be read
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

// key removes a set, and clears the filter before Esc goes a step back.
func (s *Screen) key(name fyne.KeyName) bool {
	switch {
	case name == fyne.KeyDelete:
		s.p.remove()
	case name == fyne.KeyEscape && s.filter.Text != "":
		s.filter.SetText("")
	default:
		return false
	}
	return true
}

// pass gives the window a key that means nothing in the filter: F1, Esc.
func (s *Screen) pass(e *fyne.KeyEvent) {
	if c := own.CanvasOf(s.object); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible, with the cursor on the set of the place.
func (s *Screen) Show(host.Place) {
	s.Refresh()
}

// First is the table, or while it is empty what offers to fill it.
func (s *Screen) First() fyne.Focusable {
	if s.empty.Visible() {
		return s.empty.First()
	}
	return s.table
}

// Refresh reads the sets again.
func (s *Screen) Refresh() { s.p.reload() }

// Actions are what can be done with sets.
func (s *Screen) Actions() []host.Action {
	writable := func() bool { return s.h.Project() != nil && s.h.Project().Writable() }
	return []host.Action{
		{Key: "action.library.open", Menu: "menu.set", Do: s.p.open},
		{Key: "action.library.compare", Menu: "menu.set", Shortcut: "Ctrl+D", Do: s.p.compare},
		{Key: "action.library.matrix", Menu: "menu.set", Shortcut: "Ctrl+M", Do: s.p.matrix},
		{Key: "action.library.heatmap", Menu: "menu.set", Shortcut: "Ctrl+Shift+M", Do: s.p.heatmap},
		{Key: "action.review", Menu: "menu.set", Shortcut: "Ctrl+Shift+R", Do: s.p.review},
		{Key: "action.library.delay", Menu: "menu.set", Shortcut: "Ctrl+Shift+U", Do: s.p.toDelay},
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
