package storage_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
	"standpunt/storage/internal/faultvfs"
	"standpunt/storage/storagetest"
)

// failing runs fn with a disk that follows the plan, and tells whether the plan's fault came.
func failing(p faultvfs.Plan, fn func()) bool {
	faultvfs.Register()
	storage.SetFileSystem(faultvfs.Name)
	faultvfs.Set(p)
	defer func() {
		faultvfs.Set(faultvfs.Plan{})
		storage.SetFileSystem("")
	}()
	fn()
	return faultvfs.Operations() >= p.At
}

// work does what a session does until something fails. done are the annotations
// that were acknowledged.
func work(path string) (done []string, err error) {
	ctx := context.Background()
	s, err := storage.Open(ctx, path, storage.Options{})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	for i := range 3 {
		a := storagetest.Annotation(fmt.Sprint("new", i), "a", "a-a2")
		a.Comment = "opmerking"
		if err := s.Do(ctx, app.Gesture{Label: "annotate"}, func(w project.Writer) error { return w.AddAnnotation(a) }); err != nil {
			return done, err
		}
		done = append(done, a.ID)
	}
	err = s.Do(ctx, app.Gesture{Label: "import"}, func(w project.Writer) error { return w.AddSet(storagetest.Set("new", 4), nil) })
	if err != nil {
		return done, err
	}
	_, err = s.Undo(ctx)
	return done, err
}

// Whatever the disk answers, and whenever: what was acknowledged is there, the
// project is whole, and the error says what is the matter.
func TestEveryFault(t *testing.T) {
	whole, err := os.ReadFile(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, mode := range []struct {
		name string
		plan faultvfs.Plan
		step int
	}{
		{"the disk is full from then on", faultvfs.Plan{Code: faultvfs.Full, Sticky: true}, 3},
		{"one write fails", faultvfs.Plan{Code: faultvfs.IOError}, 7},
		{"the disk dies in a write", faultvfs.Plan{Code: faultvfs.IOError, Sticky: true, Torn: true}, 7},
	} {
		t.Run(mode.name, func(t *testing.T) {
			points, failures := 0, 0
			for at := 1; ; at += mode.step {
				path := filepath.Join(t.TempDir(), "p.standpunt")
				if err := os.WriteFile(path, whole, 0o644); err != nil {
					t.Fatal(err)
				}
				var done []string
				var err error
				mode.plan.At = at
				if !failing(mode.plan, func() { done, err = work(path) }) {
					if err != nil {
						t.Fatalf("without a fault: %v", err)
					}
					break
				}
				points++
				if err != nil {
					failures++
					if c := app.CodeOf(err); c != app.Full {
						t.Errorf("fault %d: code %s: %v", at, c, err)
					}
				}
				inspect(t, fmt.Sprint("fault ", at), path, done)
			}
			t.Logf("%d faults, %d of them told", points, failures)
			if points < 5 || failures == 0 {
				t.Error("the faults did not come")
			}
		})
	}
}

// inspect opens the project with a disk that works.
func inspect(t *testing.T, name, path string, acknowledged []string) {
	t.Helper()
	ctx := context.Background()
	s, err := storage.Open(ctx, path, storage.Options{})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	defer s.Close()
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("%s: Check = %v, %v", name, problems, err)
	}
	notes, err := s.Annotations(ctx, project.AnnotationQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range append(acknowledged, "x") {
		if !slices.ContainsFunc(notes, func(a app.Annotation) bool { return a.ID == id }) {
			t.Errorf("%s: annotation %s was acknowledged and is lost", name, id)
		}
	}
	if err := s.Close(); err != nil {
		t.Errorf("%s: close: %v", name, err)
	}
	if got := beside(t, path); len(got) != 1 {
		t.Errorf("%s: closed: %v", name, got)
	}
}

// When there is room again, the same open project goes on.
func TestWorkGoesOnAfterFullDisk(t *testing.T) {
	ctx, path := context.Background(), sample(t)
	failing(faultvfs.Plan{}, func() {
		s, err := storage.Open(ctx, path, storage.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		add := func(id string) error {
			return s.Do(ctx, app.Gesture{Label: "annotate"}, func(w project.Writer) error {
				return w.AddAnnotation(storagetest.Annotation(id, "a", "a-a1"))
			})
		}
		faultvfs.Set(faultvfs.Plan{At: 1, Code: faultvfs.Full, Sticky: true})
		for range 3 {
			if err := add("one"); app.CodeOf(err) != app.Full || app.HintOf(err) == "" {
				t.Errorf("full disk: %v", err)
			}
		}
		if _, err := s.Set(ctx, "a"); err != nil {
			t.Errorf("reading on a full disk: %v", err)
		}
		faultvfs.Set(faultvfs.Plan{})
		if err := add("one"); err != nil {
			t.Errorf("after there is room again: %v", err)
		}
	})
	inspect(t, "afterwards", path, []string{"one"})
}

// A project that could not be made is not there.
func TestFaultWhileMaking(t *testing.T) {
	ctx := context.Background()
	for at := 1; ; at += 5 {
		path := filepath.Join(t.TempDir(), "p.standpunt")
		var err error
		came := failing(faultvfs.Plan{At: at, Code: faultvfs.Full, Sticky: true}, func() {
			var s *storage.Store
			if s, err = storage.Open(ctx, path, storage.Options{Create: true}); err == nil {
				s.Close()
			}
		})
		if !came {
			if err != nil {
				t.Fatalf("without a fault: %v", err)
			}
			return
		}
		if err != nil && app.CodeOf(err) != app.Full {
			t.Errorf("fault %d: %v", at, err)
		}
		s, err := storage.Open(ctx, path, storage.Options{Create: true})
		if err != nil {
			t.Fatalf("fault %d: making it again: %v", at, err)
		}
		if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
			t.Errorf("fault %d: Check = %v, %v", at, problems, err)
		}
		if err := s.Close(); err != nil {
			t.Errorf("fault %d: %v", at, err)
		}
		if got := beside(t, path); len(got) != 1 {
			t.Errorf("fault %d: %v", at, got)
		}
	}
}
