package timeline

import "strings"

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
			line = ellipsis(line, width, measure)
		}
		lines = append(lines, line)
		if len(lines) == most {
			break
		}
	}
	return lines
}

// ellipsis cuts a line so that it fits with an ellipsis.
func ellipsis(line string, width float64, measure func(string) float64) string {
	runes := []rune(line)
	for n := len(runes); n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " ,;:") + "…"; measure(cut) <= width {
			return cut
		}
	}
	return "…"
}
