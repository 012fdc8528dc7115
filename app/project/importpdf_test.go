package project_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

// at is a piece of text on a page: its place in points from the foot, its size.
type at struct {
	x, y, size float64
	text       string
}

// printed makes a PDF of pages, in a standard font, with guillemets.
func printed(pages ...[]at) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	kids := ""
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 4+2*i)
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), kids))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	for i, page := range pages {
		var s strings.Builder
		for _, t := range page {
			text := strings.NewReplacer("«", "\\253", "»", "\\273", "–", "\\226", "(", "\\(", ")", "\\)").Replace(t.text)
			if before, rest, ok := strings.Cut(text, "^"); ok { // a raised number: "rapport^1^?"
				raised, after, _ := strings.Cut(rest, "^")
				text = fmt.Sprintf("%s) Tj /F %g Tf %g Ts (%s) Tj /F %g Tf 0 Ts (%s", before, 0.6*t.size, 0.35*t.size, raised, t.size, after)
			}
			fmt.Fprintf(&s, "BT /F %g Tf %g %g Td (%s) Tj ET\n", t.size, t.x, t.y, text)
		}
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>", 5+2*i))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", s.Len(), s.String()))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, n := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.Bytes()
}

// column sets lines below each other from (x, y) down.
func column(x, y, size float64, lines ...string) []at {
	var out []at
	for i, l := range lines {
		if l != "" {
			out = append(out, at{x, y - float64(i)*1.3*size, size, l})
		}
	}
	return out
}

func split(t *testing.T, data []byte) *app.Set {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	sets, err := project.ParseFile(context.Background(), project.InProcess{}, path, project.ParseOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return sets[0]
}

func exchanges(s *app.Set) string {
	var b strings.Builder
	for _, q := range s.Questions {
		fmt.Fprintf(&b, "Q%s %s %v\n", q.Label, q.Text, q.Anchors)
	}
	for _, a := range s.Answers {
		fmt.Fprintf(&b, "A%s %s %v p%d\n", strings.Join(a.Covers, ","), a.Text, a.Anchors, a.Page)
	}
	for _, n := range s.Footnotes {
		fmt.Fprintf(&b, "N%s %s\n", n.Marker, n.Text)
	}
	for _, w := range s.Warnings {
		fmt.Fprintf(&b, "W %s\n", w.Message)
	}
	return b.String()
}

// TestPrintedPages: an official PDF with running feet, raised markers, notes in
// small type at the foot, a sentence over two pages and words over two lines.
func TestPrintedPages(t *testing.T) {
	foot := func(n int) []at {
		return append(column(221, 60, 7, "ah-tk-20242025-9001", "ISSN 0921 - 7398"), column(221, 40, 7, fmt.Sprintf("Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel %d", n))...)
	}
	first := append(column(221, 780, 9,
		"Vragen van het lid Jansen (ABC) aan de Minister van Voorbeeldzaken over",
		"de bruggen in «Voorbeeldstad» (ingezonden 3 maart 2025).",
		"Antwoord van Minister Pieters (Voorbeeldzaken) (ontvangen 20 maart 2025).",
		"",
		"Vraag 1",
		"Kent u het bericht^1^ over de bruggen, en wat vindt u van het onder-",
		"zoek van de gemeente?",
		"",
		"Antwoord 1",
		"Ja. De Minister heeft er in de EU-",
		"raad naar gevraagd, en het kabinet is daarom blij met de"),
		column(221, 100, 7, "1 Dagblad, 1 maart 2025, «Brug dicht».")...)
	first = append(first, foot(1)...)
	second := append(column(221, 780, 9,
		"voortgang van het werk in alle gemeenten.",
		"",
		"Vraag 2",
		"Hoeveel bruggen zijn er, en hoeveel daarvan zijn dicht voor verkeer?",
		"",
		"Antwoord 2",
		"Er zijn 12 bruggen. Daarvan zijn er op dit ogenblik 3 dicht voor verkeer.",
		"Twee daarvan gaan voor de zomer weer open, zo heeft de gemeente gemeld.",
		"De derde wordt vervangen, waarvoor de middelen zijn begroot.",
		"Over de planning wordt de Kamer voor het einde van het jaar ingelicht."), foot(2)...)
	want := "Q1 Kent u het bericht over de bruggen, en wat vindt u van het onderzoek van de gemeente? [{1 18}]\n" +
		"Q2 Hoeveel bruggen zijn er, en hoeveel daarvan zijn dicht voor verkeer? []\n" +
		"A1 Ja. De Minister heeft er in de EU-raad naar gevraagd, en het kabinet is daarom blij met de voortgang van het werk in alle gemeenten. [] p1\n" +
		"A2 Er zijn 12 bruggen. Daarvan zijn er op dit ogenblik 3 dicht voor verkeer. Twee daarvan gaan voor de zomer weer open, zo heeft de gemeente gemeld. De derde wordt vervangen, waarvoor de middelen zijn begroot. Over de planning wordt de Kamer voor het einde van het jaar ingelicht. [] p2\n" +
		"N1 Dagblad, 1 maart 2025, «Brug dicht».\n"
	s := split(t, printed(first, second))
	if got := exchanges(s); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if s.Subject != "de bruggen in «Voorbeeldstad»" || s.Asked != "2025-03-03" || s.Reference != "ah-tk-20242025-9001" || s.Kind != app.Answers {
		t.Errorf("subject %q, asked %s, reference %s, %s", s.Subject, s.Asked, s.Reference, s.Kind)
	}
}

// TestTwoColumns: the right column comes after the left one, as it is written.
func TestTwoColumns(t *testing.T) {
	left := column(60, 780, 9,
		"Vragen van het lid Jansen (ABC) over de",
		"bruggen (ingezonden 3 maart 2025).",
		"",
		"Vraag 1",
		"Kent u het bericht dat de bruggen in het",
		"hele land aan onderhoud toe zijn, en",
		"wat vindt u daarvan?",
		"",
		"Antwoord 1",
		"Ja, dat bericht is mij bekend. Het on-",
		"derhoud van de bruggen is begroot, en")
	right := column(310, 780, 9,
		"het werk is in volle gang.",
		"",
		"Vraag 2",
		"Wanneer is het werk klaar?",
		"",
		"Antwoord 2",
		"Voor het einde van het jaar, zo heeft de",
		"aannemer gemeld.")
	want := "Q1 Kent u het bericht dat de bruggen in het hele land aan onderhoud toe zijn, en wat vindt u daarvan? []\n" +
		"Q2 Wanneer is het werk klaar? []\n" +
		"A1 Ja, dat bericht is mij bekend. Het onderhoud van de bruggen is begroot, en het werk is in volle gang. [] p1\n" +
		"A2 Voor het einde van het jaar, zo heeft de aannemer gemeld. [] p1\n"
	if got := exchanges(split(t, printed(append(left, right...)))); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
