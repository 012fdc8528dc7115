package findings

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

// TestTheDeedsFitInASmallWindow holds that the buttons below the list have room beside the
// rail of a window of 1024, in either language: what has none is drawn over what stands there.
func TestTheDeedsFitInASmallWindow(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		t.Run(language, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
			h := hosttest.New(t)
			h.Words.Use(language)
			if w := New(h).full.MinSize().Width; w > 900 {
				t.Errorf("the list and its buttons ask for %v", w)
			}
		})
	}
}
