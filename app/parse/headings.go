package parse

import (
	"fmt"
	"regexp"
	"strings"

	"standpunt/app"
)

var (
	answerBy = regexp.MustCompile(`(?i)^(?:(?:nader|aanvullend|herzien)\s+)?(?:antwoord(?:en)?|mededeling)\s*van\s*(?:de\s+)?(?:minister|minster|staatssecretaris)`)
	// aside begins a block below the notes that is none of them.
	aside      = regexp.MustCompile(`(?i)^toelichting\b`)
	remarkLine = regexp.MustCompile(`(?i)^(?:toelichting\s*:?(?:\s*deze vragen .*)?|noot\s*:?|noten\s*:?|bijlagen?\s*:?|mededeling\s*:?|deze vragen dienen ter aanvulling.*)$`)
)

// findHeadings marks the headings of questions and answers, each with a
// confidence that falls when the heading is misspelt, has no number, or its
// number does not follow the one before.
func (p *parser) findHeadings() {
	style := p.styles()
	if !style.named {
		p.findNumbers(style)
	}
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
		case lastQuestion > 0 && strings.IndexByte("tTnNbBmMdD", l.Text[0]) >= 0 && remarkLine.MatchString(l.Text):
			l.class = remark
		case marked && l.Kind != app.HeadingLine:
		case l.head != nil && l.Kind != app.HeadingLine && p.runsOn(i):
		case p.answerHeading(l, lastQuestion):
			asking, open = false, true
		case p.questionHeading(l, lastQuestion):
			asking = true
		case !style.named && p.numberedQuestion(i, lastQuestion, style, asking || open):
			asking = true
		case asking && jointAnswer(l, lastQuestion):
			asking, open = false, true
		case p.mended(l, lastQuestion):
			asking, open = l.class == questionHead, l.class == answerHead
		}
		if l.class == questionHead {
			lastQuestion = number(l.labels[len(l.labels)-1])
			open = false
		}
	}
}

// tip is the last word or two of a line.
func tip(s string) string {
	const words = 24 // bytes
	if len(s) > words {
		return s[strings.IndexByte(s[len(s)-words:], ' ')+len(s)-words+1:]
	}
	return s
}

// settleRemarks takes what looks like the start of a block behind the answers
// for text when an answer follows it: an answer may have a "Toelichting" of its own.
func (p *parser) settleRemarks() {
	follows := false
	for i := len(p.lines) - 1; i >= 0; i-- {
		l := &p.lines[i]
		switch {
		case l.class == answerHead || l.class == questionHead:
			follows = true
		case l.class == remark && follows && l.Kind != app.HeadingLine && l.fixed == "":
			l.class = body
		}
	}
}

// marked tells whether the format says which lines are headings, of questions
// as well as of answers.
func (p *parser) marked() bool {
	questions, answers := false, false
	for _, l := range p.lines {
		if l.Kind != app.HeadingLine || remarkLine.MatchString(l.Text) {
			continue
		}
		if l.head != nil && l.head.question {
			questions = true
		} else {
			answers = true
		}
	}
	return questions && answers
}

// runsOn tells whether the line before leads on into this one, so that what
// looks like a heading is text: "zoals gemeld in het | Antwoord 3".
func (p *parser) runsOn(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch p.lines[k].class {
		case furniture, footnote:
			continue
		case body:
			return !p.lines[k].ParagraphEnd && leadsOn.MatchString(tip(p.lines[k].Text))
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

// jointAnswer takes a sentence that says which questions it answers, below them,
// where an answer has no other heading: "Die Fragen 2 und 3 werden gemeinsam
// beantwortet." It stays part of the answer.
func jointAnswer(l *line, lastQuestion int) bool {
	if strings.IndexByte("DdQq", l.Text[0]) < 0 {
		return false
	}
	m := jointly.FindStringSubmatch(l.Text)
	if m == nil {
		return false
	}
	labels := parseLabels(m[1])
	if len(labels) < 2 || number(labels[len(labels)-1]) > lastQuestion {
		return false
	}
	l.class, l.labels, l.rest = answerHead, labels, l.Text
	l.confidence, l.why = 0.75, "its first sentence says which questions it answers"
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
