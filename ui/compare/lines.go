package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/i18n"
)

// line is a heading with the questions of an exchange, or a row of sentences.
type line struct {
	head    bool
	kind    diff.RowKind // with more than two columns the gravest of its cells'
	cells   []cell       // one for each column
	causes  []string     // what moved, in words
	notes   []string     // the comments on it
	verdict string       // what was decided, in words
	finding *app.Finding
	number  int // its place among the lines
}

// cell is one side of a line. Span is in the answer's text, marks are in text.
type cell struct {
	label  string // of a heading: the questions' labels
	answer string
	span   app.Span
	text   string
	marks  []mark
	tags   []tagged // on words of the passage

	to *line // where what is missed here stands: it moved; nil where nothing is
	by int   // the column that it stands beside there

	// How it differs from another column, where there are more than two.
	against int // which that is, from 1; 0 where there is none
	kind    diff.RowKind
	causes  []string
	notes   []string
	verdict string
	finding *app.Finding
}

// at is what the comparison proposes on a side of the line, or nil.
func (l line) at(side int) *app.Finding {
	if l.finding != nil || side >= len(l.cells) {
		return l.finding
	}
	return l.cells[side].finding
}

// mark is words that differ.
type mark struct {
	span app.Span
	kind diff.RowKind // Removed, Added, Moved, or Shifted for the words that prove a shift
}

// tagged is words of a passage, in its text, with a tag on them.
type tagged struct {
	id          string // of the annotation
	span        app.Span
	path, color string
}

// changed tells whether the line is a row that differs.
func (l line) changed() bool { return !l.head && l.kind != diff.Equal && !l.pointer() }

// pointer tells whether the line has no words, but only says where they stand.
func (l line) pointer() bool {
	return !slices.ContainsFunc(l.cells, func(c cell) bool { return c.text != "" })
}

// has tells whether the line is of the kind; with more than two columns, whether one of
// its cells differs so from what it is held against.
func (l line) has(kind diff.RowKind) bool {
	if len(l.cells) == 2 {
		return l.kind == kind && !l.pointer()
	}
	return slices.ContainsFunc(l.cells[1:], func(c cell) bool { return c.kind == kind })
}

// block is an exchange: an answer of each column that has one, and the lines of them.
type block struct {
	answers []int // as indexes, -1 for none
	lines   []*line
}

// build makes the lines of two columns.
func (p *presenter) build() []line {
	if len(p.columns) < 2 {
		return nil
	}
	with := p.columns[1].with[0]
	found := with.found()
	var blocks []*block
	for _, x := range with.pairs.Exchanges {
		b := &block{answers: []int{x.A, x.B}}
		for i := range x.Rows {
			r := &x.Rows[i]
			l := &line{kind: r.Kind, cells: []cell{p.cell(r, r.A, 0), p.cell(r, r.B, 1)}}
			if r.A != nil && r.B != nil {
				l.finding = found[place{r.A.Answer, r.A.Span, r.B.Answer, r.B.Span}]
				if r.Moved {
					l.cells[0].kind, l.cells[1].kind = diff.Moved, diff.Moved
				}
			}
			if l.finding != nil {
				l.verdict = i18n.Judged(p.h.T, *l.finding)
			}
			stood := p.h.T("compare.moved_from", p.covers(0, l.cells[0].answer))
			l.causes, l.notes = p.causes(r, stood), p.comments(l.cells...)
			b.lines = append(b.lines, l)
		}
		blocks = append(blocks, b)
	}
	p.point(blocks)
	return p.settle(blocks)
}

// point leaves, in the first of two columns, a pointer where a sentence stood that moved.
func (p *presenter) point(blocks []*block) {
	for i, x := range p.columns[1].with[0].pairs.Exchanges {
		for k := range x.Rows {
			r := &x.Rows[k]
			if r.A == nil || r.B == nil || !r.Moved {
				continue
			}
			b := blocks[r.A.Exchange]
			at := 0
			for n, l := range b.lines {
				if c := l.cells[0]; c.answer == r.A.Answer && c.kind != diff.Moved && c.span.Start < r.A.Span.Start {
					at = n + 1
				}
			}
			to := slices.IndexFunc(blocks[i].lines, func(l *line) bool {
				return l.cells[0].answer == r.A.Answer && l.cells[0].span == r.A.Span
			})
			b.lines = slices.Insert(b.lines, at, &line{kind: diff.Moved, cells: []cell{{to: blocks[i].lines[to], by: 1}, {}}})
		}
	}
}

// settle puts a heading above each block, and all lines behind each other.
func (p *presenter) settle(blocks []*block) []line {
	var all []*line
	for _, b := range blocks {
		head := &line{head: true}
		for i, c := range p.columns {
			head.cells = append(head.cells, p.heading(c.set, b.answers[i]))
		}
		all = append(append(all, head), b.lines...)
	}
	lines := make([]line, len(all))
	for i, l := range all {
		l.number = i
	}
	for i, l := range all {
		lines[i] = *l
	}
	return lines
}

// found is where the findings stand.
func (v versus) found() map[place]*app.Finding {
	found := map[place]*app.Finding{}
	for i := range v.findings {
		f := &v.findings[i]
		found[place{f.A.Answer, f.A.Span, f.B.Answer, f.B.Span}] = f
		found[place{f.B.Answer, f.B.Span, f.A.Answer, f.A.Span}] = f
	}
	return found
}

// place is where the two sides of a finding stand.
type place struct {
	a  string
	as app.Span
	b  string
	bs app.Span
}

// heading is the questions of one side of an exchange.
func (p *presenter) heading(s *app.Set, answer int) cell {
	if answer < 0 || answer >= len(s.Answers) {
		return cell{text: p.h.T("compare.no_counterpart")}
	}
	a := &s.Answers[answer]
	c := cell{label: strings.Join(a.Covers, ", "), answer: a.ID}
	var texts []string
	for _, q := range s.QuestionsOf(a) {
		texts = append(texts, q.Text)
	}
	c.text = strings.Join(texts, " ")
	if c.text == "" {
		c.text = p.h.T("compare.no_question")
	}
	return c
}
