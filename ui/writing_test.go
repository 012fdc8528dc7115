package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpunt/ui/host"
)

// A long text is seen whole while it is changed, and one key does not replace it.
func TestATextOfSeveralLinesIsWritten(t *testing.T) {
	w := window(t)
	var got []string
	long := "een regel\n" + strings.Repeat("woorden van een lange regel ", 20)
	ask := func() *prose {
		(&hosted{w}).Write("titel", "waarom", long, func(s string) { got = append(got, s) })
		return w.win.Canvas().Focused().(*prose)
	}
	key := func(p *prose, name fyne.KeyName) { p.TypedKey(&fyne.KeyEvent{Name: name}) }
	p := ask()
	if p.Size().Height < 120 || p.Size().Width < 500 || p.AcceptsTab() {
		t.Errorf("there is %v to write in", p.Size())
	}
	test.Type(p, "nog")
	p.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	key(p, fyne.KeyReturn)
	p.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	test.Type(p, "iets")
	key(p, fyne.KeyReturn)
	if w.boxed() || len(got) != 1 || got[0] != long+"nog\niets" {
		t.Fatalf("it gave %q", got)
	}
	key(ask(), fyne.KeyEscape)
	if w.boxed() || len(got) != 1 {
		t.Error("Esc does not leave it")
	}
	ask().TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if w.boxed() || len(got) != 2 || got[1] != long {
		t.Error("Ctrl+Enter does not take it")
	}
	ask()
	w.do(host.Action{Key: "action.compare.comment", Shortcut: "Ctrl+Return", Do: func() { t.Error("the menu is heard below the box") }})
	if w.boxed() || len(got) != 3 {
		t.Error("Ctrl+Enter does not take it where the menu has these keys")
	}
}
