package parse

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"standpunt/app"
)

var (
	answerBy   = regexp.MustCompile(`(?i)^(?:(?:nader|aanvullend|herzien)\s+)?(?:antwoord(?:en)?|mededeling)\s*van\s*(?:de\s+)?(?:minister|minster|staatssecretaris)`)
	remarkLine = regexp.MustCompile(`(?i)^(?:toelichting\s*:?(?:\s*deze vragen .*)?|noot\s*:?|noten\s*:?|bijlagen?\s*:?|mededeling\s*:?|deze vragen dienen ter aanvulling.*)$`)
)

// findHeadings marks the headings of questions and answers, each with a
// confidence that falls when the heading is misspelt, has no number, or its
// number does not follow the one before.
func (p *parser) findHeadings() {
	style := p.styles()
	lastQuestion, asking, open := 0, false, false
	marked := p.marked()
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.fixed == app.QuestionClass && len(l.labels) > 0:
			lastQuestion, asking, open = number(l.labels[len(l.labels)-1]), true, false
		case l.fixed == app.AnswerClass:
			asking, open = false, true
		}
		if l.class != body || marked && l.Kind != app.HeadingLine && lastQuestion > 0 {
			continue
		}
		switch {
		case answerBy.MatchString(l.Text) && lastQuestion == 0:
			l.class = title
		case remarkLine.MatchString(l.Text) && lastQuestion > 0:
			l.class = remark
		case marked && l.Kind != app.HeadingLine:
		case l.head != nil && l.Kind != app.HeadingLine && p.runsOn(i):
		case p.answerHeading(l, lastQuestion):
			asking, open = false, true
		case p.questionHeading(l, lastQuestion):
			asking = true
		case !style.named && p.numberedQuestion(l, lastQuestion, style, asking || open):
			asking = true
		case p.mended(l, lastQuestion):
			asking, open = l.class == questionHead, l.class == answerHead
		}
		if l.class == questionHead {
			lastQuestion = number(l.labels[len(l.labels)-1])
			open = false
		}
	}
}

// marked tells whether the format says which lines are headings.
func (p *parser) marked() bool {
	return slices.ContainsFunc(p.lines, func(l line) bool { return l.Kind == app.HeadingLine })
}

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

// runsOn tells whether the line before leads on into this one, so that what
// looks like a heading is text: "zoals gemeld in het | Antwoord 3".
func (p *parser) runsOn(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch p.lines[k].class {
		case furniture, footnote:
			continue
		case body:
			return !p.lines[k].ParagraphEnd && leadsOn.MatchString(ending(p.lines[k].Text))
		}
		return false
	}
	return false
}

func (p *parser) answerHeading(l *line, lastQuestion int) bool {
	if h := l.head; h != nil {
		if h.question || h.small || !h.whole && !h.stop && !upper(h.rest) {
			return false
		}
		l.labels, l.rest, l.confidence = h.labels, h.rest, 0.99
		switch {
		case len(h.labels) == 0:
			l.confidence, l.why = 0.85, "the heading has no number"
		case !h.whole && !h.stop:
			l.confidence, l.why = 0.7, "text follows the number on the same line"
		case h.why != "":
			l.confidence, l.why = 0.85, h.why
		case lastQuestion > 0 && number(h.labels[len(h.labels)-1]) > lastQuestion+12:
			l.confidence, l.why = 0.6, "the number is far beyond the questions"
		}
		l.class = answerHead
		return true
	}
	bare, _ := unadorned(l.Text)
	if lastQuestion == 0 || len(bare) < 2 || bare[0] != 'A' && bare[0] != 'a' && bare[0] != 'B' && bare[0] != 'b' {
		return false
	}
	if bareAnswer.MatchString(bare) {
		l.class, l.confidence, l.why = answerHead, 0.85, "the heading has no number"
		return true
	}
	if m := inlineAnswer.FindStringSubmatch(bare); m != nil && !lower(bare) {
		l.class, l.rest, l.confidence, l.why = answerHead, m[1], 0.85, "the heading has no number"
		return true
	}
	return false
}

func (p *parser) questionHeading(l *line, lastQuestion int) bool {
	h := l.head
	if h == nil || !h.question || h.small {
		return false
	}
	first := number(h.labels[0])
	follows := first == lastQuestion+1 || first == lastQuestion && strings.ContainsAny(h.labels[0], "bcdefgh")
	if !h.whole && !h.stop && !(upper(h.rest) && follows) {
		return false
	}
	l.class, l.labels, l.rest, l.confidence = questionHead, h.labels, h.rest, 0.99
	if !follows {
		l.confidence, l.why = 0.7, fmt.Sprintf("it follows question %d", lastQuestion)
	}
	return true
}

// mended takes a heading whose word is misspelt, when its number is one that is
// expected there.
func (p *parser) mended(l *line, lastQuestion int) bool {
	text := mend(l.Text)
	if text == "" {
		return false
	}
	as := *l
	as.Text, as.head = text, readHeading(text)
	switch {
	case p.answerHeading(&as, lastQuestion) && as.confidence == 0.99 && number(as.labels[len(as.labels)-1]) <= lastQuestion:
	case p.questionHeading(&as, lastQuestion) && as.confidence == 0.99:
	default:
		return false
	}
	l.class, l.labels, l.rest, l.confidence, l.why = as.class, as.labels, as.rest, 0.75, "its word is misspelt"
	return true
}

// numberedQuestion takes numbers without the word: alone on a line in sequence,
// or before the text where answers are named.
func (p *parser) numberedQuestion(l *line, lastQuestion int, style numbering, started bool) bool {
	if l.Text[0] < '0' || l.Text[0] > '9' {
		return false
	}
	take := func(labels []string, rest string, confidence float64, why string) bool {
		l.class, l.labels, l.rest, l.confidence, l.why = questionHead, labels, rest, confidence, why
		return true
	}
	if m := bareNumber.FindStringSubmatch(l.Text); m != nil && style.bare {
		if labels := parseLabels(m[1]); number(labels[0]) == lastQuestion+1 {
			return take(labels, "", 0.8, "a number alone")
		}
	}
	if m := inlineNumber.FindStringSubmatch(l.Text); m != nil && (lastQuestion == 0 || started) {
		if labels := parseLabels(m[1]); number(labels[0]) == lastQuestion+1 {
			if style.lists && l.Kind != app.ListLine {
				return false
			}
			return take(labels, m[2], 0.8, "a number before the text")
		}
	}
	m := spacedNumber.FindStringSubmatch(l.Text)
	if m == nil || style.lists || number(m[1]) != lastQuestion+1 {
		return false
	}
	switch {
	case style.spaced && (lastQuestion == 0 || started):
		return take([]string{m[1]}, m[2], 0.8, "a number before the text")
	case started && strings.HasSuffix(l.Text, "?"):
		return take([]string{m[1]}, m[2], 0.7, "a number before the text")
	}
	return false
}
