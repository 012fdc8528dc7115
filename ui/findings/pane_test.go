package findings

import (
	"testing"

	"fyne.io/fyne/v2"

	"standpunt/ui/theme"
)

// A passage begins in sight, however little room there is: what stands before it gives way.
func TestEveryPassageBeginsInSight(t *testing.T) {
	_, s, w := shown(t, theme.ModeLight)
	s.p.compare()
	for _, size := range []fyne.Size{{Width: 916, Height: 630}, {Width: 700, Height: 560}} {
		w.Resize(size)
		for n := range s.p.total {
			s.p.move(n)
			for i, side := range s.pane.sides {
				if left := side.Column(side.Size().Width); s.pane.titles[i].Position().X != left {
					t.Errorf("%v: title %d stands at %v, its passage at %v", size, i, s.pane.titles[i].Position().X, left)
				}
				if !side.Shows("passage", 0) {
					t.Errorf("%v, finding %d: what side %d begins with is not shown", size, n, i)
				}
			}
		}
	}
}
