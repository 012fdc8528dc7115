package widget

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/ui/theme"
)

// Which button has the keys is seen on each, also on those in the colour of the accent.
func TestTheButtonWithTheKeysIsSeen(t *testing.T) {
	a := test.NewTempApp(t)
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		a.Settings().SetTheme(theme.New(mode, 1))
		look := theme.Current()
		for importance, back := range map[fynewidget.Importance]color.NRGBA{
			fynewidget.LowImportance: look.Background, fynewidget.MediumImportance: look.Surface, fynewidget.HighImportance: look.Accent, fynewidget.DangerImportance: look.Error,
		} {
			b := NewButton("Importeren", func() {})
			b.Importance = importance
			w := test.NewTempWindow(t, b)
			w.Resize(fyne.NewSize(200, 60))
			ring := func() *canvas.Rectangle {
				for _, o := range test.LaidOutObjects(b) {
					if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth > 0 && r.Visible() {
						return r
					}
				}
				return nil
			}
			if ring() != nil {
				t.Errorf("%s, %v: a button without the keys has a ring", mode, importance)
			}
			w.Canvas().Focus(b)
			r := ring()
			if r == nil || r.Size().Width > b.Size().Width || r.Size().Width < b.Size().Width/2 {
				t.Fatalf("%s, %v: there is no ring within the button", mode, importance)
			}
			if got := theme.Contrast(color.NRGBAModel.Convert(r.StrokeColor).(color.NRGBA), back); got < 3 {
				t.Errorf("%s, %v: the ring stands out %.1f to 1", mode, importance, got)
			}
			w.Canvas().Unfocus()
			if ring() != nil {
				t.Errorf("%s, %v: the ring stays", mode, importance)
			}
		}
	}
}

// A button whose text is cut is pressed as others are.
func TestEnterPressesALineButton(t *testing.T) {
	test.NewTempApp(t)
	n := 0
	b := NewLineButton(func() { n++ })
	b.Say("Samenvoegen met de tekst van het eerste document")
	w := test.NewTempWindow(t, b)
	other := ""
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { other += string(e.Name) })
	w.Canvas().Focus(b)
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace, fyne.KeyF1} {
		b.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if n != 2 || other != "F1" {
		t.Errorf("pressed %d times, and the window got %q", n, other)
	}
}
