package parse_test

import (
	"slices"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/parse"
)

func TestLinesGetOtherWordsAndPlaces(t *testing.T) {
	_, lines := parse.Review(textDocument(brief), app.Corrections{})
	key := func(text string) string { return keyOf(t, lines, text) }
	for _, c := range []struct {
		name      string
		lines     []app.LineCorrection
		questions string // with their texts
		answers   string
	}{
		{
			"other words",
			[]app.LineCorrection{{Line: key("nagekeken."), Text: "nagezien."}},
			"1 Zijn de bruggen veilig?", "1 Ja, zij zijn Ministerie van Bruggen, kenmerk 12 nagezien. De tweede vraag Wanneer weet de Kamer dat? | 2 In het najaar.",
		},
		{
			"words that make it a heading",
			[]app.LineCorrection{{Line: key("De tweede vraag"), Text: "Vraag 2"}},
			"1 Zijn de bruggen veilig? | 2 Wanneer weet de Kamer dat?", "1 Ja, zij zijn Ministerie van Bruggen, kenmerk 12 nagekeken. | 2 In het najaar.",
		},
		{
			"a line that is split",
			[]app.LineCorrection{{Line: key("nagekeken."), Text: "nagekeken.\nVraag 2"}},
			"1 Zijn de bruggen veilig? | 2 De tweede vraag Wanneer weet de Kamer dat?", "1 Ja, zij zijn Ministerie van Bruggen, kenmerk 12 nagekeken. | 2 In het najaar.",
		},
		{"two lines that are one", []app.LineCorrection{
			{Line: key("Ja, zij zijn"), Text: "Ja, zij zijn nagekeken."}, {Line: key("nagekeken."), Class: app.FurnitureClass}, {Line: key("Ministerie van Bruggen, kenmerk 12"), Class: app.FurnitureClass},
		}, "1 Zijn de bruggen veilig?", "1 Ja, zij zijn nagekeken. De tweede vraag Wanneer weet de Kamer dat? | 2 In het najaar."},
		{
			"a line that stands elsewhere",
			[]app.LineCorrection{{Line: key("nagekeken."), After: key("Ja, zij zijn")}},
			"1 Zijn de bruggen veilig?", "1 Ja, zij zijn nagekeken. Ministerie van Bruggen, kenmerk 12 De tweede vraag Wanneer weet de Kamer dat? | 2 In het najaar.",
		},
		{
			"a place that is not there",
			[]app.LineCorrection{{Line: key("nagekeken."), After: "nowhere"}},
			"1 Zijn de bruggen veilig?", "1 Ja, zij zijn Ministerie van Bruggen, kenmerk 12 nagekeken. De tweede vraag Wanneer weet de Kamer dat? | 2 In het najaar.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			set, now := parse.Review(textDocument(brief), app.Corrections{Lines: c.lines})
			var questions, answers []string
			for _, q := range set.Questions {
				questions = append(questions, q.Label+" "+strings.Join(strings.Fields(q.Text), " "))
			}
			for _, a := range set.Answers {
				answers = append(answers, strings.Join(a.Covers, ",")+" "+strings.Join(strings.Fields(a.Text), " "))
			}
			if got := strings.Join(questions, " | "); got != c.questions {
				t.Errorf("questions %q, want %q", got, c.questions)
			}
			if got := strings.Join(answers, " | "); got != c.answers {
				t.Errorf("answers %q, want %q", got, c.answers)
			}
			var keys []string
			for _, l := range now {
				if slices.Contains(keys, l.Key) {
					t.Errorf("two lines have the key of %q", l.Text)
				}
				keys = append(keys, l.Key)
			}
		})
	}
	_, now := parse.Review(textDocument(brief), app.Corrections{Lines: []app.LineCorrection{{Line: key("nagekeken."), Text: "nagezien."}}})
	i := slices.IndexFunc(now, func(l app.ReviewLine) bool { return l.Text == "nagezien." })
	if i < 0 || !now[i].Edited || !now[i].Corrected || now[i].Printed != "nagekeken." || now[i].Key != key("nagekeken.") {
		t.Errorf("the line is shown as %+v", now[i])
	}
}

func TestFootnoteMarksStayWithTheirWords(t *testing.T) {
	doc := textDocument(brief)
	for i := range doc.Lines {
		if doc.Lines[i].Text == "Zijn de bruggen veilig?" {
			doc.Lines[i].Marks = []app.Anchor{{Marker: "1", At: 15}, {Marker: "2", At: 23}}
		}
	}
	doc.Notes = []app.Note{{Marker: "1", Text: "Een bron."}, {Marker: "2", Text: "Nog een."}}
	_, lines := parse.Review(doc, app.Corrections{})
	set, _ := parse.Review(doc, app.Corrections{Lines: []app.LineCorrection{{Line: keyOf(t, lines, "Zijn de bruggen veilig?"), Text: "Zijn de bruggen heel erg veilig?"}}})
	if got := set.Questions[0].Anchors; len(got) != 2 || got[0].At != 15 || got[1].At != 32 {
		t.Errorf("the marks stand at %+v", got)
	}
}

func TestPeopleAndKindAreTakenFromThePerson(t *testing.T) {
	set, _ := parse.Review(textDocument(brief), app.Corrections{Fields: map[string]string{
		"askers": "Van Dijk (ABC); De Vries (D-E/F); Jansen", "respondents": "Pietersen, Minister (Financiën); Smit, staatssecretaris van Defensie", "kind": "postponement",
	}})
	if want := []app.Asker{{Name: "Van Dijk", Party: "ABC"}, {Name: "De Vries", Party: "D-E/F"}, {Name: "Jansen"}}; !slices.Equal(set.Askers, want) {
		t.Errorf("askers %+v", set.Askers)
	}
	if want := []app.Respondent{{Name: "Pietersen", Role: "Minister (Financiën)"}, {Name: "Smit", Role: "staatssecretaris van Defensie"}}; !slices.Equal(set.Respondents, want) {
		t.Errorf("respondents %+v", set.Respondents)
	}
	if set.Kind != app.Postponement {
		t.Errorf("it is of the kind %s", set.Kind)
	}
}
