package reader

import (
	"context"
	"os"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host/hosttest"
)

func TestReadAndAnnotate(t *testing.T) {
	ctx := context.Background()
	h := hosttest.New(t)
	if _, err := h.Project().ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	set, err := h.Project().Set(ctx, "2025Z12132")
	if err != nil {
		t.Fatal(err)
	}
	drawn := 0
	p := &presenter{h: h, changed: func() { drawn++ }}
	h.OnChange = func() { p.open(set.ID) }
	p.open(set.ID)
	if drawn != 1 || p.set.Name() != "2025Z12132" || p.heading() == "" {
		t.Fatalf("drawn %d times, %s", drawn, p.heading())
	}

	p.tag("Planning")
	if len(p.annotations) != 0 {
		t.Fatal("annotated, though nothing was chosen")
	}
	p.choose(set.Answers[1].ID, app.Span{Start: 0, End: 17})
	p.tag("Planning/Op schema")
	p.comment("eerst lezen")
	p.choose(set.Answers[1].ID, app.Span{Start: 5, End: 8})
	if here := p.here(); len(here) != 1 || here[0].Comment != "eerst lezen" || len(here[0].Tags) != 1 {
		t.Fatalf("here stand %+v", here)
	}

	key := "3"
	if err := h.Project().EditTag(ctx, "Planning", project.TagEdit{Shortcut: &key}); err != nil {
		t.Fatal(err)
	}
	p.open(set.ID)
	p.choose(set.Answers[0].ID, app.Span{})
	p.shortcut('3')
	if here := p.here(); len(here) != 1 || !here[0].Whole {
		t.Fatalf("the key 3 gives %+v", here)
	}
	p.edit(p.here()[0].ID, "anders")
	if c := p.here()[0].Comment; c != "anders" {
		t.Errorf("the comment is %q", c)
	}
	p.remove(p.here()[0].ID)
	if len(p.here()) != 0 {
		t.Error("the annotation is still there")
	}
	if _, err := h.Project().Undo(ctx); err != nil {
		t.Fatal(err)
	}
	p.open(set.ID)
	if len(p.here()) != 1 {
		t.Error("undo does not bring it back")
	}
	if len(h.Failures) != 0 {
		t.Errorf("failures: %v", h.Failures)
	}
}

// TestASetWithoutASubjectIsNamedByItsNumber: many documents say nowhere what they are about.
func TestASetWithoutASubjectIsNamedByItsNumber(t *testing.T) {
	p := &presenter{h: hosttest.New(t), set: &app.Set{Number: "2024Z14815", Answered: "2024-11-20"}}
	page := p.page()
	if page[0].Text != "2024Z14815" || page[1].Text != "answered 20 November 2024" {
		t.Errorf("it begins with %q and %q", page[0].Text, page[1].Text)
	}
	p.set.Subject = "een voorbeeld"
	if page = p.page(); page[0].Text != "Een voorbeeld" || page[1].Text != "2024Z14815 · answered 20 November 2024" {
		t.Errorf("with a subject it begins with %q and %q", page[0].Text, page[1].Text)
	}
}
