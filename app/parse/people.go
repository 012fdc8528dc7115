package parse

import (
	"regexp"
	"strings"

	"standpunt/app"
)

var partyBehind = regexp.MustCompile(`^(.*?)\s*\(([^()]*)\)$`)

// AskersIn reads members as a person lists them: "Jansen (ABC); De Vries (DEF)".
func AskersIn(list string) []app.Asker {
	out := []app.Asker{}
	for _, s := range peopleIn(list) {
		a := app.Asker{Name: s}
		if m := partyBehind.FindStringSubmatch(s); m != nil {
			a = app.Asker{Name: m[1], Party: strings.TrimSpace(m[2])}
		}
		out = append(out, a)
	}
	return out
}

// RespondentsIn reads who answers as a person lists them: "Pietersen, Minister
// (Financiën); Jansen, staatssecretaris van Defensie".
func RespondentsIn(list string) []app.Respondent {
	out := []app.Respondent{}
	for _, s := range peopleIn(list) {
		name, role, _ := strings.Cut(s, ",")
		out = append(out, app.Respondent{Name: strings.TrimSpace(name), Role: strings.TrimSpace(role)})
	}
	return out
}

func peopleIn(list string) []string {
	var out []string
	for _, s := range strings.Split(list, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
