package project

import (
	"context"
	"strconv"
	"strings"

	"standpunt/app"
	"standpunt/app/export"
)

// matrixObject is a matrix as JSON.
type matrixObject struct {
	Sets []matrixColumn    `json:"sets"`
	Rows []matrixObjectRow `json:"rows"`
}

type matrixColumn struct {
	ID     string `json:"id"`
	Number string `json:"number"`
	Date   string `json:"date"`

	DateAsked bool `json:"date_asked,omitempty"` // date is when it was asked
}

type matrixObjectRow struct {
	Question string         `json:"question"`
	Cells    []matrixAnswer `json:"cells"` // one for each set
}

// matrixAnswer is a cell; answer is "" when the set was not asked. What changed is
// against the answer before, and 0 when there is none.
type matrixAnswer struct {
	Answer  string       `json:"answer"`
	Covers  []string     `json:"covers"`
	Text    string       `json:"text"`
	Before  string       `json:"before"`
	Changed float64      `json:"changed"`
	Kind    app.Label    `json:"kind"`
	Changes []app.Change `json:"changes"`
	ByHand  bool         `json:"by_hand"`
}

// matrixTable has a row for each question that recurs and three columns for each set, by
// date: the answer, the share of it that changed against the one before, and what moved.
func (p *Project) matrixTable(ctx context.Context, sets []string) (export.Table, any, error) {
	if len(sets) == 0 {
		return export.Table{}, nil, &app.Error{Code: app.Invalid, Key: "export_no_sets", What: "export a matrix", Why: "no sets are named", Hint: "name the sets that are its columns"}
	}
	m, err := p.Matrix(ctx, sets)
	if err != nil {
		return export.Table{}, nil, err
	}
	t := export.Table{Header: []string{"question"}}
	o := matrixObject{Sets: []matrixColumn{}, Rows: []matrixObjectRow{}}
	for _, s := range m.Sets {
		name := strings.TrimSpace(s.Name() + " " + s.Date())
		if s.DateAsked() {
			name += " (asked)"
		}
		t.Header = append(t.Header, name, name+" changed", name+" what moved")
		o.Sets = append(o.Sets, matrixColumn{s.ID, s.Name(), s.Date(), s.DateAsked()})
	}
	for _, r := range m.Rows {
		line, row := []string{r.Question}, matrixObjectRow{Question: r.Question}
		for _, c := range r.Cells {
			line = append(line, c.Text, "", "")
			if c.Answer != "" && !c.First {
				line[len(line)-2] = strconv.FormatFloat(c.Changed, 'f', 2, 64)
				line[len(line)-1] = moved(c.Changes)
			}
			a := matrixAnswer{c.Answer, c.Covers, c.Text, c.Before, c.Changed, c.Kind, c.Changes, c.ByHand}
			if a.Covers == nil {
				a.Covers = []string{}
			}
			if a.Changes == nil {
				a.Changes = []app.Change{}
			}
			row.Cells = append(row.Cells, a)
		}
		t.Rows, o.Rows = append(t.Rows, line), append(o.Rows, row)
	}
	return t, o, nil
}

// moved says what moved as "cause: before → after".
func moved(changes []app.Change) string {
	var out []string
	for _, c := range changes {
		out = append(out, string(c.Cause)+": "+c.Before+" → "+c.After)
	}
	return strings.Join(out, "; ")
}
