package compare

import (
	"slices"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/i18n"
)

// gravity orders the kinds: the gravest of a line's cells is the line's.
var gravity = []diff.RowKind{diff.Shifted, diff.Reworded, diff.Moved, diff.Added, diff.Removed, diff.Equal}

// buildSeveral makes the lines of more than two columns. They are read from left to
// right: a sentence stands on the line of what it answers to in the column to its left,
// or, where that has nothing, in the nearest one before it that has.
func (p *presenter) buildSeveral() []line {
	w := &weave{p: p, found: map[[2]int]map[place]*app.Finding{}}
	w.first()
	for i := range p.columns[1:] {
		w.add(i + 1)
	}
	for _, b := range w.blocks {
		for _, l := range b.lines {
			finish(l)
		}
	}
	return p.settle(w.blocks)
}

// weave is the blocks that are being made, column by column.
type weave struct {
	p      *presenter
	blocks []*block
	found  map[[2]int]map[place]*app.Finding // of two columns
}

// first makes a block of each answer of the first column.
func (w *weave) first() {
	p := w.p
	xs := p.columns[1].with[0].pairs.Exchanges
	pieces := make([][]*diff.Piece, len(xs)) // what moved stands with the answer of another
	for _, x := range xs {
		for i := range x.Rows {
			if a := x.Rows[i].A; a != nil {
				pieces[a.Exchange] = append(pieces[a.Exchange], a)
			}
		}
	}
	for n, x := range xs {
		if x.A < 0 {
			continue
		}
		b := w.block(len(w.blocks), 0, x.A)
		slices.SortStableFunc(pieces[n], func(x, y *diff.Piece) int {
			if x.Answer != y.Answer {
				return 0
			}
			return x.Span.Start - y.Span.Start
		})
		for _, piece := range pieces[n] {
			c := p.cell(&diff.Row{Kind: diff.Equal}, piece, 0)
			c.kind, c.notes = diff.Equal, p.comments(c)
			b.lines = append(b.lines, w.line(0, c))
		}
	}
}

// block adds a block at a place, with an answer of one column.
func (w *weave) block(at, column, answer int) *block {
	b := &block{answers: slices.Repeat([]int{-1}, len(w.p.columns))}
	b.answers[column] = answer
	w.blocks = slices.Insert(w.blocks, at, b)
	return b
}

// line is a line that has one cell.
func (w *weave) line(column int, c cell) *line {
	l := &line{cells: make([]cell, len(w.p.columns))}
	l.cells[column] = c
	return l
}

// add puts a column beside those before it.
func (w *weave) add(column int) {
	last := -1
	for _, x := range w.p.columns[column].with[column-1].pairs.Exchanges {
		if x.B < 0 {
			continue
		}
		n := w.beside(column, x)
		if n < 0 {
			n = last + 1
			w.block(n, column, x.B)
		}
		last = n
		w.blocks[n].answers[column] = x.B
		w.fill(column, w.blocks[n], x.Rows)
	}
}

// beside is the block in which the answer of an exchange of a column belongs, -1 for a new one.
func (w *weave) beside(column int, x diff.Exchange) int {
	free := func(j, answer int) int {
		return slices.IndexFunc(w.blocks, func(b *block) bool {
			return answer >= 0 && b.answers[j] == answer && b.answers[column] < 0
		})
	}
	n := free(column-1, x.A)
	for j := column - 2; n < 0 && j >= 0; j-- {
		for _, other := range w.p.columns[column].with[j].pairs.Exchanges {
			if other.B == x.B {
				n = free(j, other.A)
			}
		}
	}
	return n
}

// fill puts the sentences of an answer of a column on the lines of a block: what has no
// counterpart behind what it follows, and where one stands on another line a pointer to that.
func (w *weave) fill(column int, b *block, rows []diff.Row) {
	at := 0
	for i := range rows {
		if rows[i].B == nil { // what is new stands behind what it comes instead of
			_, l := w.lineOf(column-1, rows[i].A, b)
			at = max(at, slices.Index(b.lines, l)+1)
			continue
		}
		r, from := w.counterpart(column, &rows[i])
		c := w.cell(column, r, from)
		if from < 0 {
			b.lines = slices.Insert(b.lines, at, w.line(column, c))
			at++
			continue
		}
		in, l := w.lineOf(from, r.A, b)
		switch here := slices.Index(b.lines, l); {
		case l == nil || !w.place(l, column, c): // what it answers to has another beside it
			own := w.line(column, c)
			own.cells[from].to, own.cells[from].by = l, from
			b.lines = slices.Insert(b.lines, at, own)
			at++
		case in != b || r.Moved || here < at-1:
			b.lines = slices.Insert(b.lines, at, w.line(column, cell{to: l, by: from}))
			at++
		default:
			at = here + 1
		}
	}
}

// counterpart is the row in which a sentence answers to one in the nearest column that
// has one, and that column; -1 and the row itself for none.
func (w *weave) counterpart(column int, r *diff.Row) (*diff.Row, int) {
	if r.A != nil {
		return r, column - 1
	}
	for j := column - 2; j >= 0; j-- {
		for _, x := range w.p.columns[column].with[j].pairs.Exchanges {
			for i := range x.Rows {
				if o := &x.Rows[i]; o.A != nil && o.B != nil && o.B.Answer == r.B.Answer && o.B.Span == r.B.Span {
					return o, j
				}
			}
		}
	}
	return r, -1
}

// lineOf is the line on which words of a column stand, and its block, the given one
// first. Lines of a block that the words take together become one where they can.
func (w *weave) lineOf(column int, piece *diff.Piece, first *block) (*block, *line) {
	for _, b := range append([]*block{first}, w.blocks...) {
		var found *line
		for i := 0; i < len(b.lines); i++ {
			l := b.lines[i]
			if c := l.cells[column]; c.text == "" || c.answer != piece.Answer || !c.span.Overlaps(piece.Span) {
				continue
			}
			if found == nil {
				found = l
			} else if w.join(found, l) {
				b.lines = slices.Delete(b.lines, i, i+1)
				i--
			}
		}
		if found != nil {
			return b, found
		}
	}
	return nil, nil
}

// place puts a cell on a line, behind what the column has there already where it goes on
// with that; false where it does not.
func (w *weave) place(l *line, column int, c cell) bool {
	has := l.cells[column]
	if !w.follows(has, c, column) {
		return false
	}
	l.cells[column] = w.together(has, c, column)
	return true
}

// cell is what a column has in a row, with how it differs from the column that it is
// held against; that is said where it is not plain.
func (w *weave) cell(column int, r *diff.Row, from int) cell {
	p := w.p
	c := p.cell(r, r.B, 1)
	c.kind, c.notes = r.Kind, p.comments(c)
	if from < 0 {
		c.kind = diff.Added
		return c
	}
	c.against, c.causes = from+1, p.causes(r, p.h.T("compare.moved_to", p.covers(column, c.answer)))
	if r.Kind != diff.Equal || from != column-1 {
		c.causes = append([]string{p.h.T("compare.against", from+1)}, c.causes...)
	}
	c.finding = w.finding(column, from, place{r.A.Answer, r.A.Span, r.B.Answer, r.B.Span})
	if c.finding != nil {
		c.verdict = i18n.Judged(p.h.T, *c.finding)
	}
	return c
}

func (w *weave) finding(column, from int, at place) *app.Finding {
	pair := [2]int{column, from}
	if w.found[pair] == nil {
		w.found[pair] = w.p.columns[column].with[from].found()
	}
	return w.found[pair][at]
}

// finish says what went, and which kind of line it is.
func finish(l *line) {
	if l.pointer() {
		l.kind = diff.Moved
		return
	}
	best := len(gravity) - 1
	for i := range l.cells[1:] {
		c := &l.cells[i+1]
		if c.text == "" && c.to == nil && l.cells[i].text != "" {
			c.kind = diff.Removed
		}
		if k := slices.Index(gravity, c.kind); k >= 0 && k < best {
			best = k
		}
	}
	l.kind = gravity[best]
}
