package findings

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// chips are the values that the list is narrowed to, as they are shown.
func (s *Screen) narrowedTo() (said []string) {
	for _, o := range s.chips.Objects {
		said = append(said, o.(*own.Button).Text)
	}
	return said
}

func TestNarrowingByWhoAndWhen(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	s.p.compare()
	every := s.p.total
	test.Type(s.table, "f")
	offered := h.Offered[len(h.Offered)-1]
	at := func(text string) int {
		for i, x := range h.Offered[len(h.Offered)-1] {
			if x.Text == text {
				return i
			}
		}
		return -1
	}
	if at("Period (year): 2026") < 0 || at("Ministry: Asiel en Migratie") < 0 || at("Party: Volt") < 0 || len(offered) < 6 {
		t.Fatalf("it offers %+v", offered)
	}
	h.Chosen = []int{at("Period (year): 2026")}
	test.Type(s.table, "f")
	if s.p.total == 0 || s.p.total >= every {
		t.Fatalf("%d of %d findings are of 2026", s.p.total, every)
	}
	for i := range s.p.total {
		f, _ := s.p.row(i)
		a, _ := h.Project().Set(context.Background(), f.A.Set)
		b, _ := h.Project().Set(context.Background(), f.B.Set)
		if !strings.HasPrefix(a.Answered+a.Asked, "2026") && !strings.HasPrefix(b.Answered+b.Asked, "2026") {
			t.Errorf("%s is of %s and %s", f.ID, a.Asked, b.Asked)
		}
	}
	if said := s.narrowedTo(); !slices.Equal(said, []string{"2026  ✕"}) || !s.chips.Visible() {
		t.Errorf("it is said to be narrowed to %v", said)
	}
	test.Type(s.table, "f")
	if at("Period (year): 2026") >= 0 || at("Period (year): 2025") >= 0 {
		t.Error("the year is offered again")
	}
	test.Tap(s.chips.Objects[0].(*own.Button))
	if s.p.total != every || s.chips.Visible() {
		t.Errorf("without it %d of %d are shown", s.p.total, every)
	}
	s.p.narrowTo(project.FacetValue{Facet: project.ByParty, Value: "XYZ", Name: "XYZ"})
	if !s.none.Visible() {
		t.Error("a list of nothing is shown")
	}
	s.showAll()
	if s.p.total != every {
		t.Errorf("all are %d of %d", s.p.total, every)
	}
}

func TestBothPassagesGetATagAndNarrow(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	s.p.compare()
	every := s.p.total
	s.p.choose(0, []int{0, 1})
	h.New = "Planning"
	test.Type(s.table, "t")
	list, err := h.Project().Annotations(context.Background(), project.AnnotationQuery{Tag: "Planning"})
	if err != nil || len(list) < 3 || len(list) > 4 || !h.Undoable[len(h.Undoable)-1] {
		t.Fatalf("%d passages of two findings have the tag, %v %v", len(list), err, h.Failures)
	}
	test.Type(s.table, "f")
	offered := h.Offered[len(h.Offered)-1]
	i := len(offered) - 1
	if offered[i].Text != "Tag: Planning" {
		t.Fatalf("the last that it offers is %+v", offered[i])
	}
	h.Chosen = []int{i}
	test.Type(s.table, "f")
	if s.p.total < 2 || s.p.total >= every {
		t.Errorf("%d of %d findings have the tag", s.p.total, every)
	}
	if _, err := h.Project().Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	s.Refresh()
	if s.p.total != 0 {
		t.Errorf("without the tag %d findings have it", s.p.total)
	}
}

// What was chosen comes back with the project, and another project has its own.
func TestTheListIsNarrowedAsItWasLeft(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	s.p.compare()
	s.p.narrowTo(project.FacetValue{Facet: project.ByYear, Value: "2026", Name: "2026"})
	every := s.p.total
	test.Type(s.table, "f")
	offered := h.Offered[len(h.Offered)-1]
	if offered[0].Text != "Kind: shifted" || offered[0].Detail == "" {
		t.Fatalf("the first that it offers is %+v", offered[0])
	}
	h.Chosen = []int{0}
	test.Type(s.table, "f")
	s.words.SetText("2026")
	narrow := s.p.total
	if narrow == 0 || narrow >= every || s.kind.Selected != "shifted" {
		t.Fatalf("%d of %d findings, the menu says %q", narrow, every, s.kind.Selected)
	}
	again := New(h)
	again.Show(host.Place{Screen: "findings"})
	if again.p.total != narrow || again.kind.Selected != "shifted" || again.words.Text != "2026" || !slices.Equal(again.narrowedTo(), []string{"2026  ✕"}) {
		t.Errorf("opened again it shows %d findings, %q, %q, %v", again.p.total, again.kind.Selected, again.words.Text, again.narrowedTo())
	}
	again.showAll()
	if again.p.total <= every || again.kind.SelectedIndex() != 0 || again.words.Text != "" || again.chips.Visible() {
		t.Errorf("all are %d, narrowed to %q %q %v", again.p.total, again.kind.Selected, again.words.Text, again.narrowedTo())
	}
	h.Keep(again.p.keptUnder(), `{"Kind":"of another version"}`)
	third := New(h)
	third.Refresh()
	if third.p.narrowed() || third.p.total != again.p.total {
		t.Error("a kind that is not known narrows the list")
	}
}
