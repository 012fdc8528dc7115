package compare

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/host/hosttest"
)

// BenchmarkArrange wraps two sets of 50,000 words each and draws what is visible.
func BenchmarkArrange(b *testing.B) {
	test.NewTempApp(b)
	p := &presenter{h: hosttest.New(b), changed: func() {}}
	for i := range 2500 {
		text := fmt.Sprintf("Zin %d ", i) + strings.Repeat("zegt dat het Pact per juni in werking treedt ", 2) + "."
		c := cell{answer: "a", span: app.Whole(text), text: text}
		p.lines = append(p.lines, line{nth: i, kind: diff.Equal, cells: [2]cell{c, c}})
	}
	s := newSheet(p)
	w := test.NewTempWindow(b, s)
	w.Resize(fyne.NewSize(1024, 700))
	b.ResetTimer()
	for i := range b.N {
		s.arrange(float32(900 + i%2))
		s.Refresh()
	}
}
