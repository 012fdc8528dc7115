package compare

import (
	"cmp"
	"slices"
)

// The measures of restBeside, set on the same pairs as those of the gate.
const (
	besideFrom = 0.35 // of the words that have no counterpart
	withBeside = 0.72 // of all words, those beside counted on both sides
)

// restBeside tells whether much of what one side lacks stands in the sentences
// around it: "voor deze gevallen is er geld" after a sentence on students, and
// "voor studenten is er geld". A difference that only the context makes is none.
func (p *pair) restBeside() bool {
	if p.a.before+p.a.after == "" || p.b.before+p.b.after == "" {
		return false
	}
	lackA, besideA := p.a.lacks(p.b)
	lackB, besideB := p.b.lacks(p.a)
	beside := besideA + besideB
	return beside >= besideFrom*(lackA+lackB+0.5) && 2*p.like.shared+beside >= withBeside*(p.a.total+p.b.total)
}

// lacks is the weight of the words of s that o lacks, and of those among them that
// stand in the sentences around o.
func (s *side) lacks(o *side) (all, beside float64) {
	around := o.around()
	for k, id := range s.ids {
		if s.weights[k] == 0 || o.has(id) {
			continue
		}
		all += s.weights[k]
		if _, ok := slices.BinarySearchFunc(around.items, id, func(x item, id uint64) int { return cmp.Compare(x.id, id) }); ok {
			beside += s.weights[k]
		}
	}
	return all, beside
}

// has tells whether a content word with the stem stands on the side.
func (s *side) has(id uint64) bool {
	k := slices.Index(s.ids, id)
	return k >= 0 && s.weights[k] > 0
}
