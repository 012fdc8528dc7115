package host_test

import (
	"testing"

	"standpunt/ui/host"
)

func TestTheCursorStaysOnItsRow(t *testing.T) {
	for _, c := range []struct {
		now          string
		line, to, by int
	}{
		{"abcX", 1, 3, 2},
		{"Xab", 2, 0, -2},
		{"aXb", 1, 1, 0},
		{"abc", 1, 1, 0},
		{"abc", 7, 2, 0},
		{"", 3, 0, 0}, // it is there no more
	} {
		to, by := host.Stay([]rune(c.now), c.line, func(r rune) bool { return r == 'X' })
		if to != c.to || by != c.by {
			t.Errorf("from line %d of %q: line %d, %d further down", c.line, c.now, to, by)
		}
	}
}
