package compare

import (
	"slices"
	"testing"

	"standpunt/app"
)

// A condition is found wherever its clause stands, and however the rest is ordered; words
// that only look like one are none.
func TestAConditionInAnotherOrder(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       bool
	}{
		{"active and passive", "De havenmeester sluit de ligplaats na overleg met de officier van justitie.", "De ligplaats wordt door de havenmeester gesloten.", true},
		{"before and behind", "Voor zover de begroting dat toelaat, werft het loodswezen extra stuurlieden aan.", "Het loodswezen werft extra stuurlieden aan.", true},
		{"another one", "Een ligplaats wordt ontruimd wanneer er brandgevaarlijke stoffen worden gevonden.", "Wanneer de huurder drie maanden achterstaat, wordt een ligplaats ontruimd.", true},
		{"beside an \"als\" that sets none", "De aannemer bouwt de kade als de provincie instemt, als de eerste in het land.", "De aannemer bouwt de kade als de gemeente betaalt, als de eerste in het land.", true},
		{"in other words", "De vergunning blijft van kracht mits de aannemer de meting actualiseert.", "De vergunning blijft van kracht op voorwaarde dat de aannemer de meting bijwerkt.", false},
		{"no condition", "De bank van gegevens heeft zowel een operationele als een statistische finaliteit voor de havens.", "De bank van gegevens heeft een operationele finaliteit voor de havens.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := Classify(Pair{A: tt.a, B: tt.b})
			if got := slices.Contains(j.Causes, app.CauseCondition); got != tt.want {
				t.Errorf("is %s %+v (%s)", j.Label, j.Changes, j.Rule)
			}
		})
	}
}
