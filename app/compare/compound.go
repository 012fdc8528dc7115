package compare

import "strings"

// composed tells whether word k of s says, alone or with a word near it, what the other
// side says the other way: "tekort aan huisartsen" and "huisartsentekort".
func (s *side) composed(k int, o *side) bool {
	const near, shortest = 4, 8 // words between head and modifier, letters of a compound
	if s.value(k) != nil || len(s.keys[k]) < 4 {
		return false
	}
	if len(s.keys[k]) >= shortest && o.parts(s.keys[k], near) {
		return true
	}
	for _, whole := range o.keys {
		if len(whole) < shortest || len(whole) <= len(s.keys[k]) {
			continue
		}
		for j := max(0, k-near); j < min(len(s.keys), k+near+1); j++ {
			if compounds(s.keys[min(j, k)], s.keys[max(j, k)], whole) && j != k {
				return true
			}
		}
	}
	return false
}

// parts tells whether the side has both parts of a compound near each other.
func (s *side) parts(whole string, near int) bool {
	for i, head := range s.keys {
		if s.weights[i] == 0 || !strings.HasSuffix(whole, head) {
			continue
		}
		for j := i + 1; j < min(len(s.keys), i+near+1); j++ {
			if compounds(head, s.keys[j], whole) {
				return true
			}
		}
	}
	return false
}

// compounds tells whether a compound is made of a modifier and the head that stands before
// it where they are two words, whatever joins them: "tekort", "huisartsen".
func compounds(head, modifier, whole string) bool {
	const shortest = 4
	first, ok := strings.CutSuffix(whole, head)
	if !ok || len(head) < shortest || len(first) < shortest || len(modifier) < shortest {
		return false
	}
	return first == modifier || stem(strings.TrimSuffix(first, "s")) == stem(modifier) || stem(first) == stem(modifier)
}
