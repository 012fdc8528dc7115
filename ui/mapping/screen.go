package mapping

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/app/project"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// formColumns is in how many columns the roles stand beside each other.
const formColumns = 3

// Screen is the mapping on the screen.
type Screen struct {
	h                  host.Host
	p                  *presenter
	about, says, first *widget.Label
	roles              map[string]*own.Select
	rows               *own.Table
	start              *own.Button
	head, all          *fyne.Container
	object             fyne.CanvasObject
	drawing            bool // selects are set by the program
}

// New makes the screen; start imports a table with what its columns hold.
func New(h host.Host, start func(path string, columns map[string]string)) *Screen {
	s := &Screen{h: h, about: widget.NewLabel(""), says: widget.NewLabel(""), roles: map[string]*own.Select{}}
	s.p = &presenter{h: h, start: start, chosen: map[string]string{}, changed: s.draw}
	s.says.Wrapping = fyne.TextWrapWord
	s.first = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title := widget.NewRichText(&widget.TextSegment{Text: h.T("mapping.title"), Style: widget.RichTextStyleHeading})
	roles := project.ColumnRoles()
	form := container.NewGridWithColumns(formColumns)
	for part := range slices.Chunk(roles, (len(roles)+formColumns-1)/formColumns) {
		column := container.New(layout.NewFormLayout())
		for _, role := range part {
			choice := own.NewSelect(nil, nil)
			choice.PlaceHolder = h.T("mapping.none")
			choice.OnChanged = func(string) { s.choose(role) }
			s.roles[role] = choice
			column.Add(widget.NewLabel(h.T("mapping.role_" + role)))
			column.Add(choice)
		}
		form.Add(column)
	}
	s.rows = own.NewTable()
	s.rows.Fetch = s.fetch
	s.start = own.NewButton(h.T("mapping.import"), s.p.run)
	s.start.Importance = widget.HighImportance
	cancel := own.NewButton(h.T("toolkit.Cancel"), func() { h.Go(host.Place{Screen: "library"}) })
	s.head = container.NewVBox(title, s.about, form, s.says, widget.NewSeparator(), s.first)
	s.all = container.NewBorder(s.head, container.NewHBox(layout.NewSpacer(), cancel, s.start), nil, nil, s.rows)
	s.object = container.NewPadded(s.all)
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
	s.says.SetText(s.p.says())
	s.says.TextStyle.Bold = !s.p.complete()
	s.says.Refresh()
	own.Show(s.says, s.says.Text != "")
	var options []string
	for i := range s.p.table.Header {
		options = append(options, s.p.option(i))
	}
	for role, choice := range s.roles {
		choice.SetOptions(append([]string{s.p.without(role)}, options...))
		choice.SetSelectedIndex(s.p.column(role) + 1)
	}
	s.drawRows()
	own.Arrange(s.head)
	own.Arrange(s.all) // what is said may be of two lines
	if s.p.complete() {
		s.start.Enable()
	} else {
		s.start.Disable()
	}
}

// widths are those of the columns of the rows: of the table as it comes in, by role.
var widths = map[string]own.Column{
	"set":        {Width: 110, Least: 70},
	"question":   {Width: 260, Least: 120, Grow: 2},
	"answer":     {Width: 260, Least: 120, Grow: 3},
	"respondent": {Width: 140, Least: 80},
	"asked":      {Width: 120, Least: 90},
	"asker":      {Width: 140, Least: 80},
	"subject":    {Width: 160, Least: 80},
}

// drawRows shows the first rows: as they come in, or as they stand in the file while it is
// not known what the columns hold.
func (s *Screen) drawRows() {
	var columns []own.Column
	if s.p.complete() {
		s.first.SetText(s.h.T("mapping.first_rows"))
		for _, i := range s.p.shown() {
			c := widths[shownRoles[i]]
			c.ID, c.Title = shownRoles[i], s.h.T("mapping.role_"+shownRoles[i])
			columns = append(columns, c)
		}
	} else {
		s.first.SetText(s.h.T("mapping.rows_in_file"))
		for i := range s.p.asTheyAre() {
			columns = append(columns, own.Column{ID: strconv.Itoa(i), Title: s.p.table.Header[i], Width: 70, Least: 40, Grow: 1})
		}
	}
	own.Show(s.first, s.p.ready)
	s.rows.SetColumns(columns...)
	s.rows.SetLength(len(s.p.table.Rows))
}

// fetch gives rows of the table below.
func (s *Screen) fetch(first, n int) []own.Row {
	out := make([]own.Row, 0, n)
	for i := first; i < min(first+n, len(s.p.table.Rows)); i++ {
		var row own.Row
		if s.p.complete() {
			cells := s.p.cells(i)
			for _, k := range s.p.shown() {
				row = append(row, own.Cell{Text: cells[k]})
			}
		} else {
			for k := range s.p.asTheyAre() {
				row = append(row, own.Cell{Text: s.p.cell(i, k)})
			}
		}
		out = append(out, row)
	}
	return out
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show reads the table of the place, whose query is its path.
func (s *Screen) Show(to host.Place) {
	if to.Query != "" {
		s.p.open(to.Query)
	}
}

// First is the button that imports: Enter takes the guess. Where there is none, it is what
// must be chosen first.
func (s *Screen) First() fyne.Focusable {
	if role := s.p.missing(); role != "" {
		return s.roles[role]
	}
	return s.start
}

// Refresh does nothing: the file is not the project's.
func (s *Screen) Refresh() {}

// Actions are to import it.
func (s *Screen) Actions() []host.Action {
	return []host.Action{{Key: "mapping.import", Menu: "menu.file", Shortcut: "Ctrl+Return", Do: s.p.run, Enabled: s.p.complete}}
}
