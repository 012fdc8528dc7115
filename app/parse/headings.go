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

const (
	one  = `\d{1,3}[a-z]?`
	list = `(` + one + `(?:(?:\s*(?:,\s*en|,|;|en|and|und|&|t/m|tot en met|to|bis|-|–)\s*|\s+)(?:vraag\s+|question\s+|frage\s+)?` + one + `\b)*)`
)

var (
	questionLine = regexp.MustCompile(`(?i)^(?:kamer)?(?:vraag|vragen|vaag|vrag|vraagen|vraaag|questions?|fragen?)\s*(?:nr\.?|nummers?)?\s*\(?` + list + `\s*([.:)]?)\s*(.*)$`)
	answerLine   = regexp.MustCompile(`(?i)^(?:antw?o?o?rd(?:en)?|beantwoording|answers?|antwort(?:en)?)\s*(?:(?:op|bij|van|to|auf|zu)\s*)?(?:(?:de|the|die)\s+)?(?:(?:vraag|vragen|vaag|vrag|vraagen|questions?|fragen?)\s*)?(?:nr\.?|nummers?)?\s*\(?` + list + `\s*([.:)]?)\s*(.*)$`)
	bareAnswer   = regexp.MustCompile(`(?i)^(?:antwoord(?:en)?|beantwoording|answers?|antwort(?:en)?)\s*[.:]?$`)
	inlineAnswer = regexp.MustCompile(`(?i)^(?:antwoord|answer|antwort)\s*:\s*(\S.*)$`)
	answerWord   = regexp.MustCompile(`(?i)^(?:antwoord|beantwoording|answer|antwort)`)
	bareNumber   = regexp.MustCompile(`^(\d{1,3})\s*[.):]?$`)
	inlineNumber = regexp.MustCompile(`^(\d{1,3})\s*[.)]\s*(\D.*)$`)
	spacedNumber = regexp.MustCompile(`^(\d{1,3})\s+(\p{Lu}.*)$`)
	answerBy     = regexp.MustCompile(`(?i)^(?:antwoord(?:en)?|mededeling)\s+van\s+(?:de\s+)?(?:minister|minster|staatssecretaris)`)
	remarkLine   = regexp.MustCompile(`(?i)^(?:toelichting\s*:?(?:\s*deze vragen .*)?|noot\s*:?|noten\s*:?|bijlagen?\s*:?|mededeling\s*:?|deze vragen dienen ter aanvulling.*)$`)
)

// isHeading tells whether a line looks like a heading on its own.
func isHeading(text string) bool {
	for _, re := range []*regexp.Regexp{questionLine, answerLine} {
		if m := re.FindStringSubmatch(text); m != nil && (m[3] == "" || m[2] != "") && !lower(text) {
			return true
		}
	}
	return bareAnswer.MatchString(text)
}

// findHeadings marks the headings of questions and answers, each with a
// confidence that falls when the heading is misspelt, has no number, or its
// number does not follow the one before.
func (p *parser) findHeadings() {
	named, bare, lists := p.styles()
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
		case p.answerHeading(l, lastQuestion):
			asking, open = false, true
		case p.questionHeading(l, lastQuestion):
			asking = true
		case !named && p.numberedQuestion(l, lastQuestion, bare, lists, asking || open):
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

// styles tells how the document marks its questions: by name ("Vraag 1"), by
// numbers alone on a line, or by automatic lists.
func (p *parser) styles() (named, bare, lists bool) {
	sequence := 0
	for _, l := range p.lines {
		if l.class != body {
			continue
		}
		if m := questionLine.FindStringSubmatch(l.Text); m != nil && !lower(l.Text) && (m[3] == "" || m[2] != "") {
			named = true
		}
		if m := bareNumber.FindStringSubmatch(l.Text); m != nil && number(m[1]) == sequence+1 {
			sequence++
		}
		if l.Kind == app.ListLine && inlineNumber.MatchString(l.Text) {
			lists = true
		}
	}
	return named, sequence >= 2, lists
}

func (p *parser) answerHeading(l *line, lastQuestion int) bool {
	if m := answerLine.FindStringSubmatch(l.Text); m != nil {
		if lower(l.Text) || (m[3] != "" && m[2] == "" && !upper(m[3])) {
			return false
		}
		labels := parseLabels(m[1])
		l.labels, l.rest, l.confidence = labels, m[3], 0.99
		switch {
		case m[3] != "" && m[2] == "":
			l.confidence, l.why = 0.7, "text follows the number on the same line"
		case !answerWord.MatchString(l.Text) || strings.Contains(strings.ToLower(l.Text), "vaag"):
			l.confidence, l.why = 0.85, "the heading is misspelt"
		case lastQuestion > 0 && number(labels[len(labels)-1]) > lastQuestion+12:
			l.confidence, l.why = 0.6, "the number is far beyond the questions"
		}
		l.class = answerHead
		return true
	}
	if lastQuestion == 0 {
		return false
	}
	if bareAnswer.MatchString(l.Text) {
		l.class, l.confidence, l.why = answerHead, 0.85, "the heading has no number"
		return true
	}
	if m := inlineAnswer.FindStringSubmatch(l.Text); m != nil {
		l.class, l.rest, l.confidence, l.why = answerHead, m[1], 0.85, "the heading has no number"
		return true
	}
	return false
}

func (p *parser) questionHeading(l *line, lastQuestion int) bool {
	m := questionLine.FindStringSubmatch(l.Text)
	if m == nil || lower(l.Text) {
		return false
	}
	labels := parseLabels(m[1])
	inline := m[3] != "" && m[2] == ""
	follows := number(labels[0]) == lastQuestion+1 || (number(labels[0]) == lastQuestion && strings.ContainsAny(labels[0], "bcdefgh"))
	if inline && !(upper(m[3]) && follows) {
		return false
	}
	l.class, l.labels, l.rest, l.confidence = questionHead, labels, m[3], 0.99
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
	as.Text = text
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
func (p *parser) numberedQuestion(l *line, lastQuestion int, bare, lists, started bool) bool {
	next := fmt.Sprint(lastQuestion + 1)
	if m := bareNumber.FindStringSubmatch(l.Text); m != nil && bare && m[1] == next {
		l.class, l.labels, l.confidence, l.why = questionHead, []string{next}, 0.8, "a number alone"
		return true
	}
	if m := inlineNumber.FindStringSubmatch(l.Text); m != nil && m[1] == next && (lastQuestion == 0 || started) {
		if lists && l.Kind != app.ListLine {
			return false
		}
		l.class, l.labels, l.rest, l.confidence, l.why = questionHead, []string{next}, m[2], 0.8, "a number before the text"
		return true
	}
	if m := spacedNumber.FindStringSubmatch(l.Text); m != nil && m[1] == next && !lists && started && strings.HasSuffix(l.Text, "?") {
		l.class, l.labels, l.rest, l.confidence, l.why = questionHead, []string{next}, m[2], 0.7, "a number before the text"
		return true
	}
	return false
}

func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func upper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'«“‘„(`))
	return unicode.IsUpper(r)
}
