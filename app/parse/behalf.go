package parse

import (
	"regexp"

	"standpunt/app"
)

var (
	alsoFor   = regexp.MustCompile(`(?i)mede\s+namens\s+(?:de\s+)?((?:minister|staatssecretaris)[^().;]*)`)
	officeAt  = regexp.MustCompile(`(?i)\b(?:minister-president|ministers?|staatssecretaris(?:sen)?)\b`)
	officeEnd = regexp.MustCompile(`(?i)(?:\s*,|\s+en)?(?:\s+en)?(?:\s+(?:van\s+)?de)?\s*$`)
)

// onBehalf adds for whom an official answer is given as well. They have no
// names in print: the office stands in place of the name.
func (p *parser) onBehalf(head string) {
	m := answeredBy.FindStringSubmatch(head)
	if m == nil {
		return
	}
	if m = alsoFor.FindStringSubmatch(m[1]); m == nil {
		return
	}
	at := officeAt.FindAllStringIndex(m[1], -1)
	for i, from := range at {
		end := len(m[1])
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		name := officeEnd.ReplaceAllString(m[1][from[0]:end], "")
		p.set.Respondents = append(p.set.Respondents, app.Respondent{Name: name, Role: "mede namens"})
	}
}
