package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestLineButtonCutsItsTextAndNotItsNeighbours(t *testing.T) {
	test.NewTempApp(t)
	b := NewLineButton(func() {})
	long := strings.Repeat("Minister van Volksgezondheid ", 8)
	b.Say(long)
	if b.MinSize().Width > 100 {
		t.Fatalf("it asks for %v pixels", b.MinSize().Width)
	}
	b.Resize(fyne.NewSize(300, 40))
	if !strings.HasSuffix(b.Text, "…") || !strings.HasPrefix(long, strings.TrimSuffix(b.Text, "…")) {
		t.Errorf("it says %q", b.Text)
	}
	b.Resize(fyne.NewSize(5000, 40))
	if b.Text != long || b.Full != long {
		t.Errorf("with room it says %q", b.Text)
	}
}
