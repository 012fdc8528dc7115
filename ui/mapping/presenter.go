// Package mapping is the screen on which the user says what the columns of a
// table hold before it is imported. What each holds is guessed first; the screen
// shows the guess and the first rows as they would come in, and remembers what was
// chosen for tables with the same columns.
package mapping

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// presenter is the state of the screen: a table and what its columns are taken for.
type presenter struct {
	h       host.Host
	start   func(path string, columns map[string]string) // imports the table
	path    string
	table   project.Table
	chosen  map[string]string // role -> header, what the user said
	ready   bool
	version int // counts readings, so that a late answer to an old one is dropped
	changed func()
}

// open reads the start of a table.
func (p *presenter) open(path string) {
	p.path, p.chosen, p.ready, p.table = path, nil, false, project.Table{}
	p.read(func() {
		if p.chosen = p.remembered(); len(p.chosen) > 0 {
			p.read(p.changed)
			return
		}
		p.chosen = map[string]string{}
		p.changed()
	})
}

func (p *presenter) read(then func()) {
	p.version++
	version, path, columns := p.version, p.path, p.chosen
	var table project.Table
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		table, err = project.PreviewTable(ctx, path, project.ParseOptions{Columns: columns})
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.table, p.ready = table, true
		then()
	})
}

// choose says that a column holds a role, or with "" that none does; the questions and
// the answers must be somewhere, so that these are guessed then.
func (p *presenter) choose(role, header string) {
	if header == "" && (role == "question" || role == "answer") {
		delete(p.chosen, role)
	} else {
		p.chosen[role] = header
	}
	p.read(p.changed)
}

// key is what the choice for tables with these columns is remembered under.
func (p *presenter) key() string {
	return "mapping." + app.ContentID("columns", strings.Join(p.table.Header, "\x00"))
}

func (p *presenter) remembered() map[string]string {
	var columns map[string]string
	if json.Unmarshal([]byte(p.h.Kept(p.key())), &columns) != nil {
		return nil
	}
	for role, header := range columns {
		if header != "" && !slices.Contains(p.table.Header, header) {
			delete(columns, role)
		}
	}
	return columns
}

// complete tells whether it is known which columns hold questions and answers.
func (p *presenter) complete() bool {
	return p.ready && p.table.Columns["question"] != "" && (p.table.Columns["answer"] != "" || len(p.table.Wide) > 0)
}

// missing is the role for which a column must be chosen first, or "".
func (p *presenter) missing() string {
	switch {
	case !p.ready || p.complete():
		return ""
	case p.column("question") < 0:
		return "question"
	}
	return "answer"
}

// run remembers the choice and imports the table.
func (p *presenter) run() {
	if !p.complete() {
		p.h.Notice(p.h.T("mapping.incomplete"), false)
		return
	}
	if data, err := json.Marshal(p.chosen); err == nil {
		p.h.Keep(p.key(), string(data))
	}
	p.start(p.path, p.chosen)
	p.h.Go(host.Place{Screen: "library"})
}

// about says what is being read.
func (p *presenter) about() string {
	return p.h.T("mapping.about", filepath.Base(p.path), i18n.Number(p.h.T, p.table.Total), len(p.table.Header))
}

// wide says that every respondent has a column of answers, or "".
func (p *presenter) wide() string {
	if len(p.table.Wide) == 0 {
		return ""
	}
	return p.h.T("mapping.wide", len(p.table.Wide), strings.Join(p.table.Wide, ", "))
}

// says tells what is to be chosen before the table can be imported, or that every
// respondent has a column of answers, or "".
func (p *presenter) says() string {
	switch {
	case !p.ready:
		return ""
	case p.complete():
		return p.wide()
	case p.column("question") >= 0:
		return p.h.T("mapping.choose_answer")
	case p.column("answer") >= 0:
		return p.h.T("mapping.choose_question")
	}
	return p.h.T("mapping.choose_both")
}

// without is what is offered for a role besides the columns: that none holds it, or where
// it comes from when every respondent has a column.
func (p *presenter) without(role string) string {
	if len(p.table.Wide) > 0 && (role == "answer" || role == "respondent") {
		return p.h.T("mapping.wide_" + role)
	}
	return p.h.T("mapping.none")
}

// exampleLength is how much of a cell says what is in its column.
const exampleLength = 28

// option is a column as it is offered: its header, with the first words that are in it.
func (p *presenter) option(column int) string {
	for row := range p.table.Rows {
		if text := p.cell(row, column); text != "" {
			if short := (app.Span{End: exampleLength}).In(text); short != text {
				text = short + "…"
			}
			return i18n.Join(" – ", p.table.Header[column], text)
		}
	}
	return p.table.Header[column]
}

// cell is a text of the table on one line.
func (p *presenter) cell(row, column int) string {
	if column < 0 || column >= len(p.table.Rows[row]) {
		return ""
	}
	return i18n.OneLine(p.table.Rows[row][column])
}

// mostShown is how many columns of a table that is not understood are shown.
const mostShown = 12

// asTheyAre are the columns that are shown while it is not known what they hold.
func (p *presenter) asTheyAre() int { return min(mostShown, len(p.table.Header)) }

// shownRoles are the roles that the rows are shown by.
var shownRoles = []string{"set", "question", "answer", "respondent", "asked", "asker", "subject"}

// shown are the places in shownRoles of those that the table has.
func (p *presenter) shown() []int {
	var list []int
	for i, role := range shownRoles {
		wide := len(p.table.Wide) > 0 && (role == "answer" || role == "respondent")
		if p.column(role) >= 0 || wide {
			list = append(list, i)
		}
	}
	return list
}

// column is the column that holds a role, or -1: a column without a name holds none.
func (p *presenter) column(role string) int {
	name, said := p.chosen[role]
	if !said {
		name = p.table.Columns[role]
	}
	if name == "" {
		return -1
	}
	return slices.Index(p.table.Header, name)
}

// cells are the texts of a row as it would come in, by shownRoles.
func (p *presenter) cells(row int) []string {
	out := make([]string, len(shownRoles))
	for i, role := range shownRoles {
		column := p.column(role)
		if role == "answer" && column < 0 && len(p.table.Wide) > 0 {
			column = slices.Index(p.table.Header, p.table.Wide[0])
		}
		if role == "respondent" && column < 0 && len(p.table.Wide) > 0 {
			out[i] = p.table.Wide[0]
			continue
		}
		out[i] = p.cell(row, column)
	}
	return out
}
