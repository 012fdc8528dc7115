package i18n

import "strings"

// Join joins the parts that say something.
func Join(separator string, parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, separator)
}

// OneLine is a text without line ends, for a cell of a table.
func OneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// Capital begins a text as a sentence.
func Capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}
