package project

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
)

// ownRow begins the name of a row that holds one answer and takes no other.
const ownRow = "own "

// rowKey names an answer for the rows of the matrix, also when its set comes in anew: by
// what the set is called and by its labels. Of answers with the same ones the later are counted.
func rowKey(s *app.Set, a *app.Answer) string {
	key, nth := s.Name()+"#"+strings.Join(a.Covers, ", "), 1
	for i := range s.Answers {
		if s.Answers[i].ID == a.ID {
			break
		}
		if slices.Equal(s.Answers[i].Covers, a.Covers) {
			nth++
		}
	}
	if nth > 1 {
		key += "#" + strconv.Itoa(nth)
	}
	return key
}

// rowBeginning names a new row, with the answer that the others of it come to.
func rowBeginning(key string) string { return app.NewID() + " " + key }

// PutInRow puts an answer into the row of another one in every matrix that has both;
// with "" as the other one, it stands in a row of its own. An answer that stood there in
// its column makes way.
func (p *Project) PutInRow(ctx context.Context, answer, of string) error {
	if of != "" {
		return p.JoinRows(ctx, []string{answer}, of)
	}
	s, a, err := p.Answer(ctx, answer)
	if err != nil {
		return err
	}
	about := s.Name() + ", " + strings.Join(a.Covers, ", ")
	return p.do(ctx, "matrix.row", about, func(w Writer) error { return w.PutMatrixRow(rowKey(s, a), ownRow+app.NewID()) })
}

// JoinRows puts the answers, such as all of a row, into the row of another one, as
// PutInRow does, in one step of the history. No two of them may be of one set.
func (p *Project) JoinRows(ctx context.Context, answers []string, of string) error {
	if len(answers) == 0 {
		return nil
	}
	other, b, err := p.Answer(ctx, of)
	if err != nil {
		return err
	}
	sets, found := []*app.Set{other}, []*app.Answer{}
	for _, id := range answers {
		s, a, err := p.Answer(ctx, id)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(sets, func(x *app.Set) bool { return x.ID == s.ID }) {
			return &app.Error{Code: app.Invalid, Key: "row_same_set", What: "put an answer into a row", Why: "both answers are of one set", Hint: "choose an answer of another set"}
		}
		sets, found = append(sets, s), append(found, a)
	}
	about := sets[1].Name() + ", " + strings.Join(found[0].Covers, ", ")
	return p.do(ctx, "matrix.row", about, func(w Writer) error {
		rows, err := w.MatrixRows(ctx)
		if err != nil {
			return err
		}
		row := rows[rowKey(other, b)]
		if row == "" || strings.HasPrefix(row, ownRow) {
			row = rowBeginning(rowKey(other, b))
			if err := w.PutMatrixRow(rowKey(other, b), row); err != nil {
				return err
			}
		}
		for i, s := range sets[1:] {
			for k := range s.Answers { // only one answer of a set stands in a row
				if key := rowKey(s, &s.Answers[k]); rows[key] == row {
					if err := w.PutMatrixRow(key, ""); err != nil {
						return err
					}
				}
			}
			if err := w.PutMatrixRow(rowKey(s, found[i]), row); err != nil {
				return err
			}
		}
		return nil
	})
}

// LeaveRow leaves it to the program again in which row an answer stands.
func (p *Project) LeaveRow(ctx context.Context, answer string) error {
	s, a, err := p.Answer(ctx, answer)
	if err != nil {
		return err
	}
	return p.do(ctx, "matrix.row", s.Name()+", "+strings.Join(a.Covers, ", "), func(w Writer) error { return w.PutMatrixRow(rowKey(s, a), "") })
}

// placed moves the answers that a person put into rows: those of one row to the one that
// they were put to, else to the earliest of them, one alone into a row of its own, behind the one it leaves.
func (m *Matrix) placed(rows map[string]string) {
	if len(rows) == 0 {
		return
	}
	type cell struct {
		column int
		answer *app.Answer
	}
	byRow := map[string][]cell{}
	var order []string
	for j, s := range m.Sets {
		for k := range s.Answers {
			if row := rows[rowKey(s, &s.Answers[k])]; row != "" {
				if byRow[row] == nil {
					order = append(order, row)
				}
				byRow[row] = append(byRow[row], cell{j, &s.Answers[k]})
			}
		}
	}
	for _, row := range order {
		cells := byRow[row]
		if _, key, ok := strings.Cut(row, " "); ok {
			if i := slices.IndexFunc(cells, func(c cell) bool { return rowKey(m.Sets[c.column], c.answer) == key }); i > 0 {
				anchor := cells[i]
				cells = slices.Insert(slices.Delete(cells, i, i+1), 0, anchor)
			}
		}
		first := cells[0]
		at := m.rowOf(first.column, first.answer.ID)
		if strings.HasPrefix(row, ownRow) && m.filled(at) > 1 {
			m.take(at, first.column)
			at = m.insert(at+1, first.column, first.answer)
		}
		m.Rows[at].Cells[first.column].ByHand = len(cells) > 1 || strings.HasPrefix(row, ownRow)
		for _, c := range cells[1:] {
			if c.column == first.column {
				continue // two answers of one set stand in no one row
			}
			from := m.rowOf(c.column, c.answer.ID)
			if from != at {
				if old := m.Rows[at].Cells[c.column]; old.Answer != "" {
					m.take(at, c.column)
					m.insert(at+1, c.column, m.Sets[c.column].Answer(old.Answer))
					from = m.rowOf(c.column, c.answer.ID)
				}
				m.take(from, c.column)
				m.put(at, c.column, c.answer)
			}
			m.Rows[at].Cells[c.column].ByHand = true
		}
	}
	m.Rows = slices.DeleteFunc(m.Rows, func(r MatrixRow) bool {
		return !slices.ContainsFunc(r.Cells, func(c MatrixCell) bool { return c.Answer != "" })
	})
	for i := range m.Rows { // the question as it was asked first
		for j, c := range m.Rows[i].Cells {
			if c.Answer != "" {
				m.Rows[i].Question = asked(m.Sets[j], m.Sets[j].Answer(c.Answer))
				break
			}
		}
	}
}

func (m *Matrix) rowOf(column int, answer string) int {
	return slices.IndexFunc(m.Rows, func(r MatrixRow) bool { return r.Cells[column].Answer == answer })
}

func (m *Matrix) filled(row int) (n int) {
	for _, c := range m.Rows[row].Cells {
		if c.Answer != "" {
			n++
		}
	}
	return n
}

func (m *Matrix) take(row, column int) { m.Rows[row].Cells[column] = MatrixCell{} }

// insert makes a row with one answer.
func (m *Matrix) insert(at, column int, a *app.Answer) int {
	m.Rows = slices.Insert(m.Rows, at, MatrixRow{Cells: make([]MatrixCell, len(m.Sets))})
	m.put(at, column, a)
	return at
}
