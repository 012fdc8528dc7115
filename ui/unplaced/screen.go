package unplaced

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// Screen is what waits to be placed, on the screen.
type Screen struct {
	h            host.Host
	p            *presenter
	table        *own.Table
	why          *widget.Label
	old          *own.Document // the words as they stood
	now          *own.Document // the set as it is
	full, object fyne.CanvasObject
	empty        *own.EmptyState
	wanted       string // the set to go to, once it is read
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{h: h, why: widget.NewLabel(""), old: own.NewDocument(), now: own.NewDocument()}
	s.p = &presenter{h: h, changed: s.draw}
	s.why.Wrapping = fyne.TextWrapWord
	s.table = own.NewTable(
		own.Column{ID: "why", Title: h.T("unplaced.column_why"), Width: 120, Least: 90},
		own.Column{ID: "words", Title: h.T("unplaced.column_words"), Width: 200, Least: 120, Grow: 3},
		own.Column{ID: "stood", Title: h.T("unplaced.column_stood"), Width: 96, Least: 60},
		own.Column{ID: "on", Title: h.T("unplaced.column_on"), Width: 140, Least: 80, Grow: 2},
	)
	s.table.Fetch = s.rows
	s.table.OnSelect = func() { s.p.move(s.table.Current()) }
	s.table.OnRune = s.typed
	s.table.OnOpen = func(int) { s.open() }
	s.now.OnSelect = func(block string, span app.Span) { s.p.answer, s.p.span = block, span }
	s.now.OnRune = s.typed
	s.now.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyReturn || key == fyne.KeyEnter {
			s.p.place()
			return true
		}
		return false
	}
	s.old.OnRune = s.typed
	s.old.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyReturn || key == fyne.KeyEnter {
			s.toText()
			return true
		}
		return false
	}
	place := own.NewButton(h.T("unplaced.place"), s.p.place)
	place.Importance = widget.HighImportance
	next := own.NewButton(h.T("unplaced.next"), s.next)
	gone := own.NewButton(h.T("unplaced.let_go"), s.p.letGo)
	next.Importance, gone.Importance = widget.LowImportance, widget.LowImportance
	deeds := container.NewHBox(place, next, layout.NewSpacer(), gone)
	left := container.NewVSplit(s.table, container.NewBorder(s.why, nil, nil, nil, s.old))
	left.Offset = 0.5
	split := container.NewHSplit(left, s.now)
	split.Offset = 0.42
	title := widget.NewRichText(&widget.TextSegment{Text: h.T("unplaced.title"), Style: widget.RichTextStyleHeading})
	s.full = container.NewBorder(title, container.NewVBox(widget.NewSeparator(), deeds), nil, nil, split)
	s.empty = own.NewEmptyState(h.T("unplaced.empty"), h.T("unplaced.empty_hint"),
		own.Offer{Text: h.T("unplaced.to_library"), Do: func() { h.Go(host.Place{Screen: "library"}) }})
	s.object = container.NewPadded(container.NewStack(s.full, s.empty))
	s.draw()
	return s
}

func (s *Screen) rows(first, n int) []own.Row {
	out := make([]own.Row, 0, n)
	for i := first; i < min(first+n, len(s.p.list)); i++ {
		var row own.Row
		for _, text := range s.p.cells(s.p.list[i]) {
			row = append(row, own.Cell{Text: text})
		}
		row[2].Quiet, row[3].Quiet = true, true
		out = append(out, row)
	}
	return out
}

func (s *Screen) typed(r rune) {
	switch r {
	case 'n':
		s.next()
	case 'x':
		s.p.letGo()
	}
}

// open goes to the next place with the same words or, where they stand nowhere, to the text
// in which to select others.
func (s *Screen) open() {
	if u := s.p.at(); u != nil && len(u.Candidates) == 0 {
		s.toText()
		return
	}
	s.next()
}

// toText gives the keys to the set, at the answer in which the passage stood.
func (s *Screen) toText() {
	if u := s.p.at(); u != nil && s.p.answer == "" {
		if a := s.stoodIn(u.Stood); a != "" {
			s.now.Select(a, app.Span{})
		}
	}
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(s.now)
	}
}

// next goes to the next place with the same words.
func (s *Screen) next() {
	if s.p.next() {
		s.now.Select(s.p.answer, s.p.span)
	} else {
		s.h.Notice(s.h.T("unplaced.no_next"), false)
	}
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	if s.wanted != "" && len(s.p.list) > 0 {
		set := s.wanted
		s.wanted = ""
		s.p.toSet(set)
	}
	u := s.p.at()
	own.Show(s.full, u != nil)
	own.Show(s.empty, u == nil && s.p.ready)
	s.table.Carry(len(s.p.list), s.p.carried)
	s.p.carried = 0
	if u == nil {
		return
	}
	if s.table.Current() != s.p.cursor || len(s.table.Selected()) != 1 {
		s.table.Select(s.p.cursor)
	}
	s.table.Refresh()
	s.why.SetText(s.p.why(*u))
	look := theme.Current()
	before, quote := "…"+strings.TrimLeft(u.Before, " \n"), u.Quote
	start := app.Whole(before).End
	words := app.Span{Start: start, End: start + app.Whole(quote).End}
	s.old.SetBlocks([]own.Block{
		{ID: "stood", Kind: own.Label, Text: s.h.T("unplaced.stood", strings.Join(u.Stood, ", "))},
		{ID: "old", Kind: own.Answer, Text: before + quote + u.After + "…", Marks: []own.Mark{{ID: "old", Span: words, Color: look.Removed}}},
	})
	s.now.SetBlocks(blocks(s.h, s.p))
	if s.p.answer != "" {
		s.now.Select(s.p.answer, s.p.span)
	} else if a := s.stoodIn(u.Stood); a != "" {
		if _, was := s.now.Selection(); !was.Empty() { // it was for a passage that has its place now
			s.now.Select(a, app.Span{})
		}
		s.now.ScrollTo(a, 0)
	}
}

// stoodIn is the answer to the questions of which the passage was, or "".
func (s *Screen) stoodIn(stood []string) string {
	if len(stood) == 0 || s.p.set == nil {
		return ""
	}
	for _, a := range s.p.set.Answers {
		if slices.Contains(a.Covers, stood[0]) {
			return a.ID
		}
	}
	return ""
}

// blocks are the set as it is, with the places at which the same words stand.
func blocks(h host.Host, p *presenter) []own.Block {
	if p.set == nil {
		return nil
	}
	look, u := theme.Current(), p.at()
	list := []own.Block{{ID: "title", Kind: own.Meta, Text: i18n.Join(" · ", p.set.Name(), p.set.Subject)}}
	shown := map[string]bool{}
	for i := range p.set.Answers {
		a := &p.set.Answers[i]
		for _, q := range p.set.QuestionsOf(a) {
			if !shown[q.ID] {
				shown[q.ID] = true
				list = append(list, own.Block{ID: q.ID, Kind: own.Question, Label: q.Label, Text: q.Text})
			}
		}
		var marks []own.Mark
		for _, c := range u.Candidates {
			if c.Answer == a.ID {
				marks = append(marks, own.Mark{ID: "candidate", Span: c.Span, Color: look.Shifted, Name: h.T("unplaced.candidate")})
			}
		}
		list = append(list, own.Block{ID: a.ID, Kind: own.Answer, Label: "", Text: a.Text, Marks: marks})
	}
	return list
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible, at the passages of a set when the place names one.
func (s *Screen) Show(to host.Place) {
	s.wanted = to.Set
	s.Refresh()
}

// First is the list, or what offers a way on when it is empty.
func (s *Screen) First() fyne.Focusable { return own.FirstSeen(s.full, s.table, s.empty) }

// Refresh reads what waits again.
func (s *Screen) Refresh() { s.p.reload() }

// Actions are what can be done with what waits.
func (s *Screen) Actions() []host.Action {
	some := func() bool { return s.p.at() != nil && s.h.Project() != nil && s.h.Project().Writable() }
	return []host.Action{
		{Key: "unplaced.place", Menu: "menu.unplaced", Shortcut: "Ctrl+Return", Do: s.p.place, Enabled: some},
		{Key: "unplaced.next", Menu: "menu.unplaced", Letter: "N", Do: s.next, Enabled: some},
		{Key: "unplaced.let_go", Menu: "menu.unplaced", Letter: "X", Do: s.p.letGo, Enabled: some},
	}
}
