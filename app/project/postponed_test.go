package project_test

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestDelays(t *testing.T) {
	type doc struct {
		id, kind, number, reference, answered, see string
	}
	const notice, answers = string(app.Postponement), string(app.Answers)
	for _, tt := range []struct {
		name    string
		docs    []doc
		answer  map[string]string // of notices
		notices map[string]string // of sets with answers, the first letters of the ids
	}{
		{"by number", []doc{{"n", notice, "2024Z1", "", "2024-11-14", ""}, {"a", answers, "2024Z1", "", "2024-12-02", ""}, {"b", answers, "2024Z2", "", "2024-12-03", ""}}, map[string]string{"n": "a"}, map[string]string{"a": "n"}},
		{"put off twice", []doc{{"o", notice, "2024Z1", "", "2024-12-01", ""}, {"n", notice, "2024Z1", "", "2024-11-14", ""}, {"a", answers, "2024Z1", "", "2025-01-02", ""}}, map[string]string{"n": "a", "o": "a"}, map[string]string{"a": "no"}},
		{"by what the head of the answers says", []doc{{"n", notice, "", "ah-tk-20242025-545", "2024-11-14", ""}, {"a", answers, "", "ah-tk-20242025-700", "2024-12-02", "Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 545"}}, map[string]string{"n": "a"}, map[string]string{"a": "n"}},
		{"by a preliminary number of the same year", []doc{{"n", notice, "", "AH 545", "2025-02-14", ""}, {"o", notice, "", "AH 545", "2025-09-14", ""}, {"a", answers, "", "", "2025-12-02", "Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 545"}}, map[string]string{"n": "a", "o": ""}, map[string]string{"a": "n"}},
		{"not answered yet", []doc{{"n", notice, "2024Z1", "", "2024-11-14", ""}, {"b", answers, "2024Z2", "", "2024-12-03", ""}}, map[string]string{"n": ""}, nil},
		{"answers that came before are not it", []doc{{"n", notice, "2024Z1", "", "2024-11-14", ""}, {"a", answers, "2024Z1", "", "2024-10-03", ""}}, map[string]string{"n": ""}, nil},
		{"sets without numbers have nothing to do with each other", []doc{{"n", notice, "", "", "2024-11-14", ""}, {"a", answers, "", "", "2024-12-02", ""}}, map[string]string{"n": ""}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ctx, store := context.Background(), memory.New()
			err := store.Do(ctx, app.Gesture{Label: "import"}, func(w project.Writer) error {
				for _, d := range tt.docs {
					set := &app.Set{ID: d.id, Kind: app.Kind(d.kind), Number: d.number, Reference: d.reference, Answered: d.answered, SeeAlso: d.see, Source: app.Source{SHA256: d.id}}
					if err := w.AddSet(set, nil); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			all, err := project.New(store).Delays(ctx)
			if err != nil || len(all) != len(tt.answer)+len(tt.notices) {
				t.Fatalf("%+v, %v", all, err)
			}
			for id, want := range tt.answer {
				got := ""
				if a := all[id].Answer; a != nil {
					got = a.ID
				}
				if got != want {
					t.Errorf("%s is answered by %q, want %q", id, got, want)
				}
			}
			for id, want := range tt.notices {
				got := ""
				for _, n := range all[id].Notices {
					got += n.ID
				}
				if got != want {
					t.Errorf("%s was put off by %q, want %q", id, got, want)
				}
			}
		})
	}
}
