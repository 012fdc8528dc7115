package parse

import (
	"strings"

	"standpunt/app"
)

// numbering is how a document marks questions without the word.
type numbering struct {
	named  bool // it has the word: "Vraag 1"
	bare   bool // by numbers alone on a line
	lists  bool // by automatic lists
	spaced bool // by numbers before the text, with answers that name them
}

func (p *parser) styles() (n numbering) {
	sequence, asked, hits := 0, 0, 0
	for _, l := range p.lines {
		if l.class != body {
			continue
		}
		if h := l.head; h != nil {
			if h.question && !h.small && (h.whole || h.stop) {
				n.named = true
			}
			if !h.question && len(h.labels) > 0 && number(h.labels[0]) == asked && asked == hits+1 {
				hits = asked
			}
			continue
		}
		if l.Text[0] < '0' || l.Text[0] > '9' {
			continue
		}
		if m := bareNumber.FindStringSubmatch(l.Text); m != nil {
			if labels := parseLabels(m[1]); number(labels[0]) == sequence+1 {
				sequence = number(labels[len(labels)-1])
			}
		}
		if l.Kind == app.ListLine && inlineNumber.MatchString(l.Text) {
			n.lists = true
		}
		if m := spacedNumber.FindStringSubmatch(l.Text); m != nil && number(m[1]) == hits+1 {
			asked = hits + 1
		}
	}
	n.bare, n.spaced = sequence >= 2, hits >= 2
	return n
}

// numbered is a line that may begin a question without the word for it.
type numbered struct {
	labels     []string
	rest       string
	confidence float64
	why        string
}

// findNumbers marks the lines that begin with a number as questions may.
func (p *parser) findNumbers(style numbering) {
	for i := range p.lines {
		l := &p.lines[i]
		if l.class != body || l.head != nil || l.Text[0] < '0' || l.Text[0] > '9' {
			continue
		}
		if m := bareNumber.FindStringSubmatch(l.Text); m != nil && style.bare {
			l.numbered = &numbered{parseLabels(m[1]), "", 0.8, "a number alone"}
		} else if m := inlineNumber.FindStringSubmatch(l.Text); m != nil && (!style.lists || l.Kind == app.ListLine) {
			l.numbered = &numbered{parseLabels(m[1]), m[2], 0.8, "a number before the text"}
		} else if m := spacedNumber.FindStringSubmatch(l.Text); m != nil && !style.lists && (style.spaced || strings.HasSuffix(l.Text, "?")) {
			l.numbered = &numbered{[]string{m[1]}, m[2], 0.7, "a number before the text"}
			if style.spaced {
				l.numbered.confidence = 0.8
			}
		}
	}
}

// numberedQuestion takes a number without the word for the question that comes
// next: alone on a line, or before the text once questions have begun.
func (p *parser) numberedQuestion(i, lastQuestion int, style numbering, started bool) bool {
	l := &p.lines[i]
	n := l.numbered
	if n == nil || number(n.labels[0]) != lastQuestion+1 || p.better(i, lastQuestion+1) {
		return false
	}
	if n.rest != "" && !started && (lastQuestion > 0 || n.confidence < 0.8) {
		return false
	}
	l.class, l.labels, l.rest, l.confidence, l.why = questionHead, n.labels, n.rest, n.confidence, n.why
	return true
}

// better tells whether a line between this one and the next answer to question
// n is more likely its heading: a question is asked below that one, and none
// below this one, and it is not an item of a list that begins below this line. A
// list in the answer before, or a footnote's number alone on a line, has the
// number by chance.
func (p *parser) better(i, n int) bool {
	const far = 2000 // lines: no answer is as long
	inList := false
	for k := i; k < min(len(p.lines), i+far); k++ {
		l := &p.lines[k]
		switch {
		case l.class != body:
		case l.head != nil && !l.head.question && !l.head.small, l.head == nil && bareAnswer.MatchString(l.Text):
			if l.head == nil || len(l.head.labels) == 0 || number(l.head.labels[0]) >= n {
				return false
			}
		case l.numbered == nil:
		case number(l.numbered.labels[0]) == 1 && n > 1:
			inList = true
		case number(l.numbered.labels[0]) == n && !inList && p.asks(k, n):
			return k > i
		}
	}
	return false
}

// asks tells whether there is a question mark below line i, before the next
// line that may begin question n or the one after it, and before any answer.
func (p *parser) asks(i, n int) bool {
	for k := i; k < min(len(p.lines), i+500); k++ {
		l := &p.lines[k]
		if l.class != body {
			continue
		}
		if k > i {
			if l.head != nil || bareAnswer.MatchString(l.Text) {
				return false
			}
			if l.numbered != nil {
				if m := number(l.numbered.labels[0]); m == n || m == n+1 {
					return false
				}
			}
		}
		if strings.Contains(l.Text, "?") {
			return true
		}
	}
	return false
}
