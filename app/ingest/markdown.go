package ingest

import (
	"regexp"
	"strings"
)

var (
	// markdown is a heading or a whole line in bold, as texts copied from notes have them.
	markdown = regexp.MustCompile(`^(?:#{1,6} +(\S.*?)|(?:\*\*|__)([^*_]+)(?:\*\*|__))[ #]*$`)

	// Markdown that programs make of PDFs: a rule between pages, slanted words,
	// raised letters in brackets.
	markdownHead = regexp.MustCompile(`^#{1,6} +\S`)
	markdownRule = regexp.MustCompile(`^(?:-{3,}|\*{3,}|_{3,})$`)
	slanted      = regexp.MustCompile(`(^|[\s(«„“‘])_([^\s_][^_]*)_($|[\s).,;:?!»”’])`)
	raisedE      = regexp.MustCompile(`(\d)\[(e|de|ste) ?\]`)

	gaps = regexp.MustCompile(`[ \t]{2,}`)
)

// unmarked takes the signs of Markdown off the words of a line.
func unmarked(line string) string {
	return raisedE.ReplaceAllString(slanted.ReplaceAllString(line, "$1$2$3"), "$1$2")
}

// spaced makes runs of blanks single, as justified text has them. Where a line
// has two wide gaps they part the columns of a table, and become tabs: then it is a row.
func spaced(line string) (text string, table bool) {
	if !strings.Contains(line, "  ") {
		return line, false
	}
	wide := 0
	for _, g := range gaps.FindAllString(line, -1) {
		if len(g) >= 3 {
			wide++
		}
	}
	text = gaps.ReplaceAllStringFunc(line, func(g string) string {
		if wide >= 2 && len(g) >= 3 {
			return "\t"
		}
		return " "
	})
	return text, wide >= 2
}
