package review

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
	own "standpunt/ui/widget"
)

// She sees the page of the line that she looks at, and chooses a line by
// clicking on the page.
func TestThePageStandsBesideItsLines(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h := hosttest.New(t)
	path := filepath.Join(t.TempDir(), "set.pdf")
	second := "Vraag 9\nWat kost dat?\nAntwoord 9\nDaarover doe ik nu geen uitspraak."
	if err := os.WriteFile(path, hosttest.PDF(blurred, second), 0o644); err != nil {
		t.Fatal(err)
	}
	in, err := h.Project().Import(context.Background(), []string{path}, project.ImportOptions{}, nil)
	if err != nil || len(in.Imported) != 1 {
		t.Fatalf("%+v, %v", in, err)
	}
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1280, 720))
	s.Show(host.Place{Screen: "review", Set: in.Imported[0].Set})
	if len(h.Failures) > 0 || s.p.page.Page != 1 {
		t.Fatalf("no page is shown: %v", h.Failures)
	}
	page, marks := s.page.Shown()
	var current *own.PageMark
	for i, m := range marks {
		if m.Current {
			current = &marks[i]
		}
	}
	if page != 1 || current == nil || s.p.lines()[current.Line].Text != "Vraag 3" || current.Word != "Question 3" {
		t.Fatalf("the line under the cursor is not marked: %+v", current)
	}
	choose(t, s, "Vraag 3")
	s.follow()
	hosttest.Picture(t, "review-page", w.Canvas().Capture)
	choose(t, s, "Wat kost dat?")
	s.follow()
	if page, _ = s.page.Shown(); s.p.page.Page != 2 || page != 2 {
		t.Errorf("page %d is shown for a line of page 2", s.p.page.Page)
	}
}
