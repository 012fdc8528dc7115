package app

import "strings"

// Labels splits a question's label into the single labels that it joins:
// "3,4,5" gives 3, 4 and 5.
func Labels(label string) []string {
	return strings.FieldsFunc(label, func(r rune) bool { return r == ',' || r == ' ' })
}

// askedIn tells whether one of the question's labels is among covers.
func (q Question) askedIn(covers []string) bool {
	for _, label := range Labels(q.Label) {
		for _, c := range covers {
			if c == label {
				return true
			}
		}
	}
	return false
}
