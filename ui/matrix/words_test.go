package matrix

import (
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/theme"
)

func TestACellSaysWhatMovedAndThePanelSaysAll(t *testing.T) {
	_, s, _ := shown(t, theme.ModeLight)
	c := s.p.cell()
	for _, line := range s.p.moved(*c) {
		if !strings.Contains("\n"+s.p.telling(*c)+"\n", "\n"+line+"\n") || strings.Contains(line, "\n") {
			t.Errorf("the cell says %q, without a line for %q", s.p.telling(*c), line)
		}
	}
	much, moved := s.p.whatChanged(*c)
	if len(moved) != len(s.p.moved(*c)) || !strings.HasSuffix(much, ", compared with 2025Z90001") {
		t.Errorf("in the panel: %q, %q", much, moved)
	}
	if n := s.p.number(s.p.m.Rows[s.p.row]); n != "Question 2" {
		t.Errorf("the row begins with %q", n)
	}
	if got := s.p.heading(s.p.m.Sets[0]); got != "2025Z12132\n13 June 2025 (asked)" {
		t.Errorf("the first column is %q", got)
	}
	for _, x := range []struct {
		cell project.MatrixCell
		want string
	}{
		{project.MatrixCell{Kind: app.Reworded, Changed: 1}, "all reworded"},
		{project.MatrixCell{Kind: app.Reworded, Changed: 0.584}, "58 % changed"},
		{project.MatrixCell{Kind: app.Shifted, Changed: 1, ByHand: true}, "100 % changed · by hand"},
		{project.MatrixCell{Kind: app.Related, Changed: 1}, "another answer"},
	} {
		if got := s.p.said(x.cell); got != x.want {
			t.Errorf("%+v says %q", x.cell, got)
		}
	}
}

func TestWhereNothingWasAskedThatIsSaid(t *testing.T) {
	_, s, _ := shown(t, theme.ModeLight)
	for i, r := range s.p.m.Rows {
		for j, c := range r.Cells {
			if c.Answer == "" {
				s.p.move(i, j)
				s.show()
				if s.deeds.Visible() {
					t.Error("what can be done with an answer is offered where there is none")
				}
				for k, other := range r.Cells {
					if there := strings.Contains(s.p.absent(), s.p.title(s.p.m.Sets[k])); there != (other.Answer != "") {
						t.Errorf("row %d, column %d: %q", i, j, s.p.absent())
					}
				}
			}
		}
	}
}
