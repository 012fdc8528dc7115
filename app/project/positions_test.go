package project_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// archive is a project with sets of different dates that speak of one subject.
func archive(t *testing.T) *project.Project {
	t.Helper()
	store := memory.New()
	add := func(id, asked, answered string, who string, texts ...string) {
		s := &app.Set{ID: id, Kind: app.Answers, Number: "N" + id, Asked: asked, Answered: answered, Respondents: []app.Respondent{{Name: who, Role: "minister"}}}
		for i, text := range texts {
			label := fmt.Sprint(i + 1)
			s.Questions = append(s.Questions, app.Question{ID: id + "-q" + label, Label: label, Text: "Hoe staat het ermee?"})
			s.Answers = append(s.Answers, app.Answer{ID: id + "-a" + label, Covers: []string{label}, Text: text})
		}
		if err := store.Do(context.Background(), app.Gesture{Label: "import"}, func(w project.Writer) error { return w.AddSet(s, nil) }); err != nil {
			t.Fatal(err)
		}
	}
	add("x", "2025-01-10", "2025-02-01", "De Wit", "Ja.", "Het pact is 🙂 op tijd klaar.")
	add("a", "", "", "De Wit", "Het pact komt er.")
	add("c", "2025-06-10", "", "Zwart", "Het pact komt later.")
	add("b", "2024-01-10", "2025-02-01", "De Wit", "Het pact is op tijd.")
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	p := project.New(store, project.WithCoder("Anna"), project.WithClock(func() time.Time { now = now.Add(time.Minute); return now }))
	t.Cleanup(func() { p.Close() })
	return p
}

func quotes(line app.Timeline) string {
	var out []string
	for _, x := range line.Points {
		out = append(out, x.Date+" "+x.SetName+" "+string(x.Stance)+" "+x.Quote)
	}
	return strings.Join(out, "\n")
}

func TestAPositionIsFollowedThroughTheYears(t *testing.T) {
	ctx, p := context.Background(), archive(t)
	const name = "Pact op tijd"
	for _, r := range []project.EvidenceRequest{
		{Position: name, Answer: "c-a1", Whole: true, Stance: app.Shifts, Note: " zonder datum "},
		{Position: name, Answer: "a-a1", Quote: "Het pact komt er", Stance: app.Evades},
		{Position: " " + name, Answer: "x-a2", Quote: "🙂 op tijd", Stance: app.Holds},
		{Position: name, Answer: "x-a1", Whole: true, Stance: app.Evades},
		{Position: name, Answer: "b-a1", Span: app.Span{Start: 0, End: 8}, Stance: app.Holds},
	} {
		if _, err := p.AddEvidence(ctx, r); err != nil {
			t.Fatal(err)
		}
	}
	line, err := p.Timeline(ctx, name)
	if err != nil {
		t.Fatal(err)
	}
	want := `2025-02-01 Nb holds Het pact
2025-02-01 Nx evades Ja.
2025-02-01 Nx holds 🙂 op tijd
2025-06-10 Nc shifts Het pact komt later.
 Na evades Het pact komt er`
	if got := quotes(line); got != want {
		t.Errorf("the timeline is\n%s\nwant\n%s", got, want)
	}
	if x := line.Points[2]; x.Span != (app.Span{Start: 12, End: 21}) || x.Before != "Het pact is " || x.After != " klaar." || x.Respondents[0].Name != "De Wit" || x.Covers[0] != "2" {
		t.Errorf("the passage is %+v", x)
	}
	if x := line.Points[3]; x.Note != "zonder datum" || x.Coder != "Anna" {
		t.Errorf("the note is %+v", x)
	}
	all, err := p.Positions(ctx)
	if err != nil || len(all) != 1 || all[0].Evidence != 5 || all[0].Name != name {
		t.Errorf("positions: %+v, %v", all, err)
	}
}

func TestOnePassageSpeaksOncePerCoder(t *testing.T) {
	ctx, p := context.Background(), archive(t)
	r := project.EvidenceRequest{Position: "Op tijd", Answer: "b-a1", Whole: true, Stance: app.Holds, Note: "eerste"}
	first, err := p.AddEvidence(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	r.Stance, r.Note = app.Shifts, ""
	again, err := p.AddEvidence(ctx, r)
	if err != nil || again[0].ID != first[0].ID || again[0].Stance != app.Shifts || again[0].Note != "eerste" {
		t.Errorf("the same passage again: %+v, %v", again, err)
	}
	p.SetCoder("Bea")
	if other, err := p.AddEvidence(ctx, r); err != nil || other[0].ID == first[0].ID {
		t.Errorf("the same passage by another coder: %+v, %v", other, err)
	}
}

func TestBothSidesOfAFindingAreOneStep(t *testing.T) {
	ctx, p := context.Background(), archive(t)
	side := func(answer string, s app.Stance) project.EvidenceRequest {
		return project.EvidenceRequest{Position: "Op tijd", Answer: answer, Whole: true, Stance: s, Finding: "f1"}
	}
	if _, err := p.AddEvidence(ctx, side("b-a1", app.Holds), side("c-a1", app.Withdraws)); err != nil {
		t.Fatal(err)
	}
	if of, err := p.Evidence(ctx, project.EvidenceQuery{Finding: "f1"}); err != nil || len(of) != 2 {
		t.Errorf("evidence of the finding: %+v, %v", of, err)
	}
	did, err := p.Undo(ctx)
	if err != nil || did.Label != "evidence.add" || did.About != "Op tijd" {
		t.Errorf("undone: %+v, %v", did, err)
	}
	if all, err := p.Positions(ctx); err != nil || len(all) != 0 {
		t.Errorf("the position that came with it stays: %+v, %v", all, err)
	}
	if _, err := p.AddEvidence(ctx, side("b-a1", app.Holds), side("nope", app.Holds)); app.CodeOf(err) != app.NotFound {
		t.Errorf("one side is not there: %v", err)
	}
	if all, _ := p.Evidence(ctx, project.EvidenceQuery{}); len(all) != 0 {
		t.Errorf("half of it was added: %+v", all)
	}
}

func TestPositionsAndEvidenceCanBeChanged(t *testing.T) {
	ctx, p := context.Background(), archive(t)
	made, err := p.AddPosition(ctx, " Op tijd ", "wat over de datum gaat")
	if err != nil || made.Name != "Op tijd" {
		t.Fatal(made, err)
	}
	if _, err := p.AddPosition(ctx, "Op tijd", ""); app.CodeOf(err) != app.Exists {
		t.Errorf("a second of the name: %v", err)
	}
	if _, err := p.AddPosition(ctx, "  ", ""); app.CodeOf(err) != app.Invalid {
		t.Errorf("without a name: %v", err)
	}
	other, err := p.AddPosition(ctx, "Geen uitstel", "")
	if err != nil {
		t.Fatal(err)
	}
	list, err := p.AddEvidence(ctx, project.EvidenceRequest{Position: made.ID, Answer: "b-a1", Whole: true, Stance: app.Holds})
	if err != nil {
		t.Fatal(err)
	}
	id := list[0].ID
	stance, note, name := app.Contradicts, "toch niet", "Op tijd klaar"
	for i, err := range []error{
		p.EditEvidence(ctx, id, project.EvidenceEdit{Stance: &stance}),
		p.EditEvidence(ctx, id, project.EvidenceEdit{Note: &note}),
		p.EditEvidence(ctx, id, project.EvidenceEdit{Position: &other.Name}),
		p.EditPosition(ctx, made.Name, project.PositionEdit{Name: &name}),
	} {
		if err != nil {
			t.Fatalf("change %d: %v", i, err)
		}
	}
	got, err := p.Evidence(ctx, project.EvidenceQuery{Position: other.ID})
	if err != nil || len(got) != 1 || got[0].Stance != stance || got[0].Note != note {
		t.Fatalf("changed to %+v, %v", got, err)
	}
	if renamed, err := p.Position(ctx, name); err != nil || renamed.ID != made.ID || renamed.Description == "" {
		t.Errorf("renamed to %+v, %v", renamed, err)
	}
	if err := p.EditEvidence(ctx, id, project.EvidenceEdit{Stance: &stance}); err != nil {
		t.Fatal(err)
	}
	history, err := p.History(ctx, 1)
	if err != nil || history[0].Label != "position.rename" {
		t.Errorf("what changes nothing leaves a trace: %+v, %v", history, err)
	}
	wrong := app.Stance("denies")
	for what, err := range map[string]error{
		"a stance that is none": p.EditEvidence(ctx, id, project.EvidenceEdit{Stance: &wrong}),
		"evidence not there":    p.RemoveEvidence(ctx, "nope"),
		"a position not there":  p.RemovePosition(ctx, "nope"),
		"moving it to no place": p.EditEvidence(ctx, id, project.EvidenceEdit{Position: &note}),
		"a timeline of nothing": func() error { _, err := p.Timeline(ctx, "nope"); return err }(),
		"evidence for no name": func() error {
			_, err := p.AddEvidence(ctx, project.EvidenceRequest{Answer: "b-a1", Whole: true, Stance: app.Holds})
			return err
		}(),
	} {
		if c := app.CodeOf(err); c != app.NotFound && c != app.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := p.RemoveEvidence(ctx, id); err != nil {
		t.Fatal(err)
	}
	if err := p.RemovePosition(ctx, other.ID); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := p.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if all, err := p.Timelines(ctx); err != nil || len(all) != 2 || len(all[1].Points) != 1 || all[1].Position.Name != "Geen uitstel" {
		t.Errorf("undone to %+v, %v", all, err)
	}
}
