package reader

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen shows a set as a document, and beside it what annotates the selection.
type Screen struct {
	*presenter
	object    fyne.CanvasObject
	full      fyne.CanvasObject
	empty     *own.EmptyState
	split     *container.Split
	wanted    own.DocumentPlace // where the set that is being opened was left
	doc       *own.Document
	inspector *fyne.Container
	reach     map[string]fyne.Focusable // what takes keys in the inspector, by what it is for
	side      fyne.CanvasObject         // the inspector and the comment
	right     *fyne.Container           // the side, and above it the source page when that is shown
	paper     *own.PageView
	pageSays  *widget.Label
	turns     fyne.CanvasObject // to the page before and after
	pageHead  fyne.CanvasObject // what is said of the page, and how to turn it
	pagePane  *container.Split
	laid      int // what stands above the inspector
	entry     *commentEntry
	note      string // the marker of the footnote that is shown
	place     host.Place
	came      host.Place // to which the reader was brought last
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{presenter: &presenter{h: h}, doc: own.NewDocument(), inspector: container.NewVBox()}
	s.changed = s.draw
	s.doc.OnSelect = func(block string, span app.Span) { s.selectIn(block, span) }
	s.doc.OnRune = s.shortcut
	s.doc.OnMark = func(block string, ids []string) { s.showMark(block, ids) }
	s.doc.OnBadge = s.showBadge
	s.doc.OnAnchor = func(_, marker string) {
		s.note = marker
		s.inspect()
	}
	s.doc.OnKey = s.key
	s.entry = newCommentEntry(s.keep)
	s.entry.SetPlaceHolder(h.T("reader.comment"))
	deeds := container.NewBorder(nil, nil, nil, own.NewButton(h.T("reader.add_tag"), s.chooseTag), own.NewButton(h.T("reader.keep"), s.keep))
	side := container.NewBorder(nil, container.NewVBox(s.entry, deeds), nil, nil, container.NewVScroll(s.inspector))
	s.side, s.right = container.NewPadded(side), container.NewStack()
	s.newSource()
	s.split = container.NewHSplit(s.doc, s.right)
	s.split.Offset = 0.72
	s.full = s.split
	s.recall()
	s.empty = own.NewEmptyState(h.T("reader.empty"), h.T("reader.empty_hint"),
		own.Offer{Text: h.T("reader.choose"), Do: s.pick})
	s.object = container.NewStack(s.full, s.empty)
	s.full.Hide()
	return s
}

// Object is what is drawn.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// First is the document, or what offers to choose a set when none is on its way.
func (s *Screen) First() fyne.Focusable {
	if s.opening != "" {
		return s.doc
	}
	return own.FirstSeen(s.full, s.doc, s.empty)
}

// Show opens the set of a place and goes to its passage.
func (s *Screen) Show(to host.Place) {
	switch {
	case to.Set != "":
		s.place = to
		s.open(to.Set)
	case s.opening != "":
		s.Refresh()
	default:
		s.resume()
	}
}

// Refresh reads the set again: the one that was asked for, also when another one
// is still shown.
func (s *Screen) Refresh() {
	if s.opening != "" {
		s.open(s.opening)
	}
}

// Actions are what can be done here.
func (s *Screen) Actions() []host.Action {
	open := func() bool { return s.set != nil }
	writable := func() bool { return s.set != nil && s.h.Project() != nil && s.h.Project().Writable() }
	return []host.Action{
		{Key: "reader.add_tag", Menu: "menu.annotate", Shortcut: "Ctrl+T", Do: s.chooseTag, Enabled: writable},
		{Key: "reader.write_comment", Menu: "menu.annotate", Shortcut: "Ctrl+Shift+C", Do: func() { s.focus(s.entry) }, Enabled: writable},
		{Key: "reader.keep_comment", Menu: "menu.annotate", Shortcut: "Ctrl+Return", Do: s.keep, Enabled: writable},
		{Key: "reader.next_answer", Menu: "menu.annotate", Shortcut: "Ctrl+Down", Do: func() { s.step(1) }, Enabled: open},
		{Key: "reader.previous_answer", Menu: "menu.annotate", Shortcut: "Ctrl+Up", Do: func() { s.step(-1) }, Enabled: open},
		{Key: "reader.follow", Menu: "menu.go", Shortcut: "Ctrl+L", Do: func() { s.followHere(s.doc.Current(), s.doc.Caret()) }, Enabled: open},
		{Key: "reader.next_recurring", Menu: "menu.annotate", Shortcut: "Ctrl+R", Do: s.recur, Enabled: open},
		{Key: "reader.next_set", Menu: "menu.go", Shortcut: "Ctrl+PageDown", Do: func() { s.beside(1) }, Enabled: open},
		{Key: "reader.previous_set", Menu: "menu.go", Shortcut: "Ctrl+PageUp", Do: func() { s.beside(-1) }, Enabled: open},
		{Key: "action.reader.delay", Menu: "menu.go", Shortcut: "Ctrl+Shift+U", Do: s.toDelay, Enabled: open},
		{Key: "reader.source", Menu: "menu.view", Shortcut: "Ctrl+Shift+P", Do: func() { s.showSource(!s.source.on) }, Enabled: open},
		{Key: "action.review", Menu: "menu.go", Shortcut: "Ctrl+Shift+R", Do: func() { s.h.Go(host.Place{Screen: "review", Set: s.set.ID}) }, Enabled: open},
		{Key: "positions.add_here", Menu: "menu.annotate", Shortcut: "Ctrl+E", Do: s.addToPosition, Enabled: writable},
		{Key: "reader.compare", Menu: "menu.go", Shortcut: "Ctrl+D", Do: s.compare, Enabled: open},
		{Key: "reader.versions", Menu: "menu.go", Shortcut: "Ctrl+Shift+V", Do: s.versions, Enabled: open},
		{Key: "reader.compare_answer", Menu: "menu.go", Shortcut: "Ctrl+Shift+D", Do: s.compareAnswer, Enabled: open},
	}
}

// draw shows the set that was read.
func (s *Screen) draw() {
	s.empty.Hide()
	s.full.Show()
	s.doc.SetBlocks(s.page())
	if s.set.Answer(s.place.Answer) != nil {
		to := s.place
		s.place = host.Place{}
		s.doc.Select(to.Answer, to.Span)
		s.choose(to.Answer, to.Span)
		s.came = to
	} else if s.fresh && len(s.set.Answers) > 0 { // where the caret stands, too
		s.doc.Select(s.set.Answers[0].ID, app.Span{})
		s.choose(s.set.Answers[0].ID, app.Span{})
		s.doc.ScrollTo("title", 0)
	}
	if to := s.place; to.Answer != "" { // a question or a footnote
		s.place = host.Place{}
		s.doc.Select(to.Answer, to.Span)
		s.choose("", app.Span{}) // what was selected before is no longer what a tag is for
	}
	if s.wanted != (own.DocumentPlace{}) {
		s.doc.SetPlace(s.wanted)
		s.wanted = own.DocumentPlace{}
	}
	s.inspect()
}

// selectIn takes note of what is selected; only in answers can it be annotated.
func (s *Screen) selectIn(block string, span app.Span) {
	if s.set.Answer(block) == nil {
		block, span = "", app.Span{}
	}
	s.note, s.came = "", host.Place{}
	s.choose(block, span)
	s.inspect()
}

// showMark selects the passage of a mark that was clicked.
func (s *Screen) showMark(block string, ids []string) {
	if s.followMark(ids) {
		return
	}
	for _, a := range s.annotations {
		if len(ids) > 0 && a.ID == ids[0] {
			s.doc.Select(block, a.Span)
			s.selectIn(block, a.Span)
			return
		}
	}
}

// showBadge selects the passage of a badge that was clicked, or the whole answer.
func (s *Screen) showBadge(block, id string) {
	span := app.Span{}
	if i, err := strconv.Atoi(id); err == nil && i < len(s.recurring) {
		span = s.recurring[i].Span
	}
	s.doc.Select(block, span)
	s.selectIn(block, span)
}

// recur goes to the next passage that recurs.
func (s *Screen) recur() {
	r, ok := s.nextRecurring()
	if !ok {
		s.h.Notice(s.h.T("reader.nothing_recurs"), false)
		return
	}
	s.doc.Select(r.Answer, r.Span)
	s.focus(s.doc)
	s.selectIn(r.Answer, r.Span)
}

// key lets go of a selection on Esc. One that the reader did not make, but came to, is
// no step of hers to take back.
func (s *Screen) key(name fyne.KeyName) bool {
	if name != fyne.KeyEscape || s.span.Empty() || s.answer == s.came.Answer && s.span == s.came.Span {
		return false
	}
	s.doc.Select(s.answer, app.Span{Start: s.span.Start, End: s.span.Start})
	s.selectIn(s.answer, app.Span{})
	return true
}

func (s *Screen) focus(o fyne.Focusable) {
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(o)
	}
}

// chooseTag asks for a tag by typing; a path that is not there is made.
func (s *Screen) chooseTag() { host.ChooseTag(s.h, s.h.T("reader.add_tag"), s.tags, s.tag) }

// keep puts the comment that was typed on the selection; without a place for
// it the words stay where they were typed.
func (s *Screen) keep() {
	text := s.entry.Text
	if s.answer != "" {
		s.entry.SetText("")
	}
	s.comment(text)
	s.focus(s.doc)
}

// step goes to the next or the previous answer.
func (s *Screen) step(by int) {
	if s.set == nil {
		return
	}
	if by > 0 {
		s.doc.Next(own.Answer)
	} else {
		s.doc.Previous(own.Answer)
	}
	s.focus(s.doc)
	s.selectIn(s.doc.Current(), app.Span{})
}
