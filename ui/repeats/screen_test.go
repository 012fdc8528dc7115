package repeats

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

// shown is the screen on the sample.
func shown(t *testing.T, mode theme.Mode) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(mode, 1))
	h := hosttest.New(t)
	s := New(h)
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1024, 640))
	s.Show(host.Place{Screen: "repeats"})
	if !s.empty.Visible() || s.full.Visible() {
		t.Error("in an empty project nothing says what to do")
	}
	if _, err := h.Project().ImportFS(context.Background(), os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	h.OnChange = s.Refresh
	s.Refresh()
	return h, s, w
}

func TestFromAPassageToItsUses(t *testing.T) {
	h, s, w := shown(t, theme.ModeLight)
	if !s.full.Visible() || len(s.p.shown) == 0 || len(h.Jobs) != 2 {
		t.Fatalf("%d passages, jobs %v, failures %v", len(s.p.shown), h.Jobs, h.Failures)
	}
	w.Canvas().Focus(s.table)
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	key(fyne.KeyDown, fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(s.uses) || s.p.cursor != 1 {
		t.Fatalf("Enter on a passage leaves the keyboard elsewhere, at %d", s.p.cursor)
	}
	key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	u := s.p.repeat().Uses[1]
	if to := h.Places[0]; to.Screen != "reader" || to.Answer != u.Answer || to.Span != u.Span {
		t.Errorf("went to %+v, not to %+v", to, u)
	}
	if s.Show(host.Place{Screen: "repeats"}); s.First() != fyne.Focusable(s.uses) || s.uses.Current() != 1 || s.p.use != 1 {
		t.Errorf("back from a use the keyboard is elsewhere, at use %d", s.p.use)
	}
	s.p.compare()
	if to := h.Places[1]; to.Screen != "compare" || to.Answer != s.p.repeat().Uses[0].Answer || to.OtherAnswer != u.Answer {
		t.Errorf("compares %+v", to)
	}
	s.Refresh()
	if len(h.Jobs) != 2 {
		t.Error("the same sets are searched again")
	}
}

func TestAllUsesGetATag(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	for i := range s.p.shown { // one of which all uses have the same words
		if s.p.move(i); !slices.ContainsFunc(s.p.repeat().Uses, func(u project.Use) bool { return u.Other }) {
			break
		}
	}
	h.New = "Vaste zin"
	s.p.tagAll()
	list, err := h.Project().Annotations(context.Background(), project.AnnotationQuery{Tag: "Vaste zin"})
	if err != nil || len(list) != s.p.repeat().Size || !h.Undoable[len(h.Undoable)-1] {
		t.Fatalf("%d of %d uses have the tag, %v", len(list), s.p.repeat().Size, err)
	}
	s.p.choose(0, []int{0, 1})
	h.New = "Twee"
	s.p.tagAll()
	if list, err = h.Project().Annotations(context.Background(), project.AnnotationQuery{Tag: "Twee"}); err != nil || len(list) != 2 {
		t.Errorf("%d of the two chosen have the tag, %v", len(list), err)
	}
}

// What is said in other words is another thing: it gets the tag only when it is asked for.
func TestUsesWithOtherWordsStayOutUnlessWanted(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight)
	others := 0
	for _, u := range s.p.repeat().Uses {
		if u.Other {
			others++
		}
	}
	if others != 2 {
		t.Fatalf("%d uses have other words", others)
	}
	for i, want := range []int{s.p.repeat().Size - others, s.p.repeat().Size} {
		name := []string{"Zelfde", "Alle"}[i]
		if _, err := h.Project().AddTag(context.Background(), name, project.TagEdit{}); err != nil {
			t.Fatal(err)
		}
		h.Chosen = []int{i, i} // the tags are in order
		s.p.tagAll()
		list, err := h.Project().Annotations(context.Background(), project.AnnotationQuery{Tag: name})
		if err != nil || len(list) != want {
			t.Errorf("%d uses have the tag %s, not %d: %v", len(list), name, want, err)
		}
	}
	uses := s.p.repeat().Uses
	if words := s.p.useCells(uses[2], uses[0])[3]; !strings.HasPrefix(words, "≠ (nothing) → naar verwachting; ") || strings.Contains(s.p.useCells(uses[0], uses[0])[3], "≠") {
		t.Errorf("at a use with other words it says %q", words)
	}
	if offered := h.Offered[0]; len(offered) != 2 || offered[0].Detail != "2 with other words (≠) are left out" {
		t.Errorf("it offers %+v", offered)
	}
}

func TestAPartOfASentenceStandsInIt(t *testing.T) {
	_, s, _ := shown(t, theme.ModeLight)
	r := s.p.repeat()
	r.Text, r.Uses[0].Text = "kiezen voor het product", "kiezen voor\nhet product"
	r.Uses[0].Before, r.Uses[0].After = "Als zij boodschappen doen kunnen consumenten snel", ", ook online."
	words, shared := s.p.line(*r)
	if words != "… consumenten snel kiezen voor het product, ook online." || shared.In(words) != "kiezen voor het product" {
		t.Errorf("the line says %q of %q", shared.In(words), words)
	}
	if before, shared, after := s.p.said(); before+"|"+shared+"|"+after != "Als zij boodschappen doen kunnen consumenten snel|kiezen voor het product|, ook online." {
		t.Errorf("below it stands %q %q %q", before, shared, after)
	}
}

func TestNarrowing(t *testing.T) {
	_, s, _ := shown(t, theme.ModeLight)
	every := len(s.p.shown)
	s.words.SetText("opvangcapaciteit")
	if n := len(s.p.shown); n == 0 || n >= every {
		t.Fatalf("%d of %d hold the word", n, every)
	}
	for i := range s.p.shown {
		if said, _ := s.p.line(s.p.list[s.p.shown[i]]); !strings.Contains(said, "opvangcapaciteit") {
			t.Errorf("%q does not hold it", said)
		}
	}
	s.facet.SetSelectedIndex(1)
	if !s.none.Visible() {
		t.Error("nothing says that nothing fits")
	}
	s.showAll()
	if len(s.p.shown) != every || s.none.Visible() {
		t.Errorf("all are %d of %d", len(s.p.shown), every)
	}
}

func TestPictures(t *testing.T) {
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		_, s, w := shown(t, mode)
		w.Canvas().Focus(s.table)
		if len(s.table.Selected()) != 1 {
			t.Error("no passage is chosen at first")
		}
		hosttest.Picture(t, "repeats-"+string(mode), w.Canvas().Capture)
	}
}
