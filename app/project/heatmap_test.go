package project_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestHeatMapSaysHowMuchOfEachSetStandsInTheOthers(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	document := func(number, asked, said string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over bruggen (ingezonden " + asked + ", " + number + ").\n\n" +
			"Vraag 1\nHoe staat het met de bruggen van Zwartsluis?\n\nAntwoord 1\n" + said + "\n")}
	}
	const same = "De brug over het kanaal bij Zwartsluis wordt volgend jaar hersteld door de provincie Overijssel."
	const more = " Daarvoor heeft de provincie in haar begroting voldoende middelen vrijgemaakt, zo laat zij mij weten."
	if _, err := p.ImportFS(ctx, fstest.MapFS{
		"een.txt":  document("2025Z10001", "3 maart 2025", same),
		"twee.txt": document("2025Z10002", "3 april 2025", same+more),
		"drie.txt": document("2025Z10003", "3 mei 2025", "De kabinetsformatie duurt voort en over de planning doe ik thans geen mededelingen aan de Kamer."),
	}); err != nil {
		t.Fatal(err)
	}
	m, err := p.HeatMap(ctx, nil, "")
	if err != nil || len(m.Sets) != 0 {
		t.Fatalf("before a comparison: %+v, %v", m, err)
	}
	r, err := p.Compare(ctx, project.CompareOptions{}, nil)
	if err != nil || len(r.Findings) != 1 {
		t.Fatalf("%+v, %v", r.Findings, err)
	}
	if m, err = p.HeatMap(ctx, nil, ""); err != nil || len(m.Sets) != 2 || m.Sets[0].Name != "2025Z10001" || m.Sets[0].Date != "2025-03-03" || m.Left != 0 {
		t.Fatalf("the heat map is %+v, %v", m, err)
	}
	half := float64(len(same)) / float64(len(same+more))
	if a, b := m.Cells[0][1], m.Cells[1][0]; a.Same != 1 || math.Abs(b.Same-half) > 0.02 || a.Shifts != 0 || m.Cells[0][0].Any() {
		t.Errorf("one shares %+v, two shares %+v, not %.2f", a, b, half)
	}
	if m, err = p.HeatMap(ctx, []string{"2025Z10003", "2025Z10001", "2025Z10001"}, ""); err != nil || len(m.Sets) != 2 || m.Cells[0][1].Any() {
		t.Errorf("sets that share nothing: %+v, %v", m, err)
	}
	if _, err := p.HeatMap(ctx, []string{"2099Z1"}, ""); app.CodeOf(err) != app.NotFound {
		t.Errorf("a set that is not there: %v", err)
	}

	for ending, begins := range map[string]string{"svg": "<svg", "png": "\x89PNG"} {
		out := filepath.Join(t.TempDir(), "heat."+ending)
		report, err := p.ExportHeatMap(ctx, project.HeatMapOptions{Out: out})
		if b, _ := os.ReadFile(out); err != nil || report.Rows != 2 || !bytes.HasPrefix(b, []byte(begins)) {
			t.Errorf("%s: %+v, %v", ending, report, err)
		}
		if _, err := p.ExportHeatMap(ctx, project.HeatMapOptions{Out: out}); app.CodeOf(err) != app.Exists {
			t.Errorf("over a file that is there: %v", err)
		}
	}
	if _, err := p.ExportHeatMap(ctx, project.HeatMapOptions{Out: "heat.gif"}); app.CodeOf(err) != app.Invalid {
		t.Errorf("another kind of picture: %v", err)
	}

	if _, err := p.Judge(ctx, r.Findings[0].ID, app.Verdict{Decision: app.Relabel, Kind: app.Shifted, Causes: []app.Cause{app.CauseOther}}); err != nil {
		t.Fatal(err)
	}
	if m, err = p.HeatMap(ctx, nil, ""); err != nil || len(m.Sets) != 2 || m.Cells[0][1] != (app.Shared{Shifted: 1, Shifts: 1}) {
		t.Errorf("what was called a shift counts as %+v, %v", m.Cells, err)
	}
	if _, err := p.Judge(ctx, r.Findings[0].ID, app.Verdict{Decision: app.Reject}); err != nil {
		t.Fatal(err)
	}
	if m, err = p.HeatMap(ctx, nil, ""); err != nil || len(m.Sets) != 0 {
		t.Errorf("what was rejected counts: %+v, %v", m, err)
	}
}

// More sets than there is room for are not refused: those that share most are shown, with
// each other or with one of them.
func TestHeatMapOfManySetsIsOfThoseThatShareMost(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New())
	const common = "De brug over het kanaal bij Zwartsluis wordt volgend jaar hersteld door de provincie Overijssel."
	const rare = "De orgels in de kerken van Friesland verstommen omdat er geen geld is voor hun onderhoud."
	files, numbers := fstest.MapFS{}, []string{}
	for i := range project.MostHeat + 3 {
		number, said := fmt.Sprintf("2025Z%05d", 10000+i), common
		switch i {
		case 0, 1: // they share only this
			said = rare
		case 2:
			said = "De kabinetsformatie duurt voort en over de planning doe ik thans geen mededelingen."
		}
		files[number+".txt"] = &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over bruggen (ingezonden 3 maart 2025, " + number + ").\n\nVraag 1\nHoe staat het met nummer " + number + "?\n\nAntwoord 1\n" + said + "\n")}
		numbers = append(numbers, number)
	}
	if _, err := p.ImportFS(ctx, files); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Compare(ctx, project.CompareOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	shown := func(names []string, around string) (map[string]bool, int) {
		t.Helper()
		m, err := p.HeatMap(ctx, names, around)
		if err != nil || len(m.Sets) != project.MostHeat || m.Left != len(m.Others) {
			t.Fatalf("%d sets, %d left, %v", len(m.Sets), m.Left, err)
		}
		out := map[string]bool{}
		for _, s := range m.Sets {
			out[s.Name] = true
		}
		return out, m.Left
	}
	if sets, left := shown(numbers, ""); left != 3 || sets[numbers[0]] || sets[numbers[1]] || sets[numbers[2]] {
		t.Errorf("of %d sets %d are left out, not those that share least", len(numbers), left)
	}
	if sets, left := shown(numbers, numbers[0]); left != 3 || !sets[numbers[0]] || !sets[numbers[1]] || sets[numbers[2]] {
		t.Errorf("around one, without the one that shares with it; %d are left out", left)
	}
	if sets, left := shown(nil, numbers[1]); left != 2 || !sets[numbers[0]] || !sets[numbers[1]] {
		t.Errorf("of all that share text, around one: %d are left out", left)
	}
}
