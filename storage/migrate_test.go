package storage_test

import (
	"compress/gzip"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
	"standpunt/storage/internal/faultvfs"
	"standpunt/storage/storagetest"
)

var update = flag.Bool("update", false, "write the project of the current version to testdata")

// projectOf is a project that the version of the schema made, as it was kept.
func projectOf(t *testing.T, name string) string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name+".standpunt.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "old.standpunt")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// Old projects open for ever: one of every version is kept, with what it says.
func TestProjectsOfEveryVersion(t *testing.T) {
	if *update {
		keepVersion(t)
	}
	for version := 1; version <= storage.Version(); version++ {
		name := "version-" + strconv.Itoa(version)
		want, err := os.ReadFile(filepath.Join("testdata", name+".json"))
		if err != nil {
			t.Fatalf("every version of the schema has a project in testdata (run with -update): %v", err)
		}
		path := projectOf(t, name)
		for _, o := range []storage.Options{{ReadOnly: true}, {}} {
			s, err := storage.Open(context.Background(), path, o)
			if err != nil {
				t.Fatal(err)
			}
			if got := storagetest.Dump(t, s); got != string(want) {
				t.Errorf("%s says\n%s\nwant\n%s", name, got, want)
			}
			if problems, err := s.Check(context.Background()); err != nil || len(problems) > 0 {
				t.Errorf("%s: Check = %v, %v", name, problems, err)
			}
			if s.Writable() {
				if _, err := s.Undo(context.Background()); err != nil {
					t.Errorf("%s: undo of what an older version did: %v", name, err)
				}
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
		if version == storage.Version() {
			continue
		}
		kept := filepath.Join(filepath.Dir(path), "old."+name+".standpunt")
		s, err := storage.Open(context.Background(), kept, storage.Options{ReadOnly: true})
		if err != nil {
			t.Fatalf("%s was brought to this version without a copy beside it: %v", name, err)
		}
		if got := storagetest.Dump(t, s); got != string(want) {
			t.Errorf("the copy of %s says something else", name)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// keepVersion writes a project of the current version and what it says.
func keepVersion(t *testing.T) {
	t.Helper()
	name := filepath.Join("testdata", "version-"+strconv.Itoa(storage.Version()))
	path := filepath.Join(t.TempDir(), "p.standpunt")
	s := open(t, path)
	storagetest.Play(t, s, 7, 80)
	says := storagetest.Dump(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(name + ".standpunt.gz")
	if err != nil {
		t.Fatal(err)
	}
	z := gzip.NewWriter(f)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name+".json", []byte(says), 0o644); err != nil {
		t.Fatal(err)
	}
}

// next is a step that a later version could have: a new column in a table that
// history follows.
const next = `ALTER TABLE tags ADD COLUMN mark TEXT NOT NULL DEFAULT 'plain';`

func TestUpgrade(t *testing.T) {
	ctx, path := context.Background(), sample(t)
	before := says(t, path)
	copied := "version-" + strconv.Itoa(storage.Version())
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer storage.AddStep(next)()

	r, err := storage.Open(ctx, path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if got := storagetest.Dump(t, r); got != before {
		t.Error("an older project, opened for reading, says something else")
	}
	if err := r.Backup(ctx, path+".copy"); err != nil {
		t.Errorf("backup of a project that is read by way of a copy: %v", err)
	}
	os.Remove(path + ".copy")
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(old) {
		t.Error("reading changed the project")
	}

	s := open(t, path)
	if got := storagetest.Dump(t, s); got != before {
		t.Error("the upgraded project says something else")
	}
	storagetest.Do(t, s, "tag", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "t", Name: "T"}) })
	storage.Exec(t, s, "UPDATE tags SET mark = 'bold'") // as the later version would, in an action of its own
	storagetest.Do(t, s, "tag", func(w project.Writer) error { return w.RemoveTag("t") })
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := storage.Text(t, s, "SELECT mark FROM tags"); got != "bold" {
		t.Errorf("the new column after undo: %q", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var kept string
	for _, name := range beside(t, path) {
		if strings.Contains(name, copied) {
			kept = filepath.Join(filepath.Dir(path), name)
		}
	}
	if kept == "" {
		t.Fatalf("no copy of the old project: %v", beside(t, path))
	}
	if got := says(t, kept); got != before {
		t.Error("the copy of the old project says something else")
	}
}

func says(t *testing.T, path string) string {
	t.Helper()
	s, err := storage.Open(context.Background(), path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return storagetest.Dump(t, s)
}

// An upgrade that fails at any moment leaves a project of the old version or of
// the new one, with all that was in it.
func TestUpgradeFails(t *testing.T) {
	whole := sample(t)
	before := says(t, whole)
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	restore := storage.AddStep(next)
	defer restore()
	for at := 1; ; at += 3 {
		path := filepath.Join(t.TempDir(), "p.standpunt")
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		came := failing(faultvfs.Plan{At: at, Code: faultvfs.Full, Sticky: true}, func() {
			if s, err := storage.Open(context.Background(), path, storage.Options{}); err == nil {
				s.Close()
			} else if app.CodeOf(err) != app.Full {
				t.Errorf("fault %d: %v", at, err)
			}
		})
		if got := says(t, path); got != before {
			t.Errorf("fault %d: the project says something else", at)
		}
		if !came {
			return
		}
	}
}
