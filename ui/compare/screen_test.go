package compare

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/host"
	"standpunt/ui/theme"
)

// shown is the screen in a window, with the first two sets of the sample.
func shown(t *testing.T, mode theme.Mode) (*Screen, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(mode, 1))
	h, ids := sample(t)
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1024, 640))
	s.Show(host.Place{Screen: "compare", Set: ids[0], Other: ids[1]})
	w.Canvas().Focus(s.sheet)
	return s, w
}

func TestKeysJudgeAndMove(t *testing.T) {
	s, _ := shown(t, theme.ModeLight)
	rowOf(t, s.p, diff.Shifted)
	at := s.p.cursor
	test.Type(s.sheet, "c")
	if f := s.p.finding(); s.p.cursor != at || f.Verdict == nil || f.Verdict.Decision != app.Confirm {
		t.Fatalf("c gives %+v at %d", f.Verdict, s.p.cursor)
	}
	test.Type(s.sheet, "x")
	if f := s.p.finding(); f.Verdict.Decision != app.Reject {
		t.Fatalf("x gives %+v", f.Verdict)
	}
	test.Type(s.sheet, "n")
	next := s.p.cursor
	s.sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	s.sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	if next <= at || s.p.cursor < next {
		t.Errorf("n from %d to %d, F8 to %d", at, next, s.p.cursor)
	}
	s.sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if s.sheet.top != s.sheet.stack.Total()-s.sheet.view {
		t.Errorf("the last line is not in sight: %v of %v", s.sheet.top, s.sheet.stack.Total())
	}
	s.sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if s.sheet.top != 0 {
		t.Errorf("the first heading is not in sight: %v", s.sheet.top)
	}
}

func TestSelectByMouse(t *testing.T) {
	s, _ := shown(t, theme.ModeLight)
	l := rowOf(t, s.p, diff.Shifted)
	i := s.p.cursor
	x, _ := s.sheet.column(1)
	y := float32(s.sheet.stack.Top(i)-s.sheet.top) + padRow + 6
	text := s.sheet.set[i].cells[1]
	point := func(off int) fyne.Position { return fyne.NewPos(x+float32(text.X(0, off)), y) }
	s.sheet.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: point(2)}})
	s.sheet.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: point(9)}})
	s.sheet.DragEnd()
	if s.p.side != 1 || s.p.selected != (app.Span{Start: 2, End: 9}) {
		t.Fatalf("selected %v on side %d", s.p.selected, s.p.side)
	}
	s.sheet.TypedShortcut(&fyne.ShortcutCopy{})
	if got, want := fyne.CurrentApp().Clipboard().Content(), (app.Span{Start: 2, End: 9}).In(l.cells[1].text); got != want {
		t.Errorf("copied %q, not %q", got, want)
	}
	s.sheet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !s.p.selected.Empty() {
		t.Error("Esc keeps the selection")
	}
	s.sheet.DoubleTapped(&fyne.PointEvent{Position: point(1)})
	if s.p.selected.Start != 0 || s.p.selected.Empty() {
		t.Errorf("a double click selects %v", s.p.selected)
	}
}

// TestWordsStandWhereTheyAreMeasured: measuring letter by letter is as wide as the toolkit's own measure.
func TestWordsStandWhereTheyAreMeasured(t *testing.T) {
	s, _ := shown(t, theme.ModeLight)
	for i, l := range s.p.lines {
		for side, c := range l.cells {
			if c.text == "" {
				continue
			}
			size := s.sheet.size
			if l.head {
				size = s.sheet.small()
			}
			set := s.sheet.set[i].cells[side]
			for n, line := range set.Lines() {
				want := fyne.MeasureText(set.Slice(line.Start, line.End), size, fyne.TextStyle{}).Width
				if got := float32(set.Width(n)); got < want-3 || got > want+3 {
					t.Errorf("%q is %v wide, measured %v", set.Slice(line.Start, line.End), want, got)
				}
			}
		}
	}
}

func TestEmptyAndPictures(t *testing.T) {
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		s, w := shown(t, mode)
		if s.empty.Visible() || !s.full.Visible() {
			t.Fatal("the empty state hides two sets")
		}
		rowOf(t, s.p, diff.Shifted)
		if folder := os.Getenv("SCREENS"); folder != "" {
			f, err := os.Create(filepath.Join(folder, "compare-"+string(mode)+".png"))
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(f, w.Canvas().Capture()); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
		}
		if len(s.sheet.set) != len(s.p.lines) {
			t.Errorf("%d lines are set of %d", len(s.sheet.set), len(s.p.lines))
		}
	}
}
