// Package matrix is the screen that shows the same question through the years: a
// row for each question that recurs, a column for each set. What goes into which
// row is the engine's; the screen shows it and leads to the answers.
package matrix

import (
	"context"
	"slices"
	"strings"

	"standpunt/app/project"
	"standpunt/ui/host"
)

// presenter is the state of the screen: the matrix and where the cursor is.
type presenter struct {
	h       host.Host
	sets    string // ids, with spaces between them
	m       project.Matrix
	row     int
	column  int    // of the sets
	follow  string // the answer that was put elsewhere, until the matrix is read again
	version int    // counts readings, so that a late answer to an old one is dropped
	coming  bool   // the matrix is being made
	changed func()
}

// open makes the matrix of these sets.
func (p *presenter) open(sets string) {
	p.version++
	version, prj := p.version, p.h.Project()
	if prj == nil {
		return
	}
	if p.coming = true; len(p.m.Sets) == 0 {
		p.changed() // nothing is offered meanwhile
	}
	var m project.Matrix
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		m, err = prj.Matrix(ctx, strings.Fields(sets))
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		p.coming = false
		if err != nil {
			p.changed()
			p.h.Fail(err)
			return
		}
		if sets != p.sets {
			p.row, p.column = beginning(m)
		}
		p.sets, p.m = sets, m
		p.row = min(p.row, max(0, len(m.Rows)-1))
		p.followed()
		p.changed()
	})
}

// move puts the cursor on a cell.
func (p *presenter) move(row, column int) { p.row, p.column = row, max(0, column) }

// cell is the one under the cursor, or nil when there is no answer.
func (p *presenter) cell() *project.MatrixCell {
	if p.row >= len(p.m.Rows) || p.column >= len(p.m.Sets) {
		return nil
	}
	if c := &p.m.Rows[p.row].Cells[p.column]; c.Answer != "" {
		return c
	}
	return nil
}

// answered is the answer under the cursor; when there is none, that is said.
func (p *presenter) answered() *project.MatrixCell {
	c := p.cell()
	if c == nil {
		p.h.Notice(p.h.T("matrix.no_answer"), false)
	}
	return c
}

// beginning is where a reader begins: the newest answer to the first question that
// recurs, else to the first question.
func beginning(m project.Matrix) (row, column int) {
	for i, r := range m.Rows {
		for j, c := range slices.Backward(r.Cells) {
			if c.Answer != "" && !c.First {
				return i, j
			}
		}
	}
	if len(m.Rows) > 0 {
		column = max(0, slices.IndexFunc(m.Rows[0].Cells, func(c project.MatrixCell) bool { return c.Answer != "" }))
	}
	return 0, column
}

// compare puts the answer under the cursor beside the one before it.
func (p *presenter) compare() {
	c := p.answered()
	if c == nil {
		return
	}
	if c.First {
		p.h.Notice(p.h.T("matrix.no_before"), false)
		return
	}
	to := host.Place{Screen: "compare", Other: p.m.Sets[p.column].ID, OtherAnswer: c.Answer, Answer: c.Before}
	for j, s := range p.m.Sets {
		if p.m.Rows[p.row].Cells[j].Answer == c.Before {
			to.Set = s.ID
		}
	}
	p.h.Go(to)
}

// beside puts the answer under the cursor beside those before it in its row, as many
// as there is room for.
func (p *presenter) beside() {
	if p.answered() == nil {
		return
	}
	var names []string
	for j, c := range p.m.Rows[p.row].Cells[:p.column+1] {
		if c.Answer != "" {
			names = append(names, p.m.Sets[j].ID+":"+c.Answer)
		}
	}
	if len(names) < 2 {
		p.h.Notice(p.h.T("matrix.no_before"), false)
		return
	}
	p.h.Go(host.Place{Screen: "compare", Sets: strings.Join(names[max(0, len(names)-host.MostBeside):], " ")})
}

// read opens the answer under the cursor.
func (p *presenter) read() {
	if c := p.answered(); c != nil {
		p.h.Go(host.Place{Screen: "reader", Set: p.m.Sets[p.column].ID, Answer: c.Answer})
	}
}
