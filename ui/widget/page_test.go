package widget

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
)

// sheet is an empty page of 600 × 800 points.
func sheet(t *testing.T, nth int) app.PageImage {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 60, 80))); err != nil {
		t.Fatal(err)
	}
	return app.PageImage{Page: nth, Width: 600, Height: 800, PNG: b.Bytes()}
}

func TestPageViewShowsMarksAndTakesClicks(t *testing.T) {
	test.NewTempApp(t)
	chosen := -1
	v := NewPageView(func(line int) { chosen = line })
	w := test.NewTempWindow(t, v.Object)
	w.Resize(fyne.NewSize(320, 240))
	v.Show(sheet(t, 3), []PageMark{{Line: 7, X0: 50, X1: 500, Y0: 100, Y1: 112}, {Line: 8, X0: 50, X1: 500, Y0: 700, Y1: 712, Current: true}})
	if page, marks := v.Shown(); page != 3 || len(marks) != 2 {
		t.Fatalf("it shows page %d with %d marks", page, len(marks))
	}
	if v.scroll.Offset.Y == 0 {
		t.Error("the current line is not in sight")
	}
	scale := v.paper.scale()
	v.paper.Tapped(&fyne.PointEvent{Position: fyne.NewPos(90*scale, 105*scale)})
	if chosen != 7 {
		t.Errorf("a click on line 7 chose %d", chosen)
	}
	v.paper.Tapped(&fyne.PointEvent{Position: fyne.NewPos(90*scale, 400*scale)})
	if chosen != 7 {
		t.Errorf("a click on nothing chose %d", chosen)
	}
	v.Clear()
	if page, marks := v.Shown(); page != 0 || len(marks) != 0 {
		t.Errorf("cleared, it shows page %d with %d marks", page, len(marks))
	}
}
