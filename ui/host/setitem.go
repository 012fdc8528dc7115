package host

import (
	"strings"

	"standpunt/app"
	"standpunt/ui/i18n"
)

// SetItem is a set to choose from. Many documents have no subject: who answered then tells
// one from another. A set is also found by who asked and answered, and by its file.
func SetItem(s *app.SetSummary, about ...string) Item {
	var who []string
	for _, r := range s.Respondents {
		if r.Name == "" {
			r.Name = r.Role
		}
		who = append(who, r.Name)
	}
	what := s.Subject
	if what == "" {
		what = strings.Join(who, ", ")
	}
	also := append(who, s.Reference, s.File)
	for _, a := range s.Askers {
		also = append(also, a.Name, a.Party)
	}
	return Item{Text: s.Name(), Detail: i18n.Join(" · ", append(about, what)...), Also: strings.Join(also, " ")}
}
