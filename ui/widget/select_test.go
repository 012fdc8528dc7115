package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"standpunt/ui/theme"
)

// A menu is seen as one on a light page too, and the edge follows the theme.
func TestASelectHasAnEdge(t *testing.T) {
	s := NewSelect([]string{"alle soorten", "verschoven"}, nil)
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		shown(t, s, mode, 300, 60)
		s.Resize(fyne.NewSize(200, 34))
		s.Refresh()
		objects := test.WidgetRenderer(s).Objects()
		edge, ok := objects[len(objects)-1].(*canvas.Rectangle)
		if !ok || edge.StrokeWidth < 1 || edge.StrokeColor != fynetheme.Color(fynetheme.ColorNameInputBorder) || edge.Size() != s.Size() {
			t.Errorf("%s: the edge is %+v", mode, edge)
		}
	}
}
