package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Accents that a PDF's text has apart from their letter: "Kostic ´", "Yes¸ilgöz".
// An acute stands for an apostrophe behind other letters than c.
var (
	apartAcute = regexp.MustCompile(`([cC]) ?´`)
	apartBelow = regexp.MustCompile(`(\pL) ?([¸ˇ])`)
	combining  = map[string]string{"´": "\u0301", "¸": "\u0327", "ˇ": "\u030c"}
)

// withAccents puts accents that stand apart on their letters, where there is such a letter.
func withAccents(s string) string {
	if !strings.ContainsAny(s, "´¸ˇ") {
		return s
	}
	for _, re := range []*regexp.Regexp{apartAcute, apartBelow} {
		s = re.ReplaceAllStringFunc(s, func(m string) string {
			letter, _ := utf8.DecodeRuneInString(m)
			_, last := utf8.DecodeLastRuneInString(m)
			whole := norm.NFC.String(string(letter) + combining[m[len(m)-last:]])
			if utf8.RuneCountInString(whole) > 1 {
				return m
			}
			return whole
		})
	}
	return s
}

// clean normalises a line: NFC, no control or direction characters, plain spaces.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case r == '\u00a0' || r == '\u2007' || r == '\u202f' || r == '\u2002' || r == '\u2003' || r == '\u2009':
			return ' '
		case r == '\ufeff' || r == '\u00ad' || r == '\u200b' || r == '\ufffe':
			return -1
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, withAccents(norm.NFC.String(strings.ToValidUTF8(s, "\ufffd"))))
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

// cleanText normalises a text of several lines: LF, each line clean.
func cleanText(s string) string {
	lines := strings.Split(newlines.Replace(s), "\n")
	for i := range lines {
		lines[i] = clean(lines[i])
	}
	return strings.Join(lines, "\n")
}
