package compare

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// opens is the screen in a window, with the first two sets of the sample.
func opens(t *testing.T) (*Screen, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h, ids := sample(t)
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1024, 640))
	s.Show(host.Place{Screen: "compare", Set: ids[0], Other: ids[1]})
	w.Canvas().Focus(s.view)
	return s, w
}

func key(s *Screen, names ...fyne.KeyName) {
	for _, n := range names {
		s.view.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// goTo walks to the first row of a kind.
func goTo(t *testing.T, s *Screen, kind diff.RowKind) line {
	t.Helper()
	key(s, fyne.KeyHome)
	s.view.SetCurrent(s.p.id(0))
	for s.view.NextChange() {
		if l := s.p.lines[s.p.cursor]; l.kind == kind {
			return l
		}
	}
	t.Fatalf("no row is %s", kind)
	return line{}
}

func TestKeysJudgeAndMove(t *testing.T) {
	s, _ := opens(t)
	if !s.p.lines[s.p.cursor].changed() || s.view.Current() != s.p.id(s.p.cursor) {
		t.Fatal("it does not open on a change")
	}
	goTo(t, s, diff.Shifted)
	at := s.p.cursor
	if !s.judge[0].Visible() {
		t.Error("a shift cannot be judged")
	}
	test.Type(s.view, "c")
	if f := s.p.finding(); s.p.cursor != at || f.Verdict == nil || f.Verdict.Decision != app.Confirm || s.view.Current() != s.p.id(at) {
		t.Fatalf("c gives %+v at %d", f.Verdict, s.p.cursor)
	}
	test.Type(s.view, "x")
	if f := s.p.finding(); f.Verdict.Decision != app.Reject {
		t.Fatalf("x gives %+v", f.Verdict)
	}
	test.Type(s.view, "n")
	next := s.p.cursor
	test.Type(s.view, "p")
	if next <= at || s.p.cursor != at {
		t.Errorf("n from %d to %d, p to %d", at, next, s.p.cursor)
	}
}

func TestWhereNothingIsToBeJudgedNoButtonSaysSo(t *testing.T) {
	s, _ := opens(t)
	for _, kind := range []diff.RowKind{diff.Removed, diff.Shifted, diff.Added} {
		goTo(t, s, kind)
		for _, b := range s.judge {
			if b.Visible() != (kind == diff.Shifted) {
				t.Errorf("%s: %q is shown: %v", kind, b.Text, b.Visible())
			}
		}
	}
}

func TestASelectionIsTaggedAndLetGo(t *testing.T) {
	s, _ := opens(t)
	l := goTo(t, s, diff.Shifted)
	s.view.TypedShortcut(&fyne.ShortcutSelectAll{})
	if s.p.selected != app.Whole(l.cells[0].text) || s.p.side != 0 {
		t.Fatalf("selected %v on side %d", s.p.selected, s.p.side)
	}
	key(s, fyne.KeyEscape)
	if !s.p.selected.Empty() {
		t.Error("Esc keeps the selection")
	}
	if answer, span := s.p.passage(); answer != l.cells[0].answer || span != l.cells[0].span {
		t.Errorf("without a selection %v of %s is tagged", span, answer)
	}
}

func TestRowsShowTheLines(t *testing.T) {
	s, _ := opens(t)
	rows := s.p.rows()
	seen := map[own.DiffKind]bool{}
	for i, r := range rows {
		l := s.p.lines[i]
		if r.Heading != l.head || r.Left.Text == "" || r.Right.Text == "" {
			t.Errorf("row %d is %+v", i, r)
		}
		if l.head {
			continue
		}
		seen[r.Kind] = true
		if r.Kind == own.DiffRemoved && (r.Right.Answer != "" || r.Left.Answer == "") {
			t.Errorf("what is gone stands at the right: %+v", r)
		}
		if r.Kind == own.DiffShifted && !strings.Contains(strings.Join(r.Causes, ""), " → ") {
			t.Errorf("a shift says %q", r.Causes)
		}
	}
	for _, item := range s.p.tally() {
		if !seen[item.Kind] {
			t.Errorf("%q is counted and not shown", item.Text)
		}
	}
}

func TestWithoutSets(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeDark, 1))
	h, ids := sample(t)
	s := New(h)
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1024, 640))
	s.Show(host.Place{Screen: "compare"})
	if !s.empty.Visible() || s.full.Visible() {
		t.Fatal("without sets nothing says what to do")
	}
	h.Chosen = []int{2, 1} // the oldest, and of the others the one that has less to do with it
	s.p.pick(0)
	if s.empty.Visible() || s.p.columns[0].set.ID != ids[0] || s.p.columns[1].set.ID != ids[2] {
		t.Error("two sets were chosen and are not shown")
	}
}

func TestNextGoesToOneKindOnly(t *testing.T) {
	s, _ := opens(t)
	kinds := map[diff.RowKind]int{}
	test.Type(s.view, "k")
	for s.p.kind != "" {
		chosen := s.p.kind
		if got := s.p.lines[s.p.cursor].kind; got != chosen {
			t.Fatalf("%s is chosen and the cursor on %s", chosen, got)
		}
		for s.view.Next(kindOf(chosen), -1) {
		}
		for kinds[chosen] = 1; ; kinds[chosen]++ {
			at := s.p.cursor
			if test.Type(s.view, "n"); s.p.cursor == at {
				break
			}
			if got := s.p.lines[s.p.cursor].kind; got != chosen {
				t.Fatalf("next goes to %s and not to %s", got, chosen)
			}
		}
		if kinds[chosen] != s.p.count(chosen) {
			t.Errorf("%d of %d %s were gone to", kinds[chosen], s.p.count(chosen), chosen)
		}
		test.Type(s.view, "k")
	}
	if len(kinds) != len(s.p.tally()) {
		t.Errorf("only %v were chosen", kinds)
	}
	test.TapAt(s.counts, fyne.NewPos(12, 12))
	if s.p.kind != diff.Shifted || s.p.lines[s.p.cursor].kind != diff.Shifted {
		t.Errorf("a click on the first count chooses %q", s.p.kind)
	}
	if test.TapAt(s.counts, fyne.NewPos(12, 12)); s.p.kind != "" {
		t.Error("another click does not let go of it")
	}
}

// What is hidden takes no keys: without sets Enter chooses them.
func TestWithoutSetsEnterChoosesThem(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h, _ := sample(t)
	s := New(h)
	test.NewTempWindow(t, s.Object())
	s.Show(host.Place{Screen: "compare"})
	s.First().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(h.Asked) != 1 || h.Asked[0] != h.T("compare.choose_left") {
		t.Errorf("Enter asks %v", h.Asked)
	}
}

// TestEscComesBackToTheLine: the two answers of a line beside each other are a look aside.
func TestEscComesBackToTheLine(t *testing.T) {
	s, _ := opens(t)
	h := s.h.(*hosttest.Host)
	from := s.p.back.place
	goTo(t, s, diff.Added)
	at := s.p.cursor
	for s.p.lines[s.p.cursor].head || s.p.lines[s.p.cursor].cells[0].answer == "" || s.p.cursor == at {
		key(s, fyne.KeyDown)
	}
	at = s.p.cursor
	s.typed('o')
	s.Show(h.Places[0])
	key(s, fyne.KeyReturn) // and from there to the reader
	s.Show(h.Places[0])
	s.Show(from)
	if s.p.cursor != at || s.view.Current() != s.p.id(at) {
		t.Errorf("it comes back to line %d, not to %d", s.p.cursor, at)
	}
	s.Show(from)
	if s.p.cursor != at {
		t.Error("shown once more, it goes elsewhere")
	}
}
