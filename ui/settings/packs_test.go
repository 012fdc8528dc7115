package settings

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// look is a window whose choices are kept in its fields.
type look struct{ language, theme, coder string }

func (l *look) Languages() []string                   { return []string{"nl", "en"} }
func (l *look) Language() string                      { return l.language }
func (l *look) SetLanguage(s string)                  { l.language = s }
func (l *look) Theme() string                         { return l.theme }
func (l *look) SetTheme(s string)                     { l.theme = s }
func (l *look) TextSize() (size, least, most float32) { return 15, 12, 24 }
func (l *look) SetTextSize(float32)                   {}
func (l *look) Coder() string                         { return l.coder }
func (l *look) SetCoder(s string)                     { l.coder = s }

func document(number, said string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over bruggen (ingezonden 3 maart 2025, " + number + ").\n\n" +
		"Vraag 1\nWordt de brug over het kanaal bij Zwartsluis hersteld?\n\nAntwoord 1\n" + said + "\n")}
}

func TestOwnWordsAreUsedSavedAndPutBack(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h := hosttest.New(t)
	ctx := context.Background()
	if _, err := h.Project().ImportFS(ctx, fstest.MapFS{
		"een.txt":  document("2025Z10001", "De brug over het kanaal bij Zwartsluis wordt volgend jaar hersteld door de provincie Overijssel."),
		"twee.txt": document("2025Z10002", "De brug over het kanaal bij Zwartsluis wordt trouwhartig volgend jaar hersteld door de provincie Overijssel."),
	}); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	own, saved := filepath.Join(folder, "own.json"), filepath.Join(folder, "saved.json")
	if err := os.WriteFile(own, []byte(`{"language":"nl","cues":{"hedge":{"trouwhartig":"trouwhartig"}}}`), 0o644); err != nil {
		t.Fatal(err)
	}
	proposed := ""
	s := New(h, &look{language: "en", theme: "light"}, Chooser{
		Read:  func(_ []string, chosen func(string)) { chosen(own) },
		Write: func(name string, chosen func(string)) { proposed = name; chosen(saved) },
	})
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(960, 760))
	s.Show(host.Place{Screen: "settings"})
	shifted := func() int {
		t.Helper()
		_, n, err := h.Project().Findings(ctx, project.FindingQuery{Kinds: []app.Label{app.Shifted}})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if text := said(s); !strings.Contains(text, "Dutch · standard (nl-") || strings.Contains(text, "its own") || strings.Contains(text, "Back to standard") {
		t.Errorf("at first it says %s", text)
	}
	tap(t, s, "Use a language file…")
	if text := said(s); !strings.Contains(text, "Dutch · its own (nl-") || shifted() != 1 || h.Changes != 1 {
		t.Errorf("with its own words it says %s, %d shifted, failures %v", text, shifted(), h.Failures)
	}
	hosttest.Picture(t, "settings", w.Canvas().Capture)
	tap(t, s, "Save as a file…")
	if b, err := os.ReadFile(saved); err != nil || !strings.Contains(string(b), "trouwhartig") || proposed != "standpunt-nl.json" {
		t.Errorf("saved %s as %q, %v", b, proposed, err)
	}
	tap(t, s, "Save as a file…")
	if len(h.Failures) != 1 || app.CodeOf(h.Failures[0]) != app.Exists {
		t.Errorf("over a file that is there: %v", h.Failures)
	}
	tap(t, s, "Back to standard")
	if text := said(s); strings.Contains(text, "its own") || shifted() != 0 {
		t.Errorf("by the standard it says %s, %d shifted", text, shifted())
	}
}

// said are the labels and buttons of the packs.
func said(s *Screen) string {
	var out []string
	each(s.packs.lines, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			out = append(out, o.Text)
		case *own.Button:
			out = append(out, o.Text)
		}
	})
	return strings.Join(out, " | ")
}

// tap presses the first button with this text.
func tap(t *testing.T, s *Screen, text string) {
	t.Helper()
	var found *own.Button
	each(s.packs.lines, func(o fyne.CanvasObject) {
		if b, ok := o.(*own.Button); ok && b.Text == text && found == nil {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("there is no button %q in %s", text, said(s))
	}
	test.Tap(found)
}

func each(c *fyne.Container, do func(fyne.CanvasObject)) {
	for _, o := range c.Objects {
		if inner, ok := o.(*fyne.Container); ok {
			each(inner, do)
		}
		do(o)
	}
}
