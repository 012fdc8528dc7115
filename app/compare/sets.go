package compare

import (
	"slices"
	"sort"
	"strings"

	"standpunt/app"
)

// Exchange is an answer of A beside one of B: A and B are indexes into
// Set.Answers, -1 where that side has none. Why is "question text", "answer
// text" or "number", or "" when there is no counterpart.
type Exchange struct {
	A, B  int
	Score float64
	Why   string
	Rows  []Row
}

// Comparison is two sets beside each other. The counts are of rows by their kind: a
// row that moved and shifted counts as Shifted, so that no move hides a shift.
type Comparison struct {
	Exchanges                                       []Exchange
	Equal, Reworded, Shifted, Moved, Added, Removed int

	a, b *prepared // the answers of Answers
}

// Sets compares two sets. Sentences may have moved to another exchange. Known are findings
// of the two sets that were made otherwise: where neither of their passages has a
// counterpart here, they stand beside each other as well.
func Sets(a, b *app.Set, known ...app.Finding) Comparison {
	pa, pb := answersOf(a), answersOf(b)
	c := comparing{a: a, b: b, pa: pa, pb: pb, xs: exchanges(outline(a, pa), outline(b, pb))}
	for _, f := range known {
		if f.A.Set != a.ID {
			f.A, f.B, f.Changes = f.B, f.A, slices.Clone(f.Changes)
			for i := range f.Changes {
				f.Changes[i] = mirrored(f.Changes[i])
			}
		}
		c.known = append(c.known, f)
	}
	return c.build()
}

// Answers compares one answer with another, by their ids.
func Answers(a, b *app.Set, answerA, answerB string) Comparison {
	x := Exchange{A: indexOf(a, answerA), B: indexOf(b, answerB), Score: 1, Why: "chosen"}
	if x.A < 0 && x.B < 0 {
		return Comparison{}
	}
	pa, pb := make([]*prepared, len(a.Answers)), make([]*prepared, len(b.Answers))
	if x.A >= 0 {
		pa[x.A] = prepareAnswer(a, x.A)
	}
	if x.B >= 0 {
		pb[x.B] = prepareAnswer(b, x.B)
	}
	c := comparing{a: a, b: b, pa: pa, pb: pb, xs: []Exchange{x}}
	out := c.build()
	if x.A >= 0 && x.B >= 0 {
		out.a, out.b = pa[x.A], pb[x.B]
	}
	return out
}

// SameSubject tells whether the two answers of a comparison made by Answers are,
// as wholes, about the same things.
func (c *Comparison) SameSubject() bool {
	return c.a != nil && c.b != nil && alike(whole(c.a.t), whole(c.b.t)).subjectByWords() >= 0
}

func indexOf(s *app.Set, id string) int {
	for i := range s.Answers {
		if s.Answers[i].ID == id {
			return i
		}
	}
	return -1
}

func prepareAnswer(s *app.Set, i int) *prepared {
	return prepare(Text{s.Answers[i].Text, s.Date(), s.Language})
}

func answersOf(s *app.Set) []*prepared {
	out := make([]*prepared, len(s.Answers))
	for i := range s.Answers {
		out[i] = prepareAnswer(s, i)
	}
	return out
}

// comparing is two sets, their answers as read, and which stand beside which.
type comparing struct {
	a, b   *app.Set
	pa, pb []*prepared
	xs     []Exchange
	known  []app.Finding // whose passages stand beside each other
}

// build fills the exchanges with rows, finds what moved between them and counts.
func (c *comparing) build() Comparison {
	var all []Row
	var left [2][]loose
	none := prepare(Text{})
	for n, e := range c.xs {
		x, y := none, none
		var idA, idB string
		if e.A >= 0 {
			x, idA = c.pa[e.A], c.a.Answers[e.A].ID
		}
		if e.B >= 0 {
			y, idB = c.pb[e.B], c.b.Answers[e.B].ID
		}
		rows, l := c.followed(e), [2][]loose{}
		if rows == nil {
			rows, l = x.rows(y)
			rows, l = c.turned(e, rows, l)
		} else {
			rows = append(c.pointing(e), rows...)
		}
		for i := range rows {
			if r := rows[i].A; r != nil {
				r.Exchange = n
				if r.Answer == "" {
					r.Answer = idA
				}
			}
			if r := rows[i].B; r != nil {
				r.Exchange = n
				if r.Answer == "" {
					r.Answer = idB
				}
			}
		}
		for side := range l {
			for _, z := range l[side] {
				z.row += len(all)
				left[side] = append(left[side], z)
			}
		}
		all = append(all, rows...)
	}
	out := Comparison{Exchanges: c.xs}
	for _, r := range moved(all, left, c.known...) {
		n := 0
		if r.B != nil {
			n = r.B.Exchange
		} else {
			n = r.A.Exchange
		}
		out.Exchanges[n].Rows = append(out.Exchanges[n].Rows, r)
		out.count(r)
	}
	return out
}

func (c *Comparison) count(r Row) {
	switch r.Kind {
	case Moved:
		c.Moved++
	case Equal:
		c.Equal++
	case Reworded:
		c.Reworded++
	case Shifted:
		c.Shifted++
	case Added:
		c.Added++
	case Removed:
		c.Removed++
	}
}

// exchangeFrom is how much two questions or two answers must share to stand beside
// each other; with the same number in sets of one shape less is enough.
const (
	exchangeFrom = 0.25
	numberedFrom = 0.10
)

// exchanges finds which answers stand beside each other: the best pairs first,
// each answer once; then all of A in order, with what only B has in its place.
func exchanges(oa, ob *Outline) []Exchange {
	a, b, qa, qb, ba, bb := oa.set, ob.set, oa.questions, ob.questions, oa.answers, ob.answers
	var all []Exchange
	shaped := oneShape(oa, ob)
	for i := range a.Answers {
		for j := range b.Answers {
			q, t := qa[i].dice(qb[j]), alikeAnswers(ba[i], bb[j])
			ma, mb := &oa.matters[i], &ob.matters[j]
			if ma.known && mb.known && !ma.same(mb) {
				q, t = 0, alikeAnswers(ma.rest, mb.rest)
			}
			x := Exchange{A: i, B: j, Score: q, Why: "question text"}
			if t > q {
				x.Score, x.Why = t, "answer text"
			}
			same := strings.Join(a.Answers[i].Covers, ",") == strings.Join(b.Answers[j].Covers, ",")
			if same && x.Score >= numberedFrom && shaped && x.Score < exchangeFrom {
				x.Why = "number"
			} else if x.Score < exchangeFrom {
				continue
			}
			if same {
				x.Score = min(1, x.Score+0.05)
			}
			all = append(all, x)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Score > all[j].Score })
	ofA, ofB := make([]int, len(a.Answers)), make([]bool, len(b.Answers))
	for i := range ofA {
		ofA[i] = -1
	}
	for k, x := range all {
		if ofA[x.A] < 0 && !ofB[x.B] {
			ofA[x.A], ofB[x.B] = k, true
		}
	}
	var out []Exchange
	next := 0
	lone := func(to int) {
		for ; next < to; next++ {
			if !ofB[next] {
				out = append(out, Exchange{A: -1, B: next})
			}
		}
	}
	for i, k := range ofA {
		if k < 0 {
			out = append(out, Exchange{A: i, B: -1})
			continue
		}
		lone(all[k].B)
		out = append(out, all[k])
	}
	lone(len(b.Answers))
	return out
}

func questionBags(s *app.Set) []bag {
	out := make([]bag, len(s.Answers))
	for i := range s.Answers {
		out[i] = asked(s, i).all()
	}
	return out
}

// asked are the questions that answer i covers.
func asked(s *app.Set, i int) *prepared {
	var texts []string
	for _, q := range s.QuestionsOf(&s.Answers[i]) {
		texts = append(texts, q.Text)
	}
	return prepare(Text{strings.Join(texts, "\n\n"), s.Asked, s.Language})
}

// all is the bag of the whole text.
func (p *prepared) all() bag { return bagOf(whole(p.t)) }
