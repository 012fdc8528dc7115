package review

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
	own "standpunt/ui/widget"
)

// keys are the letters that say what a line is.
var keys = []struct {
	letter rune
	class  app.Class
}{
	{'q', app.QuestionClass},
	{'a', app.AnswerClass},
	{'t', app.TextClass},
	{'f', app.FootnoteClass},
	{'p', app.FurnitureClass},
	{'h', app.TitleClass},
	{'o', app.RemarkClass},
}

// colors are the colours of the classes, from the palette of the tags; the word
// beside them says the same.
var colors = map[app.Class]string{
	app.QuestionClass: app.Palette[0], app.AnswerClass: app.Palette[2], app.FootnoteClass: app.Palette[3],
	app.FurnitureClass: "#8c8c8c", app.TitleClass: app.Palette[1], app.RemarkClass: app.Palette[5],
}

// Screen is the review on the screen.
type Screen struct {
	h           host.Host
	p           *presenter
	title       *widget.Label
	table       *own.Table
	doc         *own.Document
	page        *own.PageView
	right       *container.Split // the page above what follows from it
	result      fyne.CanvasObject
	pane        *fyne.Container
	details     *details
	full, empty fyne.CanvasObject
	object      fyne.CanvasObject
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{h: h, title: widget.NewLabel(""), doc: own.NewDocument()}
	s.p = &presenter{h: h, changed: s.draw}
	s.title.TextStyle, s.title.Truncation = fyne.TextStyle{Bold: true}, fyne.TextTruncateEllipsis
	s.table = own.NewTable(
		own.Column{ID: "page", Title: h.T("review.column_page"), Width: 56, Least: 44},
		own.Column{ID: "class", Title: h.T("review.column_class"), Width: 130, Least: 110},
		own.Column{ID: "text", Title: h.T("review.column_text"), Width: 320, Least: 160, Grow: 6},
		own.Column{ID: "why", Title: h.T("review.column_why"), Width: 104, Least: 72},
	)
	s.table.Fetch = s.rows
	s.table.OnSelect = func() {
		s.p.choose(s.table.Current(), s.table.Selected())
		s.follow()
	}
	s.table.OnOpen = func(int) { s.p.relabel() }
	s.table.OnRune = s.typed
	s.details = newDetails(h, s.p)
	s.page = own.NewPageView(func(line int) {
		s.table.Select(line)
		s.p.choose(line, nil)
		s.focus()
		s.follow()
	})
	s.result = container.NewBorder(container.NewVBox(s.details.object, widget.NewSeparator()), nil, nil, nil, s.doc)
	s.right = container.NewVSplit(s.page.Object, container.NewStack())
	s.right.Offset = 0.66
	s.pane = container.NewStack(s.result)
	split := container.NewHSplit(s.table, s.pane)
	split.Offset = 0.48
	bar := container.NewHBox()
	for _, k := range keys {
		bar.Add(s.button(fmt.Sprintf("%s (%c)", h.T("class."+string(k.class)), k.letter), func() { s.p.mark(k.class) }))
	}
	deeds := container.NewHBox() // a second row: in one, the last would stand outside a small window
	deeds.Add(s.button(h.T("review.bar_relabel")+"… (e)", s.p.relabel))
	deeds.Add(s.button(h.T("review.bar_edit")+"… (w)", s.p.edit))
	deeds.Add(s.button(h.T("review.bar_join")+" (j)", s.p.join))
	deeds.Add(layout.NewSpacer())
	deeds.Add(s.button(h.T("review.next")+" (n)", s.next))
	s.full = container.NewBorder(container.NewVBox(s.title, widget.NewSeparator()), container.NewVBox(widget.NewSeparator(), container.NewHScroll(bar), deeds), nil, nil, split)
	s.empty = own.NewEmptyState(h.T("review.empty"), h.T("review.empty_hint"),
		own.Offer{Text: h.T("unplaced.to_library"), Do: func() { h.Go(host.Place{Screen: "library"}) }})
	s.object = container.NewPadded(container.NewStack(s.full, s.empty))
	s.draw()
	return s
}

// button is a quiet button that gives the keyboard back to the lines.
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
		c.Focus(s.table)
	}
}

func (s *Screen) rows(first, n int) []own.Row {
	lines := s.p.lines()
	out := make([]own.Row, 0, n)
	for i := first; i < min(first+n, len(lines)); i++ {
		l := lines[i]
		page := ""
		if l.Page > 0 {
			page = fmt.Sprint(l.Page)
		}
		color := colors[l.Class]
		if l.Class == app.TextClass {
			color = colors[s.p.owner[i]]
		}
		heading := l.Class == app.QuestionClass || l.Class == app.AnswerClass
		out = append(out, own.Row{
			{Text: page, Quiet: true},
			{Text: s.p.what(i), Color: color, Strong: heading, Quiet: !heading},
			{Text: l.Text, Strong: heading, Quiet: l.Class == app.FurnitureClass || l.Class == app.FootnoteClass},
			{Text: s.p.why(l), Signed: l.Doubtful(), Kind: own.DiffShifted, Quiet: l.Corrected},
		})
	}
	return out
}

// typed says what the chosen lines are, and goes to the next doubtful one.
func (s *Screen) typed(r rune) {
	switch r {
	case 'n':
		s.next()
		return
	case 'u':
		s.p.mark("")
		return
	case 'e':
		s.p.relabel()
		return
	case 'w':
		s.p.edit()
		return
	case 'j':
		s.p.join()
		return
	case 'm':
		s.details.toggle()
		return
	case '<':
		s.p.shift(-1)
		return
	case '>':
		s.p.shift(1)
		return
	}
	for _, k := range keys {
		if k.letter == r {
			s.p.mark(k.class)
		}
	}
}

// next goes to the next doubtful line.
func (s *Screen) next() {
	if !s.p.next() {
		s.h.Notice(s.h.T("review.none_doubtful"), false)
		return
	}
	s.table.Select(s.p.cursor)
	s.follow()
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	r := s.p.review
	if r == nil {
		s.full.Hide()
		s.empty.Show()
		return
	}
	s.empty.Hide()
	s.full.Show()
	s.title.SetText(strings.Join([]string{r.Set.Name(), r.Set.Source.File, s.h.T("review.count", s.p.doubtful(), len(r.Lines))}, " · "))
	s.details.draw()
	s.table.SetLength(len(r.Lines))
	want := s.p.chosen
	if len(want) == 0 {
		want = []int{s.p.cursor}
	}
	if !slices.Equal(s.table.Selected(), want) || s.table.Current() != s.p.cursor {
		s.table.Select(want...)
	}
	s.table.Refresh()
	s.doc.SetBlocks(s.blocks())
	s.split(r.HasPages())
	s.follow()
}

// split puts the page above the result when the document has pages.
func (s *Screen) split(pages bool) {
	if pages == (s.pane.Objects[0] == s.right) {
		return
	}
	if pages {
		s.right.Trailing = s.result
		s.pane.Objects = []fyne.CanvasObject{s.right}
	} else {
		s.pane.Objects = []fyne.CanvasObject{s.result}
	}
	s.pane.Refresh()
}

// follow shows the question or answer in which the line under the cursor stands,
// and the line on its page.
func (s *Screen) follow() {
	if s.p.review != nil && s.p.review.HasPages() {
		if s.p.page.Page == 0 {
			s.page.Clear()
		} else {
			s.page.Show(s.p.page, s.p.marks())
		}
		s.p.draw(func() { s.page.Show(s.p.page, s.p.marks()) })
	}
	if id := s.p.part(); id != "" {
		s.doc.ScrollTo(id, 0)
	}
}

// blocks are the set as it follows from the lines: what is doubtful first.
func (s *Screen) blocks() []own.Block {
	set := s.p.review.Set
	var list []own.Block
	for i, w := range set.Warnings {
		list = append(list, own.Block{ID: fmt.Sprint("warning", i), Kind: own.Warning, Text: i18n.Warning(s.h.T, w)})
	}
	shown := map[string]bool{}
	for i := range set.Answers {
		a := &set.Answers[i]
		for _, q := range set.QuestionsOf(a) {
			if !shown[q.ID] {
				shown[q.ID] = true
				list = append(list, own.Block{ID: q.ID, Kind: own.Question, Label: q.Label, Text: q.Text})
			}
		}
		list = append(list, own.Block{ID: a.ID, Kind: own.Answer, Label: strings.Join(a.Covers, ", "), Text: a.Text})
	}
	for _, q := range set.Questions {
		if !shown[q.ID] {
			list = append(list, own.Block{ID: q.ID, Kind: own.Question, Label: q.Label, Text: q.Text})
		}
	}
	for i, n := range set.Footnotes {
		list = append(list, own.Block{ID: fmt.Sprint("note", i), Kind: own.Note, Label: n.Marker, Text: n.Text})
	}
	return list
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show reviews the set of the place; without one, the set that was reviewed last.
func (s *Screen) Show(to host.Place) { s.p.open(to.Set) }

// First is the lines.
func (s *Screen) First() fyne.Focusable { return s.table }

// Refresh reads the corrections again.
func (s *Screen) Refresh() { s.p.open("") }

// Corrected gives, once, the sets that became others here: what was found about the
// texts they had is gone.
func (s *Screen) Corrected() []string {
	sets := s.p.anew
	s.p.anew = nil
	return sets
}

// Actions are what can be done with lines.
func (s *Screen) Actions() []host.Action {
	some := func() bool {
		return s.p.review != nil && s.h.Project() != nil && s.h.Project().Writable()
	}
	list := []host.Action{
		{Key: "review.next", Menu: "menu.review", Letter: "N", Do: s.next, Enabled: func() bool { return s.p.review != nil }},
		{Key: "review.relabel", Menu: "menu.review", Letter: "E", Do: s.p.relabel, Enabled: some},
		{Key: "review.edit", Menu: "menu.review", Letter: "W", Do: s.p.edit, Enabled: some},
		{Key: "review.join", Menu: "menu.review", Letter: "J", Do: s.p.join, Enabled: some},
		{Key: "review.details", Menu: "menu.review", Letter: "M", Do: s.details.toggle, Enabled: func() bool { return s.p.review != nil }},
		{Key: "review.up", Menu: "menu.review", Letter: "<", Do: func() { s.p.shift(-1) }, Enabled: some},
		{Key: "review.down", Menu: "menu.review", Letter: ">", Do: func() { s.p.shift(1) }, Enabled: some},
		{Key: "review.take_back", Menu: "menu.review", Letter: "U", Do: func() { s.p.mark("") }, Enabled: some},
	}
	for _, k := range keys {
		list = append(list, host.Action{
			Key: "class." + string(k.class), Menu: "menu.review", Letter: strings.ToUpper(string(k.letter)),
			Do: func() { s.p.mark(k.class) }, Enabled: some,
		})
	}
	return list
}
