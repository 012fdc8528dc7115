package reader

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen shows a set as a document, and beside it what annotates the selection.
type Screen struct {
	*presenter
	object    fyne.CanvasObject
	page      *fyne.Container
	scroll    *container.Scroll
	inspector *fyne.Container
	entry     *commentEntry
	prose     map[string]*own.Prose
	place     host.Place
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{presenter: &presenter{h: h}, page: container.NewVBox(), inspector: container.NewVBox(), prose: map[string]*own.Prose{}}
	s.changed = s.draw
	s.scroll = container.NewVScroll(container.NewPadded(s.page))
	s.entry = newCommentEntry(s.keep)
	s.entry.SetPlaceHolder(h.T("reader.comment"))
	side := container.NewBorder(nil, container.NewVBox(
		s.entry,
		widget.NewButton(h.T("reader.keep_comment"), s.keep),
		widget.NewButton(h.T("reader.add_tag"), s.chooseTag),
	), nil, nil, container.NewVScroll(s.inspector))
	split := container.NewHSplit(s.scroll, container.NewPadded(side))
	split.Offset = 0.72
	s.object = split
	return s
}

// Object is what is drawn.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show opens the set of a place and goes to its passage.
func (s *Screen) Show(to host.Place) {
	if to.Set == "" {
		return
	}
	s.place = to
	s.open(to.Set)
}

// Refresh reads the set again.
func (s *Screen) Refresh() {
	if s.set != nil {
		s.open(s.set.ID)
	}
}

// Actions are what can be done here.
func (s *Screen) Actions() []host.Action {
	open := func() bool { return s.set != nil }
	return []host.Action{
		{Key: "reader.add_tag", Menu: "menu.annotate", Shortcut: "Ctrl+T", Do: s.chooseTag, Enabled: open},
		{Key: "reader.keep_comment", Menu: "menu.annotate", Shortcut: "Ctrl+Return", Do: s.keep, Enabled: open},
		{Key: "reader.next_answer", Menu: "menu.annotate", Shortcut: "Ctrl+Down", Do: func() { s.step(1) }, Enabled: open},
		{Key: "reader.previous_answer", Menu: "menu.annotate", Shortcut: "Ctrl+Up", Do: func() { s.step(-1) }, Enabled: open},
	}
}

// draw lays the set out: heading, and each answer below its questions.
func (s *Screen) draw() {
	s.page.RemoveAll()
	s.prose = map[string]*own.Prose{}
	title := widget.NewLabelWithStyle(s.set.Subject, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	about := widget.NewLabel(s.heading())
	about.Wrapping = fyne.TextWrapWord
	s.page.Add(title)
	s.page.Add(about)
	for _, w := range s.set.Warnings {
		warning := widget.NewLabel("⚠ " + w.Message)
		warning.Wrapping = fyne.TextWrapWord
		s.page.Add(warning)
	}
	asked := map[string]bool{}
	for i := range s.set.Answers {
		a := &s.set.Answers[i]
		for _, q := range s.set.QuestionsOf(a) {
			asked[q.ID] = true
			s.page.Add(question(q))
		}
		s.page.Add(s.answerBlock(a))
	}
	for _, q := range s.set.Questions {
		if !asked[q.ID] {
			s.page.Add(question(q))
		}
	}
	s.notes()
	s.page.Refresh()
	s.inspect()
	s.arrive()
}

// arrive selects the passage that a search or a finding led to, once.
func (s *Screen) arrive() {
	p := s.prose[s.place.Answer]
	if p == nil {
		return
	}
	to := s.place
	s.place = host.Place{}
	p.Select(to.Span)
	s.scroll.Offset.Y = max(0, p.Position().Y+p.Top(to.Span.Start)-100)
	s.scroll.Refresh()
}

func question(q app.Question) fyne.CanvasObject {
	label := widget.NewLabel(q.Label + "  " + q.Text)
	label.Wrapping = fyne.TextWrapWord
	label.Importance = widget.LowImportance
	return label
}

func (s *Screen) answerBlock(a *app.Answer) fyne.CanvasObject {
	p := own.NewProse(a.Text)
	p.SetMarks(s.marks(a.ID))
	p.OnSelect = func(span app.Span) {
		s.choose(a.ID, span)
		s.inspect()
	}
	p.OnRune = s.shortcut
	if a.ID == s.answer && !s.span.Empty() {
		p.Select(s.span)
	}
	s.prose[a.ID] = p
	return container.NewPadded(p)
}

func (s *Screen) marks(answer string) []own.Mark {
	var marks []own.Mark
	for _, a := range s.annotations {
		if a.Answer != answer {
			continue
		}
		tint := color.NRGBA{R: 120, G: 120, B: 120, A: 255}
		if len(a.Tags) > 0 {
			_, hex := s.path(a.Tags[0])
			tint = parseColor(hex, tint)
		}
		marks = append(marks, own.Mark{Span: a.Span, Color: tint})
	}
	return marks
}

func parseColor(hex string, otherwise color.NRGBA) color.NRGBA {
	c := color.NRGBA{A: 255}
	if n, err := fmt.Sscanf(hex, "#%02x%02x%02x", &c.R, &c.G, &c.B); err != nil || n != 3 {
		return otherwise
	}
	return c
}

// notes shows the footnotes, folded until they are wanted.
func (s *Screen) notes() {
	if len(s.set.Footnotes) == 0 {
		return
	}
	var lines []string
	for _, n := range s.set.Footnotes {
		lines = append(lines, n.Marker+"  "+n.Text)
	}
	text := widget.NewLabel(strings.Join(lines, "\n"))
	text.Wrapping = fyne.TextWrapWord
	s.page.Add(widget.NewAccordion(widget.NewAccordionItem(s.h.T("reader.footnotes"), text)))
}

// inspect shows what annotates the selection.
func (s *Screen) inspect() {
	s.inspector.RemoveAll()
	if s.answer == "" {
		hint := widget.NewLabel(s.h.T("reader.select_first"))
		hint.Wrapping = fyne.TextWrapWord
		s.inspector.Add(hint)
		s.inspector.Refresh()
		return
	}
	for _, a := range s.here() {
		s.inspector.Add(s.card(a))
	}
	s.inspector.Refresh()
}

// card is one annotation with what can be done about it.
func (s *Screen) card(a app.Annotation) fyne.CanvasObject {
	quote := widget.NewLabel("“" + app.Span{Start: 0, End: 80}.In(a.Quote) + "”")
	quote.Wrapping = fyne.TextWrapWord
	quote.Importance = widget.LowImportance
	box := container.NewVBox(quote)
	for _, id := range a.Tags {
		path, hex := s.path(id)
		dot := canvas.NewCircle(parseColor(hex, color.NRGBA{A: 255}))
		sized := container.NewGridWrap(fyne.NewSize(12, 12), dot)
		box.Add(container.NewHBox(container.NewCenter(sized), widget.NewLabel(path)))
	}
	if a.Comment != "" {
		text := widget.NewLabel(a.Comment)
		text.Wrapping = fyne.TextWrapWord
		box.Add(text)
	}
	edit := widget.NewButtonWithIcon(s.h.T("reader.edit"), theme.DocumentCreateIcon(), func() {
		s.h.Ask(s.h.T("reader.edit"), s.h.T("reader.comment"), a.Comment, func(text string) { s.edit(a.ID, text) })
	})
	remove := widget.NewButtonWithIcon(s.h.T("reader.remove"), theme.DeleteIcon(), func() { s.remove(a.ID) })
	edit.Importance, remove.Importance = widget.LowImportance, widget.LowImportance
	box.Add(container.NewHBox(edit, remove))
	box.Add(widget.NewSeparator())
	return box
}

// chooseTag asks for a tag by typing; a path that is not there is made.
func (s *Screen) chooseTag() {
	paths := make([]string, 0, len(s.tags)+1)
	for _, t := range s.tags {
		paths = append(paths, t.Path)
	}
	paths = append(paths, s.h.T("reader.new_tag"))
	s.h.Choose(s.h.T("reader.add_tag"), paths, func(i int) {
		if i < len(s.tags) {
			s.tag(s.tags[i].Path)
			return
		}
		s.h.Ask(s.h.T("reader.new_tag"), s.h.T("reader.tag_path"), "", s.tag)
	})
}

// keep puts the comment that was typed on the selection.
func (s *Screen) keep() {
	text := s.entry.Text
	s.entry.SetText("")
	s.comment(text)
}

// step goes to the next or the previous answer.
func (s *Screen) step(by int) {
	at := -1
	for i := range s.set.Answers {
		if s.set.Answers[i].ID == s.answer {
			at = i
		}
	}
	at = min(max(0, at+by), len(s.set.Answers)-1)
	if at < 0 {
		return
	}
	p := s.prose[s.set.Answers[at].ID]
	p.Select(app.Span{})
	s.choose(s.set.Answers[at].ID, app.Span{})
	s.inspect()
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
	s.scroll.Offset.Y = max(0, fyne.CurrentApp().Driver().AbsolutePositionForObject(p).Y-fyne.CurrentApp().Driver().AbsolutePositionForObject(s.page).Y-60)
	s.scroll.Refresh()
}
