package findings

import (
	"slices"
	"unicode"

	"standpunt/app"
	own "standpunt/ui/widget"
)

// columns are the columns of the table; in a narrow window the words give way first.
var columns = []struct {
	key string
	own.Column
}{
	{"findings.kind", own.Column{ID: "kind", Width: 190, Least: 186}},
	{"findings.words", own.Column{ID: "words", Width: 360, Least: 200, Grow: 6}},
	{"findings.when", own.Column{ID: "when", Width: 226, Least: 206}},
	{"findings.who", own.Column{ID: "who", Width: 150, Least: 110, Grow: 1}},
}

// signs are the signs of the kinds of finding.
var signs = map[app.Label]own.DiffKind{app.Shifted: own.DiffShifted, app.Reworded: own.DiffReworded, app.Repeated: own.DiffEqual}

// newTable is the table with its titles in the language of the window.
func (s *Screen) newTable() *own.Table {
	list := make([]own.Column, len(columns))
	for i, c := range columns {
		list[i] = c.Column
		list[i].Title = s.h.T(c.key)
	}
	t := own.NewTable(list...)
	t.Lines = 2
	t.Fetch = s.rows
	t.OnOpen = func(int) { s.p.open() }
	t.OnSelect = func() { s.p.choose(t.Current(), t.Selected()) }
	t.OnRune = s.typed
	return t
}

// rows are the findings that are visible; those that are being read are nil.
func (s *Screen) rows(first, n int) []own.Row {
	out := make([]own.Row, n)
	for i := range out {
		f, ok := s.p.row(first + i)
		if !ok {
			continue
		}
		for _, text := range s.p.cells(f) {
			out[i] = append(out[i], own.Cell{Text: text[0], Second: text[1]})
		}
		out[i][0].Kind, out[i][0].Signed = signs[f.Kind]
		out[i][1].Strong = f.Kind == app.Shifted
	}
	return out
}

// typed judges what is chosen, and goes to the next and the previous finding.
func (s *Screen) typed(r rune) {
	switch unicode.ToLower(r) {
	case 'c':
		s.p.decide(app.Confirm)
	case 'x':
		s.p.decide(app.Reject)
	case 'r':
		s.p.relabel()
	case 'e':
		s.p.useAsEvidence()
	case 't':
		s.p.tag()
	case 'f':
		s.p.narrowMore()
	case 'm':
		s.p.note()
	case 'n':
		s.p.move(s.p.cursor + 1)
	case 'p':
		s.p.move(s.p.cursor - 1)
	}
}

// follow puts the table's cursor and choice where the presenter's are.
func (s *Screen) follow() {
	s.table.Carry(s.p.total, s.p.carried)
	s.p.carried = 0
	want := s.p.chosen
	if len(want) == 0 && s.p.total > 0 {
		want = []int{s.p.cursor}
	}
	if !slices.Equal(s.table.Selected(), want) {
		s.table.Select(want...)
	}
}

func (s *Screen) focus() {
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(s.First())
	}
}
