package ingest

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

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
	}, norm.NFC.String(strings.ToValidUTF8(s, "\ufffd")))
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
