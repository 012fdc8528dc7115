package render

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"standpunt/app/project"
	"standpunt/storage/memory"
)

// A screen that does not fit the smallest window cannot be drawn: what has no room gets
// a width below nothing.
func TestEveryScreenFitsTheSmallestWindow(t *testing.T) {
	all := Sizes
	Sizes = []fyne.Size{{Width: 1024, Height: 700}}
	defer func() { Sizes = all }()
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	if _, err := p.ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Compare(ctx, project.CompareOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	files, err := All(ctx, t.TempDir(), func(context.Context) (*project.Project, error) { return p, nil })
	if err != nil || len(files) < 48 {
		t.Fatalf("%d pictures, %v", len(files), err)
	}
	for _, f := range files {
		if info, err := os.Stat(f); err != nil || info.Size() < 5000 {
			t.Errorf("%s is no picture of a screen: %v, %v", filepath.Base(f), info, err)
		}
	}
}
