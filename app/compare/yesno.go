package compare

import (
	"slices"

	"standpunt/app"
)

// ruleTurned is the rule of a yes that became a no.
const ruleTurned = "yes or no to the same question"

// turned joins a "Ja." and a "Nee." that begin the answers to one and the same
// question: short as they are, they say everything.
func (c *comparing) turned(x Exchange, rows []Row, left [2][]loose) ([]Row, [2][]loose) {
	if x.A < 0 || x.B < 0 {
		return rows, left
	}
	a := slices.IndexFunc(left[0], func(l loose) bool { return l.s == 0 })
	b := slices.IndexFunc(left[1], func(l loose) bool { return l.s == 0 })
	if a < 0 || b < 0 {
		return rows, left
	}
	la, lb := left[0][a], left[1][b]
	sa, sb := la.p.sents[0], lb.p.sents[0]
	if !sa.says("yes") && !sa.says("no") || sa.says("yes") && !sb.says("no") || sa.says("no") && !sb.says("yes") {
		return rows, left
	}
	same := c.sameQuestion(x)
	if same.Label != app.Repeated && same.Label != app.Reworded {
		return rows, left
	}
	r := Row{Kind: Shifted, Score: same.Score, Rule: ruleTurned, Causes: []app.Cause{app.CauseNegation}}
	r.A, r.B = &Piece{Span: sa.span(), Text: sa.text()}, &Piece{Span: sb.span(), Text: sb.text()}
	r.Changes = []app.Change{{Cause: app.CauseNegation, Before: r.A.Text, After: r.B.Text, SpanA: r.A.Span, SpanB: r.B.Span, Rule: ruleTurned}}
	r.Edits, r.Marked = edits(sa, sb)
	first, last := min(la.row, lb.row), max(la.row, lb.row)
	rows[first] = r
	rows = slices.Delete(rows, last, last+1)
	left[0], left[1] = slices.Delete(left[0], a, a+1), slices.Delete(left[1], b, b+1)
	for side := range left {
		for i := range left[side] {
			if left[side][i].row > last {
				left[side][i].row--
			}
		}
	}
	return rows, left
}

// sameQuestion says how the questions of an exchange relate. Only the same
// question, in the same words or in others, makes a yes contradict a no.
func (c *comparing) sameQuestion(x Exchange) Judgement {
	return judge(whole(asked(c.a, x.A).t), whole(asked(c.b, x.B).t))
}

// says tells whether the side is a yes, or a no, and nothing else.
func (s *side) says(list string) bool {
	return len(s.keys) == 1 && s.in(0, list)
}
