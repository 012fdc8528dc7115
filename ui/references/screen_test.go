package references

import (
	"context"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

func document(number, two string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over bruggen (ingezonden 3 maart 2025, " + number + ").\n\n" +
		"Vraag 1\nKent u het bericht over de bruggen?\n\nAntwoord 1\nJa.\n\nVraag 2\nLigt het werk op schema?\n\nAntwoord 2\n" + two + "\n")}
}

// shown is the screen on two sets that refer to each other and to much else.
func shown(t *testing.T, mode theme.Mode, language string) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(mode, 1))
	h := hosttest.New(t)
	h.Words.Use(language)
	s := New(h)
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(960, 640))
	s.Show(host.Place{Screen: "references"})
	if !s.empty.Visible() || s.full.Visible() {
		t.Error("in an empty project nothing says what to do")
	}
	if _, err := h.Project().ImportFS(context.Background(), fstest.MapFS{
		"een.txt":  document("2025Z10001", "Ja, zie 2024Z99999 en Kamerstuk 36 704, nr. 5. In mijn brief van 8 juli 2022 stond dat ook."),
		"twee.txt": document("2025Z10002", "Zie 2025Z10001, 2024Z99999 en de motie Van der Plas over bruggen."),
	}); err != nil {
		t.Fatal(err)
	}
	h.OnChange = s.Refresh
	s.Refresh()
	return h, s, w
}

func (s *Screen) names() string {
	var out []string
	for _, i := range s.p.shown {
		out = append(out, s.p.name(&s.p.list[i]))
	}
	return strings.Join(out, "|")
}

func TestFromWhatIsCitedToThePlace(t *testing.T) {
	h, s, w := shown(t, theme.ModeLight, "nl")
	if got := s.names(); got != "2024Z99999|Brief van 8 juli 2022|motie Van der Plas|Kamerstuk 36 704, nr. 5|2025Z10001" {
		t.Fatalf("the list is %s, failures %v", got, h.Failures)
	}
	if got := s.p.cells(s.p.cited()); got != [4]string{"2024Z99999", "vragenset", "2", "ontbreekt"} {
		t.Errorf("the first line says %q", got)
	}
	if about := s.about.Text; !strings.Contains(about, "niet in dit project") || !strings.Contains(about, "https://") {
		t.Errorf("of a missing set it says %q", about)
	}
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	w.Canvas().Focus(s.table)
	key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	at := s.p.cited().Places[1]
	if to := h.Places[0]; to.Screen != "reader" || to.Set != at.Set || to.Answer != at.In || to.Span != at.Span {
		t.Errorf("went to %+v, not to %+v", to, at)
	}
	s.p.openSet()
	if len(h.Places) != 1 || !strings.Contains(h.Notices[len(h.Notices)-1], "niet in dit project") {
		t.Errorf("a missing set: %+v, %v", h.Places, h.Notices)
	}
	s.p.goTo("2025Z10001")
	s.p.openSet()
	if to := h.Places[1]; to.Screen != "reader" || to.Set != s.p.cited().Set {
		t.Errorf("the set that is there: %+v", to)
	}
	jobs := len(h.Jobs)
	s.Refresh()
	if len(h.Jobs) != jobs {
		t.Error("the same sets are read again")
	}
}

func TestNarrowingAndGoingThere(t *testing.T) {
	_, s, _ := shown(t, theme.ModeLight, "en")
	for f, want := range map[facet]string{
		missing: "2024Z99999", sets: "2024Z99999|2025Z10001", papers: "Kamerstuk 36 704, nr. 5",
		motions: "motie Van der Plas", letters: "Letter of 8 July 2022",
	} {
		s.facet.SetSelectedIndex(slices.Index(facets, f))
		if got := s.names(); got != want {
			t.Errorf("%s shows %s", f, got)
		}
	}
	s.words.SetText("nothing such")
	if !s.none.Visible() || s.full.Visible() {
		t.Error("nothing says that nothing fits")
	}
	s.Show(host.Place{Screen: "references", Query: "kst-36704-5"})
	if c := s.p.cited(); c == nil || c.ID != "kst-36704-5" || s.words.Text != "" || s.facet.SelectedIndex() != 0 {
		t.Errorf("it goes to %+v", c)
	}
}

func TestTheAddressIsCopied(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "en")
	s.copy()
	if got := fyne.CurrentApp().Clipboard().Content(); got != "https://zoek.officielebekendmakingen.nl/kv-tk-2024Z99999.html" {
		t.Errorf("copied %q", got)
	}
	s.p.goTo("van der plas")
	s.copy()
	if last := h.Notices[len(h.Notices)-1]; !strings.Contains(last, "No official address") {
		t.Errorf("of a motion it says %q", last)
	}
}

func TestPictures(t *testing.T) {
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		_, s, w := shown(t, mode, "nl")
		w.Canvas().Focus(s.table)
		if len(s.table.Selected()) != 1 {
			t.Error("nothing is chosen at first")
		}
		hosttest.Picture(t, "references-"+string(mode), w.Canvas().Capture)
	}
}

// TestTheCursorStaysOnItsReference: what comes in puts others above it.
func TestTheCursorStaysOnItsReference(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "nl")
	s.p.goTo("2024Z99999")
	s.p.place = 1
	at, line := s.p.cited().Places[1], s.p.cursor
	if _, err := h.Project().ImportFS(context.Background(), fstest.MapFS{
		"drie.txt": document("2025Z10003", "Zie 2021Z11111 en 2022Z22222."),
		"vier.txt": document("2025Z10004", "Zie 2021Z11111, 2022Z22222 en 2021Z11111. In 2022Z22222 stond dat."),
	}); err != nil {
		t.Fatal(err)
	}
	h.Changed()
	if c := s.p.cited(); c == nil || c.ID != "2024Z99999" || s.p.cursor == line || s.table.Current() != s.p.cursor {
		t.Fatalf("the cursor is on %+v, line %d", c, s.p.cursor)
	}
	if now := s.p.cited().Places[s.p.place]; now.In != at.In || now.Span != at.Span || s.places.Current() != s.p.place {
		t.Errorf("below it is at %+v", now)
	}
}

// TestTheKeysAreForWhatIsSeen: an empty list is hidden.
func TestTheKeysAreForWhatIsSeen(t *testing.T) {
	_, s, _ := shown(t, theme.ModeLight, "en")
	if s.First() != fyne.Focusable(s.table) {
		t.Errorf("the keys go to %T", s.First())
	}
	s.words.SetText("nothing such")
	if s.First() == nil || s.First() != s.none.First() {
		t.Errorf("where nothing fits the keys go to %T", s.First())
	}
}
