package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSentences(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"two sentences", "De brug is dicht. Wanneer gaat hij open?", []string{"De brug is dicht.", "Wanneer gaat hij open?"}},
		{"an abbreviation inside", "Zie de nota m.b.t. Zuidhaven en art. 3 van de wet.", []string{"Zie de nota m.b.t. Zuidhaven en art. 3 van de wet."}},
		{"initials", "De heer M.C.G. Keizer en mevrouw A. de Boer spraken.", []string{"De heer M.C.G. Keizer en mevrouw A. de Boer spraken."}},
		{"jl. at the end", "Dat was op 25 juni jl. Ik heb daarna gebeld.", []string{"Dat was op 25 juni jl.", "Ik heb daarna gebeld."}},
		{"jl. in the middle", "Op 25 juni jl. sprak ik de gemeente.", []string{"Op 25 juni jl. sprak ik de gemeente."}},
		{"a blank line", "Antwoord\n\nNee", []string{"Antwoord", "Nee"}},
		{"a list", "Het gaat om:\n• bruggen\n• sluizen", []string{"Het gaat om:", "• bruggen", "• sluizen"}},
		{"an item glued to the full stop before it", "De geul is diep.- De sluis is dicht.", []string{"De geul is diep.", "- De sluis is dicht."}},
		{"an article with a Roman number", "Dat volgt uit artikel XVI. 2 van het wetboek.", []string{"Dat volgt uit artikel XVI. 2 van het wetboek."}},
		{"a soft line break", "De brug\nis dicht.", []string{"De brug\nis dicht."}},
		{"a number with a point", "Het is 3.5 procent. Meer niet.", []string{"Het is 3.5 procent.", "Meer niet."}},
		{"numbered in one line", "Er zijn twee gevallen. 1. De brug is dicht. 2. a) De sluis lekt.", []string{"Er zijn twee gevallen.", "1. De brug is dicht.", "2. a) De sluis lekt."}},
		{"a number behind enz.", "Het gaat om feiten, voorwerpen, enz. 1. De politie telt.", []string{"Het gaat om feiten, voorwerpen, enz.", "1. De politie telt."}},
		{"no space behind the mark", "Dat gold op 20 juli 2016.De bijlagen liggen ter inzage.Meer is er niet, enz.Dat is alles.", []string{"Dat gold op 20 juli 2016.", "De bijlagen liggen ter inzage.", "Meer is er niet, enz.", "Dat is alles."}},
		{"a document's number glued on", "Het gaat om feiten, enz.2016201715849-3-2137-nl", []string{"Het gaat om feiten, enz.", "2016201715849-3-2137-nl"}},
		{"an article's number glued on", "Zie art.3 en blz.12 van de wet.", []string{"Zie art.3 en blz.12 van de wet."}},
		{"an address", "Zie www.Voorbeeld.nl of T.M.C.Asser.", []string{"Zie www.Voorbeeld.nl of T.M.C.Asser."}},
		{"a quote closes behind the mark", "Hij zei: “Nee.” Daarna ging hij.", []string{"Hij zei: “Nee.”", "Daarna ging hij."}},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			var got []string
			for _, s := range Sentences(x.in, Options{}) {
				got = append(got, s.In(x.in))
			}
			if strings.Join(got, "|") != strings.Join(x.want, "|") {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

// What ends a sentence in one language is an abbreviation in another.
func TestSentencesOfALanguage(t *testing.T) {
	const in = "The lock opens approx. Monday. It is closed now."
	for language, want := range map[string]int{"en": 2, "nl": 3, "": 3} {
		if got := Sentences(in, Options{Language: language}); len(got) != want {
			t.Errorf("%q: %d sentences, want %d", language, len(got), want)
		}
	}
}

func TestWhereSomethingIsPublishedIsAReference(t *testing.T) {
	for in, want := range map[string]ValueKind{
		"Ik antwoordde (Integraal Verslag, Kamer, 2017, CRIV 54 COM 641) dat.": Reference,
		"Ik antwoordde (vraag nr. 1559 van 22 maart 2017) dat.":                Reference,
		"Er zijn (in 2017) minder bruggen.":                                    Date,
		"De gegevens zijn van 20 januari 20171.":                               Date,
		"Zie de tabellen 5 tot 8.":                                             Reference,
		"Er waren 20171 meldingen.":                                            Number,
	} {
		if v := Analyse(in, Options{}).Values; v[0].Kind != want && v[len(v)-1].Kind != want {
			t.Errorf("%q holds %+v", in, v)
		}
	}
	if v := Analyse("Dat staat in 2016201716248-3-2196-bil.", Options{}).Values; len(v) != 0 {
		t.Errorf("the number of a file gives %+v", v)
	}
	if v := Analyse("De gegevens zijn van 20 januari 20171.", Options{}).Values; len(v) != 1 || v[0].Norm != "2017-01-20" {
		t.Errorf("a marker glued to the year gives %+v", v)
	}
}

func TestListMarksAreNoWords(t *testing.T) {
	for in, want := range map[string]string{
		"1. De brug is dicht.":          "de brug is dicht",
		"2. a) De brug is dicht.":       "de brug is dicht",
		"1. a), b) en d) De brug is 2.": "de brug is =2",
		"3) De 4 bruggen.":              "de =4 bruggen",
		"12.":                           "=12",
		"De zaken zijn als volgt: 1.":   "de zaken zijn als volgt",
		"De a) is een letter":           "de a is een letter",
	} {
		var words []string
		for _, token := range Analyse(in, Options{}).Tokens {
			if token.Class != Punct {
				words = append(words, token.Key)
			} else if token.Value >= 0 {
				t.Errorf("%q: a mark has a value", in)
			}
		}
		if got := strings.Join(words, " "); got != want {
			t.Errorf("%q has the words %q, want %q", in, got, want)
		}
	}
}

func TestValuesWithoutFormat(t *testing.T) {
	tests := []struct {
		name, a, b string
		same       bool
	}{
		{"digits and words", "2 sluizen", "twee sluizen", true},
		{"a compound word", "vijfentwintig boten", "25 boten", true},
		{"per cent", "25% van de boten", "25 procent van de boten", true},
		{"millions", "€ 1,5 mln", "1.500.000 euro", true},
		{"a day in digits", "op 12-06-2026", "op 12 juni 2026", true},
		{"an ordinal", "de zesde keer", "de 6de keer", true},
		{"another number", "2 sluizen", "drie sluizen", false},
		{"another year", "in 2025", "in 2026", false},
		{"another month", "12 juni 2026", "12 juli 2026", false},
		{"euro and dollar", "€ 5", "$ 5", false},
		{"a day with and without its year", "op 12 juni", "op 12 juni 2026", true},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			a, b := Analyse(x.a, Options{}), Analyse(x.b, Options{})
			if len(a.Values) != 1 || len(b.Values) != 1 {
				t.Fatalf("values are %+v and %+v, want one each", a.Values, b.Values)
			}
			if got := a.Values[0].Same(b.Values[0]); got != x.same {
				t.Errorf("%+v and %+v: same is %v", a.Values[0], b.Values[0], got)
			}
		})
	}
}

func TestTypedValues(t *testing.T) {
	tests := []struct {
		name, language, date, in string
		kind                     ValueKind
		norm                     string
		approximate              bool
	}{
		{"jl. takes the document's year", "nl", "2026-03-01", "op 25 juni jl.", Date, "2025-06-25", false},
		{"jl. without a document", "nl", "", "op 25 juni jl.", Date, "-----06-25", false},
		{"a season", "nl", "", "in het najaar van 2026", Date, "2026-autumn", false},
		{"a season of this year", "nl", "2026-03-01", "in het voorjaar", Date, "-----spring", false},
		{"the end of a year", "nl", "", "eind 2027", Date, "2027-end", false},
		{"a quarter", "nl", "", "het eerste kwartaal van 2025", Date, "2025-q1", false},
		{"about so many", "nl", "", "ongeveer 30 boten", Number, "30", true},
		{"a duration", "nl", "", "zes maanden", Duration, "6", false},
		{"a question's number", "nl", "", "het antwoord op vraag 3", Reference, "3", false},
		{"a letter's date", "nl", "", "in mijn brief van 8 juli 2022", Reference, "2022-07-08", false},
		{"English thousands", "en", "", "about 1,500 boats", Number, "1500", true},
		{"an English day", "en", "", "on March 3, 2026", Date, "2026-03-03", false},
		{"thousands set apart by a space", "nl", "", "1 250 000 euro", Money, "EUR1250000", false},
		{"and cents behind them", "nl", "", "1 234 567,89 euro", Money, "EUR1234567.89", false},
		{"the ending that makes about so many", "nl", "", "een veertigtal boten", Number, "40", true},
		{"German millions", "de", "", "2,5 Millionen Euro", Money, "EUR2500000", false},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			a := Analyse(x.in, Options{Language: x.language, Date: x.date})
			if len(a.Values) != 1 {
				t.Fatalf("values are %+v, want one", a.Values)
			}
			if v := a.Values[0]; v.Kind != x.kind || v.Norm != x.norm || v.Approximate != x.approximate {
				t.Errorf("got %+v", v)
			}
		})
	}
}

// A space parts the thousands of one number, a line end or a tab two numbers.
func TestColumnsAreNoThousands(t *testing.T) {
	for _, s := range []string{"12\t345", "12\n345", "12  345", "2016 250", "012 345", "12 3456", "12 345.678"} {
		if a := Analyse(s, Options{}); len(a.Values) != 2 {
			t.Errorf("values of %q are %+v, want two", s, a.Values)
		}
	}
}

// The ends of a range of money are both money, of one scale; a list is no range.
func TestARangeOfMoney(t *testing.T) {
	for in, want := range map[string][]string{
		"tussen 6 en 7,5 miljard euro":            {"EUR6000000000", "EUR7500000000"},
		"van 40 tot 50 euro per dag":              {"EUR40", "EUR50"},
		"met 6 boten en 7,5 miljard euro":         {"6", "EUR7500000000"},
		"artikel 6 en 7,5 miljard euro":           {"6", "EUR7500000000"},
		"between 6 and 7.5 million euros":         {"EUR6000000", "EUR7500000"},
		"een bedrag tussen 800 en 7 miljoen euro": {"800", "EUR7000000"},
	} {
		language := "nl"
		if strings.HasPrefix(in, "between") {
			language = "en"
		}
		var got []string
		for _, v := range Analyse(in, Options{Language: language}).Values {
			if v.Kind != Frequency {
				got = append(got, v.Norm)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q has %v, want %v", in, got, want)
		}
	}
}

// "Acht" is a verb before an article and behind the one who holds.
func TestANumberThatIsAVerb(t *testing.T) {
	for in, want := range map[string]int{"Het kabinet acht het wenselijk.": 0, "Ik acht vervolging nodig.": 0, "Er liggen acht boten.": 1, "Acht boten liggen aan de kade.": 1} {
		if got := len(Analyse(in, Options{Language: "nl"}).Values); got != want {
			t.Errorf("%q has %d numbers, want %d", in, got, want)
		}
	}
}

// A phrase is found whose words hold an ordinal, which is read as a value first.
func TestAPhraseWithAnOrdinal(t *testing.T) {
	a := Analyse("De boot vertoont op het eerste gezicht geen schade.", Options{Language: "nl"})
	if !slices.ContainsFunc(a.Cues, func(c Cue) bool { return c.Kind == Hedge }) {
		t.Errorf("cues are %+v", a.Cues)
	}
}

// A verb is found with the particle that stands further on in its clause, and not without.
func TestAPartedVerb(t *testing.T) {
	for in, want := range map[string]bool{
		"De wet staat de gemeenten vrij om de haven te sluiten.": true,
		"De wet staat vast, de schipper is vrij om te varen.":    false,
		"De wet staat de gemeenten in de weg.":                   false,
	} {
		a := Analyse(in, Options{Language: "nl"})
		if got := slices.ContainsFunc(a.Cues, func(c Cue) bool { return c.Kind == Modal && a.Words(c.First, c.Last) == "staat" }); got != want {
			t.Errorf("%q: the verb is a modal: %t", in, got)
		}
	}
}

func TestCuesTakeTheLongestPhrase(t *testing.T) {
	a := Analyse("Dit geldt niet alleen voor boten.", Options{})
	for _, c := range a.Cues {
		if c.Kind == Negator {
			t.Errorf("%q is no negation", a.Words(c.First, c.Last))
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"Café": "cafe", "m.b.t.": "mbt", "zorgver-zekeraars": "zorgverzekeraars", "ÉÉN": "een", "Straße": "strasse"} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) is %q, want %q", in, got, want)
		}
	}
}

func FuzzAnalyse(f *testing.F) {
	for _, s := range []string{"Op 25 juni jl. € 1,5 mln.", "1-2-2020- 3/4/", "a.b.c", "gefinan-\ncierd", "12-06-2026 eind"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 2000 {
			t.Skip()
		}
		for _, language := range []string{"nl", "en", "de"} {
			x := Analyse(s, Options{Language: language, Date: "2026-01-01"})
			last, n := 0, 0
			for i, tok := range x.Tokens {
				if tok.Start < last || tok.End <= tok.Start || tok.Span.In(s) != x.Surface(i) {
					t.Fatalf("token %d of %q is out of place: %+v", i, s, tok)
				}
				last = tok.End
			}
			for _, sen := range x.Sentences {
				if sen.From != n {
					t.Fatalf("sentences of %q leave tokens out", s)
				}
				n = sen.To
			}
			if n != len(x.Tokens) {
				t.Fatalf("the last tokens of %q belong to no sentence", s)
			}
		}
	})
}

func TestRarity(t *testing.T) {
	p := PackFor("nl")
	if a, b, c := p.Rarity("vraag"), p.Rarity("rijksregister"), p.Rarity("oesterbankje"); a >= b || b >= c || p.Rarity("het") != 0 {
		t.Errorf("rarities are %v, %v and %v", a, b, c)
	}
	if r := PackFor("de").Rarity("brücke"); r <= 0 {
		t.Errorf("a language without a list has rarity %v", r)
	}
}

func TestBothDaysOfTwoAreDates(t *testing.T) {
	for in, want := range map[string][]string{
		"op 16 en 17 februari 2026": {"2026-02-16", "2026-02-17"},
		"van 3 tot 5 mei":           {"-----05-03", "-----05-05"},
		"in havens 7 en 5 mei":      {"7", "-----05-05"},
	} {
		var got []string
		for _, v := range Analyse(in, Options{Language: "nl"}).Values {
			got = append(got, v.Norm)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q holds %v, not %v", in, got, want)
		}
	}
}

func TestNumbersInOtherForms(t *testing.T) {
	for _, x := range [][2]string{
		{"een meerderheid van 2/3 van de leden", "een meerderheid van twee derde van de leden"},
		{"de jaren '90", "de jaren negentig"},
		{"een meerderheid van 2/3 vereist", "een meerderheid van twee derde vereist"},
		{"een 250-tal boten", "250 boten"},
		{"om 14.00 uur", "om 14u00"},
		{"om 9:30", "om 9.30 uur"},
	} {
		a, b := Analyse(x[0], Options{Language: "nl"}).Values, Analyse(x[1], Options{Language: "nl"}).Values
		if len(a) != 1 || len(b) != 1 || !a[0].Same(b[0]) {
			t.Errorf("%q holds %+v and %q %+v", x[0], a, x[1], b)
		}
	}
}
