package archtest

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// toolkits makes a button of the toolkit: its package is named widget or fynewidget.
var toolkits = regexp.MustCompile(`\b(fyne)?widget\.NewButton(WithIcon)?\(`)

// TestButtonsTakeTheKeys keeps the toolkit's buttons out of the window: one that has
// the keyboard does nothing on Enter, and swallows Esc and F1.
func TestButtonsTakeTheKeys(t *testing.T) {
	for _, p := range packages(t) {
		if from := strings.TrimPrefix(p.ImportPath, module); from != "ui" && !strings.HasPrefix(from, "ui/") {
			continue
		}
		for _, name := range p.GoFiles {
			src, err := os.ReadFile(filepath.Join(p.Dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if toolkits.Match(src) {
				t.Errorf("%s/%s: take the button of ui/widget, which gives the keys to the window", p.ImportPath, name)
			}
		}
	}
}
