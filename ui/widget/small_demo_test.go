package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"
)

func demoPalette() *Palette {
	return NewPalette("Typ een opdracht of een set", "Niets gevonden", func(string) []PaletteItem {
		return []PaletteItem{
			{Text: "Documenten importeren…", Key: "Ctrl+O"},
			{Text: "Vergelijken met een andere set", Detail: "Set", Key: "Ctrl+D"},
			{Text: "Planning / Op schema", Detail: "12 keer gebruikt", Color: "#0072b2", Key: "1"},
			{Text: "Toezegging", Color: "#009e73", Key: "2"},
			{Text: "2025Z12132 · Migratiepact: de voorbereidingen op de invoering in juni 2026", Detail: "13 juni 2025"},
		}
	})
}

func TestSmallPicture(t *testing.T) {
	picture(t, "small", 760, 620, func() fyne.CanvasObject {
		removable := NewChip("Toezegging", "#009e73", func() {})
		removable.OnRemove = func() {}
		keyed := NewChip("Planning / Op schema", "#0072b2", func() {})
		keyed.Key = "1"
		job := NewJob("Annuleren", func() {})
		job.Set("Importeren 312 van 1.204 · nog 2 min", 0.26)
		return container.NewVBox(
			container.NewHBox(keyed, removable, NewChip("Geel", "#f0e442", nil), NewChip("Zwart", "#000000", nil)),
			NewNotice(Plain, []string{"3 annotaties verwijderd"}, Offer{"Ongedaan maken", func() {}}),
			NewNotice(Failure, []string{"Het project kon niet worden opgeslagen", "De schijf is vol.", "Maak ruimte vrij en probeer het opnieuw."}, Offer{"Opnieuw", func() {}}),
			fynewidget.NewSeparator(), demoPalette(), fynewidget.NewSeparator(),
			NewEmptyState("Nog geen vragensets", "Sleep documenten hierheen, of begin met het voorbeeld: drie vragensets over hetzelfde onderwerp.", Offer{"Voorbeeld openen", func() {}}, Offer{"Documenten kiezen…", func() {}}),
			job,
		)
	}, func(o fyne.CanvasObject, win fyne.Window) {
		win.Canvas().Focus(o.(*fyne.Container).Objects[0].(*fyne.Container).Objects[1].(*Chip))
	})
}
