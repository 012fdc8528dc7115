package parse_test

import (
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/parse"
)

func textDocument(text string) *app.Document {
	doc := &app.Document{File: "a.txt", MediaType: "text/plain"}
	for _, l := range strings.Split(text, "\n") {
		doc.Lines = append(doc.Lines, app.Line{Text: l})
	}
	return doc
}

// brief is a document of which a line was taken for what it is not: "Vraag 2" of
// which the heading is unreadable, and a page footer in the middle of an answer.
const brief = `Vragen van het lid Voorbeeld (ABC) over bruggen (ingezonden 3 maart 2025, 2025Z10001).
Vraag 1
Zijn de bruggen veilig?
Antwoord 1
Ja, zij zijn
Ministerie van Bruggen, kenmerk 12
nagekeken.
De tweede vraag
Wanneer weet de Kamer dat?
Antwoord 2
In het najaar.`

func keyOf(t *testing.T, lines []app.ReviewLine, text string) string {
	t.Helper()
	for _, l := range lines {
		if l.Text == text {
			return l.Key
		}
	}
	t.Fatalf("there is no line %q", text)
	return ""
}

func TestReview(t *testing.T) {
	set, lines := parse.Review(textDocument(brief), app.Corrections{})
	if len(set.Questions) != 1 || len(lines) != 11 || lines[1].Class != app.QuestionClass || lines[3].Labels[0] != "1" || lines[5].Class != app.TextClass {
		t.Fatalf("before any correction: %+v %+v", set.Questions, lines)
	}
	for _, c := range []struct {
		name  string
		lines map[string]app.LineCorrection
		asked string // the labels of the questions
		one   string // the answer to question 1
		notes int
	}{
		{"a footer in the middle of an answer", map[string]app.LineCorrection{
			"Ministerie van Bruggen, kenmerk 12": {Class: app.FurnitureClass},
		}, "1", "Ja, zij zijn nagekeken. De tweede vraag Wanneer weet de Kamer dat?", 0},
		{"a heading in other words, and its footer", map[string]app.LineCorrection{
			"Ministerie van Bruggen, kenmerk 12": {Class: app.FurnitureClass},
			"De tweede vraag":                    {Class: app.QuestionClass, Labels: []string{"2"}},
		}, "1 2", "Ja, zij zijn nagekeken.", 0},
		{"a question without a number follows the one before", map[string]app.LineCorrection{
			"De tweede vraag": {Class: app.QuestionClass},
		}, "1 2", "Ja, zij zijn Ministerie van Bruggen, kenmerk 12 nagekeken.", 0},
		{"a heading that is none", map[string]app.LineCorrection{
			"Antwoord 2": {Class: app.TextClass},
		}, "1", "Ja, zij zijn Ministerie van Bruggen, kenmerk 12 nagekeken. De tweede vraag Wanneer weet de Kamer dat? Antwoord 2 In het najaar.", 0},
		{"a joint question", map[string]app.LineCorrection{
			"Vraag 1": {Class: app.QuestionClass, Labels: []string{"1", "2"}},
		}, "1,2", "", 0},
		{"a note", map[string]app.LineCorrection{
			"Ministerie van Bruggen, kenmerk 12": {Class: app.FootnoteClass},
		}, "1", "Ja, zij zijn nagekeken. De tweede vraag Wanneer weet de Kamer dat?", 1},
		{"a line that is not there", map[string]app.LineCorrection{"": {Class: app.FurnitureClass}}, "1", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			var all app.Corrections
			for text, l := range c.lines {
				if l.Line = "nope"; text != "" {
					l.Line = keyOf(t, lines, text)
				}
				all.Lines = append(all.Lines, l)
			}
			set, now := parse.Review(textDocument(brief), all)
			var asked []string
			for _, q := range set.Questions {
				asked = append(asked, q.Label)
			}
			if got := strings.Join(asked, " "); got != c.asked {
				t.Errorf("questions %q, want %q", got, c.asked)
			}
			if got := strings.Join(strings.Fields(set.Answers[0].Text), " "); c.one != "" && got != c.one {
				t.Errorf("answer 1 is %q, want %q", got, c.one)
			}
			if len(set.Footnotes) != c.notes {
				t.Errorf("notes %v", set.Footnotes)
			}
			for _, l := range now {
				if want, corrected := c.lines[l.Text]; corrected && (!l.Corrected || l.Class != want.Class) {
					t.Errorf("%q is %s, want what the person said", l.Text, l.Class)
				}
			}
		})
	}
}

func TestMetadataIsTakenFromThePerson(t *testing.T) {
	set, _ := parse.Review(textDocument(brief), app.Corrections{Fields: map[string]string{"subject": "veilige bruggen", "answered": "2025-04-01"}})
	if set.Subject != "veilige bruggen" || set.Answered != "2025-04-01" || set.Number != "2025Z10001" {
		t.Errorf("got %q, %q, %q", set.Subject, set.Answered, set.Number)
	}
}

// Without corrections a review is what the document is, line for line.
func TestReviewWithoutCorrectionsChangesNothing(t *testing.T) {
	doc := textDocument(strings.Repeat(brief+"\n", 3))
	set, lines := parse.Review(doc, app.Corrections{})
	if want := parse.Document(doc); len(set.Answers) != len(want.Answers) || set.Answers[0].Text != want.Answers[0].Text || len(set.Warnings) != len(want.Warnings) {
		t.Errorf("got %+v, want %+v", set, want)
	}
	seen := map[string]bool{}
	for _, l := range lines {
		if seen[l.Key] {
			t.Errorf("two lines have the key of %q", l.Text)
		}
		seen[l.Key] = true
	}
}
