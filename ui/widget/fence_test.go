package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"
)

// TestAFenceStandsAllAround: wherever a click comes, it is on the box or on the fence, and
// Tab goes from one thing in the box to the next.
func TestAFenceStandsAllAround(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, NewButton("below", func() {}))
	w.Resize(fyne.NewSize(600, 400))
	one, other := NewButton("one", func() {}), fynewidget.NewEntry()
	fenced := Fence(fynewidget.NewForm(fynewidget.NewFormItem("a", one), fynewidget.NewFormItem("b", other)))
	fynewidget.NewModalPopUp(fenced, w.Canvas()).Show()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(fenced.Objects[0])
	if size := fenced.Objects[0].Size(); at.X > 0 || at.Y > 0 || at.X+size.Width < 600 || at.Y+size.Height < 400 {
		t.Errorf("it stands at %v, %v wide and high", at, size)
	}
	if _, ok := fenced.Objects[0].(fyne.Focusable); !ok {
		t.Error("a click on it takes the keys away")
	}
	w.Canvas().Focus(one)
	for _, want := range []fyne.Focusable{other, one} {
		if w.Canvas().FocusNext(); w.Canvas().Focused() != want {
			t.Errorf("Tab goes to %T", w.Canvas().Focused())
		}
	}
}
