package storagetest

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

func testRows(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	is := func(what string, want map[string]string) {
		t.Helper()
		got, err := s.MatrixRows(ctx)
		if err != nil {
			t.Fatal(err)
		}
		same(t, what, got, want)
	}
	put := func(answer, row string) {
		t.Helper()
		Do(t, s, "matrix.row", func(w project.Writer) error { return w.PutMatrixRow(answer, row) })
	}
	is("none yet", map[string]string{})
	put("N-a#1", "r1")
	put("N-b#2, 3", "r1")
	put("N-a#1", "r2")
	is("the last counts", map[string]string{"N-a#1": "r2", "N-b#2, 3": "r1"})
	put("N-b#2, 3", "")
	is("taken back", map[string]string{"N-a#1": "r2"})
	for _, want := range []map[string]string{{"N-a#1": "r2", "N-b#2, 3": "r1"}, {"N-a#1": "r1", "N-b#2, 3": "r1"}} {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		is("undone", want)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	is("done again", map[string]string{"N-a#1": "r2", "N-b#2, 3": "r1"})
	code(t, "words that cannot be kept", try(s, func(w project.Writer) error { return w.PutMatrixRow("a\x00", "r") }), app.Invalid)
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}
