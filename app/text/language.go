package text

import "strings"

// frequent are words that stand in nearly every text of one of the languages and
// in few of the others.
var frequent = map[string][]string{
	"nl": {"de", "het", "een", "en", "van", "niet", "dat", "u", "er", "te", "zijn", "wordt", "worden", "voor", "met", "aan", "ook", "bij", "hoeveel", "welke", "op", "geen", "door"},
	"en": {"the", "and", "to", "that", "not", "you", "for", "are", "with", "this", "what", "how", "will", "have", "by", "of", "has", "been", "there", "may", "must", "should", "they", "from", "its"},
	"de": {"der", "das", "und", "nicht", "ist", "ein", "eine", "für", "mit", "auf", "wird", "werden", "sie", "zu", "dem", "wie", "im", "den", "von", "hat", "die", "einen", "vom"},
}

// Language is the language of the texts: the one whose common words stand most
// often in them; "" when none do.
func Language(texts ...string) string {
	count := map[string]int{}
	for _, s := range texts {
		for _, w := range strings.Fields(strings.ToLower(s)) {
			if len(w) <= 8 {
				count[w]++
			}
		}
	}
	best, most := "", 0
	for _, language := range []string{"nl", "en", "de"} {
		n := 0
		for _, w := range frequent[language] {
			n += count[w]
		}
		if n > most {
			best, most = language, n
		}
	}
	return best
}
