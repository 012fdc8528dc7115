package compare

import (
	"math"
	"slices"

	"standpunt/app/text"
)

// The curves below were fitted on 1,386 pairs of real answers, labelled by hand, that no
// other step of the ladder decides; ten-fold, they put .80 of them in the right one of
// three: one claim, one subject, neither. Shares of words alone reach .74.

// claim is the chance that two sentences make the same claim, subject that they are
// about the same subject.
func (l likeness) claim() float64 {
	around, unknown := l.around()
	z := 4.50*l.content + 3.51*l.leastOr + 1.20*math.Log1p(l.shared) + 1.61*l.rarest() + 1.89*around + 1.05*unknown
	z -= 0.96*l.ownNames() + 0.08*float64(min(longestFrame, longestRun(l.a.hashes, l.b.hashes))) // a frame that is filled in otherwise
	if l.otherOccasion() {
		z -= 0.90
	}
	if l.a.data && l.b.data {
		z -= 1.54 // figures are told of in the same words, whatever they count
	}
	return logistic(z - 7.75)
}

func (l likeness) subject() float64 {
	around, unknown := l.around()
	z := l.subjectByWords() + 4.24*around + 2.11*unknown + 4.26*l.toldAround()
	for _, s := range []*side{l.a, l.b} {
		if s.own() > ofProcedure {
			continue
		}
		if s.directs() {
			z += 1.59
		}
		if s.tellsHouse() {
			z += 1.71
		}
	}
	return logistic(z)
}

// subjectByWords is what the words alone add to the curve of subject, below 0 where they
// speak against it. It is all there is of two whole answers, around which nothing stands.
func (l likeness) subjectByWords() float64 {
	shared := math.Log1p(l.shared)
	return 3.00*l.order + 1.35*shared + 1.86*shared*l.content + 3.10*l.rarity() - 6.41
}

func logistic(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// longestFrame is how many words that follow each other count as a frame at most: few of
// the pairs had more.
const longestFrame = 20

// ofProcedure is up to how much weight of words beside it an act of procedure is what a
// sentence is about.
const ofProcedure = 6

// around is the root of what the sentences around both share, 0 to 1. Unknown is 1 where
// there are none around one.
func (l likeness) around() (share, unknown float64) {
	a, b := l.a.around(), l.b.around()
	if a.total == 0 || b.total == 0 {
		return 0, 1
	}
	return math.Sqrt(a.dice(b)), 0
}

// otherOccasion tells whether a side has a value that the other lacks, but for one figure
// that took the place of another where one side holds all else that the other says: a date
// tells events apart, and so does a figure among other words.
func (l likeness) otherOccasion() bool {
	own, others := l.a.ownValues(l.b), l.b.ownValues(l.a)
	const all = 0.95
	if own == 1 && others == 1 && l.least >= all {
		x, y := l.a.value(l.a.ownValue(l.b)), l.b.value(l.b.ownValue(l.a))
		return x.Kind != y.Kind || x.Kind == text.Date
	}
	return own+others > 0
}

// toldAround is how much one of the sentences shares with those around the other.
func (l likeness) toldAround() float64 {
	return max(l.a.bag().dice(l.b.around()), l.b.bag().dice(l.a.around()))
}

// ownNames is how many names each side has at least that the other lacks, 2 at most.
func (l likeness) ownNames() float64 {
	own := func(s, o *side) (n int) {
		for k := range s.keys {
			if k > 0 && s.capital(k) && s.weights[k] > 0 && s.value(k) == nil && !o.has(s.ids[k]) {
				n++
			}
		}
		return n
	}
	return float64(min(2, own(l.a, l.b), own(l.b, l.a)))
}

// rarity is how much of its words, each counted by how rare it is, a side has in common
// with the other, 0 to 1: of the side of which it is most.
func (l likeness) rarity() float64 {
	of := func(s, o *side) float64 {
		shared, all := 0.0, 0.0
		for k := range s.keys {
			if s.weights[k] == 0 || s.value(k) != nil {
				continue
			}
			r := s.t.Pack.Rarity(s.keys[k])
			all += r
			if o.has(s.ids[k]) {
				shared += r
			}
		}
		return shared / max(1, all)
	}
	return max(of(l.a, l.b), of(l.b, l.a))
}

// rarest is how rare the rarest word is that both sides have, 0 to 1.
func (l likeness) rarest() float64 {
	const most = 12
	rarest := 0.0
	for k, id := range l.a.ids {
		if l.a.weights[k] == 0 || l.a.value(k) != nil {
			continue
		}
		if j := slices.Index(l.b.ids, id); j >= 0 && l.b.weights[j] > 0 && l.b.value(j) == nil {
			rarest = max(rarest, l.a.t.Pack.Rarity(l.a.keys[k])/most, l.b.t.Pack.Rarity(l.b.keys[j])/most)
		}
	}
	return rarest
}

// longestRun is the most words that follow each other on both sides, of their first 200:
// no sentence is longer, but a text without full stops may be.
func longestRun(a, b []uint64) int {
	const most = 200
	a, b = a[:min(len(a), most)], b[:min(len(b), most)]
	longest, above := 0, make([]int, len(b)+1)
	for _, x := range a {
		before := 0 // the run that ends a word earlier on both sides
		for j, y := range b {
			run := 0
			if x == y {
				run = before + 1
			}
			before, above[j+1] = above[j+1], run
			longest = max(longest, run)
		}
	}
	return longest
}
