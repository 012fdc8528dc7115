package project_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"standpunt/app/ingest/ingesttest"
	"standpunt/app/project"
	"standpunt/storage"
)

// TestLockedFiles: the import goes on without the locked ones; one password is
// tried on all of them, and is not written to the project.
func TestLockedFiles(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	docs := filepath.Join(dir, "docs")
	if err := os.Mkdir(docs, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"a.pdf": ingesttest.LockedPDF(ingesttest.AES, "sesam-een", "Vraag 1", "Wat staat in a?", "Antwoord 1", "Niets."),
		"b.pdf": ingesttest.LockedPDF(ingesttest.RC4, "sesam-twee", "Vraag 1", "Wat staat in b?", "Antwoord 1", "Niets."),
		"c.txt": []byte("Vraag 1\nWat staat in c?\nAntwoord 1\nNiets."),
		"d.pdf": ingesttest.LockedPDF(ingesttest.AES, "sesam-een", "Vraag 1", "Wat staat in d?", "Antwoord 1", "Niets."),
	} {
		if err := os.WriteFile(filepath.Join(docs, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(dir, "p.standpunt")
	store, err := storage.Open(ctx, path, storage.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	workers := project.NewWorkers(project.WorkerCommand{Path: exe, Name: exe, Args: []string{"be-a-worker"}}, 2)
	defer workers.Close()
	p := project.New(store, project.WithParser(workers))
	report, err := p.Import(ctx, []string{docs}, project.ImportOptions{}, nil)
	if err != nil || len(report.Imported) != 1 || len(report.Locked()) != 3 {
		t.Fatalf("%+v, %v", report, err)
	}
	p.Unlock("sesam-een")
	later, err := p.Import(ctx, report.Locked(), project.ImportOptions{Group: report.Group}, nil)
	if err != nil {
		t.Fatal(err)
	}
	report = report.With(later)
	if len(report.Imported) != 3 || len(report.Failed) != 1 || filepath.Base(report.Locked()[0]) != "b.pdf" {
		t.Fatalf("after a password: %+v", report)
	}
	if _, err := p.Review(ctx, report.Imported[1].Set); err != nil {
		t.Errorf("a document that was unlocked cannot be reviewed: %v", err)
	}
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, n, _ := p.Sets(ctx, project.SetQuery{}); n != 0 {
		t.Errorf("undone, %d sets are left of one import", n)
	}
	if _, err := p.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(data, []byte("sesam")) {
		t.Error("the project file holds a password")
	}
}
