package parse

import (
	"strings"
	"testing"

	"standpunt/app"
)

func TestWordsOfAFootnoteInATextAreDoubted(t *testing.T) {
	const head = "Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over bruggen (ingezonden 3 maart 2025).\n\n"
	const note = "\n1) Bruggen in het noorden dreigen te sluiten, Het Dagblad, 1 maart 2025.\n"
	warned := func(text string, size float64) bool {
		var lines []app.Line
		for _, l := range strings.Split(text, "\n") {
			lines = append(lines, app.Line{Text: l, Size: size})
		}
		set := Document(&app.Document{Lines: lines})
		for _, w := range set.Warnings {
			if w.Code == "note_words" {
				return true
			}
		}
		return false
	}
	quoted := head + "Vraag 1\nKent u het bericht «Bruggen in het noorden dreigen te sluiten»? 1)\n\nAntwoord 1\nJa.\n" + note
	other := head + "Vraag 1\nKent u het bericht over de bruggen in het noorden? 1)\n\nAntwoord 1\nJa.\n" + note
	if !warned(quoted, 0) {
		t.Error("a text with the first words of a footnote is not doubted")
	}
	if warned(other, 0) {
		t.Error("a text with other words is doubted")
	}
	if warned(quoted, 9) {
		t.Error("where the size of the type tells the note, it is doubted")
	}
}
