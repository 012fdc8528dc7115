package findings

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/theme"
)

// stronger is a document with shifts of the sample's answers that come before most others.
func stronger(t *testing.T, p *project.Project) []string {
	t.Helper()
	list, _, err := p.Sets(context.Background(), project.SetQuery{})
	if err != nil {
		t.Fatal(err)
	}
	set, err := p.Set(context.Background(), list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("Vragen van het lid Jansen (SP) aan de Minister van Asiel over het Pact (ingezonden 3 februari 2027).\n\nAntwoord van Minister Kaag (Asiel) (ontvangen 1 maart 2027).\n\n")
	for i, a := range set.Answers[:min(6, len(set.Answers))] {
		n := string(rune('1' + i))
		b.WriteString("Vraag " + n + "\nHoe staat het met deze vraag?\n\nAntwoord " + n + "\n" + strings.NewReplacer("2026", "2029", "2025", "2028", "niet ", "").Replace(a.Text) + "\n\n")
	}
	r, err := p.ImportFS(context.Background(), fstest.MapFS{"later.txt": {Data: []byte(b.String())}})
	if err != nil || len(r.Imported) != 1 {
		t.Fatal(r, err)
	}
	return []string{r.Imported[0].Set}
}

// What is compared meanwhile puts other findings above the one that is looked at.
func TestTheCursorStaysOnItsFinding(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	s.p.compare()
	middle := s.p.total / 2
	s.p.choose(middle, []int{middle, s.p.total - 1})
	own, _ := s.p.row(middle)
	last, _ := s.p.row(s.p.total - 1)
	before := s.p.total
	if _, err := h.Project().CompareAdded(context.Background(), stronger(t, h.Project())); err != nil {
		t.Fatal(err)
	}
	h.Late = true
	s.Refresh()
	s.p.judge(app.Verdict{Decision: app.Confirm}) // a key, before the answer
	h.Come()
	if s.p.total <= before || s.p.cursor == middle {
		t.Fatalf("%d of %d findings are new, none above the cursor at %d", s.p.total-before, s.p.total, s.p.cursor)
	}
	for _, id := range []string{own.ID, last.ID} {
		list, _, err := h.Project().Findings(context.Background(), project.FindingQuery{ID: id})
		if err != nil || list[0].Verdict == nil {
			t.Errorf("%s has not the verdict, %v", id, err)
		}
	}
	if f := s.p.finding(); f.ID != own.ID || s.table.Current() != s.p.cursor || len(h.Failures) > 0 {
		t.Errorf("the cursor went to %s, in the table at %d, %v", f.ID, s.table.Current(), h.Failures)
	}
}
