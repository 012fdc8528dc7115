package timeline

import (
	"strings"

	"standpunt/app"
)

// wrap breaks a text into at most most lines no wider than width; what does not
// fit is left out, with an ellipsis. A word that is too wide for a line is cut.
func wrap(text string, width float64, most int, measure func(string) float64) []string {
	var lines []string
	words := strings.Fields(text)
	for len(words) > 0 {
		line := words[0]
		words = words[1:]
		for len(words) > 0 && measure(line+" "+words[0]) <= width {
			line, words = line+" "+words[0], words[1:]
		}
		if len(lines)+1 == most && len(words) > 0 || measure(line) > width {
			line = app.Cut(line, width, measure)
		}
		lines = append(lines, line)
		if len(lines) == most {
			break
		}
	}
	return lines
}
