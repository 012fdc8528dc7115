package ingest

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	noteMarker = regexp.MustCompile(`^[\[(]?\s*(\d{1,3}|[a-z*†]{1,2})\s*[\])]?\.?$`)
	noteBody   = regexp.MustCompile(`^[\[(]?\s*(\d{1,3}|\*{1,2}|†)\s*[\])]?\.?\s+(\S.*)$`)
	unitWords  = regexp.MustCompile(`(?i)^(?:vra(?:ag|gen)|antwoord(?:en)?)(?:\s+op\s+vra(?:ag|gen))?\s*(?:\d[\d\s,a-z/–-]*)?[.:]?$|^\d[\d\s,–-]*(?:en\s+\d+)?[.:]?$`)
)

// markerOf is the marker without its brackets, or "".
func markerOf(s string) string {
	if m := noteMarker.FindStringSubmatch(strings.TrimSpace(s)); m != nil {
		return m[1]
	}
	return ""
}

// splitNote parts a note's marker from its text; the marker is "" when it has none.
func splitNote(s string) (marker, text string) {
	s = squeeze(clean(s))
	if m := noteBody.FindStringSubmatch(s); m != nil {
		return m[1], m[2]
	}
	return "", s
}

// unitHeading tells whether a text is only the heading of a question or answer.
func unitHeading(s string) bool { return unitWords.MatchString(s) }

var (
	headWords  = regexp.MustCompile(`(?i)^(?:vra(?:ag|gen)|antwoord)`)
	itemNumber = regexp.MustCompile(`^\d{1,3}[.:)]?$`)
)

// arranges tells whether the cells of a row are parts of the text that a table
// only puts side by side: a heading and what stands below it, or a number and a sentence.
func arranges(cells []string) bool {
	var filled []string
	for _, c := range cells {
		if c != "" {
			filled = append(filled, c)
		}
		if headWords.MatchString(c) && unitHeading(c) {
			return true
		}
	}
	return len(filled) < 2 || len(filled) == 2 && itemNumber.MatchString(filled[0]) && (len(filled[1]) >= 20 || strings.HasSuffix(filled[1], "?"))
}

// powered ends in what carries a raised number of its own: m², 10⁶, x².
var powered = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:[cdkm]?m|co|h|[a-z])$|\d$`)

// unit ends in a measure that carries a raised number.
var unit = regexp.MustCompile(`(?:^|[^\p{L}])[cdkm]?m$`)

func isUnit(text string) bool { return unit.MatchString(text[max(0, len(text)-8):]) }

// isPower tells whether a raised number behind the text belongs to it.
func isPower(text string) bool {
	return powered.MatchString(text[max(0, len(text)-8):])
}

func itoa(n int) string { return strconv.Itoa(n) }
