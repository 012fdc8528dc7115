package reuse

import (
	"slices"

	"standpunt/app"
)

// Link is two answers of different sets to questions that ask the same. The
// answers may share no words.
type Link struct{ SetA, AnswerA, SetB, AnswerB string }

const (
	// sameQuestion is the share, by weight, of the words of two questions from
	// which they ask the same.
	sameQuestion = 0.6
	// askedWords is the number of words that a question must have for that.
	askedWords = 3
	// askedOften is the number of questions above which a word finds no others,
	// and the number of sets above which a question is one that everyone asks.
	askedOften = 64
)

// question is a question and the answer to it.
type question struct{ set, answer int32 }

// Questions are the questions of some sets, read once, in which those that ask
// the same can be found.
type Questions struct {
	sets  []*app.Set
	asked []question
	bags  bags
}

// ReadQuestions reads the questions of the sets that have answers.
func ReadQuestions(sets []*app.Set) *Questions {
	q := &Questions{sets: sets}
	for i, s := range sets {
		eachAsked(s, func(answer int, text string) {
			q.asked = append(q.asked, question{int32(i), int32(answer)})
			q.bags.add(s.Language, s.Asked, counted{text, 1})
		})
	}
	q.bags.weigh()
	return q
}

func eachAsked(s *app.Set, fn func(answer int, text string)) {
	for j := range s.Answers {
		for _, q := range s.QuestionsOf(&s.Answers[j]) {
			fn(j, q.Text)
		}
	}
}

// Links pairs the answers to questions of different sets that ask the same, in
// order of the sets. Words count by how few questions have them, so that "Kunt u
// deze vragen afzonderlijk beantwoorden?" links nothing.
func (q *Questions) Links() []Link {
	var links []pairing
	f := finder{q: q}
	for i := range q.bags.all {
		f.find(&q.bags.all[i], int32(i)+1, func(j int32) {
			if a, b := q.asked[i], q.asked[j]; a.set != b.set {
				links = append(links, pairing{a.set, a.answer, b.set, b.answer})
			}
		})
	}
	return linksOf(links, q.sets, q.sets)
}

// LinksOf pairs the answers of another set with those of the sets that were
// read; words weigh what they weigh among these. A is the other set.
func (q *Questions) LinksOf(s *app.Set) []Link {
	var links []pairing
	f := finder{q: q}
	eachAsked(s, func(answer int, text string) {
		b := q.bags.read(s.Language, s.Asked, text)
		f.find(&b, 0, func(j int32) {
			if o := q.asked[j]; q.sets[o.set].ID != s.ID {
				links = append(links, pairing{0, int32(answer), o.set, o.answer})
			}
		})
	})
	return linksOf(links, []*app.Set{s}, q.sets)
}

// pairing is a set and an answer of it beside another set and answer.
type pairing [4]int32

func linksOf(links []pairing, a, b []*app.Set) []Link {
	slices.SortFunc(links, func(p, q pairing) int { return slices.Compare(p[:], q[:]) })
	var out []Link
	for _, l := range slices.Compact(links) {
		p, q := a[l[0]], b[l[2]]
		out = append(out, Link{p.ID, p.Answers[l[1]].ID, q.ID, q.Answers[l[3]].ID})
	}
	return out
}

// finder finds questions that ask the same as another one.
type finder struct {
	q        *Questions
	partners map[int32]int // words in common
	order    []int32
}

// find calls fn with the questions from first on that ask what the bag asks.
func (f *finder) find(p *bag, first int32, fn func(int32)) {
	if f.partners == nil {
		f.partners = map[int32]int{}
	}
	clear(f.partners)
	f.order = f.order[:0]
	for _, w := range p.words {
		with := f.q.bags.with[w]
		if len(with) > askedOften {
			continue
		}
		from, _ := slices.BinarySearch(with, first)
		for _, j := range with[from:] {
			if f.partners[j] == 0 {
				f.order = append(f.order, j)
			}
			f.partners[j]++
		}
	}
	for _, j := range f.order {
		if f.partners[j] < 2 {
			continue
		}
		if share, words := f.q.bags.same(p, &f.q.bags.all[j]); share >= sameQuestion && words >= askedWords {
			fn(j)
		}
	}
}
