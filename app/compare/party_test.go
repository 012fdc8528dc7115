package compare

import (
	"slices"
	"testing"

	"standpunt/app"
)

// TestWhatIsSaidInAnotherOrder has one thing that moved in sentences whose words stand
// in another order, and what only looks as if something had.
func TestWhatIsSaidInAnotherOrder(t *testing.T) {
	for _, x := range []struct {
		name, a, b string
		cause      app.Cause // "" where both say the same
	}{
		{"who does it to whom", "De havenmeester heeft de loodsdienst om uitleg over de lekke ponton gevraagd.", "De loodsdienst heeft de havenmeester om uitleg over de lekke ponton gevraagd.", app.CauseActor},
		{"one more who does it", "De kustwacht inspecteert de wrakken voor Ameland.", "Samen met de Duitse douane inspecteert de kustwacht de wrakken voor Ameland.", app.CauseActor},
		{"at whose request", "Het onderzoek naar de verzande vaargeul gebeurt in opdracht van Rijkswaterstaat.", "In opdracht van de provincie gebeurt het onderzoek naar de verzande vaargeul.", app.CauseActor},
		{"who bears the cost", "De kosten van het baggeren van de jachthaven komen voor rekening van de gemeente.", "De provincie draagt de kosten van het baggeren van de jachthaven.", app.CauseActor},
		{"a duty and a permission, denied", "Schippers hoeven het logboek van de laatste reis niet te bewaren.", "Het logboek van de laatste reis mogen schippers niet bewaren.", app.CauseModality},
		{"one group more", "De toelage voor ploegendienst gaat naar de loodsen.", "De toelage voor ploegendienst gaat naar de loodsen en het walpersoneel.", app.CauseQuantifier},
		{"all but one", "Alle havens hebben het convenant over walstroom getekend.", "Alle havens hebben, op Harlingen na, het convenant over walstroom getekend.", app.CauseQuantifier},
		{"not, and not yet", "Over de ligplaatsen in Urk heeft de commissie geen besluit genomen.", "De commissie heeft over de ligplaatsen in Urk nog geen besluit genomen.", app.CauseHedge},
		{"not yet, in two ways", "Over de ligplaatsen in Urk heeft de commissie tot op heden geen besluit genomen.", "De commissie heeft over de ligplaatsen in Urk nog geen besluit genomen.", ""},
		{"should it happen", "Mocht de waterstand onder het peil zakken, dan sluit de provincie de sluis voor de pleziervaart.", "De provincie sluit de sluis voor de pleziervaart.", app.CauseCondition},
		{"and, or", "De veerdienst vervalt indien het stormt en de loods aan wal blijft.", "De veerdienst vervalt indien het stormt of de loods aan wal blijft.", app.CauseCondition},
		{"after a deed, in two ways", "Of de steiger open kan, wordt bekeken nadat de constructie is geëvalueerd.", "Na de evaluatie van de constructie wordt bekeken of de steiger open kan.", ""},
		{"by so much and up to", "Het budget voor de dijken wordt verhoogd met 12 miljoen euro.", "Het budget voor de dijken wordt verhoogd tot 12 miljoen euro.", app.CauseMoney},
		{"a part of a year and all of it", "In de eerste zes maanden van 2031 zijn 40 wrakken geborgen.", "In 2031 zijn 40 wrakken geborgen.", app.CauseDate},
		{"done, and thought well of", "De aanbeveling om de ligplaatsen te meten neem ik over.", "De aanbeveling om de ligplaatsen te meten onderschrijf ik.", app.CauseCommitment},
		{"kept, and given up", "De toezegging om de veerpont te sparen houdt het kabinet vast.", "De toezegging om de veerpont te sparen laat het kabinet vallen.", ""}, // "houdt vast" alone says nothing
		{"held to, and given up", "Het kabinet houdt vast aan de toezegging om de veerpont te sparen.", "De toezegging om de veerpont te sparen laat het kabinet vallen.", app.CauseCommitment},
		{"as strict, and stricter", "Voor buitenlandse schepen gelden dezelfde eisen als voor Nederlandse schepen.", "Voor buitenlandse schepen gelden strengere eisen dan voor Nederlandse schepen.", app.CauseOther},
		{"another end", "De vaarsnelheid op de Linge bij Geldermalsen is verlaagd om de oevers te sparen.", "Om de herrie te dempen is op de Linge bij Geldermalsen de vaarsnelheid verlaagd.", app.CauseOther},
		{"which of two", "Bij averij waarschuwt de havenmeester de kustwacht over de olie.", "Bij averij waarschuwt de kustwacht de havenmeester over de olie.", app.CauseActor},
		{"with whom it rests", "De plicht om de steigers te keuren rust op de eigenaar van de haven.", "De plicht om de steigers te keuren rust op de provincie.", app.CauseActor},
		{"to whom it is left", "Het is aan de reder om te bewijzen dat het wrak geen olie lekt.", "Om te bewijzen dat het wrak geen olie lekt, is het aan de gemeente.", ""}, // in other words it is seen by nobody yet
		{"two who do it", "Rijkswaterstaat maakt het baggerplan voor de Linge.", "Rijkswaterstaat en de provincie maken gezamenlijk het baggerplan voor de Linge.", app.CauseActor},
		{"who reports it, in another place", "De sluis blijft deze week dicht, zo meldt de havenmeester.", "De havenmeester meldt dat de sluis deze week dicht blijft.", ""},
		{"in case of this or that", "In geval van een vloedgolf worden de reddingsboten over de eilanden verdeeld.", "De reddingsboten worden in geval van een olieramp over de eilanden verdeeld.", app.CauseCondition},
		{"not complete, in two ways", "De kustwacht stelt vast dat de zeekaarten van de Linge niet volledig zijn.", "Zoals de kustwacht vaststelt, zijn de zeekaarten van de Linge onvolledig.", ""},
		{"until and from", "Schippers konden tot 1 maart 2031 bij de provincie een ligplaats aanvragen.", "Vanaf 1 maart 2031 konden schippers bij de provincie een ligplaats aanvragen.", app.CauseDate},
		{"nearly and over", "Aan het baggeren van de Linge is in dat jaar bijna 7 miljoen euro uitgegeven.", "In dat jaar is ruim 7 miljoen euro uitgegeven aan het baggeren van de Linge.", app.CauseMoney},
		{"to be under way and under way", "Ik ga met de schippers van de Linge in gesprek over de liggelden.", "Met de schippers van de Linge ben ik in gesprek over de liggelden.", app.CauseCommitment},
		{"which is higher", "Het liggeld ligt in Urk hoger dan in Harlingen.", "In Harlingen ligt het liggeld hoger dan in Urk.", app.CauseOther},
		{"proportionate or not", "Een vaarverbod op de Linge acht ik alles afwegende proportioneel.", "Alles afwegende acht ik een vaarverbod op de Linge disproportioneel.", app.CauseNegation},
		{"a denial within a condition", "Schippers krijgen ligplaats, ongeacht of de haven een wachtlijst heeft.", "Schippers krijgen ligplaats, tenzij de haven geen wachtlijst heeft.", app.CauseCondition},
		{"both, and one", "De toelage geldt voor zowel houten als stalen boten in de haven van Urk.", "De toelage geldt voor houten boten in de haven van Urk.", app.CauseQuantifier},
		{"a count, and none", "De havenmeester heeft vorig jaar 27 bekeuringen uitgedeeld op de Linge.", "De havenmeester heeft vorig jaar bekeuringen uitgedeeld op de Linge.", app.CauseNumber},
		{"pulled down, and built again, after the same talks", "De loods is in overleg met de provincie gesloopt.", "De loods is in overleg met de provincie hersteld.", app.CauseOther},
		{"an estimate, in two ways", "De kustwacht schat dat de schade aan de kade twaalf miljoen euro bedraagt.", "De schade aan de kade bedraagt naar schatting van de kustwacht twaalf miljoen euro.", ""},
		{"among others", "De vloot bestaat uit sleepboten en pontons.", "De vloot bestaat onder meer uit sleepboten en pontons.", app.CauseQuantifier},
		{"amounts that change places", "Van het geld gaat 3 miljoen euro naar de sluisdeuren en 2 miljoen euro naar de remmingwerken.", "Van het geld gaat 2 miljoen euro naar de sluisdeuren en 3 miljoen euro naar de remmingwerken.", app.CauseMoney},
		{"larger than here, smaller than there", "In Urk is de vraag naar ligplaatsen groter dan in Harlingen.", "In Harlingen is de vraag naar ligplaatsen kleiner dan in Urk.", ""},
		{"not before, and only after", "Met het baggeren wordt niet begonnen dan nadat de havenmeester het peil heeft gemeten.", "Met het baggeren wordt pas begonnen nadat de havenmeester het peil heeft gemeten.", ""},
		{"which time in a row", "Voor de derde keer op rij is de veerdienst naar Urk verlengd.", "De veerdienst naar Urk is voor de vijfde keer op rij verlengd.", app.CauseNumber},
		{"another currency", "Nederland betaalt jaarlijks 180.000 Zwitserse frank aan het loodsfonds.", "Aan het loodsfonds betaalt Nederland jaarlijks 180.000 euro.", app.CauseMoney},
		{"everywhere, and in the north", "De storing van de bakens deed zich in het hele land voor.", "De storing van de bakens deed zich in de noordelijke provincies voor.", app.CauseQuantifier},
		{"who is competent", "Voor de erkenning en de keuring van de jachthavens zijn de gewesten bevoegd.", "De gemeenten zijn bevoegd voor de erkenning en de keuring van de jachthavens.", app.CauseActor},
		{"who decides", "Of een vaarweg wegens ijsgang wordt afgesloten, bepaalt de havenbeheerder.", "De veiligheidsregio bepaalt of een vaarweg wegens ijsgang wordt afgesloten.", app.CauseActor},
		{"with whom it rests, before its verb", "Op de havenmeester rust de plicht om de steigers te keuren.", "De plicht om de steigers te keuren rust op de vervoerder.", app.CauseActor},
		{"of which of them it holds", "Minderjarige slachtoffers van het scheepsongeval krijgen kosteloze hulp.", "Slachtoffers van het scheepsongeval krijgen kosteloze hulp.", app.CauseQuantifier},
		{"at the earliest, and at the latest", "De keuring van pontons treedt ten vroegste op 1 januari 2031 in werking.", "De keuring van pontons treedt ten laatste op 1 januari 2031 in werking.", app.CauseDate},
		{"before the debate, and after it", "Het rapport over de sluis is voorafgaand aan het debat openbaar gemaakt.", "Het rapport over de sluis is na afloop van het debat openbaar gemaakt.", app.CauseDate},
		{"tons of money", "De herbouw van de loods in Tiel heeft drie ton gekost.", "In Tiel heeft de herbouw van de loods vijf ton gekost.", app.CauseMoney},
		{"whose it is, in two ways", "De loods, die sinds 1952 toebehoort aan de gemeente, is geen eigendom van de provincie.", "De loods behoort sinds 1952 toe aan de gemeente en is geen eigendom van de provincie.", ""},
		{"a verb in one word and in two", "Nederland draagt dit jaar bij aan het havenfonds van de kustlanden.", "De Nederlandse bijdrage aan het havenfonds van de kustlanden is van dit jaar.", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			for _, p := range []Pair{{A: x.a, B: x.b, Language: "nl"}, {A: x.b, B: x.a, Language: "nl"}} {
				j := Classify(p)
				want := []app.Cause(nil)
				if x.cause != "" {
					want = []app.Cause{x.cause}
				}
				if !slices.Equal(j.Causes, want) {
					t.Errorf("causes %v (%s, %s), want %v", j.Causes, j.Label, j.Rule, want)
				}
			}
		})
	}
}
