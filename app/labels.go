package app

import (
	"slices"
	"strings"
)

// Labels splits a question's label into the single labels that it joins:
// "3,4,5" gives 3, 4 and 5.
func Labels(label string) []string {
	return strings.FieldsFunc(label, func(r rune) bool { return r == ',' || r == ' ' })
}

// askedIn tells whether one of the question's labels is among covers. A screen asks it of
// every question for every answer: only a label that may be one of several is parted.
func (q *Question) askedIn(covers []string) bool {
	return slices.ContainsFunc(covers, func(c string) bool {
		return q.Label == c || strings.Contains(q.Label, c) && slices.Contains(Labels(q.Label), c)
	})
}
