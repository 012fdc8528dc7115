package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"standpunt/app"
)

func demoRows() []DiffRow {
	l1 := "Nederland ligt op schema om het Migratie- en Asielpact per juni 2026 te implementeren."
	r1 := "Nederland streeft ernaar het Migratie- en Asielpact eind 2026 te implementeren."
	l2 := "De uitvoering bereidt zich voor op de grensprocedure."
	r2 := "De uitvoeringsorganisaties bereiden zich voor op de grensprocedure."
	return []DiffRow{
		{ID: "h1", Heading: true, Left: DiffSide{Label: "2", Text: "Hoe beoordeelt u de conclusie dat Nederland achterloopt met de voorbereidingen?"}, Right: DiffSide{Label: "3", Text: "Hoe beoordeelt u de stand van de voorbereidingen nu?"}},
		{ID: "1", Kind: DiffEqual, Left: DiffSide{Answer: "a", Text: "Het algemene beeld dat wordt geschetst, herken ik niet."}, Right: DiffSide{Answer: "b", Text: "Het algemene beeld dat wordt geschetst, herken ik niet."}},
		{
			ID: "2", Kind: DiffShifted, Causes: []string{"datum: juni 2026 → eind 2026", "toezegging: ligt op schema → streeft ernaar"}, Verdict: "bevestigd",
			Left:  DiffSide{Answer: "a", Start: 56, Text: l1, Changed: []app.Span{at(l1, "ligt op schema om"), at(l1, "per juni")}, Proof: []app.Span{at(l1, "per juni 2026")}},
			Right: DiffSide{Answer: "b", Start: 56, Text: r1, Changed: []app.Span{at(r1, "streeft ernaar"), at(r1, "eind")}, Proof: []app.Span{at(r1, "eind 2026")}},
		},
		{
			ID: "3", Kind: DiffReworded,
			Left: DiffSide{Answer: "a", Text: l2, Changed: []app.Span{at(l2, "uitvoering"), at(l2, "bereidt")}, Marks: []Mark{{ID: "m", Span: at(l2, "grensprocedure"), Color: tag("#009e73"), Name: "Procedure"}}}, Right: DiffSide{Answer: "b", Text: r2, Changed: []app.Span{at(r2, "uitvoeringsorganisaties"), at(r2, "bereiden")}},
		},
		{ID: "4", Kind: DiffRemoved, Left: DiffSide{Answer: "a", Text: "Ik zal de Kamer in het najaar informeren over de voortgang."}, Right: DiffSide{Text: "(vervallen)"}},
		{ID: "h2", Heading: true, Left: DiffSide{Label: "3, 4", Text: "Wie coördineert de voorbereidingen?"}, Right: DiffSide{Label: "5", Text: "Wie coördineert de voorbereidingen?"}},
		{ID: "5", Kind: DiffMoved, Causes: []string{"nu in antwoord 5"}, Left: DiffSide{Answer: "c", Text: "Met de gemeenten zijn afspraken gemaakt over de capaciteit."}, Right: DiffSide{Answer: "d", Text: "Met de gemeenten zijn afspraken gemaakt over de capaciteit."}},
		{ID: "6", Kind: DiffAdded, Left: DiffSide{Text: ""}, Right: DiffSide{Answer: "d", Text: "Indien de raming wordt overschreden, is aanvullend budget nodig."}},
	}
}

func TestDiffPicture(t *testing.T) {
	picture(t, "diff", 1180, 560, func() fyne.CanvasObject {
		v := NewDiffView()
		v.SetTitles("2025Z12132 · juni 2025", "2025Z19999 · november 2025")
		v.SetRows(demoRows())
		return container.NewBorder(nil, nil, nil, NewOverview(v), v)
	}, func(o fyne.CanvasObject, win fyne.Window) {
		v := o.(*fyne.Container).Objects[0].(*DiffView)
		win.Canvas().Focus(v)
		v.SetCurrent("2")
	})
}
