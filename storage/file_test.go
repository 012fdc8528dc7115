package storage_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
	"standpunt/storage/storagetest"
)

// sample is a closed project with one annotated set.
func sample(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "my project #1?.standpunt")
	s, err := storage.Open(context.Background(), path, storage.Options{Create: true, Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	storagetest.AddSets(t, s, storagetest.Set("a", 3))
	storagetest.Do(t, s, "annotate", func(w project.Writer) error {
		a := storagetest.Annotation("x", "a", "a-a1")
		a.Comment = "opmerking"
		return w.AddAnnotation(a)
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// refused opens and wants an error of the code; it gives the error.
func refused(t *testing.T, path string, o storage.Options, want app.Code) error {
	t.Helper()
	s, err := storage.Open(context.Background(), path, o)
	if err == nil {
		s.Close()
		t.Fatalf("open %+v: no error, want %s", o, want)
	}
	if got := app.CodeOf(err); got != want {
		t.Errorf("open %+v: code %s (%v), want %s", o, got, err, want)
	}
	return err
}

func beside(t testing.TB, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestClosedProjectIsOneFile(t *testing.T) {
	path := sample(t)
	if got := beside(t, path); len(got) != 1 {
		t.Errorf("closed: %v", got)
	}
	s := open(t, path)
	if got := beside(t, path); len(got) < 2 {
		t.Errorf("open: %v, want a lock file beside it", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := beside(t, path); len(got) != 1 {
		t.Errorf("closed again: %v", got)
	}
	if err := s.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	head, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(head[68:72]) != "Stdp" {
		t.Errorf("application id %q", head[68:72])
	}
}

func TestWhatIsNoProject(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	other := filepath.Join(dir, "other.db")
	db, err := sql.Open("sqlite", "file:"+other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE t (x)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	for _, path := range []string{
		write("empty", nil), write("short", []byte("%PDF")), write("long", bytes.Repeat([]byte("no project "), 999)), other,
	} {
		before, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range []storage.Options{{}, {Create: true}, {ReadOnly: true}} {
			refused(t, path, o, app.Unreadable)
		}
		after, err := os.ReadFile(path)
		if err != nil || !bytes.Equal(before, after) {
			t.Errorf("%s was changed", filepath.Base(path))
		}
	}
	refused(t, dir, storage.Options{Create: true}, app.Unreadable)
	refused(t, filepath.Join(dir, "none"), storage.Options{}, app.NotFound)
	refused(t, filepath.Join(dir, "none"), storage.Options{ReadOnly: true, Create: true}, app.NotFound)
	refused(t, filepath.Join(dir, "no folder", "p"), storage.Options{Create: true}, app.NotFound)
	if got := beside(t, other); len(got) != 4 {
		t.Errorf("files were left behind: %v", got)
	}
}

func TestNewerProject(t *testing.T) {
	path := sample(t)
	change(t, path, "PRAGMA user_version=9999")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range []storage.Options{{}, {ReadOnly: true}} {
		if err := refused(t, path, o, app.Newer); app.HintOf(err) == "" {
			t.Error("no hint")
		}
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) || len(beside(t, path)) != 1 {
		t.Errorf("the project was changed: %v", beside(t, path))
	}
}

// change runs a statement on the closed project as a stranger would.
func change(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+strings.NewReplacer("#", "%23", "?", "%3f", " ", "%20").Replace(path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

func TestOneWriterManyReaders(t *testing.T) {
	ctx, path := context.Background(), sample(t)
	w := open(t, path)
	err := refused(t, path, storage.Options{}, app.Busy)
	host, _ := os.Hostname()
	for _, part := range []string{"test", host, fmt.Sprint(os.Getpid())} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not name %q", err, part)
		}
	}
	link := path + "-link"
	if err := os.Symlink(path, link); err == nil {
		refused(t, link, storage.Options{}, app.Busy)
	}

	r, err := storage.Open(ctx, path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if r.Writable() || r.Path() != w.Path() {
		t.Error("a reader is writable, or of another file")
	}
	err = r.Do(ctx, app.Gesture{}, func(project.Writer) error { return nil })
	if app.CodeOf(err) != app.ReadOnly {
		t.Errorf("a reader writes: %v", err)
	}
	storagetest.AddSets(t, w, storagetest.Set("b", 1))
	if _, err := r.Set(ctx, "b"); err != nil {
		t.Errorf("a reader does not see what was done: %v", err)
	}
	if problems, err := r.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("Check by a reader = %v, %v", problems, err)
	}

	if err := w.Close(); err != nil {
		t.Fatalf("closing while somebody reads: %v", err)
	}
	alone := filepath.Join(t.TempDir(), "copied.standpunt")
	copyFile(t, path, alone, 0o644) // what a person does with a project that seems closed
	if copied := open(t, alone); storagetest.Dump(t, copied) != storagetest.Dump(t, r) {
		t.Error("a copy of the one file is not whole")
	}
	if _, err := r.Set(ctx, "b"); err != nil {
		t.Errorf("a reader loses the project with its writer: %v", err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	os.Remove(link)
	if got := beside(t, path); len(got) != 1 {
		t.Errorf("the last one leaves one file: %v", got)
	}
}

func TestStaleLock(t *testing.T) {
	path := sample(t)
	if err := os.WriteFile(path+".lock", []byte("left by a crash"), 0o644); err != nil {
		t.Fatal(err)
	}
	open(t, path) // the file alone keeps nobody out
}

func TestBackup(t *testing.T) {
	ctx, path := context.Background(), sample(t)
	s := open(t, path)
	to := filepath.Join(filepath.Dir(path), "backup.standpunt")
	if err := s.Backup(ctx, to); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(ctx, to); app.CodeOf(err) != app.Exists {
		t.Errorf("a backup over a file: %v", err)
	}
	if err := s.Backup(ctx, filepath.Join(to, "x", "y")); app.CodeOf(err) != app.NotFound {
		t.Errorf("a backup into no folder: %v", err)
	}
	copied := open(t, to)
	if storagetest.Dump(t, copied) != storagetest.Dump(t, s) {
		t.Error("the backup is not the same")
	}
	if err := copied.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range beside(t, path) {
		if strings.Contains(name, "part") {
			t.Errorf("left behind: %s", name)
		}
	}
}

func TestReadersWhileWriting(t *testing.T) {
	ctx := context.Background()
	s := open(t, filepath.Join(t.TempDir(), "p.standpunt"))
	storagetest.AddSets(t, s, storagetest.Set("a", 2))
	done := make(chan error, 8)
	for range cap(done) {
		go func() {
			for range 30 {
				// A set comes and goes with its answers: nobody sees half of it.
				err := s.EachSet(ctx, func(set *app.Set) error {
					if len(set.Answers) != 2 {
						return fmt.Errorf("half a set: %d answers", len(set.Answers))
					}
					return nil
				})
				if err != nil {
					done <- err
					return
				}
			}
			done <- nil
		}()
	}
	for i := range 40 {
		name := fmt.Sprint("b", i)
		storagetest.AddSets(t, s, storagetest.Set(name, 2))
		if i%2 == 0 {
			storagetest.Do(t, s, "remove", func(w project.Writer) error { return w.RemoveSet(name) })
		}
	}
	for range cap(done) {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

// FuzzSearch: whatever is typed is a search or refused as none, never a fault.
func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"antwoord", `"`, "a* -b OR \"c d\"", "NEAR(a b)", "^x", "col:x", "\u0301*", "ⅷ", "𝒜 OR -𝒜", "\U0001E900"} {
		f.Add(seed)
	}
	s := open(f, filepath.Join(f.TempDir(), "p.standpunt"))
	storagetest.AddSets(f, s, storagetest.Set("a", 2))
	f.Fuzz(func(t *testing.T, words string) {
		hits, err := s.Search(context.Background(), words, 5)
		if err != nil && app.CodeOf(err) != app.Invalid {
			t.Fatalf("%q: %v", words, err)
		}
		if len(hits.Hits) > hits.Total {
			t.Fatalf("%q: %d hits of %d", words, len(hits.Hits), hits.Total)
		}
	})
}
