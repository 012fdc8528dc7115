package project_test

import (
	"context"
	"fmt"
	"os"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestTheSameQuestionThroughTheYears(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New())
	if _, err := p.ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	m, err := p.Matrix(ctx, []string{"2026Z90002", "2025Z12132", "2025Z90001", "2025Z12132"})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Sets) != 3 || m.Sets[0].Number != "2025Z12132" || m.Sets[2].Number != "2026Z90002" {
		t.Fatalf("the columns are %d sets", len(m.Sets))
	}
	seen := map[string]bool{}
	for _, r := range m.Rows {
		first := true
		for j, c := range r.Cells {
			if c.Answer == "" {
				continue
			}
			if seen[c.Answer] || m.Sets[j].Answer(c.Answer) == nil {
				t.Errorf("the answer %s stands twice, or under another set", c.Answer)
			}
			seen[c.Answer] = true
			if c.First != first || first == (c.Before != "") || c.Changed < 0 || c.Changed > 1 {
				t.Errorf("%q: the cell is %+v", r.Question, c)
			}
			first = false
		}
		if r.Question == "" {
			t.Error("a row without a question")
		}
	}
	all := 0
	for _, s := range m.Sets {
		all += len(s.Answers)
	}
	if len(seen) != all {
		t.Errorf("%d of %d answers are in the matrix", len(seen), all)
	}
	for _, r := range m.Rows {
		if len(r.Cells[0].Covers) == 1 && r.Cells[0].Covers[0] == "2" {
			if r.Cells[1].Kind != app.Shifted || r.Cells[2].Kind != app.Shifted || len(r.Cells[2].Changes) == 0 {
				t.Errorf("the schedule: %+v", r.Cells)
			}
			return
		}
	}
	t.Error("no row begins with question 2 of the oldest set")
}

func TestAMatrixOfOneSetAndOfNone(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New())
	if _, err := p.ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	if m, err := p.Matrix(ctx, nil); err != nil || len(m.Rows) != 0 {
		t.Errorf("of no sets: %+v, %v", m, err)
	}
	if m, err := p.Matrix(ctx, []string{"2025Z12132"}); err != nil || len(m.Rows) != 11 {
		t.Errorf("of one set: %d rows, %v", len(m.Rows), err)
	}
	if _, err := p.Matrix(ctx, []string{"gone"}); app.CodeOf(err) != app.NotFound {
		t.Errorf("of a set that is not there: %v", err)
	}
}

// BenchmarkMatrix is sets of ten answers beside each other.
func BenchmarkMatrix(b *testing.B) {
	ctx := context.Background()
	for _, n := range []int{10, 40} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			store := memory.New()
			ids := add(b, store, 0, n)
			p := project.New(store)
			for b.Loop() {
				if m, err := p.Matrix(ctx, ids); err != nil || len(m.Sets) != n {
					b.Fatal(err)
				}
			}
		})
	}
}
