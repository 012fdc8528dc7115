package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
	"standpunt/ui/host"
)

// window is the window on an empty project in memory, in English.
func window(t *testing.T) *Window {
	t.Helper()
	a := test.NewTempApp(t)
	a.Preferences().SetString(prefLanguage, "en")
	w, err := New(a, Options{
		Still:  true,
		Sample: func(context.Context) (*project.Project, error) { return project.New(memory.New()), nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	w.win.Resize(fyne.NewSize(1200, 800))
	w.win.Show()
	w.Start("")
	return w
}

const document = `Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over een voorbeeld (ingezonden 1 juni 2025).

Vraag 1
Bent u bekend met dit voorbeeld?

Antwoord 1
Ja, daar ben ik mee bekend.

Vraag 2
Ligt het op schema?

Antwoord 2
Ja, het ligt op schema.
`

// drop lets a file with the text go above the window.
func drop(t *testing.T, w *Window, name, text string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w.dropped([]fyne.URI{storage.NewFileURI(path)})
}

func sets(t *testing.T, w *Window) int {
	t.Helper()
	_, n, err := w.project.Sets(context.Background(), project.SetQuery{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestDropUndoRedo(t *testing.T) {
	w := window(t)
	drop(t, w, "voorbeeld.txt", document)
	if sets(t, w) != 1 || w.notices.line.shown == nil {
		t.Fatalf("%d sets after a drop, notice %v", sets(t, w), w.notices.line.shown)
	}
	w.win.Canvas().Focus(nil)
	w.undo()
	if sets(t, w) != 0 {
		t.Fatal("the import is not undone")
	}
	w.redo()
	if sets(t, w) != 1 {
		t.Fatal("the import is not done again")
	}
	if !strings.Contains(w.status.facts.Text, "1 sets") && !strings.Contains(w.status.facts.Text, "1 set") {
		t.Fatalf("status bar: %s", w.status.facts.Text)
	}
}

func TestWhatComesInIsComparedAtOnce(t *testing.T) {
	w := window(t)
	drop(t, w, "een.txt", strings.ReplaceAll(document, "Ja, het ligt op schema.", "Het werk aan de brug ligt op schema voor eind 2025."))
	drop(t, w, "twee.txt", strings.ReplaceAll(document, "Ja, het ligt op schema.", "Het werk aan de brug ligt op schema voor eind 2026."))
	list, n, err := w.project.Findings(context.Background(), project.FindingQuery{})
	if err != nil || n == 0 {
		t.Fatalf("%d findings after the second document, %v", n, err)
	}
	if list[0].Kind != app.Shifted {
		t.Errorf("the first is %+v", list[0])
	}
}

func TestWhatFailedIsShown(t *testing.T) {
	w := window(t)
	focused := w.win.Canvas().Focused()
	drop(t, w, "leeg.txt", "")
	if w.boxed() || w.win.Canvas().Focused() != focused {
		t.Fatal("the report takes the keyboard")
	}
	if n := w.notices.line.shown; n == nil || !n.stays || sets(t, w) != 0 {
		t.Fatal("nothing says that a file failed")
	}
	w.showReport()
	if !w.boxed() {
		t.Fatal("no report of a file that failed")
	}
	w.back()
	if w.boxed() {
		t.Fatal("Esc does not close the report")
	}
}

func TestLanguageChangesAtOnce(t *testing.T) {
	w := window(t)
	w.Go(host.Place{Screen: "settings"})
	w.SetLanguage("nl")
	if got := w.rail.items["library"].text; got != "Vragensets" {
		t.Fatalf("rail: %s", got)
	}
	if got := w.win.MainMenu().Items[0].Label; got != "Bestand" {
		t.Fatalf("menu: %s", got)
	}
	if w.at.Screen != "settings" {
		t.Fatalf("the screen went away: %s", w.at.Screen)
	}
}

// Esc takes a notice away first; who asks to go back is not held by one.
func TestBackIsNotHeldByANotice(t *testing.T) {
	w := window(t)
	w.Go(host.Place{Screen: "settings"})
	w.notices.say("Klaar", true)
	for _, a := range w.actions() {
		if a.Key == "action.back" {
			w.do(a)
		}
	}
	if w.at.Screen != "library" || w.notices.line.shown == nil {
		t.Errorf("at %s, the notice stays: %t", w.at.Screen, w.notices.line.shown != nil)
	}
}

func TestEscGoesBackTheWayTheUserCame(t *testing.T) {
	w := window(t)
	for _, s := range []string{"search", "export", "settings"} {
		w.Go(host.Place{Screen: s})
	}
	for _, want := range []string{"export", "search", "library", "library"} {
		if w.back(); w.at.Screen != want {
			t.Fatalf("at %s, want %s", w.at.Screen, want)
		}
	}
}

func TestEveryActionIsAMenuItemAndShortcutsAreUnique(t *testing.T) {
	w := window(t)
	for _, name := range w.order {
		w.Go(host.Place{Screen: name})
		items, seen := map[string]bool{}, map[string]string{}
		for _, m := range w.win.MainMenu().Items {
			for _, i := range m.Items {
				items[i.Label] = true
				if i.Shortcut == nil {
					continue
				}
				if other := seen[i.Shortcut.ShortcutName()]; other != "" {
					t.Errorf("%s: %q and %q have the same shortcut", name, i.Label, other)
				}
				seen[i.Shortcut.ShortcutName()] = i.Label
			}
		}
		for _, a := range w.allActions() {
			if !items[w.words.T(a.Key)] {
				t.Errorf("%s: %s is in no menu", name, a.Key)
			}
		}
	}
}

func TestShortcuts(t *testing.T) {
	for s, want := range map[string]string{
		"Ctrl+Z": "Undo", "Ctrl+Y": "Redo",
		"Ctrl+Shift+Z": (&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}).ShortcutName(),
		"Alt+Left":     (&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt}).ShortcutName(),
	} {
		if got := shortcutOf(s).ShortcutName(); got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
	if shortcutOf("") != nil {
		t.Error("no shortcut is one")
	}
}

func TestPaletteFindsActionsAndSets(t *testing.T) {
	w := window(t)
	drop(t, w, "voorbeeld.txt", document)
	w.showPalette()
	entry := w.win.Canvas().Focused()
	test.Type(entry, "sett")
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.at.Screen != "settings" || w.boxed() {
		t.Fatalf("the palette went to %s", w.at.Screen)
	}
	if got := w.setsLike("voorbeeld"); len(got) != 1 {
		t.Fatalf("%d sets by typing", len(got))
	}
}

func TestPaletteTakesAPath(t *testing.T) {
	w := window(t)
	path := filepath.Join(t.TempDir(), "getypt.txt")
	if err := os.WriteFile(path, []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	w.showPalette()
	entry := w.win.Canvas().Focused()
	test.Type(entry, path)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if sets(t, w) != 1 {
		t.Fatalf("%d sets after typing a path", sets(t, w))
	}
	for _, typed := range []string{"getypt.txt", path + ".gone", ""} {
		if got := pathOf(typed); got != "" {
			t.Errorf("%q is taken for the path %s", typed, got)
		}
	}
}

func TestAScreenThatComesUpHasTheKeyboard(t *testing.T) {
	w := window(t)
	drop(t, w, "een.txt", document)
	drop(t, w, "twee.txt", strings.Replace(document, "het ligt", "het lag", 1))
	list, _, err := w.project.Sets(context.Background(), project.SetQuery{})
	if err != nil || len(list) != 2 {
		t.Fatal(len(list), err)
	}
	for _, to := range []host.Place{
		{Screen: "library"},
		{Screen: "compare"}, // nothing is chosen yet: Enter chooses
		{Screen: "findings"},
		{Screen: "reader", Set: list[0].ID},
		{Screen: "compare", Set: list[0].ID, Other: list[1].ID},
		{Screen: "search"},
	} {
		w.Go(to)
		if got, want := w.win.Canvas().Focused(), w.screens[to.Screen].(focuser).First(); got != want {
			t.Errorf("on %s the keys go to %T", to.Screen, got)
		}
	}
}

// What is shown no more takes no keys: they would be lost.
func TestTheKeyboardLeavesWhatIsHidden(t *testing.T) {
	w := window(t)
	library := w.screens["library"].(focuser)
	offer := library.First()
	if w.win.Canvas().Focused() != offer {
		t.Fatalf("in an empty project the keys go to %T", w.win.Canvas().Focused())
	}
	drop(t, w, "een.txt", document)
	if now := w.win.Canvas().Focused(); now == offer || now != library.First() {
		t.Errorf("with a set in it the keys go to %T", now)
	}
}

func TestTextSizeStaysReadable(t *testing.T) {
	w := window(t)
	for range 50 {
		w.SetSize(w.look.size + 1)
	}
	if w.look.size != largestText {
		t.Fatal(w.look.size)
	}
	for range 50 {
		w.SetSize(w.look.size - 1)
	}
	if w.look.size != smallestText {
		t.Fatal(w.look.size)
	}
}

func TestEveryScreenHasAName(t *testing.T) {
	w := window(t)
	for _, name := range w.order {
		if !w.words.Has("screen." + name) {
			t.Errorf("no word for the screen %s", name)
		}
	}
}

func TestTheWindowFitsTheScreen(t *testing.T) {
	w := window(t)
	w.look.window = fyne.NewSize(1400, 900)
	w.Fit(fyne.Size{}) // no screen is known
	w.Fit(fyne.NewSize(2000, 1200))
	if w.look.window != fyne.NewSize(1400, 900) {
		t.Errorf("on a large screen it becomes %v", w.look.window)
	}
	w.Fit(fyne.NewSize(1024, 1200))
	if w.look.window != fyne.NewSize(1024, 900) || w.win.Canvas().Size() != w.look.window {
		t.Errorf("on a small screen it becomes %v", w.look.window)
	}
}

// How large the panes were made comes back on the screens where one reads and judges, also
// when they are built anew for another language.
func TestThePanesComeBackAsLargeAsTheyWere(t *testing.T) {
	w := window(t)
	splits := func(name string) (found []*container.Split) {
		var look func(o fyne.CanvasObject)
		look = func(o fyne.CanvasObject) {
			switch o := o.(type) {
			case *container.Split:
				found = append(found, o)
				look(o.Leading)
				look(o.Trailing)
			case *fyne.Container:
				for _, x := range o.Objects {
					look(x)
				}
			}
		}
		look(w.screens[name].Object())
		return found
	}
	for _, name := range []string{"findings", "repeats", "matrix", "positions", "codebook", "references"} {
		w.Go(host.Place{Screen: name})
		for _, s := range splits(name) {
			s.SetOffset(0.37)
		}
		w.Go(host.Place{Screen: "library"})
		w.SetLanguage(map[string]string{"en": "nl", "nl": "en"}[w.words.Language()])
		now := splits(name)
		if len(now) == 0 {
			t.Errorf("%s has no panes", name)
		}
		for _, s := range now {
			if s.Offset != 0.37 {
				t.Errorf("on %s a pane has %v", name, s.Offset)
			}
		}
	}
}

// TestWithoutSetsTheKeysAreForWhatIsSeen: a list that is hidden would swallow them.
func TestWithoutSetsTheKeysAreForWhatIsSeen(t *testing.T) {
	w := window(t)
	for name, s := range w.screens {
		if name == "mapping" || name == "review" { // of a file and of a set
			continue
		}
		f, ok := s.(focuser)
		if !ok {
			continue
		}
		w.Go(host.Place{Screen: name})
		first := f.First()
		if o, ok := first.(fyne.CanvasObject); first == nil || ok && w.hidden(o) {
			t.Errorf("on %s the keys go to %T, which is not seen", name, first)
		}
	}
}
