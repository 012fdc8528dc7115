package compare

import (
	"context"
	"os"
	"strings"
	"testing"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
)

// sample is the sample project with its three sets, earliest first.
func sample(t *testing.T) (*hosttest.Host, []string) {
	t.Helper()
	ctx := context.Background()
	h := hosttest.New(t)
	if _, err := h.Project().ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	sets, _, err := h.Project().Sets(ctx, project.SetQuery{Sort: project.ByAsked})
	if err != nil || len(sets) != 3 {
		t.Fatalf("%d sets, %v", len(sets), err)
	}
	var ids []string
	for _, s := range sets {
		ids = append(ids, s.ID)
	}
	return h, ids
}

func opened(t *testing.T) (*hosttest.Host, *presenter, []string) {
	t.Helper()
	h, ids := sample(t)
	p := &presenter{h: h, changed: func() {}}
	h.OnChange = func() { p.open(p.a.ID, p.b.ID, false) }
	p.open(ids[1], ids[0], true)
	if p.a == nil || p.a.ID != ids[0] {
		t.Fatal("the earlier set is not on the left")
	}
	return h, p, ids
}

// rowOf moves the cursor to the first row of a kind.
func rowOf(t *testing.T, p *presenter, kind diff.RowKind) line {
	t.Helper()
	for i, l := range p.lines {
		if !l.head && l.kind == kind {
			p.move(i)
			return l
		}
	}
	t.Fatalf("the sample has no row that is %s", kind)
	return line{}
}

func TestEveryRowShowsWordsOfItsAnswerAndMarksInsideThem(t *testing.T) {
	_, p, _ := opened(t)
	rows := 0
	for _, l := range p.lines {
		if l.head {
			continue
		}
		rows++
		for side, c := range l.cells {
			set := []*app.Set{p.a, p.b}[side]
			if c.text == "" {
				continue
			}
			if got := c.span.In(set.Answer(c.answer).Text); got != c.text {
				t.Errorf("%v is %q in the answer and %q on the screen", c.span, got, c.text)
			}
			for _, m := range c.marks {
				if m.span.Empty() || m.span.End > app.Whole(c.text).End {
					t.Errorf("a mark %v in %q", m.span, c.text)
				}
			}
		}
	}
	if counted := p.pairs.Equal + p.pairs.Reworded + p.pairs.Shifted + p.pairs.Moved + p.pairs.Added + p.pairs.Removed; rows != counted {
		t.Errorf("%d rows are shown, %d counted: %s", rows, counted, p.counts())
	}
}

func TestAShiftSaysWhatMoved(t *testing.T) {
	_, p, _ := opened(t)
	l := rowOf(t, p, diff.Shifted)
	if !strings.Contains(l.info, " → ") || l.finding == nil {
		t.Errorf("the row says %q, its finding is %v", l.info, l.finding)
	}
}

func TestNextAndPreviousChange(t *testing.T) {
	h, p, _ := opened(t)
	first := p.cursor
	if !p.lines[first].changed() {
		t.Fatal("the cursor does not start on a change")
	}
	p.change(-1)
	if p.cursor != first || len(h.Notices) != 1 {
		t.Errorf("before the first change: at %d, notices %v", p.cursor, h.Notices)
	}
	p.change(1)
	if p.cursor <= first || !p.lines[p.cursor].changed() {
		t.Errorf("the next change is at %d", p.cursor)
	}
	p.change(-1)
	if p.cursor != first {
		t.Errorf("back at %d, not at %d", p.cursor, first)
	}
	at := p.lines[p.cursor].nth
	p.filter(true)
	for _, l := range p.lines {
		if !l.head && !l.changed() {
			t.Fatalf("only changes shows %+v", l)
		}
	}
	if p.lines[p.cursor].nth != at {
		t.Error("the cursor left its row")
	}
}

func TestJudge(t *testing.T) {
	h, p, _ := opened(t)
	rowOf(t, p, diff.Shifted)
	p.decide(app.Confirm)
	if f := p.finding(); f == nil || f.Verdict == nil || f.Verdict.Decision != app.Confirm {
		t.Fatalf("not confirmed: %+v, %v", f, h.Failures)
	}
	if l := p.lines[p.cursor]; !strings.Contains(l.info, "confirmed") || l.judged != app.Confirm {
		t.Errorf("the row says %q", l.info)
	}
	h.Answer = "ziet de minister ook zo"
	p.note()
	if v := p.finding().Verdict; v.Note != h.Answer || v.Decision != app.Confirm {
		t.Errorf("the note made %+v", v)
	}
	h.Chosen = 1
	p.relabel()
	if v := p.finding().Verdict; v.Decision != app.Relabel || v.Kind != app.Reworded {
		t.Errorf("relabelled to %+v", v)
	}
	p.decide(app.Reject)
	p.decide(app.Reject)
	if v := p.finding().Verdict; v != nil {
		t.Errorf("not taken back: %+v", v)
	}
	if _, err := h.Project().Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	h.OnChange()
	if v := p.finding().Verdict; v == nil || v.Decision != app.Reject {
		t.Errorf("undo gives %+v", v)
	}
	for i, yes := range h.Undoable {
		if !yes {
			t.Errorf("no undo for %q", h.Notices[i])
		}
	}
}

func TestARowWithoutCounterpartHasNothingToJudge(t *testing.T) {
	h, p, _ := opened(t)
	rowOf(t, p, diff.Added)
	if p.side != 1 {
		t.Error("the cursor is on the side without words")
	}
	p.decide(app.Confirm)
	p.relabel()
	p.note()
	if len(h.Notices) != 3 || h.Changes != 0 {
		t.Errorf("notices %v, changes %d", h.Notices, h.Changes)
	}
}

func TestTagAndCommentRightThere(t *testing.T) {
	ctx := context.Background()
	h, p, _ := opened(t)
	rowOf(t, p, diff.Reworded)
	p.choose(p.cursor, 1, app.Span{Start: 0, End: 4})
	h.Chosen, h.Answer = 0, "Planning/Op schema"
	p.chooseTag() // the codebook is empty: the only line is "new tag"
	p.choose(p.cursor, 0, app.Span{})
	h.Answer = "anders dan eerst"
	p.comment()
	notes, err := h.Project().Annotations(ctx, project.AnnotationQuery{})
	if err != nil || len(notes) != 2 {
		t.Fatalf("%d annotations, %v, %v", len(notes), err, h.Failures)
	}
	l := p.lines[p.cursor]
	for _, n := range notes {
		c := l.cells[0]
		if n.Set == p.b.ID {
			c = l.cells[1]
			if n.Quote != (app.Span{Start: 0, End: 4}).In(c.text) {
				t.Errorf("the tag is on %q", n.Quote)
			}
		} else if n.Quote != c.text || n.Comment != "anders dan eerst" {
			t.Errorf("the comment is %+v", n)
		}
	}
	if !strings.Contains(l.info, "Planning/Op schema") || !strings.Contains(l.info, "anders dan eerst") {
		t.Errorf("the row says %q", l.info)
	}
	p.read()
	if got := h.Places[0]; got.Screen != "reader" || got.Set != p.a.ID || got.Span != l.cells[0].span {
		t.Errorf("went to %+v", got)
	}
}

func TestSwapAndPickAndLand(t *testing.T) {
	h, p, ids := opened(t)
	p.swap()
	if p.a.ID != ids[1] || p.b.ID != ids[0] {
		t.Fatal("not turned round")
	}
	f := rowOf(t, p, diff.Shifted).finding
	p.move(0)
	p.landing = host.Place{Finding: f.ID}
	p.open(p.a.ID, p.b.ID, true)
	if p.a.ID != ids[0] || p.finding() == nil || p.finding().ID != f.ID {
		t.Error("the cursor is not on the finding that was asked for")
	}
	h.Chosen = 0 // the newest
	p.pick(1)
	if p.b.ID != ids[2] || p.a.ID != ids[0] {
		t.Errorf("picked %s and %s", p.a.Name(), p.b.Name())
	}
}
