package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// quiet is a wrapped text that steps back.
func quiet(text string) fyne.CanvasObject {
	r := widget.NewRichText(&widget.TextSegment{Text: text, Style: widget.RichTextStyle{ColorName: theme.ColorNameQuiet}})
	r.Wrapping = fyne.TextWrapWord
	return r
}

// inspect shows what is selected and what annotates it.
func (s *Screen) inspect() {
	held := s.held()
	s.inspector.RemoveAll()
	s.reach = map[string]fyne.Focusable{}
	s.inspector.Add(quiet(s.subject()))
	if s.note != "" {
		s.inspector.Add(widget.NewLabelWithStyle(s.h.T("reader.footnote", s.note), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		text := widget.NewLabel(s.footnote(s.note))
		text.Wrapping = fyne.TextWrapWord
		s.inspector.Add(text)
	}
	s.inspector.Add(widget.NewSeparator())
	for _, r := range s.around() {
		s.inspector.Add(s.recurrence(r))
	}
	if s.answer != "" {
		for _, a := range s.here() {
			s.inspector.Add(s.card(a))
		}
	}
	s.inspector.Refresh()
	if held != "" {
		s.hold(held)
	}
	s.followSource()
}

// held is what in the inspector has the keyboard, "" when it is elsewhere.
func (s *Screen) held() string {
	if c := own.CanvasOf(s.object); c != nil && c.Focused() != nil {
		for key, o := range s.reach {
			if o == c.Focused() {
				return key
			}
		}
	}
	return ""
}

// hold gives the keyboard to what took its place, and to the text when nothing did:
// what is not shown any more would keep the keys.
func (s *Screen) hold(key string) {
	if o := s.reach[key]; o != nil {
		s.focus(o)
	} else {
		s.focus(s.doc)
	}
}

// shownFindings is how many of the places where a passage recurs are shown.
const shownFindings = 8

// recurrence is a passage that recurs or has shifted, with where else it stands.
func (s *Screen) recurrence(r project.Recurrence) fyne.CanvasObject {
	head := widget.NewLabelWithStyle(s.recurs(r), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.Wrapping = fyne.TextWrapWord
	box := container.NewVBox(head)
	for _, f := range r.Findings[:min(len(r.Findings), shownFindings)] {
		text := own.NewLines(own.Line{Text: s.elsewhere(f)})
		open := own.NewButtonWithIcon("", fynetheme.NavigateNextIcon(), func() { s.showFinding(f) })
		open.Importance = widget.LowImportance
		s.reach["open "+f.ID] = open
		box.Add(container.NewBorder(nil, nil, nil, container.NewVBox(open), text))
	}
	if more := len(r.Findings) - shownFindings; more > 0 {
		box.Add(quiet(s.h.T("reader.more_findings", more)))
	}
	box.Add(widget.NewSeparator())
	return box
}

// card is one annotation with what can be done about it.
func (s *Screen) card(a app.Annotation) fyne.CanvasObject {
	box := container.NewVBox()
	if a.Whole {
		box.Add(quiet(s.h.T("reader.whole_short")))
	} else if a.Span != s.span {
		box.Add(quiet("“" + app.Span{Start: 0, End: 80}.In(a.Quote) + "”"))
	}
	for _, id := range a.Tags {
		path, hex := s.path(id)
		chip := own.NewChip(path, hex, nil)
		chip.OnRemove = func() { s.untag(a.ID, id) }
		s.reach["untag "+a.ID+" "+id] = chip
		box.Add(chip.Row())
	}
	if a.Comment != "" {
		text := widget.NewLabel(a.Comment)
		text.Wrapping = fyne.TextWrapWord
		box.Add(text)
	}
	by := a.Coder
	edit := own.NewButtonWithIcon("", fynetheme.DocumentCreateIcon(), func() {
		s.h.Write(s.h.T("reader.edit"), s.h.T("reader.comment"), a.Comment, func(text string) { s.edit(a.ID, text) })
	})
	remove := own.NewButtonWithIcon("", fynetheme.DeleteIcon(), func() { s.remove(a.ID) })
	s.reach["edit "+a.ID], s.reach["remove "+a.ID] = edit, remove
	edit.Importance, remove.Importance = widget.LowImportance, widget.LowImportance
	box.Add(container.NewBorder(nil, nil, nil, container.NewHBox(edit, remove), quiet(by)))
	box.Add(widget.NewSeparator())
	return box
}
