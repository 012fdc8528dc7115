package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

var bases = func() map[rune]string {
	table := map[string]string{
		"àáâãäåāăą": "a", "çćĉċč": "c", "ďđ": "d", "èéêëēĕėęě": "e", "ĝğġģ": "g", "ĥħ": "h",
		"ìíîïĩīĭįı": "i", "ĵ": "j", "ķ": "k", "ĺļľŀł": "l", "ñńņňŉ": "n", "òóôõöøōŏő": "o",
		"ŕŗř": "r", "śŝşšș": "s", "ţťŧț": "t", "ùúûüũūŭůűų": "u", "ŵ": "w", "ýÿŷ": "y", "źżž": "z",
		"ß": "ss", "æ": "ae", "œ": "oe", "ĳ": "ij", "ﬁ": "fi", "ﬂ": "fl",
	}
	m := map[rune]string{}
	for from, to := range table {
		for _, r := range from {
			m[r] = to
		}
	}
	return m
}()

// Fold gives the key of a word: lower case, without accents, hyphens,
// apostrophes, dots and soft hyphens, so that spelling variants meet.
func Fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r == '-' || r == '\'' || r == '.' || r == 0x2019 || r == 0x2018 || r == 0xAD || r == 0x2010 || r == 0x2011:
		case r < utf8.RuneSelf:
			b.WriteByte(byte(unicode.ToLower(r)))
		case unicode.Is(unicode.Mn, r):
		default:
			l := unicode.ToLower(r)
			if base, ok := bases[l]; ok {
				b.WriteString(base)
			} else {
				b.WriteRune(l)
			}
		}
	}
	return b.String()
}
