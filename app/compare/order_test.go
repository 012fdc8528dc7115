package compare

import (
	"slices"
	"testing"

	"standpunt/app"
	"standpunt/app/text"
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
		{"the figures of two offices", "Van de 40 loodsen zijn er 24 statutair en 16 contractueel.", "2. Twee contractuelen en zes statutairen.", app.Related, "", "", ""},
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

// Words that all stand on the other side too, in another order, differ in nothing.
func TestOnlyAnotherOrder(t *testing.T) {
	a, b := readDutch("Gemeenten krijgen van het Rijk extra geld voor de opvang van jongeren in de wijk."), readDutch("Voor de opvang van jongeren in de wijk krijgen gemeenten van het Rijk extra geld.")
	p := newPair(a, b).straightened()
	if !p.straight || len(p.apart()) > 0 || p.like.order != 1 {
		t.Errorf("was put in the order of the other: %v; what is apart: %+v, words in order: %.2f", p.straight, p.apart(), p.like.order)
	}
}

// A year is no part of its end: what both share is never more than all that stands there.
func TestAShareIsNoMoreThanAll(t *testing.T) {
	p := newPair(readDutch("De wet wordt voor 2026 geëvalueerd."), readDutch("De wet wordt voor eind 2026 geëvalueerd."))
	if p.like.content > 1.001 {
		t.Errorf("share %.2f of their content", p.like.content)
	}
}

// The words of a cue say something together only.
func TestACueIsNotTornApart(t *testing.T) {
	s := readDutch("Op dit moment is er geen brug.") // the moment is one cue
	if _, ok := s.arranged([]int{3, 4, 5, 6, 0, 1, 2}); !ok {
		t.Error("a cue that moves as one is called torn")
	}
	if _, ok := s.arranged([]int{1, 2, 3, 4, 5, 6, 0}); ok {
		t.Error("a cue is torn apart")
	}
}

func readDutch(s string) *side { return whole(text.Analyse(s, text.Options{Language: "nl"})) }
