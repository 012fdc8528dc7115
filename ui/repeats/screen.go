package repeats

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
	ours "standpunt/ui/widget"
)

// Screen is the list of repeats on the screen.
type Screen struct {
	shares       ours.Shares
	bar, below   *fyne.Container // around the count, and below the passages
	h            host.Host
	p            *presenter
	facet        *ours.Select
	words        *ours.Filter
	count        *widget.Label
	table, uses  *ours.Table
	atUses       bool // the keyboard was last at the uses
	passage      *widget.RichText
	of           string // the passage whose uses are shown
	full, object fyne.CanvasObject
	empty, none  *ours.EmptyState
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{h: h, count: widget.NewLabel(""), passage: widget.NewRichText()}
	s.p = &presenter{h: h, facet: own, changed: s.draw}
	s.passage.Wrapping = fyne.TextWrapWord
	var options []string
	for _, f := range facets {
		options = append(options, h.T("repeats.facet_"+string(f)))
	}
	s.facet = ours.NewSelect(options, func(string) { s.narrow() })
	s.words = ours.NewFilter(h.T("repeats.words"), s.narrow, func() { s.focus(s.table) })
	s.table, s.uses = s.newTable(), s.newUses()
	s.bar = container.NewBorder(nil, nil, s.facet, s.count, s.words)
	deeds := container.NewHBox(
		s.button("repeats.tag", s.p.tagAll), layout.NewSpacer(),
		s.button("repeats.compare", s.p.compare), s.button("repeats.open", s.p.open),
	)
	s.below = container.NewBorder(s.passage, container.NewVBox(widget.NewSeparator(), deeds), nil, nil, s.uses)
	split := container.NewVSplit(s.table, s.below)
	split.Offset = 0.5
	s.shares = ours.Shares{split}
	s.shares.Recall(h.Kept("panes.repeats"))
	s.full = split
	s.empty = ours.NewEmptyState(h.T("repeats.empty"), h.T("repeats.empty_hint"),
		ours.Offer{Text: h.T("references.to_library"), Do: func() { h.Go(host.Place{Screen: "library"}) }})
	s.none = ours.NewEmptyState(h.T("repeats.none"), h.T("repeats.none_hint"), ours.Offer{Text: h.T("repeats.show_all"), Do: s.showAll})
	s.object = container.NewBorder(container.NewVBox(container.NewPadded(s.bar), widget.NewSeparator()), nil, nil, nil, container.NewStack(s.full, s.empty, s.none))
	s.draw()
	return s
}

func (s *Screen) narrow() {
	s.table.Select(0)
	s.table.SetOffset(0)
	s.p.show(facets[s.facet.SelectedIndex()], s.words.Text)
}

func (s *Screen) showAll() {
	s.words.SetText("")
	s.facet.SetSelectedIndex(len(facets) - 1)
}

// button is a quiet button that gives the keyboard back to the uses.
func (s *Screen) button(key string, do func()) *ours.Button {
	b := ours.NewButton(s.h.T(key), func() {
		s.focus(s.uses)
		do()
	})
	b.Importance = widget.LowImportance
	return b
}

func (s *Screen) focus(o fyne.Focusable) {
	if c := ours.CanvasOf(s.object); c != nil {
		c.Focus(o)
	}
}

// order asks by what to order the passages.
func (s *Screen) order() {
	s.p.chooseOrder(func(column string) {
		s.table.SetSort(column, s.p.desc)
		s.table.SetOffset(0)
	})
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	ours.Show(s.full, len(s.p.shown) > 0)
	ours.Show(s.empty, s.p.ready && len(s.p.list) == 0)
	ours.Show(s.none, s.p.ready && len(s.p.list) > 0 && len(s.p.shown) == 0)
	s.count.SetText(s.p.count())
	ours.Arrange(s.bar) // the count needs as much room as it has digits
	s.table.Carry(len(s.p.shown), s.p.carried)
	s.p.carried = 0
	if len(s.p.shown) > 0 && (s.table.Current() != s.p.cursor || len(s.table.Selected()) == 0) {
		s.table.Select(s.p.cursor)
	}
	r := s.p.repeat()
	if r == nil {
		s.uses.SetLength(0)
		return
	}
	s.say()
	s.uses.SetLength(len(r.Uses))
	if r.Text != s.of { // of another passage
		s.of = r.Text
		s.uses.Select()
		s.uses.SetOffset(0)
	} else if !slices.Equal(s.uses.Selected(), s.p.chosen) {
		s.uses.Select(s.p.chosen...)
	}
}

// say shows the words at the use under the cursor, bold in their sentence, in as many
// lines as they need.
func (s *Screen) say() {
	before, shared, after := s.p.said()
	if before != "" {
		before += " "
	}
	s.passage.Segments = []widget.RichTextSegment{
		&widget.TextSegment{Text: before, Style: widget.RichTextStyleInline}, &widget.TextSegment{Text: shared, Style: widget.RichTextStyleStrong},
		&widget.TextSegment{Text: joined(after), Style: widget.RichTextStyleInline},
	}
	s.passage.Refresh()
	s.below.Refresh()
}

// Leave remembers how large the panes are.
func (s *Screen) Leave() { s.h.Keep("panes.repeats", s.shares.String()) }

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible.
func (s *Screen) Show(host.Place) { s.p.refresh() }

// First is the table, or the uses for who comes back from one of them to go on to the next;
// what offers a way on when nothing is listed.
func (s *Screen) First() fyne.Focusable {
	if s.atUses && s.p.repeat() != nil {
		return s.uses
	}
	return ours.FirstSeen(s.full, s.table, s.empty, s.none)
}

// Refresh finds the repeats again when the texts changed.
func (s *Screen) Refresh() { s.p.refresh() }

// Actions are what can be done with repeats.
func (s *Screen) Actions() []host.Action {
	some := func() bool { return s.p.repeat() != nil }
	writable := func() bool { return some() && s.h.Project() != nil && s.h.Project().Writable() }
	return []host.Action{
		{Key: "repeats.open", Menu: "menu.repeat", Do: s.p.open, Enabled: some},
		{Key: "repeats.compare", Menu: "menu.repeat", Shortcut: "Ctrl+D", Do: s.p.compare, Enabled: some},
		{Key: "repeats.tag", Menu: "menu.repeat", Shortcut: "Ctrl+T", Do: s.p.tagAll, Enabled: writable},
		{Key: "action.repeats.words", Menu: "menu.repeat", Shortcut: "Ctrl+F", Do: func() { s.focus(s.words) }},
		{Key: "repeats.order", Menu: "menu.repeat", Shortcut: "Ctrl+Shift+O", Do: s.order, Enabled: some},
	}
}
