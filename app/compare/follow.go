package compare

import (
	"slices"

	"standpunt/app"
	"standpunt/app/text"
)

// target finds the answer that answer i of the set stands for because it says no
// more than "Zie het antwoord op vraag 2", and the label by which it names it; -1
// when it says more, names several, or points in a circle.
func target(s *app.Set, p *prepared, i int) (at int, label string) {
	labels := p.pointsAt()
	if len(labels) != 1 {
		return -1, ""
	}
	for j := range s.Answers {
		if j != i && slices.Contains(s.Answers[j].Covers, labels[0]) && !slices.Contains(s.Answers[i].Covers, labels[0]) {
			if prepareAnswer(s, j).pointsAt() == nil {
				return j, labels[0]
			}
		}
	}
	return -1, ""
}

// pointsAt are the labels of the questions that the text sends the reader to,
// when that is all that it does.
func (p *prepared) pointsAt() []string {
	if len(p.sents) == 0 || len(p.sents) > 2 {
		return nil
	}
	var out []string
	for _, s := range p.sents {
		if !s.onlyPoints() {
			return nil
		}
		question := false
		for k, key := range s.keys {
			if s.t.Pack.In("question", key) {
				question = true
			}
			if v := s.value(k); v != nil && v.Kind == text.Reference {
				if !question {
					return nil // a letter or a document
				}
				out = append(out, v.Norm)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// followed are the rows of an exchange of which one side only points at another
// answer of its set: that answer is compared in its place. The answer that
// points keeps its own rows, before them. None when both point or neither does,
// or when the answer pointed at has the same counterpart already.
func (c *comparing) followed(x Exchange) []Row {
	if x.A < 0 || x.B < 0 {
		return nil
	}
	ta, la := target(c.a, c.pa[x.A], x.A)
	tb, lb := target(c.b, c.pb[x.B], x.B)
	if (ta < 0) == (tb < 0) || ta >= 0 && c.paired(ta, x.B) || tb >= 0 && c.paired(x.A, tb) {
		return nil
	}
	pa, pb := c.pa[x.A], c.pb[x.B]
	idA, idB := c.a.Answers[x.A].ID, c.b.Answers[x.B].ID
	if ta >= 0 {
		pa, idA = prepareAnswer(c.a, ta), c.a.Answers[ta].ID
	} else {
		pb, idB = prepareAnswer(c.b, tb), c.b.Answers[tb].ID
	}
	rows, _ := pa.rows(pb)
	if !slices.ContainsFunc(rows, func(r Row) bool { return r.A != nil && r.B != nil }) {
		return nil
	}
	for i := range rows {
		if r := &rows[i]; r.A != nil {
			r.A.Answer, r.A.Via = idA, la
		}
		if r := &rows[i]; r.B != nil {
			r.B.Answer, r.B.Via = idB, lb
		}
	}
	return rows
}

// paired tells whether the two answers stand beside each other in an exchange.
func (c *comparing) paired(a, b int) bool {
	return slices.ContainsFunc(c.xs, func(x Exchange) bool { return x.A == a && x.B == b })
}

// pointing are the rows of the answer that points, as one that has no counterpart.
func (c *comparing) pointing(x Exchange) []Row {
	none := prepare(Text{})
	rows, _ := c.pa[x.A].rows(none)
	if c.pa[x.A].pointsAt() == nil {
		rows, _ = none.rows(c.pb[x.B])
	}
	return rows
}
