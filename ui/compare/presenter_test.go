package compare

import (
	"context"
	"os"
	"slices"
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
	h.OnChange = p.again
	p.open([]chosen{whole(ids[1]), whole(ids[0])}, true)
	if len(p.columns) != 2 || p.columns[0].set.ID != ids[0] {
		t.Fatal("the earlier set is not on the left")
	}
	return h, p, ids
}

// rowOf moves the cursor to the first row of a kind.
func rowOf(t *testing.T, p *presenter, kind diff.RowKind) line {
	t.Helper()
	for i, l := range p.lines {
		if !l.head && l.kind == kind {
			p.move(p.id(i))
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
		if l.head || l.pointer() {
			continue
		}
		rows++
		for side, c := range l.cells {
			set := p.columns[side].set
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
	c := p.columns[1].with[0].pairs
	if counted := c.Equal + c.Reworded + c.Shifted + c.Moved + c.Added + c.Removed; rows != counted {
		t.Errorf("%d rows are shown, %d counted", rows, counted)
	}
}

func TestAShiftSaysWhatMoved(t *testing.T) {
	_, p, _ := opened(t)
	l := rowOf(t, p, diff.Shifted)
	if !strings.Contains(strings.Join(l.causes, ""), " → ") || l.finding == nil {
		t.Errorf("the row says %q, its finding is %v", l.causes, l.finding)
	}
}

func TestJudge(t *testing.T) {
	h, p, _ := opened(t)
	rowOf(t, p, diff.Shifted)
	p.decide(app.Confirm)
	if f := p.finding(); f == nil || f.Verdict == nil || f.Verdict.Decision != app.Confirm {
		t.Fatalf("not confirmed: %+v, %v", f, h.Failures)
	}
	if l := p.lines[p.cursor]; !strings.Contains(l.verdict, "confirmed") {
		t.Errorf("the row says %q", l.verdict)
	}
	h.Answer = "ziet de minister ook zo"
	p.note()
	if v := p.finding().Verdict; v.Note != h.Answer || v.Decision != app.Confirm {
		t.Errorf("the note made %+v", v)
	}
	h.Chosen = []int{1}
	p.relabel()
	if v := p.finding().Verdict; v.Decision != app.Relabel || v.Kind != app.Reworded || v.Note != h.Answer {
		t.Errorf("relabelled to %+v", v)
	}
	h.Chosen = []int{2, 2, 1, 0} // a shift, of a date, and of a number, and that is all
	p.relabel()
	if v := p.finding().Verdict; v.Kind != app.Shifted || !slices.Equal(v.Causes, []app.Cause{app.CauseNumber, app.CauseDate}) {
		t.Errorf("relabelled to %+v after %v", v, h.Asked)
	}
	p.decide(app.Reject)
	p.decide(app.Reject)
	if v := p.finding().Verdict; v != nil {
		t.Errorf("not taken back: %+v", v)
	}
	if said := h.Notices[len(h.Notices)-1]; !strings.HasPrefix(said, "Rejection taken back, for that was the verdict already") {
		t.Errorf("of what was taken back it says %q", said)
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
	cells := p.lines[p.cursor].cells
	p.choose(cells[1].answer, app.Span{Start: cells[1].span.Start, End: cells[1].span.Start + 4})
	h.New = "Planning/Op schema"
	p.chooseTag()
	p.choose(cells[0].answer, app.Span{Start: cells[0].span.Start, End: cells[0].span.Start})
	h.Answer = "anders dan eerst"
	p.comment()
	if said := strings.Join(h.Notices, "; "); said != "Tagged: Planning/Op schema; Comment kept" {
		t.Errorf("it says %q", said)
	}
	notes, err := h.Project().Annotations(ctx, project.AnnotationQuery{})
	if err != nil || len(notes) != 2 {
		t.Fatalf("%d annotations, %v, %v", len(notes), err, h.Failures)
	}
	l := p.lines[p.cursor]
	for _, n := range notes {
		c := l.cells[0]
		if n.Set == p.columns[1].set.ID {
			c = l.cells[1]
			if n.Quote != (app.Span{Start: 0, End: 4}).In(c.text) {
				t.Errorf("the tag is on %q", n.Quote)
			}
		} else if n.Quote != c.text || n.Comment != "anders dan eerst" {
			t.Errorf("the comment is %+v", n)
		}
	}
	if len(l.cells[1].tags) != 1 || l.cells[1].tags[0].path != "Planning/Op schema" || !strings.Contains(strings.Join(l.notes, ""), "anders dan eerst") {
		t.Errorf("the row shows %+v and %q", l.cells[1].tags, l.notes)
	}
	p.read()
	if got := h.Places[0]; got.Screen != "reader" || got.Set != p.columns[0].set.ID || got.Span != l.cells[0].span {
		t.Errorf("went to %+v", got)
	}
}

func TestSwapAndPickAndLand(t *testing.T) {
	h, p, ids := opened(t)
	p.swap()
	if p.columns[0].set.ID != ids[1] || p.columns[1].set.ID != ids[0] {
		t.Fatal("not turned round")
	}
	f := rowOf(t, p, diff.Shifted).finding
	p.move(p.id(0))
	p.landing = host.Place{Finding: f.ID}
	p.open([]chosen{whole(p.columns[0].set.ID), whole(p.columns[1].set.ID)}, true)
	if p.columns[0].set.ID != ids[0] || p.finding() == nil || p.finding().ID != f.ID {
		t.Error("the cursor is not on the finding that was asked for")
	}
	h.Chosen = []int{0} // the newest
	p.pick(1)
	if p.columns[1].set.ID != ids[2] || p.columns[0].set.ID != ids[0] {
		t.Errorf("picked %s and %s", p.columns[0].set.Name(), p.columns[1].set.Name())
	}
}

// Who turns the columns round, or puts one more beside them, goes on reading where she was.
func TestTheSentenceStaysWhenTheColumnsChange(t *testing.T) {
	h, p, _ := opened(t)
	opens := p.cursor
	if rowOf(t, p, diff.Shifted); p.cursor == opens {
		t.Fatal("it stands where it opens")
	}
	here := p.here(0)
	for _, do := range []struct {
		name string
		does func()
	}{
		{"turned round", p.swap},
		{"one more", func() { h.Chosen = []int{0}; p.add() }},
		{"one less", func() { p.side = 2; p.drop() }},
	} {
		do.does()
		if !slices.ContainsFunc(p.lines[p.cursor].cells, func(c cell) bool { return c.answer == here.Answer && c.span.Overlaps(here.Span) }) {
			t.Errorf("%s, the cursor is on %+v", do.name, p.lines[p.cursor].cells)
		}
	}
}

func TestTwoAnswersAreComparedAlone(t *testing.T) {
	_, p, _ := opened(t)
	a, b := p.columns[0].set.Answers[1], p.columns[1].set.Answers[1]
	p.open([]chosen{one(p.columns[1].set.ID, b.ID), one(p.columns[0].set.ID, a.ID)}, true)
	if len(p.columns[1].with[0].pairs.Exchanges) != 1 || p.columns[0].answer != a.ID || p.columns[1].answer != b.ID {
		t.Fatalf("%d exchanges of the answers %v", len(p.columns[1].with[0].pairs.Exchanges), p.shown())
	}
	for _, l := range p.lines {
		for side, c := range l.cells {
			if want := []string{a.ID, b.ID}[side]; c.answer != "" && c.answer != want {
				t.Errorf("side %d shows %s", side, c.answer)
			}
		}
	}
	if !strings.HasSuffix(p.title(0), "answer "+strings.Join(a.Covers, ", ")) {
		t.Errorf("the title is %q", p.title(0))
	}
	p.swap()
	if p.columns[0].answer != b.ID || p.columns[1].answer != a.ID || len(p.columns[1].with[0].pairs.Exchanges) != 1 {
		t.Errorf("turned round: %v", p.shown())
	}
	p.again()
	if len(p.columns[1].with[0].pairs.Exchanges) != 1 {
		t.Error("compared once more it shows all of the sets")
	}
}

func TestRowsWithLittleInCommonSaySoAndMarkNoWords(t *testing.T) {
	_, p, _ := opened(t)
	words := &diff.Piece{Text: "Nee."}
	for _, x := range []struct {
		name   string
		row    diff.Row
		unsaid bool
	}{
		{"little in common", diff.Row{Kind: diff.Reworded, A: words, B: words}, false},
		{"marked", diff.Row{Kind: diff.Reworded, A: words, B: words, Marked: true}, true},
		{"the same", diff.Row{Kind: diff.Equal, A: words, B: words}, true},
		{"gone", diff.Row{Kind: diff.Removed, A: words}, true},
	} {
		said := slices.Contains(p.causes(&x.row, ""), p.h.T("compare.unmarked"))
		if said == x.unsaid {
			t.Errorf("%s: said is %v", x.name, said)
		}
		if marks := p.cell(&x.row, words, 0).marks; x.name == "little in common" && len(marks) > 0 {
			t.Errorf("words are marked: %v", marks)
		}
	}
}

// TestWordsThatAreNotHereCameOrWentOnlyInOrderOfTime holds that a later set on the left
// does not turn what was dropped into what is not there yet.
func TestWordsThatAreNotHereCameOrWentOnlyInOrderOfTime(t *testing.T) {
	s, _ := opens(t)
	if got := [2]string{s.p.absent(0), s.p.absent(1)}; got != [2]string{s.h.T("compare.was_not_there"), s.h.T("compare.not_there")} {
		t.Errorf("in order of time it says %q", got)
	}
	s.p.swap()
	if got := [2]string{s.p.absent(0), s.p.absent(1)}; got != [2]string{s.h.T("compare.not_here"), s.h.T("compare.not_here")} {
		t.Errorf("against the order of time it says %q", got)
	}
}

// Another comparison comes in while two sets are being opened.
func TestWhatWasAskedForComesAlsoWhenItIsReadAgain(t *testing.T) {
	h, p, ids := opened(t)
	h.Late = true
	p.open([]chosen{whole(ids[1]), whole(ids[2])}, true)
	p.again()
	h.Come()
	if p.columns[0].set.ID != ids[1] || p.columns[1].set.ID != ids[2] {
		t.Errorf("%s and %s stand there", p.columns[0].set.ID, p.columns[1].set.ID)
	}
	p.cursor, p.side = 3, 1
	p.again()
	if p.cursor != 3 || p.side != 1 || len(p.columns) != 2 {
		t.Errorf("read again, the cursor is on line %d, side %d", p.cursor, p.side)
	}
}
