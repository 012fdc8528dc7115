package positions

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

// said is what the sample says about one claim, over two years.
var said = []struct {
	set, quote string
	stance     app.Stance
	note       string
}{
	{"2025Z12132", "Nederland op schema ligt", app.Holds, ""},
	{"2025Z12132", "zijn per juni 2026 van toepassing", app.Holds, ""},
	{"2025Z90001", "Nederland ligt op schema om het Pact per eind 2026 te implementeren", app.Shifts, "juni werd eind"},
	{"2025Z90001", "Ik zal de Kamer voor het einde van dit jaar informeren", app.Evades, ""},
	{"2026Z90002", "Nederland ligt niet op schema om het Pact per eind 2026 te implementeren", app.Contradicts, ""},
	{"2026Z90002", "naar verwachting per juni 2026 van toepassing", app.Withdraws, ""},
}

const claim = "Pact op schema per juni 2026"

// answerWith is the answer of the set in which the words stand.
func answerWith(t *testing.T, p *project.Project, set, quote string) string {
	t.Helper()
	s, err := p.Set(context.Background(), set)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range s.Answers {
		if strings.Count(a.Text, quote) == 1 {
			return a.ID
		}
	}
	t.Fatalf("%s does not say %q", set, quote)
	return ""
}

func shown(t *testing.T, mode theme.Mode, language string) (*hosttest.Host, *Screen, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(mode, 1))
	h := hosttest.New(t)
	h.Words.Use(language)
	if _, err := h.Project().ImportFS(context.Background(), os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "picture.svg")
	s := New(h, func(_ string, chosen func(string)) { chosen(out) })
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1200, 760))
	s.Show(host.Place{Screen: "positions"})
	return h, s, w
}

func gather(t *testing.T, h *hosttest.Host) {
	t.Helper()
	for _, x := range said {
		r := project.EvidenceRequest{Position: claim, Answer: answerWith(t, h.Project(), x.set, x.quote), Quote: x.quote, Stance: x.stance, Note: x.note}
		if _, err := h.Project().AddEvidence(context.Background(), r); err != nil {
			t.Fatal(err)
		}
	}
	h.Changed()
}

func key(s fyne.Focusable, name fyne.KeyName) { s.TypedKey(&fyne.KeyEvent{Name: name}) }

func TestFromAClaimToItsTimeline(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "en")
	if !s.empty.Visible() || s.full.Visible() {
		t.Fatal("nothing says what to do next")
	}
	h.Answer = claim
	s.p.create()
	if !s.full.Visible() || s.name.Text != claim || s.p.point() != nil {
		t.Fatalf("the new position is not shown: %q", s.name.Text)
	}
	if s.deeds.Visible() {
		t.Error("where nothing is said yet, something can be done with a passage")
	}
	gather(t, h)
	if !s.deeds.Visible() {
		t.Error("nothing can be done with a passage")
	}
	if n := s.evidence.Length(); n != len(said) {
		t.Fatalf("%d passages are listed", n)
	}
	if got := s.p.period(s.p.lines[0]); got != "6 passages · 2025–2026" {
		t.Errorf("the list says %q", got)
	}

	key(s.timeline, fyne.KeyEnd)
	last := s.p.point()
	if last == nil || last.SetName != "2026Z90002" || s.evidence.Current() != len(said)-1 {
		t.Fatalf("the last on the timeline is %+v, the list is at %d", last, s.evidence.Current())
	}
	key(s.timeline, fyne.KeyReturn)
	if to := h.Places[0]; to.Screen != "reader" || to.Answer != last.Answer || to.Span != last.Span {
		t.Errorf("went to %+v", to)
	}
	if s.First() != fyne.Focusable(s.timeline) {
		t.Error("who comes back from a passage is elsewhere")
	}
	key(s.evidence, fyne.KeyHome)
	if s.First() != fyne.Focusable(s.evidence) {
		t.Error("who comes back to the list is elsewhere")
	}
	if s.timeline.Current() != s.p.lines[0].Points[0].ID {
		t.Error("the timeline does not follow the list")
	}
}

func TestAPassageMovesToAPositionThatIsNew(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "en")
	gather(t, h)
	h.New = "Uitstel"
	s.p.move()
	if len(s.p.lines) != 2 || len(s.p.line().Points) != len(said)-1 || len(h.Failures) > 0 {
		t.Fatalf("%d positions, of one %d passages, %v", len(s.p.lines), len(s.p.line().Points), h.Failures)
	}
	if _, err := h.Project().Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if s.Refresh(); len(s.p.lines) != 1 || len(s.p.line().Points) != len(said) {
		t.Errorf("undone there are %d positions, of one %d passages", len(s.p.lines), len(s.p.line().Points))
	}
}

func TestEveryChangeCanBeUndone(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "en")
	gather(t, h)
	ctx := context.Background()
	first := s.p.point().ID
	test.Type(s.evidence, "2")
	if x := s.p.point(); x.ID != first || x.Stance != app.Shifts {
		t.Fatalf("the stance is %s", x.Stance)
	}
	h.Answer = "later gezegd"
	test.Type(s.timeline, "m")
	if s.p.point().Note != h.Answer {
		t.Errorf("the note is %q", s.p.point().Note)
	}
	h.Answer = "Uitstel"
	s.p.create()
	made := s.p.at() // before or after the other: both are of the same second
	s.p.show(1 - made)
	h.Chosen = []int{0}
	s.p.move()
	if n := len(s.p.lines[made].Points); n != 1 || len(s.p.line().Points) != len(said)-1 {
		t.Fatalf("%d passages were moved", n)
	}
	next := s.p.line().Points[1].ID
	key(s.evidence, fyne.KeyDelete)
	if len(s.p.line().Points) != len(said)-2 || s.p.chosen != next {
		t.Errorf("after taking one away the cursor is on %s of %d", s.p.chosen, len(s.p.line().Points))
	}
	h.Answer = "Pact op tijd"
	s.p.rename()
	h.Answer = "over de datum"
	s.p.describe()
	if s.name.Text != "Pact op tijd" || !s.about.Visible() {
		t.Errorf("renamed to %q", s.name.Text)
	}
	key(s.list, fyne.KeyDelete)
	if len(s.p.lines) != 1 || s.name.Text != "Uitstel" {
		t.Errorf("after removing it %q is shown", s.name.Text)
	}
	for i, yes := range h.Undoable {
		if !yes {
			t.Errorf("no undo for %q", h.Notices[i])
		}
	}
	for range h.Undoable {
		if _, err := h.Project().Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	s.Refresh()
	if len(s.p.lines) != 1 || len(s.p.line().Points) != len(said) || s.p.line().Points[0].Stance == app.Shifts || len(h.Failures) > 0 {
		t.Errorf("undone to %+v, failures %v", s.p.lines, h.Failures)
	}
}

func TestThePictureSpeaksTheLanguageOfTheWindow(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "nl")
	gather(t, h)
	s.save()
	if len(h.Failures) > 0 {
		t.Fatal(h.Failures)
	}
	name := strings.TrimPrefix(h.Notices[len(h.Notices)-1], "Afbeelding opgeslagen: ")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{claim, "spreekt tegen", "13 juni 2025", "Denkbeeld", "mrt 2026"} {
		if !strings.Contains(string(data), words) {
			t.Errorf("the picture does not say %q", words)
		}
	}
}

func TestPictures(t *testing.T) {
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		for _, language := range []string{"nl", "en"} {
			h, s, w := shown(t, mode, language)
			gather(t, h)
			s.timeline.FocusGained()
			key(s.timeline, fyne.KeyRight)
			if s.timeline.Current() != s.p.chosen {
				t.Error("the timeline is not at the choice")
			}
			hosttest.Picture(t, "positions-"+string(mode)+"-"+language, w.Canvas().Capture)
		}
	}
}

func TestAPassageThatWasNotFoundAgainIsPlacedFirst(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "en")
	gather(t, h)
	lost := s.p.point()
	lost.Placement = app.Lost
	if cells := s.p.cells(*lost); !strings.HasPrefix(cells[3][1], "to be placed again") {
		t.Errorf("the line says %q", cells)
	}
	s.p.open()
	if to := h.Places[0]; to.Screen != "unplaced" || to.Set != lost.Set {
		t.Errorf("went to %+v", to)
	}
}
