package parse

import (
	"regexp"
	"slices"
	"strings"

	"standpunt/app"
)

var (
	answeredBy = regexp.MustCompile(`(?i)(?:antwoord(?:en)?|mededeling)\s*van\s*(?:de\s+)?((?:minister|staatssecretaris|minster).+)`)
	answeredAt = regexp.MustCompile(`(?i)^(?:(?:nader|aanvullend|herzien)\s+)?(?:antwoord(?:en)?|beantwoording|mededeling)\s*van\s*(?:de\s+)?(?:minister|staatssecretaris|minster)`)
	answerEnds = regexp.MustCompile(`(?i)\(?\s*\(ontvangen|\szie ook\s|\sop\s+(?:de\s+)?(?:kamer|schriftelijke\s+)?vragen|\svragen\s+van\s|\sgeachte\s|[.]\s+(?:op|hierbij|in antwoord)\s`)
	behalfOf   = regexp.MustCompile(`(?i)mede\s*namens\s*(?:de\s+)?((?:minister|staatssecretaris).*)`)
	alsoFor    = regexp.MustCompile(`(?i)mede\s*namens`)
	behalfEnds = regexp.MustCompile(`,\s*|[;:(]|\s(?:Antwoord(?:en)?|Vragen) |\s(?:op|de) (?:(?:kamer|schriftelijke )?vragen|antwoord)`)
	officeNext = regexp.MustCompile(`(?i)^(?:en\s+)?(?:van\s+|voor\s+)?(?:de\s+)?(?:minister|staatssecretaris)`)
	// withInitials is an office with the name of who holds it.
	withInitials = regexp.MustCompile(`^(.*\p{L}) ((?:\p{Lu}\.){1,5} ?\p{L}.*)$`)
	listed       = regexp.MustCompile(`^\p{Lu}[\p{Ll}]+(?:\s+en\s+\p{Lu}|,)`) // "Volksgezondheid, Welzijn en Sport"

	officeAt  = regexp.MustCompile(`(?i)\b(?:minister-president|vice-minister-president|ministers?|minsters?|staatssecretaris(?:sen)?)(?:\b|\s)`)
	officeEnd = regexp.MustCompile(`(?i)(?:\s*,|\s+en)?(?:\s+en)?(?:\s*\bmede\s*namens)?(?:\s+(?:en\s+)?(?:antwoord\s+)?van)?(?:\s+de)?\s*$`)
	named     = regexp.MustCompile(`([^(),]+?)\s*\(([^()]+)\)?`)
	joined    = regexp.MustCompile(`(?i)(?:\s*,|\s+en)\s+((?:van|voor)\s+\p{Lu})`)
	signature = regexp.MustCompile(`(?i)^((?:de )?(?:minister|staatssecretaris)(?:-president)?\b[^.:(]{0,90}?),?$`)
)

// respondents reads "Antwoord van Minister A (Department), mede namens de
// Minister van B", or the signature of a letter.
func (p *parser) respondents(head string) {
	line := p.answerLine()
	if line == "" {
		line = strings.Replace(head, p.set.Title, "", 1)
	}
	var offices []app.Respondent
	if m := answeredBy.FindStringSubmatch(line); m != nil {
		until := start(m[1], 900)
		if at := answerEnds.FindStringIndex(until); at != nil {
			until = until[:at[0]]
		}
		offices = officesIn(until)
	}
	s := p.set
	if slices.ContainsFunc(offices, func(r app.Respondent) bool { return strings.Contains(r.Role, "(") }) {
		s.Respondents = append(s.Respondents, offices...)
		return
	}
	p.signed()
	if len(s.Respondents) == 0 {
		s.Respondents = append(s.Respondents, offices...)
	}
	if !slices.ContainsFunc(s.Respondents, func(r app.Respondent) bool { return r.Role == app.OnBehalf }) {
		for _, also := range letterBehalf(head) {
			if !slices.ContainsFunc(s.Respondents, func(r app.Respondent) bool { return r.Name == also.Name }) {
				s.Respondents = append(s.Respondents, also)
			}
		}
	}
}

// answerLine is the line that says who answers, with those after it.
func (p *parser) answerLine() string {
	for i, l := range p.lines {
		if l.class == questionHead || l.class == answerHead {
			break
		}
		if answeredAt.MatchString(l.Text) {
			var parts []string
			for _, next := range p.lines[i:min(len(p.lines), i+12)] {
				if next.class == questionHead || next.class == answerHead {
					break
				}
				if next.class != furniture {
					parts = append(parts, next.Text)
				}
			}
			return squeeze(strings.Join(parts, " "))
		}
	}
	return ""
}

// officesIn reads ministers one after the other: by name with the department in
// brackets, or by office, which then stands in place of the name.
func officesIn(s string) []app.Respondent {
	var out []app.Respondent
	also := len(s)
	if at := alsoFor.FindStringIndex(s); at != nil {
		also = at[0]
	}
	at := officeAt.FindAllStringIndex(s, -1)
	for i, from := range at {
		end := len(s)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		word, rest := strings.TrimSpace(s[from[0]:from[1]]), officeEnd.ReplaceAllString(s[from[1]:end], "")
		behalf := from[0] > also
		people := named.FindAllStringSubmatch(rest, -1)
		lead := strings.ToLower(strings.TrimSpace(rest))
		if len(people) > 0 && !(strings.HasPrefix(lead, "van ") || strings.HasPrefix(lead, "voor ")) || len(people) > 0 && !behalf && !unnamedOffice(rest) {
			for _, who := range people {
				role := singular(word) + " (" + strings.TrimSpace(who[2]) + ")"
				if behalf {
					role += ", " + app.OnBehalf
				}
				name := strings.TrimSpace(who[1])
				for _, w := range []string{"en van ", "en "} {
					name = strings.TrimPrefix(name, w)
				}
				out = append(out, app.Respondent{Name: name, Role: role})
			}
			continue
		}
		role := ""
		if behalf {
			role = app.OnBehalf
		}
		for _, part := range strings.Split(joined.ReplaceAllString(strings.TrimSpace(rest), "\x00$1"), "\x00") {
			name := strings.TrimSpace(singular(word) + " " + strings.TrimRight(strings.TrimSpace(part), " ,."))
			out = append(out, app.Respondent{Name: name, Role: role})
		}
	}
	return out
}

// unnamedOffice tells "van Volksgezondheid (VWS)" from the name "Van Dijk (Water)".
func unnamedOffice(rest string) bool {
	rest = strings.TrimSpace(rest)
	return strings.HasPrefix(rest, "van ") || strings.HasPrefix(rest, "voor ")
}

func singular(office string) string {
	switch lower := strings.ToLower(office); {
	case strings.HasSuffix(lower, "sen"):
		return office[:len(office)-3]
	case strings.HasSuffix(lower, "ministers") || strings.HasSuffix(lower, "minsters"):
		return office[:len(office)-1]
	}
	return office
}

// letterBehalf reads for whom a letter answers as well: "mede namens de minister van A, de antwoorden aan".
func letterBehalf(head string) []app.Respondent {
	m := behalfOf.FindStringSubmatch(head)
	if m == nil {
		return nil
	}
	text := start(m[1], 400)
	if stop := sentenceStop(text); stop >= 0 {
		text = text[:stop]
	}
	for _, at := range behalfEnds.FindAllStringIndex(text, -1) {
		rest := text[at[1]:]
		if text[at[0]] == ',' && (officeNext.MatchString(rest) || listed.MatchString(rest) || strings.HasPrefix(rest, "Welzijn") || strings.HasPrefix(rest, "Voedsel")) {
			continue
		}
		text = text[:at[0]]
		break
	}
	out := officesIn(text)
	for i, r := range out {
		out[i].Role = app.OnBehalf
		if m := withInitials.FindStringSubmatch(r.Name); m != nil {
			out[i] = app.Respondent{Name: m[2], Role: m[1] + ", " + app.OnBehalf}
		}
	}
	return out
}

// signed reads the offices and names with which a letter is signed.
func (p *parser) signed() {
	for i, l := range p.lines {
		if l.class == questionHead || l.class == answerHead {
			break
		}
		m := signature.FindStringSubmatch(l.Text)
		if m == nil || l.class == furniture {
			continue
		}
		for _, next := range p.lines[i+1 : min(len(p.lines), i+4)] {
			if upper(next.Text) && len(strings.Fields(next.Text)) <= 5 && next.class == body && !signature.MatchString(next.Text) {
				p.set.Respondents = append(p.set.Respondents, app.Respondent{Name: next.Text, Role: strings.TrimSuffix(m[1], ",")})
				break
			}
		}
	}
}
