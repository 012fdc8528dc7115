package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"standpunt/ui/theme"
)

// A line that has no room takes more of them, and its arrow is no text of the toolkit's,
// which draws it in another font.
func TestLines(t *testing.T) {
	l := NewLines(Line{Text: "verschoven · 90 % zeker", Bold: true}, Line{Text: "getal — een andere waarde: drie → vijf (gelezen als 3, precies → 5, precies)"})
	shown(t, l, theme.ModeLight, 900, 200)
	l.Resize(fyne.NewSize(900, 200))
	wide := l.MinSize().Height
	l.Resize(fyne.NewSize(240, 200))
	if narrow := l.MinSize().Height; narrow < wide+30 || l.MinSize().Width > 240 {
		t.Errorf("%v high where it is wide and %v where it is narrow", wide, narrow)
	}
	for _, o := range test.WidgetRenderer(l).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			t.Errorf("the toolkit draws %q", text.Text)
		}
		if right := o.Position().X + o.Size().Width; right > 240+2*margin {
			t.Errorf("a part of it ends at %v of 240", right)
		}
	}
	l.Say(Line{Text: "een"})
	if l.MinSize().Height >= wide || strings.Contains(l.String(), "getal") {
		t.Errorf("it still says %q", l)
	}
}
