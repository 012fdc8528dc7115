package project_test

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// A review by workers is the one in this process: lines, corrections and pages
// come the same way from there.
func TestAReviewByWorkersIsTheSame(t *testing.T) {
	ctx, w := context.Background(), project.StartWorkers(t, 1)
	data := []byte("Vraag 1\nA?\nAntwoord 1\nJa.\nblad 7\nEn nee.")
	there, err := w.Lines(ctx, "dir/a.txt", data, project.ParseOptions{})
	if err != nil {
		t.Fatal(err)
	}
	here, err := project.InProcess{}.Lines(ctx, "dir/a.txt", data, project.ParseOptions{})
	if err != nil || len(here.Lines) != 6 || !reflect.DeepEqual(here.Lines, there.Lines) {
		t.Errorf("lines %+v, in this process %+v, %v", there, here, err)
	}
	if _, err := w.Page(ctx, "a.pdf", data, 1, project.ParseOptions{}); app.CodeOf(err) != app.Unreadable {
		t.Errorf("the page of a text: %v", err)
	}

	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	p := project.New(memory.New(), project.WithParser(w))
	defer p.Close()
	in, err := p.Import(ctx, []string{path}, project.ImportOptions{}, nil)
	if err != nil || len(in.Imported) != 1 {
		t.Fatalf("%+v, %v", in, err)
	}
	r, err := p.Review(ctx, in.Imported[0].Set)
	if err != nil || r.HasPages() {
		t.Fatal(err)
	}
	if _, err := p.CorrectLines(ctx, r, app.LineCorrection{Line: r.Lines[4].Key, Class: app.FurnitureClass}); err != nil {
		t.Fatal(err)
	}
	if err := p.RemoveSet(ctx, r.Set.ID); err != nil {
		t.Fatal(err)
	}
	if in, err = p.Import(ctx, []string{path}, project.ImportOptions{}, nil); err != nil || len(in.Imported) != 1 {
		t.Fatalf("%+v, %v", in, err)
	}
	s, err := p.Set(ctx, in.Imported[0].Set)
	if err != nil || s.Answers[0].Text != "Ja. En nee." {
		t.Errorf("imported again it is %+v, %v", s, err)
	}
}
