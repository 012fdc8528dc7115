package i18n

import (
	"regexp"

	"standpunt/app"
)

// particulars are what a warning is about: a question's label, or quoted words.
var particulars = regexp.MustCompile(`“[^”]*”|[0-9]+[a-z]?(, ?[0-9]+[a-z]?)*`)

// Warning says plainly what to look at in a document.
func Warning(t T, w app.Warning) string {
	key := "warning." + w.Code
	said := t(key)
	if said == key { // of a project that a newer version made
		return w.Message
	}
	if about := particulars.FindString(w.Message); about != "" {
		said += ": " + about
	}
	return said
}
