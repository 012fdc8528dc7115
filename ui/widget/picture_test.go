package widget

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
)

// flags is a picture of n spots below each other, each with every form.
func flags(n int) *Picture {
	return NewPicture(func(width, size float64, measure func(string, float64, bool) float64) app.Picture {
		p := app.Picture{Width: width, Height: float64(n) * 100}
		for i := range n {
			y := float64(i) * 100
			at := [2]app.Point{{X: 20, Y: y + 10}, {X: 20, Y: y + 80}}
			p.Shapes = append(p.Shapes,
				app.Shape{Form: app.BoxForm, Points: at, Ink: app.PageInk}, app.Shape{Form: app.LineForm, Points: at, Thick: 2, Ink: app.FaintInk},
				app.Shape{Form: app.DiscForm, Points: at, Radius: 4, Ink: app.QuietInk},
				app.Shape{Form: app.SignForm, Points: at, Radius: 6, Stance: app.Stances[i%5], Ink: app.Ink(app.Stances[i%5])},
				app.Shape{Form: app.TextForm, Points: at, Text: fmt.Sprint("flag ", i), Size: size, Ink: app.TextInk})
			p.Spots = append(p.Spots, app.Spot{ID: fmt.Sprint(i), X: 20, Y: y + 10, W: measure("flag of some width", size, true), H: 70})
		}
		return p
	})
}

func TestChooseAndOpenOnATimeline(t *testing.T) {
	test.NewTempApp(t)
	line := flags(20)
	var chosen, opened []string
	line.OnSelect = func(id string) { chosen = append(chosen, id) }
	line.OnOpen = func(id string) { opened = append(opened, id) }
	w := test.NewTempWindow(t, line)
	w.Resize(fyne.NewSize(600, 300))
	click := func(x, y float32) {
		line.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Button: desktop.MouseButtonPrimary})
		line.MouseUp(nil)
	}
	key := func(name fyne.KeyName) { line.TypedKey(&fyne.KeyEvent{Name: name}) }
	click(40, 130)
	click(400, 130) // beside it
	click(40, 130)
	if fmt.Sprint(chosen) != "[1 1]" || fmt.Sprint(opened) != "[]" {
		t.Errorf("clicks chose %v and opened %v", chosen, opened)
	}
	click(40, 130)
	if fmt.Sprint(opened) != "[1]" {
		t.Errorf("a double click opened %v", opened)
	}
	key(fyne.KeyDown)
	key(fyne.KeyEnd)
	if line.Current() != "19" || line.scroll.offset == 0 {
		t.Errorf("the end is %s at %f", line.Current(), line.scroll.offset)
	}
	key(fyne.KeyRight)
	key(fyne.KeyReturn)
	if opened[len(opened)-1] != "19" {
		t.Errorf("Enter opened %v", opened)
	}
	line.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 5000)})
	if line.scroll.offset != 0 {
		t.Errorf("scrolled to %f", line.scroll.offset)
	}
	key(fyne.KeyHome)
	key(fyne.KeyUp)
	if line.Current() != "0" {
		t.Errorf("the beginning is %s", line.Current())
	}
	line.Select("12")
	if line.scroll.offset == 0 || chosen[len(chosen)-1] != "0" {
		t.Error("what is selected from outside is not brought into view, or told back")
	}
}

func TestATimelineDrawsOnlyWhatIsVisible(t *testing.T) {
	test.NewTempApp(t)
	line := flags(500)
	w := test.NewTempWindow(t, line)
	w.Resize(fyne.NewSize(600, 300))
	line.Select("250")
	shown := test.TempWidgetRenderer(t, line).Objects()
	if n := len(shown); n == 0 || n > 60 {
		t.Errorf("%d objects are drawn", n)
	}
	for _, o := range shown {
		if o.Position().Y < -40 || o.Position().Y > 340 {
			t.Errorf("something is drawn at %v", o.Position())
		}
	}
}
