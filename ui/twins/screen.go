package twins

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen is the list of twins on the screen.
type Screen struct {
	h             host.Host
	p             *presenter
	table, parts  *own.Table
	first, second *own.LineButton
	full, object  fyne.CanvasObject
	empty         *own.EmptyState
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{h: h}
	s.p = &presenter{h: h, changed: s.draw}
	s.table = own.NewTable(
		own.Column{ID: "set", Title: h.T("twins.column_set"), Width: 180, Least: 110},
		own.Column{ID: "a", Title: h.T("twins.column_first"), Width: 260, Least: 120, Grow: 1},
		own.Column{ID: "b", Title: h.T("twins.column_second"), Width: 260, Least: 120, Grow: 1},
		own.Column{ID: "differs", Title: h.T("twins.column_differs"), Width: 150, Least: 100},
	)
	s.table.Fetch = func(first, n int) []own.Row {
		return rows(first, n, len(s.p.list), func(i int) []string { return s.p.cells(s.p.list[i]) })
	}
	s.table.OnSelect = func() { s.p.move(s.table.Current()) }
	s.table.OnRune = s.typed
	s.table.OnOpen = func(int) { s.p.compare() }
	s.parts = own.NewTable(
		own.Column{ID: "where", Title: h.T("twins.column_where"), Width: 180, Least: 110},
		own.Column{ID: "a", Title: h.T("twins.column_first"), Width: 320, Least: 140, Grow: 1},
		own.Column{ID: "b", Title: h.T("twins.column_second"), Width: 320, Least: 140, Grow: 1},
	)
	s.parts.Fetch = func(first, n int) []own.Row {
		t := s.p.at()
		if t == nil {
			return nil
		}
		return rows(first, n, len(t.Differences), func(i int) []string { return s.p.parts(t.Differences[i]) })
	}
	s.parts.OnRune = s.typed
	s.first, s.second = own.NewLineButton(func() { s.p.join(false) }), own.NewLineButton(func() { s.p.join(true) })
	apart, beside := own.NewButton(h.T("twins.keep")+" (k)", s.p.keep), own.NewButton(h.T("twins.compare"), s.p.compare)
	apart.Importance, beside.Importance = widget.LowImportance, widget.LowImportance
	deeds := container.NewVBox(
		container.NewGridWithColumns(2, s.first, s.second),
		container.NewHBox(apart, layout.NewSpacer(), beside))
	split := container.NewVSplit(s.table, s.parts)
	split.Offset = 0.4
	title := widget.NewRichText(&widget.TextSegment{Text: h.T("twins.title"), Style: widget.RichTextStyleHeading})
	about := widget.NewLabel(h.T("twins.about"))
	about.Wrapping = fyne.TextWrapWord
	s.full = container.NewBorder(container.NewVBox(title, about), container.NewVBox(widget.NewSeparator(), deeds), nil, nil, split)
	s.empty = own.NewEmptyState(h.T("twins.empty"), h.T("twins.empty_hint"),
		own.Offer{Text: h.T("unplaced.to_library"), Do: func() { h.Go(host.Place{Screen: "library"}) }})
	s.object = container.NewPadded(container.NewStack(s.full, s.empty))
	s.draw()
	return s
}

// rows are the rows from first on of so many.
func rows(first, n, of int, cells func(i int) []string) []own.Row {
	var out []own.Row
	for i := first; i < min(first+n, of); i++ {
		var row own.Row
		for _, text := range cells(i) {
			row = append(row, own.Cell{Text: text})
		}
		out = append(out, row)
	}
	return out
}

func (s *Screen) typed(r rune) {
	switch r {
	case '1':
		s.p.join(false)
	case '2':
		s.p.join(true)
	case 'k':
		s.p.keep()
	}
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	t := s.p.at()
	own.Show(s.full, t != nil)
	own.Show(s.empty, t == nil && s.p.ready)
	s.table.Carry(len(s.p.list), s.p.carried)
	s.p.carried = 0
	if t == nil {
		return
	}
	s.first.Say(s.h.T("twins.use", t.A.Source.File) + " (1)")
	s.second.Say(s.h.T("twins.use", t.B.Source.File) + " (2)")
	if s.table.Current() != s.p.cursor || len(s.table.Selected()) == 0 {
		s.table.Select(s.p.cursor)
	}
	s.table.Refresh()
	s.parts.SetLength(len(t.Differences))
	s.parts.Refresh()
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show reads the pairs.
func (s *Screen) Show(host.Place) { s.p.open() }

// Refresh reads the pairs again.
func (s *Screen) Refresh() { s.p.open() }

// First is the list, or what offers a way on when it is empty.
func (s *Screen) First() fyne.Focusable { return own.FirstSeen(s.full, s.table, s.empty) }

// Actions are what can be decided about a pair.
func (s *Screen) Actions() []host.Action {
	some := func() bool { return s.p.at() != nil }
	writable := func() bool { return some() && s.h.Project() != nil && s.h.Project().Writable() }
	return []host.Action{
		{Key: "twins.use_first", Menu: "menu.twins", Letter: "1", Do: func() { s.p.join(false) }, Enabled: writable},
		{Key: "twins.use_second", Menu: "menu.twins", Letter: "2", Do: func() { s.p.join(true) }, Enabled: writable},
		{Key: "twins.keep", Menu: "menu.twins", Letter: "K", Do: s.p.keep, Enabled: writable},
		{Key: "twins.compare", Menu: "menu.twins", Shortcut: "Ctrl+D", Do: s.p.compare, Enabled: some},
	}
}
