package storagetest

import (
	"context"
	"errors"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

func testGestures(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	if !s.Writable() {
		t.Fatal("a new store is writable")
	}
	empty := Dump(t, s)
	sorry := errors.New("sorry")
	err := s.Do(ctx, app.Gesture{Label: "import"}, func(w project.Writer) error {
		if err := w.AddSet(Set("a", 1), nil); err != nil {
			return err
		}
		if _, err := w.Set(ctx, "a"); err != nil {
			t.Errorf("a gesture reads its own writes: %v", err)
		}
		if _, err := s.Set(ctx, "a"); app.CodeOf(err) != app.NotFound {
			t.Errorf("nobody else sees a gesture that is not done: %v", err)
		}
		return sorry
	})
	if !errors.Is(err, sorry) {
		t.Errorf("Do gives fn's error: %v", err)
	}
	if Dump(t, s) != empty {
		t.Error("a gesture that failed left something")
	}
	Do(t, s, "nothing", func(project.Writer) error { return nil })
	Do(t, s, "setting", func(w project.Writer) error { return w.PutSetting("language", "nl") })
	if v, err := s.Setting(ctx, "language"); err != nil || v != "nl" {
		t.Errorf("setting = %q, %v", v, err)
	}
	Do(t, s, "setting", func(w project.Writer) error { return w.PutSetting("language", "en") })
	if v, err := s.Setting(ctx, "language"); err != nil || v != "en" {
		t.Errorf("setting = %q, %v", v, err)
	}
	if v, err := s.Setting(ctx, "never"); err != nil || v != "" {
		t.Errorf("a setting that was never put = %q, %v", v, err)
	}
	history, err := s.History(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "gestures that change nothing leave no trace", history, []app.Action{})
	AddSets(t, s, Set("a", 1))
	Do(t, s, "annotate", func(w project.Writer) error { return w.AddAnnotation(Annotation("x", "a", "a-a1")) })
	Do(t, s, "annotate", func(w project.Writer) error { return w.PutAnnotation(Annotation("x", "a", "a-a1")) })
	if history, err = s.History(ctx, 0); err != nil || len(history) != 2 {
		t.Errorf("writing what is there is no step: %v, %v", history, err)
	}
	canceled, cancel := context.WithCancel(ctx)
	cancel()
	err = s.Do(canceled, app.Gesture{}, func(w project.Writer) error { return w.RemoveSet("a") })
	code(t, "a gesture that was stopped", err, app.Canceled)
	if _, err := s.Set(ctx, "a"); err != nil {
		t.Error(err)
	}
}

func testUndo(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	_, err := s.Undo(ctx)
	code(t, "nothing to undo", err, app.NotFound)
	_, err = s.Redo(ctx)
	code(t, "nothing to redo", err, app.NotFound)
	candidates := func(undo, redo string) {
		t.Helper()
		about := func(a *app.Action, err error) string {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
			if a == nil {
				return ""
			}
			return a.About
		}
		if got := about(s.CanUndo(ctx)); got != undo {
			t.Errorf("CanUndo %q, want %q", got, undo)
		}
		if got := about(s.CanRedo(ctx)); got != redo {
			t.Errorf("CanRedo %q, want %q", got, redo)
		}
	}
	do := func(about, group string, fn func(w project.Writer) error) {
		t.Helper()
		if err := s.Do(ctx, app.Gesture{Label: "do", About: about, Group: group, Coder: "Anna"}, fn); err != nil {
			t.Fatal(err)
		}
	}
	step := func(name string, fn func(context.Context) (app.Action, error), about string, undone bool) {
		t.Helper()
		a, err := fn(ctx)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if a.About != about || a.Undone != undone {
			t.Errorf("%s gives %+v, want %s", name, a, about)
		}
	}
	candidates("", "")
	states := []string{Dump(t, s)}
	keep := func() { t.Helper(); states = append(states, Dump(t, s)) }
	is := func(i int) {
		t.Helper()
		if got := Dump(t, s); got != states[i] {
			t.Errorf("not the state %d:\n%s\nwant\n%s", i, got, states[i])
		}
	}
	do("a", "files", func(w project.Writer) error { return w.AddSet(Set("a", 2), nil) })
	do("b", "files", func(w project.Writer) error { return w.AddSet(Set("b", 1), nil) })
	keep()
	do("tag", "", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "t", Name: "T"}) })
	keep()
	do("note", "", func(w project.Writer) error { return w.AddAnnotation(Annotation("n", "a", "a-a1", "t")) })
	keep()
	do("c", "files", func(w project.Writer) error { return w.AddSet(Set("c", 1), nil) })
	keep()
	do("gone", "", func(w project.Writer) error { return w.RemoveSet("a") })
	keep()
	candidates("gone", "")
	step("undo", s.Undo, "gone", true)
	is(4)
	candidates("c", "gone")
	step("undo", s.Undo, "c", true) // the same group, but other work lies between
	is(3)
	step("undo", s.Undo, "note", true)
	is(2)
	step("undo", s.Undo, "tag", true)
	is(1)
	step("undo of a group", s.Undo, "b", true)
	is(0)
	candidates("", "b")
	_, err = s.Undo(ctx)
	code(t, "all is undone", err, app.NotFound)
	for i, about := range []string{"b", "tag", "note", "c", "gone"} {
		step("redo", s.Redo, about, false)
		is(i + 1)
	}
	_, err = s.Redo(ctx)
	code(t, "all is redone", err, app.NotFound)
	step("undo", s.Undo, "gone", true)
	step("undo", s.Undo, "c", true)
	do("new", "", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "u", Name: "U"}) })
	candidates("new", "")
	_, err = s.Redo(ctx)
	code(t, "something else was done", err, app.NotFound)
	step("undo", s.Undo, "new", true)
	candidates("note", "new")
	is(3)

	history, err := s.History(ctx, 3)
	if err != nil {
		t.Fatal(err)
	}
	if len(history) != 3 || history[0].Undoes != history[1].ID || !history[1].Undone || history[1].About != "new" || history[2].Undoes == 0 {
		t.Errorf("history %+v", history)
	}
}

func testFinalGestures(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	AddSets(t, s, Set("before", 1))
	g := app.Gesture{Label: "import", Final: true}
	if err := s.Do(ctx, g, func(w project.Writer) error { return w.AddSet(Set("sample", 1), nil) }); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(ctx); app.CodeOf(err) != app.NotFound {
		t.Errorf("a final gesture is undone: %v", err)
	}
	if next, err := s.CanUndo(ctx); err != nil || next != nil {
		t.Errorf("a final gesture is offered to undo: %+v, %v", next, err)
	}
	sample := Dump(t, s)
	AddSets(t, s, Set("after", 1))
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, "what came after it is undone, and no more", Dump(t, s), sample)
	if _, err := s.Undo(ctx); app.CodeOf(err) != app.NotFound {
		t.Errorf("undo goes beyond a final gesture: %v", err)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Errorf("what came after it cannot be done again: %v", err)
	}
}
