package parse

import (
	"strings"
	"testing"

	"standpunt/app"
)

func TestFieldsFillWhatTheTextDoesNotSay(t *testing.T) {
	fields := []app.Field{
		{Name: "OVERHEIDop.datumIndiening", Value: "2025-03-03"},
		{Name: "OVERHEIDop.datumOntvangst", Value: "20-03-2025"},
		{Name: "OVERHEIDop.vraagNummer", Value: "2025Z10001"},
		{Name: "DC.identifier", Value: "ah-tk-20242025-9001"},
		{Name: "OVERHEIDop.indiener", Value: "A. Jansen; B. de Vries"},
	}
	for _, tt := range []struct {
		name, text string
		fields     []app.Field
		want       string // asked answered number reference askers warnings
	}{
		{"all beside the text", "Brief", fields, "2025-03-03 2025-03-20 2025Z10001 ah-tk-20242025-9001 A. Jansen,B. de Vries "},
		{
			"the text goes first, and what differs is said",
			"Vragen van het lid Bakker (XYZ) over bruggen (ingezonden 4 maart 2025, 2025Z10009)", fields,
			"2025-03-04 2025-03-20 2025Z10009 ah-tk-20242025-9001 Bakker date",
		},
		{"a day that does not exist", "Brief", []app.Field{{Name: "datumIndiening", Value: "2025-02-31"}}, "     date"},
		{
			"a reference made of year and number", "Brief",
			[]app.Field{{Name: "OVERHEIDop.vergaderjaar", Value: "2024-2025"}, {Name: "OVERHEIDop.aanhangselNummer", Value: "0594"}},
			"   ah-tk-20242025-594  ",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := document(tt.text + "\nVraag 1\nA?\nAntwoord 1\nJa.")
			doc.Fields = tt.fields
			s := Document(doc)
			var askers, warned []string
			for _, a := range s.Askers {
				askers = append(askers, a.Name)
			}
			for _, w := range s.Warnings {
				warned = append(warned, w.Code)
			}
			got := strings.Join([]string{s.Asked, s.Answered, s.Number, s.Reference, strings.Join(askers, ","), strings.Join(warned, ",")}, " ")
			if got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestMarkedHeadingsAreTheOnlyOnes(t *testing.T) {
	doc := &app.Document{}
	for _, l := range []struct {
		kind app.LineKind
		text string
	}{
		{app.HeadingLine, "Vraag 1"},
		{"", "A?"},
		{app.HeadingLine, "Antwoord 1"},
		{"", "Zie hierna."},
		{"", "Vraag 2"},
		{"", "Antwoord 2"},
		{"", "is niet gegeven."},
		{app.HeadingLine, "Toelichting"},
		{"", "Een toelichting."},
	} {
		doc.Lines = append(doc.Lines, app.Line{Text: l.text, Kind: l.kind, Gap: 1, ParagraphEnd: true})
	}
	want := "Q1 A?\nA1 Zie hierna.\nVraag 2\nAntwoord 2\nis niet gegeven.\nN Toelichting Een toelichting.\n"
	if got := shown(Document(doc)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
