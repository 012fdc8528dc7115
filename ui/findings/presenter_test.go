package findings

import (
	"context"
	"os"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host/hosttest"
)

func compared(t *testing.T) (*hosttest.Host, *presenter) {
	t.Helper()
	h := hosttest.New(t)
	if _, err := h.Project().ImportFS(context.Background(), os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	p := newPresenter(h, func() {})
	h.OnChange = p.reload
	p.reload()
	if p.total != 0 || !p.ready {
		t.Fatalf("%d findings before any comparison", p.total)
	}
	p.compare()
	if p.total == 0 || len(h.Failures) > 0 || len(h.Jobs) != 1 {
		t.Fatalf("%d findings, failures %v, jobs %v", p.total, h.Failures, h.Jobs)
	}
	return h, p
}

func TestTheStrongestComeFirstAndShowTheirProof(t *testing.T) {
	_, p := compared(t)
	f := p.finding()
	if f == nil || f.Kind != app.Shifted {
		t.Fatalf("the first is %+v", f)
	}
	cells := p.cells(*f)
	if cells[0][0] != "shifted" || !strings.Contains(cells[1][0], " → ") || cells[1][1] == "" || !strings.Contains(cells[2][1], "2025Z") {
		t.Errorf("the line says %q", cells)
	}
	if said := p.verdictOn(*f); said != "shifted · 90 % sure" {
		t.Errorf("it is said to be %q", said)
	}
	for i := range p.total {
		p.move(i)
		f := p.finding()
		for n, x := range []app.Passage{f.A, f.B} {
			s := p.detail.sides[n]
			if s.text != x.Text || s.title == "" {
				t.Fatalf("side %d of %s shows %q under %q", n, f.ID, s.text, s.title)
			}
			for _, m := range append(append([]app.Span{}, s.own...), s.proof...) {
				if words := m.In(s.text); strings.TrimSpace(words) == "" || strings.TrimSpace(words) != words {
					t.Errorf("a mark is on %q of %q", words, s.text)
				}
			}
		}
	}
}

func TestFacets(t *testing.T) {
	_, p := compared(t)
	all := p.total
	p.show(app.Repeated, "", "", "")
	repeated := p.total
	for i := range repeated {
		f, _ := p.row(i)
		if f.Kind != app.Repeated {
			t.Errorf("%s is %s", f.ID, f.Kind)
		}
		if cells := p.cells(f); cells[1][0] != strings.Join(strings.Fields(f.A.Text), " ") {
			t.Errorf("the words that are shared are said to be %q", cells[1][0])
		}
	}
	p.show(app.Shifted, app.CauseDate, "", "")
	dates := p.total
	for i := range dates {
		f, _ := p.row(i)
		if !strings.Contains(p.cells(f)[1][0], "date") {
			t.Errorf("a shift of dates says %q", p.cells(f)[1])
		}
	}
	if repeated == 0 || dates == 0 || repeated+dates > all {
		t.Errorf("%d repeated and %d dates of %d", repeated, dates, all)
	}
	p.show("", "", "", "opvang Denkbeeld")
	if p.total == 0 || p.total == all || !p.narrowed() {
		t.Errorf("%d of %d hold the words", p.total, all)
	}
	p.show("", "", project.Confirmed, "")
	if p.total != 0 || p.finding() != nil || !p.narrowed() {
		t.Errorf("%d are confirmed", p.total)
	}
}

func TestJudgeTheOpenOnesOneAfterTheOther(t *testing.T) {
	h, p := compared(t)
	p.show("", "", project.Open, "")
	all := p.total
	first := p.finding().ID
	p.decide(app.Confirm)
	if p.total != all-1 || p.finding().ID == first {
		t.Fatalf("%d of %d are open, the cursor is on %s", p.total, all, p.finding().ID)
	}
	p.decide(app.Reject)
	p.show("", "", project.Confirmed, "")
	if p.total != 1 || p.finding().ID != first {
		t.Fatal("the confirmed one is not listed")
	}
	h.Answer = "zie de brief"
	p.note()
	h.Chosen = []int{0}
	p.relabel()
	if p.total != 0 {
		t.Error("the relabelled one still counts as confirmed")
	}
	p.show("", "", project.Relabelled, "")
	if v := p.finding().Verdict; v.Kind != app.Repeated || v.Note != "zie de brief" {
		t.Errorf("relabelled to %+v", v)
	}
	if _, err := h.Project().Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	p.reload()
	if p.total != 0 {
		t.Error("undo does not take the relabelling back")
	}
	if said := h.Notices[1]; said != "Confirmed" {
		t.Errorf("of one it says %q", said)
	}
	for i, yes := range h.Undoable[1:] {
		if !yes {
			t.Errorf("no undo for %q", h.Notices[i+1])
		}
	}
}

// The same verdict again takes it back, and the window says that this is what was done
// and why; one undo brings it back with its note.
func TestTheSameVerdictAgainSaysThatItIsTakenBack(t *testing.T) {
	h, p := compared(t)
	p.decide(app.Confirm)
	p.decide(app.Confirm)
	if f := p.finding(); f.Verdict != nil || h.Awaits != 2 { // else who types fast judges what she saw before
		t.Fatalf("it is still %+v, and keys wait %d times", f.Verdict, h.Awaits)
	}
	said := h.Notices[len(h.Notices)-1]
	if said != "Confirmation taken back, for that was the verdict already; to be judged again" || !h.Undoable[len(h.Undoable)-1] {
		t.Errorf("it says %q", said)
	}
	h.Answer = "zie de brief"
	p.note()
	p.decide(app.Confirm)
	if said := h.Notices[len(h.Notices)-1]; !strings.HasSuffix(said, "to be judged again. Its note went with it") {
		t.Errorf("of one with a note it says %q", said)
	}
	did, err := h.Project().Undo(context.Background())
	if err != nil || h.T("gesture."+did.Label) != "taking back of a verdict" {
		t.Errorf("what is undone is called %q: %v", did.Label, err)
	}
	if p.reload(); p.finding().Verdict == nil || p.finding().Verdict.Note != h.Answer {
		t.Errorf("undo brings back %+v", p.finding().Verdict)
	}
	p.choose(1, []int{0, 1})
	p.decide(app.Reject)
	p.decide(app.Reject)
	if said := h.Notices[len(h.Notices)-1]; said != "2 findings: rejection taken back, for that was the verdict already; to be judged again" {
		t.Errorf("of several it says %q", said)
	}
}

func TestJudgeSeveralAtOnce(t *testing.T) {
	h, p := compared(t)
	noted := *p.finding()
	if _, err := h.Project().JudgeFinding(context.Background(), noted, app.Verdict{Decision: app.Confirm, Note: "al gezien"}); err != nil {
		t.Fatal(err)
	}
	p.reload()
	p.choose(2, []int{0, 1, 2})
	p.decide(app.Reject)
	if said := h.Notices[len(h.Notices)-1]; said != "3 findings: rejected" {
		t.Errorf("of several it says %q", said)
	}
	if len(p.chosen) != 3 {
		t.Errorf("%v stay chosen, to be tagged", p.chosen)
	}
	p.show("", "", project.Rejected, "")
	if p.total != 3 {
		t.Fatalf("%d of the three are rejected", p.total)
	}
	for i := range 3 {
		if f, _ := p.row(i); (f.Verdict.Note != "") != (f.ID == noted.ID) {
			t.Errorf("the note of %s is %q", f.ID, f.Verdict.Note)
		}
	}
	if _, err := h.Project().Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if p.reload(); p.total != 0 {
		t.Errorf("one undo leaves %d of the three", p.total)
	}
}

func TestOpenInCompare(t *testing.T) {
	h, p := compared(t)
	p.open()
	f, to := p.finding(), h.Places[0]
	if to.Screen != "compare" || to.Set != f.A.Set || to.Other != f.B.Set || to.Finding != f.ID {
		t.Errorf("went to %+v", to)
	}
}
