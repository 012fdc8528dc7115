package matrix

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
	own "standpunt/ui/widget"
)

// Screen is the matrix on the screen.
type Screen struct {
	shares       own.Shares
	h            host.Host
	choose       func(name string, chosen func(path string))
	p            *presenter
	table        *own.Table
	place        *fyne.Container // where the table stands: it is made anew for other sets
	about        *widget.Label
	deeds        *fyne.Container // what can be done with an answer
	compare      *own.Button     // with the one before, of which a first answer has none
	automatic    *own.Button     // for what stands by hand
	text         *own.Document
	full, object fyne.CanvasObject
	empty        *own.EmptyState
	columns      string // the sets that the table has columns for
}

// New makes the screen; choose asks the user for a file to write.
func New(h host.Host, choose func(name string, chosen func(path string))) *Screen {
	s := &Screen{h: h, choose: choose, about: widget.NewLabel(""), text: own.NewDocument(), table: own.NewTable()}
	s.place = container.NewStack(s.table) // there from the start, so that it can be given the keys before it has rows
	s.p = &presenter{h: h, changed: s.draw}
	read, save := own.NewButton(h.T("matrix.read"), s.p.read), own.NewButton(h.T("matrix.save")+"…", s.save)
	s.compare = own.NewButton(h.T("matrix.compare"), s.p.compare)
	row, join := own.NewButton(h.T("matrix.to_row"), s.p.putInRow), own.NewButton(h.T("matrix.to_join"), s.p.joinRow)
	alone := own.NewButton(h.T("matrix.to_own"), s.p.ownRow)
	s.automatic = own.NewButton(h.T("matrix.to_program"), s.p.leaveRow)
	for _, b := range []*own.Button{read, save, s.compare, row, join, alone, s.automatic} {
		b.Importance = widget.LowImportance
	}
	s.deeds = container.NewHBox(s.compare, row, join, alone, s.automatic, layout.NewSpacer(), read)
	split := container.NewVSplit(s.place, container.NewBorder(nil, container.NewVBox(widget.NewSeparator(), s.deeds), nil, nil, s.text))
	split.Offset = 0.66
	s.shares = own.Shares{split}
	s.shares.Recall(h.Kept("panes.matrix"))
	s.full = container.NewBorder(container.NewBorder(nil, nil, nil, save, s.about), nil, nil, nil, split)
	s.empty = own.NewEmptyState(h.T("matrix.empty"), h.T("matrix.empty_hint"),
		own.Offer{Text: h.T("matrix.to_library"), Do: func() { h.Go(host.Place{Screen: "library"}) }})
	s.object = container.NewStack(s.full, s.empty)
	s.draw()
	return s
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	own.Show(s.full, len(s.p.m.Sets) > 0)
	own.Show(s.empty, len(s.p.m.Sets) == 0 && !s.p.coming)
	if len(s.p.m.Sets) == 0 {
		return
	}
	s.about.SetText(s.h.T("matrix.about", len(s.p.m.Rows), len(s.p.m.Sets)))
	if s.columns != s.p.sets {
		s.columns = s.p.sets
		s.table = s.newTable()
		s.place.Objects = []fyne.CanvasObject{s.table}
		s.place.Refresh()
		s.focus()
	}
	s.table.SetLength(len(s.p.m.Rows))
	s.table.SelectCell(s.p.row, s.p.column+1)
	s.show()
}

// newTable is a table with a column for the question and one for each set.
func (s *Screen) newTable() *own.Table {
	columns := []own.Column{{ID: "question", Title: s.h.T("matrix.question"), Width: 220, Least: 120, Grow: 1}}
	for _, set := range s.p.m.Sets {
		columns = append(columns, own.Column{ID: set.ID, Title: s.p.heading(set), Width: 220, Least: 100, Grow: 1})
	}
	t := own.NewTable(columns...)
	t.Lines, t.Cells = 3, true
	t.Fetch = s.rows
	t.OnSelect = func() {
		s.p.move(t.Current(), t.CurrentColumn()-1)
		s.show()
	}
	t.OnRune = s.typed
	t.OnOpen = func(int) {
		if c := s.p.cell(); c != nil && c.First {
			s.p.read()
		} else {
			s.p.compare()
		}
	}
	return t
}

// signs are the signs of what changed.
var signs = map[app.Label]own.DiffKind{app.Shifted: own.DiffShifted, app.Reworded: own.DiffReworded, app.Repeated: own.DiffEqual}

func (s *Screen) rows(first, n int) []own.Row {
	out := make([]own.Row, 0, n)
	for i := first; i < min(first+n, len(s.p.m.Rows)); i++ {
		r := s.p.m.Rows[i]
		row := own.Row{{Text: s.p.number(r), Second: s.p.beginningOf(r.Question), Quiet: true}}
		for _, c := range r.Cells {
			row = append(row, s.cell(c))
		}
		out = append(out, row)
	}
	return out
}

func (s *Screen) cell(c project.MatrixCell) own.Cell {
	if c.Answer == "" {
		return own.Cell{Text: s.h.T("matrix.not_asked"), Quiet: true}
	}
	cell := own.Cell{Text: s.p.said(c), Second: s.p.telling(c), Quiet: c.First || c.Kind == app.Repeated, Strong: c.Kind == app.Shifted}
	if !c.First {
		cell.Kind, cell.Signed = signs[c.Kind]
	}
	return cell
}

// show shows the answer under the cursor below its question and what changed in it; where
// nothing was asked, that.
func (s *Screen) show() {
	if s.p.row >= len(s.p.m.Rows) || s.p.column >= len(s.p.m.Sets) {
		s.text.SetBlocks(nil)
		return
	}
	set := s.p.m.Sets[s.p.column]
	title := own.Block{ID: "title", Kind: own.Meta, Text: s.p.title(set)}
	c := s.p.cell()
	own.Show(s.deeds, c != nil)
	if c == nil {
		s.text.SetBlocks([]own.Block{
			title,
			{ID: "absent", Kind: own.Answer, Text: s.p.absent()},
			{ID: "question", Kind: own.Question, Text: s.p.m.Rows[s.p.row].Question},
		})
		return
	}
	own.Show(s.compare, !c.First)
	own.Show(s.automatic, c.ByHand)
	s.deeds.Refresh()
	much, moved := s.p.whatChanged(*c)
	title.Text = i18n.Join(" · ", title.Text, much)
	blocks := []own.Block{title}
	for i, line := range moved {
		blocks = append(blocks, own.Block{ID: "change" + strconv.Itoa(i), Kind: own.Meta, Text: line})
	}
	if a := set.Answer(c.Answer); a != nil {
		for _, q := range set.QuestionsOf(a) {
			blocks = append(blocks, own.Block{ID: q.ID, Kind: own.Question, Label: q.Label, Text: q.Text})
		}
	}
	s.text.SetBlocks(append(blocks, own.Block{ID: c.Answer, Kind: own.Answer, Text: c.Text}))
}

func (s *Screen) focus() {
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(s.table)
	}
}

// Leave remembers how large the panes are.
func (s *Screen) Leave() { s.h.Keep("panes.matrix", s.shares.String()) }

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the matrix of the place's sets.
func (s *Screen) Show(to host.Place) {
	if to.Sets != "" {
		s.p.open(to.Sets)
		return
	}
	s.Refresh()
}

// First is the table, or what offers a way on when there is none.
func (s *Screen) First() fyne.Focusable { return own.FirstSeen(s.full, s.table, s.empty) }

// Refresh makes the matrix again.
func (s *Screen) Refresh() {
	if s.p.sets != "" {
		s.p.open(s.p.sets)
	}
}

// Actions are what can be done with a cell.
func (s *Screen) Actions() []host.Action {
	some := func() bool { return s.p.cell() != nil }
	writable := func() bool { return some() && s.h.Project() != nil && s.h.Project().Writable() }
	return []host.Action{
		{Key: "matrix.compare", Menu: "menu.matrix", Shortcut: "Ctrl+D", Do: s.p.compare, Enabled: some},
		{Key: "matrix.beside", Menu: "menu.matrix", Letter: "B", Do: s.p.beside, Enabled: some},
		{Key: "matrix.read", Menu: "menu.matrix", Do: s.p.read, Enabled: some},
		{Key: "matrix.put_in_row", Menu: "menu.matrix", Letter: "R", Do: s.p.putInRow, Enabled: writable},
		{Key: "matrix.join_row", Menu: "menu.matrix", Letter: "J", Do: s.p.joinRow, Enabled: writable},
		{Key: "matrix.own_row", Menu: "menu.matrix", Letter: "O", Do: s.p.ownRow, Enabled: writable},
		{Key: "matrix.leave_row", Menu: "menu.matrix", Letter: "U", Do: s.p.leaveRow, Enabled: writable},
		{Key: "matrix.save", Menu: "menu.matrix", Shortcut: "Ctrl+Shift+E", Do: s.save, Enabled: func() bool { return len(s.p.m.Rows) > 0 }},
	}
}

// save asks for a file and writes the matrix there.
func (s *Screen) save() { s.choose(s.p.fileName(), s.p.save) }

// typed puts answers beside each other, and corrects in which row one stands.
func (s *Screen) typed(r rune) {
	switch r {
	case 'b':
		s.p.beside()
	case 'r':
		s.p.putInRow()
	case 'j':
		s.p.joinRow()
	case 'o':
		s.p.ownRow()
	case 'u':
		s.p.leaveRow()
	}
}
