// Package reference finds where a text refers to something else: to another answer
// ("zie het antwoord op vraag 2"), another set ("2024Z18775", "Aanhangsel
// Handelingen, vergaderjaar 2023–2024, nr. 2166", "mijn antwoorden van 7 maart
// 2022"), a parliamentary paper ("Kamerstuk 36 704, nr. 5"), a motion, or a letter
// by its date. It reads Dutch, does not know which sets there are, and follows nothing.
package reference

import (
	"slices"
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// found is a reference with its place in bytes.
type found struct {
	from, to int
	ref      app.Reference
}

// near is how many bytes stand at most between questions and the set that they are of,
// and between a motion and its paper.
const near = 120

// Find gives the references of a text, in order; none overlaps another. The ISO date is
// the document's, for "25 juni jl."; "" when it is not known.
func Find(s, date string) []app.Reference {
	papers, sets := findPapers(s), findSets(s)
	all := slices.Concat(sets, findQuestions(s, sets), findMotions(s, papers), papers, findDated(s, date))
	// What names a thing surest comes first in all, and keeps its place.
	var kept []found
	for _, f := range all {
		if !slices.ContainsFunc(kept, func(k found) bool { return f.from < k.to && k.from < f.to }) {
			kept = append(kept, f)
		}
	}
	slices.SortFunc(kept, func(a, b found) int { return a.from - b.from })
	out := make([]app.Reference, 0, len(kept))
	at, runes := 0, 0
	for _, f := range kept {
		runes += utf8.RuneCountInString(s[at:f.from])
		at = f.from
		f.ref.Span = app.Span{Start: runes, End: runes + utf8.RuneCountInString(s[f.from:f.to])}
		out = append(out, f.ref)
	}
	return out
}

// anyOf tells whether one of the words stands in the text. Most texts refer to little:
// looking for a word first spares them the patterns, which are some fifty times slower.
func anyOf(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// beside tells whether b begins a little after byte a ends, in the same part of a sentence.
func beside(s string, a, b int) bool {
	return b >= a && b-a <= near && !strings.ContainsAny(s[a:b], ".,?!;\n")
}
