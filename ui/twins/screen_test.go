package twins

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

const letter = `Vragen van het lid Voorbeeld (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, 2025Z10001).
Vraag 1
Zijn de bruggen veilig?
Antwoord 1
Ja, de bruggen zijn dit jaar nagekeken en veilig bevonden.
Vraag 2
Wanneer zijn ze af?
Antwoord 2
Naar verwachting in juni 2026.
`

// shown is the screen on a project with a letter as text, and as a web page that tells
// the time of the second answer otherwise.
func shown(t *testing.T) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h, dir := hosttest.New(t), t.TempDir()
	page := "<html><body><p>" + strings.ReplaceAll(strings.ReplaceAll(letter, "juni", "juli"), "\n", "</p>\n<p>") + "</p></body></html>"
	var files []string
	for _, f := range [][2]string{{"brief.txt", letter}, {"brief.html", page}} {
		path := filepath.Join(dir, f[0])
		if err := os.WriteFile(path, []byte(f[1]), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	if _, err := h.Project().Import(context.Background(), files, project.ImportOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1024, 700))
	s.Show(host.Place{Screen: "twins"})
	return h, s, w
}

func count(t *testing.T, h *hosttest.Host) int {
	t.Helper()
	_, n, err := h.Project().Sets(context.Background(), project.SetQuery{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestTwinsAreShownWithWhereTheyDiffer(t *testing.T) {
	_, s, w := shown(t)
	twin := s.p.at()
	if twin == nil || len(twin.Differences) != 1 || s.empty.Visible() {
		t.Fatalf("the pair is %+v", twin)
	}
	if cells := s.p.parts(twin.Differences[0]); !strings.HasSuffix(cells[0], " 2") || !strings.Contains(cells[1]+cells[2], "juni") || !strings.Contains(cells[1]+cells[2], "juli") {
		t.Errorf("the difference is told as %q", cells)
	}
	if !strings.Contains(s.first.Full, twin.A.Source.File) || !strings.Contains(s.second.Full, twin.B.Source.File) {
		t.Errorf("the buttons say %q and %q", s.first.Full, s.second.Full)
	}
	hosttest.Picture(t, "twins", w.Canvas().Capture)
}

func TestTwinsAreJoinedByAKeyAndPartedByUndo(t *testing.T) {
	h, s, _ := shown(t)
	use := s.p.at().B
	test.Type(s.table, "2")
	if count(t, h) != 1 || !s.empty.Visible() || !h.Undoable[len(h.Undoable)-1] {
		t.Fatalf("%d sets after joining, %v", count(t, h), h.Failures)
	}
	if set, err := h.Project().Set(context.Background(), use.ID); err != nil || set.Source.File != use.Source.File {
		t.Errorf("the set left is of %v, %v", set, err)
	}
	if _, err := h.Project().Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	s.Refresh()
	if count(t, h) != 2 || s.p.at() == nil {
		t.Error("undo does not part them")
	}
}

func TestTwinsThatAreKeptApartAreOfferedNoMore(t *testing.T) {
	h, s, _ := shown(t)
	test.Type(s.table, "k")
	if count(t, h) != 2 || !s.empty.Visible() || len(h.Failures) > 0 {
		t.Fatalf("%d sets, %v", count(t, h), h.Failures)
	}
	test.Type(s.table, "1")
	if count(t, h) != 2 {
		t.Error("what is not offered was joined")
	}
}

func TestTwinsAreOpenedSideBySide(t *testing.T) {
	h, s, _ := shown(t)
	s.p.compare()
	if len(h.Places) != 1 || h.Places[0].Screen != "compare" || h.Places[0].Set == "" || h.Places[0].Other == "" {
		t.Errorf("it leads to %+v", h.Places)
	}
}

// TestTheCursorStaysOnItsPair: another one that comes in stands above it.
func TestTheCursorStaysOnItsPair(t *testing.T) {
	h, s, _ := shown(t)
	at := s.p.at().A.ID
	dir := t.TempDir()
	var files []string
	for i, name := range []string{"aaa.txt", "aaa.html"} {
		text := strings.NewReplacer("2025Z10001", "2025Z00001", "bruggen", "sluizen", "3 maart 2025", "3 maart 2024").Replace(letter)
		if i == 1 {
			text = "<html><body><p>" + strings.ReplaceAll(strings.ReplaceAll(text, "juni", "juli"), "\n", "</p>\n<p>") + "</p></body></html>"
		}
		files = append(files, filepath.Join(dir, name))
		if err := os.WriteFile(files[i], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := h.Project().Import(context.Background(), files, project.ImportOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	h.Changed()
	if len(s.p.list) != 2 || s.p.at().A.ID != at || s.table.Current() != s.p.cursor {
		t.Fatalf("of %d pairs the cursor is on %d", len(s.p.list), s.p.cursor)
	}
	s.p.move(1)
	last := s.p.at().A.ID
	s.p.list[0], s.p.list[1] = s.p.list[1], s.p.list[0] // as if they had stood so
	s.p.cursor = 0
	h.Changed()
	if s.p.at().A.ID != last || s.p.cursor != 1 || s.table.Current() != 1 {
		t.Errorf("it is on line %d, %s and not %s", s.p.cursor, s.p.at().A.ID, last)
	}
}

func TestTheKeysAreForWhatIsSeen(t *testing.T) {
	_, s, _ := shown(t)
	if s.First() != fyne.Focusable(s.table) {
		t.Errorf("the keys go to %T", s.First())
	}
	test.Type(s.table, "k")
	if s.First() == nil || s.First() != s.empty.First() {
		t.Errorf("without pairs the keys go to %T", s.First())
	}
}
