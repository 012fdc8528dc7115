package storagetest

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

func testApart(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	AddSets(t, s, Set("b", 1), Set("a", 1), Set("c", 1))
	is := func(what string, want ...[2]string) {
		t.Helper()
		got, err := s.Apart(ctx)
		if err != nil {
			t.Fatal(err)
		}
		same(t, what, append([][2]string{}, got...), append([][2]string{}, want...))
	}
	put := func(a, b string, apart bool) {
		t.Helper()
		Do(t, s, "twin.apart", func(w project.Writer) error { return w.PutApart(a, b, apart) })
	}
	is("none yet")
	put("c", "a", true)
	put("a", "b", true)
	is("in order, whichever was named first", [2]string{"a", "b"}, [2]string{"a", "c"})
	put("a", "c", true)
	is("said again, it is the same", [2]string{"a", "b"}, [2]string{"a", "c"})
	put("b", "a", false)
	is("taken back", [2]string{"a", "c"})
	Do(t, s, "set.remove", func(w project.Writer) error { return w.RemoveSet("c") })
	is("a set that is removed is apart from nothing")
	for _, want := range [][][2]string{{{"a", "c"}}, {{"a", "b"}, {"a", "c"}}} {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		is("undone", want...)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	is("done again", [2]string{"a", "c"})
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}

// testJoined: what another set was is kept as a version of this one, with its document.
func testJoined(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	document := []byte("hetzelfde als DOCX")
	one, other := Set("a", 2), Set("b", 2)
	other.Source.SHA256 = Hash(document)
	AddSets(t, s, one)
	Do(t, s, "import", func(w project.Writer) error { return w.AddSet(other, document) })
	before := Dump(t, s)
	Do(t, s, "twin.join", func(w project.Writer) error {
		if err := w.AddVersion("a", other, moment); err != nil {
			return err
		}
		return w.RemoveSet("b")
	})
	versions, err := s.Versions(ctx, "a")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the other one is a version", versions, []app.Version{{Number: 1, Replaced: moment, Set: other}})
	ids, err := s.SetsOfSource(ctx, other.Source.SHA256)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "its document is known", ids, []string{"a"})
	code(t, "a version of no set", try(s, func(w project.Writer) error { return w.AddVersion("q", other, moment) }), app.NotFound)
	code(t, "no set apart", try(s, func(w project.Writer) error { return w.PutApart("a", "q", true) }), app.NotFound)
	after := Dump(t, s)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := Dump(t, s); got != before {
		t.Errorf("undone:\n%s\nwant\n%s", got, before)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := Dump(t, s); got != after {
		t.Errorf("done again:\n%s\nwant\n%s", got, after)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}
