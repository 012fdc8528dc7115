package parse

import (
	"regexp"
	"strings"
)

// shortHead is a line that is no more than a word and numbers.
var shortHead = regexp.MustCompile(`^(\p{Lu}\p{L}{3,10})(\s+(?:op\s+)?(?:de\s+)?(?:vra\p{L}{2,3}\s+)?\d[\d\s,enmt/–-]{0,30}[.:]?)$`)

// mend is the line with its first word spelt right, when that is all but
// “Vraag” or “Antwoord” and only numbers follow; "" for any other line.
func mend(text string) string {
	m := shortHead.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	word := strings.ToLower(m[1])
	switch {
	case distance(word, "antwoord") <= 2 || distance(word, "antwoorden") <= 2:
		return "Antwoord" + m[2]
	case distance(word, "vraag") <= 1 || distance(word, "vragen") <= 1:
		return "Vraag" + m[2]
	}
	return ""
}

// distance is the least number of letters to add, leave out or change to make b
// of a (Levenshtein 1966).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before := row[0]
		row[0] = i + 1
		for j := range y {
			cost := before
			if x[i] != y[j] {
				cost = 1 + min(before, row[j], row[j+1])
			}
			before, row[j+1] = row[j+1], cost
		}
	}
	return row[len(y)]
}
