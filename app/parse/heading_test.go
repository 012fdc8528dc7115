package parse

import (
	"strings"
	"testing"
)

// TestHeadings: every way in which a ministry marks questions and answers. A
// template is a heading of a question, a heading of an answer, and those of a
// joint question and its answer, with the text behind a bar.
func TestHeadings(t *testing.T) {
	for _, tt := range []struct{ name, question, answer, questions, answers string }{
		{"plain", "Vraag 1", "Antwoord 1", "Vraag 2 en 3", "Antwoord 2 en 3"},
		{"on the questions", "Vraag 1", "Antwoord op vraag 1", "Vragen 2 tot en met 3", "Antwoord op de vragen 2 tot en met 3"},
		{"several answers, with a stop", "Vraag 1.", "Antwoord 1.", "Vragen 2 en 3.", "Antwoorden 2 en 3."},
		{"with a colon", "Vraag 1:", "Antwoord vraag 1 :", "Vraag 2 t/m 3:", "Antwoorden 2 t/m 3:"},
		{"in capitals", "VRAAG 1", "ANTWOORD OP VRAAG 1", "VRAGEN 2 EN 3", "ANTWOORD 2 EN 3"},
		{"blanks lost", "Vraag1", "Antwoordop vraag 1", "Vragen2en 3", "Antwoord opvraag 2en 3"},
		{"range glued", "Vraag 1", "Antwoord 1", "Vraag 2t/m3", "Antwoord 2-3"},
		{"bold in Markdown, the colon in and out of it", "**Vraag 1:**", "**Antwoord 1**:", "__Vraag 2 en 3__", "**Antwoord op vraag 2 en 3.**"},
		{"italics and headings of Markdown", "_Vraag 1_", "*Antwoord 1*", "### Vraag 2 en 3", "### **Antwoord 2 en 3**"},
		{"bullets", "• Vraag 1", "• Antwoord 1", "· Vraag 2 en 3", "· Antwoord 2 en 3"},
		{"brackets", "[Vraag 1]", "[Antwoord 1]", "(Vragen 2 en 3)", "Antwoord (2 en 3)"},
		{"numbers", "Vraag nr. 1", "Antwoord op vraag nr. 1", "Vraag nummers 2 en 3", "Antwoord op vragen nummers 2 en 3"},
		{"other signs between numbers", "Vraag 1", "Antwoord 1", "Vraag 2+3", "Antwoord 2 / 3"},
		{"the word again", "Vraag 1", "Antwoord op vraag 1", "Vraag 2 en vraag 3", "Antwoord op vraag 2 en op vraag 3"},
		{"who asks and who answers", "Vraag 1 van het lid Van der Plas (BBB)", "Antwoord van de minister op vraag 1", "Vragen 2 en 3 van de leden Jansen en Bakker", "Antwoord van de staatssecretaris van Water op de vragen 2 en 3:"},
		{"together", "Vraag 1", "Antwoord op vraag 1", "Vraag 2 en 3", "Gezamenlijk antwoord op de vragen 2 en 3"},
		{"together, said behind", "Vraag 1", "Antwoord op vraag 1", "Vraag 2 en 3", "Antwoord op vragen 2 en 3 gezamenlijk"},
		{"other words", "Kamervraag 1", "Beantwoording vraag 1", "Kamervragen 2 en 3", "Reactie op vragen 2 en 3"},
		{"shortened", "Vraag 1", "Antw. 1", "Vraag 2 en 3", "Antw. 2 en 3"},
		{"signs between the words", "Vraag 1", "Antwoord - vraag 1", "Vraag 2 en 3", "Antwoord, vragen 2 en 3"},
		{"letters", "V1:", "A1:", "V2 en 3:", "A2 en 3:"},
		{"small letters", "vraag 1", "antwoord 1", "vragen 2 en 3", "antwoord op vragen 2 en 3"},
		{"small letters for answers only", "Vraag 1", "antwoord 1", "Vraag 2 en 3", "antwoord 2 en 3"},
		{"text behind a colon", "Vraag 1: |", "Antwoord 1: |", "Vraag 2 en 3: |", "Antwoord 2 en 3: |"},
		{"text behind a dash", "Vraag 1 – |", "Antwoord 1 – |", "Vraag 2 en 3 – |", "Antwoord 2 en 3 – |"},
		{"text behind a blank", "Vraag 1 |", "Antwoord 1 |", "Vraag 2 en 3 |", "Antwoord 2 en 3 |"},
		{"answers without a number", "Vraag 1", "Antwoord", "Vraag 2 en 3", "Antwoord:"},
		{"text behind answers without a number", "Vraag 1", "Antwoord: |", "Vraag 2 en 3", "Antwoord: |"},
		{"one letter for answers", "Vraag 1", "A: |", "Vraag 2 en 3", "A: |"},
		{"numbers alone", "1", "Antwoord", "2 en 3", "Antwoord"},
		{"numbers alone, with a stop", "1.", "Antwoord:", "2 t/m 3.", "Antwoord:"},
		{"numbers before the text", "1. |", "Antwoord op vraag 1", "2 en 3. |", "Antwoord op vraag 2 en 3"},
		{"numbers before the text, with a bracket", "1) |", "Antwoord", "2, 3) |", "Antwoord"},
		{"the parts of a question", "Vraag 1", "Antwoord 1", "Vraag 2a, b en c", "Antwoord 2a t/m 2c"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			below := func(head, text string) string {
				if before, ok := strings.CutSuffix(head, "|"); ok {
					return before + text + "\n"
				}
				return head + "\n" + text + "\n"
			}
			text := below(tt.question, "Kent u het?") + below(tt.answer, "Ja.") + below(tt.questions, "Is het zo? En hoe?") + below(tt.answers, "Zie het antwoord op vraag 1.")
			want := "Q1 Kent u het?\nQ2,3 Is het zo? En hoe?\nA1 Ja.\nA2,3 Zie het antwoord op vraag 1.\n"
			if strings.Contains(tt.questions, "2a") {
				want = strings.ReplaceAll(want, "2,3", "2a,2b,2c")
			}
			s := Document(document(text))
			s.Warnings = nil
			if got := shown(s); got != want {
				t.Errorf("got\n%swant\n%sof\n%s", got, want, text)
			}
		})
	}
}

// TestNoHeadings: lines of text that begin as headings do.
func TestNoHeadings(t *testing.T) {
	for _, line := range []string{
		"antwoord op vraag 3 van dezelfde leden.",
		"Vraag 2 miljoen kost dat.",
		"Vragen hebben wij genoeg.",
		"Antwoorden komen later.",
		"Antwoord 2 weken later was er niet.",
		"Op vraag 2 heb ik al geantwoord.",
		"Reactie 2 van de gemeente volgt.",
		"A 2 is een weg.",
		"V2 was een raket.",
	} {
		s := Document(document("Vraag 1\nKent u het?\nAntwoord 1\nDat was zo.\n" + line))
		if len(s.Questions) != 1 || len(s.Answers) != 1 || s.Answers[0].Text != "Dat was zo. "+line {
			t.Errorf("%q: got\n%s", line, shown(s))
		}
	}
	s := Document(document("Vraag 1\nKent u het?\nAntwoord 1\nDat staat in het\nAntwoord 3\nop eerdere vragen.\nVraag 2\nEn nu?\nAntwoord 2\nNee."))
	if got, want := shown(s), "Q1 Kent u het?\nQ2 En nu?\nA1 Dat staat in het Antwoord 3 op eerdere vragen.\nA2 Nee.\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
