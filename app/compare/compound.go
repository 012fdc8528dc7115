package compare

import "strings"

const (
	shortestCompound = 8 // letters
	shortestPart     = 4
	partsApart       = 4 // words from the head to its modifier, where they are two words
)

// composed tells whether word k of s says, alone or with a word near it, what the other
// side says the other way: "tekort aan huisartsen" and "huisartsentekort".
func (s *side) composed(k int, o *side) bool {
	key := s.keys[k]
	if s.value(k) != nil || len(key) < shortestPart {
		return false
	}
	if len(key) >= shortestCompound && o.parts(key) {
		return true
	}
	for _, whole := range o.keys {
		if len(whole) < shortestCompound || len(whole) <= len(key) {
			continue
		}
		if strings.HasSuffix(whole, key) && s.modifies(k, whole) {
			return true
		}
		if whole[:shortestPart] != key[:shortestPart] {
			continue
		}
		for i := max(0, k-partsApart); i < k; i++ {
			if compounds(s.keys[i], key, whole) {
				return true
			}
		}
	}
	return false
}

// parts tells whether the side has both parts of a compound near each other.
func (s *side) parts(whole string) bool {
	for i, head := range s.keys {
		if s.weights[i] > 0 && strings.HasSuffix(whole, head) && s.modifies(i, whole) {
			return true
		}
	}
	return false
}

// modifies tells whether the modifier of a compound stands shortly behind its head, word i.
func (s *side) modifies(i int, whole string) bool {
	for j := i + 1; j < min(len(s.keys), i+partsApart+1); j++ {
		if compounds(s.keys[i], s.keys[j], whole) {
			return true
		}
	}
	return false
}

// compounds tells whether a compound is made of a modifier and the head that stands before
// it where they are two words, whatever joins them: "tekort", "huisartsen".
func compounds(head, modifier, whole string) bool {
	first, ok := strings.CutSuffix(whole, head)
	if !ok || len(head) < shortestPart || len(first) < shortestPart || len(modifier) < shortestPart {
		return false
	}
	return first == modifier || stem(strings.TrimSuffix(first, "s")) == stem(modifier) || stem(first) == stem(modifier)
}
