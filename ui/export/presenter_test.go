package export

import (
	"os"
	"path/filepath"
	"testing"

	"standpunt/app"
	"standpunt/ui/host/hosttest"
)

func TestTheFileFollowsTheChoiceUntilItIsNamed(t *testing.T) {
	h := hosttest.New(t)
	folder := t.TempDir()
	p := newPresenter(h, folder, func() {})
	p.choose("findings", "json")
	if want := filepath.Join(folder, "standpunt-findings.json"); p.options.Out != want {
		t.Fatalf("%s, want %s", p.options.Out, want)
	}
	p.name(filepath.Join(folder, "mine.json"))
	p.choose("sets", "csv")
	if want := filepath.Join(folder, "mine.csv"); p.options.Out != want {
		t.Fatalf("%s, want %s", p.options.Out, want)
	}
}

func TestExportWritesAndRefusesToReplace(t *testing.T) {
	h := hosttest.New(t)
	p := newPresenter(h, t.TempDir(), func() {})
	p.run()
	if _, err := os.Stat(p.options.Out); err != nil || p.result == "" {
		t.Fatalf("not written: %v, %q, %v", err, p.result, h.Failures)
	}
	p.run()
	if len(h.Failures) != 1 || app.CodeOf(h.Failures[0]) != app.Exists {
		t.Fatalf("the second export: %v", h.Failures)
	}
	p.options.Overwrite = true
	p.run()
	if len(h.Failures) != 1 {
		t.Fatalf("replacing was not allowed: %v", h.Failures)
	}
}
