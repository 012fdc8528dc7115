package project_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestAProjectComparesByItsOwnLanguagePack(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New())
	document := func(number, said string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over bruggen (ingezonden 3 maart 2025, " + number + ").\n\n" +
			"Vraag 1\nWordt de brug over het kanaal bij Zwartsluis hersteld?\n\nAntwoord 1\n" + said + "\n")}
	}
	if _, err := p.ImportFS(ctx, fstest.MapFS{
		"een.txt":  document("2025Z10001", "De brug over het kanaal bij Zwartsluis wordt volgend jaar hersteld door de provincie Overijssel."),
		"twee.txt": document("2025Z10002", "De brug over het kanaal bij Zwartsluis wordt zogezegd volgend jaar hersteld door de provincie Overijssel."),
	}); err != nil {
		t.Fatal(err)
	}
	found := func() app.Label {
		t.Helper()
		r, err := p.Compare(ctx, project.CompareOptions{}, nil)
		if err != nil || len(r.Findings) != 1 {
			t.Fatalf("%+v, %v", r.Findings, err)
		}
		_, _, c, err := p.SideBySide(ctx, "2025Z10001", "2025Z10002")
		if err != nil || (c.Shifted > 0) != (r.Findings[0].Kind == app.Shifted) {
			t.Errorf("side by side %d have shifted, among all it is %s, %v", c.Shifted, r.Findings[0].Kind, err)
		}
		return r.Findings[0].Kind
	}
	if k := found(); k != app.Reworded {
		t.Fatalf("by the standard pack it is %s", k)
	}
	file := func(name, content string) string {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	used, err := p.UseLanguagePack(ctx, file("nl.json", `{"language":"nl","cues":{"hedge":{"zogezegd":"zogezegd"}}}`))
	if err != nil {
		t.Fatal(err)
	}
	if k := found(); k != app.Shifted {
		t.Errorf("by its own pack it is %s", k)
	}
	packs, err := p.LanguagePacks(ctx)
	if err != nil || len(packs) != 3 || !packs[0].Own || packs[0].Version != used.Version || packs[1].Own {
		t.Errorf("the packs are %+v, %v", packs, err)
	}
	if s, err := p.Set(ctx, "2025Z10001"); err != nil || s.Language != "nl" {
		t.Errorf("the set is in %q, %v", s.Language, err)
	}
	if _, err := p.UseLanguagePack(ctx, file("fr.json", `{"language":"fr"}`)); app.CodeOf(err) != app.Invalid || app.HintOf(err) == "" {
		t.Errorf("a pack of no known language: %v", err)
	}
	saved := filepath.Join(t.TempDir(), "saved.json")
	if err := p.SaveLanguagePack(ctx, "nl", saved); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(saved); err != nil || string(b) != string(used.JSON) {
		t.Errorf("saved %q, %v", b, err)
	}
	if err := p.SaveLanguagePack(ctx, "nl", saved); app.CodeOf(err) != app.Exists {
		t.Errorf("over a file that is there: %v", err)
	}
	if _, err := p.UseLanguagePack(ctx, saved+"x"); app.CodeOf(err) != app.NotFound {
		t.Errorf("a file that is not there: %v", err)
	}
	if err := p.StandardLanguagePack(ctx, "nl"); err != nil {
		t.Fatal(err)
	}
	if k := found(); k != app.Reworded {
		t.Errorf("by the standard pack again it is %s", k)
	}
	if err := p.StandardLanguagePack(ctx, "fr"); app.CodeOf(err) != app.NotFound {
		t.Errorf("the standard pack of no known language: %v", err)
	}
}
