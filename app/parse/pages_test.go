package parse

import (
	"fmt"
	"strings"
	"testing"
)

// TestPageHeadersOfTexts: what comes back on the pages of a text goes; numbers
// that are questions', and answers of one word, stay.
func TestPageHeadersOfTexts(t *testing.T) {
	var b strings.Builder
	for n := 1; n <= 4; n++ {
		fmt.Fprintf(&b, "Ministerie van Voorbeeldzaken\nOns kenmerk\n12345-%d\n\nVraag %d\nIs dit\nzo?\nAntwoord %d\nJa.\n\n%d\n\f", n, n, n, n)
	}
	want := "Q1 Is dit zo?\nQ2 Is dit zo?\nQ3 Is dit zo?\nQ4 Is dit zo?\nA1 Ja.\nA2 Ja.\nA3 Ja.\nA4 Ja.\n"
	if got := shown(Document(document(b.String()))); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	numbered := strings.NewReplacer("Vraag ", "", "Antwoord 1", "Antwoord", "Antwoord 2", "Antwoord", "Antwoord 3", "Antwoord", "Antwoord 4", "Antwoord").Replace(b.String())
	if got := shown(Document(document(numbered))); got != want {
		t.Errorf("numbers alone: got\n%swant\n%s", got, want)
	}
}

// TestNumbersThatAreNotQuestions: lists in answers and questions, and markers on
// lines of their own, have the number of the next question by chance.
func TestNumbersThatAreNotQuestions(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{
			"a list in the answer before",
			"1. Wat doet u?\nAntwoord\nDrie dingen:\n1. meten;\n2. tellen;\n3. wegen.\n2. Doet u meer?\nAntwoord\nNee.\n3. Echt niet?\nAntwoord\nEcht niet.",
			"Q1 Wat doet u?\nQ2 Doet u meer?\nQ3 Echt niet?\nA1 Drie dingen: 1. meten; 2. tellen; 3. wegen.\nA2 Nee.\nA3 Echt niet.\n",
		},
		{
			"a list in a question",
			"1. Wat doet u?\nAntwoord\nNiets.\n2. Wat kost:\n1. meten?\n2. tellen?\nAntwoord\nNiets.\n3. Echt niet?\nAntwoord\nEcht niet.",
			"Q1 Wat doet u?\nQ2 Wat kost: 1. meten? 2. tellen?\nQ3 Echt niet?\nA1 Niets.\nA2 Niets.\nA3 Echt niet.\n",
		},
		{
			"a number from a table alone on a line",
			"1\nWat doet u?\nAntwoord\nHet aantal is\n2\nof meer.\n2\nDoet u meer?\nAntwoord\nNee.",
			"Q1 Wat doet u?\nQ2 Doet u meer?\nA1 Het aantal is 2 of meer.\nA2 Nee.\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := Document(document(tt.text))
			s.Warnings = nil
			if got := shown(s); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

// TestDoubtfulLines: what may be wrong is said.
func TestDoubtfulLines(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{
			"a note that runs on over the page, above the text",
			"Vraag 1\nA?1\nAntwoord 1\nJa.2 En\n1 Dagblad, 3 maart 2025\n\f2 Weekblad, 4 maart 2025\nnog meer dan dat.\nVraag 2\nB?\nAntwoord 2\nNee.",
			"footnote_text",
		},
		{
			"a postponement whose questions have headings of an unknown kind",
			"Mededeling van Minister Pieters (Water) (ontvangen 3 maart 2025)\nEerstens\nA?\nTweedens\nB?\nDerdens\nC?",
			"no_questions",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := false
			s := Document(document(tt.text))
			for _, w := range s.Warnings {
				found = found || w.Code == tt.want
			}
			if !found {
				t.Errorf("no warning %s:\n%s", tt.want, shown(s))
			}
		})
	}
}
