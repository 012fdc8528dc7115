package mapping

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/app/project"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen is the mapping on the screen.
type Screen struct {
	h           host.Host
	p           *presenter
	about, wide *widget.Label
	roles       map[string]*own.Select
	rows        *own.Table
	start       *own.Button
	object      fyne.CanvasObject
	drawing     bool // selects are set by the program
}

// New makes the screen; start imports a table with what its columns hold.
func New(h host.Host, start func(path string, columns map[string]string)) *Screen {
	s := &Screen{h: h, about: widget.NewLabel(""), wide: widget.NewLabel(""), roles: map[string]*own.Select{}}
	s.p = &presenter{h: h, start: start, chosen: map[string]string{}, changed: s.draw}
	s.wide.Wrapping = fyne.TextWrapWord
	title := widget.NewRichText(&widget.TextSegment{Text: h.T("mapping.title"), Style: widget.RichTextStyleHeading})
	form := container.New(layout.NewGridLayoutWithColumns(3))
	for _, role := range project.ColumnRoles() {
		choice := own.NewSelect(nil, nil)
		choice.PlaceHolder = h.T("mapping.none")
		choice.OnChanged = func(string) { s.choose(role) }
		s.roles[role] = choice
		form.Add(container.NewBorder(widget.NewLabel(h.T("mapping.role_"+role)), nil, nil, nil, choice))
	}
	s.rows = own.NewTable(
		own.Column{ID: "set", Title: h.T("mapping.role_set"), Width: 110, Least: 70},
		own.Column{ID: "question", Title: h.T("mapping.role_question"), Width: 260, Least: 120, Grow: 2},
		own.Column{ID: "answer", Title: h.T("mapping.role_answer"), Width: 260, Least: 120, Grow: 3},
		own.Column{ID: "respondent", Title: h.T("mapping.role_respondent"), Width: 140, Least: 80},
		own.Column{ID: "asked", Title: h.T("mapping.role_asked"), Width: 110, Least: 80},
	)
	s.rows.Fetch = func(first, n int) []own.Row {
		out := make([]own.Row, 0, n)
		for i := first; i < min(first+n, len(s.p.table.Rows)); i++ {
			var row own.Row
			for _, text := range s.p.cells(i) {
				row = append(row, own.Cell{Text: text})
			}
			out = append(out, row)
		}
		return out
	}
	s.start = own.NewButton(h.T("mapping.import"), s.p.run)
	s.start.Importance = widget.HighImportance
	cancel := own.NewButton(h.T("toolkit.Cancel"), func() { h.Go(host.Place{Screen: "library"}) })
	head := container.NewVBox(title, s.about, form, s.wide, widget.NewLabelWithStyle(h.T("mapping.first_rows"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
	s.object = container.NewPadded(container.NewBorder(head, container.NewHBox(layout.NewSpacer(), cancel, s.start), nil, nil, s.rows))
	s.draw()
	return s
}

func (s *Screen) choose(role string) {
	if s.drawing {
		return
	}
	header := ""
	if i := s.roles[role].SelectedIndex(); i > 0 {
		header = s.p.table.Header[i-1]
	}
	s.p.choose(role, header)
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	s.drawing = true
	defer func() { s.drawing = false }()
	s.about.SetText("")
	if s.p.ready {
		s.about.SetText(s.p.about())
	}
	s.wide.SetText(s.p.wide())
	options := append([]string{s.h.T("mapping.none")}, s.p.table.Header...)
	for role, choice := range s.roles {
		choice.SetOptions(options)
		choice.SetSelectedIndex(s.p.column(role) + 1)
	}
	s.rows.SetLength(len(s.p.table.Rows))
	if s.p.complete() {
		s.start.Enable()
	} else {
		s.start.Disable()
	}
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show reads the table of the place, whose query is its path.
func (s *Screen) Show(to host.Place) {
	if to.Query != "" {
		s.p.open(to.Query)
	}
}

// First is the button that imports: Enter takes the guess.
func (s *Screen) First() fyne.Focusable { return s.start }

// Refresh does nothing: the file is not the project's.
func (s *Screen) Refresh() {}

// Actions are to import it.
func (s *Screen) Actions() []host.Action {
	return []host.Action{{Key: "mapping.import", Menu: "menu.file", Shortcut: "Ctrl+Return", Do: s.p.run, Enabled: s.p.complete}}
}
