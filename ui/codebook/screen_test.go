package codebook

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

func shown(t *testing.T, mode theme.Mode) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(mode, 1))
	h, _ := coded(t)
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1024, 640))
	s.Show(host.Place{Screen: "codebook"})
	w.Canvas().Focus(s.tree)
	return h, s, w
}

func TestKeys(t *testing.T) {
	h, s, w := shown(t, theme.ModeLight)
	key := func(o fyne.Focusable, name fyne.KeyName) { o.TypedKey(&fyne.KeyEvent{Name: name}) }
	key(s.tree, fyne.KeyDown)
	if got := s.name.Text; got != "Planning/Op schema" {
		t.Fatalf("the pane shows %s", got)
	}
	test.Type(s.tree, "3")
	if got := s.p.tag().Color; got != app.Palette[2] {
		t.Errorf("3 paints %s", got)
	}
	h.Answer = "Volgens plan"
	key(s.tree, fyne.KeyF2)
	if got := s.name.Text; got != "Planning/Volgens plan" {
		t.Errorf("F2 makes %s", got)
	}
	key(s.tree, fyne.KeyReturn)
	if w.Canvas().Focused() != s.uses {
		t.Fatal("Enter does not go to the passages")
	}
	key(s.uses, fyne.KeyReturn)
	if len(h.Places) != 1 || h.Places[0].Screen != "reader" {
		t.Errorf("went to %+v", h.Places)
	}
	key(s.uses, fyne.KeyEscape)
	if w.Canvas().Focused() != s.tree {
		t.Error("Esc does not go back to the tags")
	}
	for range 3 {
		key(s.tree, fyne.KeyDelete)
	}
	if !s.empty.Visible() || s.full.Visible() {
		t.Error("an empty codebook does not say what to do")
	}
}

func TestPictures(t *testing.T) {
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		h, s, w := shown(t, mode)
		s.p.move(1)
		h.Answer = "De regering zegt dat de uitvoering op schema ligt, ook als zij het anders noemt."
		s.p.define()
		if s.definition.Text != h.Answer {
			t.Errorf("the definition shown is %q", s.definition.Text)
		}
		hosttest.Picture(t, "codebook-"+string(mode), w.Canvas().Capture)
	}
}
