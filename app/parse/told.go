package parse

import (
	"fmt"
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
	if at := subjectAt.FindStringIndex(after); at != nil {
		subject, _, _ := strings.Cut(after[at[1]:], ". ")
		if end := subjectEnd.FindStringIndex(subject); end != nil {
			subject = subject[:end[0]]
		}
		s.Subject = strings.TrimRight(strings.TrimSpace(subject), " .,")
	}
	if s.Asked != "" {
		return
	}
	group := func(k int) string {
		if m[2*k] < 0 {
			return ""
		}
		return head[m[2*k]:m[2*k+1]]
	}
	month, year := months[strings.ToLower(group(2))], group(3)
	if month == 0 {
		return
	}
	date := fmt.Sprintf("-%02d-%02s", month, group(1))
	if year == "" && len(s.Answered) == 10 {
		var y int
		_, _ = fmt.Sscan(s.Answered[:4], &y)
		if date > s.Answered[4:] {
			y--
		}
		year = fmt.Sprint(y)
	}
	if year != "" {
		s.Asked = year + date
	}
}
