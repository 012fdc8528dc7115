package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
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

// A table that came in is no place to come back to: there it could be imported again.
func TestEscDoesNotLeadToATableThatIsIn(t *testing.T) {
	w := window(t)
	w.Go(host.Place{Screen: "findings"})
	drop(t, w, "a.csv", "vraag,antwoord\nLigt het op schema?,Ja.\n")
	if w.at.Screen != "mapping" {
		t.Fatalf("a table leads to %s", w.at.Screen)
	}
	for _, a := range w.screens["mapping"].Actions() {
		w.do(a)
	}
	if _, n, err := w.project.Sets(context.Background(), project.SetQuery{}); n != 1 || err != nil || w.at.Screen != "library" {
		t.Fatalf("%d sets came in, on %s: %v", n, w.at.Screen, err)
	}
	w.retrace()
	if w.at.Screen != "findings" {
		t.Errorf("one step back leads to %s", w.at.Screen)
	}
}

// A newer document of a set is another text: what was found about the one before goes, and
// is found again when the import is undone.
func TestWhatComesBackIsComparedAgain(t *testing.T) {
	w := window(t)
	said := "De bouw van de nieuwe brug over het kanaal begint in het voorjaar van volgend jaar, zoals ik uw Kamer heb toegezegd."
	of := func(day, answer string) string {
		return strings.NewReplacer("1 juni 2025", day, "Ja, het ligt op schema.", answer).Replace(document)
	}
	for name, day := range map[string]string{"een.txt": "1 juni 2025, 2025Z10003", "twee.txt": "2 juni 2025, 2025Z10001", "drie.txt": "3 juni 2025, 2025Z10002"} {
		drop(t, w, name, of(day, said))
	}
	found := func() int {
		_, n, err := w.project.Findings(context.Background(), project.FindingQuery{})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := found()
	drop(t, w, "vier.txt", of("9 juni 2025, 2025Z10002", "Nee, daarover is niets te zeggen."))
	if n := found(); n >= before {
		t.Fatalf("with the newer document there are %d findings of %d", n, before)
	}
	w.undo()
	if n := found(); n != before {
		t.Errorf("undone there are %d findings of %d", n, before)
	}
}

// A set that is put right is another text: what was found about the one before is found
// anew, without being asked for, as with a set that comes in.
func TestWhatWasPutRightIsComparedAgain(t *testing.T) {
	w := window(t)
	drop(t, w, "een.txt", document)
	said := "De bouw van de nieuwe brug over het kanaal begint in het voorjaar van volgend jaar, zoals ik uw Kamer heb toegezegd."
	for i, name := range []string{"twee.txt", "drie.txt"} {
		drop(t, w, name, strings.NewReplacer("1 juni 2025", []string{"2 juni 2025, 2025Z10001", "3 juni 2025, 2025Z10002"}[i], "Ja, het ligt op schema.", said).Replace(document))
	}
	ctx := context.Background()
	found := func() int {
		_, n, err := w.project.Findings(ctx, project.FindingQuery{})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := found()
	if before == 0 {
		t.Fatal("nothing is found to begin with")
	}
	w.Go(host.Place{Screen: "review", Set: "2025Z10001"})
	keys := w.win.Canvas().Focused()
	for range 5 {
		keys.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	test.Type(keys, "p") // what a line is
	if found() == before {
		t.Fatal("the correction changes nothing that was found")
	}
	w.undo()
	w.Go(host.Place{Screen: "findings"})
	if after := found(); after != before {
		t.Errorf("undone there are %d findings instead of %d", after, before)
	}
}
