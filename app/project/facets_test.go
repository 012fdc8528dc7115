package project_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestFindingsAreNarrowedByWhatTheirSetsAre(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	document := func(number, party, ministry, answered, said string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (" + party + ") aan de Minister van " + ministry + " over bruggen (ingezonden 3 maart 2024, " + number + ").\n" +
			"Antwoord van Minister Pietersen (" + ministry + ") (ontvangen " + answered + ").\n\n" +
			"Vraag 1\nHoe staat het met de bruggen van Zwartsluis?\n\nAntwoord 1\n" + said + "\n")}
	}
	const bridge = "De brug over het kanaal bij Zwartsluis wordt volgend jaar hersteld door de provincie Overijssel."
	const lock = "De sluis in de rivier bij Terwolde is na de laatste storm weer geopend voor alle scheepvaart."
	if _, err := p.ImportFS(ctx, fstest.MapFS{
		"een.txt":  document("2024Z10001", "ABC", "Defensie", "20 maart 2024", bridge+" "+lock),
		"twee.txt": document("2024Z10002", "DEF", "Financiën", "20 april 2025", bridge),
		"drie.txt": document("2024Z10003", "DEF", "Defensie", "20 mei 2026", lock),
	}); err != nil {
		t.Fatal(err)
	}
	if r, err := p.Compare(ctx, project.CompareOptions{}, nil); err != nil || len(r.Findings) != 2 {
		t.Fatalf("%+v, %v", r.Findings, err)
	}
	facets := func(chosen map[project.Facet]string) string {
		t.Helper()
		values, err := p.FindingFacets(ctx, project.FindingQuery{}, chosen)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, v := range values {
			out = append(out, fmt.Sprintf("%s=%d", v.Name, v.Count))
		}
		return strings.Join(out, " ")
	}
	if got := facets(nil); got != "repeated=2 open=2 Defensie=2 Financiën=1 Pietersen=2 ABC=2 DEF=2 2024=2 2025=1 2026=1" {
		t.Errorf("the facets are %s", got)
	}
	if got := facets(map[project.Facet]string{project.ByYear: "2026"}); got != "repeated=1 open=1 Defensie=1 Pietersen=1 ABC=1 DEF=1 2024=1 2026=1" {
		t.Errorf("of 2026 they are %s", got)
	}
	for name, x := range map[string]struct {
		chosen map[project.Facet]string
		want   int
	}{
		"all":                             {nil, 2},
		"a ministry":                      {map[project.Facet]string{project.ByMinistry: "Financiën"}, 1},
		"one set must have them all":      {map[project.Facet]string{project.ByMinistry: "Financiën", project.ByParty: "ABC"}, 0},
		"a party and a year":              {map[project.Facet]string{project.ByParty: "DEF", project.ByYear: "2026"}, 1},
		"a tag that is on nothing":        {map[project.Facet]string{project.ByTag: "none"}, 0},
		"what no set has":                 {map[project.Facet]string{project.ByParty: "XYZ"}, 0},
		"a respondent that all sets have": {map[project.Facet]string{project.ByPerson: "Pietersen"}, 2},
	} {
		if _, n, err := p.FindingsWith(ctx, project.FindingQuery{}, x.chosen); err != nil || n != x.want {
			t.Errorf("%s: %d findings, %v", name, n, err)
		}
	}
}
