package parse

import (
	"strings"

	"standpunt/app"
)

// common are words that stand in nearly every text of one of the languages and
// in few of the others.
var common = map[string][]string{
	"nl": {"de", "het", "een", "en", "van", "niet", "dat", "u", "er", "te", "zijn", "wordt", "worden", "voor", "met", "aan", "ook", "bij", "hoeveel", "welke"},
	"en": {"the", "and", "to", "that", "not", "you", "for", "are", "with", "this", "what", "how", "will", "have", "by"},
	"de": {"der", "das", "und", "nicht", "ist", "ein", "eine", "für", "mit", "auf", "wird", "werden", "sie", "zu", "dem", "wie", "im"},
}

// Language is that of a set: the one whose common words stand most often in the texts, "" when none do.
func Language(s *app.Set) string {
	const enough = 6 << 10 // bytes, of all texts and of the start of each
	count := map[string]int{}
	read := 0
	tally := func(text string) {
		if read > enough {
			return
		}
		text = start(text, 2048)
		read += len(text)
		for _, w := range strings.Fields(strings.ToLower(text)) {
			if len(w) <= 8 {
				count[w]++
			}
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
