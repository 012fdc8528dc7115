package ingest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"standpunt/app"
)

// at draws a text, x and y in points from the foot of the page.
func at(x, y, size float64, text string) string {
	return fmt.Sprintf("BT /F %g Tf %g %g Td (%s) Tj ET\n", size, x, y, text)
}

// texts are the lines of a document, each with its marks in braces.
func texts(doc *app.Document) []string {
	var out []string
	for _, l := range doc.Lines {
		s, moved := []rune(l.Text), 0
		for _, m := range l.Marks {
			mark := []rune("{" + m.Marker + "}")
			s = append(s[:m.At+moved:m.At+moved], append(mark, s[m.At+moved:]...)...)
			moved += len(mark)
		}
		out = append(out, string(s))
	}
	return out
}

func readPages(t *testing.T, pages ...string) *app.Document {
	t.Helper()
	doc, err := Read(context.Background(), "a.pdf", pdf(pages...), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestRaisedNumbers: every raised number of a line is a mark where it stood,
// also where PDFium breaks the line at one.
func TestRaisedNumbers(t *testing.T) {
	doc := readPages(t, at(72, 700, 10, "Kent u het bericht?")+at(155.9, 704, 6, "1")+at(159.3, 700, 10, " En dat van 3 mei?")+at(242.7, 704, 6, "2")+at(246.0, 700, 10, " En dit")+
		at(72, 680, 10, "Zie artikel 2 van de wet."))
	if got, want := strings.Join(texts(doc), "|"), "Kent u het bericht?{1} En dat van 3 mei?{2} En dit|Zie artikel 2 van de wet."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestColumns: two columns are read one after the other, whether the file writes
// them so or line by line, and with a line across both above them. The rows of a
// table stay rows.
func TestColumns(t *testing.T) {
	left, right := "Links regel %d loopt door tot", "Rechts regel %d loopt door en"
	var apart, together, want strings.Builder
	apart.WriteString(at(60, 780, 12, "Een kop die over beide kolommen loopt en niet breekt tot hier"))
	together.WriteString(apart.String())
	want.WriteString("Een kop die over beide kolommen loopt en niet breekt tot hier")
	for n := range 14 {
		y := 740 - 14*float64(n)
		if n%4 != 3 { // the white between two paragraphs
			apart.WriteString(at(60, y, 10, fmt.Sprintf(left, n)))
			together.WriteString(at(60, y, 10, fmt.Sprintf(left, n)))
			want.WriteString("|" + fmt.Sprintf(left, n))
		}
		together.WriteString(at(310, y, 10, fmt.Sprintf(right, n)))
	}
	for n := range 14 {
		apart.WriteString(at(310, 740-14*float64(n), 10, fmt.Sprintf(right, n)))
		want.WriteString("|" + fmt.Sprintf(right, n))
	}
	for name, page := range map[string]string{"one after the other": apart.String(), "line by line": together.String()} {
		if got := strings.Join(texts(readPages(t, page)), "|"); got != want.String() {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want.String())
		}
	}
	var table strings.Builder
	for n := range 9 {
		table.WriteString(at(60, 740-14*float64(n), 10, "Een gewone regel die over de hele breedte van de bladzijde loopt en dus ook over het midden"))
	}
	for n := range 9 {
		table.WriteString(at(60, 600-14*float64(n), 10, fmt.Sprintf("Jaar %d", n)) + at(310, 600-14*float64(n), 10, fmt.Sprintf("Aantal %d", n)))
	}
	got := strings.Join(texts(readPages(t, table.String())), "|")
	if i, j := strings.Index(got, "Aantal 0"), strings.Index(got, "Jaar 1"); i < 0 || j < i {
		t.Errorf("the rows of a table are torn apart: %s", got)
	}
}

// TestHeaderBehindTheText: a header that the file writes last stands first.
func TestHeaderBehindTheText(t *testing.T) {
	var page strings.Builder
	for n := range 8 {
		page.WriteString(at(72, 700-14*float64(n), 10, fmt.Sprintf("Regel %d van de tekst.", n)))
	}
	got := texts(readPages(t, page.String()+at(72, 800, 8, "Kop")+at(72, 40, 8, "Voet")))
	if got[0] != "Kop" || got[1] != "Regel 0 van de tekst." || got[len(got)-1] != "Voet" {
		t.Errorf("got %q", got)
	}
}
