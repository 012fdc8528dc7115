package compare

import (
	"slices"
	"strings"

	"standpunt/app"
)

// join puts the second line behind the first one; false where the words of a column do
// not go on.
func (w *weave) join(x, y *line) bool {
	for i := range x.cells {
		if !w.follows(x.cells[i], y.cells[i], i) {
			return false
		}
	}
	for i := range x.cells {
		x.cells[i] = w.together(x.cells[i], y.cells[i], i)
	}
	for _, b := range w.blocks {
		for _, l := range b.lines {
			for i := range l.cells {
				if l.cells[i].to == y {
					l.cells[i].to = x
				}
			}
		}
	}
	return true
}

// follows tells whether y can stand behind x in one cell: one of them is empty, or y goes
// on where x ends.
func (w *weave) follows(x, y cell, column int) bool {
	if x.text == "" || y.text == "" {
		return true
	}
	return x.answer == y.answer && y.span.Start >= x.span.End && strings.TrimSpace(w.between(x, y, column)) == ""
}

func (w *weave) between(x, y cell, column int) string {
	return app.Span{Start: x.span.End, End: y.span.Start}.In(w.p.columns[column].set.Answer(x.answer).Text)
}

// together makes one cell of two of which the second follows the first. The graver of
// the two says how it differs.
func (w *weave) together(x, y cell, column int) cell {
	if x.text == "" {
		return y
	}
	if y.text == "" {
		return x
	}
	by := y.span.Start - x.span.Start
	for _, m := range y.marks {
		x.marks = append(x.marks, mark{later(m.span, by), m.kind})
	}
	for _, t := range y.tags {
		t.span = later(t.span, by)
		x.tags = append(x.tags, t)
	}
	if slices.Index(gravity, y.kind) < slices.Index(gravity, x.kind) {
		x.kind, x.finding, x.verdict, x.against = y.kind, y.finding, y.verdict, y.against
	}
	x.text += w.between(x, y, column) + y.text
	x.span.End = y.span.End
	x.causes, x.notes = append(x.causes, y.causes...), append(x.notes, y.notes...)
	return x
}

func later(s app.Span, by int) app.Span { return app.Span{Start: s.Start + by, End: s.End + by} }
