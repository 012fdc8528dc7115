package matrix

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/ui/theme"
)

func TestRowsAreCorrectedByKeys(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	h.OnChange = s.Refresh
	last := len(s.p.m.Sets) - 1
	row := 0
	for i, r := range s.p.m.Rows {
		if r.Cells[0].Answer != "" && r.Cells[last].Answer != "" {
			row = i
			break
		}
	}
	answer, first := s.p.m.Rows[row].Cells[last].Answer, s.p.m.Rows[row].Cells[0].Answer
	rows := len(s.p.m.Rows)
	s.table.SelectCell(row, last+1)
	s.p.move(row, last)
	test.Type(s.table, "u")
	if len(h.Notices) != 1 || len(s.p.m.Rows) != rows {
		t.Fatalf("what nobody moved is left to the program: %v", h.Notices)
	}
	test.Type(s.table, "o")
	if len(s.p.m.Rows) != rows+1 || s.p.cell() == nil || s.p.cell().Answer != answer || !s.p.cell().First || !strings.Contains(s.p.said(*s.p.cell()), "by hand") || !h.Undoable[len(h.Undoable)-1] {
		t.Fatalf("in a row of its own: %d rows, the cursor is on %+v, %v", len(s.p.m.Rows), s.p.cell(), h.Failures)
	}
	if !s.automatic.Visible() {
		t.Error("what stands by hand is not offered to be left to the program")
	}
	question := ""
	for _, r := range s.p.m.Rows {
		if r.Cells[0].Answer == first { // where its question was
			question = r.Question
		}
	}
	h.Chosen = []int{-1}
	test.Type(s.table, "r") // it offers the rows, and nothing is chosen
	for i, x := range h.Offered[0] {
		if !slices.ContainsFunc(s.p.m.Sets, func(set *app.Set) bool { return strings.Contains(x.Text, " · "+set.Name()+" · ") }) {
			t.Errorf("of which set is %q?", x.Text)
		}
		if strings.HasSuffix(x.Text, s.p.beginningOf(question)) {
			h.Chosen = []int{i}
		}
	}
	if said := h.Notices[len(h.Notices)-1]; said != "The answer of "+s.p.m.Sets[last].Name()+" has a row of its own now" {
		t.Errorf("of what was put apart it says %q", said)
	}
	test.Type(s.table, "r")
	if said := h.Notices[len(h.Notices)-1]; !strings.HasPrefix(said, "The answer of "+s.p.m.Sets[last].Name()+" stands in the row “Question ") {
		t.Errorf("of what was put in a row it says %q", said)
	}
	if c := s.p.cell(); len(s.p.m.Rows) != rows || c == nil || c.Answer != answer || c.First || s.p.m.Rows[s.p.row].Cells[0].Answer != first {
		t.Fatalf("back in the row: %d rows of %d, %+v, offered %v", len(s.p.m.Rows), rows, c, h.Offered)
	}
	test.Type(s.table, "u")
	if c := s.p.cell(); c == nil || c.ByHand || len(h.Failures) > 0 {
		t.Errorf("left to the program: %+v, %v", c, h.Failures)
	}
	for range 3 {
		if _, err := h.Project().Undo(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	s.Refresh()
	if len(s.p.m.Rows) != rows {
		t.Errorf("undone, there are %d rows of %d", len(s.p.m.Rows), rows)
	}
}

func TestRowsAreJoinedAndTheMatrixIsSaved(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	h.OnChange = s.Refresh
	last := len(s.p.m.Sets) - 1
	row := -1
	for i, r := range s.p.m.Rows {
		if r.Cells[0].Answer != "" && r.Cells[last].Answer != "" {
			row = i
			break
		}
	}
	rows, answer := len(s.p.m.Rows), s.p.m.Rows[row].Cells[last].Answer
	before := s.p.m.Rows[row].Cells[last].Before
	s.p.move(row, last)
	test.Type(s.table, "o")
	h.Chosen = []int{-1}
	test.Type(s.table, "j")
	offered := h.Offered[len(h.Offered)-1]
	for i, x := range offered {
		if strings.HasSuffix(x.Text, s.p.beginningOf(s.p.m.Rows[row].Question)) {
			h.Chosen = []int{i}
		}
	}
	test.Type(s.table, "j")
	if c := s.p.cell(); len(s.p.m.Rows) != rows || c == nil || c.Answer != answer || c.Before != before {
		t.Fatalf("joined there are %d rows of %d, the cursor is on %+v, of %+v, %v", len(s.p.m.Rows), rows, c, offered, h.Failures)
	}
	s.save()
	if len(h.Failures) > 0 || !strings.HasPrefix(h.Notices[len(h.Notices)-1], s.h.T("matrix.saved", rows, "")) {
		t.Errorf("saved: %v, %v", h.Notices, h.Failures)
	}
	s.save() // whoever chooses the file was asked
	if len(h.Failures) != 0 {
		t.Errorf("a file that may be replaced is not: %v", h.Failures)
	}
}

func TestKeysOnACellWithoutAnswerSayWhy(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	if s.p.cell() == nil {
		t.Error("the cursor begins on a cell without an answer")
	}
	for i, r := range s.p.m.Rows {
		for j, c := range r.Cells {
			if c.Answer != "" {
				continue
			}
			s.p.move(i, j)
			for n, key := range []string{"r", "o"} {
				test.Type(s.table, key)
				if len(h.Notices) != n+1 || len(h.Offered) > 0 {
					t.Fatalf("%q on a cell without an answer says %v and offers %v", key, h.Notices, h.Offered)
				}
			}
			return
		}
	}
	t.Fatal("the sample has an answer in every cell")
}
