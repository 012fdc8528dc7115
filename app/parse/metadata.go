package parse

import (
	"regexp"
	"strings"

	"standpunt/app"
)

var (
	setNumber   = regexp.MustCompile(`\b(?:19|20)\d{2}\s?Z\s?\d{5}\b`)
	numberLine  = regexp.MustCompile(`^(?:(?:19|20)\d{2}\s?Z\s?\d{5})$`)
	numberNear  = regexp.MustCompile(`(?i)(?:ingezonden|kenmerk|vraagnummer|nummer|\bnr\b\.?)[^()]{0,60}?\b((?:19|20)\d{2}\s?Z\s?\d{5})\b`)
	oldNumber   = regexp.MustCompile(`\bKVR\d{3,6}\b`)
	reference   = regexp.MustCompile(`\bah-(?:[te]k-\d{8}-\d+(?:-[hn]\d+)?|\d{6,8})\b`)
	sideways    = regexp.MustCompile(`^(?:a?h )?h? ?([te])k (\d{8}) (\d+)$`) // set along the edge of the page
	session     = regexp.MustCompile(`(?i)^(?:(?:tweede|eerste) kamer,? )?vergaderjaar (\d{4})\s?[–-]\s?(\d{4})\b`)
	senate      = regexp.MustCompile(`(?i)^eerste kamer`)
	plainNumber = regexp.MustCompile(`^\d{1,4}$`)
	preliminary = regexp.MustCompile(`^AH\s?(\d{1,5})$`) // the number before it is printed
	aboutLine   = regexp.MustCompile(`(?i)^(?:betreft|onderwerp)\s*:?\s*(.*)$`)
	postponed   = regexp.MustCompile(`(?i)^mededeling\s*van\s*(?:de )?(?:minister|staatssecretaris)|\buitstel\b.{0,60}\b(?:beantwoording|kamervragen|schriftelijke vragen)\b|\bniet\b.{0,120}\bbinnen de (?:\p{L}+ ){0,3}termijn\b`)
)

// metadata reads what the document says of itself above its first question,
// and in its headers and footers.
func (p *parser) metadata() {
	head, all := p.head(false), p.head(true)
	s := p.set
	s.Number = p.number(all)
	s.Reference = p.reference()
	p.dates(head, all)
	p.askers(head)
	if s.Subject == "" && len(s.Askers) == 0 {
		p.askers(all)
	}
	if len(s.Askers) == 0 {
		p.told(head)
	}
	if s.Subject == "" {
		s.Subject = p.about()
	}
	if len(s.Askers) == 0 && questionsOf.MatchString(all) {
		p.warn("askers", "Who asks could not be read from the title.")
	}
	p.respondents(head)
	p.kind(head)
	p.seeAlso(head)
}

// number is the number of the questions: on a line of its own, else where the
// text says that it is theirs, else the first of the kind.
func (p *parser) number(all string) string {
	plain := func(s string) string { return strings.Join(strings.Fields(s), "") }
	for _, l := range p.lines {
		if l.class == questionHead || l.class == answerHead {
			break
		}
		if numberLine.MatchString(l.Text) {
			return plain(l.Text)
		}
	}
	if !setNumber.MatchString(all) {
		return oldNumber.FindString(all)
	}
	if m := numberNear.FindStringSubmatch(all); m != nil {
		return plain(m[1])
	}
	if n := setNumber.FindString(all); n != "" {
		return plain(n)
	}
	return oldNumber.FindString(all)
}

// reference is the official number: in the furniture of the pages, else made of
// the session and the number above the title, else the preliminary one.
func (p *parser) reference() string {
	for _, l := range p.lines {
		if l.class != furniture {
			continue
		}
		if r := reference.FindString(strings.ToLower(l.Text)); r != "" {
			return r
		}
		if m := sideways.FindStringSubmatch(l.Text); m != nil {
			return "ah-" + m[1] + "k-" + m[2] + "-" + m[3]
		}
	}
	chamber, year, number := "t", "", ""
	for _, l := range p.lines[:min(20, len(p.lines))] {
		if l.class != furniture && (questionsOf.MatchString(l.Text) || answeredAt.MatchString(l.Text)) {
			break
		}
		if m := preliminary.FindStringSubmatch(l.Text); m != nil {
			return "AH " + m[1]
		}
		if m := session.FindStringSubmatch(l.Text); m != nil {
			year = m[1] + m[2]
		}
		if senate.MatchString(l.Text) {
			chamber = "e"
		}
		if plainNumber.MatchString(l.Text) {
			number = l.Text
		}
	}
	if year == "" || number == "" {
		return ""
	}
	return "ah-" + chamber + "k-" + year + "-" + number
}

// about is the subject of a letter that has no title: what stands behind
// "Betreft" or "Onderwerp", or on the line below.
func (p *parser) about() string {
	for i, l := range p.lines {
		if l.class == questionHead || l.class == answerHead {
			break
		}
		m := aboutLine.FindStringSubmatch(l.Text)
		if m == nil {
			continue
		}
		text := m[1]
		for _, next := range p.lines[i+1 : min(i+4, len(p.lines))] {
			if text != "" && !lower(next.Text) || next.class != l.class {
				break
			}
			text = squeeze(text + " " + next.Text)
		}
		if subject := subjectOf(text); subject != "" {
			return strings.TrimRight(strings.TrimSpace(subject), " .,;")
		}
	}
	return ""
}

// mayPostpone is a quick look for the words that postponed needs.
func mayPostpone(s string) bool {
	return strings.Contains(s, "ededeling") || strings.Contains(s, "MEDEDELING") || strings.Contains(s, "itstel") || strings.Contains(s, "UITSTEL") || strings.Contains(s, "termijn")
}

// kind tells answers from postponements and from questions alone.
func (p *parser) kind(head string) {
	answers := false
	for _, l := range p.lines {
		answers = answers || l.class == answerHead
		if !answers && mayPostpone(l.Text) && postponed.MatchString(l.Text) {
			p.set.Kind = app.Postponement
		}
	}
	switch {
	case answers:
		p.set.Kind = app.Answers
	case p.set.Kind != app.Postponement && mayPostpone(head) && postponed.MatchString(head):
		p.set.Kind = app.Postponement
	case p.set.Kind != app.Postponement:
		p.set.Kind = app.Questions
	}
}
