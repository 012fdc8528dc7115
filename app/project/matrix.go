package project

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/compare"
)

// Matrix is the answers of several sets under the questions that recur in them.
type Matrix struct {
	Sets []*app.Set // the columns, by date
	Rows []MatrixRow
}

// MatrixRow is a question that recurs, with one cell for each set.
type MatrixRow struct {
	Question string // as it was asked first
	Cells    []MatrixCell
}

// MatrixCell is the answer of one set; with Answer "" the set was not asked.
// What changed is against the cell before it that has an answer.
type MatrixCell struct {
	Answer  string
	Covers  []string
	Text    string
	ByHand  bool      // a person put it into this row
	First   bool      // there is no answer before it
	Before  string    // the id of that answer
	Changed float64   // the share of its sentences, and of those that are gone, that are not as they were: 0 to 1
	Kind    app.Label // Related: few sentences of the two, or none, say the same of the same
	Changes []app.Change
}

// Matrix puts sets beside each other, question by question. An answer goes into
// the row of the answer, in the nearest set before it, that its question or its
// words point at; else it begins a row of its own. What a person put into rows stays there.
func (p *Project) Matrix(ctx context.Context, sets []string) (Matrix, error) {
	var m Matrix
	for _, name := range sets {
		s, err := p.Set(ctx, name)
		if err != nil {
			return m, err
		}
		if !slices.ContainsFunc(m.Sets, func(o *app.Set) bool { return o.ID == s.ID }) {
			m.Sets = append(m.Sets, s)
		}
	}
	slices.SortStableFunc(m.Sets, compare.ByTime)
	var err error
	if m.Sets, err = p.tuned(ctx, m.Sets...); err != nil {
		return m, err
	}
	outlines := make([]*compare.Outline, len(m.Sets))
	each(ctx, len(m.Sets), func(i int) { outlines[i] = compare.OutlineOf(m.Sets[i]) })
	row := map[string]int{} // of an answer
	for j, s := range m.Sets {
		for i := j - 1; i >= 0; i-- {
			if err := ctx.Err(); err != nil {
				return m, &app.Error{Code: app.Canceled, Key: "canceled", What: "make a matrix", Why: "it was stopped", Err: err}
			}
			m.align(compare.Exchanges(outlines[i], outlines[j]), i, j, row)
		}
		for k := range s.Answers {
			if _, placed := row[s.Answers[k].ID]; !placed {
				row[s.Answers[k].ID] = len(m.Rows)
				m.Rows = append(m.Rows, MatrixRow{Question: asked(s, &s.Answers[k]), Cells: make([]MatrixCell, len(m.Sets))})
				m.put(len(m.Rows)-1, j, &s.Answers[k])
			}
		}
	}
	rows, err := p.store.MatrixRows(ctx)
	if err != nil {
		return m, err
	}
	m.placed(rows)
	for r := range m.Rows {
		m.compare(r)
	}
	return m, nil
}

// align puts answers of column j into the rows of the answers of the earlier column i
// that they stand beside.
func (m *Matrix) align(exchanges []compare.Exchange, i, j int, row map[string]int) {
	for _, x := range exchanges {
		if x.A < 0 || x.B < 0 {
			continue
		}
		a, b := &m.Sets[i].Answers[x.A], &m.Sets[j].Answers[x.B]
		r, known := row[a.ID]
		if _, placed := row[b.ID]; placed || !known || m.Rows[r].Cells[j].Answer != "" {
			continue
		}
		row[b.ID] = r
		m.put(r, j, b)
	}
}

func (m *Matrix) put(row, column int, a *app.Answer) {
	m.Rows[row].Cells[column] = MatrixCell{Answer: a.ID, Covers: a.Covers, Text: a.Text, First: true}
}

// littleCommon is the share of the sentences below which two answers without a shift have
// too little in common to say that one is the other reworded.
const littleCommon = 0.2

// compare says of each cell of a row what changed against the one before.
func (m *Matrix) compare(row int) {
	cells := m.Rows[row].Cells
	last := -1
	for j := range cells {
		c := &cells[j]
		if c.Answer == "" {
			continue
		}
		if last >= 0 {
			c.First, c.Before = false, cells[last].Answer
			d := compare.Answers(m.Sets[last], m.Sets[j], c.Before, c.Answer)
			changed := d.Reworded + d.Shifted + d.Added + d.Removed
			if all := changed + d.Equal + d.Moved; all > 0 {
				c.Changed = float64(changed) / float64(all)
			}
			c.Kind = app.Repeated
			switch {
			case d.Shifted > 0:
				c.Kind = app.Shifted
			case changed > 0 && float64(d.Equal+d.Moved+d.Reworded) < littleCommon*float64(changed+d.Equal+d.Moved):
				c.Kind = app.Related
			case changed > 0:
				c.Kind = app.Reworded
			}
			for _, x := range d.Exchanges {
				for _, r := range x.Rows {
					c.Changes = append(c.Changes, r.Changes...)
				}
			}
		}
		last = j
	}
}

// asked is the questions that an answer answers.
func asked(s *app.Set, a *app.Answer) string {
	var texts []string
	for _, q := range s.QuestionsOf(a) {
		texts = append(texts, q.Text)
	}
	return strings.Join(texts, " ")
}
