package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestFaceMeasuresAsTheToolkitDraws compares with the toolkit's own measure,
// because the selection and the marks are drawn by ours and the letters by theirs.
func TestFaceMeasuresAsTheToolkitDraws(t *testing.T) {
	test.NewTempApp(t)
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		for _, size := range []float32{14, 15.3, 23} {
			f := faceOf(size, style)
			for _, word := range strings.Fields("De officiële affiche AVATAR To. Ta, 1.204,50 € coördinatie naïef Überzeugung “foto’s” — Wij fluiten fijn – “Tj” 2025Z12132 日本 e\u0301e\u0301n Ωμέγα ✓") {
				own, theirs := f.width(word), fyne.MeasureText(word, size, style).Width
				if d := own - theirs; d > 0.25 || d < -0.25 {
					t.Errorf("%q at %v: %v, the toolkit says %v", word, size, own, theirs)
				}
			}
		}
	}
}

func BenchmarkMeasureColdWords(b *testing.B) {
	test.NewTempApp(b)
	words := strings.Fields(lorem(3000))
	for range b.N {
		clear(faces)
		clear(fonts)
		f := faceOf(15, fyne.TextStyle{})
		for _, w := range words {
			f.width(w)
		}
	}
}
