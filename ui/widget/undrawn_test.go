package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// undrawn is an app of which the toolkit has drawn nothing yet.
type undrawn struct{ fyne.App }

type undrawnDriver struct{ fyne.Driver }

func (u undrawn) Driver() fyne.Driver                               { return undrawnDriver{u.App.Driver()} }
func (undrawnDriver) CanvasForObject(fyne.CanvasObject) fyne.Canvas { return nil }

// A key that a widget leaves to the window gets there also when the widget has only come up.
func TestAKeyPassesThroughWhatIsNotDrawnYet(t *testing.T) {
	a := test.NewTempApp(t)
	view := NewDiffView()
	w := a.NewWindow("")
	w.SetContent(view)
	fyne.SetCurrentApp(undrawn{a})
	var got []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = append(got, e.Name) })
	view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	if len(got) != 1 {
		t.Error("the key is lost")
	}
	if focus(view); w.Canvas().Focused() != fyne.Focusable(view) {
		t.Error("it does not get the keyboard")
	}
}
