package parse

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
)

// asks is how members are named as those who ask; texts made of PDFs lose blanks.
const asks = `(?:het\s*(?:kamer)?lid|de\s*(?:kamer)?leden|(?:kamer)?lid|(?:kamer)?leden)[\s-]*`

var (
	questionsOf = regexp.MustCompile(`(?i)vragen\s*(?:die\s+)?(?:zijn\s+)?(?:gesteld\s*|ingediend\s*|ingezonden\s*)?(?:(?:van|door)\s*` + asks + `|(?:lid|leden)\s+)`)
	memberWord  = regexp.MustCompile(`(?i)^` + asks)
	party       = regexp.MustCompile(`\s*\(\s*([^()]*)\)`)
	together    = regexp.MustCompile(`^(?:beiden|allebei|allen|alle(?: (?:drie|vier|vijf|zes))?)\s*`)
	inTurn      = regexp.MustCompile(`(?i)^(?:respectievelijk|resp\.?)\s+`)
	names       = regexp.MustCompile(`\s*(?:,|\ben\b)\s*`)
	addressed   = regexp.MustCompile(`(?i)\s(?:aan|over|inzake)\s`)
	unbracketed = regexp.MustCompile(`(?i)^(.{2,90}?)\s*(?:\saan\s+(?:de|het)\s|\sover\s|\sinzake\s|\sbetreffende\s|\(ingezonden)`)
	properName  = regexp.MustCompile(`^(?:(?:[Vv]an|[Dd]e[nr]?|[Tt]en?|[Ee]l|[Aa]l|'t|’t)[ -])*\p{Lu}[\p{L}.'’ -]{1,40}$`)

	subjectAt  = regexp.MustCompile(`(?i)[\s)](over|inzake|betreffende)\s`)
	subjectNo  = regexp.MustCompile(`(?i)[\s)](over|inzake|betreffende)(?:(?:het|de|een)\s|[«“‘])`) // the blank is lost
	subjectEnd = regexp.MustCompile(`(?i)\s*(?:\(\s*ingezonden|\(\s*(?:kenmerk|nr)\b|,?\s*ingezonden (?:op|d\.?d\.?|\d)|,?\s*\(?(?:kenmerk\s*)?(?:19|20)\d{2}Z\s?\d{5}|,?\s(?:worden )?(?:als volgt|hierbij) beantwoord|\sworden beantwoord|\skunnen niet|\s(?:Nader antwoord|Antwoord(?:en)?|Mededeling) van (?:de )?(?:Minister|Staatssecretaris)|\sGeachte\s|\s(?:Ons|Uw) kenmerk\b)`)
)

// title is one "Vragen van …" with what it says and where it stands in the head.
type titleLine struct {
	from, end int // bytes; end is behind the subject
	askers    []app.Asker
	subject   string
}

// askers reads "Vragen van de leden A (X), B en C (beiden Y) aan … over …": names,
// parties, and the subject. The last such title counts, since covering letters
// come first, but not one that is named in the subject of another.
func (p *parser) askers(head string) {
	var last *titleLine
	for _, at := range questionsOf.FindAllStringIndex(head, -1) {
		if last != nil && at[0] < last.end {
			continue
		}
		asking, after := members(head[at[1]:])
		if len(asking) == 0 || strings.HasPrefix(head[at[1]:], "der Kamer") {
			continue
		}
		t := &titleLine{from: at[0], end: len(head) - len(after), askers: asking}
		if subject := subjectOf(after); subject != "" {
			t.end += strings.Index(after, subject) + len(subject)
			t.subject = strings.TrimRight(strings.TrimSpace(subject), " .,;")
		} else if last != nil && last.subject != "" {
			continue
		}
		last = t
	}
	if last == nil {
		return
	}
	p.set.Askers, p.set.Subject = last.askers, last.subject
	p.set.Title = strings.TrimSpace(head[last.from:last.end])
}

// subjectOf is what stands behind "over", up to what a title ends with or the
// end of the sentence; "" when there is no "over".
func subjectOf(after string) string {
	after = " " + after
	at := subjectAt.FindStringSubmatchIndex(after)
	if no := subjectNo.FindStringSubmatchIndex(after); no != nil && (at == nil || no[0] < at[0]) {
		at = no
	}
	if at == nil {
		return ""
	}
	subject := after[at[3]:]
	if end := subjectEnd.FindStringIndex(subject); end != nil {
		subject = subject[:end[0]]
	}
	if stop := sentenceStop(subject); stop >= 0 {
		subject = subject[:stop]
	}
	return subject
}

var (
	stopAt      = regexp.MustCompile(`[.?!] +(?:[\p{Lu}«“‘]|mede namens)`)
	shortenedAt = regexp.MustCompile(`(?i)(?:^|[ (.])(?:\p{L}|nrs?|c\.s|jl|dr|drs|mr|ir|prof|st|art|ca|vgl|resp|o\.a|d\.d)\.$`)
)

// sentenceStop is the byte at which the first sentence of s ends, when another
// follows; -1 when none does. A stop in a quotation or behind a shortened word is none.
func sentenceStop(s string) int {
	for _, at := range stopAt.FindAllStringIndex(s, -1) {
		if !inQuotes(s[:at[0]]) && !shortenedAt.MatchString(s[:at[0]+1]) {
			return at[0]
		}
	}
	return -1
}

// inQuotes tells whether a quotation is open at the end of s.
func inQuotes(s string) bool {
	return strings.Count(s, "«") > strings.Count(s, "»") || strings.Count(s, "“") > strings.Count(s, "”")
}

// members reads names with parties up to the first word that is neither, and
// returns what comes after. Names without a party share that of the next.
func members(s string) ([]app.Asker, string) {
	out := []app.Asker{}
	for {
		m := party.FindStringSubmatchIndex(start(s, 400))
		if m == nil || m[0] > 160 || addressed.MatchString(" "+s[:m[0]]+" ") {
			if len(out) == 0 {
				return withoutParty(s)
			}
			return out, s
		}
		group := strings.TrimSpace(s[m[2]:m[3]])
		group = together.ReplaceAllString(group, "")
		parties := []string{group}
		if inTurn.MatchString(group) {
			parties = names.Split(inTurn.ReplaceAllString(group, ""), -1)
		}
		var asking []string
		for _, name := range names.Split(s[:m[0]], -1) {
			if name = memberWord.ReplaceAllString(strings.TrimSpace(name), ""); name != "" {
				asking = append(asking, name)
			}
		}
		for i, name := range asking {
			of := group
			if len(parties) == len(asking) {
				of = parties[i]
			}
			out = append(out, app.Asker{Name: name, Party: of})
		}
		s = s[m[1]:]
		trimmed := strings.TrimLeft(s, " ")
		if !strings.HasPrefix(trimmed, ",") && !strings.HasPrefix(trimmed, "en ") {
			return out, s
		}
		if next := strings.TrimLeft(trimmed, ", "); next != "" && !namelike(next) {
			return out, s
		}
	}
}

// namelike tells whether a name may begin here: with a capital, or one of the
// small words of names or lists.
func namelike(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if unicode.IsUpper(r) || r == '\'' || r == '’' {
		return !strings.HasPrefix(s, "Minister") && !strings.HasPrefix(s, "Staatssecretaris")
	}
	for _, w := range []string{"en ", "van ", "de ", "den ", "der ", "het lid", "het kamerlid", "lid", "kamerlid", "ten ", "ter ", "te ", "el ", "al "} {
		if strings.HasPrefix(strings.ToLower(s), w) {
			return true
		}
	}
	return false
}

// withoutParty reads names that are followed by no party, up to whom the questions are for.
func withoutParty(s string) ([]app.Asker, string) {
	m := unbracketed.FindStringSubmatchIndex(start(s, 200))
	if m == nil {
		return nil, s
	}
	out := []app.Asker{}
	for _, name := range names.Split(s[:m[3]], -1) {
		if name = memberWord.ReplaceAllString(strings.TrimSpace(name), ""); name == "" {
			continue
		}
		if !properName.MatchString(name) {
			return nil, s
		}
		out = append(out, app.Asker{Name: name})
	}
	return out, s[m[3]:]
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
