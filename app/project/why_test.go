package project_test

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestWhatAFindingRestsOn(t *testing.T) {
	ctx := context.Background()
	store := memory.New()
	p := project.New(store, project.WithCoder("A"))
	set := func(id, date, answer string) *app.Set {
		return &app.Set{
			ID: id, Number: id, Kind: app.Answers, Answered: date, Language: "nl",
			Questions: []app.Question{{ID: id + "-q1", Label: "1", Text: "Hoeveel kost het?"}},
			Answers:   []app.Answer{{ID: id + "-a1", Covers: []string{"1"}, Text: answer}},
		}
	}
	err := store.Do(ctx, app.Gesture{Label: "import", Coder: "A"}, func(w project.Writer) error {
		if err := w.AddSet(set("2024Z00001", "2024-03-01", "Ja. Het plan kost de gemeenten volgens de raming ongeveer 30 miljoen euro per jaar. Dat is bekend."), nil); err != nil {
			return err
		}
		return w.AddSet(set("2025Z00002", "2025-03-01", "Nee. Het plan kost de gemeenten volgens de raming 45 miljoen euro per jaar."), nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	result, err := p.Compare(ctx, project.CompareOptions{}, nil)
	if err != nil || len(result.Findings) != 1 {
		t.Fatalf("%+v, %v", result.Findings, err)
	}
	f := result.Findings[0]
	why, err := p.Why(ctx, f)
	if err != nil || len(why.Reasons) == 0 {
		t.Fatalf("%+v, %v", why, err)
	}
	r := why.Reasons[0]
	if want := (project.Reading{Kind: "money", Amount: 30e6, Unit: "EUR", About: true}); r.Rule == "" || r.A == nil || *r.A != want {
		t.Errorf("before: %+v", r.A)
	}
	if want := (project.Reading{Kind: "money", Amount: 45e6, Unit: "EUR"}); r.B == nil || *r.B != want {
		t.Errorf("after: %+v", r.B)
	}
	a, b := why.Sides[0], why.Sides[1]
	if a.Before != "Ja." || a.After != "Dat is bekend." || a.Set.ID != "2024Z00001" || b.Before != "Nee." || b.After != "" {
		t.Errorf("they stand between %q and %q, %q and %q", a.Before, a.After, b.Before, b.After)
	}
	if err := p.RemoveSet(ctx, "2024Z00001"); err != nil {
		t.Fatal(err)
	}
	if why, err = p.Why(ctx, f); err != nil || why.Sides[0].Set != nil || why.Sides[1].Set == nil || why.Reasons[0].A == nil {
		t.Errorf("without the first set: %+v, %v", why, err)
	}
}
