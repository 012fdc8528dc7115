package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// onDesktop is an app that knows which modifiers are held.
type onDesktop struct {
	fyne.App
	held *fyne.KeyModifier
}

type desktopDriver struct {
	fyne.Driver
	held *fyne.KeyModifier
}

func (a onDesktop) Driver() fyne.Driver                       { return desktopDriver{a.App.Driver(), a.held} }
func (d desktopDriver) CreateSplashWindow() fyne.Window       { return nil }
func (d desktopDriver) CurrentKeyModifiers() fyne.KeyModifier { return *d.held }

// A key that was kept is typed again with the Shift that was held, though that was let go.
func TestAKeptKeyKeepsItsShift(t *testing.T) {
	var held fyne.KeyModifier
	a := test.NewTempApp(t)
	table, keeper := NewTable(Column{ID: "a", Width: 100}), NewKeeper()
	table.Fetch = func(_, n int) []Row { return make([]Row, n) }
	table.SetLength(3)
	var kept []func(fyne.Canvas)
	keeper.Key = func(again func(fyne.Canvas)) { kept = append(kept, again) }
	w := a.NewWindow("")
	w.SetContent(table)
	fyne.SetCurrentApp(onDesktop{a, &held})
	keeper.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	held = fyne.KeyModifierShift
	keeper.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	held = 0
	w.Canvas().Focus(table)
	for _, again := range kept {
		again(w.Canvas())
	}
	if got := table.Selected(); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("chosen are %v", got)
	}
}
