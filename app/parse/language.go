package parse

import (
	"strings"

	"standpunt/app"
)

// common words that tell the languages apart.
var common = map[string][]string{
	"nl": {"de", "het", "een", "en", "van", "niet", "dat", "u", "is", "op"},
	"en": {"the", "of", "and", "to", "is", "that", "not", "you", "for", "in"},
	"de": {"der", "die", "und", "das", "nicht", "ist", "den", "wie", "von", "zu"},
}

// Language is that of a set: the one whose common words stand most often in the texts, "" when none do.
func Language(s *app.Set) string {
	count := map[string]int{}
	tally := func(text string) {
		for _, w := range strings.Fields(strings.ToLower(text)) {
			count[w]++
		}
	}
	for _, q := range s.Questions {
		tally(q.Text)
	}
	for _, a := range s.Answers {
		tally(a.Text)
	}
	best, most := "", 0
	for _, lang := range []string{"nl", "en", "de"} {
		n := 0
		for _, w := range common[lang] {
			n += count[w]
		}
		if n > most {
			best, most = lang, n
		}
	}
	return best
}
