package library

import (
	"standpunt/app/project"
	own "standpunt/ui/widget"
)

// columns are the columns of the table; their ids are the orders they give. In
// a narrow window the names give way first, and the subject last.
var columns = []struct {
	key string
	own.Column
}{
	{"library.asked", own.Column{ID: string(project.ByAsked), Width: 154, Least: 148}},
	{"library.number", own.Column{ID: string(project.ByNumber), Width: 162, Least: 104}},
	{"library.asker", own.Column{ID: string(project.ByAsker), Width: 110, Least: 84, Grow: 1}},
	{"library.respondent", own.Column{ID: string(project.ByRespondent), Width: 110, Least: 84, Grow: 1}},
	{"library.subject", own.Column{ID: string(project.BySubject), Width: 270, Least: 240, Grow: 6}},
	{"library.answers", own.Column{ID: string(project.ByAnswers), Width: 68, Least: 60, Right: true}},
	{"library.annotations", own.Column{ID: string(project.ByAnnotations), Width: 74, Least: 66, Right: true}},
	{"library.warnings", own.Column{ID: string(project.ByWarnings), Width: 92, Least: 80, Right: true}},
}

// table is the table with its titles in the language of the window.
func (s *Screen) newTable() *own.Table {
	list := make([]own.Column, len(columns))
	for i, c := range columns {
		list[i] = c.Column
		list[i].Title, list[i].Sortable = s.h.T(c.key), true
	}
	t := own.NewTable(list...)
	t.Fetch = s.rows
	t.OnOpen = func(int) { s.p.open() }
	t.OnSelect = func() { s.p.choose(t.Current(), t.Selected()) }
	t.OnSort = func(column string, desc bool) {
		t.Select()
		t.SetOffset(0)
		s.p.sort(project.SetOrder(column), desc)
		s.keep()
	}
	t.OnKey = s.key
	t.OnResize = func(widths map[string]float32) {
		s.kept.Widths = widths
		s.keep()
	}
	return t
}

// rows are the sets that are visible; those that are being read are nil.
func (s *Screen) rows(first, n int) []own.Row {
	out := make([]own.Row, n)
	for i := range out {
		set, ok := s.p.row(first + i)
		if !ok {
			continue
		}
		for k, text := range s.p.cells(set) {
			out[i] = append(out[i], own.Cell{Text: text, Quiet: k < 2, End: k == 1})
		}
	}
	return out
}
