package library

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

// shown is the screen in a window, on a project with n sets.
func shown(t *testing.T, n int) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	_, h := filled(t, n)
	s := New(h, func() {}, func() {}, func() {})
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(940, 640))
	s.Show(host.Place{Screen: "library"})
	w.Canvas().Focus(s.First())
	return h, s, w
}

func TestByKeyboardAlone(t *testing.T) {
	h, s, w := shown(t, 30)
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	s.table.OnSort(string(project.ByNumber), false)
	key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(h.Places) != 1 || h.Places[0].Set != "s00001" {
		t.Fatalf("Enter opens %+v", h.Places)
	}
	key(fyne.KeyDelete)
	if s.p.total != 29 {
		t.Errorf("after Delete stand %d sets", s.p.total)
	}
	w.Canvas().Focus(s.filter)
	test.Type(s.filter, "Z00007")
	if s.p.total != 1 || s.none.Visible() {
		t.Errorf("the filter leaves %d", s.p.total)
	}
	awaits := h.Awaits
	key(fyne.KeyReturn, fyne.KeyEscape)
	if h.Awaits == awaits {
		t.Error("the next key does not wait for what the filter leaves")
	}
	if s.filter.Text != "" || s.p.total != 29 {
		t.Errorf("Esc leaves the filter %q with %d sets", s.filter.Text, s.p.total)
	}
	s.filter.SetText("nergens")
	if !s.none.Visible() || s.table.Visible() {
		t.Error("nothing says that nothing fits")
	}
}

func TestOrderFilterAndWidthsComeBack(t *testing.T) {
	h, s, _ := shown(t, 30)
	s.table.OnSort(string(project.BySubject), true)
	s.table.OnResize(map[string]float32{"number": 155})
	s.filter.SetText("asiel")
	again := New(h, func() {}, func() {}, func() {})
	again.Refresh()
	q := again.p.query
	if q.Sort != project.BySubject || !q.Desc || q.Filter != "asiel" || again.kept.Widths["number"] != 155 {
		t.Errorf("at the next start: %+v, widths %v", q, again.kept.Widths)
	}
	h.Keep("library", "{")
	if q := New(h, func() {}, func() {}, func() {}).p.query; q.Sort != project.ByAsked || q.Filter != "" {
		t.Errorf("what cannot be read gives %+v", q)
	}
}
