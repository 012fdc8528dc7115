package matrix

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

// shown is the screen with the three sets of the sample.
func shown(t *testing.T, mode theme.Mode) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(mode, 1))
	h := hosttest.New(t)
	if _, err := h.Project().ImportFS(context.Background(), os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	sets, _, err := h.Project().Sets(context.Background(), project.SetQuery{})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, s := range sets {
		ids = append(ids, s.ID)
	}
	out := filepath.Join(t.TempDir(), "matrix.csv")
	s := New(h, func(_ string, chosen func(string)) { chosen(out) })
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1100, 660))
	if !s.empty.Visible() {
		t.Error("without sets nothing says what to do")
	}
	s.Show(host.Place{Screen: "matrix", Sets: strings.Join(ids, " ")})
	w.Canvas().Focus(s.First())
	return h, s, w
}

func TestFromACellToTheChange(t *testing.T) {
	h, s, w := shown(t, theme.ModeLight)
	if s.empty.Visible() || len(s.p.m.Sets) != 3 || s.p.column != 2 {
		t.Fatalf("%d sets, the cursor is in column %d", len(s.p.m.Sets), s.p.column)
	}
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	c := s.p.cell()
	if c == nil || c.Kind != app.Shifted || !strings.HasSuffix(s.p.said(*c), "% changed") || !strings.Contains(s.p.telling(*c), " → ") {
		t.Fatalf("the newest answer to the first question that recurs is %+v", c)
	}
	if !s.compare.Visible() || s.automatic.Visible() {
		t.Error("what changed cannot be compared, or what nobody moved can be left to the program")
	}
	key(fyne.KeyReturn)
	if to := h.Places[0]; to.Screen != "compare" || to.OtherAnswer != c.Answer || to.Answer != c.Before || to.Set == "" || to.Set == to.Other {
		t.Errorf("went to %+v", to)
	}
	key(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	first := s.p.cell()
	if to := h.Places[1]; first == nil || !first.First || to.Screen != "reader" || to.Answer != first.Answer {
		t.Errorf("from the first answer went to %+v", to)
	}
	if s.compare.Visible() {
		t.Error("a first answer is offered to be compared with the one before")
	}
	s.p.compare()
	if len(h.Places) != 2 || len(h.Notices) != 1 {
		t.Error("an answer without one before it is compared with nothing")
	}
	row, column := s.p.row, s.p.column
	s.Refresh()
	if s.p.row != row || s.p.column != column {
		t.Errorf("after a change the cursor is at %d, %d", s.p.row, s.p.column)
	}
}

func TestPictures(t *testing.T) {
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		_, s, w := shown(t, mode)
		if s.table.Length() != len(s.p.m.Rows) {
			t.Errorf("%d rows of %d are shown", s.table.Length(), len(s.p.m.Rows))
		}
		hosttest.Picture(t, "matrix-"+string(mode), w.Canvas().Capture)
	}
}

func TestAnAnswerStandsBesideAllBefore(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	for i, r := range s.p.m.Rows {
		var names []string
		for j, c := range r.Cells {
			if c.Answer == "" {
				continue
			}
			s.p.move(i, j)
			names = append(names, s.p.m.Sets[j].ID+":"+c.Answer)
			said, went := len(h.Notices), len(h.Places)
			test.Type(s.table, "b")
			switch {
			case len(names) == 1 && len(h.Notices) != said+1:
				t.Error("that nothing stands before a first answer is not said")
			case len(names) > 1 && (len(h.Places) != went+1 || h.Places[went].Screen != "compare" || h.Places[went].Sets != strings.Join(names, " ")):
				t.Errorf("%v leads to %+v", names, h.Places[went:])
			}
		}
	}
	if len(h.Places) == 0 {
		t.Error("no answer of the sample has one before it")
	}
}
