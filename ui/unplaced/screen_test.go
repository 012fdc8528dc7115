package unplaced

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

const head = "Vragen van het lid Voorbeeld (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, 2025Z10001).\nVraag 1\nZijn de bruggen veilig?\nAntwoord 1\n"

const (
	before = head + "Wij hebben alle bruggen van het land laten nakijken en zij zijn veilig. Over de sluizen doe ik nu geen uitspraak.\n" +
		"Vraag 2\nWanneer hoort de Kamer daarvan?\nAntwoord 2\nIn het najaar ontvangt de Kamer een brief. Dat is zeker.\n"
	after = head + "Alle sluizen worden dit jaar vervangen.\n" +
		"Vraag 2\nWanneer hoort de Kamer daarvan?\nAntwoord 2\nIn het najaar ontvangt de Kamer een brief. Dat is zeker. De bruggen zijn veilig.\n"
)

// shown is a project in which two annotations lost their words to a newer version.
func shown(t *testing.T, mode theme.Mode, language string) (*hosttest.Host, *Screen, fyne.Window, string) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(mode, 1))
	h := hosttest.New(t)
	h.Words.Use(language)
	ctx, p, set := context.Background(), h.Project(), ""
	for _, text := range []string{before, after} {
		path := filepath.Join(t.TempDir(), "set.txt")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		r, err := p.Import(ctx, []string{path}, project.ImportOptions{}, nil)
		if err != nil || len(r.Imported) != 1 {
			t.Fatalf("%+v, %v", r, err)
		}
		if set != "" {
			break
		}
		set = r.Imported[0].Set
		for _, quote := range []string{"zijn veilig.", "geen uitspraak"} {
			if _, err := p.Annotate(ctx, project.AnnotationRequest{Answer: set + "-a1", Quote: quote, Tags: []string{"Veiligheid"}, Comment: "navragen"}); err != nil {
				t.Fatal(err)
			}
		}
	}
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1200, 700))
	s.Show(host.Place{Screen: "unplaced", Set: set})
	return h, s, w, set
}

func TestPlaceByKeysAndLetGo(t *testing.T) {
	h, s, w, set := shown(t, theme.ModeLight, "en")
	if len(s.p.list) != 2 || !s.full.Visible() {
		t.Fatalf("waiting: %+v", s.p.list)
	}
	if len(s.p.at().Candidates) != 1 || s.why.Text == "" {
		t.Fatalf("looking at %+v", s.p.at())
	}
	s.p.place()
	if len(s.p.list) != 2 || len(h.Notices) != 1 {
		t.Fatal("placed on no words")
	}
	test.Type(s.table, "n")
	if block, span := s.now.Selection(); block != set+"-a2" || span != s.p.at().Candidates[0].Span {
		t.Errorf("selected %v of %s", span, block)
	}
	s.now.OnKey(fyne.KeyReturn)
	notes, err := h.Project().Annotations(context.Background(), project.AnnotationQuery{Set: set})
	if err != nil || len(notes) != 1 || notes[0].Answer != set+"-a2" || notes[0].Quote != "zijn veilig." {
		t.Fatalf("annotations %+v, %v", notes, err)
	}
	if _, still := s.now.Selection(); !still.Empty() {
		t.Errorf("the words of the placed one look selected for the next: %v", still)
	}
	test.Type(s.table, "n")
	if len(s.p.list) != 1 || s.p.answer != "" {
		t.Errorf("words were chosen that stand nowhere: %s", s.p.answer)
	}
	s.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // there is no such place: the keys go to where another can be chosen
	if block := s.now.Current(); block != set+"-a1" || w.Canvas().Focused() != fyne.Focusable(s.now) {
		t.Errorf("Enter leads to %s, the keys go to %T", block, w.Canvas().Focused())
	}
	w.Canvas().Focus(s.old)
	if s.old.OnKey(fyne.KeyReturn); w.Canvas().Focused() != fyne.Focusable(s.now) {
		t.Error("Enter on the words as they stood leads nowhere")
	}
	test.Type(s.table, "x")
	if len(s.p.list) != 0 || !s.empty.Visible() || s.full.Visible() {
		t.Errorf("left: %+v", s.p.list)
	}
	if len(h.Failures) > 0 {
		t.Error(h.Failures)
	}
}

func TestPictures(t *testing.T) {
	for _, c := range []struct {
		mode     theme.Mode
		language string
	}{{theme.ModeLight, "en"}, {theme.ModeDark, "nl"}} {
		_, s, w, _ := shown(t, c.mode, c.language)
		test.Type(s.table, "n")
		if w.Canvas().Capture() == nil {
			t.Fatal("nothing was drawn")
		}
		hosttest.Picture(t, "unplaced-"+string(c.mode), w.Canvas().Capture)
	}
}

// TestTheCursorStaysOnItsPassage when others are placed elsewhere, such as by undo.
func TestTheCursorStaysOnItsPassage(t *testing.T) {
	h, s, _, _ := shown(t, theme.ModeLight, "en")
	test.Type(s.table, "x")
	s.p.move(0)
	left := s.p.at().ID
	if _, err := h.Project().Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	h.Changed()
	if len(s.p.list) != 2 || s.p.at().ID != left || s.p.cursor != 1 || s.table.Current() != 1 {
		t.Errorf("of %d it is on line %d, %s and not %s", len(s.p.list), s.p.cursor, s.p.at().ID, left)
	}
	for range 2 {
		test.Type(s.table, "x")
	}
	if s.First() == nil || s.First() != s.empty.First() {
		t.Errorf("where nothing waits the keys go to %T", s.First())
	}
}
