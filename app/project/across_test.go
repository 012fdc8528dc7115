package project_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// TestWhatWasFoundAcrossQuestionsStandsInALine has two sentences that say nearly the same in
// answers to questions that have nothing to do with each other. The comparison of all sets
// finds them by what they share; beside each other the sets show it too.
func TestWhatWasFoundAcrossQuestionsStandsInALine(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	document := func(number, question, answer, other, otherAnswer string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over bruggen (ingezonden 3 maart 2025, " + number + ").\n\n" +
			"Antwoord van minister De Vries (Voorbeelden) (ontvangen 12 april 2025).\n\nVraag 1\n" + question + "\n\nAntwoord 1\n" + answer + "\n\nVraag 2\n" + other + "\n\nAntwoord 2\n" + otherAnswer + "\n")}
	}
	if _, err := p.ImportFS(ctx, fstest.MapFS{
		"a.txt": document("2025Z00001", "Hoeveel bruggen verzakken er bij Zuidhaven?",
			"De schippers weten de weg. Ik reken erop dat ook reders en veerdiensten zich zullen (blijven) inspannen voor de bekendheid van het baken en hierbij gebruik maken van de bakenleidraad en bakenkaarten die door de overheid in nauwe afstemming met de vakorganisaties van reders en loodsen zijn ontwikkeld. Daar blijf ik op letten.",
			"Bent u bekend met het nieuws?", "Ja."),
		"b.txt": document("2025Z00002", "Wat verdient een huisarts in Noorderveen gemiddeld per jaar?",
			"Dat verschilt per jaar.", "Waarom is het logo zo onbekend?",
			"Omdat het nieuw is. Reders en veerdiensten kunnen zelf investeren in de verdere bekendheid van het baken en hierbij gebruik maken van de bakenkaarten die mede op het verzoek van de reders en veerdiensten door de overheid zijn ontwikkeld. Zij doen dat al."),
	}); err != nil {
		t.Fatal(err)
	}
	sets, _, err := p.Sets(ctx, project.SetQuery{Sort: project.ByNumber})
	if err != nil || len(sets) != 2 {
		t.Fatalf("%d sets, %v", len(sets), err)
	}
	beside := func(a, b string) (row *compare.Row, score float64) {
		_, _, c, err := p.SideBySide(ctx, a, b)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range c.Exchanges {
			for i, r := range x.Rows {
				if r.A != nil && r.B != nil && strings.Contains(r.A.Text+r.B.Text, "Ik reken erop") && strings.Contains(r.A.Text+r.B.Text, "kunnen zelf investeren") {
					return &x.Rows[i], r.Score
				}
			}
		}
		return nil, 0
	}
	if r, _ := beside(sets[0].ID, sets[1].ID); r != nil {
		t.Fatal("the sentences stand beside each other before all is compared: the test shows nothing")
	}
	found, err := p.Compare(ctx, project.CompareOptions{}, nil)
	if err != nil || len(found.Findings) != 1 {
		t.Fatalf("%d findings, %v", len(found.Findings), err)
	}
	for _, ids := range [][2]string{{sets[0].ID, sets[1].ID}, {sets[1].ID, sets[0].ID}} {
		r, score := beside(ids[0], ids[1])
		if r == nil || !r.Moved || score != found.Findings[0].Score {
			t.Errorf("beside each other the row is %+v, the finding %+v", r, found.Findings[0])
		}
	}
}
