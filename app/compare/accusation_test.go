package compare

import (
	"os"
	"strings"
	"testing"

	"standpunt/app"
)

// TestNoAccusation holds the kinds of pair that differ in a number, a date or a cue
// word and yet shift nothing.
func TestNoAccusation(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       app.Label // "" for anything but a shift
	}{
		{"figures of other things", "De tabel bevat het aantal geregistreerde feiten inzake palingstroperij voor de periode 2029-2031.", "De tabel bevat het aantal geregistreerde feiten inzake vernieling van boeien voor de periode 2028-2031.", app.Related},
		{"figures of nobody knows what", "De onderstaande gegevens zijn afkomstig van de afsluiting van 20 juli 2030.", "De onderstaande gegevens zijn afkomstig van de afsluiting van 20 januari 2031.", app.Related},
		{"the same figures of another year", "De tabel bevat het aantal geregistreerde gevallen van palingstroperij voor de jaren 2029 en 2030.", "De tabel bevat het aantal geregistreerde gevallen van palingstroperij voor de jaren 2028 en 2030.", app.Shifted},
		{"passed on with other questions", "Deze vraag behoort tot de bevoegdheid van mijn collega van Visserij (vraag nr. 805 van 2 februari 2031).", "Deze vraag behoort tot de bevoegdheid van mijn collega van Visserij (vraag nr. 950 van 24 juli 2031).", app.Related},
		{"passed on with the same question", "Ik verwijs het geachte lid naar het antwoord van mijn collega op vraag nr. 239 van 11 mei 2031.", "Ik verwijs u naar het antwoord dat zal worden gegeven door mijn collega op vraag nr. 239.", app.Reworded},
		{"a duty to say what is said", "Over de sluis dienen wij u mee te delen dat de deuren klemmen.", "Over de sluis deel ik u mee dat de deuren klemmen.", ""},
		{"telling what is told", "Ik informeer u dat de sluis bij Tiel is gestremd voor de pleziervaart.", "De sluis bij Tiel is gestremd voor de pleziervaart.", ""},
		{"an article and a one", "Aan de kade komt een loods en een kraan voor de mosselvloot.", "Aan de kade komt 1 loods en 1 kraan voor de mosselvloot.", ""},
		{"a Roman number", "De verordening IMO II regelt de lozing van ballastwater.", "De verordening IMO 2 regelt de lozing van ballastwater.", ""},
		{"a count of what is known", "De zes boeien liggen in de vaargeul bij Texel.", "De boeien liggen in de vaargeul bij Texel.", ""},
		{"glued and loose", "De loods kreeg vijfsterren van de keurmeester voor veiligheid.", "De loods kreeg vijf sterren van de keurmeester voor veiligheid.", ""},
		{"an amount without its currency", "De geul kost in 2031 ongeveer 90 miljoen euro aan baggerwerk.", "De geul kost in 2031 ongeveer 90 miljoen aan baggerwerk.", ""},
		{"if need be", "De schutsluis wordt indien nodig door de havendienst gestremd.", "De schutsluis wordt door de havendienst gestremd.", ""},
		{"openly", "Ik heb de stukken over de loods in alle openheid gedeeld met de raad.", "Ik heb de stukken over de loods gedeeld met de raad.", ""},
		{"list marks only", "1. tot 3., 7. en 5.", "1. tot 3., 7. en 8.", ""},
		{"serves as", "Het schip dient voor de opleiding van loodsen op de Schelde.", "Het schip wordt gebruikt voor de opleiding van loodsen op de Schelde.", ""},
		{"a slip in an undertaking", "Ik zet mij ervoor in dat de keuring van de schepen wordt versneld.", "Ik zet mijn ervoor in dat de keuring van deze schepen wordt versneld.", ""},
		{"offices of two ministers", "Op mijn kabinet werken momenteel 23 medewerkers in voltijds verband.", "Op mijn kabinet werken momenteel 31 medewerkers in voltijds verband.", app.Related},
		{"two offices of one minister", "Mijn departement heeft 14 dienstwagens, waarvan 6 elektrisch.", "Mijn kabinet heeft 5 dienstwagens, waarvan 2 elektrisch.", app.Related},
		{"said in passing", "De loodsdienst, die werd opgericht in maart 2017, beheert de bakens op de Schelde.", "De loodsdienst beheert de bakens op de Schelde.", app.Reworded},
		{"an amount cut by the printer", "De bijdrage aan het visserijfonds bedraagt 5. 500.000 euro per jaar.", "De bijdrage aan het visserijfonds bedraagt 5,5 miljoen euro per jaar.", ""},
		{"weeks and days", "De schipper krijgt twee weken om de lading te melden bij de douane.", "De schipper krijgt veertien dagen om de lading te melden bij de douane.", ""},
		{"a fraction and a share", "Van de loodsen is een kwart ouder dan zestig en woont aan de kust.", "Van de loodsen is 25% ouder dan zestig en woont aan de kust.", ""},
		{"may and is allowed", "De visser mag op zondag vissen in de haven van Urk.", "Het is de visser toegestaan op zondag te vissen in de haven van Urk.", ""},
		{"expects and expectedly", "Ik verwacht dat de geul in mei op diepte is.", "De geul is naar verwachting in mei op diepte.", ""},
		{"two ways of doubting", "De schade komt waarschijnlijk door de storm van vorige week.", "De schade komt vermoedelijk, naar het zich laat aanzien, door de storm van vorige week.", ""},
		{"every year and yearly", "De keuring van de boeien kost elk jaar drie ton aan onderhoud.", "De keuring van de boeien kost per jaar drie ton aan onderhoud.", ""},
		{"unless and if not", "De vergunning vervalt tenzij de houder de termijn verlengt bij de havendienst.", "De vergunning vervalt als de houder de termijn niet verlengt bij de havendienst.", ""},
		{"quarters in months", "In het eerste kwartaal van 2031 is het aantal strandingen gelijk gebleven.", "In de eerste drie maanden van 2031 is het aantal strandingen gelijk gebleven.", ""},
		{"letters for a name", "De aanvraag is afgewezen door de RVO omdat de kotter te oud is.", "De aanvraag is afgewezen door de Rijksdienst voor Ondernemend Nederland omdat de kotter te oud is.", ""},
		{"an undertaking elsewhere in the sentence", "Ik kom hierop terug in de brief over de toekomst van de visserij.", "In de brief over de toekomst van de visserij kom ik hierop terug.", ""},
		{"a month in short", "Op 1 januari 2031 is de keuring van de schepen in werking getreden.", "Op 1 jan. 2031 is de keuring van de schepen in werking getreden.", ""},
		{"one in four", "Eén op de vier loodsen aan de kust is ouder dan zestig.", "Een kwart van de loodsen aan de kust is ouder dan zestig.", ""},
		{"what was promised will be done", "Zoals ik heb toegezegd, zal ik de Kamer informeren over de voortgang van het baggeren.", "Ik zal de Kamer zoals toegezegd informeren over de voortgang van het baggeren.", ""},
		{"what was done will go on", "Ik heb de vissers opgeroepen de boeien te mijden, en ik zal dat blijven doen.", "Ik zal de vissers blijven oproepen de boeien te mijden, zoals ik al heb gedaan.", ""},
		{"an approval and that it is given", "Na goedkeuring door de raad treedt het havenreglement in werking.", "Het havenreglement treedt in werking nadat de raad het heeft goedgekeurd.", ""},
		{"only with leave and only if it is given", "De ligplaats is alleen beschikbaar mits de eigenaar de steiger heeft hersteld.", "Alleen als de eigenaar de steiger heeft hersteld, is de ligplaats beschikbaar.", ""},
		{"a share of what both count", "Van de 200 loodsen aan de kust is 25 procent afgekeurd.", "Van de 200 loodsen aan de kust zijn er 50 afgekeurd.", ""},
		{"within a year and before its end", "De keuring van de boeien wordt voor het einde van 2031 geëvalueerd.", "De keuring van de boeien wordt in 2031 geëvalueerd.", ""},
		{"before the end of a year and before the year", "De keuring van de boeien wordt voor eind 2031 geëvalueerd.", "De keuring van de boeien wordt voor 2031 geëvalueerd.", app.Shifted},
		{"a whole year", "Gedurende het gehele jaar 2030 was de sluis dicht voor de scheepvaart.", "Gedurende heel 2030 was de sluis dicht voor de scheepvaart.", ""},
		{"the wording of a day", "Sinds 17 februari jl. is de markt open voor de uitvoer van mosselen.", "Sinds 17 februari 2031 is de markt open voor de uitvoer van mosselen.", ""},
		{"a slip in a cue word", "De havendienst kiest de meest geschikte ligplaats voor elk schip in nood.", "De havendienst kiest de meeste geschikte ligplaats voor elk schip in nood.", ""},
		{"a duty as an attribute", "De inspanning die bij het baggeren geleverd moet worden bedraagt 40 vaardagen.", "De te leveren inspanning bij het baggeren bedraagt 40 vaardagen.", ""},
		{"courtesy", "Op de vraag naar de ankerplaats zou ik toch willen terugkomen in deze brief.", "Op de vraag naar de ankerplaats ben ik zo vrij terug te komen in deze brief.", ""},
		{"an answer that will come", "Voor de kosten van de sluis verwijs ik naar het antwoord dat zal worden gegeven door de minister van Water.", "Voor de kosten van de sluis verwijs ik naar het antwoord door de minister van Water.", ""},
		{"a part of those counted", "Het aantal vaardagen van een zelfstandige visser schommelt tussen 20 en 23 per maand.", "Het aantal vaardagen van een visser schommelt tussen 15 en 17 per maand.", app.Related},
		{"a list that was cut from its sentence", "Sinds mei kregen 22 havens een nieuwe lichtopstand (Den Oever, Makkum, Stavoren, Hindeloopen, Workum, Lemmer, Enkhuizen, Hoorn, Medemblik, Urk).", "(Den Oever, Makkum, Stavoren, Hindeloopen, Workum, Lemmer, Enkhuizen, Hoorn, Medemblik, Urk).", ""},
		{"chiefly, in other words", "De regeling is vooral bedoeld voor jonge schippers.", "De regeling is met name bedoeld voor jonge schippers.", ""},
		{"in the first place", "De regeling is vooral bedoeld voor jonge schippers.", "De regeling is in de eerste plaats bedoeld voor jonge schippers.", ""},
		{"arranged, not often", "De bevoegdheid van de havenmeester is wettelijk geregeld.", "De bevoegdheid van de havenmeester is wettelijk vastgelegd.", ""},
		{"regular meetings", "De havenmeester voert regelmatig overleg met de loodsen over de geul.", "De havenmeester voert overleg met de loodsen over de geul.", ""},
		{"as a rule and mostly", "Doorgaans duurt de berging van een wrak drie dagen.", "Meestal duurt de berging van een wrak drie dagen.", ""},
		{"a title that reads as a degree", "De buitengewoon opsporingsambtenaren in de haven krijgen een cursus.", "De opsporingsambtenaren in de haven krijgen een cursus.", ""},
		{"a kind of school", "Het bijzonder onderwijs aan schipperskinderen wordt niet gekort.", "Het onderwijs aan schipperskinderen wordt niet gekort.", ""},
		{"thanks", "Ik dank u zeer voor uw vraag over de geul bij Texel.", "Ik dank u voor uw vraag over de geul bij Texel.", ""},
		{"valuing", "Het kabinet hecht zeer aan een veilige vaargeul bij Texel.", "Het kabinet hecht aan een veilige vaargeul bij Texel.", ""},
		{"by letter and by post", "De besluiten over ligplaatsen worden per brief aan de schippers verzonden.", "De besluiten over ligplaatsen worden per post aan de schippers verzonden.", ""},
		{"by accident", "De boei is per abuis verwijderd door de onderhoudsploeg.", "De boei is per ongeluk verwijderd door de onderhoudsploeg.", ""},
		{"held and ended", "Het overleg met de loodsen heeft in mei plaatsgevonden.", "Het overleg met de loodsen is in mei afgerond.", ""},
		{"still running, being dealt with", "De procedure over de stranding loopt nog bij de rechtbank.", "De procedure over de stranding is in behandeling bij de rechtbank.", ""},
		{"what a judge makes known", "De rechter zal het vonnis over de stranding in juni bekendmaken.", "De rechter zal het vonnis over de stranding in juni uitspreken.", ""},
		{"published and made known", "De lijst van de wrakken zal binnenkort op de website gepubliceerd worden.", "De lijst van de wrakken zal binnenkort op de website worden bekendgemaakt.", ""},
		{"a length in passing", "De sluis (lengte: 400 meter) bij Tiel wordt beheerd door de provincie.", "De sluis bij Tiel wordt beheerd door de provincie.", ""},
		{"the name of one office", "De Dienst Visserij geeft de vergunningen voor de Waddenzee af.", "De Dienst Visserij en de Binnenvaart geeft de vergunningen voor de Waddenzee af.", ""},
		{"as great, in two spellings", "De sluis bij Tiel is even groot als die bij Wijk.", "De sluis bij Tiel is net zo groot als die bij Wijk.", ""},
		{"what a penalty is", "De hoogte van de boete hangt af van de ernst van de overtreding op het water.", "De hoogte van de dwangsom hangt af van de ernst van de overtreding op het water.", ""},
		{"a compound and its parts", "De Haveninspectie ziet geen reden om de kade te sluiten.", "De Inspectie van de Haven ziet geen reden om de kade te sluiten.", app.Reworded},
		{"not unthinkable", "Het is niet ondenkbaar dat de kade bij Tiel wordt gesloten.", "Het is denkbaar dat de kade bij Tiel wordt gesloten.", ""},
		{"may not, and is forbidden", "Zonder vergunning mag men niet aan de kade bij Tiel aanleggen.", "Het is verboden om zonder vergunning aan de kade bij Tiel aan te leggen.", ""},
		{"not without", "De boei mag niet zonder ontheffing worden verplaatst.", "De boei mag slechts met een ontheffing worden verplaatst.", ""},
		{"great and much", "De schippers hechten grote waarde aan een veilige vaargeul.", "De schippers hechten veel waarde aan een veilige vaargeul.", ""},
		{"not one", "Geen enkele schipper heeft een ontheffing voor de vaargeul gevraagd.", "Er is niet één schipper die een ontheffing voor de vaargeul heeft gevraagd.", ""},
		{"agreed, in a clause", "De loodsen passen het vaarschema aan nadat daarover met de havens is overlegd.", "Na overleg met de havens passen de loodsen het vaarschema aan.", ""},
		{"in the first place, beside another place", "De sluis is in de eerste plaats een kering voor de polder.", "De sluis is in de tweede plaats een kering voor de polder.", ""},
		{"handed in", "De schippers dienden na de stremming een klacht in bij de sluis.", "De schippers hebben na de stremming een klacht ingediend bij de sluis.", ""},
		{"a number behind the speaker, in digits", "Op dit moment heb ik acht meldingen over de kade in behandeling.", "Op dit moment heb ik 8 meldingen over de kade in behandeling.", app.Repeated},
		{"a number before who did it", "Van de havens zijn er acht die een klacht over de kade hebben ingediend.", "Van de havens zijn er 8 die een klacht over de kade hebben ingediend.", app.Repeated},
		{"three and a group of three", "Het drietal plannen voor de kade wordt in mei besproken met de havens.", "De drie plannen voor de kade worden in mei besproken met de havens.", ""},
		{"the ends of a range behind an article", "De kade kost tussen de 6 en 7,5 miljard euro.", "De kade kost tussen 6 miljard en 7,5 miljard euro.", ""},
		{"takes to heart", "Ik deel de zorgen over de kade en neem die serieus.", "Ik deel de zorgen over de kade.", ""},
		{"sees that it is so", "Ik ken het rapport over de kade en stel vast dat de schade groot is.", "Ik ken het rapport over de kade.", ""},
		{"lets know what was let known", "Ik heb u laten weten dat de kade bij Tiel dicht is.", "Ik laat u weten dat de kade bij Tiel dicht is.", ""},
		{"at the request of one house", "Op verzoek van uw Kamer heb ik het rapport over de kade gedeeld.", "Op verzoek van het parlement heb ik het rapport over de kade gedeeld.", ""},
		{"a body and its board", "Op initiatief van de gemeente is aan de kade een havenmeester aangesteld.", "Op initiatief van het gemeentebestuur is aan de kade een havenmeester aangesteld.", ""},
		{"one term under two names", "Tijdens de vorige legislatuur is de kade bij Tiel gebouwd.", "Tijdens de vorige regeerperiode is de kade bij Tiel gebouwd.", ""},
		{"with tax and without", "De kade bij Tiel kost 40 miljoen euro exclusief btw.", "De kade bij Tiel kost 40 miljoen euro inclusief btw.", app.Shifted},
		{"a ban on both sides, and a denial besides", "De havens kunnen de regel niet handhaven nu aanleggen verboden is.", "De havens kunnen de regel handhaven nu aanleggen verboden is.", app.Shifted},
		{"a ban, and a duty besides", "Men mag niet vissen aan de kade en men moet zich melden bij de haven.", "Het is verboden te vissen aan de kade en men kan zich melden bij de haven.", app.Shifted},
		{"three figures of nobody knows what", "De tabel toont 12 strandingen, 15 aanvaringen en 18 lekken.", "De tabel toont 22 strandingen, 25 aanvaringen en 28 lekken.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := Classify(Pair{A: tt.a, B: tt.b, DateA: "2031-01-20", DateB: "2031-03-01"})
			if tt.want == "" && j.Label == app.Shifted || tt.want != "" && j.Label != tt.want {
				t.Errorf("is %s %v (%s): %+v", j.Label, j.Causes, j.Rule, j.Changes)
			}
		})
	}
}

// TestNoAccusationInOtherWords holds that no pair of testdata/same.tsv is called shifted:
// they say the same, and were written by one who read the rules and looked for accidents.
func TestNoAccusationInOtherWords(t *testing.T) {
	b, err := os.ReadFile("testdata/same.tsv")
	if err != nil {
		t.Fatal(err)
	}
	pairs := 0
	for line := range strings.Lines(string(b)) {
		a, other, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			t.Fatalf("%q is no pair", line)
		}
		pairs++
		for _, p := range []Pair{{A: a, B: other}, {A: other, B: a}} {
			if j := Classify(p); j.Label == app.Shifted {
				t.Errorf("shifted %v: %+v\n\t%s\n\t%s", j.Causes, j.Changes, p.A, p.B)
			}
		}
	}
	if pairs < 500 {
		t.Errorf("there are %d pairs", pairs)
	}
}

// TestTheSameWordsInAnotherYear holds that words are repeated whatever day they stand for.
func TestTheSameWordsInAnotherYear(t *testing.T) {
	const said = "Op 25 juni jl. is de sluis bij Tiel gestremd."
	if j := Classify(Pair{A: said, B: said, DateA: "2030-09-01", DateB: "2031-09-01"}); j.Label != app.Repeated {
		t.Errorf("is %s: %+v", j.Label, j.Changes)
	}
}

// TestAValueBesideIsNotTakenBack holds that an amount which the sentence before gives is
// not called dropped where it is not said again.
func TestAValueBesideIsNotTakenBack(t *testing.T) {
	p := Pair{
		A: "Het bedrag van tien miljoen euro zal verdeeld worden over de havens aan de Waddenzee.",
		B: "Dit bedrag zal verdeeld worden over de havens aan de Waddenzee.",
	}
	if j := Classify(p); j.Label != app.Shifted {
		t.Errorf("is %s (%s) where nothing gives the amount", j.Label, j.Rule)
	}
	p.ContextB.Before = "Voor het herstel trekt het kabinet 10 miljoen euro uit."
	if j := Classify(p); j.Label == app.Shifted {
		t.Errorf("is shifted: %+v", j.Changes)
	}
}

// TestNotFullyIsNotNot holds that a denial which became a denial of the whole is a shift.
func TestNotFullyIsNotNot(t *testing.T) {
	j := Classify(Pair{A: "De maatregel voor de vaargeul is niet volledig uitgevoerd in 2031.", B: "De maatregel voor de vaargeul is niet uitgevoerd in 2031."})
	if j.Label != app.Shifted {
		t.Errorf("is %s (%s)", j.Label, j.Rule)
	}
}

// TestACourtesySilencesItselfOnly holds that "gelieve" takes no duty from what follows.
func TestACourtesySilencesItselfOnly(t *testing.T) {
	j := Classify(Pair{A: "Gelieve te noteren dat de havens de wachttijd van schepen moeten verkorten.", B: "Gelieve te noteren dat de havens de wachttijd van schepen kunnen verkorten."})
	if j.Label != app.Shifted {
		t.Errorf("is %s (%s)", j.Label, j.Rule)
	}
}

// TestEnglishWordsThatDifferByTheOrderOfLetters are two words, not a slip.
func TestEnglishWordsThatDifferByTheOrderOfLetters(t *testing.T) {
	j := Classify(Pair{A: "The ministry will publish the report on the dairy in May.", B: "The ministry will publish the report on the diary in May.", Language: "en"})
	if j.Label == app.Repeated {
		t.Errorf("is %s (%s)", j.Label, j.Rule)
	}
}
