package reuse

import (
	"cmp"
	"slices"
	"sync"

	"standpunt/app"
)

// Questions are the questions of some sets, each read once, and which of them ask the
// same. Sets and their answers have the numbers in which they came.
type Questions struct {
	sets  []*app.Set
	asked []question // in order of the sets and their answers
	bags  bags
	same  [][]int32 // per question, those of other sets that ask the same, sorted
}

// question is a question and the answer to it.
type question struct{ set, answer int32 }

// ReadQuestions reads the questions of the sets that have answers.
func ReadQuestions(sets []*app.Set) *Questions {
	var q Questions
	q.turn(q.turns(q.read(sets)))
	return &q
}

// Add reads those of more sets. It tells which links this makes and which it breaks, in
// order of the sets: also links of sets that were there, as a word of their questions
// counts for less when more ask it. It takes about as long as the sets are.
func (q *Questions) Add(sets []*app.Set) (made, broken []Link) {
	turns := q.turns(q.read(sets))
	was := map[pairing]bool{}
	for _, t := range turns {
		p := q.pairing(t.i, t.j)
		was[p] = q.linked(p)
	}
	q.turn(turns)
	var is, isNot []pairing
	for p, before := range was {
		switch now := q.linked(p); {
		case now && !before:
			is = append(is, p)
		case before && !now:
			isNot = append(isNot, p)
		}
	}
	return q.links(is), q.links(isNot)
}

// read reads the questions of the sets, and gives the questions of which a word counts
// otherwise now, those of the sets among them.
func (q *Questions) read(sets []*app.Set) []int32 {
	for _, s := range sets {
		for j := range s.Answers {
			for _, x := range s.QuestionsOf(&s.Answers[j]) {
				q.asked = append(q.asked, question{int32(len(q.sets)), int32(j)})
				q.bags.add(s.Language, s.Asked, counted{x.Text, 1})
			}
		}
		q.sets = append(q.sets, s)
	}
	q.same = append(q.same, make([][]int32, len(q.asked)-len(q.same))...)
	return q.bags.weigh()
}

// turn is two questions, the earlier one first, that ask the same now and did not, or
// the other way round.
type turn struct{ i, j int32 }

// turns finds those of which one is among the questions.
func (q *Questions) turns(among []int32) []turn {
	var all []turn
	var found sync.Mutex
	each(0, len(among), func(next func() (int, bool)) {
		var own []turn
		var now []int32
		f := newFinder(&q.bags)
		for k, ok := next(); ok; k, ok = next() {
			i, from := among[k], int32(0)
			if len(among) == len(q.asked) {
				from = i + 1 // those before have found this one
			}
			now = now[:0]
			f.find(i, from, func(j int32) {
				if q.asked[i].set != q.asked[j].set {
					now = append(now, j)
				}
			})
			slices.Sort(now)
			at, _ := slices.BinarySearch(q.same[i], from)
			for _, j := range unlike(q.same[i][at:], now) {
				own = append(own, turn{min(i, j), max(i, j)})
			}
		}
		found.Lock()
		all = append(all, own...)
		found.Unlock()
	})
	slices.SortFunc(all, func(s, t turn) int { return cmp.Or(cmp.Compare(s.i, t.i), cmp.Compare(s.j, t.j)) })
	return slices.Compact(all)
}

// unlike gives what only one of two sorted lists has.
func unlike(a, b []int32) []int32 {
	var out []int32
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0] < b[0]:
			out, a = append(out, a[0]), a[1:]
		case len(a) == 0 || b[0] < a[0]:
			out, b = append(out, b[0]), b[1:]
		default:
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// turn takes the turns in.
func (q *Questions) turn(turns []turn) {
	toggle := func(i, j int32) {
		if at, ok := slices.BinarySearch(q.same[i], j); ok {
			q.same[i] = slices.Delete(q.same[i], at, at+1)
		} else {
			q.same[i] = slices.Insert(q.same[i], at, j)
		}
	}
	for _, t := range turns {
		toggle(t.i, t.j)
		toggle(t.j, t.i)
	}
}

// pairing is a set and an answer of it beside a later set and an answer of that.
type pairing [4]int32

func (q *Questions) pairing(i, j int32) pairing {
	a, b := q.asked[i], q.asked[j]
	return pairing{a.set, a.answer, b.set, b.answer}
}

// Linked gives the link of an answer of one set with an answer of another, if there is one.
func (q *Questions) Linked(set, answer, otherSet, other int) (Link, bool) {
	p := pairing{int32(set), int32(answer), int32(otherSet), int32(other)}
	if set > otherSet {
		p = pairing{p[2], p[3], p[0], p[1]}
	}
	return q.link(p), q.linked(p)
}

func (q *Questions) linked(p pairing) bool {
	a, b := question{p[0], p[1]}, question{p[2], p[3]}
	i, _ := slices.BinarySearchFunc(q.asked, a, func(x, y question) int {
		return cmp.Or(cmp.Compare(x.set, y.set), cmp.Compare(x.answer, y.answer))
	})
	for ; i < len(q.asked) && q.asked[i] == a; i++ {
		if slices.ContainsFunc(q.same[i], func(j int32) bool { return q.asked[j] == b }) {
			return true
		}
	}
	return false
}

// Links pairs the answers to questions of different sets that ask the same, in
// order of the sets. Words count by how few questions have them, so that "Kunt u
// deze vragen afzonderlijk beantwoorden?" links nothing.
func (q *Questions) Links() []Link {
	var all []pairing
	for i, same := range q.same {
		for _, j := range same {
			if int(j) > i {
				all = append(all, q.pairing(int32(i), j))
			}
		}
	}
	return q.links(all)
}

// links are the pairings, each once, in order of the sets.
func (q *Questions) links(pairings []pairing) []Link {
	slices.SortFunc(pairings, func(p, q pairing) int { return slices.Compare(p[:], q[:]) })
	var out []Link
	for _, p := range slices.Compact(pairings) {
		out = append(out, q.link(p))
	}
	return out
}

func (q *Questions) link(p pairing) Link {
	a, b := q.sets[p[0]], q.sets[p[2]]
	return Link{a.ID, a.Answers[p[1]].ID, b.ID, b.Answers[p[3]].ID}
}
