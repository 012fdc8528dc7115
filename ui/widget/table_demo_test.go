package widget

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

func demoTable(n, lines int) *Table {
	t := NewTable(
		Column{ID: "asked", Title: "Gesteld", Width: 120, Sortable: true},
		Column{ID: "number", Title: "Nummer", Width: 110, Sortable: true},
		Column{ID: "asker", Title: "Vragen van", Width: 150, Sortable: true},
		Column{ID: "subject", Title: "Onderwerp", Width: 220, Grow: 1, Sortable: true},
		Column{ID: "answers", Title: "Antwoorden", Width: 104, Right: true, Sortable: true},
	)
	t.Lines = lines
	t.Fetch = func(first, n int) []Row {
		rows := make([]Row, n)
		for i := range rows {
			if first+i == 7 {
				continue // not read yet
			}
			rows[i] = Row{
				{Text: fmt.Sprintf("%d juni 2025", (first+i)%29+1)},
				{Text: fmt.Sprintf("2025Z%05d", 12132+first+i)},
				{Text: "Koekkoek", Second: "Volt"},
				{Text: "Migratiepact: de voorbereidingen op de invoering in juni 2026, en wat daarvan terechtkomt", Second: "minister van Asiel en Migratie", Strong: i == 0},
				{Text: fmt.Sprint(11 + i%5)},
			}
		}
		return rows
	}
	t.SetSort("asked", true)
	t.SetLength(n)
	return t
}

func TestTablePicture(t *testing.T) {
	for name, lines := range map[string]int{"table": 1, "table-two": 2, "table-three": 3} {
		picture(t, name, 900, 420, func() fyne.CanvasObject { return demoTable(60_000, lines) }, func(o fyne.CanvasObject, win fyne.Window) {
			win.Canvas().Focus(o.(*Table))
			o.(*Table).Select(2, 4, 5)
		})
	}
}
