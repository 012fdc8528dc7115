package parse

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"standpunt/app"
)

// document makes lines of a text: a blank line is white above the next, a form feed a new page.
func document(text string) *app.Document {
	doc := &app.Document{File: "x.txt", MediaType: "text/plain"}
	page, gap := 1, 1.0
	for _, l := range strings.Split(text, "\n") {
		page += strings.Count(l, "\f")
		l = strings.ReplaceAll(l, "\f", " ")
		if strings.TrimSpace(l) == "" {
			gap++
			continue
		}
		doc.Lines = append(doc.Lines, app.Line{Text: strings.TrimSpace(l), Page: page, Gap: gap})
		gap = 0
	}
	return doc
}

// shown is a set in one line per question and answer.
func shown(s *app.Set) string {
	var b strings.Builder
	for _, q := range s.Questions {
		fmt.Fprintf(&b, "Q%s %s\n", q.Label, q.Text)
	}
	for _, a := range s.Answers {
		fmt.Fprintf(&b, "A%s %s\n", strings.Join(a.Covers, ","), a.Text)
	}
	for _, n := range s.Footnotes {
		fmt.Fprintf(&b, "N%s %s\n", n.Marker, n.Text)
	}
	for _, w := range s.Warnings {
		fmt.Fprintf(&b, "W %s\n", w.Code)
	}
	return b.String()
}

func TestGrammar(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{
			"the plain case", "Vraag 1\nKent u het?\nAntwoord 1\nJa.\nVraag 2\nEn dit?\nAntwoord 2\nNee.",
			"Q1 Kent u het?\nQ2 En dit?\nA1 Ja.\nA2 Nee.\n",
		},
		{
			"joint headings and a joint answer to separate questions",
			"Vraag 1 en 2\nEen?\nVraag 3\nDrie?\nVraag 4\nVier?\nAntwoord op vraag 1 en 2\nSamen.\nAntwoord op vragen 3 en 4\nOok samen.",
			"Q1,2 Een?\nQ3 Drie?\nQ4 Vier?\nA1,2 Samen.\nA3,4 Ook samen.\n",
		},
		{
			"a range, a missing comma, a misspelt heading",
			"Vraag 1\nA?\nVraag 2\nB?\nVraag 3\nC?\nVraag 4\nD?\nAntwoord op vaag 1\nJa.\nAntwoord 2 t/m 4:\nNee.",
			"Q1 A?\nQ2 B?\nQ3 C?\nQ4 D?\nA1 Ja.\nA2,3,4 Nee.\n",
		},
		{
			"an answer heading without a number", "Vraag 1\nA?\nAntwoord:\nJa.\nVraag 2\nB?\nAntwoord\nNee.",
			"Q1 A?\nQ2 B?\nA1 Ja.\nA2 Nee.\n",
		},
		{
			"running text that begins like a heading is none",
			"Vraag 1\nA?\nAntwoord 1\nZie het\nantwoord op vraag 3 van de leden.\nVragen hebben wij niet.",
			"Q1 A?\nA1 Zie het antwoord op vraag 3 van de leden. Vragen hebben wij niet.\n",
		},
		{
			"numbers alone on their lines", "1\nA is de vraag?\nAntwoord\nJa.\n2\nB is de vraag?\nAntwoord\nNee.",
			"Q1 A is de vraag?\nQ2 B is de vraag?\nA1 Ja.\nA2 Nee.\n",
		},
		{
			"a footnote at the foot of a page, amid an answer",
			"Vraag 1\nKent u dit bericht?1\nAntwoord 1\nJa, dat ken ik en ik ben er blij\n\n1 Dagblad, 3 maart 2025, 'Een bericht'\n\fmee, dank u.",
			"Q1 Kent u dit bericht?\nA1 Ja, dat ken ik en ik ben er blij mee, dank u.\nN1 Dagblad, 3 maart 2025, 'Een bericht'\n",
		},
		{
			"notes in a list after the last answer",
			"Vraag 1\nKent u dit? 1)\nAntwoord 1\nJa. Het CO2-gehalte steeg met 2 procent.\n\n1) Kamerstuk 12345, nr. 3",
			"Q1 Kent u dit?\nA1 Ja. Het CO2-gehalte steeg met 2 procent.\nN1 Kamerstuk 12345, nr. 3\n",
		},
		{
			"page furniture between two halves of a sentence",
			"Vraag 1\nA?\nAntwoord 1\nWij gaan\nah-tk-20242025-1\nISSN 0921 - 7398\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1\nverder.",
			"Q1 A?\nA1 Wij gaan verder.\n",
		},
		{
			"what is odd is reported", "Vraag 1\nA?\nAntwoord 1\nJa.\nVraag 3\nC?\nAntwoord 4\nNee.",
			"Q1 A?\nQ3 C?\nA1 Ja.\nA4 Nee.\nW heading\nW unanswered\nW gap\nW unasked\n",
		},
		{
			"numbers in brackets, another word for an answer",
			"Vraag (1)\nA?\nAntwoord (1)\nJa.\nVraag 2\nB?\nBeantwoording vraag 2\nNee.",
			"Q1 A?\nQ2 B?\nA1 Ja.\nA2 Nee.\n",
		},
		{
			"all questions first, then one answer without a number",
			"Vraag 1\nA?\nVraag 2\nB?\nVraag 3\nC?\nAntwoord\nIk beantwoord ze samen.",
			"Q1 A?\nQ2 B?\nQ3 C?\nA1,2,3 Ik beantwoord ze samen.\nW joint\n",
		},
		{
			"the items of a list keep their lines",
			"Vraag 1\nKunt u dit uitsplitsen:\na. voor 2023;\nb. voor 2024, dat wil\nzeggen het hele jaar?\nAntwoord 1\nJa.",
			"Q1 Kunt u dit uitsplitsen:\na. voor 2023;\nb. voor 2024, dat wil zeggen het hele jaar?\nA1 Ja.\n",
		},
		{
			"a marker behind a year",
			"Vraag 1\nA?\nAntwoord 1\nDat is meer dan in 2023.1 Ook nu, 1.2 miljoen.\n\n1 Dagblad, 3 maart 2025",
			"Q1 A?\nA1 Dat is meer dan in 2023. Ook nu, 1.2 miljoen.\nN1 Dagblad, 3 maart 2025\n",
		},
		{
			"answers without any heading are missed and said",
			"Antwoord van Minister Pieters (Voorbeeldzaken) (ontvangen 20 maart 2025).\n1. Kent u het?\nJa.\n2. En dit?\nNee.",
			"Q1 Kent u het? Ja.\nQ2 En dit? Nee.\nW no_answers\n",
		},
		{
			"misspelt words before a number that fits are headings, with a doubt; others are text",
			"Vrraag 1\nA?\nAntwword 1\nJa. De Kamer vroeg:\nGraag 7\nVraagt 9 en 12.",
			"Q1 A?\nA1 Ja. De Kamer vroeg: Graag 7 Vraagt 9 en 12.\nW heading\nW heading\n",
		},
		{
			"English and German headings",
			"Question 1\nA?\nAnswer to question 1\nYes.\nFrage 2 und 3\nB?\nAntwort auf die Fragen 2 bis 3:\nNein.",
			"Q1 A?\nQ2,3 B?\nA1 Yes.\nA2,3 Nein.\n",
		},
		{
			"a sentence in place of a heading says what it answers",
			"1. Wie viele?\nZwei.\n2. Warum?\n3. Seit wann?\nDie Fragen 2 und 3 werden gemeinsam beantwortet.\nDas ist so.\n4. Und nun?\nNichts.",
			"Q1 Wie viele? Zwei.\nQ2 Warum?\nQ3 Seit wann?\nQ4 Und nun? Nichts.\nA2,3 Die Fragen 2 und 3 werden gemeinsam beantwortet. Das ist so.\nW heading\nW unanswered\nW unanswered\n",
		},
		{
			"such a sentence below a heading is text",
			"Vraag 1\nA?\nVraag 2\nB?\nAntwoord 1 en 2\nDe vragen 1 en 2 worden gezamenlijk beantwoord.\nJa.",
			"Q1 A?\nQ2 B?\nA1,2 De vragen 1 en 2 worden gezamenlijk beantwoord. Ja.\n",
		},
		{
			"a hyphen of a line that is no more goes, where the word stands whole elsewhere",
			"Vraag 1\nZijn de veiligheidsregio klaar?\nAntwoord 1\nDe veiligheidsre-gio wel, de zee-haven en de nood-uitgang niet. Een e-\nmail volgt.",
			"Q1 Zijn de veiligheidsregio klaar?\nA1 De veiligheidsregio wel, de zee-haven en de nood-uitgang niet. Een e-mail volgt.\n",
		},
		{"no questions at all", "Geachte voorzitter,\nDit is een brief.", "W no_questions\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(Document(document(tt.text))); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

func TestMarkersBecomeAnchors(t *testing.T) {
	s := Document(document("Vraag 1\nKent u dit?1 En dat?2\nAntwoord 1\nJa.\n\n1 Dagblad, 2025\n2 Weekblad, 2025"))
	q := s.Questions[0]
	want := []app.Anchor{{Marker: "1", At: 11}, {Marker: "2", At: 19}}
	if q.Text != "Kent u dit? En dat?" || len(q.Anchors) != 2 || q.Anchors[0] != want[0] || q.Anchors[1] != want[1] {
		t.Errorf("got %q with %v, want anchors %v", q.Text, q.Anchors, want)
	}
}

func TestMetadata(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{
			"an official title",
			"Vragen van de leden Jansen (ABC), De Vries en Bakker (beiden XYZ) aan de Minister van Voorbeeldzaken over de bruggen in «Voorbeeldstad» (ingezonden 3 maart 2025, 2025Z10001).\nAntwoord van Minister Pieters (Voorbeeldzaken) (ontvangen 20 maart 2025).",
			"answers 2025Z10001 2025-03-03 2025-03-20 [{Jansen ABC} {De Vries XYZ} {Bakker XYZ}] [{Pieters Minister (Voorbeeldzaken)}] de bruggen in «Voorbeeldstad»",
		},
		{
			"a member glued to the word, and one named apart",
			"Vragen van het lid-Jansen(ABC) en het lid Bakker (DEF) aan de Ministers van Voorbeeldzaken en van Water over het bericht «Brug over de (oude) vaart dicht» (ingezonden 3 maart 2025).\nAntwoord van Minister Pieters (Voorbeeldzaken) (ontvangen (ontvangen 20 maart 2025).",
			"answers  2025-03-03 2025-03-20 [{Jansen ABC} {Bakker DEF}] [{Pieters Minister (Voorbeeldzaken)}] het bericht «Brug over de (oude) vaart dicht»",
		},
		{
			"a minister without a name",
			"Antwoorden van de minister van Voorbeeldzaken op Kamervragen van het lid Jansen (ABC) over bruggen (ingezonden d.d. 3 maart 2025 met kenmerk 2025Z10001).",
			"answers 2025Z10001 2025-03-03  [{Jansen ABC}] [{minister van Voorbeeldzaken }] bruggen",
		},
		{
			"the sentence of a letter",
			"Datum 20 maart 2025\nIn antwoord op uw brief van 3 maart 2025, nr. 2025Z10001, deel ik u mede dat de vragen van het lid Jansen (ABC) over bruggen worden beantwoord als volgt.",
			"answers 2025Z10001 2025-03-03 2025-03-20 [{Jansen ABC}] [] bruggen",
		},
		{
			"an answer for others as well",
			"Vragen van het lid Jansen (ABC) over bruggen (ingezonden 3 maart 2025).\nAntwoord van Minister Pieters (Voorbeeldzaken), mede namens de Minister van Volk, Welzijn en\nSport, de Staatssecretaris van Water en de Minister-President (ontvangen 20 maart 2025).",
			"answers  2025-03-03 2025-03-20 [{Jansen ABC}] [{Pieters Minister (Voorbeeldzaken)} {Minister van Volk, Welzijn en Sport mede namens} {Staatssecretaris van Water mede namens} {Minister-President mede namens}] bruggen",
		},
		{
			"a preliminary answer whose number and date lost or gained a blank",
			"AH 123\n2025Z 10001\nVragen van het lid Jansen (ABC) aan de minister over bruggen (ingezonden 3 maart2025).\nAntwoord van minister Pieters (Voorbeeldzaken) (ontvangen 20maart 2025)",
			"answers 2025Z10001 2025-03-03 2025-03-20 [{Jansen ABC}] [{Pieters minister (Voorbeeldzaken)}] bruggen",
		},
		{
			"no title, only a sentence",
			"AH 124\nAntwoord van minister Pieters (Voorbeeldzaken) (ontvangen 20 januari 2025)\nOp 6 december jl. hebben de leden Jansen en Bakker (beiden ABC) schriftelijke vragen gesteld aan de minister van Voorbeeldzaken over de brug in Dorp. Hierbij de antwoorden.",
			"answers  2024-12-06 2025-01-20 [{Jansen ABC} {Bakker ABC}] [{Pieters minister (Voorbeeldzaken)}] de brug in Dorp",
		},
		{
			"a letter with its signature",
			"Hierbij bied ik u de antwoorden aan op de vragen van het lid Jansen (ABC) over de bruggen.\nDeze vragen werden ingezonden op 3 maart 2025 met kenmerk 2025Z10001.\nDe Minister van Voorbeeldzaken,\nP. Pieters\nVragen van het lid Jansen (ABC) aan de minister van Voorbeeldzaken over de bruggen (ingezonden 3 maart 2025)",
			"answers 2025Z10001 2025-03-03  [{Jansen ABC}] [{P. Pieters De Minister van Voorbeeldzaken}] de bruggen",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := Document(document(tt.text + "\n\nVraag 1\nA?\n\nAntwoord 1\nJa."))
			got := fmt.Sprint(s.Kind, " ", s.Number, " ", s.Asked, " ", s.Answered, " ", s.Askers, " ", s.Respondents, " ", s.Subject)
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestMarkersOfNotesMayBeSigns(t *testing.T) {
	doc := document("Vraag 1\nA?\nAntwoord 1\nJa (*.")
	doc.Notes = []app.Note{{Marker: "*", Text: "Een bron."}, {Marker: "(", Text: "Nog een."}, {Marker: "", Text: "En een."}}
	if s := Document(doc); len(s.Footnotes) != 3 || s.Answers[0].Text != "Ja (*." {
		t.Errorf("got %s", shown(s))
	}
}

func TestPostponementHasQuestionsOnly(t *testing.T) {
	s := Document(document("Vragen van het lid Jansen (ABC) over bruggen\nMededeling van Minister Pieters (Voorbeeldzaken) (ontvangen 20 maart 2025).\nVraag 1\nA?\nMededeling\nDe vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord."))
	if s.Kind != app.Postponement || len(s.Questions) != 1 || len(s.Answers) != 0 || s.Questions[0].Text != "A?" {
		t.Errorf("got %s with %s", s.Kind, shown(s))
	}
}

func TestPostponementWithoutQuestionsKeepsItsWords(t *testing.T) {
	for _, title := range []string{"(ontvangen 20 maart 2025).", "(ontvangen\n20 maart 2025)."} {
		s := Document(document("2025Z08888\nVragen van het lid Jansen (ABC) over bruggen (ingezonden 3 maart 2025).\nMededeling van Minister Pieters (Voorbeeldzaken) " + title + "\nDe vragen (ingezonden 3 maart 2025) kunnen niet binnen de gebruikelijke termijn worden beantwoord.\nIk streef ernaar ze voor 1 mei te beantwoorden."))
		if s.Kind != app.Postponement || len(s.Footnotes) != 1 || s.Footnotes[0].Text != "De vragen (ingezonden 3 maart 2025) kunnen niet binnen de gebruikelijke termijn worden beantwoord. Ik streef ernaar ze voor 1 mei te beantwoorden." || s.Answered != "2025-03-20" {
			t.Errorf("got %s, answered %s, %+v", s.Kind, s.Answered, s.Footnotes)
		}
	}
}

func TestLabels(t *testing.T) {
	for in, want := range map[string]string{
		"3, 4 en 5": "3 4 5", "4-7": "4 5 6 7", "7, 8, 9 10 en 11": "7 8 9 10 11", "1 t/m 3": "1 2 3", "2a en 2b": "2a 2b", "7, 8, en 9": "7 8 9",
	} {
		if got := strings.Join(parseLabels(in), " "); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

// FuzzDocument: the parser never panics and never invents text: every text is
// made of the letters of the document's lines, in their order, and every anchor
// lies in its text.
func FuzzDocument(f *testing.F) {
	for _, s := range []string{"Vraag 1\nA?\nAntwoord 1\nJa.", "1\nA\n2\nB", "Vraag 1 en 2\nx1 y2\n1 Noot\n2 Noot", "Antwoord:\n-\n", "(((\n[1 ]\n1)", "VAAg1AA\f0", "Vraag 1\na\nAntwoord 1\nx\n1 y 2.\n1 Noot, 2025"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := document(strings.ToValidUTF8(text, "?")) // readers hand over valid letters only
		var lines strings.Builder
		for _, l := range doc.Lines {
			lines.WriteString(l.Text)
		}
		s, all := Document(doc), letters(lines.String())
		for _, q := range s.Questions {
			within(t, all, q.Text)
			inside(t, q.Text, q.Anchors)
		}
		for _, a := range s.Answers {
			within(t, all, a.Text)
			inside(t, a.Text, a.Anchors)
		}
		for _, n := range s.Footnotes {
			within(t, all, n.Text)
		}
	})
}

// letters leaves out what joining lines may change: white space, and hyphens at line ends.
func letters(s string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if r == '-' || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s))
}

func within(t *testing.T, all []rune, text string) {
	t.Helper()
	i := 0
	for _, r := range letters(text) {
		for i < len(all) && all[i] != r {
			i++
		}
		if i == len(all) {
			t.Fatalf("%q is not in the document", text)
		}
		i++
	}
}

func inside(t *testing.T, text string, anchors []app.Anchor) {
	t.Helper()
	for _, a := range anchors {
		if a.At < 0 || a.At > len([]rune(text)) {
			t.Fatalf("the anchor %v lies outside %q", a, text)
		}
	}
}
