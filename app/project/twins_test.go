package project_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
	"standpunt/storage/memory"
)

const letter = `Vragen van het lid Voorbeeld (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, 2025Z10001).
Vraag 1
Zijn de bruggen veilig?
Antwoord 1
Ja, de bruggen zijn dit jaar nagekeken en veilig bevonden.
Vraag 2
Wanneer zijn ze af?
Antwoord 2
Naar verwachting in juni 2026.
`

// page is the letter as a web page that tells the time of the second answer otherwise.
func page(text string) string {
	return "<html><body><p>" + strings.ReplaceAll(strings.ReplaceAll(text, "juni", "juli"), "\n", "</p>\n<p>") + "</p></body></html>"
}

// twins is a project with a letter as text and as web page, both annotated.
func twins(t *testing.T, store project.Store) (p *project.Project, text, web *app.Set) {
	t.Helper()
	ctx, dir := context.Background(), t.TempDir()
	for name, data := range map[string]string{"brief.txt": letter, "brief.html": page(letter)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p = project.New(store, project.WithCoder("Anna"))
	t.Cleanup(func() { _ = p.Close() })
	r, err := p.Import(ctx, []string{filepath.Join(dir, "brief.txt"), filepath.Join(dir, "brief.html")}, project.ImportOptions{}, nil)
	if err != nil || len(r.Imported) != 2 || r.Imported[1].Twin != r.Imported[0].Set {
		t.Fatalf("%+v, %v", r, err)
	}
	for i, to := range []**app.Set{&text, &web} {
		if *to, err = p.Set(ctx, r.Imported[i].Set); err != nil {
			t.Fatal(err)
		}
	}
	return p, text, web
}

// mark puts a comment on words of an answer.
func mark(t *testing.T, p *project.Project, a app.Answer, words string) {
	t.Helper()
	if _, err := p.Annotate(context.Background(), project.AnnotationRequest{Answer: a.ID, Quote: words, Comment: "let op"}); err != nil {
		t.Fatal(err)
	}
}

func TestTwinsAreOfferedAndJoined(t *testing.T) {
	ctx := context.Background()
	store, err := storage.Open(ctx, filepath.Join(t.TempDir(), "p.standpunt"), storage.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	p, text, web := twins(t, store)
	mark(t, p, text.Answers[0], "veilig bevonden")
	mark(t, p, web.Answers[0], "dit jaar nagekeken")
	mark(t, p, web.Answers[1], "in juli 2026")
	mark(t, p, text.Answers[1], "Naar verwachting")

	offered, err := p.Twins(ctx)
	if err != nil || len(offered) != 1 {
		t.Fatalf("%+v, %v", offered, err)
	}
	d := offered[0].Differences
	if len(d) != 1 || d[0].Part != "answer" || d[0].Label != "2" || !strings.Contains(d[0].A+d[0].B, "juni") || !strings.Contains(d[0].A+d[0].B, "juli") {
		t.Fatalf("what differs: %+v", d)
	}

	done, err := p.JoinTwins(ctx, text.ID, web.ID)
	if err != nil || done.Exact != 1 || done.Changed != 1 || done.ToPlace() != 0 || done.Version != 2 {
		t.Fatalf("%+v, %v", done, err)
	}
	if sets, n, _ := p.Sets(ctx, project.SetQuery{}); n != 1 || sets[0].ID != text.ID || sets[0].Annotations != 4 {
		t.Errorf("joined: %+v", sets)
	}
	notes, err := p.Annotations(ctx, project.AnnotationQuery{Set: text.ID})
	if err != nil || len(notes) != 4 {
		t.Fatalf("%d annotations, %v", len(notes), err)
	}
	versions, err := p.Versions(ctx, text.ID)
	if err != nil || len(versions) != 1 || versions[0].Set.Source.File != "brief.html" || !strings.Contains(versions[0].Set.Answers[1].Text, "juli") {
		t.Errorf("the other document: %+v, %v", versions, err)
	}
	if again, err := p.Twins(ctx); err != nil || len(again) != 0 {
		t.Errorf("still offered: %+v, %v", again, err)
	}
	if problems, err := p.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("%v, %v", problems, err)
	}

	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if back, err := p.Twins(ctx); err != nil || len(back) != 1 || back[0].A.Annotations+back[0].B.Annotations != 4 {
		t.Errorf("undone: %+v, %v", back, err)
	}
}

func TestTwinsKeptApartAreNotOfferedAgain(t *testing.T) {
	ctx := context.Background()
	p, text, web := twins(t, memory.New())
	if err := p.KeepTwins(ctx, web.ID, text.ID, true); err != nil {
		t.Fatal(err)
	}
	if offered, err := p.Twins(ctx); err != nil || len(offered) != 0 {
		t.Errorf("offered again: %+v, %v", offered, err)
	}
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if offered, err := p.Twins(ctx); err != nil || len(offered) != 1 {
		t.Errorf("undone: %+v, %v", offered, err)
	}
	if _, err := p.JoinTwins(ctx, text.ID, text.ID); app.CodeOf(err) != app.Invalid {
		t.Errorf("a set with itself: %v", err)
	}
}

// TestTheOtherDocumentFillsWhatIsMissing: a letter without its date takes it from the other document.
func TestTheOtherDocumentFillsWhatIsMissing(t *testing.T) {
	ctx := context.Background()
	store := memory.New()
	p, text, web := twins(t, store)
	bare := *web
	bare.Asked, bare.Askers = "", nil
	if err := store.Do(ctx, app.Gesture{Label: "test"}, func(w project.Writer) error { return w.ReplaceSet(&bare, nil, time.Unix(0, 0)) }); err != nil {
		t.Fatal(err)
	}
	if _, err := p.JoinTwins(ctx, web.ID, text.ID); err != nil {
		t.Fatal(err)
	}
	joined, err := p.Set(ctx, web.ID)
	if err != nil || joined.Asked != "2025-03-03" || len(joined.Askers) != 1 || !strings.Contains(joined.Answers[1].Text, "juli") {
		t.Errorf("%+v, %v", joined, err)
	}
}
