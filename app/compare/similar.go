package compare

import (
	"math/bits"
	"slices"
	"strings"
)

// likeness is how much two sentences share, on a scale from 0 to 1.
type likeness struct {
	content float64 // weight of shared content words over that of the longer side
	least   float64 // the same over that of the shorter side: containment
	order   float64 // longest common subsequence of words over the longer side
	leastOr float64 // the same over the shorter side
	shared  float64 // the weight that is shared
	smaller float64 // weight of the shorter side
	a, b    *side
}

func alike(a, b *side) likeness {
	l := likeness{shared: sharedWeight(a, b), a: a, b: b}
	n := float64(lcs(a.hashes, b.hashes))
	if big := max(len(a.keys), len(b.keys)); big > 0 {
		l.order = n / float64(big)
		l.leastOr = n / float64(max(1, min(len(a.keys), len(b.keys))))
	}
	ta, tb := a.total, b.total
	if x, y := counterparts(a, b); l.order >= inPlace || l.shared >= specific {
		ta, tb = ta-x, tb-y
	}
	l.smaller = min(ta, tb)
	if big := max(ta, tb); big > 0 {
		l.content = l.shared / big
	}
	if l.smaller > 0 {
		l.least = min(1, l.shared/l.smaller)
	}
	return l
}

// What two sentences must share, in order or in weight, for a value to be another of one thing.
const inPlace, specific = 0.7, 4.5

// counterparts is the weight of the only value of either side that the other lacks, where
// both are of one kind: it is what is compared, and tells nothing of the subject. Where
// more differ, they are figures of two things.
func counterparts(a, b *side) (x, y float64) {
	if a.ownValues(b) != 1 || b.ownValues(a) != 1 {
		return 0, 0
	}
	i, j := a.ownValue(b), b.ownValue(a)
	if a.value(i).Kind != b.value(j).Kind {
		return 0, 0
	}
	return a.weights[i], b.weights[j]
}

// ownValues is how many values the side has that the other lacks.
func (s *side) ownValues(o *side) int {
	n := 0
	for k := range s.keys {
		if s.ownsValue(k, o) {
			n++
		}
	}
	return n
}

// ownValue is the first word that is such a value, or -1.
func (s *side) ownValue(o *side) int {
	for k := range s.keys {
		if s.ownsValue(k, o) {
			return k
		}
	}
	return -1
}

func (s *side) ownsValue(k int, o *side) bool {
	return s.value(k) != nil && s.weights[k] > 0 && !slices.Contains(o.ids, s.ids[k])
}

// sharedWeight is the weight of content words on both sides, each counted once
// per occurrence. A long word that holds another as a part counts for less; no value is
// part of another.
func sharedWeight(a, b *side) float64 {
	const long, part = 5, 0.7
	used := make([]bool, len(b.ids))
	total := 0.0
	var rest []int
	for k, id := range a.ids {
		if a.weights[k] == 0 {
			continue
		}
		found := false
		for j, other := range b.ids {
			if other == id && !used[j] && b.weights[j] > 0 {
				used[j], found = true, true
				total += a.weights[k]
				break
			}
		}
		if !found && len(a.stems[k]) >= long && a.value(k) == nil {
			rest = append(rest, k)
		}
	}
	for _, k := range rest {
		left := a.weights[k]
		for j, s := range b.stems {
			if !used[j] && len(s) >= long && b.weights[j] > 0 && left > 0 && b.value(j) == nil && (strings.Contains(a.stems[k], s) || strings.Contains(s, a.stems[k])) {
				used[j] = true
				w := min(left, b.weights[j])
				total, left = total+w*part, left-w
			}
		}
	}
	return total
}

// lcs is the length of the longest common subsequence, bit-parallel (Hyyrö 2004).
func lcs(a, b []uint64) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) <= 64 {
		v := ^uint64(0)
		for _, k := range b {
			var m uint64
			for i, x := range a {
				if x == k {
					m |= 1 << i
				}
			}
			u := v & m
			v = v + u | v&^m
		}
		if len(a) < 64 {
			v |= ^uint64(0) << len(a)
		}
		return bits.OnesCount64(^v)
	}
	return longLCS(a, b)
}

func longLCS(a, b []uint64) int {
	words := (len(a) + 63) / 64
	masks := make(map[uint64][]uint64, len(a))
	for i, k := range a {
		m := masks[k]
		if m == nil {
			m = make([]uint64, words)
			masks[k] = m
		}
		m[i/64] |= 1 << (i % 64)
	}
	v := make([]uint64, words)
	for i := range v {
		v[i] = ^uint64(0)
	}
	for _, k := range b {
		m := masks[k]
		if m == nil {
			continue
		}
		var carry uint64
		for i := range v {
			u := v[i] & m[i]
			sum, c := bits.Add64(v[i], u, carry)
			v[i], carry = sum|(v[i]&^m[i]), c
		}
	}
	n := 0
	for i, x := range v {
		z := ^x
		if i == words-1 && len(a)%64 != 0 {
			z &= 1<<(len(a)%64) - 1
		}
		n += bits.OnesCount64(z)
	}
	return n
}
