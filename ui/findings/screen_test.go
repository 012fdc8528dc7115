package findings

import (
	"context"
	"os"
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

func shown(t *testing.T, mode theme.Mode) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(mode, 1))
	h := hosttest.New(t)
	if _, err := h.Project().ImportFS(context.Background(), os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1024, 640))
	s.Show(host.Place{Screen: "findings"})
	return h, s, w
}

func TestFromEmptyToJudgedByKeys(t *testing.T) {
	h, s, w := shown(t, theme.ModeLight)
	if !s.empty.Visible() || s.full.Visible() {
		t.Fatal("nothing says what to do next")
	}
	s.p.compare()
	if s.empty.Visible() || !s.full.Visible() || s.pane.why.String() == "" {
		t.Fatal("the findings are not shown")
	}
	first := s.p.finding().ID
	test.Type(s.table, "c")
	s.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	test.Type(s.table, "x")
	if f := s.p.finding(); f.ID == first || f.Verdict.Decision != app.Reject || !strings.Contains(s.pane.why.String(), "rejected") {
		t.Errorf("the second is %+v", f.Verdict)
	}
	s.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if f := s.p.finding(); f.ID != first || f.Verdict.Decision != app.Confirm {
		t.Errorf("the first is %+v", f.Verdict)
	}
	s.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(h.Places) != 1 || h.Places[0].Finding != first {
		t.Errorf("went to %+v", h.Places)
	}
	s.p.show("", "", project.AnyVerdict, "nergens te vinden")
	s.focus()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.p.total < 2 {
		t.Error("with nothing found, Enter does not show all again")
	}
	s.verdict.SetSelectedIndex(3)
	if s.p.total != 1 {
		t.Errorf("%d are rejected", s.p.total)
	}
	s.cause.SetSelectedIndex(len(causes) - 1)
	if !s.none.Visible() || s.full.Visible() {
		t.Error("an empty choice shows a list")
	}
}

func TestEscLeavesTheWordsForTheTable(t *testing.T) {
	h, s, w := shown(t, theme.ModeLight)
	s.p.compare()
	every := s.p.total
	s.find()
	test.Type(s.words, "Denkbeeld opvang")
	if s.p.total == 0 || s.p.total == every {
		t.Fatalf("%d of %d hold the words", s.p.total, every)
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Focused() != fyne.Focusable(s.table) || s.p.total != every {
		t.Errorf("Esc leaves %d of %d findings, and the keyboard at %T", s.p.total, every, w.Canvas().Focused())
	}
	if h.Awaits != 1 {
		t.Error("the next key does not wait for what is found")
	}
}

// A verdict on what the finding is no more: it is said in words, and the key that
// would take the verdict back gives it anew.
func TestWhatWasJudgedAsAnotherKindIsOpenAgain(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	s.p.compare()
	was := *s.p.finding()
	was.Kind, was.Causes = app.Repeated, []app.Cause{}
	if _, err := h.Project().JudgeFinding(context.Background(), was, app.Verdict{Decision: app.Confirm}); err != nil {
		t.Fatal(err)
	}
	s.Refresh()
	if said := s.pane.why.String(); !strings.Contains(said, "confirmed — open again: judged as repeated, now shifted") {
		t.Errorf("it says %q", said)
	}
	if cells := s.p.cells(*s.p.finding()); cells[0][1] != "To be judged" {
		t.Errorf("the table says %q", cells[0][1])
	}
	every := s.p.total
	s.verdict.SetSelectedIndex(1)
	if s.p.total != every {
		t.Errorf("%d of %d are to be judged", s.p.total, every)
	}
	test.Type(s.table, "c")
	if s.p.total != every-1 {
		t.Errorf("once it is confirmed, %d of %d are to be judged", s.p.total, every)
	}
	s.verdict.SetSelectedIndex(0)
	if f := s.p.finding(); f.ID != was.ID || f.Open() || strings.Contains(s.pane.why.String(), "judged as") {
		t.Errorf("it is %+v, %q", f, s.pane.why.String())
	}
}

func TestPictures(t *testing.T) {
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		_, s, w := shown(t, mode)
		s.p.compare()
		s.table.FocusGained()
		test.Type(s.table, "cnxn")
		if s.pane.shown.finding != s.p.finding().ID || s.pane.look == nil {
			t.Error("the passages are not those of the cursor")
		}
		hosttest.Picture(t, "findings-"+string(mode), w.Canvas().Capture)
	}
}
