package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/app/project"
)

// TestALockedPDFAsksForItsPassword: what is typed is hidden, and without a good
// one the report is there again.
func TestALockedPDFAsksForItsPassword(t *testing.T) {
	w := window(t)
	path := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.4\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	w.askPassword(project.ImportReport{Failed: []project.Failed{{File: path, Err: &app.Error{Code: app.Unreadable, Key: "pdf_encrypted"}}}})
	line, ok := w.win.Canvas().Focused().(*typed)
	if !ok || !line.Password {
		t.Fatalf("the password is shown: %T", w.win.Canvas().Focused())
	}
	test.Type(line, "geheim")
	line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.report == nil || w.notices.line.shown == nil || sets(t, w) != 0 {
		t.Error("the report is not there again")
	}
}
