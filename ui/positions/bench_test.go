package positions

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/ui/host/hosttest"
)

// BenchmarkStep is one arrow on the timeline of a position with 300 passages.
func BenchmarkStep(b *testing.B) {
	test.NewTempApp(b)
	s := New(hosttest.New(b), nil)
	line := app.Timeline{Position: app.Position{ID: "p", Name: "Op schema"}}
	for i := range 300 {
		x := app.TimelinePoint{Date: fmt.Sprintf("%d-%02d-%02d", 2015+i/30, 1+i%12, 1+i%28), SetName: fmt.Sprint("2025Z", i), Covers: []string{"1"}}
		x.ID, x.Stance, x.Quote = fmt.Sprint(i), app.Stances[i%5], "Nederland ligt op schema om het Pact per juni 2026 te implementeren, zoals eerder gemeld."
		x.Respondents = []app.Respondent{{Name: fmt.Sprint("Minister ", i%7)}}
		line.Points = append(line.Points, x)
	}
	s.p.lines, s.p.shown, s.p.ready = []app.Timeline{line}, "p", true
	w := test.NewTempWindow(b, s.Object())
	w.Resize(fyne.NewSize(1200, 760))
	s.draw()
	for b.Loop() {
		s.p.choose(line.Points[b.N%300].ID)
		s.timeline.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
}
