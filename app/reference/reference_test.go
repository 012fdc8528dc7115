package reference

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"standpunt/app"
)

// shown is a text's references: the words, then what they refer to.
func shown(text string) string {
	var out []string
	for _, r := range Find(text, "2025-07-14") {
		kind := string(r.Kind) + " "
		if r.Kind == app.ToSet {
			kind = ""
		}
		out = append(out, fmt.Sprintf("%s=%s%s%s", r.Span.In(text), kind, strings.Join(r.Questions, ","), r.ID))
	}
	return strings.Join(out, "|")
}

func TestFind(t *testing.T) {
	for _, x := range []struct{ name, in, want string }{
		{"an answer of the same set", "Zie het antwoord op vraag 2.", "antwoord op vraag 2=2"},
		{"several", "Zie de antwoorden op de vragen 2, 3a en 5 tot en met 7.", "antwoorden op de vragen 2, 3a en 5 tot en met 7=2,3a,5,6,7"},
		{"an answer by its number", "In antwoord 2 heb ik dat uitgelegd.", "antwoord 2=2"},
		{"a set", "Eerder vroeg zij dit (2024Z18775).", "2024Z18775=2024Z18775"},
		{"questions of another set", "Zie mijn antwoord op vraag 4 van de eerdere set 2024Z18775.", "antwoord op vraag 4=42024Z18775|2024Z18775=2024Z18775"},
		{"a printed set", "Zie Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2166.", "Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2166=ah-tk-20232024-2166"},
		{"a printed set in short", "(Aanhangsel van de Handelingen II 2019/20, nr. 3)", "Aanhangsel van de Handelingen II 2019/20, nr. 3=ah-tk-20192020-3"},
		{"a set behind a comma", "Zie vraag 1, vraag 2 van 2025Z10001, en ook 2024Z18775.", "vraag 1=1|vraag 2=22025Z10001|2025Z10001=2025Z10001|2024Z18775=2024Z18775"},
		{"another sentence's set", "Zie vraag 2. De set is 2024Z18775.", "vraag 2=2|2024Z18775=2024Z18775"},
		{"behind an accent", "Één keer: zie vraag 1.", "vraag 1=1"},
		{"answers by their date", "Dit is ook vermeld in de beantwoording van de Kamervragen op 7 maart 2022.", "beantwoording van de Kamervragen op 7 maart 2022=2022-03-07"},
		{"a date and no question", "Ik kreeg die vraag 3 maart.", ""},

		{"a paper", "Het plan (Kamerstuk 36 704, nr. 5) volgt.", "Kamerstuk 36 704, nr. 5=paper kst-36704-5"},
		{"a paper with its year", "Zie Kamerstukken II 2018/2019, 33 529, nr. 592.", "Kamerstukken II 2018/2019, 33 529, nr. 592=paper kst-33529-592"},
		{"a paper with its year in words", "(Kamerstukken II, vergaderjaar 2022–2023, 36229, nr. 7)", "Kamerstukken II, vergaderjaar 2022–2023, 36229, nr. 7=paper kst-36229-7"},
		{"a chapter of the budget", "Kamerstuk 35 925-X, nr. 92 en Kamerstuk 35 925 XV, nr. 111", "Kamerstuk 35 925-X, nr. 92=paper kst-35925-X-92|Kamerstuk 35 925 XV, nr. 111=paper kst-35925-XV-111"},
		{"a part of a file", "Kamerstuk 21 501-20, nr. 1518", "Kamerstuk 21 501-20, nr. 1518=paper kst-21501-20-1518"},
		{"several papers of a file", "Kamerstuk 28 286, nrs. 1216 en 1237", "Kamerstuk 28 286, nrs. 1216=paper kst-28286-1216|1237=paper kst-28286-1237"},
		{"a whole file", "in Kamerstuk 36 410 staat", "Kamerstuk 36 410=paper kst-36410"},
		{"a paper without its word", "de stukken (29 279, nr. 900)", "29 279, nr. 900=paper kst-29279-900"},
		{"no paper", "Er waren 36 704 mensen, 12 345,50 euro en 36 704 huizen.", ""},

		{"a motion", "Ter uitvoering van de motie-Belhaj/ Voordewind is dit gedaan.", "motie-Belhaj/ Voordewind=motion belhaj/voordewind"},
		{"a motion of a member", "de motie van het lid Van der Plas over stikstof", "motie van het lid Van der Plas=motion van der plas"},
		{"a motion of members", "de motie van de leden Beckerman en Bushoff over gas", "motie van de leden Beckerman en Bushoff=motion beckerman/bushoff"},
		{"a motion with its paper", "de motie Ouwehand (Kamerstuk 21 501-20, nr. 1518) pleit", "motie Ouwehand (Kamerstuk 21 501-20, nr. 1518=motion kst-21501-20-1518"},
		{"a motion of nobody", "De motie is aangenomen. Moties zijn er veel.", ""},

		{"a letter", "Zoals gemeld in mijn brief van 8 juli 2022 is dat zo.", "brief van 8 juli 2022=letter 2022-07-08"},
		{"a letter of this year", "In de brief aan de Kamer van 5 april jl. staat het.", "brief aan de Kamer van 5 april jl.=letter 2025-04-05"},
		{"a letter with its paper", "de brief van 16 december 2021 (Kamerstuk 31 936, nr. 897)", "brief van 16 december 2021=letter 2021-12-16|Kamerstuk 31 936, nr. 897=paper kst-31936-897"},
		{"a letter without a date", "Per brief van de Minister is dat gemeld.", ""},

		{"no question", "De vraag 20 procent te betalen en vraag nr. 1559 blijven.", ""},
		{"nothing", "Ja.", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := shown(x.in); got != x.want {
				t.Errorf("got %s, want %s", got, x.want)
			}
		})
	}
}

func TestAddress(t *testing.T) {
	const site = "https://zoek.officielebekendmakingen.nl/"
	for id, want := range map[string]string{
		"kst-36704-5": site + "kst-36704-5.html", "kst-36704": site + "dossier/36704", "ah-tk-20232024-2166": site + "ah-tk-20232024-2166.html",
		"2024Z18775": site + "kv-tk-2024Z18775.html", "belhaj/voordewind": "", "2022-03-07": "", "": "",
	} {
		if got := app.Address(id); got != want {
			t.Errorf("%q: got %q, want %q", id, got, want)
		}
	}
}

// FuzzFind holds that references stand in the text, in order, and refer to something.
func FuzzFind(f *testing.F) {
	f.Add("Zie het antwoord op vraag 2 en 3 (2024Z18775), Aanhangsel Handelingen 2023-2024, nr. 1")
	f.Add("vraag 1-99 é antwoord 5, motie-Ouwehand (Kamerstuk 21 501-20, nrs. 1 en 2), brief van 5 april jl.")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		last := 0
		for _, r := range Find(text, "2025-07-14") {
			if r.Span.Start < last || r.Span.End <= r.Span.Start || r.Span.End > utf8.RuneCountInString(text) {
				t.Fatalf("%q: %+v", text, r)
			}
			if len(r.Questions) == 0 && r.ID == "" {
				t.Fatalf("%q refers to nothing: %+v", text, r)
			}
			last = r.Span.End
		}
	})
}
