package parse

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// heading is what a line says when it is read as the heading of a question or answer.
type heading struct {
	question bool
	labels   []string
	whole    bool   // nothing stands behind the numbers but a stop
	stop     bool   // a stop or colon parts the numbers from what follows
	small    bool   // it begins with a small letter, as running text may
	rest     string // the text behind the numbers
	why      string // what is odd about its words, or ""
}

const (
	one  = `\d{1,3}(?:[a-h]\b)?`
	next = `(?:\s*(?:,\s*en|,|;|\+|/|en|and|und|&|t/m|tot en met|to|bis|-|–|—)\s*|\s+)(?:(?:op\s+)?(?:de\s+)?(?:vraag|vragen|question|frage)\s+)?` + one
	// parts goes on with the parts of one question: "2a, b en c".
	parts = `(?:\s*(?:,|en|t/m|-|–)\s*[b-j]\b)*`
	list  = `(` + one + parts + `(?:` + next + parts + `)*)`
	word  = `(?:kamer)?(?:vraag|vragen|vaag|vrag|vraagen|vraaag|questions?|fragen?)`
	nr    = `\s*(?:nr\.?|nummers?)?\s*[(*_]*`
)

var (
	questionLine = regexp.MustCompile(`(?i)^` + word + nr + list)
	answerLine   = regexp.MustCompile(`(?i)^(?:(?:gezamenlijk|gecombineerd|nader|aanvullend)e?\s+)?(antw?o?o?rd(?:en)?|antw\.|beantwoording|answers?|antwort(?:en)?)[\s,:–-]*(?:(?:op|of|bij|van|to|auf|zu)\s*)?(?:(?:de|the|die|uw)\s+)?(?:` + word + `\s*)?` + nr + list)
	answerFrom   = regexp.MustCompile(`(?i)^(antwoord(?:en)?|reactie) van (?:de |het )?(?:minister|ministers|staatssecretaris|kabinet|regering)\b[^\d.?!]{0,90}\bop\s+(?:de\s+)?` + word + nr + list)
	answerTo     = regexp.MustCompile(`(?i)^(?:(reactie) )?op\s+(?:de\s+)?` + word + nr + list)
	answerWord   = regexp.MustCompile(`antwoord|answer|antwort|antw\.|reactie`)
	jointly      = regexp.MustCompile(`(?i)^(?:die\s+fragen|de\s+vragen|questions)\s+` + list + `\s+(?:werden|worden|zijn|are)\s[^.]{0,120}(?:beantwortet|beantwoord|answered)`)
	headEnd      = regexp.MustCompile(`^[)*_\]]*\s*([.:;)]|[–—-](?:\s|$))?[*_\]]*\s*`)
	byMember     = regexp.MustCompile(`(?i)^\(?van\s+(?:het|de)\s+(?:kamer)?(?:lid|leden)\s[^.?!]{2,80}$`)
	bySide       = regexp.MustCompile(`(?i)^(?:gezamenlijk|tezamen|samen|gecombineerd|\(?van\s+(?:de|het)\s[^.?!]{2,80})\s*[.:]?$`)

	shortLine    = regexp.MustCompile(`^([VA])\s?\.?\s?` + list)
	shortAnswer  = regexp.MustCompile(`^A\s*:\s*(\S.*)$`)
	bareAnswer   = regexp.MustCompile(`(?i)^(?:antwoord(?:en)?|beantwoording|answers?|antwort(?:en)?)\s*[.:]?$`)
	inlineAnswer = regexp.MustCompile(`(?i)^(?:antwoord|answer|antwort)\s*:\s*(\S.*)$`)
	bareNumber   = regexp.MustCompile(`^` + list + `\s*[.):]?$`)
	inlineNumber = regexp.MustCompile(`^` + list + `\s*[.)]\s*(\D.*)$`)
	spacedNumber = regexp.MustCompile(`^(\d{1,3})\s+(\p{Lu}.*)$`)
	leadsOn      = regexp.MustCompile(`(?i)(?:^|[\s(])(?:op|in|bij|zie|het|mijn|uw|ons|onze|de|van|naar|met|en|deze|dit|die|eerdere|vorige|beide|onder|aan)$`)
)

// headWords begin the lines that can be headings; all others need not be looked at.
var headWords = []string{"vr", "va", "ka", "an", "be", "re", "ge", "na", "aa", "op", "qu", "fr"}

// emphasis is what a text may put around a heading.
const emphasis = "*_#•▪●·>[( \t"

// unadorned is a line without the signs before it, and whether they were brackets or stars.
func unadorned(text string) (bare string, adorned bool) {
	bare = strings.TrimLeft(text, emphasis)
	if len(bare) == len(text) {
		return text, false
	}
	if strings.ContainsAny(text[:len(text)-len(bare)], "*_[(") {
		return strings.TrimRight(bare, "*_]) "), true
	}
	return bare, false
}

// readHeading reads a line as a heading, nil when it does not begin like one.
func readHeading(text string) *heading {
	bare, _ := unadorned(text)
	if len(bare) < 3 || !slices.Contains(headWords, strings.ToLower(start(bare, 2))) {
		return nil
	}
	if m := questionLine.FindStringSubmatchIndex(bare); m != nil {
		h := &heading{question: true, labels: parseLabels(bare[m[2]:m[3]])}
		h.readRest(bare[m[1]:], byMember)
		return h.of(bare)
	}
	for _, re := range []*regexp.Regexp{answerLine, answerFrom, answerTo} {
		m := re.FindStringSubmatchIndex(bare)
		if m == nil {
			continue
		}
		h := &heading{labels: parseLabels(bare[m[4]:m[5]])}
		h.readRest(bare[m[1]:], bySide)
		said := strings.ToLower(bare[:m[4]])
		switch {
		case m[2] < 0:
			if !h.whole {
				return nil
			}
			h.why = "the word “Antwoord” is missing"
		case !answerWord.MatchString(said), strings.Contains(said, "vaag"), strings.Contains(said, " of "):
			h.why = "the heading is misspelt"
		}
		return h.of(bare)
	}
	return nil
}

func (h *heading) of(bare string) *heading {
	h.small = lower(bare)
	return h
}

// readRest reads what stands behind the numbers: a stop, who asks or answers, text.
func (h *heading) readRest(s string, side *regexp.Regexp) {
	m := headEnd.FindStringSubmatchIndex(s)
	h.stop = m[2] >= 0
	h.rest = s[m[1]:]
	if side.MatchString(h.rest) {
		h.rest = ""
	}
	h.whole = h.rest == ""
}

// heads reads every line as a heading, and finds the ways in which a document
// may write headings that are too short, or too much like text, to be read in any.
func (p *parser) heads() {
	questions, answers := 0, 0
	var small [2][]*heading
	for i := range p.lines {
		l := &p.lines[i]
		h := readHeading(l.Text)
		if h == nil {
			bare, _ := unadorned(l.Text)
			if bareAnswer.MatchString(bare) || inlineAnswer.MatchString(bare) {
				answers++
			}
			continue
		}
		l.head = h
		switch {
		case h.small && h.whole && h.question:
			small[0] = append(small[0], h)
		case h.small && h.whole:
			small[1] = append(small[1], h)
		case h.small:
		case h.question:
			questions++
		default:
			answers++
		}
	}
	if questions == 0 && inSequence(small[0]) {
		raise(small[0])
		questions = len(small[0])
	}
	if answers == 0 && len(small[1]) >= 2 {
		raise(small[1])
		answers = len(small[1])
	}
	p.named = questions > 0
	if questions == 0 {
		p.shortHeads()
	}
	if answers == 0 {
		p.shortAnswers()
	}
}

// raise takes headings that begin with a small letter for headings all the same.
func raise(heads []*heading) {
	for _, h := range heads {
		h.small = false
	}
}

// inSequence tells whether the headings count from 1, at least to 2.
func inSequence(heads []*heading) bool {
	last := 0
	for _, h := range heads {
		if number(h.labels[0]) == last+1 {
			last = number(h.labels[len(h.labels)-1])
		}
	}
	return last >= 2
}

// shortHeads reads "V1:" and "A1:" where questions count from 1 and answers follow.
func (p *parser) shortHeads() {
	var questions, answers []*heading
	at := map[int]*heading{}
	for i, l := range p.lines {
		bare, _ := unadorned(l.Text)
		m := shortLine.FindStringSubmatchIndex(bare)
		if m == nil {
			continue
		}
		h := &heading{question: bare[0] == 'V', labels: parseLabels(bare[m[4]:m[5]])}
		if h.readRest(bare[m[1]:], byMember); !h.whole && !h.stop {
			continue
		}
		at[i] = h
		if h.question {
			questions = append(questions, h)
		} else {
			answers = append(answers, h)
		}
	}
	if !inSequence(questions) || len(answers) == 0 {
		return
	}
	for i, h := range at {
		p.lines[i].head = h
	}
}

// shortAnswers reads "A: Ja." where no answer has a heading of another kind.
func (p *parser) shortAnswers() {
	var at []int
	for i, l := range p.lines {
		if shortAnswer.MatchString(l.Text) {
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return
	}
	for _, i := range at {
		p.lines[i].head = &heading{whole: false, stop: true, rest: shortAnswer.FindStringSubmatch(p.lines[i].Text)[1]}
	}
}

// isHeading tells whether a line looks like a heading on its own.
func (l *line) isHeading() bool {
	if l.head != nil {
		return !l.head.small && (l.head.whole || l.head.stop)
	}
	bare, _ := unadorned(l.Text)
	return bareAnswer.MatchString(bare)
}

func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func upper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'«“‘„(`))
	return unicode.IsUpper(r)
}
