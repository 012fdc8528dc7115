package compare

import (
	"slices"
	"strings"
	"unicode/utf8"

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
}

// cell is one side of a line. Span is in the answer's text, marks are in text.
type cell struct {
	label  string // of a heading: the questions' labels
	answer string
	span   app.Span
	text   string
	marks  []mark
	tags   []tagged // on words of the passage

	// How it differs from the first column, where there are more than two.
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
func (l line) changed() bool { return !l.head && l.kind != diff.Equal }

// build makes the lines of two columns.
func (p *presenter) build() []line {
	if len(p.columns) < 2 {
		return nil
	}
	a, b := p.columns[0], p.columns[1]
	found := b.found()
	var lines []line
	add := func(l line) { lines = append(lines, l) }
	for _, x := range b.pairs.Exchanges {
		add(line{head: true, cells: []cell{p.heading(a.set, x.A), p.heading(b.set, x.B)}})
		for i := range x.Rows {
			r := &x.Rows[i]
			l := line{kind: r.Kind, cells: []cell{p.cell(r, r.A, 0), p.cell(r, r.B, 1)}}
			if r.A != nil && r.B != nil {
				l.finding = found[place{r.A.Answer, r.A.Span, r.B.Answer, r.B.Span}]
			}
			if l.finding != nil {
				l.verdict = i18n.Judged(p.h.T, *l.finding)
			}
			l.causes, l.notes = p.causes(r), p.comments(l.cells...)
			add(l)
		}
	}
	return lines
}

// found is where the column's findings stand.
func (c column) found() map[place]*app.Finding {
	found := map[place]*app.Finding{}
	for i := range c.findings {
		f := &c.findings[i]
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

// cell is one side of a row with its marks.
func (p *presenter) cell(r *diff.Row, piece *diff.Piece, side int) cell {
	if piece == nil {
		return cell{}
	}
	c := cell{answer: piece.Answer, span: piece.Span, text: piece.Text}
	mine, kind := diff.OpDelete, diff.Removed
	if side == 1 {
		mine, kind = diff.OpInsert, diff.Added
	}
	switch {
	case r.Kind == diff.Moved:
		c.marks = []mark{{app.Whole(c.text), diff.Moved}}
	case r.Marked && r.Kind != diff.Equal:
		c.marks = edited(r.Edits, mine, kind)
	}
	for _, change := range r.Changes {
		s := change.SpanA
		if side == 1 {
			s = change.SpanB
		}
		if s = (app.Span{Start: s.Start - c.span.Start, End: s.End - c.span.Start}); !s.Empty() && s.Start >= 0 && s.End <= c.span.Len() {
			c.marks = append(c.marks, mark{s, diff.Shifted})
		}
	}
	for _, n := range p.notes {
		if p.old(side) || n.Answer != c.answer || n.Whole || !n.Span.Overlaps(c.span) {
			continue
		}
		at := app.Span{Start: max(n.Span.Start-c.span.Start, 0), End: min(n.Span.End-c.span.Start, c.span.Len())}
		for _, id := range n.Tags {
			path, color := p.tag(id)
			c.tags = append(c.tags, tagged{n.ID, at, path, color})
		}
	}
	return c
}

// edited is where one side's own words stand in its text.
func edited(edits []diff.Edit, mine diff.Op, kind diff.RowKind) []mark {
	var marks []mark
	at := 0
	for _, e := range edits {
		if e.Op != mine && e.Op != diff.OpEqual {
			continue
		}
		n := utf8.RuneCountInString(e.Text)
		if words := strings.TrimSpace(e.Text); e.Op == mine && words != "" {
			from := at + utf8.RuneCountInString(e.Text[:strings.Index(e.Text, words)])
			marks = append(marks, mark{app.Span{Start: from, End: from + utf8.RuneCountInString(words)}, kind})
		}
		at += n
	}
	return marks
}

// absent is what stands on the side of a row that has no words. That words came or went
// can be said only where the first column is the earliest.
func (p *presenter) absent(side int) string {
	first := p.columns[0].set.Date()
	if slices.ContainsFunc(p.columns[1:], func(c column) bool { return c.set.Date() <= first }) {
		return p.h.T("compare.not_here")
	}
	if side == 0 {
		return p.h.T("compare.was_not_there")
	}
	return p.h.T("compare.not_there")
}

// causes say in words what a row's kind is and what moved in it.
func (p *presenter) causes(r *diff.Row) []string {
	var parts []string
	if r.Kind == diff.Shifted {
		if r.Score < app.PossibleBelow {
			parts = append(parts, p.h.T("kind.possible"))
		}
		parts = append(parts, i18n.ChangeList(p.h.T, r.Changes, r.Causes)...)
		if len(parts) == 0 {
			parts = append(parts, p.h.T("kind.shifted"))
		}
	}
	if r.A != nil && r.B != nil && !r.Marked && r.Kind != diff.Equal && r.Kind != diff.Moved {
		parts = append(parts, p.h.T("compare.unmarked"))
	}
	if (r.Moved || r.Kind == diff.Moved) && r.A != nil && r.B != nil {
		if r.A.Exchange != r.B.Exchange {
			parts = append(parts, p.h.T("compare.moved_from", p.covers(r.A.Answer)))
		} else {
			parts = append(parts, p.h.T("compare.moved"))
		}
	}
	return parts
}

// comments are what was written about the passages of cells.
func (p *presenter) comments(cells ...cell) []string {
	var out []string
	if p.versions() {
		return nil // their places are told of the texts as they are now
	}
	for _, n := range p.notes {
		for _, c := range cells {
			if n.Comment != "" && c.text != "" && c.answer == n.Answer && !n.Whole && n.Span.Overlaps(c.span) {
				out = append(out, "“"+n.Comment+"”")
				break
			}
		}
	}
	return out
}

// covers are the labels of the questions that an answer of the first set answers.
func (p *presenter) covers(answer string) string {
	if a := p.columns[0].set.Answer(answer); a != nil {
		return strings.Join(a.Covers, ", ")
	}
	return ""
}

// tag is the path and the colour of a tag.
func (p *presenter) tag(id string) (path, color string) {
	for _, t := range p.tags {
		if t.ID == id {
			return t.Path, t.Color
		}
	}
	return "", ""
}
