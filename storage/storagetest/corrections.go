package storagetest

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

// Corrections are invented corrections of a document.
func Corrections(subject string) app.Corrections {
	return app.Corrections{
		Lines: []app.LineCorrection{
			{Line: "k1", Class: app.QuestionClass, Labels: []string{"1", "2"}},
			{Line: "k2", Class: app.FurnitureClass, Labels: []string{}},
		},
		Fields: map[string]string{"subject": subject},
	}
}

func testCorrections(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	is := func(what, source string, want app.Corrections) {
		t.Helper()
		got, err := s.Corrections(ctx, source)
		if err != nil {
			t.Fatal(err)
		}
		same(t, what, got, want)
	}
	none := app.Corrections{Lines: []app.LineCorrection{}, Fields: map[string]string{}}
	one, two := Corrections("de één & \"ander\""), Corrections("twee")
	is("none yet", "sha1", none)
	put := func(c app.Corrections) {
		Do(t, s, "correct", func(w project.Writer) error { return w.PutCorrections("sha1", c) })
	}
	put(one)
	is("as put", "sha1", one)
	is("of another document", "sha2", none)
	put(two)
	is("put again", "sha1", two)
	put(app.Corrections{})
	is("taken back", "sha1", none)
	for _, want := range []app.Corrections{two, one, none} {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		is("undone", "sha1", want)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	is("done again", "sha1", one)
	code(t, "a class that is none", try(s, func(w project.Writer) error {
		return w.PutCorrections("sha1", app.Corrections{Lines: []app.LineCorrection{{Line: "k", Text: "woorden", After: "j"}, {Line: "k", Class: "?"}}})
	}), app.Invalid)
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}
