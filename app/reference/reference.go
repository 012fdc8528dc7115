// Package reference finds where an answer refers to another answer or to another
// set: "zie het antwoord op vraag 2", "2024Z18775", "Aanhangsel Handelingen,
// vergaderjaar 2023–2024, nr. 2166". It reads Dutch, does not know which sets there
// are, and follows nothing.
package reference

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// Reference is a place that refers. Without Number and Printed it refers to
// questions of the set in which it stands.
type Reference struct {
	Span      app.Span // in code points
	Questions []string // their labels; none for a whole set
	Number    string   // of a set: 2024Z18775
	Printed   string   // the reference of a printed set: ah-tk-20232024-2166
}

const label = `\d{1,2}[a-z]?`

var (
	questions = regexp.MustCompile(`(?i)\b(?:antwoord(?:en)?\s+op\s+(?:de\s+)?)?(?:vra(?:ag|gen)|antwoord(?:en)?)\s+(` + label + `(?:\s*(?:,|en|t/m|tot\s+en\s+met|[-–])\s*` + label + `)*)\b`)
	numbers   = regexp.MustCompile(`\b20\d{2}Z\d{4,6}\b`)
	printed   = regexp.MustCompile(`(?i)\bAanhangsel(?:\s+(?:van\s+de|der))?\s+Handelingen\b[^.;()]{0,60}?\b(\d{4})\s*[-–/]\s*(\d{2,4})\b[^.;()]{0,20}?\bnr\.?\s*(\d{1,4})\b`)
	ranges    = regexp.MustCompile(`(\d{1,2})\s*(?:t/m|tot\s+en\s+met|[-–])\s*(\d{1,2})`)
	labels    = regexp.MustCompile(label)
	counted   = regexp.MustCompile(`^\s*(?:%|procent|miljoen|miljard|euro)`)
)

// near is how many bytes stand at most between questions and the set that they are of.
const near = 120

// Find gives the references of a text, in order; none overlaps another.
func Find(text string) []Reference {
	var found []Reference
	at := map[int]int{} // byte at which each begins, by its place in found
	add := func(from, to int, r Reference) {
		r.Span.Start = utf8.RuneCountInString(text[:from])
		r.Span.End = r.Span.Start + utf8.RuneCountInString(text[from:to])
		at[len(found)] = from
		found = append(found, r)
	}
	for _, m := range printed.FindAllStringSubmatchIndex(text, -1) {
		year, to, nr := text[m[2]:m[3]], text[m[4]:m[5]], text[m[6]:m[7]]
		if len(to) == 2 {
			to = year[:2] + to
		}
		add(m[0], m[1], Reference{Printed: "ah-tk-" + year + to + "-" + nr})
	}
	for _, m := range numbers.FindAllStringIndex(text, -1) {
		add(m[0], m[1], Reference{Number: text[m[0]:m[1]]})
	}
	sets := len(found)
	for _, m := range questions.FindAllStringSubmatchIndex(text, -1) {
		if counted.MatchString(text[m[1]:]) {
			continue
		}
		r := Reference{Questions: expand(text[m[2]:m[3]])}
		for i := range sets { // "de antwoorden op vragen 2 en 3 (2024Z18775)"
			gap := at[i] - m[1]
			if gap >= 0 && gap <= near && !strings.ContainsAny(text[m[1]:at[i]], ".,?!;\n") {
				r.Number, r.Printed = found[i].Number, found[i].Printed
				break
			}
		}
		add(m[0], m[1], r)
	}
	slices.SortFunc(found, func(a, b Reference) int { return a.Span.Start - b.Span.Start })
	return slices.CompactFunc(found, func(a, b Reference) bool { return a.Span.Overlaps(b.Span) })
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
		return strings.Join(all, ",")
	})
	return labels.FindAllString(strings.ToLower(s), -1)
}
