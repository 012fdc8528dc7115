package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/i18n"
)

// gravity orders the kinds: the gravest of a line's cells is the line's.
var gravity = []diff.RowKind{diff.Shifted, diff.Reworded, diff.Moved, diff.Added, diff.Removed, diff.Equal}

// buildSeveral makes the lines of more than two columns: the sentences of the first
// in its order, beside each what the others have for it, and what only others have
// behind the sentence that it follows there.
func (p *presenter) buildSeveral() []line {
	w := &weave{p: p, held: make([]map[string][]*diff.Row, len(p.columns)), found: make([]map[place]*app.Finding, len(p.columns))}
	for i, c := range p.columns[1:] {
		w.read(i+1, c)
	}
	for a := range p.columns[0].set.Answers {
		if chosen := p.columns[0].answer; chosen == "" || chosen == p.columns[0].set.Answers[a].ID {
			w.exchange(a)
		}
	}
	return w.lines
}

// weave is the lines that are being made.
type weave struct {
	p     *presenter
	lines []line
	held  []map[string][]*diff.Row // per column, the rows that have words of an answer of the first
	found []map[place]*app.Finding
}

func (w *weave) read(column int, c column) {
	w.held[column], w.found[column] = map[string][]*diff.Row{}, c.found()
	for i := range c.pairs.Exchanges {
		for j := range c.pairs.Exchanges[i].Rows {
			if r := &c.pairs.Exchanges[i].Rows[j]; r.A != nil {
				w.held[column][r.A.Answer] = append(w.held[column][r.A.Answer], r)
			}
		}
	}
}

// exchange adds the lines of an answer of the first column, and behind them those of
// the exchanges that only other columns have there.
func (w *weave) exchange(answer int) {
	p, first := w.p, w.p.columns[0]
	id := first.set.Answers[answer].ID
	head := line{head: true, cells: []cell{p.heading(first.set, answer)}}
	at := make([]int, len(p.columns)) // the exchange of each column, or -1
	for i, c := range p.columns[1:] {
		at[i+1] = slices.IndexFunc(c.pairs.Exchanges, func(x diff.Exchange) bool { return x.A == answer })
		beside := -1
		if at[i+1] >= 0 {
			beside = c.pairs.Exchanges[at[i+1]].B
		}
		head.cells = append(head.cells, p.heading(c.set, beside))
	}
	w.lines = append(w.lines, head)
	from := len(w.lines)
	for _, span := range w.stretches(id) {
		w.lines = append(w.lines, w.sentence(id, span))
	}
	for i := range p.columns[1:] {
		if at[i+1] >= 0 {
			w.insert(i+1, from, p.columns[i+1].pairs.Exchanges[at[i+1]].Rows)
		}
	}
	for i, c := range p.columns[1:] {
		for k := at[i+1] + 1; at[i+1] >= 0 && k < len(c.pairs.Exchanges) && c.pairs.Exchanges[k].A < 0; k++ {
			w.alone(i+1, c.pairs.Exchanges[k])
		}
		if answer == 0 { // what stands before all of the first column
			for k := 0; k < len(c.pairs.Exchanges) && c.pairs.Exchanges[k].A < 0; k++ {
				w.alone(i+1, c.pairs.Exchanges[k])
			}
		}
	}
}

// stretches are the sentences of an answer of the first column; those that a column
// takes together are one.
func (w *weave) stretches(answer string) []app.Span {
	var all []app.Span
	for _, held := range w.held[1:] {
		for _, r := range held[answer] {
			all = append(all, r.A.Span)
		}
	}
	slices.SortFunc(all, func(x, y app.Span) int { return x.Start - y.Start })
	var out []app.Span
	for _, s := range all {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// sentence is the line of a stretch of the first column.
func (w *weave) sentence(answer string, span app.Span) line {
	p := w.p
	l := line{kind: diff.Equal}
	text := span.In(p.columns[0].set.Answer(answer).Text)
	mine := p.cell(&diff.Row{Kind: diff.Equal}, &diff.Piece{Answer: answer, Span: span, Text: text}, 0)
	mine.kind, mine.notes = diff.Equal, p.comments(mine)
	l.cells = append(l.cells, mine)
	for i := range p.columns[1:] {
		c := cell{kind: diff.Removed}
		for _, r := range w.held[i+1][answer] {
			if r.B != nil && r.A.Span.Overlaps(span) {
				c = p.together(c, w.cell(i+1, r))
			}
		}
		l.cells = append(l.cells, c)
	}
	l.kind = gravest(l.cells)
	return l
}

// cell is what a column has in a row, with how it differs.
func (w *weave) cell(column int, r *diff.Row) cell {
	p := w.p
	c := p.cell(r, r.B, 1)
	c.kind, c.causes, c.notes = r.Kind, p.causes(r), p.comments(c)
	if r.A != nil {
		c.finding = w.found[column][place{r.A.Answer, r.A.Span, r.B.Answer, r.B.Span}]
	}
	if c.finding != nil {
		c.verdict = i18n.Judged(p.h.T, *c.finding)
	}
	return c
}

// together makes one cell of two of a column that stand beside one stretch: the text
// goes on where the answer does, and the graver of the two says what moved.
func (p *presenter) together(x, y cell) cell {
	if x.text == "" {
		return y
	}
	if x.answer != y.answer || y.span.Start < x.span.End {
		x.causes = append(x.causes, y.causes...)
		return x // it stands in another answer: its own comparison shows it
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
		x.kind, x.finding, x.verdict = y.kind, y.finding, y.verdict
	}
	x.text += strings.Repeat(" ", y.span.Start-x.span.End) + y.text
	x.span.End = y.span.End
	x.causes, x.notes = append(x.causes, y.causes...), append(x.notes, y.notes...)
	return x
}

func later(s app.Span, by int) app.Span { return app.Span{Start: s.Start + by, End: s.End + by} }

// insert puts what only this column has behind the line of the sentence that it
// follows there; the same words in another column share the line.
func (w *weave) insert(column, from int, rows []diff.Row) {
	at := from
	for i := range rows {
		r := &rows[i]
		if r.B == nil || r.A != nil {
			for k := from; k < len(w.lines) && r.A != nil; k++ {
				if c := w.lines[k].cells[0]; c.answer == r.A.Answer && c.span.Overlaps(r.A.Span) {
					at = k + 1
				}
			}
			continue
		}
		c := w.cell(column, r)
		if k := w.same(from, c); k >= 0 {
			w.lines[k].cells[column] = c
			continue
		}
		w.lines = slices.Insert(w.lines, at, w.only(column, c))
		at++
	}
}

// same is the line, from a line on, in which another column alone has these words; -1 for none.
func (w *weave) same(from int, c cell) int {
	i := slices.IndexFunc(w.lines[from:], func(l line) bool {
		return !l.head && l.cells[0].text == "" && slices.ContainsFunc(l.cells, func(x cell) bool { return x.text == c.text })
	})
	if i < 0 {
		return i
	}
	return from + i
}

// only is a line that one column alone has.
func (w *weave) only(column int, c cell) line {
	l := line{kind: c.kind, cells: make([]cell, len(w.p.columns))}
	l.cells[column] = c
	return l
}

// alone adds an exchange that only one column has.
func (w *weave) alone(column int, x diff.Exchange) {
	head := line{head: true}
	for i, c := range w.p.columns {
		answer := -1
		if i == column {
			answer = x.B
		}
		head.cells = append(head.cells, w.p.heading(c.set, answer))
	}
	w.lines = append(w.lines, head)
	for i := range x.Rows {
		if r := &x.Rows[i]; r.B != nil {
			w.lines = append(w.lines, w.only(column, w.cell(column, r)))
		}
	}
}

func gravest(cells []cell) diff.RowKind {
	best := len(gravity) - 1
	for _, c := range cells[1:] {
		if i := slices.Index(gravity, c.kind); i >= 0 && i < best {
			best = i
		}
	}
	return gravity[best]
}
