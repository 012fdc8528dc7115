package storagetest

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

func testFindings(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	AddSets(t, s, Set("a", 1), Set("b", 1), Set("c", 1))
	rep := Finding("rep", app.Repeated, 0.9, "a", "b")
	low := Finding("low", app.Shifted, 0.4, "a", "c")
	low.Causes = []app.Cause{app.CauseNumber, app.CauseDate}
	low.Changes = []app.Change{{Cause: app.CauseNumber, Before: "3", After: "5", SpanA: app.Span{Start: 1, End: 2}, SpanB: app.Span{Start: 1, End: 2}, Rule: "number"}}
	high := Finding("high", app.Shifted, 0.8, "b", "c")
	high.Causes = []app.Cause{app.CauseMoney}
	rew := Finding("rew", app.Reworded, 0.5, "a", "b")
	rew.B.Text = "Antwóórd over rew"
	put := func(f ...app.Finding) {
		t.Helper()
		if err := s.SetFindings(ctx, f); err != nil {
			t.Fatal(err)
		}
	}
	list := func(name string, q project.FindingQuery, total int, want ...app.Finding) {
		t.Helper()
		got, n, err := s.Findings(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = []app.Finding{}
		}
		same(t, name, got, want)
		if n != total {
			t.Errorf("%s: total %d, want %d", name, n, total)
		}
	}
	judge := func(f app.Finding, v *app.Verdict) {
		t.Helper()
		Do(t, s, "verdict", func(w project.Writer) error { return w.PutVerdict(f, v) })
	}
	put(rep, low)
	changed := low
	changed.Score = 0.1
	if err := s.AddFindings(ctx, []app.Finding{rew, changed, high}, nil); err != nil {
		t.Fatal(err)
	}
	list("more beside the kept ones", project.FindingQuery{}, 4, high, low, rew, rep)
	earlier, later := Finding("low", app.Shifted, 0.3, "a", "b"), Finding("high", app.Shifted, 0.3, "c", "b")
	if err := s.AddFindings(ctx, []app.Finding{earlier, later}, nil); err != nil {
		t.Fatal(err)
	}
	list("of one id the one that precedes", project.FindingQuery{}, 4, high, earlier, rew, rep)
	again := Finding("again", app.Repeated, 0.7, "a", "b")
	if err := s.AddFindings(ctx, []app.Finding{again}, [][2]string{{"b-a1", "a-a1"}}); err != nil {
		t.Fatal(err)
	}
	list("in the place of those between two answers", project.FindingQuery{}, 2, high, again)
	put(rep, low, rew, high)
	list("in order", project.FindingQuery{}, 4, high, low, rew, rep)
	list("a page", project.FindingQuery{Limit: 2, Offset: 1}, 4, low, rew)
	list("kinds", project.FindingQuery{Kinds: []app.Label{app.Repeated, app.Reworded}}, 2, rew, rep)
	list("a cause", project.FindingQuery{Cause: app.CauseDate}, 1, low)
	list("a set on either side", project.FindingQuery{Set: "c"}, 2, high, low)
	list("one of some sets", project.FindingQuery{Sets: []string{"c", "x"}}, 2, high, low)
	list("of no sets", project.FindingQuery{Sets: []string{}}, 0)
	Do(t, s, "tag", func(w project.Writer) error {
		if err := w.AddTag(app.Tag{ID: "t1", Name: "Bruggen"}); err != nil {
			return err
		}
		return w.AddTag(app.Tag{ID: "t2", Name: "Stalen", Parent: "t1"})
	})
	Do(t, s, "annotate", func(w project.Writer) error { return w.AddAnnotation(Annotation("n1", "c", "c-a1", "t2")) })
	list("a tag below it on a passage", project.FindingQuery{Tag: "t1"}, 2, high, low)
	list("a tag of nothing", project.FindingQuery{Tag: "t3"}, 0)
	aside := Annotation("n1", "c", "c-a1", "t2")
	aside.Span, aside.Quote = app.Span{Start: 8, End: 12}, "over"
	Do(t, s, "annotate", func(w project.Writer) error { return w.PutAnnotation(aside) })
	list("a tag beside the passage", project.FindingQuery{Tag: "t1"}, 0)
	aside.Whole, aside.Span, aside.Quote = true, app.Span{}, ""
	Do(t, s, "annotate", func(w project.Writer) error { return w.PutAnnotation(aside) })
	list("a tag on the whole answer", project.FindingQuery{Tag: "t2"}, 2, high, low)
	list("an answer on either side", project.FindingQuery{Answer: "b-a1"}, 3, high, rew, rep)
	list("an id", project.FindingQuery{ID: "rew"}, 1, rew)
	list("none", project.FindingQuery{ID: "nothing"}, 0)
	list("a word of a passage", project.FindingQuery{Words: "ANTWOORD óver rew"}, 1, rew)
	list("a word of a set", project.FindingQuery{Words: "eva antwoord n-c"}, 2, high, low)
	list("words of neither", project.FindingQuery{Words: "antwoord nergens"}, 0)

	yes := &app.Verdict{Decision: app.Confirm, Causes: []app.Cause{}, Note: "ja, een opmerking", Coder: "Anna", At: moment}
	no := &app.Verdict{Decision: app.Relabel, Kind: app.Reworded, Causes: []app.Cause{app.CauseHedge}, Coder: "Bea", At: moment}
	judge(low, yes)
	judge(rep, no)
	yes.Judged = &app.Judged{Kind: low.Kind, Causes: low.Causes}
	no.Judged = &app.Judged{Kind: rep.Kind, Causes: rep.Causes}
	low.Verdict, rep.Verdict = yes, no
	list("with verdicts", project.FindingQuery{}, 4, high, low, rew, rep)
	list("open", project.FindingQuery{Verdict: project.Open}, 2, high, rew)
	list("confirmed", project.FindingQuery{Verdict: project.Confirmed}, 1, low)
	list("relabelled", project.FindingQuery{Verdict: project.Relabelled}, 1, rep)

	high.Score = 0.81
	put(high)
	list("a verdict outlives a new computation", project.FindingQuery{}, 3, high, low, rep)
	list("also by set", project.FindingQuery{Set: "a"}, 2, low, rep)
	judge(low, nil)
	list("a verdict that was taken back", project.FindingQuery{}, 2, high, rep)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	list("and undone", project.FindingQuery{}, 3, high, low, rep)

	Do(t, s, "remove", func(w project.Writer) error { return w.RemoveSet("c") })
	list("of a removed set only what was judged", project.FindingQuery{}, 2, low, rep)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	list("the set is back", project.FindingQuery{}, 3, high, low, rep)
	put()
	list("nothing is computed", project.FindingQuery{}, 2, low, rep)

	for _, now := range []struct {
		what   string
		kind   app.Label
		causes []app.Cause
	}{
		{"another kind", app.Reworded, []app.Cause{}},
		{"other causes", app.Shifted, []app.Cause{app.CauseNumber}},
	} {
		other := low
		other.Kind, other.Causes, other.Reopened = now.kind, now.causes, true
		put(other)
		list(now.what+": open again", project.FindingQuery{Verdict: project.Open}, 1, other)
		list(now.what+": no longer confirmed", project.FindingQuery{Verdict: project.Confirmed}, 0)
		list(now.what+": still decided", project.FindingQuery{Verdict: project.Decided, Set: "c"}, 1, other)
	}
	put(low)
	list("as it was judged", project.FindingQuery{Verdict: project.Confirmed}, 1, low)
	list("then it is not open", project.FindingQuery{Verdict: project.Open}, 0)
	rules := *yes
	rules.Judged = &app.Judged{Kind: low.Kind, Causes: low.Causes, Rules: "7"}
	judge(low, &rules)
	low.Verdict = &rules
	list("with the rules by which it was found", project.FindingQuery{Verdict: project.Confirmed}, 1, low)
}
