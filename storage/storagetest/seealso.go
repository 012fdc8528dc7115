package storagetest

import (
	"context"
	"testing"

	"standpunt/app/project"
)

func testSeeAlso(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	one, other := Set("b", 1), Set("a", 1)
	one.SeeAlso, other.SeeAlso = "Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 344", "nr. 5"
	AddSets(t, s, one, other, Set("c", 1))
	is := func(what string, want ...project.Pointer) {
		t.Helper()
		got, err := s.SeeAlso(ctx)
		if err != nil {
			t.Fatal(err)
		}
		same(t, what, append([]project.Pointer{}, got...), append([]project.Pointer{}, want...))
	}
	is("those that point", project.Pointer{Set: "a", Words: "nr. 5"}, project.Pointer{Set: "b", Words: one.SeeAlso})
	back, err := s.Set(ctx, "b")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "as it was added", back, one)
	Do(t, s, "import", func(w project.Writer) error {
		newer := Newer(one)
		newer.SeeAlso = ""
		return w.ReplaceSet(newer, nil, moment)
	})
	is("a newer version that does not", project.Pointer{Set: "a", Words: "nr. 5"})
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	is("undone", project.Pointer{Set: "a", Words: "nr. 5"}, project.Pointer{Set: "b", Words: one.SeeAlso})
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}
