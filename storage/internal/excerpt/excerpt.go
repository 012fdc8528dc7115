// Package excerpt cuts the words around a search hit out of a text. It finds no
// hits itself.
package excerpt

import (
	"strings"
	"unicode"

	"standpunt/app"
)

// Around is how many code points are shown on each side of a match, at most.
const Around = 80

// Open and Close mark a match in a text; texts hold no control characters.
const (
	Open  = '\x02'
	Close = '\x03'
)

// FromMarks takes the marks out of a text and does what At does.
func FromMarks(marked string) (span app.Span, before, match, after string) {
	text := make([]rune, 0, len(marked))
	var spans []app.Span
	for _, r := range marked {
		switch r {
		case Open:
			spans = append(spans, app.Span{Start: len(text), End: len(text)})
		case Close:
			if n := len(spans); n > 0 {
				spans[n-1].End = len(text)
			}
		default:
			text = append(text, r)
		}
	}
	return At(text, spans)
}

// At gives the match in whose neighbourhood most matches stand, the first of
// them, with the words around it. The spans are in order and not none.
func At(text []rune, spans []app.Span) (span app.Span, before, match, after string) {
	span = densest(spans)
	before, match, after = Words(text, span)
	return span, before, match, after
}

// densest is the span after whose start most spans begin within Around.
func densest(spans []app.Span) app.Span {
	var best app.Span
	most, to := 0, 0
	for i, s := range spans {
		for to < len(spans) && spans[to].Start < s.Start+Around {
			to++
		}
		if to-i > most {
			most, best = to-i, s
		}
	}
	return best
}

// Words gives the match and the words around it, cut between words, with … where
// the text goes on; white space is shown as one space.
func Words(text []rune, match app.Span) (before, words, after string) {
	from := max(0, match.Start-Around)
	for from > 0 && from < match.Start && !unicode.IsSpace(text[from-1]) {
		from++
	}
	to := min(len(text), match.End+Around)
	for to < len(text) && to > match.End && !unicode.IsSpace(text[to]) {
		to--
	}
	before, after = oneLine(text[from:match.Start]), oneLine(text[match.End:to])
	if from > 0 {
		before = "…" + before
	}
	if to < len(text) {
		after += "…"
	}
	return before, string(text[match.Start:match.End]), after
}

func oneLine(text []rune) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, string(text))
}
