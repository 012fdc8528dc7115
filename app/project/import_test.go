package project_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestSampleIsSplitRight(t *testing.T) {
	sets, err := project.ParseFile(context.Background(), project.InProcess{}, "../../assets/sample/2025Z12132.txt", project.ParseOptions{})
	if err != nil {
		t.Fatal(err)
	}
	s := sets[0]
	if len(s.Questions) != 11 || len(s.Answers) != 11 || s.Number != "2025Z12132" || s.Asked != "2025-06-13" || len(s.Footnotes) != 1 || len(s.Warnings) != 0 {
		t.Fatalf("got %d questions, %d answers, %s, %s, %d footnotes, %v", len(s.Questions), len(s.Answers), s.Number, s.Asked, len(s.Footnotes), s.Warnings)
	}
	for _, a := range s.Answers {
		if strings.Contains(a.Text, "Trouw") || strings.Contains(a.Text, "Vraag ") {
			t.Errorf("answer %v holds what is not its own: %s", a.Covers, a.Text)
		}
	}
}

func TestImport(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": "Vraag 1\nA?\nAntwoord 1\nJa.", "empty.txt": "", "deep/b.txt": "Vraag 1\nB?\nAntwoord 1\nNee.", ".hidden.txt": "x", "photo.xyz": "x", "cut.pdf": "%PDF-1.4\n1 0 obj",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := project.New(memory.New())
	defer p.Close()
	var seen int
	r, err := p.Import(ctx, []string{dir, filepath.Join(dir, "missing.txt")}, project.ImportOptions{}, func(project.Progress) { seen++ })
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Imported) != 2 || len(r.Failed) != 3 || len(r.Skipped) != 0 || seen == 0 {
		t.Fatalf("imported %v, failed %v, skipped %v", r.Imported, r.Failed, r.Skipped)
	}
	for _, f := range r.Failed {
		if f.Error == "" || f.Hint == "" {
			t.Errorf("%s failed without saying why or what next: %+v", f.File, f)
		}
	}
	again, err := p.Import(ctx, []string{dir}, project.ImportOptions{}, nil)
	if err != nil || len(again.Skipped) != 2 || len(again.Imported) != 0 {
		t.Errorf("the second time: %+v, %v", again, err)
	}
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, n, _ := p.Sets(ctx, project.SetQuery{}); n != 0 {
		t.Errorf("%d sets are left after undoing the import as one step", n)
	}
}

func TestCancelledImportKeepsWhatIsIn(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("Vraag 1\n"+name+"?\nAntwoord 1\nJa."), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := project.New(memory.New())
	defer p.Close()
	ctx, cancel := context.WithCancel(context.Background())
	r, err := p.Import(ctx, []string{dir}, project.ImportOptions{}, func(x project.Progress) {
		if x.Done == 1 {
			cancel()
		}
	})
	if err != nil || !r.Canceled || len(r.Imported) != 1 {
		t.Errorf("got %+v, %v", r, err)
	}
	if _, n, _ := p.Sets(context.Background(), project.SetQuery{}); n != 1 {
		t.Errorf("%d sets are in, want the one that was imported", n)
	}
}

func TestCompareAllSets(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("Anna"))
	defer p.Close()
	if _, err := p.ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	first, err := p.Compare(ctx, project.CompareOptions{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	kinds, causes := map[app.Label]int{}, map[app.Cause]int{}
	for _, f := range first.Findings {
		kinds[f.Kind]++
		for _, c := range f.Changes {
			causes[c.Cause]++
			if f.Kind == app.Shifted && c.Before == "" && c.After == "" {
				t.Errorf("%s claims a shift of %s without words", f.ID, c.Cause)
			}
		}
	}
	for _, kind := range []app.Label{app.Repeated, app.Reworded, app.Shifted} {
		if kinds[kind] == 0 {
			t.Errorf("the sample shows nothing %s", kind)
		}
	}
	for _, cause := range []app.Cause{app.CauseDate, app.CauseNegation, app.CauseNumber, app.CauseMoney, app.CauseModality, app.CauseHedge, app.CauseCondition, app.CauseActor, app.CauseQuantifier} {
		if causes[cause] == 0 {
			t.Errorf("the sample shows no shift of %s", cause)
		}
	}
	judged, err := p.Judge(ctx, first.Findings[0].ID, app.Verdict{Decision: app.Reject, Note: " ander onderwerp "})
	if err != nil || judged.Verdict.Coder != "Anna" || judged.Verdict.Note != "ander onderwerp" {
		t.Fatalf("judged %+v, %v", judged.Verdict, err)
	}
	again, err := p.Compare(ctx, project.CompareOptions{}, nil)
	if err != nil || len(again.Findings) != len(first.Findings) {
		t.Fatalf("the second comparison: %d findings, then %d, %v", len(first.Findings), len(again.Findings), err)
	}
	if v := again.Findings[0].Verdict; v == nil || v.Decision != app.Reject {
		t.Errorf("the verdict is lost: %+v", v)
	}
	if _, err := p.Judge(ctx, first.Findings[0].ID, app.Verdict{Decision: app.Relabel}); app.CodeOf(err) != app.Invalid {
		t.Errorf("relabel to nothing: %v", err)
	}
}
