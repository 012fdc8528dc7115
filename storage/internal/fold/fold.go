// Package fold makes texts comparable without regard to case and accents. It
// does not split words and knows no language.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"standpunt/app"
)

// Text is s in lower case, without accents, with every run of white space as one space.
func Text(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// Words are the folded words of s, as split by white space.
func Words(s string) []string { return strings.Fields(Text(s)) }

// Set is what a list of sets is filtered by: everything that people know a set by.
func Set(s *app.Set) string {
	words := []string{s.Number, s.Reference, s.Subject}
	for _, a := range s.Askers {
		words = append(words, a.Name, a.Party)
	}
	for _, r := range s.Respondents {
		words = append(words, r.Name, r.Role)
	}
	return Text(strings.Join(words, "\n"))
}

// Asker is the folded name of who asks first.
func Asker(s *app.Set) string {
	if len(s.Askers) == 0 {
		return ""
	}
	return Text(s.Askers[0].Name)
}

// Respondent is the folded name of who answers first.
func Respondent(s *app.Set) string {
	if len(s.Respondents) == 0 {
		return ""
	}
	return Text(s.Respondents[0].Name)
}
