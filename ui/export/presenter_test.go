package export

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"

	"standpunt/ui/host/hosttest"
)

func TestTheFileFollowsTheChoiceUntilItIsNamed(t *testing.T) {
	h := hosttest.New(t)
	folder := t.TempDir()
	p := newPresenter(h, folder, func() {})
	p.choose("findings", "json")
	if want := filepath.Join(folder, "standpunt - findings.json"); p.options.Out != want {
		t.Fatalf("%s, want %s", p.options.Out, want)
	}
	p.name(filepath.Join(folder, "mine.json"))
	p.choose("sets", "csv")
	if want := filepath.Join(folder, "mine.csv"); p.options.Out != want {
		t.Fatalf("%s, want %s", p.options.Out, want)
	}
}

func TestExportAsksBeforeItReplaces(t *testing.T) {
	h := hosttest.New(t)
	p := newPresenter(h, t.TempDir(), func() {})
	p.run()
	if _, err := os.Stat(p.options.Out); err != nil || p.result == "" || len(h.Asked) != 0 {
		t.Fatalf("not written: %v, %q, %v", err, p.result, h.Failures)
	}
	if err := os.WriteFile(p.options.Out, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.run()
	if data, _ := os.ReadFile(p.options.Out); string(data) != "mine" || len(h.Asked) != 1 {
		t.Fatalf("it holds %q, asked was %v", data, h.Asked)
	}
	h.Chosen = []int{0}
	p.run()
	if data, _ := os.ReadFile(p.options.Out); string(data) == "mine" || len(h.Failures) > 0 {
		t.Fatalf("it is not replaced: %v", h.Failures)
	}
	p.pick(p.options.Out)
	p.run()
	if len(h.Asked) != 2 {
		t.Fatal("what was agreed to in the box is asked again")
	}
	p.run()
	if len(h.Asked) != 3 {
		t.Fatal("what was agreed to once is replaced again")
	}
}

// Beside what failed nothing says that it was done before.
func TestWhatWasDoneBeforeIsNotSaidBesideAFailure(t *testing.T) {
	h := hosttest.New(t)
	p := newPresenter(h, t.TempDir(), func() {})
	p.run()
	done := p.result
	p.options.Out = filepath.Join(filepath.Dir(p.options.Out), "nergens", "a.csv")
	p.run()
	if done == "" || len(h.Failures) != 1 || p.result != "" {
		t.Errorf("after %v it says %q", h.Failures, p.result)
	}
	p.result = done
	p.name(filepath.Join(t.TempDir(), "a.csv"))
	if p.result != "" {
		t.Errorf("of another file it says %q", p.result)
	}
}

func TestOnlyCSVHasOptions(t *testing.T) {
	test.NewTempApp(t)
	s := New(hosttest.New(t), func(string, func(string)) {})
	for _, format := range formats {
		s.p.choose("findings", format)
		if s.csv.Visible() != (format == "csv") {
			t.Errorf("%s has options: %t", format, s.csv.Visible())
		}
	}
}
