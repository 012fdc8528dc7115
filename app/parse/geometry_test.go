package parse

import (
	"fmt"
	"testing"

	"standpunt/app"
)

// printed makes a document of lines with their page, height and size.
func printed(lines ...app.Line) *app.Document {
	for i := range lines {
		lines[i].X0, lines[i].X1 = 221, 221+5*float64(len(lines[i].Text))
	}
	return &app.Document{MediaType: "application/pdf", Lines: lines}
}

// TestNotesThatComeBack: notes with the same words at the foot of most pages are
// notes; headers and footers with the same words are not.
func TestNotesThatComeBack(t *testing.T) {
	places := []string{"Assen", "Breda", "Cuijk", "Delft", "Echt", "Franeker", "Goes"}
	var lines []app.Line
	for n := 1; n <= 4; n++ {
		add := func(y, size float64, text string, marks ...app.Anchor) {
			lines = append(lines, app.Line{Page: n, Y: y, Size: size, Text: text, Gap: 1, Marks: marks})
		}
		add(40, 7, "Aanhangsel van het verslag")
		add(100, 9, fmt.Sprintf("Vraag %d", n))
		add(112, 9, "Is dit zo, en zo ja waarom is dat dan zo gekomen?", app.Anchor{Marker: fmt.Sprint(n), At: 9})
		add(124, 9, fmt.Sprintf("Antwoord %d", n))
		add(136, 9, "Ja, dit is zo.")
		add(148, 9, "Dat komt door het weer van de laatste jaren.")
		for k := range 5 {
			add(160+12*float64(k), 9, fmt.Sprintf("In %s was het nat en in %s was het droog.", places[n], places[k+2]))
		}
		add(760, 7, fmt.Sprintf("%d Idem.", n))
		add(800, 7, fmt.Sprintf("Vergadering, blad %d", n))
	}
	s := Document(printed(lines...))
	if len(s.Answers) != 4 || len(s.Footnotes) != 4 || len(s.Warnings) != 0 {
		t.Fatalf("got\n%s", shown(s))
	}
	for i, q := range s.Questions {
		if s.Footnotes[i].Text != "Idem." || len(q.Anchors) != 1 || q.Anchors[0].At != 9 {
			t.Errorf("note %v, anchors %v", s.Footnotes[i], q.Anchors)
		}
	}
}

// TestTwoPages: what stands alike at the edges of both pages is no text.
func TestTwoPages(t *testing.T) {
	var lines []app.Line
	for n := 1; n <= 2; n++ {
		lines = append(lines,
			app.Line{Page: n, Y: 40, Size: 7, Text: "Kop van de bladzijde", Gap: 1},
			app.Line{Page: n, Y: 100, Size: 9, Text: fmt.Sprintf("Vraag %d", n), Gap: 1},
			app.Line{Page: n, Y: 112, Size: 9, Text: "Is dit zo, en zo ja waarom is dat dan zo gekomen?"},
			app.Line{Page: n, Y: 124, Size: 9, Text: fmt.Sprintf("Antwoord %d", n), Gap: 1},
			app.Line{Page: n, Y: 136, Size: 9, Text: "Dat komt door het weer van de laatste jaren en door"})
	}
	lines = append(lines, app.Line{Page: 2, Y: 148, Size: 9, Text: "niets anders."})
	for k := range 6 {
		lines = append(lines, app.Line{Page: 2, Y: 160 + 12*float64(k), Size: 9, Text: "Zo was het, en zo is het, en zo blijft het ook nog."})
	}
	lines = append(lines, app.Line{Page: 2, Y: 800, Size: 7, Text: "2"})
	lines[len(lines)-1].X0 = 400
	doc := printed(lines...)
	doc.Lines[len(doc.Lines)-1].X0 = 400
	s := Document(doc)
	for _, a := range s.Answers {
		if a.Covers[0] == "1" && a.Text != "Dat komt door het weer van de laatste jaren en door" {
			t.Errorf("got %q", a.Text)
		}
	}
	if got := s.Answers[1].Text; got[len(got)-1] == '2' {
		t.Errorf("the page's number is in %q", got)
	}
}
