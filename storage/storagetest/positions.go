package storagetest

import (
	"context"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
)

func testPositions(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	list := func(name string, want ...app.Position) {
		t.Helper()
		got, err := s.Positions(ctx)
		if err != nil {
			t.Fatal(err)
		}
		same(t, name, got, append([]app.Position{}, want...))
	}
	evidence := func(name string, q project.EvidenceQuery, want ...app.Evidence) {
		t.Helper()
		got, err := s.Evidence(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		same(t, name, got, append([]app.Evidence{}, want...))
	}
	list("none yet")
	evidence("none yet", project.EvidenceQuery{})

	AddSets(t, s, Set("a", 2), Set("b", 1))
	pact, early := Position("p1", "Pact op schema"), Position("p2", "Één \"loket\" 🙂")
	early.Created = moment.Add(-time.Hour)
	early.Description = "Ook wat over het loket gaat"
	one := Evidence("e1", "p1", "b", "b-a1")
	two := Evidence("e2", "p1", "a", "a-a2")
	two.Stance, two.Note, two.Finding, two.Before = app.Withdraws, "pas in 2027", "f1", "wat ervoor stond"
	other := Evidence("e3", "p2", "a", "a-a2")
	Do(t, s, "position.add", func(w project.Writer) error { return w.AddPosition(pact) })
	Do(t, s, "position.add", func(w project.Writer) error { return w.AddPosition(early) })
	for _, e := range []app.Evidence{one, two, other} {
		Do(t, s, "evidence.add", func(w project.Writer) error { return w.AddEvidence(e) })
	}
	pact.Evidence, early.Evidence = 2, 1
	list("the first that was made comes first", early, pact)
	evidence("by place", project.EvidenceQuery{}, two, other, one)
	evidence("of a position", project.EvidenceQuery{Position: "p1"}, two, one)
	evidence("in a set", project.EvidenceQuery{Set: "b"}, one)
	evidence("in an answer", project.EvidenceQuery{Answer: "a-a2", Position: "p2"}, other)
	evidence("of a finding", project.EvidenceQuery{Finding: "f1"}, two)
	evidence("by id", project.EvidenceQuery{ID: "e3"}, other)

	outside := two
	outside.Span.End = 999
	strange := two
	strange.Stance = "denies"
	lost := two
	lost.Position = "q"
	for _, test := range []struct {
		name string
		fn   func(w project.Writer) error
		want app.Code
	}{
		{"a name that is taken", func(w project.Writer) error { return w.AddPosition(Position("x", pact.Name)) }, app.Exists},
		{"an id that is taken", func(w project.Writer) error { return w.AddPosition(Position("p1", "Nieuw")) }, app.Exists},
		{"no name", func(w project.Writer) error { return w.AddPosition(Position("x", " ")) }, app.Invalid},
		{"renaming to a taken name", func(w project.Writer) error { return w.PutPosition(Position("p2", pact.Name)) }, app.Exists},
		{"changing no position", func(w project.Writer) error { return w.PutPosition(Position("q", "Q")) }, app.NotFound},
		{"removing no position", func(w project.Writer) error { return w.RemovePosition("q") }, app.NotFound},
		{"evidence with an id that is taken", func(w project.Writer) error { return w.AddEvidence(one) }, app.Exists},
		{"evidence for no position", func(w project.Writer) error { return w.AddEvidence(Evidence("x", "q", "a", "a-a1")) }, app.NotFound},
		{"evidence in no answer", func(w project.Writer) error { return w.AddEvidence(Evidence("x", "p1", "a", "a-a9")) }, app.NotFound},
		{"evidence in an answer of another set", func(w project.Writer) error { return w.AddEvidence(Evidence("x", "p1", "b", "a-a1")) }, app.NotFound},
		{"a span outside of the text", func(w project.Writer) error { return w.PutEvidence(outside) }, app.Invalid},
		{"a stance that is none", func(w project.Writer) error { return w.PutEvidence(strange) }, app.Invalid},
		{"moving evidence to no position", func(w project.Writer) error { return w.PutEvidence(lost) }, app.NotFound},
		{"changing no evidence", func(w project.Writer) error { return w.PutEvidence(Evidence("x", "p1", "a", "a-a1")) }, app.NotFound},
		{"removing no evidence", func(w project.Writer) error { return w.RemoveEvidence("x") }, app.NotFound},
	} {
		code(t, test.name, try(s, test.fn), test.want)
	}

	pact.Name, pact.Description, pact.Changed = "Pact per juni 2026", "beter", moment.Add(time.Hour)
	Do(t, s, "position.rename", func(w project.Writer) error { return w.PutPosition(pact) })
	moved := other
	moved.Position, moved.Stance, moved.Note, moved.Span, moved.Quote = "p1", app.Evades, "n", app.Span{Start: 1, End: 3}, "nt"
	moved.Changed = moment.Add(time.Hour)
	Do(t, s, "evidence.edit", func(w project.Writer) error { return w.PutEvidence(moved) })
	pact.Evidence, early.Evidence = 3, 0
	list("renamed", early, pact)
	evidence("changed", project.EvidenceQuery{ID: "e3"}, moved)

	before := Dump(t, s)
	Do(t, s, "position.remove", func(w project.Writer) error { return w.RemovePosition("p1") })
	list("removed", early)
	evidence("removed with the position", project.EvidenceQuery{})
	undo(t, s, before, "the position is back with its evidence")
	Do(t, s, "set.remove", func(w project.Writer) error { return w.RemoveSet("a") })
	evidence("removed with the set", project.EvidenceQuery{}, one)
	undo(t, s, before, "the set is back with the evidence in it")
	Do(t, s, "evidence.remove", func(w project.Writer) error { return w.RemoveEvidence("e1") })
	evidence("removed", project.EvidenceQuery{Set: "b"})
	undo(t, s, before, "the evidence is back")
}

func undo(t *testing.T, s project.Store, want, what string) {
	t.Helper()
	if _, err := s.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := Dump(t, s); got != want {
		t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
	}
}
