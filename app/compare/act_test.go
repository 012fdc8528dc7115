package compare

import (
	"testing"

	"standpunt/app"
)

// TestActsOfProcedure holds which sentences of procedure are of one kind though they share
// few words, and which only look so.
func TestActsOfProcedure(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       app.Label
	}{
		{"sent elsewhere", "Voor de diepte van de geul verwijs ik naar het antwoord op vraag 6.", "Hiervoor verwijs ik u door naar mijn collega van Visserij.", app.Related},
		{"the house told", "Over de uitkomst hiervan wordt uw Kamer bij de begroting geïnformeerd.", "Na de zomer stuur ik de Kamer een brief over de boeien.", app.Related},
		{"seen by the speaker", "Ik zie geen aanleiding de sluis bij Tiel te sluiten.", "Voor de visserij zie ik geen rol in de haven van Urk.", app.Unrelated},
		{"aware, and not told", "Ik ben op de hoogte van de strandingen die de kustwacht u meldde.", "Uw Kamer wordt in mei geïnformeerd over de veerdienst.", app.Unrelated},
		{"each with much of its own", "Voor de bemanning, de lading, de brandstof en de verzekering van het gestrande vrachtschip bij Terschelling verwijs ik naar de reder.", "De loodsen, de bakens, de lichten en de havendiensten van Vlissingen verwijzen schippers naar de Schelderadar.", app.Unrelated},
		{"figures of two things that are not there yet", "De cijfers over de aanvoer van vis zijn nog niet beschikbaar voor 2031.", "De gegevens betreffende de loodsen zijn nog niet beschikbaar voor dat jaar.", app.Unrelated},
		{"two things noted", "Ja, ik heb kennisgenomen van deze studie.", "Ja, ik heb kennisgenomen van het artikel.", app.Related},
		{"pieces of a pointer", "1620 van 1 september 2016 (Vragen en Antwoorden, Kamer, 2016-2017, nr.", "791 van 26 juli 2016 (Vragen en Antwoorden, Kamer, 2016-2017, nr.", app.Related},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if j := Classify(Pair{A: tt.a, B: tt.b}); j.Label != tt.want {
				t.Errorf("is %s (%s): %+v", j.Label, j.Rule, j.Changes)
			}
		})
	}
}
