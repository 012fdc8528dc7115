package matrix

import (
	"context"
	"path/filepath"
	"strings"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// putInRow asks in which row the answer under the cursor belongs, and puts it there.
func (p *presenter) putInRow() {
	c := p.answered()
	if c == nil {
		return
	}
	answer, set := c.Answer, p.m.Sets[p.column].Name()
	var items []host.Item
	var into, rows []string // an answer of the row, of another set, and what the row is called
	for i, r := range p.m.Rows {
		if i == p.row {
			continue
		}
		for j, x := range r.Cells {
			if x.Answer != "" && j != p.column {
				items = append(items, p.item(r, p.m.Sets[j].Name()))
				into, rows = append(into, x.Answer), append(rows, p.rowOf(r, p.m.Sets[j].Name()))
				break
			}
		}
	}
	if len(items) == 0 {
		p.h.Notice(p.h.T("matrix.no_other_row"), false)
		return
	}
	p.h.Choose(host.Choice{Title: p.h.T("matrix.put_in_row"), Items: items, Chosen: func(i int) {
		p.place(answer, p.h.T("matrix.put", set, rows[i]), func(ctx context.Context, prj *project.Project) error { return prj.PutInRow(ctx, answer, into[i]) })
	}})
}

// rowOf is what a row is called: by its number, and the set that numbers so.
func (p *presenter) rowOf(r project.MatrixRow, set string) string {
	return i18n.Join(" · ", p.number(r), set)
}

// item is a row that can be chosen, by its number, set and question: sets number alike, and
// behind a long question the set would not be seen.
func (p *presenter) item(r project.MatrixRow, set string) host.Item {
	return host.Item{Text: i18n.Join(" · ", p.rowOf(r, set), p.beginningOf(r.Question))}
}

// joinRow asks which other row the row under the cursor belongs to, and joins the two.
// Rows that have an answer of the same set cannot be one.
func (p *presenter) joinRow() {
	if p.row >= len(p.m.Rows) {
		return
	}
	here := p.m.Rows[p.row]
	var answers []string
	for _, c := range here.Cells {
		if c.Answer != "" {
			answers = append(answers, c.Answer)
		}
	}
	var items []host.Item
	var into, rows []string
	for i, r := range p.m.Rows {
		name, first := "", ""
		for j, x := range r.Cells {
			if x.Answer != "" && here.Cells[j].Answer != "" { // of itself too
				first = ""
				break
			}
			if x.Answer != "" && first == "" {
				name, first = p.m.Sets[j].Name(), x.Answer
			}
		}
		if i != p.row && first != "" {
			items, into, rows = append(items, p.item(r, name)), append(into, first), append(rows, p.rowOf(r, name))
		}
	}
	if len(items) == 0 {
		p.h.Notice(p.h.T("matrix.no_row_to_join"), false)
		return
	}
	answer := answers[0]
	if c := p.cell(); c != nil {
		answer = c.Answer
	}
	p.h.Choose(host.Choice{Title: p.h.T("matrix.join_row"), Items: items, Chosen: func(i int) {
		p.place(answer, p.h.T("matrix.joined", rows[i]), func(ctx context.Context, prj *project.Project) error { return prj.JoinRows(ctx, answers, into[i]) })
	}})
}

// fileName proposes a name for the table: of which sets it is, from the first to the last.
func (p *presenter) fileName() string {
	parts := []string{p.h.T("screen.matrix")}
	if n := len(p.m.Sets); n > 0 {
		parts = append(parts, p.m.Sets[0].Name())
		if n > 1 {
			parts = append(parts, p.m.Sets[n-1].Name())
		}
	}
	return host.FileName(".csv", parts...)
}

// save writes the matrix to a file, which the user agreed to replace: JSON when its name says so, else CSV.
func (p *presenter) save(path string) {
	prj, o := p.h.Project(), project.ExportOptions{Format: "csv", What: "matrix", Out: path, Overwrite: true, BOM: true, Sets: strings.Fields(p.sets)}
	if strings.EqualFold(filepath.Ext(path), ".json") {
		o.Format = "json"
	}
	rows := 0
	p.h.Run(p.h.T("matrix.save"), func(ctx context.Context, _ func(int, int)) error {
		r, err := prj.Export(ctx, o)
		rows = r.Rows
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.h.Notice(p.h.T("matrix.saved", rows, path), false)
	})
}

// ownRow puts the answer under the cursor into a row of its own.
func (p *presenter) ownRow() {
	if c := p.answered(); c != nil {
		answer := c.Answer
		p.place(answer, p.h.T("matrix.apart", p.m.Sets[p.column].Name()), func(ctx context.Context, prj *project.Project) error { return prj.PutInRow(ctx, answer, "") })
	}
}

// leaveRow leaves it to the program again where the answer under the cursor stands.
func (p *presenter) leaveRow() {
	c := p.answered()
	if c == nil {
		return
	}
	if !c.ByHand {
		p.h.Notice(p.h.T("matrix.not_by_hand"), false)
		return
	}
	answer := c.Answer
	p.place(answer, p.h.T("matrix.left", p.m.Sets[p.column].Name()), func(ctx context.Context, prj *project.Project) error { return prj.LeaveRow(ctx, answer) })
}

// place changes where an answer stands, and says where that is; the cursor goes with it.
func (p *presenter) place(answer, said string, deed func(context.Context, *project.Project) error) {
	prj := p.h.Project()
	host.Gesture(p.h, func(ctx context.Context) error { return deed(ctx, prj) }, func() string {
		p.follow = answer
		return said
	})
}

// followed puts the cursor on the answer that was put elsewhere.
func (p *presenter) followed() {
	for i, r := range p.m.Rows {
		for j, c := range r.Cells {
			if p.follow != "" && c.Answer == p.follow {
				p.row, p.column = i, j
			}
		}
	}
	p.follow = ""
}
