package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// A sentence that has the width it wants shows its last word; one that has less says so.
func TestASentenceIsCutOnlyWhereThereIsNoRoom(t *testing.T) {
	test.NewApp()
	for _, text := range []string{"Klaar", "Select 2 to 8 sets for a matrix: Ctrl+click, or Ctrl+↓ and Space"} {
		s := NewSentence(text)
		seen := func() string {
			var b strings.Builder
			for _, o := range test.LaidOutObjects(s) {
				if x, ok := o.(*canvas.Text); ok {
					b.WriteString(x.Text)
				}
			}
			return b.String()
		}
		s.Resize(fyne.NewSize(s.Wanted(), 30))
		if got := seen(); got != text || s.Cut() {
			t.Errorf("of %q is seen %q, cut: %v", text, got, s.Cut())
		}
		s.Resize(fyne.NewSize(s.Wanted()-20, 30))
		if got := seen(); got == text || !s.Cut() {
			t.Errorf("of %q is seen %q where there is no room, cut: %v", text, got, s.Cut())
		}
	}
}
