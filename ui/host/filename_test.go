package host

import (
	"strings"
	"testing"
)

func TestFileName(t *testing.T) {
	for want, parts := range map[string][]string{
		"Pact op schema per juni 2026.svg": {"Pact op schema per juni 2026"},
		"Heatmap - 2025Z1 - 2026Z2.svg":    {"Heatmap", "2025Z1", "", "2026Z2"},
		"a b c.svg":                        {`a/b:c?`},
		strings.Repeat("é", 80) + ".svg":   {strings.Repeat("é", 200)},
	} {
		if got := FileName(".svg", parts...); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
