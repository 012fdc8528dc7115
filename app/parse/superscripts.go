package parse

import (
	"regexp"
	"strconv"
	"strings"

	"standpunt/app"
)

// leading is a number at the start of a line, with the stop that it stands before.
var leading = regexp.MustCompile(`^(\d{1,3})([.,;:?!»”’)]*)(?:\s+(\D.*))?$`)

// counted begins with what a number counts: "2 miljoen", "3 procent", "4 juni".
var counted = regexp.MustCompile(`(?i)^\s*(?:%|€|procent|miljoen|miljard|duizend|euro|jaar|jaren|maand|week|weken|dagen?|uur|uren|keer|maal|meter|kilometer|km|kg|ton|graden|personen|mensen|leden|partijen|gemeenten|provincies|landen|scholen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b`)

// liftMarkers takes footnote markers off the starts of lines. In a text made of
// a PDF a raised number breaks the line, so that "afspraken³ gemaakt" becomes
// two lines of which the second begins with "3 gemaakt". A number is taken only
// when its note stands at the foot of the same page, it follows the marker
// before, and the words on both sides do not need it.
func (p *parser) liftMarkers() {
	last := 0
	before := -1 // the line of text before
	for i := range p.lines {
		l := &p.lines[i]
		if l.class == furniture || l.class == footnote {
			continue
		}
		if l.class != body || l.Size > 0 || l.Page == 0 {
			before = -1
			continue
		}
		m := leading.FindStringSubmatch(l.Text)
		if m == nil || before < 0 {
			before = i
			continue
		}
		n, _ := strconv.Atoi(m[1])
		prev := &p.lines[before]
		page, known := p.notePage[n]
		if !known || page != l.Page || n <= last || n > last+3 || l.Gap > 0 || p.needed(prev.Text, m[2], m[3]) {
			before = i
			continue
		}
		last = n
		prev.Marks = append(prev.Marks, app.Anchor{Marker: m[1], At: len([]rune(prev.Text))})
		prev.Text += m[2]
		if l.Text = m[3]; l.Text == "" {
			l.class = furniture
			continue
		}
		before = i
	}
}

// needed tells whether the text needs the number between its two sides.
func (p *parser) needed(before, stop, after string) bool {
	if strings.HasSuffix(before, "-") || strings.HasSuffix(before, ":") || (stop == ")" && strings.Count(before, "(") == strings.Count(before, ")")) {
		return true
	}
	if endsWith(measured, before) && !endsSentence(before) && !upperName.MatchString(before) {
		return true
	}
	if stop == "." && after != "" && endsSentence(before) && upper(after) {
		return true // an item of a list: "2. De …"
	}
	return stop == "" && counted.MatchString(after)
}

// upperName ends in a name after which a marker may stand, when nothing else names it with a number.
var upperName = regexp.MustCompile(`\p{L}\s+\p{Lu}\p{L}{2,}$|\p{Ll}{2}\p{Lu}\p{L}{2,}$`)

// restoreMarks puts raised numbers back into the lines of a PDF when no note has
// their number, or when they are powers: m², km².
func (p *parser) restoreMarks() {
	known := map[int]bool{}
	for _, n := range p.notes {
		k, _ := strconv.Atoi(n.Marker)
		known[k] = true
	}
	if p.set.Source.MediaType != "application/pdf" {
		return
	}
	for i := range p.lines {
		l := &p.lines[i]
		for k := len(l.Marks) - 1; k >= 0; k-- {
			m := l.Marks[k]
			r := []rune(l.Text)
			at := min(m.At, len(r))
			ns := numbersOf(m.Marker)
			if len(ns) > 0 && known[ns[0]] && !endsWith(units, string(r[:at])) {
				continue
			}
			l.Text = string(r[:at]) + m.Marker + string(r[at:])
			l.Marks = append(l.Marks[:k], shift(l.Marks[k+1:], len([]rune(m.Marker)))...)
		}
	}
}
