package findings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
	own "standpunt/ui/widget"
)

// The facets' values, in the order of their menus; the first is all.
var (
	kinds    = []app.Label{"", app.Shifted, app.Reworded, app.Repeated}
	causes   = append([]app.Cause{""}, app.Causes...)
	verdicts = []project.VerdictFilter{project.AnyVerdict, project.Open, project.Confirmed, project.Rejected, project.Relabelled}
)

// Screen is the list of findings on the screen.
type Screen struct {
	shares               own.Shares
	h                    host.Host
	p                    *presenter
	table                *own.Table
	kind, cause, verdict *own.Select
	words                *own.Filter
	count                *widget.Label
	all, more            *own.Button
	top                  *fyne.Container // words and count
	filling              bool            // the menus are put to what the presenter has
	chips                *fyne.Container // the values that the list is narrowed to
	pane                 *pane
	full                 fyne.CanvasObject
	empty, none          *own.EmptyState
	split                *container.Split
	object               fyne.CanvasObject
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{h: h}
	s.p = newPresenter(h, s.draw)
	s.table = s.newTable()
	s.kind = s.facet(len(kinds), func(i int) string { return i18n.Kind(h.T, string(kinds[i])) }, "findings.all_kinds")
	s.cause = s.facet(len(causes), func(i int) string { return i18n.Cause(h.T, causes[i]) }, "findings.all_causes")
	s.verdict = s.facet(len(verdicts), func(i int) string {
		return decided(h.T, verdicts[i])
	}, "findings.all_verdicts")
	s.count = widget.NewLabel("")
	s.all = own.NewButton(h.T("findings.compare_all"), s.p.compare)
	s.words = own.NewFilter(h.T("findings.words_hint"), s.narrow, func() {
		s.focus()
		h.Await() // what the words find may still be read
	})
	s.more = own.NewButton(h.T("findings.narrow_more"), s.p.narrowMore)
	s.chips = container.NewHBox()
	s.top = container.NewBorder(nil, nil, nil, container.NewHBox(s.count, s.all), s.words)
	bar := container.NewVBox( // two rows: in one, the words have no room in a small window
		s.top,
		container.NewHScroll(container.New(layout.NewCustomPaddedLayout(1, 3, 2, 0), // what scrolls would cut the edges
			container.NewHBox(s.kind, s.cause, s.verdict, s.more, s.chips))),
	)
	s.pane = newPane()
	s.split = container.NewVSplit(s.table, s.pane.object)
	s.split.Offset = 0.45
	s.shares = own.Shares{s.split}
	s.shares.Recall(h.Kept("panes.findings"))
	confirm := s.button(h.T("findings.confirm"), func() { s.p.decide(app.Confirm) })
	confirm.SetIcon(fynetheme.ConfirmIcon())
	reject := s.button(h.T("findings.reject"), func() { s.p.decide(app.Reject) })
	reject.SetIcon(fynetheme.CancelIcon())
	deeds := container.NewHBox(
		confirm, reject,
		s.button(h.T("findings.relabel"), s.p.relabel),
		s.button(h.T("findings.note")+"…", s.p.note),
		s.button(h.T("findings.tag"), s.p.tag),
		s.button(h.T("positions.use"), s.p.useAsEvidence),
		layout.NewSpacer(),
		s.button(h.T("findings.side_by_side"), s.p.open),
	)
	s.full = container.NewBorder(nil, container.NewVBox(widget.NewSeparator(), deeds), nil, nil, s.split)
	s.empty = own.NewEmptyState(h.T("findings.empty"), h.T("findings.empty_hint"),
		own.Offer{Text: h.T("findings.compare_all"), Do: s.p.compare})
	s.none = own.NewEmptyState(h.T("findings.none"), h.T("findings.none_hint"),
		own.Offer{Text: h.T("findings.show_all"), Do: s.showAll})
	s.object = container.NewBorder(container.NewVBox(container.NewPadded(bar), widget.NewSeparator()), nil, nil, nil, container.NewStack(s.full, s.empty, s.none))
	s.draw()
	return s
}

// facet is a menu of n values; the first is all of them.
func (s *Screen) facet(n int, word func(int) string, all string) *own.Select {
	options := []string{s.h.T(all)}
	for i := 1; i < n; i++ {
		options = append(options, word(i))
	}
	return own.NewSelect(options, func(string) { s.narrow() })
}

func (s *Screen) narrow() {
	if s.filling {
		return
	}
	s.p.show(kinds[s.kind.SelectedIndex()], causes[s.cause.SelectedIndex()], verdicts[s.verdict.SelectedIndex()], s.words.Text)
	s.table.SetOffset(0)
}

// button is a quiet button that gives the keyboard back to the list.
func (s *Screen) button(text string, do func()) *own.Button {
	b := own.NewButton(text, func() {
		s.focus()
		do()
	})
	b.Importance = widget.LowImportance
	return b
}

// showAll lets go of every choice.
func (s *Screen) showAll() {
	s.p.widenAll()
	s.table.SetOffset(0)
}

// drawChips shows what the list is narrowed to; each is a button that lets go of it.
func (s *Screen) drawChips() {
	s.chips.RemoveAll()
	for _, f := range project.Facets {
		if s.p.facets[f] != "" {
			s.chips.Add(s.button(s.p.called[f]+"  ✕", func() { s.p.widen(f) }))
		}
	}
	own.Show(s.chips, len(s.chips.Objects) > 0)
}

// find puts the keyboard where words are typed.
func (s *Screen) find() {
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(s.words)
	}
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	own.Show(s.full, s.p.total > 0)
	own.Show(s.empty, s.p.ready && s.p.total == 0 && !s.p.narrowed())
	own.Show(s.none, s.p.ready && s.p.total == 0 && s.p.narrowed())
	s.count.SetText(s.p.count())
	own.Arrange(s.top) // the count needs as much room as it has digits
	s.fill()
	s.drawChips()
	if s.p.running {
		s.all.Disable()
	} else {
		s.all.Enable()
	}
	s.follow()
	s.pane.show(s.p)
}

// Leave remembers how large the panes are.
func (s *Screen) Leave() { s.h.Keep("panes.findings", s.shares.String()) }

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible.
func (s *Screen) Show(host.Place) { s.Refresh() }

// First is the table, or while it is empty what offers to fill it.
func (s *Screen) First() fyne.Focusable {
	for _, e := range []*own.EmptyState{s.empty, s.none} {
		if e.Visible() {
			return e.First()
		}
	}
	return s.table
}

// Refresh reads the findings again; of another project those that it was narrowed to last.
func (s *Screen) Refresh() {
	s.p.recall()
	s.p.reload()
}

// fill shows in the menus what the list is narrowed to.
func (s *Screen) fill() {
	s.filling = true
	kind := app.Label("")
	if len(s.p.query.Kinds) > 0 {
		kind = s.p.query.Kinds[0]
	}
	s.kind.SetSelectedIndex(slices.Index(kinds, kind))
	s.cause.SetSelectedIndex(slices.Index(causes, s.p.query.Cause))
	s.verdict.SetSelectedIndex(slices.Index(verdicts, s.p.query.Verdict))
	if s.words.Text != s.p.query.Words { // the same again would forget what was typed before
		s.words.SetText(s.p.query.Words)
	}
	s.filling = false
}

// Actions are what can be done with findings.
func (s *Screen) Actions() []host.Action {
	writable := func() bool { return s.h.Project() != nil && s.h.Project().Writable() }
	some := func() bool { return s.p.total > 0 && writable() }
	return []host.Action{
		{Key: "findings.compare_all", Menu: "menu.finding", Shortcut: "Ctrl+Shift+D", Do: s.p.compare, Enabled: writable},
		{Key: "action.findings.confirm", Menu: "menu.finding", Letter: "C", Do: func() { s.p.decide(app.Confirm) }, Enabled: some},
		{Key: "action.findings.reject", Menu: "menu.finding", Letter: "X", Do: func() { s.p.decide(app.Reject) }, Enabled: some},
		{Key: "action.findings.relabel", Menu: "menu.finding", Letter: "R", Do: s.p.relabel, Enabled: some},
		{Key: "action.findings.note", Menu: "menu.finding", Letter: "M", Do: s.p.note, Enabled: some},
		{Key: "action.findings.words", Menu: "menu.finding", Shortcut: "Ctrl+F", Do: s.find},
		{Key: "findings.narrow", Menu: "menu.finding", Letter: "F", Do: s.p.narrowMore},
		{Key: "findings.show_all", Menu: "menu.finding", Shortcut: "Ctrl+Shift+A", Do: s.showAll, Enabled: s.p.narrowed},
		{Key: "findings.tag", Menu: "menu.finding", Letter: "T", Do: s.p.tag, Enabled: some},
		{Key: "positions.use", Menu: "menu.finding", Letter: "E", Do: s.p.useAsEvidence, Enabled: some},
		{Key: "findings.side_by_side", Menu: "menu.finding", Do: s.p.open, Enabled: func() bool { return s.p.total > 0 }},
	}
}
