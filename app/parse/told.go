package parse

import (
	"regexp"
	"strings"
)

var (
	// toldOf is a sentence that says who asked: "Op 6 november jl. hebben de leden A en B (beiden X) …".
	toldOf = regexp.MustCompile(`(?i)\bop\s+(\d{1,2})\s+(\p{L}+)(?:\s+(\d{4})|\s*,?\s*(?:j\.?l\.?|dit jaar|vorig jaar|laatstleden))?,?\s+(?:hebben|heeft)\s+(?:de\s+(?:kamer)?leden|het\s+(?:kamer)?lid|(?:kamer)?lid)\s+`)
	asking = regexp.MustCompile(`(?i)^[^.]{0,40}vragen\s+(?:gesteld|ingediend)`)
)

// told reads members, date and subject from a sentence where a document has no
// title, as short postponements do not. A date without a year is the last such
// day before the answer.
func (p *parser) told(head string) {
	m := toldOf.FindStringSubmatchIndex(head)
	if m == nil {
		return
	}
	who, after := members(head[m[1]:])
	if len(who) == 0 || !asking.MatchString(after) {
		return
	}
	s := p.set
	s.Askers = who
	s.Subject = strings.TrimRight(strings.TrimSpace(subjectOf(after)), " .,;")
	if s.Asked != "" {
		return
	}
	text := head[m[2]:m[3]] + " " + head[m[4]:m[5]]
	if m[6] >= 0 {
		s.Asked = isoDay(text + " " + head[m[6]:m[7]])
		return
	}
	p.resolve(text)
}
