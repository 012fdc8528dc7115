package reuse

import "slices"

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

// find calls fn with the questions from the from-th on, but i, that ask the same as i.
func (f *finder) find(i, from int32, fn func(int32)) {
	p := &f.bags.all[i]
	f.order = f.order[:0]
	for _, w := range p.words {
		with := f.bags.with[w]
		if len(with) > askedOften {
			continue
		}
		at, _ := slices.BinarySearch(with, from)
		for _, j := range with[at:] {
			if j == i {
				continue
			}
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
