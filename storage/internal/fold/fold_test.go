package fold_test

import (
	"testing"

	"standpunt/storage/internal/fold"
)

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"":                        "",
		"  Eén  \n TWEE\t":        "een twee",
		"Çelik-Ünal":              "celik-unal",
		"cafe\u0301":              "cafe",
		"IJsland ĳs":              "ijsland ĳs",
		"2025Z12132 / € 1.000,50": "2025z12132 / € 1.000,50",
	} {
		if got := fold.Text(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
