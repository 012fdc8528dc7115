package project_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestRepeatsSayWhoSaidItWhen(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	if list, err := p.Repeats(ctx, nil); err != nil || len(list) != 0 {
		t.Fatalf("an empty project repeats %v, %v", list, err)
	}
	if _, err := p.ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	list, err := p.Repeats(ctx, nil)
	if err != nil || len(list) == 0 {
		t.Fatal(list, err)
	}
	for i, r := range list {
		if i > 0 && r.Size > list[i-1].Size {
			t.Errorf("%d uses come after %d", r.Size, list[i-1].Size)
		}
		if len(r.Uses) != r.Size || r.Sets < 1 || r.First > r.Last || r.First == "" {
			t.Errorf("%q: %+v", r.Text, r)
		}
		for _, u := range r.Uses {
			if u.Text == "" || u.Name == "" || u.Question == "" || u.Respondent == "" {
				t.Errorf("a use of %q says %+v", r.Text, u)
			}
		}
	}
	at := slices.IndexFunc(list, func(r project.Repeat) bool {
		return r.Text == "Nederland ligt op schema om het Pact per juni 2026 te implementeren."
	})
	if at < 0 {
		t.Fatal("what was said of the schedule does not recur")
	}
	for i, u := range list[at].Uses {
		if u.Other != (i > 0) {
			t.Errorf("%q is said in other words: %v", u.Text, u.Other)
		}
	}
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := p.Repeats(stopped, nil); app.CodeOf(err) != app.Canceled {
		t.Errorf("when stopped: %v", err)
	}
}

func TestAllUsesAreTaggedInOneStep(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	if _, err := p.ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	list, err := p.Repeats(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	var requests []project.AnnotationRequest
	for _, u := range list[0].Uses {
		requests = append(requests, project.AnnotationRequest{Answer: u.Answer, Span: u.Span, Tags: []string{"Herhaald"}})
	}
	made, err := p.AnnotateAll(ctx, requests)
	if err != nil || len(made) != list[0].Size {
		t.Fatal(made, err)
	}
	for i, a := range made {
		if a.Quote != list[0].Uses[i].Text || len(a.Tags) != 1 {
			t.Errorf("annotated %+v", a)
		}
	}
	requests[1].Tags = nil
	if _, err := p.AnnotateAll(ctx, requests); app.CodeOf(err) != app.Invalid || !strings.Contains(err.Error(), "neither") {
		t.Errorf("one without tag and comment: %v", err)
	}
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if left, err := p.Annotations(ctx, project.AnnotationQuery{}); err != nil || len(left) != 0 {
		t.Errorf("one undo leaves %v, %v", left, err)
	}
}
