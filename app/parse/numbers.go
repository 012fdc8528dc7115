package parse

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	numberOrRange = regexp.MustCompile(`(\d{1,3})(?:([a-h])\b)?|\b([b-j])\b|t/m|tot en met|\bto\b|\bbis\b|[-–—]`)
	ordinal       = regexp.MustCompile(`^\d+`)
)

// parseLabels reads the numbers of a heading: "3, 4 en 5", "4-7", "7, 8, 9 10 en
// 11", "2a". A range is written out; doubles are left out; the order is kept.
func parseLabels(s string) []string {
	var out []string
	add := func(label string) {
		for _, have := range out {
			if have == label {
				return
			}
		}
		out = append(out, label)
	}
	last, letter, open := 0, "", false
	for _, m := range numberOrRange.FindAllStringSubmatch(strings.ToLower(s), -1) {
		switch {
		case m[3] != "" && last > 0 && letter != "": // "2a, b en c": parts of the same question
			for k := letter[0] + 1; open && k < m[3][0]; k++ {
				add(strconv.Itoa(last) + string(k))
			}
			letter, open = m[3], false
			add(strconv.Itoa(last) + letter)
			continue
		case m[3] != "":
			continue
		case m[1] == "":
			open = true
			continue
		}
		n, _ := strconv.Atoi(m[1])
		switch {
		case open && n == last && letter != "" && m[2] != "":
			for k := letter[0] + 1; k < m[2][0]; k++ {
				add(m[1] + string(k))
			}
		case open && last > 0 && n-last < 100:
			for k := last + 1; k < n; k++ {
				add(strconv.Itoa(k))
			}
		}
		add(m[1] + m[2])
		last, letter, open = n, m[2], false
	}
	return out
}

// number is the number with which a label begins.
func number(label string) int {
	n, _ := strconv.Atoi(ordinal.FindString(label))
	return n
}
