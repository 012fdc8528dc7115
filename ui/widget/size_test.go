package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"standpunt/ui/theme"
)

// Letters of a size between two whole ones are drawn too far apart, whatever the size of
// text that the reader chose.
func TestTextIsOfWholeSizes(t *testing.T) {
	for size := float32(11); size <= 28; size++ {
		test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, size/14))
		clear(faces)
		d, v, table := NewDocument(), NewDiffView(), demoTable(20, 2)
		small := NewWords("klein")
		small.Small = true
		w := test.NewTempWindow(t, container.NewGridWithColumns(2, d, v, table, NewChip("Planning", "#0072b2", func() {}), small))
		w.Resize(fyne.NewSize(1400, 900))
		d.SetBlocks(demoBlocks())
		v.SetRows(demoRows())
		w.Canvas().Capture()
		if len(faces) < 5 {
			t.Fatalf("only %d kinds of text are drawn", len(faces))
		}
		for f := range faces {
			if f.size != whole(f.size) {
				t.Errorf("text of %v is drawn at %v", size, f.size)
			}
		}
	}
}
