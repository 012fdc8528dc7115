package compare

import (
	"slices"
	"strings"
	"unicode/utf8"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/i18n"
)

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
// can be said only where the columns stand in order of time.
func (p *presenter) absent(side int) string {
	if !slices.IsSortedFunc(p.columns, func(x, y column) int { return strings.Compare(x.set.Date(), y.set.Date()) }) ||
		p.columns[0].set.Date() == p.columns[len(p.columns)-1].set.Date() {
		return p.h.T("compare.not_here")
	}
	if side == 0 {
		return p.h.T("compare.was_not_there")
	}
	return p.h.T("compare.not_there")
}

// pointer says where words stand that moved from here.
func (p *presenter) pointer(l line, c cell) string {
	where := "compare.see_above"
	if c.to.number > l.number {
		where = "compare.see_below"
	}
	answer := ""
	if label := p.covers(c.by, c.to.cells[c.by].answer); label != "" {
		answer = p.h.T("findings.answer", label)
	}
	return i18n.Join(", ", p.h.T(where), answer)
}

// causes say in words what a row's kind is and what moved in it; elsewhere is what is said
// of words that moved to another answer.
func (p *presenter) causes(r *diff.Row, elsewhere string) []string {
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
			parts = append(parts, elsewhere)
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

// covers are the labels of the questions that an answer of a column answers.
func (p *presenter) covers(column int, answer string) string {
	if a := p.columns[column].set.Answer(answer); a != nil {
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
