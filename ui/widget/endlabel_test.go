package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestALongPathShowsItsEnd(t *testing.T) {
	test.NewTempApp(t)
	path := "/home/anna/" + strings.Repeat("een lange map/", 9) + "kaart.svg"
	l := NewEndLabel()
	l.Say("3 documents in "+path, path)
	l.Resize(fyne.NewSize(400, 30))
	if !strings.HasPrefix(l.Text, "3 documents in …") || !strings.HasSuffix(l.Text, "lange map/kaart.svg") || fyne.MeasureText(l.Text, 14, l.TextStyle).Width > 400 {
		t.Errorf("it says %q", l.Text)
	}
	if l.Say("/home/kaart.svg", "/home/kaart.svg"); l.Text != l.Full {
		t.Errorf("what fits is cut: %q", l.Text)
	}
}
