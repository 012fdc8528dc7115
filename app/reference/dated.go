package reference

import (
	"regexp"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

const (
	months = `januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december`
	day    = `(\d{1,2}\s+(?:` + months + `)(?:\s+\d{4}|\s+jl\b\.?|\s+jongstleden)?)`
)

var (
	monthNames = strings.Split(months, "|")

	letters = regexp.MustCompile(`\b(?i:kamer|verzamel)?[Bb]rief\b[^.;:()«»]{0,70}?\b(?:van|op|d\.d\.|gedateerd)\s*` + day)
	answers = regexp.MustCompile(`\b(?i:beantwoording|antwoorden|kamervragen|eerdere\s+vragen|schriftelijke\s+vragen)\b[^.;:()«»]{0,90}?\b(?:van|op|d\.d\.|ingezonden)\s*` + day)
)

// findDated finds letters, and the answers to earlier questions, by their dates. A
// date whose year is not known names nothing.
func findDated(s, date string) []found {
	if !anyOf(s, monthNames...) {
		return nil
	}
	var out []found
	add := func(kind app.ReferenceKind, m []int) {
		t := text.Analyse(s[m[2]:m[3]], text.Options{Language: "nl", Date: date})
		for _, v := range t.Values {
			if v.Kind == text.Date && v.Unit == "day" && len(v.Norm) == len("2022-07-08") && v.Norm[0] != '-' {
				out = append(out, found{m[0], m[1], app.Reference{Kind: kind, ID: v.Norm}})
				return
			}
		}
	}
	if anyOf(s, "rief") {
		for _, m := range letters.FindAllStringSubmatchIndex(s, -1) {
			add(app.ToLetter, m)
		}
	}
	if anyOf(s, "eantwoording", "ntwoorden", "amervragen", "dere vragen", "lijke vragen") {
		for _, m := range answers.FindAllStringSubmatchIndex(s, -1) {
			add(app.ToSet, m)
		}
	}
	return out
}
