package anchor

import "standpunt/app"

const (
	tight    = 0.8 // likeness of either context by which a passage with other words is known
	near     = 0.6 // the same, held against as many code points: every edit shifts them
	alike    = 0.5 // least likeness of its words to what they were
	shortest = 12  // code points of context that are enough to know a place by
)

// changed finds the one place in n that stands between both contexts of the
// passage and holds words like it. At an end of the text that end is the context.
func changed(o, n []rune, at app.Span) (app.Span, bool) {
	before, after := tailOf(o[:at.Start], window), headOf(o[at.End:], window)
	starts := endsOf(before, n)
	ends := mirror(endsOf(reversed(after), reversed(n)), len(n))
	if len(before) == 0 {
		starts = []int{0}
	}
	if len(after) == 0 {
		ends = []int{len(n)}
	}
	if len(starts)*len(ends) > mostPlaces {
		return app.Span{}, false
	}
	words := o[at.Start:at.End]
	var found app.Span
	for _, from := range starts {
		for _, to := range ends {
			if to <= from || to-from > 2*len(words)+window || similarity(words, n[from:to]) < alike ||
				similarity(before, tailOf(n[:from], window)) < near || similarity(after, headOf(n[to:], window)) < near {
				continue
			}
			if found != (app.Span{}) || knownBefore(o, n, app.Span{Start: from, End: to}) {
				return app.Span{}, false
			}
			found = app.Span{Start: from, End: to}
		}
	}
	return found, found != (app.Span{})
}

// knownBefore tells whether these words, with some beside them, stood in o
// already: then they are another passage's, not new words for this one.
func knownBefore(o, n []rune, at app.Span) bool {
	around := n[max(0, at.Start-adjacent):min(len(n), at.End+adjacent)]
	return len(occurrences(o, around)) > 0
}

// endsOf gives the places in text at which something like the pattern ends: those
// with the fewest edits, when they are few enough. A short pattern must stand
// there as it is, and begins the text, since there is no more of it.
// (Sellers, The theory and computation of evolutionary distances, 1980.)
func endsOf(pattern, text []rune) []int {
	if len(pattern) == 0 {
		return nil
	}
	if len(pattern) < shortest {
		if commonPrefix(pattern, text) == len(pattern) {
			return []int{len(pattern)}
		}
		return nil
	}
	most := int((1 - tight) * float64(len(pattern)))
	column := make([]int, len(pattern)+1)
	for i := range column {
		column[i] = i
	}
	best := most + 1
	var ends []int
	for j, r := range text {
		diagonal := 0 // a match may begin anywhere
		for i, p := range pattern {
			cost := diagonal
			if p != r {
				cost = 1 + min(diagonal, column[i], column[i+1])
			}
			diagonal, column[i+1] = column[i+1], cost
		}
		switch d := column[len(pattern)]; {
		case d < best:
			best, ends = d, []int{j + 1}
		case d == best && d <= most:
			ends = append(ends, j+1)
		}
	}
	return ends
}

func mirror(places []int, length int) []int {
	for i := range places {
		places[i] = length - places[i]
	}
	return places
}
