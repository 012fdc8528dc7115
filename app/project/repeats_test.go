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

func TestAPartOfASentenceKnowsTheRest(t *testing.T) {
	ctx := context.Background()
	store := memory.New()
	p := project.New(store, project.WithCoder("A"))
	set := func(id, answer string) *app.Set {
		return &app.Set{
			ID: id, Number: id, Kind: app.Answers, Answered: "2024-03-01", Language: "nl",
			Questions: []app.Question{{ID: id + "-q1", Label: "1", Text: "Waarom?"}},
			Answers:   []app.Answer{{ID: id + "-a1", Covers: []string{"1"}, Text: answer}},
		}
	}
	const shared = "kunnen consumenten in de winkel snel kiezen voor het product met de betere samenstelling"
	err := store.Do(ctx, app.Gesture{Label: "import", Coder: "A"}, func(w project.Writer) error {
		if err := w.AddSet(set("2024Z00001", "Ja. Met het nieuwe keurmerk op de verpakking "+shared+"."), nil); err != nil {
			return err
		}
		return w.AddSet(set("2024Z00002", "Volgens de fabrikanten zelf "+shared+", zo zeggen zij ons vandaag."), nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	list, err := p.Repeats(ctx, nil)
	if err != nil || len(list) != 1 || len(list[0].Uses) != 2 {
		t.Fatalf("%+v, %v", list, err)
	}
	for i, want := range []string{"Met het nieuwe keurmerk op de verpakking kunnen ", "Volgens de fabrikanten zelf kunnen "} {
		if u := list[0].Uses[i]; u.Before != want || !strings.HasPrefix(u.Text, "consumenten") {
			t.Errorf("use %d: %q comes before %q, and %q after", i, u.Before, u.Text, u.After)
		}
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
