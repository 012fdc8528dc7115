package repeats

import (
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/theme"
)

func TestPassagesAreOrdered(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	repeat := func(text string, size int, first, last string) project.Repeat {
		return project.Repeat{Cluster: app.Cluster{Text: text, Size: size}, Sets: size, First: first, Last: last}
	}
	s.p.list = []project.Repeat{
		repeat("most", 9, "2024-01-10", "2024-03-20"),
		repeat("longest", 3, "2019-05-01", "2025-05-02"),
		repeat("undated", 2, "", ""),
		repeat("newest", 2, "2025-11-01", "2025-11-05"),
	}
	s.p.narrow()
	is := func(what, want string) {
		t.Helper()
		if got := s.p.repeat().Text; got != want || s.p.cursor != 0 {
			t.Errorf("%s: the first is %q, line %d", what, got, s.p.cursor)
		}
	}
	is("as found", "most")
	s.p.list[0].Sets = 1
	s.p.narrow()
	is("those of several sets first", "longest")
	if cells := s.p.cells(3); cells[1] != "in one set" {
		t.Errorf("one set is said to be %q", cells[1])
	}
	s.p.list[0].Sets = 9
	for i, want := range []string{"most", "most", "undated", "newest", "longest"} {
		h.Chosen = []int{i}
		s.order()
		is(orders[i], want)
	}
	s.table.OnSort(byUses, false)
	is("the fewest first", "undated")
	s.words.SetText("st")
	is("narrowed it stays in order", "newest")
	for i, want := range []string{"2 months", "6 years", "", "4 days"} {
		if got := s.p.span(s.p.list[i]); got != want {
			t.Errorf("%s: %q, want %q", s.p.list[i].Text, got, want)
		}
	}
}
