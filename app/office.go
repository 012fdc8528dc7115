package app

import (
	"regexp"
	"strings"
)

// office is a minister or state secretary with a department: "Minister (Justitie en
// Veiligheid)", "De minister van Asiel en Migratie", "staatssecretaris voor Financiën".
var office = regexp.MustCompile(`(?i)^(?:de\s+|het\s+)?(?:demissionair\s+)?(?:vice-eersteminister\s+en\s+)?(?:minister|staatssecretaris|secretary\s+of\s+state|state\s+secretary)\s*(?:\(([^)]+)\)|(?:van|voor|of|for)\s+(.+))`)

// officeEnds is what may follow a department: other tasks, and on whose behalf it is.
var officeEnds = regexp.MustCompile(`(?i),\s*(?:belast\s+met|toegevoegd\s+aan|mede\s+namens)\b.*$`)

// Ministry is the department for which a respondent answers, "" when it is not said.
func (r Respondent) Ministry() string {
	for _, s := range []string{r.Role, r.Name} {
		if m := office.FindStringSubmatch(strings.TrimSpace(s)); m != nil {
			return strings.TrimSpace(officeEnds.ReplaceAllString(m[1]+m[2], ""))
		}
	}
	return ""
}

// Person is the name of a respondent, "" when only an office is said.
func (r Respondent) Person() string {
	if office.MatchString(r.Name) {
		return ""
	}
	return r.Name
}
