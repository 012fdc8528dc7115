package project_test

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// A set is named by what refers to it, in its questions, answers and footnotes, and by
// nothing that only has its figures.
func TestRelatedByName(t *testing.T) {
	for _, x := range []struct {
		name, question, answer, note string
		named                        bool
	}{
		{"a number", "Kent u uw antwoorden op 2025Z10001?", "Ja.", "", true},
		{"a printed reference", "Kent u ze?", "Ja (Aanhangsel Handelingen II, vergaderjaar 2024–2025, nr. 45).", "", true},
		{"a footnote", "Kent u ze?", "Ja.", "Aanhangsel van de Handelingen II 2024/25, nr. 45", true},
		{"a year and a count", "Hoeveel gemeenten?", "In het studiejaar 2024-2025 vroegen 45 gemeenten een vergoeding aan.", "", false},
		{"a debate of the same number", "Kent u het?", "Het staat in de Handelingen II 2024-2025, nr. 45, item 9.", "", false},
		{"another set", "Kent u uw antwoorden op 2025Z10002?", "Ja.", "Aanhangsel Handelingen II, vergaderjaar 2024–2025, nr. 4", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			ctx := context.Background()
			store := memory.New()
			set := func(number, reference, question, answer string) *app.Set {
				return &app.Set{
					ID: number, Number: number, Reference: reference, Kind: app.Answers, Answered: "2025-03-01", Language: "nl",
					Questions: []app.Question{{ID: number + "-q1", Label: "1", Text: question}},
					Answers:   []app.Answer{{ID: number + "-a1", Covers: []string{"1"}, Text: answer}},
				}
			}
			is, refers := set("2025Z10001", "ah-tk-20242025-45", "Hoe staat het met de brug?", "Goed."), set("2025Z10009", "", x.question, x.answer)
			refers.Footnotes = []app.Footnote{{Marker: "1", Text: x.note}}
			err := store.Do(ctx, app.Gesture{Label: "import", Coder: "A"}, func(w project.Writer) error {
				if err := w.AddSet(is, nil); err != nil {
					return err
				}
				return w.AddSet(refers, nil)
			})
			if err != nil {
				t.Fatal(err)
			}
			for of, want := range map[string]project.Relation{
				is.ID:     {Set: refers.ID, Score: 1, Why: "names this set"},
				refers.ID: {Set: is.ID, Score: 1, Why: "is named in this set"},
			} {
				got, err := project.New(store).Related(ctx, of)
				if err != nil || (len(got) == 1) != x.named || x.named && got[0] != want {
					t.Errorf("with %s are related %+v, %v", of, got, err)
				}
			}
		})
	}
}
