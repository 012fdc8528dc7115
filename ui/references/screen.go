package references

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen is the list of references on the screen.
type Screen struct {
	shares            own.Shares
	h                 host.Host
	p                 *presenter
	facet             *own.Select
	words             *widget.Entry
	count, about      *widget.Label
	table, places     *own.Table
	full, object      fyne.CanvasObject
	empty, none, busy *own.EmptyState // busy: while the references are read
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{h: h, count: widget.NewLabel(""), about: widget.NewLabel("")}
	s.p = &presenter{h: h, facet: all, changed: s.draw}
	s.about.Wrapping = fyne.TextWrapWord
	s.about.Selectable = true
	var options []string
	for _, f := range facets {
		options = append(options, h.T("references.facet_"+string(f)))
	}
	s.facet = own.NewSelect(options, func(string) { s.narrow() })
	s.words = widget.NewEntry()
	s.words.SetPlaceHolder(h.T("references.words"))
	s.words.OnChanged = func(string) { s.narrow() }
	s.words.OnSubmitted = func(string) { s.focus(s.table) }
	s.table, s.places = s.newTable(), s.newPlaces()
	bar := container.NewBorder(nil, nil, s.facet, s.count, s.words)
	deeds := container.NewHBox(s.button("references.copy", s.copy), layout.NewSpacer(),
		s.button("references.open_set", s.p.openSet), s.button("references.open", s.p.open))
	below := container.NewBorder(s.about, container.NewVBox(widget.NewSeparator(), deeds), nil, nil, s.places)
	split := container.NewVSplit(s.table, below)
	split.Offset = 0.55
	s.shares = own.Shares{split}
	s.shares.Recall(h.Kept("panes.references"))
	s.full = split
	s.empty = own.NewEmptyState(h.T("references.empty"), h.T("references.empty_hint"),
		own.Offer{Text: h.T("references.to_library"), Do: func() { h.Go(host.Place{Screen: "library"}) }})
	s.none = own.NewEmptyState(h.T("references.none"), h.T("references.none_hint"), own.Offer{Text: h.T("references.show_all"), Do: s.showAll})
	s.busy = own.NewEmptyState(h.T("references.reading")+"…", h.T("references.empty_hint"))
	s.object = container.NewBorder(container.NewVBox(container.NewPadded(bar), widget.NewSeparator()), nil, nil, nil, container.NewStack(s.full, s.empty, s.none, s.busy))
	s.draw()
	return s
}

func (s *Screen) newTable() *own.Table {
	t := own.NewTable(
		own.Column{ID: "what", Title: s.h.T("references.what"), Width: 300, Least: 160, Grow: 1},
		own.Column{ID: "kind", Title: s.h.T("references.kind"), Width: 180, Least: 110},
		own.Column{ID: "times", Title: s.h.T("references.times"), Width: 72, Least: 60, Right: true},
		own.Column{ID: "there", Title: s.h.T("references.in_project"), Width: 150, Least: 110},
	)
	t.Fetch = func(first, n int) []own.Row {
		out := make([]own.Row, 0, n)
		for i := first; i < min(first+n, len(s.p.shown)); i++ {
			var row own.Row
			for k, text := range s.p.cells(&s.p.list[s.p.shown[i]]) {
				row = append(row, own.Cell{Text: text, Quiet: k == 1})
			}
			out = append(out, row)
		}
		return out
	}
	t.OnSelect = func() { s.p.move(t.Current()) }
	t.OnOpen = func(int) { s.focus(s.places) }
	return t
}

// newPlaces is the table of places that refer to what is under the cursor.
func (s *Screen) newPlaces() *own.Table {
	t := own.NewTable(
		own.Column{ID: "where", Title: s.h.T("references.where"), Width: 260, Least: 160},
		own.Column{ID: "words", Title: s.h.T("references.in_words"), Width: 400, Least: 180, Grow: 1},
	)
	t.Fetch = func(first, n int) []own.Row {
		c := s.p.cited()
		if c == nil {
			return nil
		}
		out := make([]own.Row, 0, n)
		for i := first; i < min(first+n, len(c.Places)); i++ {
			cells := s.p.placeCells(c.Places[i])
			out = append(out, own.Row{{Text: cells[0]}, {Text: cells[1], Quiet: true}})
		}
		return out
	}
	t.OnSelect = func() { s.p.place = t.Current() }
	t.OnOpen = func(int) { s.p.open() }
	return t
}

// button is a quiet button that gives the keyboard back to the list.
func (s *Screen) button(key string, do func()) *own.Button {
	b := own.NewButton(s.h.T(key), func() {
		s.focus(s.table)
		do()
	})
	b.Importance = widget.LowImportance
	return b
}

func (s *Screen) narrow() {
	s.table.Select(0)
	s.table.SetOffset(0)
	s.p.show(facets[s.facet.SelectedIndex()], s.words.Text)
}

func (s *Screen) showAll() {
	s.words.SetText("")
	s.facet.SetSelectedIndex(0)
}

// copy puts the address at which it is published on the clipboard.
func (s *Screen) copy() {
	c := s.p.cited()
	if c == nil {
		return
	}
	if c.Address == "" {
		s.h.Notice(s.h.T("references.no_address"), false)
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(c.Address)
	s.h.Notice(s.h.T("references.copied", c.Address), false)
}

func (s *Screen) focus(o fyne.Focusable) {
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(o)
	}
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	own.Show(s.full, len(s.p.shown) > 0)
	own.Show(s.busy, s.p.running && !s.p.ready)
	own.Show(s.empty, s.p.ready && len(s.p.list) == 0)
	own.Show(s.none, s.p.ready && len(s.p.list) > 0 && len(s.p.shown) == 0)
	s.follow()
	s.count.SetText(s.p.count())
	s.table.Carry(len(s.p.shown), s.p.carried)
	s.p.carried = 0
	if len(s.p.shown) > 0 && (s.table.Current() != s.p.cursor || len(s.table.Selected()) == 0) {
		s.table.Select(s.p.cursor)
	}
	s.table.Refresh()
	s.about.SetText(s.p.about())
	n := 0
	if c := s.p.cited(); c != nil {
		n = len(c.Places)
	}
	s.places.SetLength(n)
	if n > 0 && (s.places.Current() != s.p.place || len(s.places.Selected()) == 0) {
		s.places.Select(s.p.place)
	}
	s.places.Refresh()
}

// follow sets the menu and the words to what the presenter shows, when it went
// somewhere itself.
func (s *Screen) follow() {
	changed, typed := s.facet.OnChanged, s.words.OnChanged
	s.facet.OnChanged, s.words.OnChanged = nil, nil
	for i, f := range facets {
		if f == s.p.facet {
			s.facet.SetSelectedIndex(i)
		}
	}
	s.words.SetText(s.p.words)
	s.facet.OnChanged, s.words.OnChanged = changed, typed
}

// Leave remembers how large the panes are.
func (s *Screen) Leave() { s.h.Keep("panes.references", s.shares.String()) }

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible, at the reference that the place asks for.
func (s *Screen) Show(to host.Place) { s.p.goTo(to.Query) }

// First is the table, or what offers a way on when it is empty.
func (s *Screen) First() fyne.Focusable {
	return own.FirstSeen(s.full, s.table, s.empty, s.none, s.busy)
}

// Refresh reads the references again when the texts changed.
func (s *Screen) Refresh() { s.p.refresh() }

// Actions are what can be done with a reference.
func (s *Screen) Actions() []host.Action {
	some := func() bool { return s.p.cited() != nil }
	return []host.Action{
		{Key: "references.open", Menu: "menu.references", Do: s.p.open, Enabled: some},
		{Key: "references.open_set", Menu: "menu.references", Shortcut: "Ctrl+L", Do: s.p.openSet, Enabled: some},
		{Key: "references.copy", Menu: "menu.references", Shortcut: "Ctrl+Shift+C", Do: s.copy, Enabled: some},
		{Key: "action.references.words", Menu: "menu.references", Shortcut: "Ctrl+F", Do: func() { s.focus(s.words) }},
	}
}
