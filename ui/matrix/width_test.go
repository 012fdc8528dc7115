package matrix

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

// The screen fits beside the rail in a small window, in both languages.
func TestTheScreenFitsASmallWindow(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	for _, language := range []string{"nl", "en"} {
		h := hosttest.New(t)
		h.Words.Use(language)
		s := New(h, func(string, func(string)) {})
		if w := s.full.MinSize().Width; w > 900 {
			t.Errorf("%s: it needs %.0f pixels", language, w)
		}
	}
}
