package compare

import (
	"slices"
	"testing"

	"standpunt/app"
)

func TestCauses(t *testing.T) {
	tests := []struct {
		name, a, b    string
		cause         app.Cause
		before, after string
	}{
		{"a count", "Er liggen negen wrakken in de vaargeul.", "Er liggen 11 wrakken in de vaargeul.", app.CauseNumber, "negen", "11"},
		{"exact became about", "Er liggen 11 wrakken in de vaargeul.", "Er liggen ongeveer 11 wrakken in de vaargeul.", app.CauseNumber, "11", "11"},
		{"an amount", "De berging kost € 2 miljoen.", "De berging kost 3 miljoen euro.", app.CauseMoney, "€ 2 miljoen", "3 miljoen euro"},
		{"a deadline", "De vaargeul is uiterlijk eind 2031 vrij.", "De vaargeul is uiterlijk medio 2032 vrij.", app.CauseDate, "eind 2031", "medio 2032"},
		{"a polarity", "De berger is verzekerd tegen deze schade.", "De berger is niet verzekerd tegen deze schade.", app.CauseNegation, "", "niet"},
		{"a duty became an option", "De reder moet het wrak markeren.", "De reder kan het wrak markeren.", app.CauseModality, "moet", "kan"},
		{"a reservation", "De oorzaak ligt in een navigatiefout.", "De oorzaak ligt mogelijk in een navigatiefout.", app.CauseHedge, "", "mogelijk"},
		{"a promise is gone", "Het wrak wordt onderzocht en ik zeg toe de Kamer het rapport te geven.", "Het wrak wordt onderzocht.", app.CauseCommitment, "zeg toe", ""},
		{"a scope", "Alle wrakken in deze zone zijn gemarkeerd.", "De meeste wrakken in deze zone zijn gemarkeerd.", app.CauseQuantifier, "Alle", "De meeste"},
		{"a group is left out", "De regeling helpt vissers en schippers met een oude motor.", "De regeling helpt vissers met een oude motor.", app.CauseQuantifier, "en schippers", ""},
		{"another bearer", "De berging wordt betaald door de provincie.", "De berging wordt betaald door de gemeente.", app.CauseActor, "provincie", "gemeente"},
		{"a condition", "Het wrak blijft liggen.", "Het wrak blijft liggen, tenzij het gaat lekken.", app.CauseCondition, "", "tenzij"},
		{"a degree", "De stroming in de geul is sterk.", "De stroming in de geul is zeer sterk.", app.CauseQuantifier, "", "zeer"},
		{"what holds for the greater part", "Het onderzoek richt zich op de wrakken in de geul.", "Het onderzoek richt zich voornamelijk op de wrakken in de geul.", app.CauseQuantifier, "", "voornamelijk"},
		{"another system, by its letters", "De havens melden elke stranding in het systeem SAR.", "De havens melden elke stranding in het systeem SAR of VTS.", app.CauseQuantifier, "", "of VTS"},
		{"another breakdown", "De lijst van het aantal strandingen per haven gaat als bijlage bij dit antwoord.", "De lijst van het aantal strandingen per rederij gaat als bijlage bij dit antwoord.", app.CauseQuantifier, "per haven", "per rederij"},
		{"an amount with its own words", "De haven draagt bij aan de berging van het wrak bij Terschelling (bijdrage van de haven: 3 miljoen euro).", "De haven draagt bij aan de berging van het wrak bij Terschelling.", app.CauseMoney, "3 miljoen euro", ""},
		{"another direction", "Het aantal strandingen is dit seizoen gestegen.", "Het aantal strandingen is dit seizoen gedaald.", app.CauseOther, "gestegen", "gedaald"},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			j := Classify(Pair{A: x.a, B: x.b})
			if j.Label != app.Shifted || len(j.Causes) != 1 || j.Causes[0] != x.cause {
				t.Fatalf("is %s %v (%s), want shifted [%s]", j.Label, j.Causes, j.Rule, x.cause)
			}
			c := j.Changes[0]
			if c.Before != x.before || c.After != x.after || c.Rule == "" {
				t.Errorf("says %+v, want %q and %q with a rule", c, x.before, x.after)
			}
			if c.SpanA.In(x.a) != c.Before || c.SpanB.In(x.b) != c.After {
				t.Errorf("spans %v and %v do not cover the words", c.SpanA, c.SpanB)
			}
		})
	}
}

func TestNaturalNegatives(t *testing.T) {
	tests := []struct{ name, a, b string }{
		{"digits and words", "Er liggen negen wrakken in de geul.", "Er liggen 9 wrakken in de geul."},
		{"a percentage", "Van de boeien is 5 % stuk.", "Van de boeien is vijf procent stuk."},
		{"a date in digits", "De storm was op 3 februari 2030.", "De storm was op 03-02-2030."},
		{"a question's number", "Zie ook mijn antwoord op vraag 3 over de boeien.", "Zie ook mijn antwoord op vraag 7 over de boeien."},
		{"not only", "Dit geldt niet alleen voor de visserij op de plas.", "Dit geldt niet slechts voor de visserij op de plas."},
		{"a footnote's digit", "De boeien zijn vervangen door lichtbakens.", "De boeien zijn 2 vervangen door lichtbakens."},
		{"a footnote in brackets", "De schade is verhaald op de daders.[3 ] De rest volgt.", "De schade is verhaald op de daders.[4 ] De rest volgt."},
		{"a letter's date", "De brief van 8 mei 2030 gaat over de wrakken in de geul.", "De brief van 9 juni 2030 gaat over de wrakken in de geul."},
		{"provided and if", "De geul blijft open, mits er loodsen zijn.", "De geul blijft open, indien er loodsen zijn."},
		{"a duty in other words", "De schipper moet zijn lading melden.", "De schipper dient zijn lading te melden."},
		{"two negatives that come to the same", "De route is veilig noch snel.", "De route is niet veilig of snel."},
		{"words glued by the typesetter", "De haven heeft eenreglement daarover.", "De haven heeft een reglement daarover."},
		{"letters that changed places", "De havens overleggen met de NHRPH over de toegang.", "De havens overleggen met de NRHPH over de toegang."},
		{"a courtesy", "Gelieve de gevraagde gegevens over de wrakken in de bijlage te willen vinden.", "Gelieve de gevraagde gegevens over de wrakken in de bijlage te vinden."},
		{"none at all", "Er is geen enkele reden om de geul te sluiten.", "Om de geul te sluiten ontbreekt iedere reden."},
		{"still under way", "Het onderzoek naar de stranding loopt nog.", "Het onderzoek naar de stranding is nog niet afgerond."},
		{"three figures of another port", "Van de 49 loodsen zijn er 37 statutair en 12 contractueel.", "Van de 40 loodsen zijn er 24 statutair en 16 contractueel."},
		{"not broken down: per se", "De geul hoeft niet per se te worden gesloten voor de berging.", "De geul hoeft niet per definitie te worden gesloten voor de berging."},
		{"government in other words", "Het kabinet hecht waarde aan de oesterteelt.", "De regering hecht waarde aan de oesterteelt."},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			if j := Classify(Pair{A: x.a, B: x.b}); j.Label == app.Shifted {
				t.Errorf("is shifted %v: %+v", j.Causes, j.Changes)
			}
		})
	}
}

func TestASlipOfThePenRepeats(t *testing.T) {
	for name, x := range map[string][2]string{
		"letters that changed places": {"De havens overleggen met de NHRPH over de toegang tot de kade.", "De havens overleggen met de NRHPH over de toegang tot de kade."},
		"a unit in the singular":      {"De berging van het wrak duurt zes maand.", "De berging van het wrak duurt zes maanden."},
		"a letter":                    {"De loodsen varen dagelijks naar Vlissingen.", "De loodsen varen dagelijk naar Vlissingen."},
	} {
		if j := Classify(Pair{A: x[0], B: x[1], Language: "nl"}); j.Label != app.Repeated {
			t.Errorf("%s: is %s (%s)", name, j.Label, j.Rule)
		}
	}
}

func TestTheNeighbourhoodIsAskedFirst(t *testing.T) {
	p := Pair{
		A: "De proef met bakens loopt en ik zal de Kamer over de uitkomst informeren.",
		B: "De proef met bakens loopt.",
	}
	if j := Classify(p); j.Label != app.Shifted {
		t.Fatalf("a dropped undertaking is %s", j.Label)
	}
	p.ContextB.After = "Ik zal de Kamer over de uitkomst informeren."
	if j := Classify(p); j.Label == app.Shifted {
		t.Errorf("the undertaking stands in the next sentence, yet: %+v", j.Changes)
	}
}

func TestEachSideIsReadInItsOwnLanguage(t *testing.T) {
	p := Pair{A: "De haven is safe, maar er liggen wrakken in de geul.", B: "De haven is safe, maar er liggen not wrakken in de geul.", Language: "nl"}
	if j := Classify(p); slices.Contains(j.Causes, app.CauseNegation) {
		t.Errorf("a word of another language is %s %v", j.Label, j.Causes)
	}
	p.LanguageB = "en"
	if j := Classify(p); !slices.Contains(j.Causes, app.CauseNegation) {
		t.Errorf("a negation of its own language is %s %v", j.Label, j.Causes)
	}
}

func TestAnotherMatterIsNoShift(t *testing.T) {
	tests := []struct {
		name, a, b, aboutA, aboutB string
		cause                      app.Cause // where both are about one matter
	}{
		{"two seasons", "Ik verwacht uw Kamer hierover in het najaar te informeren.", "Ik verwacht uw Kamer hierover in het voorjaar te informeren.", "De garnalenvissers vragen om een noodfonds.", "De renovatie van de tunnel verloopt volgens planning.", app.CauseDate},
		{"shares of a total", "Daarvan is 95 % ingewilligd en 5 % afgewezen.", "Daarvan is 75 % ingewilligd en 25 % afgewezen.", "De havendienst kreeg 812 verzoeken om een ligplaats.", "Vissers deden 44 aanvragen voor een noodfonds.", app.CauseNumber},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			p := Pair{A: x.a, B: x.b, ContextA: Context{Before: x.aboutA}, ContextB: Context{Before: x.aboutB}}
			if j := Classify(p); j.Label != app.Related {
				t.Errorf("of two matters they are %s %v", j.Label, j.Causes)
			}
			p.ContextB = p.ContextA
			if j := Classify(p); j.Label != app.Shifted || j.Causes[0] != x.cause {
				t.Errorf("of one matter they are %s %v (%s)", j.Label, j.Causes, j.Rule)
			}
		})
	}
}

func TestAClauseDoesNotLeanOnItsContext(t *testing.T) {
	p := Pair{
		A:        "De oesterbank bij Yerseke levert in een gemiddeld jaar zo veel dat 40 kwekers ervan leven.",
		B:        "De oesterbank bij Yerseke levert in een gemiddeld jaar zo veel dat 60 kwekers ervan leven.",
		ContextA: Context{Before: "De vaargeul wordt gebaggerd."}, ContextB: Context{Before: "Het quotum voor haring gaat omhoog."},
	}
	if j := Classify(p); j.Label != app.Shifted || j.Causes[0] != app.CauseNumber {
		t.Errorf("a sentence that says itself what it is about is %s %v", j.Label, j.Causes)
	}
}

func TestTheSentencesAroundTellTheSubject(t *testing.T) {
	p := Pair{
		A:        "Zij krijgen dit jaar een tegemoetkoming voor noodreparaties.",
		B:        "Voor een lekke kotter is er dit jaar een tegemoetkoming.",
		ContextA: Context{Before: "Mosselvissers van wie de kotter lek is, kunnen nergens terecht."},
		ContextB: Context{Before: "Mosselvissers met een lekke kotter kunnen nergens terecht."},
	}
	if j := Classify(p); j.Label == app.Unrelated {
		t.Errorf("is %s (%s) though the sentences before are about the same", j.Label, j.Rule)
	}
	p.ContextB.Before = "De loodsen van Vlissingen zijn in staking."
	p.B = "Voor de loodsen is er dit jaar een tegemoetkoming."
	if j := Classify(p); j.Label != app.Unrelated {
		t.Errorf("is %s (%s) though the sentences before are about other things", j.Label, j.Rule)
	}
}

func TestOneBodyUnderTwoNames(t *testing.T) {
	j := Classify(Pair{A: "De haven meldt ieder lek aan de SAR-NL te Den Helder.", B: "De haven meldt ieder lek aan de SAR-Nederland te Den Helder."})
	if j.Label == app.Related || j.Label == app.Unrelated {
		t.Errorf("is %s (%s)", j.Label, j.Rule)
	}
}

func TestTheWordsTellTheLanguageOfTwoTexts(t *testing.T) {
	rows := Texts(Text{Text: "The ministry will publish the report on the harbour in May."}, Text{Text: "The ministry may publish the report on the harbour in May."})
	if len(rows) != 1 || rows[0].Kind != Shifted || rows[0].Causes[0] != app.CauseModality {
		t.Errorf("gives %+v", rows)
	}
}
