package parse

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
)

// marker is a footnote's number in the running text: 1) or [1], glued to a word
// or a stop, or standing alone after a sentence.
var marker = regexp.MustCompile(`\s?\[\s?(\d{1,3}(?:[ ,]\s?\d{1,3})*)\s?\]|\s?\(?\b(\d{1,3})\s?\)|(\d{1,3}(?:(?:\s?,\s?| en )\d{1,3}\b)*)`)

// digitsOnly is the part of marker that needs no bracket.
var digitsOnly = regexp.MustCompile(`(x)?(x)?(\d{1,3}(?:(?:\s?,\s?| en )\d{1,3}\b)*)`)

// markersIn is what marker finds in a text, from left to right. Every match
// begins at most three bytes before a digit, so that only those places are looked at.
func markersIn(text string) [][]int {
	const window = 200 // bytes: the longest row of numbers
	var out [][]int
	done := 0
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			continue
		}
		re, from := marker, max(done, i-3)
		if i > 0 && text[i-1] >= '0' && text[i-1] <= '9' { // amid a long number
			re, from = digitsOnly, i
		}
		m := re.FindStringSubmatchIndex(text[from:min(len(text), i+window)])
		if m == nil {
			continue
		}
		for k := range m {
			if m[k] >= 0 {
				m[k] += from
			}
		}
		out = append(out, m)
		done = m[1]
		i = done - 1
	}
	return out
}

// measured ends a text whose next number belongs to it: "vraag 3", "artikel 5", "Rutte 4".
var measured = regexp.MustCompile(`(?:^|[^\p{L}])(?:(?i:vra(?:ag|gen)|antwoord(?:en)?|nrs?\.?|nummer|artikel(?:en)?|art\.|lid|categorie|fase|groep|bijlage|tabel|figuur|box|niveau|hoofdstuk|paragraaf|deel|lijn|klasse|stap|punt|spoor|pijler|maatregel|van|tot|en|of|op|circa|de|het|is|zijn|met|in|per|aan|over|was|om|na|voor|door|bij|als|dan|t/m|ongeveer|ruim|bijna|minimaal|maximaal)|\p{Lu}[\p{L}-]*)\s*$`)

var units = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:[cdkm]?m|co|n|pm|covid|sars|h|no|so)$`)

// takeMarkers takes the footnote markers out of the texts, in reading order, and
// keeps them as anchors. Only numbers of notes that exist, and that follow the
// marker before, are taken: a number that the text needs is worth more.
func (p *parser) takeMarkers() {
	known := map[int]bool{}
	for _, n := range p.notes {
		k, _ := strconv.Atoi(n.Marker)
		known[k] = true
	}
	last := counts{}
	for _, b := range p.inOrder() {
		*b.text, *b.anchors = take(*b.text, *b.anchors, known, &last)
	}
}

// counts are the last markers taken: numbers in brackets are counted apart,
// since a list of notes after the answers has its own numbers.
type counts struct{ plain, bracket int }

type marked struct {
	text    *string
	anchors *[]app.Anchor
}

// inOrder lists the texts in the order in which they stand in the document.
func (p *parser) inOrder() []marked {
	out := make([]marked, len(p.order))
	q, a := 0, 0
	for i, class := range p.order {
		if class == questionHead {
			out[i] = marked{&p.set.Questions[q].Text, &p.set.Questions[q].Anchors}
			q++
		} else {
			out[i] = marked{&p.set.Answers[a].Text, &p.set.Answers[a].Anchors}
			a++
		}
	}
	return out
}

// take cuts the markers out of one text and puts them among its anchors, which
// move with the text before them.
func take(text string, anchors []app.Anchor, known map[int]bool, last *counts) (string, []app.Anchor) {
	var out bytes.Buffer
	length := 0 // of out, in code points
	var moved []app.Anchor
	at, runes := 0, 0 // how far the text is read: bytes, code points
	// keep copies the text up to a byte, with the anchors in it.
	keep := func(to int) {
		n := utf8.RuneCountInString(text[at:to])
		for len(anchors) > 0 && anchors[0].At <= runes+n {
			a := anchors[0]
			anchors = anchors[1:]
			a.At = max(0, length+a.At-runes)
			moved = append(moved, a)
			if ns := numbersOf(a.Marker); len(ns) > 0 {
				last.plain = max(last.plain, ns[len(ns)-1])
			}
		}
		out.WriteString(text[at:to])
		at, runes, length = to, runes+n, length+n
	}
	for _, m := range markersIn(text) {
		digits, style := submatch(text, m)
		if m[0] < at || !isMarker(text, m[0], m[1], style) {
			continue
		}
		keep(m[0])
		before := &last.plain
		if style < 3 {
			before = &last.bracket
		}
		ns := numbersOf(digits)
		if !follow(ns, *before, style, known) {
			continue
		}
		if style == 3 {
			kept := bytes.TrimRight(out.Bytes(), " ")
			length -= out.Len() - len(kept)
			out.Truncate(len(kept))
		}
		for _, k := range ns {
			moved = append(moved, app.Anchor{Marker: strconv.Itoa(k), At: length})
		}
		runes += utf8.RuneCountInString(text[at:m[1]])
		at = m[1]
		if out.Len() == 0 || bytes.HasSuffix(out.Bytes(), []byte(" ")) {
			for at < len(text) && text[at] == ' ' {
				at++
				runes++
			}
		}
		*before = max(*before, ns[len(ns)-1])
	}
	keep(len(text))
	return trimMarks(out.String(), moved)
}

// numbersOf are the numbers of a marker: "2, 3 en 4".
func numbersOf(digits string) (ns []int) {
	for _, s := range strings.FieldsFunc(digits, func(r rune) bool { return !unicode.IsDigit(r) }) {
		n, _ := strconv.Atoi(s)
		ns = append(ns, n)
	}
	return ns
}

// follow tells whether the numbers can be the markers that come after last. A
// bare number must belong to a note; one in brackets need only be the next.
func follow(ns []int, last, style int, known map[int]bool) bool {
	for i, n := range ns {
		switch {
		case i > 0 && n != ns[i-1]+1:
			return false
		case known[n] && n >= last && n > 0 && n <= last+3:
		case style < 3 && n == last+1:
		case style < 3 && n == last && n > 0:
		default:
			return false
		}
		last = max(last, n)
	}
	return len(ns) > 0
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
	before, after := ending(text[:from]), text[to:]
	prev, next := lastRune(before), firstRune(after)
	switch style {
	case 1:
		return prev != 0
	case 2: // "1)": the bracket must not close one that is open
		return strings.Count(before, "(") <= strings.Count(before, ")") && prev != 0 && !(lower(strings.TrimLeft(after, " \n")) && enumerates.MatchString(tip(before)))
	}
	if unicode.IsDigit(prev) || unicode.IsDigit(next) || prev == 0 {
		return false
	}
	ends := next == 0 || unicode.IsSpace(next) || strings.ContainsRune(`?!.,;:»”’")`, next)
	glued := unicode.IsLower(prev) || strings.ContainsRune(`?!.;:»”’"),`, prev)
	if glued && ends {
		return !endsWith(units, before) && !decimal(before, after)
	}
	// alone after a sentence, before a capital: "handeling. 2 Dit is"
	stop := lastRune(strings.TrimRight(before, " "))
	if prev != ' ' && prev != '\n' || stop == 0 {
		return false
	}
	rest := strings.TrimLeft(after, " \n")
	closed := strings.ContainsRune(".?!»”’)", stop)
	switch {
	case rest == "":
		return closed
	case rest == "." && !strings.ContainsAny(text[from:to], ", "): // "in de keten 2."
		return unicode.IsLetter(stop) && !endsWith(measured, before) || stop == ')'
	}
	return closed && stop != ')' && upper(rest)
}

// enumerates ends a text that goes on with an item of a list: "twee fases: 1) het …; 2) de …".
var enumerates = regexp.MustCompile(`(?i)(?:[:;,]|(?:^|\s)(?:en|of|and|or|und|oder))\s*$`)

// endsWith tells whether the last words of a text match an expression for its end.
func endsWith(re *regexp.Regexp, text string) bool {
	const words = 64 // bytes: longer than any word that the expressions know
	if len(text) > words {
		text = text[len(text)-words:]
		for len(text) > 0 && !utf8.RuneStart(text[0]) {
			text = text[1:]
		}
	}
	return re.MatchString(text)
}

// yearEnd ends a sentence with a year.
var yearEnd = regexp.MustCompile(`(?:^|[^\d.,])(?:19|20)\d\d\.$`)

// decimal tells whether the number belongs to one that a stop or comma joins: 1.2, nr.3.
func decimal(before, after string) bool {
	stop := lastRune(before)
	if stop != '.' && stop != ',' && stop != ':' {
		return false
	}
	if stop == '.' && endsWith(yearEnd, before) && (after == "" || after[0] == ' ' || after[0] == '\n') {
		return false // "dan in 2023.3": no number has its stop behind a year
	}
	return unicode.IsDigit(lastRune(before[:len(before)-1])) || strings.HasSuffix(strings.ToLower(before), "nr.") || strings.HasSuffix(strings.ToLower(before), "art.")
}

func lastRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// ending is the last part of a text, long enough to tell whether it needs the
// number behind it: looking back must not cost more the longer the text is.
func ending(s string) string {
	const enough = 400
	if len(s) <= enough {
		return s
	}
	s = s[len(s)-enough:]
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return s
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
