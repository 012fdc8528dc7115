package reference

import (
	"regexp"
	"strconv"
	"strings"

	"standpunt/app"
)

const label = `\d{1,2}[a-z]?`

var (
	questions = regexp.MustCompile(`(?i)\b(?:antwoord(?:en)?\s+op\s+(?:de\s+)?)?(?:vra(?:ag|gen)|antwoord(?:en)?)\s+(` + label + `(?:\s*(?:,|en|t/m|tot\s+en\s+met|[-–])\s*` + label + `)*)\b`)
	numbers   = regexp.MustCompile(`\b20\d{2}Z\d{4,6}\b`)
	printed   = regexp.MustCompile(`(?i)\bAanhangsel(?:\s+(?:van\s+de|der))?\s+Handelingen\b[^.;()]{0,60}?\b(\d{4})\s*[-–/]\s*(\d{2,4})\b[^.;()]{0,20}?\bnr\.?\s*(\d{1,4})\b`)
	ranges    = regexp.MustCompile(`(\d{1,2})\s*(?:t/m|tot\s+en\s+met|[-–])\s*(\d{1,2})`)
	labels    = regexp.MustCompile(label)
	counted   = regexp.MustCompile(`^\s*(?:%|procent|miljoen|miljard|euro)`)
	monthNext = regexp.MustCompile(`(?i)^\s*(?:` + months + `)\b`)
)

// findSets finds the numbers and printed references of sets.
func findSets(s string) []found {
	var out []found
	var aside [][]int
	if anyOf(s, "andelingen", "ANDELINGEN") {
		aside = printed.FindAllStringSubmatchIndex(s, -1)
	}
	for _, m := range aside {
		year, to := s[m[2]:m[3]], s[m[4]:m[5]]
		if len(to) == 2 {
			to = year[:2] + to
		}
		out = append(out, found{m[0], m[1], app.Reference{Kind: app.ToSet, ID: "ah-tk-" + year + to + "-" + s[m[6]:m[7]]}})
	}
	if !anyOf(s, "Z") {
		return out
	}
	for _, m := range numbers.FindAllStringIndex(s, -1) {
		out = append(out, found{m[0], m[1], app.Reference{Kind: app.ToSet, ID: s[m[0]:m[1]]}})
	}
	return out
}

// findQuestions finds questions by their labels: of the set that is named right
// after them ("de antwoorden op vragen 2 en 3 (2024Z18775)"), or of their own.
func findQuestions(s string, sets []found) []found {
	var out []found
	for _, m := range questions.FindAllStringSubmatchIndex(s, -1) {
		if rest := s[m[1]:]; counted.MatchString(rest) || monthNext.MatchString(rest) {
			continue
		}
		r := app.Reference{Kind: app.ToSet, Questions: expand(s[m[2]:m[3]])}
		for _, set := range sets {
			if beside(s, m[1], set.from) {
				r.ID = set.ref.ID
				break
			}
		}
		out = append(out, found{m[0], m[1], r})
	}
	return out
}

// expand lists the labels of "2, 3a en 5 tot en met 7".
func expand(s string) []string {
	s = ranges.ReplaceAllStringFunc(s, func(r string) string {
		m := ranges.FindStringSubmatch(r)
		from, _ := strconv.Atoi(m[1])
		to, _ := strconv.Atoi(m[2])
		var all []string
		for n := from; n <= to && n < from+50; n++ {
			all = append(all, strconv.Itoa(n))
		}
		if to < from { // no range
			return m[1] + "," + m[2]
		}
		return strings.Join(all, ",")
	})
	return labels.FindAllString(strings.ToLower(s), -1)
}
