package parse

import (
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"standpunt/app"
)

// marker is a footnote's number in the running text: 1) or [1], glued to a word
// or a stop, or standing alone after a sentence.
var marker = regexp.MustCompile(`\s?\[\s?(\d{1,3})\s?\]|\s?\(?\b(\d{1,3})\s?\)|(\d{1,3})`)

var units = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:[cdkm]?m|co|n|pm|covid|sars|h|no|so)$`)

// takeMarkers takes the footnote markers out of the texts, in reading order, and
// keeps them as anchors. Only numbers of notes that exist, and that follow the
// marker before, are taken: a number that the text needs is worth more.
func (p *parser) takeMarkers() {
	if len(p.notes) == 0 {
		return
	}
	known := map[int]bool{}
	for _, n := range p.notes {
		k, _ := strconv.Atoi(n.Marker)
		known[k] = true
	}
	last := 0
	for _, b := range p.inOrder() {
		for _, a := range *b.anchors {
			if n, err := strconv.Atoi(a.Marker); err == nil {
				last = max(last, n)
			}
		}
		*b.text, *b.anchors = take(*b.text, *b.anchors, known, &last)
	}
}

type marked struct {
	text    *string
	anchors *[]app.Anchor
}

// inOrder lists the texts by label: a question before its answer.
func (p *parser) inOrder() []marked {
	type at struct {
		n, kind int
		marked
	}
	var all []at
	for i := range p.set.Questions {
		q := &p.set.Questions[i]
		all = append(all, at{number(q.Label), 0, marked{&q.Text, &q.Anchors}})
	}
	for i := range p.set.Answers {
		a := &p.set.Answers[i]
		n := 0
		if len(a.Covers) > 0 {
			n = number(a.Covers[len(a.Covers)-1])
		}
		all = append(all, at{n, 1, marked{&a.Text, &a.Anchors}})
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].n != all[j].n {
			return all[i].n < all[j].n
		}
		return all[i].kind < all[j].kind
	})
	out := make([]marked, len(all))
	for i := range all {
		out[i] = all[i].marked
	}
	return out
}

func take(text string, anchors []app.Anchor, known map[int]bool, last *int) (string, []app.Anchor) {
	var out strings.Builder
	at := 0
	for _, m := range marker.FindAllStringSubmatchIndex(text, -1) {
		digits, style := submatch(text, m)
		n, _ := strconv.Atoi(digits)
		if !known[n] || n <= *last-1 || n > *last+3 || !isMarker(text, m[0], m[1], style) {
			continue
		}
		out.WriteString(text[at:m[0]])
		kept := out.String()
		anchors = append(anchors, app.Anchor{Marker: digits, At: len([]rune(kept))})
		at = m[1]
		if strings.HasSuffix(kept, " ") || kept == "" {
			for at < len(text) && text[at] == ' ' {
				at++
			}
		}
		*last = max(*last, n)
	}
	if at == 0 {
		return text, anchors
	}
	out.WriteString(text[at:])
	slices.SortStableFunc(anchors, func(a, b app.Anchor) int { return a.At - b.At })
	return trimMarks(out.String(), anchors)
}

func submatch(text string, m []int) (digits string, style int) {
	for style := 1; style <= 3; style++ {
		if m[2*style] >= 0 {
			return text[m[2*style]:m[2*style+1]], style
		}
	}
	return "", 0
}

// isMarker tells whether the number at [from,to) reads as a marker where it stands.
func isMarker(text string, from, to, style int) bool {
	before, after := text[:from], text[to:]
	prev, next := lastRune(before), firstRune(after)
	switch style {
	case 1:
		return true
	case 2: // "1)": the bracket must not close one that is open
		return strings.Count(before, "(") <= strings.Count(before, ")") && prev != 0
	}
	if unicode.IsDigit(prev) || unicode.IsDigit(next) || prev == 0 {
		return false
	}
	ends := next == 0 || unicode.IsSpace(next) || strings.ContainsRune(`?!.,;:»”’")`, next)
	glued := unicode.IsLower(prev) || strings.ContainsRune(`?!.;:»”’"),`, prev)
	if glued && ends {
		return !units.MatchString(before) && !decimal(before, after)
	}
	// alone after a sentence, before a capital: "handeling. 2 Dit is"
	stop := lastRune(strings.TrimRight(before, " "))
	return prev == ' ' && strings.ContainsRune(".?!»”", stop) && strings.HasPrefix(after, " ") && upper(after[1:])
}

// decimal tells whether the number belongs to one that a stop or comma joins: 1.2, nr.3.
func decimal(before, after string) bool {
	stop := lastRune(before)
	if stop != '.' && stop != ',' && stop != ':' {
		return false
	}
	return unicode.IsDigit(lastRune(before[:len(before)-1])) || strings.HasSuffix(strings.ToLower(before), "nr.") || strings.HasSuffix(strings.ToLower(before), "art.")
}

func lastRune(s string) rune {
	r := []rune(s)
	if len(r) == 0 {
		return 0
	}
	return r[len(r)-1]
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
