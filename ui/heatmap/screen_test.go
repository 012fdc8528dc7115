package heatmap

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

// shown is the screen on the sample, compared; out is the file that the user names.
func shown(t *testing.T, mode theme.Mode, language, out string) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(mode, 1))
	h := hosttest.New(t)
	h.Words.Use(language)
	s := New(h, func(_ string, chosen func(string)) { chosen(out) })
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(900, 560))
	s.Show(host.Place{Screen: "heatmap"})
	if !s.empty.Visible() || s.full.Visible() {
		t.Error("in an empty project nothing says what to do")
	}
	ctx := context.Background()
	if _, err := h.Project().ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Project().Compare(ctx, project.CompareOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	s.Refresh()
	return h, s, w
}

func TestFromACellToTheTwoSets(t *testing.T) {
	out := filepath.Join(t.TempDir(), "heat.svg")
	h, s, w := shown(t, theme.ModeLight, "en", out)
	if len(s.p.m.Sets) != 3 || !s.full.Visible() {
		t.Fatalf("%+v, failures %v", s.p.m, h.Failures)
	}
	if !strings.Contains(s.said.Text, "% of 2025Z12132 (asked 13 June 2025) stands in 2025Z90001") || !strings.Contains(s.said.Text, "shifted") {
		t.Errorf("the first cell says %q", s.said.Text)
	}
	w.Canvas().Focus(s.picture)
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	key(fyne.KeyDown)
	if s.p.row != 1 || s.p.column != 1 || s.said.Text != h.T("heatmap.choose") {
		t.Errorf("below it is row %d, column %d: %s", s.p.row, s.p.column, s.said.Text)
	}
	key(fyne.KeyReturn)
	if len(h.Places) != 0 {
		t.Errorf("a set with itself leads to %+v", h.Places)
	}
	key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // there is no row below the last
	sets := s.p.m.Sets
	if to := h.Places[0]; to.Screen != "compare" || to.Set != sets[1].ID || to.Other != sets[2].ID {
		t.Errorf("the cell leads to %+v", to)
	}
	s.save()
	if b, err := os.ReadFile(out); err != nil || !strings.Contains(string(b), "2025Z12132") || len(h.Failures) != 0 {
		t.Errorf("saved %d bytes, %v, %v", len(b), err, h.Failures)
	}
	s.save() // whoever chooses the file was asked
	if len(h.Failures) != 0 {
		t.Errorf("a file that may be replaced is not: %v", h.Failures)
	}
	s.Show(host.Place{Screen: "heatmap", Sets: sets[0].ID + " " + sets[2].ID})
	if len(s.p.m.Sets) != 2 {
		t.Errorf("of two sets it shows %d", len(s.p.m.Sets))
	}
}

func TestPictures(t *testing.T) {
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		_, s, w := shown(t, mode, "nl", "")
		w.Canvas().Focus(s.picture)
		if s.picture.Current() != project.HeatSpot(0, 1) {
			t.Errorf("the cursor is at %q", s.picture.Current())
		}
		hosttest.Picture(t, "heatmap-"+string(mode), w.Canvas().Capture)
	}
}

func TestOthersComeInOneByOne(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "en", "")
	if s.left.Visible() || s.others.Visible() {
		t.Error("where all sets are shown, others are offered")
	}
	s.p.others()
	if len(h.Offered) > 0 {
		t.Error("there are others to choose")
	}
	other := s.p.m.Sets[2]
	s.p.m.Sets, s.p.m.Others, s.p.m.Left = s.p.m.Sets[:2], []string{other.ID}, 1
	s.draw()
	if !s.others.Visible() || s.left.Text != "The 2 sets that share most with each other; not shown: 1." {
		t.Errorf("that there are others is said as %q", s.left.Text)
	}
	h.Chosen = []int{0}
	s.p.others()
	if len(h.Offered) != 1 || len(h.Offered[0]) != 1 || h.Offered[0][0].Text != other.Name || s.p.around != other.ID {
		t.Fatalf("offered %+v, it stands around %q", h.Offered, s.p.around)
	}
	if of, _, c, ok := s.p.cell(); !ok || of.ID != other.ID || !c.Any() {
		t.Errorf("the cursor is on row %d, column %d, not on what the set shares", s.p.row, s.p.column)
	}
	s.p.m.Left = 1
	if got := s.p.left(); got != "The 3 sets that share most with "+other.Name+"; not shown: 1." {
		t.Errorf("around a set: %q", got)
	}
	h.Chosen = []int{0} // back
	s.p.others()
	if s.p.around != "" {
		t.Errorf("it still stands around %q", s.p.around)
	}
}
