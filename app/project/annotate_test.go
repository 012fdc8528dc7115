package project_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

const answerText = "Nederland ligt op schema om het Pact per juni 2026 te implementeren. Nederland is blij."

// open makes a project in memory with one set of one answer, at a fixed time.
func open(t *testing.T) *project.Project {
	t.Helper()
	store := memory.New()
	set := &app.Set{
		ID: "s", Kind: app.Answers, Number: "2025Z1",
		Questions: []app.Question{{ID: "s-q1", Label: "1", Text: "Ligt Nederland op schema?"}},
		Answers:   []app.Answer{{ID: "s-a1", Covers: []string{"1"}, Text: answerText}},
	}
	if err := store.Do(context.Background(), app.Gesture{Label: "import"}, func(w project.Writer) error { return w.AddSet(set, nil) }); err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC)
	p := project.New(store, project.WithCoder("Anna"), project.WithClock(func() time.Time { return now }))
	t.Cleanup(func() { p.Close() })
	return p
}

func TestAnnotate(t *testing.T) {
	for _, tt := range []struct {
		name  string
		req   project.AnnotationRequest
		quote string
		code  app.Code
	}{
		{"a span", project.AnnotationRequest{Answer: "s-a1", Span: app.Span{Start: 0, End: 9}, Tags: []string{"Planning"}}, "Nederland", ""},
		{"the one place of a quote", project.AnnotationRequest{Answer: "s-a1", Quote: "per juni 2026", Comment: "deadline"}, "per juni 2026", ""},
		{"the whole answer", project.AnnotationRequest{Answer: "s-a1", Whole: true, Tags: []string{"Planning/Op schema"}}, answerText, ""},
		{"the set", project.AnnotationRequest{Set: "2025Z1", Comment: "lezen"}, "", ""},
		{"words that stand twice", project.AnnotationRequest{Answer: "s-a1", Quote: "Nederland", Tags: []string{"x"}}, "", app.Invalid},
		{"words that do not stand there", project.AnnotationRequest{Answer: "s-a1", Quote: "eind 2026", Tags: []string{"x"}}, "", app.NotFound},
		{"a span beyond the text", project.AnnotationRequest{Answer: "s-a1", Span: app.Span{Start: 80, End: 800}, Tags: []string{"x"}}, "", app.Invalid},
		{"neither tag nor comment", project.AnnotationRequest{Answer: "s-a1", Whole: true, Comment: "  "}, "", app.Invalid},
		{"an unknown answer", project.AnnotationRequest{Answer: "nope", Whole: true, Comment: "x"}, "", app.NotFound},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ctx := context.Background()
			p := open(t)
			a, err := p.Annotate(ctx, tt.req)
			if tt.code != "" {
				if app.CodeOf(err) != tt.code {
					t.Fatalf("got %v, want a %s error", err, tt.code)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			kept, err := p.Annotation(ctx, a.ID)
			if err != nil {
				t.Fatal(err)
			}
			if kept.Quote != tt.quote || kept.Coder != "Anna" || len(kept.Tags) != len(tt.req.Tags) {
				t.Errorf("kept %+v", kept)
			}
			if want := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC); !kept.Created.Equal(want) {
				t.Errorf("created %v, want whole seconds %v", kept.Created, want)
			}
			if _, err := p.Undo(ctx); err != nil {
				t.Fatal(err)
			}
			if _, err := p.Annotation(ctx, a.ID); app.CodeOf(err) != app.NotFound {
				t.Errorf("after undo: %v", err)
			}
		})
	}
}

func TestTagsOnOnePlaceAreOneRow(t *testing.T) {
	ctx := context.Background()
	p := open(t)
	for _, tag := range []string{"Planning", "Belofte", "Planning"} {
		if _, err := p.Annotate(ctx, project.AnnotationRequest{Answer: "s-a1", Quote: "per juni 2026", Tags: []string{tag}}); err != nil {
			t.Fatal(err)
		}
	}
	all, err := p.Annotations(ctx, project.AnnotationQuery{Set: "2025Z1"})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 || len(all[0].Tags) != 2 {
		t.Errorf("got %+v, want one annotation with two tags", all)
	}
}

func TestUntaggedLeavesOutWhatTheCoderTagged(t *testing.T) {
	ctx := context.Background()
	p := open(t)
	land, month := app.Span{Start: 0, End: 9}, app.Span{Start: 41, End: 50}
	for _, r := range []project.AnnotationRequest{
		{Answer: "s-a1", Span: land, Tags: []string{"Planning"}},
		{Answer: "s-a1", Span: month, Tags: []string{"Planning/Termijn"}}, // one below is another tag
	} {
		if _, err := p.Annotate(ctx, r); err != nil {
			t.Fatal(err)
		}
	}
	asked := []project.AnnotationRequest{{Answer: "s-a1", Span: land}, {Answer: "s-a1", Span: month}}
	for tag, want := range map[string][]app.Span{"Planning": {month}, "Planning/Termijn": {land}, "nieuw": {land, month}} {
		fresh, err := p.Untagged(ctx, asked, tag)
		if err != nil {
			t.Fatal(err)
		}
		var got []app.Span
		for _, r := range fresh {
			got = append(got, r.Span)
			if len(r.Tags) != 1 || r.Tags[0] != tag {
				t.Errorf("%s: asks for %v", tag, r.Tags)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: untagged are %v, want %v", tag, got, want)
		}
	}
}

func TestCodebook(t *testing.T) {
	ctx := context.Background()
	p := open(t)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	a, err := p.AddTag(ctx, "Planning/Op schema", project.TagEdit{})
	must(err)
	b, err := p.AddTag(ctx, "Tijd", project.TagEdit{})
	must(err)
	_, err = p.AddTag(ctx, "Tijd", project.TagEdit{})
	if app.CodeOf(err) != app.Exists {
		t.Errorf("a tag twice: %v", err)
	}
	n, err := p.Annotate(ctx, project.AnnotationRequest{Answer: "s-a1", Whole: true, Tags: []string{a.ID, b.ID}})
	must(err)
	if err := p.MoveTag(ctx, "Planning", "Planning/Op schema"); app.CodeOf(err) != app.Invalid {
		t.Errorf("below itself: %v", err)
	}
	must(p.MoveTag(ctx, b.ID, "Planning"))
	must(p.MergeTags(ctx, "Planning/Tijd", "Planning/Op schema"))
	name := "Op tijd"
	must(p.EditTag(ctx, a.ID, project.TagEdit{Name: &name}))
	tags, err := p.Tags(ctx)
	must(err)
	if len(tags) != 2 || tags[1].Path != "Planning/Op tijd" || tags[1].Uses != 1 {
		t.Errorf("after move, merge and rename: %+v", tags)
	}
	got, err := p.Annotation(ctx, n.ID)
	must(err)
	if len(got.Tags) != 1 || got.Tags[0] != a.ID {
		t.Errorf("the annotation carries %v, want only %s", got.Tags, a.ID)
	}
	for range 2 {
		_, err = p.Undo(ctx)
		must(err)
	}
	got, err = p.Annotation(ctx, n.ID)
	must(err)
	if len(got.Tags) != 2 {
		t.Errorf("undoing the merge gives back %v", got.Tags)
	}
}
