package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// wordRow is a row of a table: where its lines begin, and those of each cell.
type wordRow struct {
	start  int
	cells  []int
	nested bool // a table stands in a cell
}

func (w *wordReader) beginRow() { w.rows = append(w.rows, wordRow{start: len(w.lines)}) }

func (w *wordReader) beginCell() {
	if n := len(w.rows); n > 0 {
		w.rows[n-1].cells = append(w.rows[n-1].cells, len(w.lines))
	}
}

func (w *wordReader) beginTable() {
	if n := len(w.rows); n > 0 {
		w.rows[n-1].nested = true
	}
}

// answerRow writes a row of a table of questions and answers; false when it is none.
func (w *wordReader) answerRow(row wordRow) bool {
	cells, titles := make([][]app.Line, len(row.cells)), make([]string, len(row.cells))
	for i, from := range row.cells {
		to := len(w.lines)
		if i+1 < len(row.cells) {
			to = row.cells[i+1]
		}
		cells[i] = slices.Clone(w.lines[from:to])
		if to-from == 1 {
			titles[i] = w.lines[from].Text
		}
	}
	lines, taken := w.tables.take(w.lines[:row.start:row.start], titles, cells)
	if taken {
		w.lines = lines
	}
	return taken
}

// endRow puts a row whose cells are one line each on one line, with tabs
// between. Other rows only arrange the page, as letterheads and tables of
// questions do, and keep their lines.
func (w *wordReader) endRow() {
	n := len(w.rows)
	if n == 0 {
		return
	}
	row := w.rows[n-1]
	w.rows = w.rows[:n-1]
	if row.nested || len(row.cells) < 2 || w.answerRow(row) {
		return
	}
	var cells []string
	var marks []app.Anchor
	runes := 0
	for i, from := range row.cells {
		to := len(w.lines)
		if i+1 < len(row.cells) {
			to = row.cells[i+1]
		}
		text := ""
		switch to - from {
		case 0:
		case 1:
			l := w.lines[from]
			if l.Kind != app.BodyLine {
				return
			}
			text = l.Text
			for _, m := range l.Marks {
				marks = append(marks, app.Anchor{Marker: m.Marker, At: runes + m.At})
			}
		default:
			return
		}
		cells = append(cells, text)
		runes += utf8.RuneCountInString(text) + 1
	}
	if arranges(cells) {
		return
	}
	line := app.Line{Text: strings.TrimRight(strings.Join(cells, "\t"), "\t"), Marks: marks, Kind: app.TableLine, Gap: 1, ParagraphEnd: true}
	w.lines = append(w.lines[:row.start], line)
}
