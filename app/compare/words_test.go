package compare_test

import (
	"slices"
	"testing"

	"standpunt/app"
	"standpunt/app/compare"
)

func TestWordsThatDiffer(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want []app.Change
	}{
		{"De brief is naar de Kamer gestuurd.", "De brief is naar de Kamer gestuurd.", nil},
		{
			"De minister stuurt de brief over de opvang voor de zomer naar de Kamer.", "De minister zendt de brief over de opvang voor de zomer aan de Kamer.",
			[]app.Change{{Before: "stuurt", After: "zendt"}, {Before: "naar", After: "aan"}},
		},
		{
			"Dat is zo. De verordeningen zijn per juni 2026 van toepassing.", "Dat is zo. De verordeningen zijn naar verwachting per juni 2026 van toepassing.",
			[]app.Change{{After: "naar verwachting"}},
		},
		{
			"Het wetsvoorstel «Beschikbaarheid jeugdzorg» is in april ingediend bij de Kamer.", "Het wetsvoorstel Beschikbaarheid jeugdzorg is in april ingediend bij de Kamer.",
			nil,
		},
		{
			"De minister weet het niet.", "Appels zijn duurder dan peren.",
			[]app.Change{{Before: "De minister weet het niet.", After: "Appels zijn duurder dan peren."}},
		},
	} {
		if got := compare.Words(compare.Text{Text: x.a}, compare.Text{Text: x.b}); !slices.Equal(got, x.want) {
			t.Errorf("%q and %q: %+v", x.a, x.b, got)
		}
	}
}
