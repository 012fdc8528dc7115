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

// The arrow of a menu that was away while the theme changed is seen on the new one.
func TestTheArrowOfASelectFollowsTheTheme(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.ModeLight, 1))
	s, other := NewSelect([]string{"alle soorten"}, nil), NewWords("instellingen")
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(200, 40))
	w.Canvas().Capture()
	w.SetContent(other)
	a.Settings().SetTheme(theme.New(theme.ModeDark, 1))
	w.SetContent(s)
	s.Refresh()
	shot := w.Canvas().Capture()
	bright := 0
	for x := shot.Bounds().Max.X - 40; x < shot.Bounds().Max.X-8; x++ {
		for y := 12; y < shot.Bounds().Max.Y-12; y++ {
			if r, _, _, _ := shot.At(x, y).RGBA(); r > 0xA000 {
				bright++
			}
		}
	}
	if bright < 8 {
		t.Errorf("%d pixels of the arrow are bright on the dark", bright)
	}
}
