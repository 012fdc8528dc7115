package review

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

// blurred has a heading that is misprinted, one that cannot be recognised, and a
// page footer amid an answer.
const blurred = `Vragen van het lid Voorbeeld (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, 2025Z10001).
Vraag 1
Zijn de bruggen veilig?
Antwoord 1
De bruggen in het hele land zijn dit jaar nagekeken
Ministerie van Bruggen blad 7
en veilig bevonden.
Vraag 3
Wanneer weet de Kamer dat?
Het antwoord op de andere vraag
De Kamer ontvangt daarover in het najaar een brief van de minister.
`

func shown(t *testing.T, mode theme.Mode, language string) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(mode, 1))
	h := hosttest.New(t)
	h.Words.Use(language)
	path := filepath.Join(t.TempDir(), "set.txt")
	if err := os.WriteFile(path, []byte(blurred), 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := h.Project().Import(context.Background(), []string{path}, project.ImportOptions{}, nil)
	if err != nil || len(r.Imported) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1280, 720))
	s.Show(host.Place{Screen: "review", Set: r.Imported[0].Set})
	return h, s, w
}

// choose puts the cursor on the line with this text.
func choose(t *testing.T, s *Screen, text string) {
	t.Helper()
	for i, l := range s.p.lines() {
		if l.Text == text {
			s.table.Select(i)
			s.p.choose(i, nil)
			return
		}
	}
	t.Fatalf("there is no line %q", text)
}

func TestPutRightByKeys(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "en")
	if len(h.Failures) > 0 || s.p.review == nil {
		t.Fatal(h.Failures)
	}
	if got := s.p.lines()[s.p.cursor].Text; got != "Vraag 3" {
		t.Fatalf("the first doubtful line is %q", got)
	}
	h.Answer = "2"
	test.Type(s.table, "e")
	choose(t, s, "Ministerie van Bruggen blad 7")
	test.Type(s.table, "p")
	choose(t, s, "Het antwoord op de andere vraag")
	test.Type(s.table, "a")
	set := s.p.review.Set
	if len(set.Questions) != 2 || set.Questions[1].Label != "2" || len(set.Answers) != 2 || strings.Contains(set.Answers[0].Text, "blad") {
		t.Fatalf("questions %+v, answers %+v", set.Questions, set.Answers)
	}
	if !strings.HasPrefix(set.Answers[1].Text, "Het antwoord op de andere vraag") || set.Answers[1].Covers[0] != "2" {
		t.Errorf("answer 2 is %+v", set.Answers[1])
	}
	if s.p.doubtful() != 0 || len(set.Warnings) != 0 {
		t.Errorf("%d doubtful lines, warnings %v", s.p.doubtful(), set.Warnings)
	}
	test.Type(s.table, "u")
	if len(s.p.review.Set.Answers) != 1 {
		t.Error("a correction that was taken back still counts")
	}
	h.Answer = "veilige bruggen"
	s.p.field("subject")
	if s.p.review.Set.Subject != "veilige bruggen" || !strings.Contains(s.details.fields["subject"].Full, "veilige") {
		t.Errorf("the subject is %q", s.p.review.Set.Subject)
	}
	if len(h.Failures) > 0 {
		t.Error(h.Failures)
	}
	if l := s.p.targets()[0]; l.Class != app.TextClass || l.Corrected {
		t.Errorf("the cursor is on %+v", l)
	}
}

func TestPictures(t *testing.T) {
	for _, c := range []struct {
		mode     theme.Mode
		language string
	}{{theme.ModeLight, "en"}, {theme.ModeDark, "nl"}} {
		_, s, w := shown(t, c.mode, c.language)
		choose(t, s, "Ministerie van Bruggen blad 7")
		test.Type(s.table, "pn")
		if w.Canvas().Capture() == nil {
			t.Fatal("nothing was drawn")
		}
		hosttest.Picture(t, "review-"+string(c.mode), w.Canvas().Capture)
	}
}
