package parse

import (
	"fmt"
	"strings"
	"testing"

	"standpunt/app"
)

// marksOf shows a text with its anchors in braces.
func marksOf(text string, anchors []app.Anchor) string {
	r := []rune(text)
	var b strings.Builder
	at := 0
	for _, a := range anchors {
		fmt.Fprintf(&b, "%s{%s}", string(r[at:a.At]), a.Marker)
		at = a.At
	}
	return b.String() + string(r[at:])
}

// TestMarkers holds one case for every rule by which a number is taken for a
// footnote's marker, or left in the text.
func TestMarkers(t *testing.T) {
	for _, tt := range []struct{ name, answer, notes, want string }{
		{"glued to a stop", "Ja, dat is zo.1", "1 Dagblad, 2025", "Ja, dat is zo.{1}"},
		{"glued to a word", "Het rapport1 is klaar.", "1 Dagblad, 2025", "Het rapport{1} is klaar."},
		{"in square brackets", "Ja. [1] En nee [2 ].", "1 Dagblad, 2025\n2 Weekblad, 2025", "Ja.{1} En nee{2}."},
		{"several in square brackets", "Ja.[1 2 ] En nee [3, 4].", "1 Dagblad, 2025\n2 Weekblad, 2025\n3 Maandblad, 2025\n4 Jaarblad, 2025", "Ja.{1}{2} En nee{3}{4}."},
		{"before a round bracket", "Dat is zo. 1)", "1 Dagblad, 2025", "Dat is zo.{1}"},
		{"items of a list in a sentence", "Er zijn twee fases: 1) het meten en; 2) het wegen.", "1 Dagblad, 2025\n2 Weekblad, 2025", "Er zijn twee fases: 1) het meten en; 2) het wegen."},
		{"a bracket that closes another", "Twee wegen (A en 1) zijn open.", "1 Dagblad, 2025", "Twee wegen (A en 1) zijn open."},
		{"alone after the last stop", "Dat is zo. 1", "1 Dagblad, 2025", "Dat is zo.{1}"},
		{"alone after a stop, before a sentence", "Dat is zo. 1 En verder niet.", "1 Dagblad, 2025", "Dat is zo.{1} En verder niet."},
		{"alone before the last stop", "Zo gaat het in de keten 1.", "1 Dagblad, 2025", "Zo gaat het in de keten{1}."},
		{"after a bracket, before the stop", "Zo gaat het (in de keten) 1.", "1 Dagblad, 2025", "Zo gaat het (in de keten){1}."},
		{"several at one place", "Dat is zo.1, 2 En meer.", "1 Dagblad, 2025\n2 Weekblad, 2025", "Dat is zo.{1}{2} En meer."},
		{"the number of a question", "Zie het antwoord op vraag 1.", "1 Dagblad, 2025", "Zie het antwoord op vraag 1."},
		{"the number of an article, and of a name", "Zie artikel 1. Zo ook Plan Delta 1.", "1 Dagblad, 2025", "Zie artikel 1. Zo ook Plan Delta 1."},
		{"chemistry and diseases", "De uitstoot van CO2 en PM2 daalt.", "1 Dagblad, 2025\n2 Weekblad, 2025", "De uitstoot van CO2 en PM2 daalt."},
		{"a decimal number", "Het werd 1.2 procent, in nr.1 gemeld.", "1 Dagblad, 2025\n2 Weekblad, 2025", "Het werd 1.2 procent, in nr.1 gemeld."},
		{"a number that no note has", "Dat is zo.7", "1 Dagblad, 2025", "Dat is zo.7"},
		{"numbers that jump too far", "Dat is zo.9", "1 Dag, 2025\n2 Dag, 2025\n3 Dag, 2025\n4 Dag, 2025\n5 Dag, 2025\n6 Dag, 2025\n7 Dag, 2025\n8 Dag, 2025\n9 Dag, 2025", "Dat is zo.9"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := Document(document("Vraag 1\nKlopt het?\nAntwoord 1\n" + tt.answer + "\n\n" + tt.notes))
			if len(s.Answers) != 1 {
				t.Fatalf("got %s", shown(s))
			}
			if got := marksOf(s.Answers[0].Text, s.Answers[0].Anchors); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestRaisedNumbersThatBreakLines: a text made of a PDF has a raised number at
// the start of a line of its own.
func TestRaisedNumbersThatBreakLines(t *testing.T) {
	notes := "\n1Dagblad, 3 maart 2025\n2Kamerstuk 12 345, nr. 6\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2"
	for _, tt := range []struct{ name, answer, want string }{
		{"inside a sentence", "Er is een bedrag van 83 miljoen euro\n1 ten behoeve van bruggen.", "Er is een bedrag van 83 miljoen euro{1} ten behoeve van bruggen."},
		{"before a stop", "Er komt meer geld voor bruggen\n1. Hiermee is het klaar.", "Er komt meer geld voor bruggen{1}. Hiermee is het klaar."},
		{"after a date", "Het rapport is op 25 maart 2025\n1 met de Kamer gedeeld.", "Het rapport is op 25 maart 2025{1} met de Kamer gedeeld."},
		{"after glued ones", "Het rapport1 is op 25 maart 2025\n2 gedeeld.", "Het rapport{1} is op 25 maart 2025{2} gedeeld."},
		{"what a number counts", "Het duurt nog\n2 jaar voor het klaar is.", "Het duurt nog 2 jaar voor het klaar is."},
		{"what the word before numbers", "Dat staat in het antwoord op vraag\n1 en verder.", "Dat staat in het antwoord op vraag 1 en verder."},
		{"an item of a list", "Wij doen twee dingen:\n1. De brug gaat open.", "Wij doen twee dingen: 1. De brug gaat open."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := Document(document("Vraag 1\nKlopt het?\nAntwoord 1\n" + tt.answer + notes))
			if len(s.Answers) != 1 || len(s.Footnotes) != 2 {
				t.Fatalf("got %s", shown(s))
			}
			if got := marksOf(s.Answers[0].Text, s.Answers[0].Anchors); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestNotes(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{
			"two notes on one line", "Antwoord 1\nJa.1 Nee.2\n\n1 Dagblad, 2025, nr. 240. 2 Kamerstuk 12 345, nr. 6",
			"A1 Ja. Nee.\nN1 Dagblad, 2025, nr. 240.\nN2 Kamerstuk 12 345, nr. 6\n",
		},
		{
			"a list in brackets below notes at the foot of pages",
			"Antwoord 1\nJa [1] en zo.1\n\n1 Dagblad, 2025\n\f\nAntwoord 2\nNee.\n\n[1] Dit weten we van de gemeente",
			"A1 Ja en zo.\nA2 Nee.\nN1 Dagblad, 2025\nN1 Dit weten we van de gemeente\n",
		},
		{
			"a list that is known only by the text that refers to it", "Antwoord 1\nJa. 1)\n\n1) het nieuws op de radio",
			"A1 Ja.\nN1 het nieuws op de radio\n",
		},
		{
			"a note that begins with a web address", "Antwoord 1\nJa.1\n\n1voorbeeld.nl – Regeling bruggen\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2",
			"A1 Ja.\nN1 voorbeeld.nl – Regeling bruggen\n",
		},
		{
			"a Toelichting below the notes", "Antwoord 1\nJa. 1)\n\n1) Dagblad, 2025\n\nToelichting: deze vragen vullen andere aan.",
			"A1 Ja.\nN1 Dagblad, 2025\nN Toelichting: deze vragen vullen andere aan.\n",
		},
		{
			"a Toelichting among the notes at the end of a page", "Antwoord 1\nJa.1\n\n1 Dagblad, 2025\nToelichting:\nDeze vragen vullen andere aan.\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2",
			"A1 Ja.\nN1 Dagblad, 2025\nN Toelichting: Deze vragen vullen andere aan.\n",
		},
		{
			"numbers on lines of their own", "Antwoord 1\nJa.1 Nee.2\n1\nDagblad, 2025\n2\ndat weten we van de gemeente\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel\n\n1\n\nAntwoord 2\nZo was het.",
			"A1 Ja. Nee.\nA2 Zo was het.\nN1 Dagblad, 2025\nN2 dat weten we van de gemeente\n",
		},
		{
			"numbers first, then the texts", "Antwoord 1\nJa.1 Nee.2\n\n1\n2\n\nDagblad, 2025\nWeekblad, 2025, «Een\nbericht»\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel\n\n1\n\nAntwoord 2\nZo was het.",
			"A1 Ja. Nee.\nA2 Zo was het.\nN1 Dagblad, 2025\nN2 Weekblad, 2025, «Een bericht»\n",
		},
		{
			"a note in brackets behind another, and those below it", "Antwoord 1\nJa [1] en zo [2] en nu [3].\n\n[1] Dagblad, 2025 [2] Weekblad, 2025\n[3] Maandblad, 2025",
			"A1 Ja en zo en nu.\nN1 Dagblad, 2025\nN2 Weekblad, 2025\nN3 Maandblad, 2025\n",
		},
		{
			"a Toelichting in an answer is text", "Antwoord 1\nJa.\nToelichting:\nDit is zo.\nAntwoord 2\nNee.",
			"A1 Ja. Toelichting: Dit is zo.\nA2 Nee.\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := Document(document("Vraag 1\nA?\nVraag 2\nB?\n" + tt.text))
			s.Questions, s.Warnings = nil, nil
			if got := shown(s); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

// TestDoubtfulMarkers: one warning a document for notes that nothing refers to,
// and only when a number in a text may be the missing mark.
func TestDoubtfulMarkers(t *testing.T) {
	for _, tt := range []struct{ name, answer, want string }{
		{"a lone number could be the mark", "De brug 1 is open en\nde weg 2 is dicht.", "footnote_unused"},
		{"no number at all", "De brug is open.", ""},
		{"numbers that are explained", "Zie vraag 1 en artikel 2, of 2 miljoen euro.", ""},
		{"a mark that no note explains", "Is de brug open?9 Ja.", "marker"},
		{"the end of a reference", "Zie het antwoord op vraag 3.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := Document(document("Vraag 1\nA?\nAntwoord 1\n" + tt.answer + "\n\n1 Dagblad, 2025\n2 Weekblad, 2025"))
			var codes []string
			for _, w := range s.Warnings {
				codes = append(codes, w.Code)
			}
			if got := strings.Join(codes, " "); got != tt.want {
				t.Errorf("got %q, want %q: %v", got, tt.want, s.Warnings)
			}
		})
	}
}
