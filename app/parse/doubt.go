package parse

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
)

// leftMarker is a number at the end of a text, behind its last stop or before it.
var leftMarker = regexp.MustCompile(`(?:[?!.»”"’)]\s*[\[(]?\d{1,2}\s?[\])]?|[\p{L})] \d{1,2}[.]|\s?\[\s?\d{1,2}\s?\][?.]?)$`)

// anyMarker is a marker that nothing but a note explains, wherever it stands.
var anyMarker = regexp.MustCompile(`[?»”]\d{1,2}(?:\s|$)|\s?\[\s?\d{1,2}\s?\]|(?m:^\d{1,2}\s?\)\s\S)`)

// explained tells whether anyMarker stands in a text. It looks only around the
// digits: most of a text has none.
func explained(text string) bool {
	for i := 0; i < len(text); i++ {
		if !isDigit(rune(text[i])) {
			continue
		}
		from, to := i, i
		for to < len(text) && isDigit(rune(text[to])) {
			to++
		}
		for n := 0; n < 3 && from > 0; n++ { // a bracket and a blank, or a sign of three bytes
			from--
		}
		first := from
		for first > 0 && first > from-3 && !utf8.RuneStart(text[first]) {
			first--
		}
		end := min(len(text), to+6)
		window := text[first:end]
		if end < len(text) {
			window += "x" // not the end of the text
		}
		if first > 0 && text[first-1] != '\n' {
			window = "x" + window // not the start of a line
		}
		if anyMarker.MatchString(window) {
			return true
		}
		i = to
	}
	return false
}

// checkMarkers reports texts in which a note's marker may still stand: by their
// look, and because no text refers to a note whose number stands alone in one.
func (p *parser) checkMarkers() {
	used := map[string]bool{}
	var texts []string
	look := func(what, text string, anchors []app.Anchor) {
		texts = append(texts, text)
		for _, a := range anchors {
			for _, n := range numbersOf(a.Marker) {
				used[fmt.Sprint(n)] = true
			}
		}
		if strings.IndexFunc(text, isDigit) < 0 {
			return
		}
		last := ending(text)
		if leftMarker.MatchString(last[max(0, len(last)-40):]) && !endsWith(measured, ending(strings.TrimRight(text, " .0123456789"))) || explained(text) {
			p.warn("marker", "%s holds a number that may be a footnote's: “%s”.", what, tail(text))
		}
	}
	for _, q := range p.set.Questions {
		look("Question "+q.Label, q.Text, q.Anchors)
	}
	for _, a := range p.set.Answers {
		look("The answer to question "+strings.Join(a.Covers, ", "), a.Text, a.Anchors)
	}
	var unused []string
	for _, n := range p.notes {
		if !used[n.Marker] && (alone(n.Marker, texts) || p.set.Source.MediaType == "application/pdf" && apart(n.Marker, texts)) {
			unused = append(unused, n.Marker)
		}
	}
	var missing []string
	for _, b := range p.inOrder() {
		for _, a := range *b.anchors {
			if n := number(a.Marker); n > 0 && !p.hasNote(n) && !slices.Contains(missing, a.Marker) {
				missing = append(missing, a.Marker)
			}
		}
	}
	if len(missing) > 0 {
		p.warn("note_missing", "The texts refer to footnote %s, which was not found: it may stand in the last answer.", strings.Join(missing, ", "))
	}
	if len(unused) > 0 {
		p.warn("footnote_unused", "No text refers to footnote %s: a number in a text may be its mark.", strings.Join(unused, ", "))
	}
}

// alone tells whether the number stands in a text where nothing explains it:
// behind a letter or a stop, or a blank behind one, and before a stop or a blank.
func alone(number string, texts []string) bool {
	for _, text := range texts {
		for from := range standing(text, number) {
			before, after := ending(text[:from]), text[from+len(number):]
			near := strings.TrimSuffix(before, " ")
			last := lastRune(near)
			switch {
			case !unicode.IsLetter(last) && !strings.ContainsRune(").,»”’", last) && !(near != before && isDigit(last)):
			case endsWith(measured, before), endsWith(units, before), decimal(before, after), counted.MatchString(after):
			case strings.HasSuffix(before, ".") && strings.HasPrefix(after, "."): // 1.2.3
			case strings.IndexFunc(lastWord(before), isDigit) >= 0 && len(after) > 1 && isDigit(rune(after[1])): // a table
			default:
				return true
			}
		}
	}
	return false
}

// standing yields the places at which a number stands before a stop, a blank or the end.
func standing(text, number string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for at := 0; number != ""; {
			k := strings.Index(text[at:], number)
			if k < 0 {
				return
			}
			at += k
			if end := at + len(number); (end == len(text) || strings.IndexByte(" .,;:?!)", text[end]) >= 0) && !yield(at) {
				return
			}
			at += len(number)
		}
	}
}

// pointed ends in a word that points with the number behind it.
var pointed = regexp.MustCompile(`(?i)(?:vra(?:ag|gen)|antwoord(?:en)?|nrs?\.?|artikel(?:en)?|art\.|lid|bijlage|tabel|figuur) $`)

// apart tells whether the number stands by itself in a text. Where raised
// numbers are seen, as in a PDF, that is enough for a doubt: the note's mark
// must be somewhere.
func apart(number string, texts []string) bool {
	for _, text := range texts {
		for from := range standing(text, number) {
			if from > 0 && text[from-1] != ' ' || from+len(number) < len(text) && text[from+len(number)] == ')' {
				continue
			}
			if !pointed.MatchString(ending(text[:from])) && !counted.MatchString(text[from+len(number):]) {
				return true
			}
		}
	}
	return false
}

// checkNotes reports lines amid a text that look like the next footnote: where
// no type size tells, a note that runs on from another page is not seen.
func (p *parser) checkNotes() {
	for i, l := range p.lines {
		if l.class != body || l.Size > 0 || l.Page == 0 || l.Text[0] < '0' || l.Text[0] > '9' && l.Text[0] != '[' {
			continue
		}
		if n := number(l.Text); p.named && plainNumber.MatchString(l.Text) && !p.hasNote(n) && (n == 1 || p.hasNote(n-1)) &&
			i > 0 && i+1 < len(p.lines) && endsSentence(p.lines[i-1].Text) && p.lines[i+1].class == body && upper(p.lines[i+1].Text) {
			p.warn("footnote_text", "The line “%s” stands in a text and may be a footnote.", short(l.Text+" "+p.lines[i+1].Text))
			continue
		}
		m := noteLine.FindStringSubmatch(l.Text)
		if m == nil || !sourceWords.MatchString(m[2]) || p.hasNote(number(m[1])) || !p.hasNote(number(m[1])-1) && m[1] != "1" {
			continue
		}
		if i > 0 && leadsOn.MatchString(ending(p.lines[i-1].Text)) || counted.MatchString(" "+m[2]) || listItem.MatchString(l.Text) {
			continue
		}
		p.warn("footnote_text", "The line “%s” stands in a text and may be a footnote.", short(l.Text))
	}
}

func (p *parser) hasNote(n int) bool {
	for _, note := range p.notes {
		if number(note.Marker) == n {
			return true
		}
	}
	return false
}

func lastWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func tail(s string) string {
	if r := []rune(s); len(r) > 50 {
		return "…" + string(r[len(r)-50:])
	}
	return s
}
