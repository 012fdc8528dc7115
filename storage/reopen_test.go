package storage_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
	"standpunt/storage/storagetest"
)

func reopen(t *testing.T) func(project.Store) project.Store {
	return func(s project.Store) project.Store {
		t.Helper()
		path := s.Path()
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		return open(t, path)
	}
}

func TestUndoSurvivesRestarts(t *testing.T) {
	for seed := range uint64(2) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			s := open(t, filepath.Join(t.TempDir(), "p.standpunt"))
			states := storagetest.Play(t, s, 100+seed, 25)
			last := storagetest.UndoAll(t, reopen(t)(s), states, reopen(t))
			if problems, err := last.Check(context.Background()); err != nil || len(problems) > 0 {
				t.Errorf("Check = %v, %v", problems, err)
			}
		})
	}
}

// The original document of a set that was removed stays as long as the removal
// can be undone, and not longer.
func TestDocumentsAreSwept(t *testing.T) {
	ctx := context.Background()
	var s project.Store = open(t, filepath.Join(t.TempDir(), "p.standpunt"))
	data := []byte("document")
	set := storagetest.Set("a", 1)
	set.Source.SHA256 = storagetest.Hash(data)
	storagetest.Do(t, s, "import", func(w project.Writer) error { return w.AddSet(set, data) })
	storagetest.Do(t, s, "remove", func(w project.Writer) error { return w.RemoveSet("a") })
	s = reopen(t)(s)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, got, err := s.Source(ctx, "a"); err != nil || string(got) != "document" {
		t.Fatalf("after undo: %q, %v", got, err)
	}
	if _, err := s.Undo(ctx); err != nil { // the import
		t.Fatal(err)
	}
	s = reopen(t)(s)
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, got, err := s.Source(ctx, "a"); err != nil || string(got) != "document" {
		t.Fatalf("after redo: %q, %v", got, err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	storagetest.AddSets(t, s, storagetest.Set("other", 1)) // now the import cannot be redone
	if n := storage.Documents(t, s.(*storage.Store)); n != 1 {
		t.Fatalf("%d documents before closing", n)
	}
	s = reopen(t)(s)
	if n := storage.Documents(t, s.(*storage.Store)); n != 0 {
		t.Errorf("%d documents after closing", n)
	}
}

// The log is forgotten from its old end, groups whole; the history still lists all.
func TestLogIsTrimmed(t *testing.T) {
	ctx := context.Background()
	s := open(t, filepath.Join(t.TempDir(), "p.standpunt"))
	for i := range 6 {
		g := app.Gesture{Label: "import", Group: []string{"first", "second"}[i/3]}
		if err := s.Do(ctx, g, func(w project.Writer) error { return w.AddSet(storagetest.Set(fmt.Sprint(i), 1), nil) }); err != nil {
			t.Fatal(err)
		}
	}
	if err := storage.Trim(s, 4*50); err != nil { // four of the six fit
		t.Fatal(err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, n, err := s.Sets(ctx, project.SetQuery{}); err != nil || n != 3 {
		t.Errorf("%d sets after undoing the second group, %v", n, err)
	}
	if _, err := s.Undo(ctx); app.CodeOf(err) != app.NotFound {
		t.Errorf("undo of what was forgotten: %v", err)
	}
	if a, err := s.CanUndo(ctx); a != nil || err != nil {
		t.Errorf("CanUndo = %v, %v", a, err)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	history, err := s.History(ctx, 0)
	if err != nil || len(history) != 8 {
		t.Errorf("%d actions in the history, %v", len(history), err)
	}
}
