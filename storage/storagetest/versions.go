package storagetest

import (
	"context"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
)

// Newer is a newer version of the set: another document, in which the first
// answer says something else and the last one is gone.
func Newer(s *app.Set) *app.Set {
	n := *s
	n.Source.SHA256 = Hash([]byte(s.Source.SHA256 + " newer"))
	n.Subject = s.Subject + ", vervolg"
	n.Answers = append([]app.Answer{}, s.Answers[:max(1, len(s.Answers)-1)]...)
	n.Answers[0].Text = "In de nieuwe versie: " + n.Answers[0].Text
	return &n
}

func testVersions(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	old := Set("a", 2)
	first, second := []byte("het eerste document"), []byte("het tweede document")
	old.Source.SHA256 = Hash(first)
	Do(t, s, "import", func(w project.Writer) error { return w.AddSet(old, first) })
	AddSets(t, s, Set("b", 1))
	Do(t, s, "tag.add", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "t", Name: "Label"}) })
	passage, last, onSet := Annotation("n1", "a", "a-a1", "t"), Annotation("n2", "a", "a-a2", "t"), Annotation("n3", "a", "")
	onSet.Whole, onSet.Comment = true, "over de set"
	Do(t, s, "annotate", func(w project.Writer) error {
		for _, a := range []app.Annotation{passage, last, onSet} {
			if err := w.AddAnnotation(a); err != nil {
				return err
			}
		}
		if err := w.AddPosition(Position("p", "Open")); err != nil {
			return err
		}
		return w.AddEvidence(Evidence("e", "p", "a", "a-a2"))
	})
	without := Dump(t, s)
	finding := Finding("f", app.Repeated, 1, "a", "b")
	if err := s.SetFindings(ctx, []app.Finding{finding}); err != nil {
		t.Fatal(err)
	}
	before := Dump(t, s)
	newer := Newer(old)
	newer.Source.SHA256 = Hash(second)

	code(t, "a version of no set", try(s, func(w project.Writer) error { return w.ReplaceSet(Set("q", 1), nil, moment) }), app.NotFound)
	code(t, "the ids of another set", try(s, func(w project.Writer) error {
		n := Newer(old)
		n.Answers[0].ID = "b-a1"
		return w.ReplaceSet(n, nil, moment)
	}), app.Exists)
	code(t, "another document", try(s, func(w project.Writer) error { return w.ReplaceSet(newer, first, moment) }), app.Invalid)
	if got := Dump(t, s); got != before {
		t.Fatalf("what was refused changed\n%s\nwant\n%s", got, before)
	}

	Do(t, s, "import", func(w project.Writer) error {
		if err := w.ReplaceSet(newer, second, moment); err != nil {
			return err
		}
		a := passage
		a.Span, a.Quote, a.Changed = app.Span{Start: 21, End: 26}, "Antwo", moment.Add(time.Minute)
		return w.PutAnnotation(a)
	})
	got, err := s.Set(ctx, "a")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the set is the newer version", got, newer)
	versions, err := s.Versions(ctx, "a")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the older version is kept whole", versions, []app.Version{{Number: 1, Replaced: moment, Set: old}})
	if none, err := s.Versions(ctx, "b"); err != nil || none == nil || len(none) > 0 {
		t.Errorf("versions of b = %v, %v", none, err)
	}
	for _, sum := range []string{Hash(first), Hash(second)} {
		ids, err := s.SetsOfSource(ctx, sum)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "either document is known", ids, []string{"a"})
	}
	notes := func(what string, q project.AnnotationQuery, want ...string) []app.Annotation {
		t.Helper()
		all, err := s.Annotations(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		ids := []string{}
		for _, a := range all {
			ids = append(ids, a.ID)
		}
		same(t, what, ids, append([]string{}, want...))
		return all
	}
	notes("what stands on a text", project.AnnotationQuery{Set: "a"}, "n3", "n1")
	unplaced := notes("what stands on none", project.AnnotationQuery{Set: "a", Unplaced: true}, "n2")
	lost := last
	lost.Answer, lost.Placement, lost.Stood = "", app.Lost, []string{"2"}
	same(t, "what stands on none", unplaced[0], lost)
	evidence, err := s.Evidence(ctx, project.EvidenceQuery{Unplaced: true})
	if err != nil || len(evidence) != 1 || evidence[0].Placement != app.Lost || evidence[0].Answer != "" {
		t.Errorf("evidence on no text = %v, %v", evidence, err)
	}
	if positions, err := s.Positions(ctx); err != nil || positions[0].Evidence != 0 {
		t.Errorf("evidence on no text is counted: %+v, %v", positions, err)
	}
	if kept, _, err := s.Findings(ctx, project.FindingQuery{}); err != nil || len(kept) > 0 {
		t.Errorf("findings about the older text = %v, %v", kept, err)
	}

	code(t, "an annotation that is lost and stands", try(s, func(w project.Writer) error {
		a := lost
		a.Answer = "a-a1"
		return w.PutAnnotation(a)
	}), app.Invalid)
	placed := lost
	placed.Answer, placed.Placement, placed.Stood, placed.Span = "a-a1", app.Placed, nil, app.Span{Start: 0, End: 2}
	Do(t, s, "annotation.place", func(w project.Writer) error { return w.PutAnnotation(placed) })
	notes("all is placed", project.AnnotationQuery{Unplaced: true})
	after := Dump(t, s)

	Do(t, s, "correct", func(w project.Writer) error {
		corrected := *newer
		corrected.Subject = "de opvang"
		return w.ReplaceSet(&corrected, nil, moment)
	})
	if versions, err := s.Versions(ctx, "a"); err != nil || len(versions) != 1 {
		t.Errorf("a correction of the same document made a version: %v, %v", versions, err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if got := Dump(t, s); got != without {
		t.Errorf("undone, the older version is not what it was:\n%s\nwant\n%s", got, without)
	}
	for range 2 {
		if _, err := s.Redo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if got := Dump(t, s); got != after {
		t.Errorf("done again, the newer version is not what it was:\n%s\nwant\n%s", got, after)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}
