package files

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

// asked is a box on a folder with a folder and three files; shut tells whether it is
// open still, and chosen what was chosen.
type asked struct {
	*Box
	h      *hosttest.Host
	w      fyne.Window
	folder string
	shut   bool
	chosen []string
}

func ask(t *testing.T, wish Wish) *asked {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	a := &asked{h: hosttest.New(t), folder: t.TempDir()}
	if err := os.Mkdir(filepath.Join(a.folder, "kamer"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"een.pdf", "twee.PDF", "lijst.csv", ".weg.pdf", "kamer/drie.pdf"} {
		if err := os.WriteFile(filepath.Join(a.folder, name), []byte("oud"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a.h.Keep(keptFolder, a.folder)
	a.Box = New(a.h, wish, func() { a.shut = true }, func(paths []string) { a.chosen = paths })
	a.w = test.NewTempWindow(t, a.Object())
	a.w.Resize(fyne.NewSize(700, 500))
	a.w.Canvas().Focus(a.First())
	a.Ready()
	return a
}

func (a *asked) keys(names ...fyne.KeyName) {
	for _, n := range names {
		a.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func (a *asked) is(t *testing.T, names ...string) {
	t.Helper()
	same := len(names) == len(a.chosen) && a.shut
	for i := range a.chosen {
		same = same && a.chosen[i] == filepath.Join(a.folder, names[i])
	}
	if !same {
		t.Errorf("chosen is %v, shut %v, want %v; it says %q", a.chosen, a.shut, names, a.problem.Text)
	}
}

func TestAFileIsFoundByTyping(t *testing.T) {
	a := ask(t, Wish{Endings: []string{".pdf"}, Accept: "Open"})
	if len(a.p.shown) != 4 { // above, kamer, een, twee
		t.Fatalf("it shows %+v", a.p.shown)
	}
	test.Type(a.line, "twe")
	a.keys(fyne.KeyReturn)
	a.is(t, "twee.PDF")
}

func TestAFolderIsGoneIntoByKeys(t *testing.T) {
	a := ask(t, Wish{Endings: []string{".pdf"}})
	a.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // above, kamer
	if filepath.Base(a.p.folder) != "kamer" {
		t.Fatalf("it is in %s", a.p.folder)
	}
	a.keys(fyne.KeyBackspace)
	if a.p.folder != a.folder || a.shut {
		t.Fatalf("it is in %s", a.p.folder)
	}
	a.w.Canvas().Focused().TypedRune('~') // typing goes to the line, wherever the keyboard is
	if a.line.Text != "~" || a.w.Canvas().Focused() != fyne.Focusable(a.line) {
		t.Fatalf("the line holds %q", a.line.Text)
	}
	a.line.SetText(filepath.Join(a.folder, "kamer", "drie.pdf"))
	a.keys(fyne.KeyReturn)
	a.is(t, "kamer/drie.pdf")
	if a.h.Kept(keptFolder) != filepath.Join(a.folder, "kamer") {
		t.Errorf("next time it begins in %s", a.h.Kept(keptFolder))
	}
}

func TestEscShutsTheBoxWhereverTheKeyboardIs(t *testing.T) {
	for _, where := range []func(*asked) fyne.Focusable{
		func(a *asked) fyne.Focusable { return a.line },
		func(a *asked) fyne.Focusable { return a.table },
		func(a *asked) fyne.Focusable { return a.accept },
	} {
		a := ask(t, Wish{Kind: Write, Name: "x.csv"})
		a.w.Canvas().Focus(where(a))
		a.keys(fyne.KeyEscape)
		if !a.shut || a.chosen != nil {
			t.Errorf("Esc on %T: shut %v, chosen %v", where(a), a.shut, a.chosen)
		}
	}
}

func TestAFileIsReplacedOnlyWhenThatIsSaid(t *testing.T) {
	a := ask(t, Wish{Kind: Write, Name: "lijst.csv"})
	a.keys(fyne.KeyReturn, fyne.KeyReturn)
	if a.shut || a.problem.Text == "" || !a.replace.Visible() || a.accept.Visible() {
		t.Fatalf("Enter alone: shut %v, it says %q", a.shut, a.problem.Text)
	}
	if test.Type(a.line, "nieuw"); a.where.Full != filepath.Join(a.folder, "nieuw.csv") { // the proposed name was chosen: typing replaces it
		t.Errorf("it says %q", a.where.Full)
	}
	if a.replace.Visible() || a.problem.Text != "" {
		t.Fatal("another name is still asked about")
	}
	a.keys(fyne.KeyReturn)
	a.is(t, "nieuw.csv")

	a = ask(t, Wish{Kind: Write, Name: "lijst.csv"})
	a.keys(fyne.KeyReturn)
	a.w.Canvas().Focus(a.replace)
	a.keys(fyne.KeyReturn)
	a.is(t, "lijst.csv")

	a = ask(t, Wish{Kind: Make, Name: "lijst.csv"})
	a.keys(fyne.KeyReturn)
	if a.shut || a.replace.Visible() || a.problem.Text == "" {
		t.Error("a new file can take the place of one that is there")
	}
}

// The folder is read while the user types.
func TestTypingReplacesTheProposedNameAlsoBeforeTheFolderIsThere(t *testing.T) {
	test.NewTempApp(t)
	h := hosttest.New(t)
	h.Late = true
	b := New(h, Wish{Kind: Make, Name: "project.standpunt"}, func() {}, func([]string) {})
	w := test.NewTempWindow(t, b.Object())
	w.Canvas().Focus(b.First())
	b.Ready()
	test.Type(b.line, "mijn")
	h.Come()
	if b.line.Text != "mijn" || b.p.typed != "mijn" {
		t.Errorf("the name is %q, %q", b.line.Text, b.p.typed)
	}
}

func TestAFolderIsChosen(t *testing.T) {
	a := ask(t, Wish{Kind: Folder, Accept: "Import"})
	if len(a.p.shown) != 2 {
		t.Fatalf("it shows %+v", a.p.shown)
	}
	if a.where.Full != a.h.T("files.folder_has", 3, a.folder) {
		t.Errorf("it says %q", a.where.Full)
	}
	a.keys(fyne.KeyReturn)
	a.is(t, ".")
	a = ask(t, Wish{Kind: Folder})
	a.keys(fyne.KeyDown, fyne.KeyDown)
	a.w.Canvas().Focus(a.accept)
	a.keys(fyne.KeyReturn)
	a.is(t, "kamer")
}

func TestAFolderThatCannotBeReadIsSaid(t *testing.T) {
	a := ask(t, Wish{Kind: Folder})
	test.Type(a.line, "/nergens/te/vinden")
	a.keys(fyne.KeyReturn)
	if a.shut || a.problem.Text == "" || !a.problem.Visible() {
		t.Error("nothing says that it is not there")
	}
}

// A folder without files of the kinds asked for says so, and where one is.
func TestAFolderWithoutFilesToReadSaysSo(t *testing.T) {
	a := ask(t, Wish{Kind: Read, Endings: []string{".xml"}})
	said, path := a.p.said()
	if want := a.h.T("files.none", a.folder); said != want || path != a.folder {
		t.Errorf("says %q for %q, want %q", said, path, want)
	}
	if a = ask(t, Wish{Kind: Read, Endings: []string{".csv"}}); a.p.count != 1 {
		t.Fatalf("%d files", a.p.count)
	} else if said, _ := a.p.said(); said != a.folder {
		t.Errorf("says %q where there is one", said)
	}
}

// Beside a file to write stand those of its kind.
func TestAFileToWriteStandsBesideItsKind(t *testing.T) {
	a := ask(t, Wish{Kind: Write, Name: "nieuw.csv"})
	var names []string
	for _, e := range a.p.shown {
		if !e.folder {
			names = append(names, e.name)
		}
	}
	if len(names) != 1 || names[0] != "lijst.csv" {
		t.Errorf("shown are %v", names)
	}
}
