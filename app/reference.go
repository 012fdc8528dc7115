package app

import "strings"

// ReferenceKind says what a text refers to.
type ReferenceKind string

// The kinds of reference.
const (
	ToSet    ReferenceKind = "set"    // questions and answers: of the set in which it stands, or of another
	ToPaper  ReferenceKind = "paper"  // a parliamentary paper: Kamerstuk 36 704, nr. 5
	ToMotion ReferenceKind = "motion" // motie Belhaj/Voordewind
	ToLetter ReferenceKind = "letter" // brief van 8 juli 2022
)

// Reference is a place in a text that refers to something else. ID names what it
// refers to, however it was written:
//
//   - a set by its number (2024Z18775), its reference (ah-tk-20232024-2166) or the
//     ISO date of its answers; "" for the set in which it stands
//   - a paper by the name under which it is published: kst-36704-5
//   - a motion by its paper, or where that is not said by the names of its movers
//   - a letter by its ISO date
type Reference struct {
	Span      Span // in code points
	Kind      ReferenceKind
	ID        string
	Questions []string // the labels of the questions that it names; none for the whole
}

// Address is where the government publishes what has this ID, "" for what is not
// published under a name of its own (https://zoek.officielebekendmakingen.nl).
func Address(id string) string {
	const site = "https://zoek.officielebekendmakingen.nl/"
	switch {
	case strings.HasPrefix(id, "kst-") && strings.Count(id, "-") == 1:
		return site + "dossier/" + strings.TrimPrefix(id, "kst-")
	case strings.HasPrefix(id, "kst-"), strings.HasPrefix(id, "ah-"):
		return site + id + ".html"
	case len(id) > 5 && id[4] == 'Z':
		return site + "kv-tk-" + id + ".html"
	}
	return ""
}
