package parse

import (
	"testing"

	"standpunt/app"
)

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"Dit jaar worden er drie bruggen in Voorbeeldstad vervangen.":   "nl",
		"Bent u bekend met het bericht over de bruggen?":                "nl",
		"How many bridges will be replaced this year, and by whom?":     "en",
		"Wie viele Brücken werden in diesem Jahr ersetzt, und von wem?": "de",
		"Ja.": "",
		"Est-ce que vous avez pris connaissance du rapport sur les ponts?": "",
	} {
		if got := Language(&app.Set{Answers: []app.Answer{{Text: text}}}); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
