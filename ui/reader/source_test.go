package reader

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

const (
	onOne = "Vragen van het lid Voorbeeld (ABC) over bruggen (ingezonden 3 maart 2025, 2025Z10001).\nVraag 1\nZijn de bruggen veilig?\nAntwoord 1\nJa, alle bruggen zijn dit jaar nagekeken."
	onTwo = "Vraag 2\nWat kost dat?\nAntwoord 2\nDaarover doe ik nu geen uitspraak."
)

func TestTheSourcePageStandsBesideTheAnswer(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h := hosttest.New(t)
	ctx := context.Background()
	folder := t.TempDir()
	for name, data := range map[string][]byte{"set.pdf": hosttest.PDF(onOne, onTwo), "set.txt": []byte(strings.ReplaceAll(onOne+"\n"+onTwo, "2025Z10001", "2025Z10002"))} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if r, err := h.Project().Import(ctx, []string{folder}, project.ImportOptions{}, nil); err != nil || len(r.Imported) != 2 {
		t.Fatalf("%+v, %v", r, err)
	}
	set, err := h.Project().Set(ctx, "2025Z10001")
	if err != nil {
		t.Fatal(err)
	}
	s := New(h)
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1200, 720))
	s.Show(host.Place{Screen: "reader", Set: set.ID})
	if page, _ := s.paper.Shown(); page != 0 || len(h.Jobs) != 0 {
		t.Fatalf("page %d is shown unasked, jobs %v", page, h.Jobs)
	}
	s.showSource(true)
	page, marks := s.paper.Shown()
	if page != 1 || len(marks) != 2 || !strings.Contains(s.pageSays.Text, "Page 1 of 2") || len(h.Failures) > 0 {
		t.Fatalf("page %d with %d marks: %s %v", page, len(marks), s.pageSays.Text, h.Failures)
	}
	s.step(1)
	if page, marks = s.paper.Shown(); page != 2 || s.source.review.Lines[marks[len(marks)-1].Line].Text != "Daarover doe ik nu geen uitspraak." {
		t.Errorf("for the second answer it shows page %d with %+v", page, marks)
	}
	hosttest.Picture(t, "reader-source", w.Canvas().Capture)
	s.turn(-1)
	if page, marks = s.paper.Shown(); page != 1 || len(marks) != 0 {
		t.Errorf("turned back, it shows page %d with %d marks", page, len(marks))
	}
	s.turn(-1)
	if page, _ = s.paper.Shown(); page != 1 {
		t.Errorf("before the first page it shows %d", page)
	}

	other, err := h.Project().Set(ctx, "2025Z10002")
	if err != nil {
		t.Fatal(err)
	}
	s.Show(host.Place{Screen: "reader", Set: other.ID})
	if page, _ = s.paper.Shown(); page != 0 || !strings.Contains(s.pageSays.Text, "set.txt has no pages") {
		t.Errorf("a text shows page %d: %s", page, s.pageSays.Text)
	}
	s.Show(host.Place{Screen: "reader", Set: set.ID})
	if page, _ = s.paper.Shown(); page != 1 {
		t.Errorf("back again, it shows page %d", page)
	}
	again := New(h)
	if !again.source.on {
		t.Error("that the page is shown is not remembered")
	}
	s.showSource(false)
	if s.right.Objects[0] != s.side {
		t.Error("the page stays")
	}
}
