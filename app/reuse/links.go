package reuse

import (
	"slices"
	"sync"

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

// Questions are the questions of some sets, each read once, in which those that ask
// the same can be found.
type Questions struct {
	sets  []*app.Set
	asked []question
	bags  bags
}

// ReadQuestions reads the questions of the sets that have answers.
func ReadQuestions(sets []*app.Set) *Questions {
	var q Questions
	q.Add(sets)
	return &q
}

// Add reads those of more sets.
func (q *Questions) Add(sets []*app.Set) {
	for _, s := range sets {
		eachAsked(s, func(answer int, text string) {
			q.asked = append(q.asked, question{int32(len(q.sets)), int32(answer)})
			q.bags.add(s.Language, s.Asked, counted{text, 1})
		})
		q.sets = append(q.sets, s)
	}
	q.bags.weigh()
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
	var found sync.Mutex
	each(0, len(q.asked), func(next func() (int, bool)) {
		var own []pairing
		f := newFinder(&q.bags)
		for i, ok := next(); ok; i, ok = next() {
			f.find(int32(i), func(j int32) {
				if a, b := q.asked[i], q.asked[j]; a.set != b.set {
					own = append(own, pairing{a.set, a.answer, b.set, b.answer})
				}
			})
		}
		found.Lock()
		links = append(links, own...)
		found.Unlock()
	})
	slices.SortFunc(links, func(p, q pairing) int { return slices.Compare(p[:], q[:]) })
	var out []Link
	for _, l := range slices.Compact(links) {
		a, b := q.sets[l[0]], q.sets[l[2]]
		out = append(out, Link{a.ID, a.Answers[l[1]].ID, b.ID, b.Answers[l[3]].ID})
	}
	return out
}

// pairing is a set and an answer of it beside another set and answer.
type pairing [4]int32

// finder finds questions that ask the same as another one.
type finder struct {
	bags     *bags
	partners []int32   // per bag, the words in common that few have
	weight   []float64 // of those words
	order    []int32
}

func newFinder(b *bags) finder {
	return finder{bags: b, partners: make([]int32, len(b.all)), weight: make([]float64, len(b.all))}
}

// find calls fn with the questions behind question i that ask the same.
func (f *finder) find(i int32, fn func(int32)) {
	p := &f.bags.all[i]
	f.order = f.order[:0]
	for _, w := range p.words {
		with := f.bags.with[w]
		if len(with) > askedOften {
			continue
		}
		at, _ := slices.BinarySearch(with, i+1)
		for _, j := range with[at:] {
			if f.partners[j] == 0 {
				f.order = append(f.order, j)
			}
			f.partners[j]++
			f.weight[j] += f.bags.idf[w]
		}
	}
	for _, j := range f.order {
		partners, weight, o := f.partners[j], f.weight[j], &f.bags.all[j]
		f.partners[j], f.weight[j] = 0, 0
		// Even if they have all other words in common, most share too little.
		if partners < 2 || weight+min(p.often, o.often) < sameQuestion*max(p.total, o.total) {
			continue
		}
		if share, words := f.bags.same(p, o); share >= sameQuestion && words >= askedWords {
			fn(j)
		}
	}
}
