package compare

import (
	"slices"
	"testing"

	"standpunt/app"
)

// What moved to another place of the sentence is no difference, and does not hide one.
func TestAnotherOrderOfWords(t *testing.T) {
	tests := []struct {
		name, a, b    string
		label         app.Label
		cause         app.Cause
		before, after string
	}{
		{"a clause went to the front", "De schipper heeft vervolgens veertien dagen de tijd om op het besluit tot berging te reageren.", "Op het besluit tot berging heeft de schipper vervolgens veertien dagen de tijd om te reageren.", app.Reworded, "", "", ""},
		{"and another term", "De schipper heeft vervolgens veertien dagen de tijd om op het besluit tot berging te reageren.", "Op het besluit tot berging heeft de schipper vervolgens drie weken de tijd om te reageren.", app.Shifted, app.CauseNumber, "veertien", "drie"},
		{"and another modal", "Tegen rederijen zonder vergunning zal de havenmeester handhavend optreden.", "De havenmeester kan handhavend optreden tegen rederijen die geen vergunning hebben.", app.Shifted, app.CauseModality, "zal", "kan"},
		{"active and passive, another doer", "Het havenbedrijf oefent het toezicht op de loodsen en de bergers uit.", "Het toezicht op de loodsen en de bergers wordt uitgeoefend door de kustwacht.", app.Shifted, app.CauseActor, "havenbedrijf", "kustwacht"},
		{"active and passive, one doer", "De kustwacht oefent het toezicht op de loodsen en de bergers uit.", "Het toezicht op de loodsen en de bergers wordt uitgeoefend door de kustwacht.", app.Reworded, "", "", ""},
		{"the figures of two offices", "Van de 40 loodsen zijn er 24 statutair en 16 contractueel.", "2. Twee contractuelen en zes statutairen.", app.Unrelated, "", "", ""},
		{"what was done and will be done", "Aan de havenmeester heb ik opdracht gegeven de controles op ladingen te verscherpen.", "Ik zal de havenmeester opdracht geven de controles op ladingen te verscherpen.", app.Shifted, app.CauseCommitment, "heb", "zal"},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			j := Classify(Pair{A: x.a, B: x.b})
			if j.Label != x.label {
				t.Fatalf("is %s %v (%s), want %s", j.Label, j.Changes, j.Rule, x.label)
			}
			if x.cause == "" {
				return
			}
			i := slices.IndexFunc(j.Changes, func(c app.Change) bool { return c.Cause == x.cause })
			if i < 0 {
				t.Fatalf("says %+v, want %s", j.Changes, x.cause)
			}
			c := j.Changes[i]
			if c.Before != x.before || c.After != x.after || c.SpanA.In(x.a) != x.before || c.SpanB.In(x.b) != x.after {
				t.Errorf("says %+v, want %q and %q where they stand", c, x.before, x.after)
			}
		})
	}
}
