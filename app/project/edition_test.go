package project_test

import (
	"context"
	"testing"
	"testing/fstest"

	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestTheEditionChangesWithTheTexts(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	document := func(number, said string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, " + number + ").\n\nVraag 1\nIs dat zo?\n\nAntwoord 1\n" + said + "\n")}
	}
	var last project.Edition
	expect := func(what string, changed bool) {
		t.Helper()
		now, err := p.Edition(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if (now != last) != changed {
			t.Errorf("%s: the edition changed: %v", what, now != last)
		}
		last = now
	}
	load := func(number, said string) {
		t.Helper()
		if _, err := p.ImportFS(ctx, fstest.MapFS{number + ".txt": document(number, said)}); err != nil {
			t.Fatal(err)
		}
	}
	load("2025Z10001", "Ja, dat is zo.")
	expect("a set came in", true)
	set, err := p.Set(ctx, "2025Z10001")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Annotate(ctx, project.AnnotationRequest{Answer: set.Answers[0].ID, Whole: true, Tags: []string{"Ja"}}); err != nil {
		t.Fatal(err)
	}
	expect("an annotation", false)
	load("2025Z10001", "Nee, dat is niet zo.")
	expect("a newer version", true)
	if err := p.RemoveSet(ctx, set.ID); err != nil {
		t.Fatal(err)
	}
	expect("a set went", true)
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	expect("undone", true)
	expect("nothing", false)
}
