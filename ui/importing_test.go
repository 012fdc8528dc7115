package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/app/project"
)

// One of a thing is one of it: most rows of a table hold one question and one answer.
func TestTheReportCountsInWords(t *testing.T) {
	w := window(t)
	w.SetLanguage("nl")
	r := project.ImportReport{Imported: []project.Imported{{File: "a.csv", Questions: 1, Answers: 1}, {File: "b.txt", Questions: 3, Answers: 2, Warnings: make([]app.Warning, 1)}}}
	var got []string
	for _, o := range w.importRows(r) {
		if l, ok := o.(*widget.Label); ok {
			got = append(got, l.Text)
		}
	}
	for _, want := range []string{"a.csv: 1 vraag, 1 antwoord", "b.txt: 3 vragen, 2 antwoorden, 1 waarschuwing"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
}
