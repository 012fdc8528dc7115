package i18n_test

import (
	"testing"

	"standpunt/app"
	"standpunt/ui/i18n"
)

func TestWarningsInPlainWords(t *testing.T) {
	c := load(t)
	for _, x := range []struct{ code, message, want string }{
		{"gap", "Question 5 is missing between the others.", "A question is missing between the others: 5"},
		{"heading", "The heading “Antwoord” is doubtful: short.", "A heading that may be something else: “Antwoord”"},
		{"ocr", "Something new.", "Something new."},
	} {
		if got := i18n.Warning(c.T, app.Warning{Code: x.code, Message: x.message}); got != x.want {
			t.Errorf("%s: %q, want %q", x.code, got, x.want)
		}
	}
}
