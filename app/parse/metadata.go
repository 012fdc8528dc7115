package parse

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// day is a date in words; texts made of PDFs lose blanks: "18 november2024".
const day = `(\d{1,2}\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s*\d{4})`

var (
	setNumber   = regexp.MustCompile(`\b(?:19|20)\d{2}Z\s?\d{5}\b`)
	reference   = regexp.MustCompile(`\bah-[te]k-\d{8}-\d+(?:-[hn]\d)?\b`)
	preliminary = regexp.MustCompile(`^AH \d{1,5}$`) // the number before it is printed
	submitted   = regexp.MustCompile(`(?i)ingezonden\s+(?:op\s+)?` + day)
	yourLetter  = regexp.MustCompile(`(?i)(?:uw brief van|brief van|d\.d\.|vragen van)\s+` + day)
	received    = regexp.MustCompile(`(?i)ontvangen\s+(?:op\s+)?` + day)
	letterDate  = regexp.MustCompile(`(?i)\bdatum\s*:?\s*` + day)
	questionsOf = regexp.MustCompile(`(?i)vragen\s+van\s+(?:het\s+(?:kamer)?lid|de\s+(?:kamer)?leden|(?:kamer)?lid)(?:\s+|-)`)
	memberWord  = regexp.MustCompile(`(?i)^(?:het\s+(?:kamer)?lid|de\s+(?:kamer)?leden|(?:kamer)?lid)(?:\s+|-)`)
	unnamed     = regexp.MustCompile(`(?i)antwoord(?:en)?\s+van\s+(?:de\s+)?((?:minister|staatssecretaris)\s+(?:van|voor)\s+.{3,80}?)\s+op\s+(?:de\s+)?(?:kamer|schriftelijke\s+)?vragen`)
	subjectAt   = regexp.MustCompile(`(?i)\s(?:over|inzake|betreffende)\s+`)
	subjectEnd  = regexp.MustCompile(`(?i)\s*(?:\(\s*ingezonden|\(\s*(?:kenmerk|nr)\b|,?\s*ingezonden op|,?\s*\(?(?:kenmerk\s*)?(?:19|20)\d{2}Z\d{5}|,?\s(?:worden )?(?:als volgt|hierbij) beantwoord|\sworden beantwoord|\s(?:Antwoord|Mededeling) van (?:de )?(?:Minister|Staatssecretaris))`)
	party       = regexp.MustCompile(`\s*\(\s*([^()]*)\)`)
	addressed   = regexp.MustCompile(`(?i)\s(?:aan|over|inzake)\s`)
	names       = regexp.MustCompile(`\s*(?:,|\ben\b)\s*`)
	answeredBy  = regexp.MustCompile(`(?i)(?:antwoord(?:en)?|mededeling)\s+van\s+(?:de\s+)?((?:minister|staatssecretaris|minster).+)`)
	official    = regexp.MustCompile(`(?i)(minister-president|ministers?|staatssecretaris(?:sen)?)\s+([^(),]+?)\s*\(([^()]+)\)?`)
	withoutName = regexp.MustCompile(`(?i)^(?:van|voor)\s+\p{Lu}.*\svragen?\s|^(?:van|voor)\s.*\sop\s`)
	signature   = regexp.MustCompile(`(?i)^(de (?:minister|staatssecretaris) [^.]{3,90}?),?$`)
	postponed   = regexp.MustCompile(`(?i)^mededeling van (?:de )?(?:minister|staatssecretaris)|\buitstel\b.{0,60}\bbeantwoording\b|kunnen niet binnen de gebruikelijke termijn`)
)

var months = map[string]int{
	"januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7,
	"augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
}

// metadata reads what the document says of itself above its first question,
// and in its headers and footers.
func (p *parser) metadata() {
	head, all := p.head(false), p.head(true)
	s := p.set
	s.Number = strings.Join(strings.Fields(setNumber.FindString(all)), "")
	for _, l := range p.lines {
		if r := reference.FindString(l.Text); r != "" && l.class == furniture {
			s.Reference = r
			break
		}
	}
	if s.Reference == "" {
		for _, l := range p.lines[:min(3, len(p.lines))] {
			if preliminary.MatchString(l.Text) {
				s.Reference = l.Text
				break
			}
		}
	}
	s.Asked = firstDate(head, submitted, yourLetter)
	s.Answered = firstDate(all, received, letterDate)
	p.askers(head)
	if s.Subject == "" && len(s.Askers) == 0 {
		p.askers(all)
	}
	if len(s.Askers) == 0 {
		p.told(head)
	}
	if len(s.Askers) == 0 && questionsOf.MatchString(all) {
		p.warn("askers", "Who asks could not be read from the title.")
	}
	p.respondents(head)
	p.kind(head)
}

// askers reads "Vragen van de leden A (X), B en C (beiden Y) aan … over …": names,
// parties, and the subject. The last such title counts: covering letters come first.
func (p *parser) askers(head string) {
	found := questionsOf.FindAllStringIndex(head, -1)
	for k := len(found) - 1; k >= 0; k-- {
		rest := head[found[k][1]:]
		asking, after := members(rest)
		if len(asking) == 0 {
			continue
		}
		p.set.Askers = asking
		p.set.Title = strings.TrimSpace(head[found[k][0]:])
		at := subjectAt.FindStringIndex(" " + after)
		if at == nil {
			continue
		}
		subject := (" " + after)[at[1]:]
		if end := subjectEnd.FindStringIndex(subject); end != nil {
			subject = subject[:end[0]]
			p.set.Title = p.set.Title[:min(len(p.set.Title), strings.Index(p.set.Title, subject)+len(subject))]
		} else if stop := strings.Index(subject, ". "); stop > 0 {
			subject = subject[:stop]
			p.set.Title = p.set.Title[:min(len(p.set.Title), strings.Index(p.set.Title, subject)+len(subject))]
		}
		p.set.Subject = strings.TrimRight(strings.TrimSpace(subject), " .,")
		return
	}
}

// members reads names with parties up to the first word that is neither, and
// returns what comes after. Names without a party share that of the next.
func members(s string) ([]app.Asker, string) {
	out := []app.Asker{}
	for {
		m := party.FindStringSubmatchIndex(start(s, 400))
		if m == nil || m[0] > 120 || addressed.MatchString(" "+s[:m[0]]+" ") {
			return out, s
		}
		group := strings.TrimSpace(s[m[2]:m[3]])
		for _, w := range []string{"beiden", "allen", "allebei", "alle"} {
			group = strings.TrimSpace(strings.TrimPrefix(group, w))
		}
		for _, name := range names.Split(s[:m[0]], -1) {
			if name = memberWord.ReplaceAllString(strings.TrimSpace(name), ""); name != "" {
				out = append(out, app.Asker{Name: name, Party: group})
			}
		}
		s = s[m[1]:]
		trimmed := strings.TrimLeft(s, " ")
		if !strings.HasPrefix(trimmed, ",") && !strings.HasPrefix(trimmed, "en ") {
			return out, s
		}
	}
}

// start is the first n bytes of s, cut between letters.
func start(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// respondents reads "Antwoord van Minister A (Department)" or the signature of a letter.
func (p *parser) respondents(head string) {
	if m := answeredBy.FindStringSubmatch(head); m != nil {
		until := m[1]
		if at := received.FindStringIndex(until); at != nil {
			until = until[:at[0]]
		}
		for _, o := range official.FindAllStringSubmatch(until, -1) {
			if withoutName.MatchString(o[2]) {
				continue
			}
			p.set.Respondents = append(p.set.Respondents, app.Respondent{
				Name: strings.TrimSpace(o[2]), Role: fmt.Sprintf("%s (%s)", o[1], strings.TrimSpace(o[3])),
			})
		}
	}
	if len(p.set.Respondents) > 0 {
		p.onBehalf(head)
		return
	}
	for i, l := range p.lines {
		if l.class == questionHead || l.class == answerHead {
			break
		}
		m := signature.FindStringSubmatch(l.Text)
		if m == nil || l.class == furniture {
			continue
		}
		for _, next := range p.lines[i+1 : min(len(p.lines), i+4)] {
			if upper(next.Text) && len(strings.Fields(next.Text)) <= 5 && next.class == body {
				p.set.Respondents = append(p.set.Respondents, app.Respondent{Name: next.Text, Role: strings.TrimSuffix(m[1], ",")})
				break
			}
		}
	}
	if m := unnamed.FindStringSubmatch(head); m != nil && len(p.set.Respondents) == 0 {
		p.set.Respondents = append(p.set.Respondents, app.Respondent{Name: m[1]})
	}
}

// kind tells answers from postponements and from questions alone.
func (p *parser) kind(head string) {
	answers := false
	for _, l := range p.lines {
		answers = answers || l.class == answerHead
		if !answers && postponed.MatchString(l.Text) {
			p.set.Kind = app.Postponement
		}
	}
	switch {
	case answers:
		p.set.Kind = app.Answers
	case p.set.Kind != app.Postponement && postponed.MatchString(head):
		p.set.Kind = app.Postponement
	case p.set.Kind != app.Postponement:
		p.set.Kind = app.Questions
	}
}

var dateParts = regexp.MustCompile(`^(\d{1,2})\s*(\p{L}+)\s*(\d{4})$`)

// firstDate is the first date that a pattern finds, as ISO, or "".
func firstDate(s string, patterns ...*regexp.Regexp) string {
	for _, re := range patterns {
		for _, m := range re.FindAllStringSubmatch(s, -1) {
			if f := dateParts.FindStringSubmatch(m[1]); f != nil {
				return fmt.Sprintf("%s-%02d-%02s", f[3], months[strings.ToLower(f[2])], f[1])
			}
		}
	}
	return ""
}
