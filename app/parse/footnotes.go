package parse

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"standpunt/app"
)

var (
	// noteLine begins a footnote: its number, then words that begin like a source.
	noteLine = regexp.MustCompile(`^[\[(]?(\d{1,3})\s?[\])]?\s*([\p{Lu}«“‘"'„(]\S*.*|(?:https?:|www\.|zie |idem|ibid|vgl|o\.a\.|bijv|dit |de |het |\pL[\pL\d-]*\.\pL{2,})\S*.*)$`)
	// anyNote begins a line in small type.
	anyNote = regexp.MustCompile(`^[\[(]?(\d{1,3})\s?[\])]?\s*(\D.*)$`)
	// endnoteLine begins a note in a list after the last answer.
	endnoteLine = regexp.MustCompile(`^(?:(\d{1,3})\s?\)|\[\s?(\d{1,3})\s?\]|(\d{1,3})[. ])\s*(\S.*)$`)
	sourceWords = regexp.MustCompile(`(?i)https?:|www\.|kamerstuk|aanhangsel|\b(?:19|20)\d\d\b|motie|\bzie\b|artikel|rapport|\bnr\b|bijlage|brief|tweede kamer|handelingen|stb\b|stcrt`)
)

// findFootnotes marks the notes at the foot of pages: small type where there is
// geometry, else the last run of rising numbers on a page without a heading after it.
func (p *parser) findFootnotes() {
	size, _, _ := p.column()
	next := 1
	for start := 0; start < len(p.lines); {
		end := start
		for end < len(p.lines) && p.lines[end].Page == p.lines[start].Page {
			end++
		}
		switch {
		case size > 0:
			before := next
			if next = p.smallNotes(start, end, next, size); next == before && p.raised(start, end, next) {
				next = p.lastNotes(start, end, next) // its notes are hardly smaller than its text
			}
		case p.lines[start].Page > 0:
			next = p.lastNotes(start, end, next)
		}
		start = end
	}
}

// smallNotes takes the small lines of a page that begin with a note's number,
// or that go on with the note of the page before.
func (p *parser) smallNotes(start, end, next int, size float64) int {
	reading := false
	for i := start; i < end; i++ {
		l := &p.lines[i]
		if l.class == furniture {
			continue
		}
		if l.Size >= 0.92*size || l.Size == 0 {
			reading = false
			continue
		}
		if n, rest := p.noteStart(i); n >= next && n < next+3 {
			p.addNote(i, n, rest)
			next, reading = n+1, true
			continue
		}
		if !reading && next > 1 && l.Page > 1 && len([]rune(l.Text)) > 3 && p.belowText(i, start, end, size) {
			reading = true // goes on from the page before
		}
		if reading {
			p.moreNote(i)
		}
	}
	return next
}

// raised tells whether a raised number on these lines is one of the next notes.
func (p *parser) raised(start, end, next int) bool {
	for _, l := range p.lines[start:end] {
		for _, m := range l.Marks {
			for _, n := range numbersOf(m.Marker) {
				if n >= next && n < next+3 {
					return true
				}
			}
		}
	}
	return false
}

// belowText tells whether a line of text stands above line i on its page: a note
// that goes on does so at the foot, a header at the top.
func (p *parser) belowText(i, start, end int, size float64) bool {
	for k := start; k < end; k++ {
		if l := &p.lines[k]; l.class != furniture && l.Size >= 0.92*size && l.Y < p.lines[i].Y {
			return true
		}
	}
	return false
}

// noteStart is the number with which the line begins a note, 0 when it does not.
func (p *parser) noteStart(i int) (int, string) {
	m := anyNote.FindStringSubmatch(p.lines[i].Text)
	if m == nil {
		return 0, ""
	}
	n, _ := strconv.Atoi(m[1])
	return n, m[2]
}

// longPage is more lines than a page has: a text may not say where its pages end.
const longPage = 300

// lastNotes takes the notes at the end of a page without geometry. Some programs
// write a note's number on a line of its own.
func (p *parser) lastNotes(start, end, next int) int {
	first := -1
	for i := end - 1; i >= start && first < 0; i-- {
		l := &p.lines[i]
		if l.class == furniture {
			continue
		}
		if l.isHeading() {
			break
		}
		if m := noteLine.FindStringSubmatch(l.Text); m != nil && m[1] == strconv.Itoa(next) {
			if glued := l.Text[len(m[1])] != ' '; glued || l.Gap > 0 || sourceWords.MatchString(l.Text) {
				first = i
			}
		} else if end-i > longPage {
			continue
		} else if text := p.numberAbove(i, end, next); text != nil && p.opensNotes(max(start, i-longPage), i, text) {
			first = i
		}
	}
	if first < 0 {
		return next
	}
	reading := true
	for i := first; i < end; i++ {
		l := &p.lines[i]
		if l.class == furniture {
			continue
		}
		if m := noteLine.FindStringSubmatch(l.Text); m != nil && m[1] == strconv.Itoa(next) {
			p.addNote(i, next, m[2])
			next++
			reading = true
			continue
		}
		if p.numberAbove(i, end, next) != nil {
			p.addNote(i, next, "")
			next++
			reading = true
			continue
		}
		if k := p.firstEmpty(); reading && k < len(p.notes)-1 {
			if k == len(p.notes)-2 {
				p.warn("notes_apart", "The numbers of the footnotes up to %d stand apart from their texts, which may be exchanged.", next-1)
			}
			p.notes[k].Text, l.class = l.Text, footnote
			continue
		}
		if reading = reading && !aside.MatchString(l.Text); reading {
			p.moreNote(i)
		}
	}
	return next
}

// firstEmpty is the first of the last notes that have no text yet, else how many notes there are.
func (p *parser) firstEmpty() int {
	k := len(p.notes)
	for k > 0 && p.notes[k-1].Text == "" {
		k--
	}
	return k
}

// opensNotes tells whether a number alone on line i can be that of the first note
// of a page, with its text below: a raised number of the text may stand so, too.
func (p *parser) opensNotes(from, i int, text *line) bool {
	l := &p.lines[i]
	if sourceWords.MatchString(text.Text) || p.glued(from, i, l.Text) {
		return true
	}
	if lower(text.Text) {
		return l.Gap > 0 && strings.Contains(start(text.Text, 30), ":")
	}
	return l.Gap > 0
}

// glued tells whether a line of text from..to ends a word or a sentence in the number.
func (p *parser) glued(from, to int, number string) bool {
	for _, l := range p.lines[from:to] {
		if l.class != body || !strings.Contains(l.Text, number) {
			continue
		}
		for at := range standing(l.Text, number) {
			if r := lastRune(l.Text[:at]); (unicode.IsLetter(r) || strings.ContainsRune(".?!»”’)", r)) && !decimal(l.Text[:at], l.Text[at+len(number):]) && !endsWith(units, l.Text[:at]) {
				return true
			}
		}
	}
	return false
}

// numberAbove is the line below line i, when line i is no more than the number of
// note n and that line is no heading; else nil.
func (p *parser) numberAbove(i, end, n int) *line {
	if !p.named || p.lines[i].Text != strconv.Itoa(n) { // without the word, it may be a question's
		return nil
	}
	for k := i + 1; k < end; k++ {
		l := &p.lines[k]
		if l.class == furniture {
			continue
		}
		if l.Text == strconv.Itoa(n+1) { // the numbers come first, then the texts
			n++
			continue
		}
		if l.head != nil || bareAnswer.MatchString(l.Text) || plainNumber.MatchString(l.Text) {
			return nil
		}
		return l
	}
	return nil
}

// findEndnotes marks the list of notes after the last answer.
func (p *parser) findEndnotes() {
	last := -1
	for i, l := range p.lines {
		if l.class == answerHead || l.class == questionHead {
			last = i
		}
	}
	if last < 0 {
		return
	}
	had, found := len(p.notes) > 0, 0
	for i := last + 1; i < len(p.lines); i++ {
		if p.lines[i].class != body {
			continue
		}
		n, rest := endnote(p.lines[i].Text)
		bracket := strings.ContainsAny(p.lines[i].Text[:min(5, len(p.lines[i].Text))], ")]")
		switch {
		case n == found+1 && (n > 1 || sourceWords.MatchString(rest) || p.referred(n, last)) && (bracket || !had):
			p.addNote(i, n, rest)
			found = n
		case aside.MatchString(p.lines[i].Text):
			p.lines[i].class = remark
			return
		case found > 0:
			p.moreNote(i)
		}
	}
}

// referred tells whether a text up to line last refers to note n as "1)" or "[1]".
func (p *parser) referred(n, last int) bool {
	re := regexp.MustCompile(fmt.Sprintf(`\S\s?(?:\b%d\s?\)|\[\s?%d\s?\])`, n, n))
	for _, l := range p.lines[:last+1] {
		if l.class == body && re.MatchString(l.Text) {
			return true
		}
	}
	return false
}

func endnote(text string) (int, string) {
	m := endnoteLine.FindStringSubmatch(text)
	if m == nil {
		return 0, ""
	}
	n, _ := strconv.Atoi(m[1] + m[2] + m[3])
	return n, m[4]
}

// nextNote is a further note on the line of the one before: "…, nr. 240. 6 Kamerstukken …".
var nextNote = regexp.MustCompile(`\s(\d{1,3})\s(?:Kamerst|Tweede Kamer|Eerste Kamer|Aanhangsel|Handelingen|https?:|www\.|Idem|Zie |Het |De |\p{Lu}\p{Ll}+,)`)

// bracketNote is the number of a further note, in brackets.
var bracketNote = regexp.MustCompile(`\s?\[\s?(\d{1,3})\s?\]\s?`)

// splitNotes cuts notes that stand behind each other on one line; n follows the last.
func (p *parser) splitNotes() {
	var out []app.Footnote
	for i, note := range p.notes {
		for {
			k, _ := strconv.Atoi(note.Marker)
			m := nextNote.FindStringSubmatchIndex(note.Text)
			if b := bracketNote.FindStringSubmatchIndex(note.Text); b != nil && note.Text[b[2]:b[3]] == strconv.Itoa(k+1) {
				out = append(out, app.Footnote{Marker: note.Marker, Text: strings.TrimSpace(note.Text[:b[0]])})
				note = app.Footnote{Marker: strconv.Itoa(k + 1), Text: strings.TrimSpace(note.Text[b[1]:])}
				continue
			}
			if m == nil && i+1 < len(p.notes) && p.notes[i+1].Marker == strconv.Itoa(k+2) {
				m = regexp.MustCompile(`\s(` + strconv.Itoa(k+1) + `)\s[\p{Lu}«“‘(h]`).FindStringSubmatchIndex(note.Text) // it is missing
			}
			if m == nil || note.Text[m[2]:m[3]] != strconv.Itoa(k+1) || (i+1 < len(p.notes) && p.notes[i+1].Marker == strconv.Itoa(k+1)) {
				break
			}
			out = append(out, app.Footnote{Marker: note.Marker, Text: strings.TrimSpace(note.Text[:m[0]])})
			note = app.Footnote{Marker: strconv.Itoa(k + 1), Text: strings.TrimSpace(note.Text[m[3]:])}
		}
		out = append(out, note)
	}
	p.notes = out
}

func (p *parser) addNote(i, n int, text string) {
	p.lines[i].class = footnote
	p.notePage[n] = p.lines[i].Page
	p.notes = append(p.notes, app.Footnote{Marker: strconv.Itoa(n), Text: text})
}

func (p *parser) moreNote(i int) {
	p.lines[i].class = footnote
	if n := len(p.notes); n > 0 {
		p.notes[n-1].Text = strings.TrimSpace(joinLines(p.notes[n-1].Text, p.lines[i].Text, i > 0 && p.lines[i-1].Hyphen, nil))
	}
}
