package project_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestAMatrixGoesOut(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New())
	if _, err := p.ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "matrix.csv")
	o := project.ExportOptions{Format: "csv", What: "matrix", Out: out, Sets: []string{"2026Z90002", "2025Z12132"}}
	m, err := p.Matrix(ctx, o.Sets)
	if err != nil {
		t.Fatal(err)
	}
	if r, err := p.Export(ctx, o); err != nil || r.Rows != len(m.Rows) {
		t.Fatalf("%d of %d rows, %v", r.Rows, len(m.Rows), err)
	}
	f, err := os.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(lines[0], "|"); got != "question|2025Z12132 2025-06-13 (asked)|2025Z12132 2025-06-13 (asked) changed|2025Z12132 2025-06-13 (asked) what moved|2026Z90002 2026-03-23|2026Z90002 2026-03-23 changed|2026Z90002 2026-03-23 what moved" {
		t.Errorf("the columns are %s", got)
	}
	shifted := 0
	for i, r := range m.Rows {
		line := lines[i+1]
		if line[0] != r.Question || line[1] != r.Cells[0].Text || line[4] != r.Cells[1].Text || line[2] != "" {
			t.Errorf("row %d is %q", i, line)
		}
		if strings.Contains(line[6], "date: juni 2026 → eind 2026") && line[5] > "0.00" {
			shifted++
		}
	}
	if shifted == 0 {
		t.Error("no row says that the date moved")
	}

	o.Format, o.Out = "json", out+".json"
	if _, err := p.Export(ctx, o); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(o.Out)
	if err != nil {
		t.Fatal(err)
	}
	var object struct {
		Sets []struct{ Number, Date string }
		Rows []struct {
			Cells []struct{ Answer, Before string }
		}
	}
	if err := json.Unmarshal(data, &object); err != nil || len(object.Sets) != 2 || len(object.Rows) != len(m.Rows) || strings.Contains(string(data), "null") {
		t.Errorf("as JSON: %d sets, %d rows, %v", len(object.Sets), len(object.Rows), err)
	}

	o.Sets, o.Out = nil, out+".none"
	if _, err := p.Export(ctx, o); app.CodeOf(err) != app.Invalid {
		t.Errorf("of no sets: %v", err)
	}
	if _, err := os.Stat(o.Out); err == nil {
		t.Error("a file was written for no sets")
	}
}
