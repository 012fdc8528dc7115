package project_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// TestBadFilesStopNothing: whatever lies in the folder, the good file comes in
// and every bad one is named with why and what next.
func TestBadFilesStopNothing(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("good.txt", "Vraag 1\nA?\nAntwoord 1\nJa.")
	write("empty.txt", "")
	write("photo.pdf", "\xff\xd8\xff\xe0 JFIF")
	write("cut.pdf", "%PDF-1.4\n1 0 obj")
	write("bits.docx", "PK\x03\x04")
	for _, name := range []string{"huge.pdf", "huge.txt", "huge.docx"} {
		if err := os.Truncate(write(name, ""), 1<<30); err != nil { // sparse: takes no room
			t.Fatal(err)
		}
	}
	p := project.New(memory.New())
	defer p.Close()
	r, err := p.Import(context.Background(), []string{dir}, project.ImportOptions{}, nil)
	if err != nil || len(r.Imported) != 1 {
		t.Fatalf("imported %v, %v", r.Imported, err)
	}
	want := map[string]string{
		"empty.txt": "file_empty", "photo.pdf": "not_what_it_says", "cut.pdf": "pdf_truncated", "bits.docx": "file_damaged",
		"huge.pdf": "file_large", "huge.txt": "file_large", "huge.docx": "file_large",
	}
	for _, f := range r.Failed {
		e, ok := f.Err.(*app.Error)
		if name := filepath.Base(f.File); !ok || e.Key != want[name] || f.Hint == "" {
			t.Errorf("%s: %+v, want %s", name, f, want[name])
		}
		delete(want, filepath.Base(f.File))
	}
	if len(want) > 0 {
		t.Errorf("nothing is said about %v", want)
	}
}

func TestWhatMayNotBeRead(t *testing.T) {
	if os.Getuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("the user root may read everything, so there is nothing to refuse")
	}
	dir := t.TempDir()
	shut := filepath.Join(dir, "shut")
	if err := os.Mkdir(shut, 0o000); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "shut.txt")
	if err := os.WriteFile(file, []byte("x"), 0o000); err != nil {
		t.Fatal(err)
	}
	p := project.New(memory.New())
	defer p.Close()
	r, err := p.Import(context.Background(), []string{dir}, project.ImportOptions{}, nil)
	if err != nil || len(r.Failed) != 2 {
		t.Fatalf("failed %v, %v", r.Failed, err)
	}
	for _, f := range r.Failed {
		if e, ok := f.Err.(*app.Error); !ok || e.Key != "file_forbidden" || f.Hint == "" {
			t.Errorf("%+v", f)
		}
	}
}

func TestDevicesAreNoFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no devices among its files")
	}
	if _, err := project.ParseFile(context.Background(), project.InProcess{}, "/dev/zero", project.ParseOptions{}); err == nil || err.(*app.Error).Key != "file_special" {
		t.Errorf("a file without an end: %v", err)
	}
	if _, err := project.ParseFile(context.Background(), project.InProcess{}, t.TempDir(), project.ParseOptions{}); app.CodeOf(err) != app.Unreadable || app.HintOf(err) == "" {
		t.Errorf("a folder: %v", err)
	}
}

// TestCrashAmidAnImport: with workers, what is before and behind a file that
// crashes the reader comes in, in the order of the files.
func TestCrashAmidAnImport(t *testing.T) {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	workers := project.NewWorkers(project.WorkerCommand{Path: exe, Name: exe, Args: []string{"be-a-worker"}}, 3)
	defer workers.Close()
	dir := t.TempDir()
	for _, name := range []string{"1.txt", "2-crash.txt", "3.txt", "4.txt", "5-crash.txt", "6.txt", "7.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("Vraag 1\n"+name+"?\nAntwoord 1\nJa."), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := project.New(memory.New(), project.WithParser(workers))
	defer p.Close()
	r, err := p.Import(context.Background(), []string{dir}, project.ImportOptions{Jobs: 3}, nil)
	if err != nil || len(r.Failed) != 2 {
		t.Fatalf("failed %v, %v", r.Failed, err)
	}
	var order string
	for _, i := range r.Imported {
		order += filepath.Base(i.File)[:1]
	}
	if order != "13467" {
		t.Errorf("came in as %s", order)
	}
}
