package parse

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	numberOrRange = regexp.MustCompile(`(\d{1,3})([a-z]?)|t/m|tot en met|\bto\b|\bbis\b|[-–]`)
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
	last, open := 0, false
	for _, m := range numberOrRange.FindAllStringSubmatch(strings.ToLower(s), -1) {
		if m[1] == "" {
			open = true
			continue
		}
		n, _ := strconv.Atoi(m[1])
		if open && last > 0 && n-last < 100 {
			for k := last + 1; k < n; k++ {
				add(strconv.Itoa(k))
			}
		}
		add(m[1] + m[2])
		last, open = n, false
	}
	return out
}

// number is the number with which a label begins.
func number(label string) int {
	n, _ := strconv.Atoi(ordinal.FindString(label))
	return n
}
