package compare

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen is the comparison on the screen.
type Screen struct {
	h      host.Host
	p      *presenter
	view   *own.DiffView
	names  []*heading // one for each column that there can be
	titles *fyne.Container
	counts *own.Tally
	only   *own.Check
	judge  []*own.Button
	full   fyne.CanvasObject
	empty  *own.EmptyState
	object fyne.CanvasObject
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{h: h, view: own.NewDiffView(), counts: own.NewTally()}
	s.p = &presenter{h: h, changed: s.draw}
	s.view.OnCurrent = func(row string) { s.p.move(row); s.enable() }
	s.view.OnSelect = func(answer string, at app.Span) { s.p.choose(answer, at); s.enable() }
	s.view.OnOpen = func(string) { s.p.read() }
	s.view.OnRune, s.view.OnKey = s.typed, s.key
	s.counts.OnTap = func(kind own.DiffKind) { s.choose(func() { s.p.only(rowKind(kind)) }) }
	for side := range host.MostBeside {
		s.names = append(s.names, newHeading(func() { s.p.pick(side) }))
	}
	swap := s.button("", s.p.swap)
	swap.SetIcon(swapIcon())
	s.only = own.NewCheck(h.T("compare.only"), func(on bool) {
		s.view.SetOnlyChanges(on)
		s.focus()
	})
	previous, next := s.button("", s.previous), s.button("", s.next)
	previous.SetIcon(fynetheme.MoveUpIcon())
	next.SetIcon(fynetheme.MoveDownIcon())
	add := s.button("", s.p.add)
	add.SetIcon(fynetheme.ContentAddIcon())
	overview := own.NewOverview(s.view)
	s.titles = container.New(above{s.view, overview})
	about := container.NewBorder(nil, nil, nil, container.NewHBox(add, swap, previous, next), s.counts)
	s.judge = []*own.Button{
		s.button(h.T("compare.confirm"), func() { s.p.decide(app.Confirm) }),
		s.button(h.T("compare.reject"), func() { s.p.decide(app.Reject) }),
		s.button(h.T("compare.relabel"), s.p.relabel),
		s.button(h.T("compare.note")+"…", s.p.note),
	}
	s.judge[0].SetIcon(fynetheme.ConfirmIcon())
	s.judge[1].SetIcon(fynetheme.CancelIcon())
	deeds := container.NewHBox()
	for _, b := range s.judge {
		deeds.Add(b)
	}
	deeds.Add(layout.NewSpacer())
	deeds.Add(s.only)
	deeds.Add(s.button(h.T("compare.tag"), s.p.chooseTag))
	deeds.Add(s.button(h.T("compare.comment")+"…", s.p.comment))
	s.full = container.NewBorder(
		container.NewVBox(about, s.titles, widget.NewSeparator()),
		container.NewVBox(widget.NewSeparator(), deeds), nil, overview, s.view)
	s.empty = own.NewEmptyState(h.T("compare.empty"), h.T("compare.empty_hint"),
		own.Offer{Text: h.T("compare.choose"), Do: func() { s.p.pick(0) }})
	s.object = container.NewStack(s.full, s.empty)
	s.draw()
	return s
}

// button is a quiet button that gives the keyboard back to the text.
func (s *Screen) button(text string, do func()) *own.Button {
	b := own.NewButton(text, func() {
		s.focus()
		do()
	})
	b.Importance = widget.LowImportance
	return b
}

func (s *Screen) focus() {
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(s.view)
	}
}

// typed judges, goes to changes and gives tags.
func (s *Screen) typed(r rune) {
	switch unicode.ToLower(r) {
	case 'n':
		s.next()
	case 'p':
		s.previous()
	case 'c':
		s.p.decide(app.Confirm)
	case 'x':
		s.p.decide(app.Reject)
	case 'r':
		s.p.relabel()
	case 'm':
		s.p.note()
	case 's':
		s.p.swap()
	case 'o':
		s.p.blocks()
	case 'k':
		s.choose(s.p.cycle)
	case '[':
		s.view.Over(-1)
	case ']':
		s.view.Over(1)
	case '+':
		s.p.add()
	case '-':
		s.p.drop()
	case '<':
		s.p.shift(-1)
	case '>':
		s.p.shift(1)
	default:
		if r >= '1' && r <= '9' {
			s.p.shortcut(string(r))
		}
	}
}

// key lets go of a selection on Esc.
func (s *Screen) key(name fyne.KeyName) bool {
	if name != fyne.KeyEscape || s.p.selected.Empty() {
		return false
	}
	s.view.Unselect()
	return true
}

func (s *Screen) next()     { s.step(s.view.NextChange, 1) }
func (s *Screen) previous() { s.step(s.view.PrevChange, -1) }

// step goes to the change that way, or to the row of the chosen kind.
func (s *Screen) step(change func() bool, by int) {
	none := "compare.no_more"
	if s.p.kind != "" {
		none = "compare.no_more_such"
		change = func() bool { return s.view.Next(kindOf(s.p.kind), by) }
	}
	if !change() && len(s.p.columns) > 0 {
		s.h.Notice(s.h.T(none), false)
	}
}

// choose makes next and previous go to another kind, and goes to the nearest row of it.
func (s *Screen) choose(kind func()) {
	kind()
	s.frame()
	s.focus()
	if as := kindOf(s.p.kind); s.p.kind != "" && !s.view.Next(as, 1) {
		s.view.Next(as, -1)
	}
}

// frame shows which kind is chosen.
func (s *Screen) frame() {
	s.counts.Set(s.p.tally()...)
	if s.p.count(s.p.kind) == 0 {
		s.p.kind = "" // as after other sets were chosen
	}
	if s.p.kind != "" {
		s.counts.Choose(kindOf(s.p.kind))
	}
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if len(s.p.columns) == 0 {
		s.full.Hide()
		s.empty.Show()
		return
	}
	s.empty.Hide()
	s.full.Show()
	s.titles.Objects = nil
	for side := range s.p.columns {
		when, what := s.p.about(side)
		s.names[side].say(s.p.title(side), when, what)
		s.titles.Add(s.names[side].object)
	}
	s.frame()
	s.view.SetRows(s.p.rows())
	if id := s.p.id(s.p.cursor); id != s.view.Current() {
		s.view.SetCurrent(id)
	}
	s.view.SetSide(s.p.side)
	s.enable()
}

// enable offers to judge where there is something to judge.
func (s *Screen) enable() {
	for _, b := range s.judge {
		if s.p.finding() != nil {
			b.Show()
		} else {
			b.Hide()
		}
	}
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show puts the sets of the place beside each other, with the cursor on its
// finding or passage. A place with one set asks for the other.
func (s *Screen) Show(to host.Place) {
	switch {
	case to.Set != "" && to.Version > 0:
		s.p.arrive(to)
		s.p.open([]chosen{{set: to.Set, version: to.Version}, whole(to.Set)}, false)
	case to.Set != "" && to.Other != "":
		s.p.arrive(to)
		s.p.open([]chosen{one(to.Set, to.Answer), one(to.Other, to.OtherAnswer)}, true)
	case to.Sets != "":
		var list []chosen
		for _, name := range strings.Fields(to.Sets) {
			set, answer, _ := strings.Cut(name, ":")
			list = append(list, one(set, answer))
		}
		s.p.arrive(to)
		s.p.open(list, true)
	case to.Set != "":
		s.p.beside(to.Set)
	default:
		s.Refresh()
	}
}

// First is the text, or while there is none what offers to choose sets.
func (s *Screen) First() fyne.Focusable {
	if s.empty.Visible() {
		return s.empty.First()
	}
	return s.view
}

// Refresh compares again.
func (s *Screen) Refresh() { s.p.again() }

// Actions are what can be done with two sets.
func (s *Screen) Actions() []host.Action {
	open := func() bool { return len(s.p.columns) > 0 }
	writable := func() bool { return open() && s.h.Project() != nil && s.h.Project().Writable() }
	return []host.Action{
		{Key: "action.compare.next", Menu: "menu.compare", Shortcut: "F8", Do: s.next, Enabled: open},
		{Key: "action.compare.previous", Menu: "menu.compare", Shortcut: "Shift+F8", Do: s.previous, Enabled: open},
		{Key: "action.compare.kind", Menu: "menu.compare", Letter: "K", Do: func() { s.choose(s.p.cycle) }, Enabled: open},
		{Key: "action.compare.only", Menu: "menu.compare", Shortcut: "Ctrl+E", Do: func() { s.only.SetChecked(!s.only.Checked) }, Enabled: open},
		{Key: "action.compare.swap", Menu: "menu.compare", Letter: "S", Do: s.p.swap, Enabled: open},
		{Key: "action.compare.left", Menu: "menu.compare", Letter: "[", Do: func() { s.view.Over(-1) }, Enabled: open},
		{Key: "action.compare.right", Menu: "menu.compare", Letter: "]", Do: func() { s.view.Over(1) }, Enabled: open},
		{Key: "action.compare.blocks", Menu: "menu.compare", Letter: "O", Do: s.p.blocks, Enabled: open},
		{Key: "action.compare.add", Menu: "menu.compare", Letter: "+", Do: s.p.add},
		{Key: "action.compare.drop", Menu: "menu.compare", Letter: "-", Do: s.p.drop, Enabled: s.p.several},
		{Key: "action.compare.back", Menu: "menu.compare", Letter: "<", Do: func() { s.p.shift(-1) }, Enabled: s.p.several},
		{Key: "action.compare.forth", Menu: "menu.compare", Letter: ">", Do: func() { s.p.shift(1) }, Enabled: s.p.several},
		{Key: "action.compare.pick_left", Menu: "menu.compare", Do: func() { s.p.pick(0) }},
		{Key: "action.compare.pick_right", Menu: "menu.compare", Do: func() { s.p.pick(1) }},
		{Key: "action.compare.confirm", Menu: "menu.compare", Letter: "C", Do: func() { s.p.decide(app.Confirm) }, Enabled: writable},
		{Key: "action.compare.reject", Menu: "menu.compare", Letter: "X", Do: func() { s.p.decide(app.Reject) }, Enabled: writable},
		{Key: "action.compare.relabel", Menu: "menu.compare", Letter: "R", Do: s.p.relabel, Enabled: writable},
		{Key: "action.compare.note", Menu: "menu.compare", Letter: "M", Do: s.p.note, Enabled: writable},
		{Key: "action.compare.tag", Menu: "menu.compare", Shortcut: "Ctrl+T", Do: s.p.chooseTag, Enabled: writable},
		{Key: "action.compare.comment", Menu: "menu.compare", Shortcut: "Ctrl+Return", Do: s.p.comment, Enabled: writable},
		{Key: "action.compare.read", Menu: "menu.compare", Do: s.p.read, Enabled: open},
	}
}
