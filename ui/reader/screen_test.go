package reader

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

func shown(t *testing.T) (*hosttest.Host, *Screen, *app.Set) {
	t.Helper()
	ctx := context.Background()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h := hosttest.New(t)
	if _, err := h.Project().ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	set, err := h.Project().Set(ctx, "2025Z12132")
	if err != nil {
		t.Fatal(err)
	}
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1024, 640))
	if s.full.Visible() || !s.empty.Visible() {
		t.Error("without a set nothing says what to do")
	}
	s.Show(host.Place{Screen: "reader", Set: set.ID, Answer: set.Answers[1].ID, Span: app.Span{Start: 4, End: 12}})
	return h, s, set
}

func TestASelectionSurvivesTagging(t *testing.T) {
	h, s, set := shown(t)
	block, span := s.doc.Selection()
	if block != set.Answers[1].ID || span != (app.Span{Start: 4, End: 12}) {
		t.Fatalf("arrived at %v of %s", span, block)
	}
	h.New = "Toon/Voorzichtig"
	s.chooseTag()
	s.entry.SetText("waarom?")
	s.keep()
	if said := strings.Join(h.Notices, "; "); said != "Tagged: Toon/Voorzichtig; Comment kept" {
		t.Errorf("it says %q", said)
	}
	if after, still := s.doc.Selection(); after != block || still != span || s.entry.Text != "" {
		t.Errorf("after tagging %v of %s is selected, the entry holds %q", still, after, s.entry.Text)
	}
	marks := s.marks(block)
	if len(marks) != 1 || marks[0].Span != span || marks[0].Name != "Toon/Voorzichtig" {
		t.Fatalf("the marks are %+v, failures %v", marks, h.Failures)
	}
	a := s.here()[0]
	s.untag(a.ID, a.Tags[0])
	if left := s.here(); len(left) != 1 || len(left[0].Tags) != 0 || left[0].Comment != "waarom?" {
		t.Errorf("without the tag stand %+v", left)
	}
	s.selectIn(block, app.Span{})
	s.tag("Heel")
	if b := s.badges(block); len(b) != 1 || b[0].Text != "1" || len(s.marks(block)) != 1 {
		t.Errorf("the whole answer has the badges %+v and %d marks", b, len(s.marks(block)))
	}
}

// Whoever came to a passage from a list goes back there with one Esc.
func TestEscFromAPassageThatOneCameTo(t *testing.T) {
	h, s, _ := shown(t)
	set, err := h.Project().Set(context.Background(), "2025Z90001")
	if err != nil {
		t.Fatal(err)
	}
	a := set.Answers[1]
	s.Show(host.Place{Screen: "reader", Set: set.ID, Answer: a.ID, Span: app.Span{Start: 3, End: 20}})
	if s.span.Empty() || s.key(fyne.KeyEscape) {
		t.Errorf("Esc lets go of %v, to which the reader came", s.span)
	}
	s.selectIn(a.ID, app.Span{Start: 5, End: 9})
	if !s.key(fyne.KeyEscape) || !s.span.Empty() {
		t.Error("Esc does not let go of what the reader selected")
	}
}

func TestACommentWithoutAPlaceIsNotLost(t *testing.T) {
	h, s, _ := shown(t)
	s.selectIn("title", app.Span{Start: 0, End: 3})
	s.entry.SetText("bewaar mij")
	s.keep()
	if s.entry.Text != "bewaar mij" || len(h.Notices) != 1 {
		t.Errorf("the entry holds %q, notices %v", s.entry.Text, h.Notices)
	}
}

func TestThePageHoldsAllOfTheSetOnce(t *testing.T) {
	_, s, set := shown(t)
	n := map[own.BlockKind]int{}
	ids := map[string]bool{}
	for _, b := range s.page() {
		n[b.Kind]++
		if ids[b.ID] {
			t.Errorf("%s stands there twice", b.ID)
		}
		ids[b.ID] = true
	}
	if n[own.Answer] != len(set.Answers) || n[own.Question] != len(set.Questions) || n[own.Note] != len(set.Footnotes) || n[own.Warning] != len(set.Warnings) {
		t.Errorf("the page has %v", n)
	}
	if !strings.Contains(s.people(), "(Volt) → ") {
		t.Errorf("the people are %q", s.people())
	}
}

func TestStepsAndNeighbours(t *testing.T) {
	h, s, set := shown(t)
	s.step(1)
	if s.answer != set.Answers[2].ID || !s.span.Empty() {
		t.Errorf("the next answer is %s", s.answer)
	}
	s.step(-1)
	if s.answer != set.Answers[1].ID {
		t.Errorf("the answer before is %s", s.answer)
	}
	s.beside(-1)
	s.beside(1)
	h.Chosen = []int{0}
	s.compare()
	if len(h.Notices) != 1 || len(h.Places) != 2 || h.Places[0].Screen != "reader" || h.Places[0].Set == set.ID {
		t.Fatalf("notices %v, places %+v", h.Notices, h.Places)
	}
	if to := h.Places[1]; to.Screen != "compare" || to.Set != set.ID || to.Other == set.ID {
		t.Errorf("compares %+v", to)
	}
}

func TestPicture(t *testing.T) {
	h, s, _ := shown(t)
	s.tag("Planning/Op schema")
	s.comment("Hier zegt de minister voor het eerst dat het op schema ligt.")
	s.selectIn(s.answer, app.Span{})
	s.tag("Toezegging")
	if len(s.inspector.Objects) < 4 {
		t.Errorf("the inspector has %d parts", len(s.inspector.Objects))
	}
	if len(h.Failures) > 0 {
		t.Error(h.Failures)
	}
	hosttest.Picture(t, "reader", fyne.CurrentApp().Driver().CanvasForObject(s.object).Capture)
}

func TestReadingGoesOnWhereItWasLeft(t *testing.T) {
	h, s, set := shown(t)
	s.doc.ScrollTo(set.Answers[5].ID, 0)
	s.split.SetOffset(0.6)
	left := s.doc.Place()
	s.Leave()
	again := New(h)
	w := test.NewTempWindow(t, again.Object())
	w.Resize(fyne.NewSize(1024, 640))
	again.Show(host.Place{Screen: "reader"})
	if again.set == nil || again.set.ID != set.ID || again.doc.Place() != left || again.split.Offset != 0.6 {
		t.Errorf("comes back at %+v, was left at %+v, panes at %v", again.doc.Place(), left, again.split.Offset)
	}
	h.Keep("reader", `{"set":"gone"}`)
	newest := New(h)
	newest.Show(host.Place{Screen: "reader"})
	if newest.set == nil || newest.set.Number != "2026Z90002" {
		t.Errorf("without the set that was left opens %+v", newest.set)
	}
}

func TestAnAnswerIsPutBesideAnother(t *testing.T) {
	h, s, set := shown(t)
	h.Chosen = []int{1, 2}
	s.compareAnswer()
	if len(h.Offered) != 2 || len(h.Places) != 1 {
		t.Fatalf("offered %d lists, went to %v, failures %v", len(h.Offered), h.Places, h.Failures)
	}
	to := h.Places[0]
	other, err := h.Project().Set(context.Background(), to.Other)
	if err != nil {
		t.Fatal(err)
	}
	if to.Screen != "compare" || to.Set != set.ID || to.Answer != set.Answers[1].ID || to.OtherAnswer != other.Answers[2].ID {
		t.Errorf("went to %+v", to)
	}
}

func TestPassagesThatRecurHaveABadge(t *testing.T) {
	h, s, set := shown(t)
	s.recur()
	if len(h.Notices) != 1 {
		t.Error("nothing says that nothing is known to recur")
	}
	if _, err := h.Project().Compare(context.Background(), project.CompareOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	s.Refresh()
	badges := s.badges(set.Answers[1].ID)
	if len(badges) < 2 || !badges[0].Signed || !strings.Contains(badges[0].Name, "first 13 June 2025") {
		t.Fatalf("the badges are %+v", badges)
	}
	s.showBadge(set.Answers[1].ID, badges[0].ID)
	if got := s.around(); len(got) != 1 || s.span != badges[0].Span || len(got[0].Findings) == 0 {
		t.Fatalf("a click selects %v with %d recurrences", s.span, len(got))
	}
	f := s.around()[0].Findings[0]
	if said := s.elsewhere(f); !strings.HasPrefix(said, "202") || !strings.Contains(said, "answer 2") {
		t.Errorf("it stands in %q", said)
	}
	s.showFinding(f)
	if to := h.Places[len(h.Places)-1]; to.Screen != "compare" || to.Finding != f.ID {
		t.Errorf("went to %+v", to)
	}
	before := s.span
	s.recur()
	if s.span == before || len(s.around()) == 0 {
		t.Errorf("the next one is %v of %s", s.span, s.answer)
	}
}

func TestReferencesLeadThere(t *testing.T) {
	h, s, set := shown(t)
	leads := func(m own.Mark) bool { return m.Link && strings.Contains(m.Name, "leads to 2025Z12132") }
	var marks []own.Mark
	answer := ""
	for _, a := range set.Answers {
		marks = s.linkMarks(a.ID)
		if i := slices.IndexFunc(marks, leads); i >= 0 {
			marks, answer = marks[i:], a.ID
			break
		}
	}
	if answer == "" {
		t.Fatal("no answer leads to another one of its set")
	}
	s.showMark(answer, []string{marks[0].ID})
	to := h.Places[0]
	if to.Screen != "reader" || to.Set != set.ID || set.Answer(to.Answer) == nil || to.Answer == answer {
		t.Errorf("the link leads to %+v", to)
	}
	s.choose(answer, app.Span{})
	s.followHere(answer, marks[0].Span.Start)
	if len(h.Places) != 2 || h.Places[1] != to {
		t.Errorf("the keyboard leads to %+v", h.Places)
	}
	missing := project.Link{In: set.NoteID(0), Kind: app.ToSet, ID: "2024Z99999", Name: "2024Z99999", Span: app.Span{End: 2}}
	s.links = append(s.links, missing)
	s.followHere(set.NoteID(0), 1)
	if to := h.Places[len(h.Places)-1]; to.Screen != "references" || to.Query != "2024Z99999" || !strings.Contains(s.leads(missing), "2024Z99999 is not") {
		t.Errorf("a set that is missing leads to %+v", to)
	}
	s.links = append(s.links, project.Link{In: set.NoteID(0), Kind: app.ToPaper, ID: "kst-36704-5", Name: "Kamerstuk 36 704, nr. 5", Span: app.Span{Start: 3, End: 5}})
	h.Chosen = []int{1}
	s.followHere(set.NoteID(0), 7)
	if len(h.Offered) != 1 || len(h.Offered[0]) != 2 {
		t.Fatalf("of several one is chosen: %+v", h.Offered)
	}
	if to := h.Places[len(h.Places)-1]; to.Screen != "references" || to.Query != "kst-36704-5" {
		t.Errorf("a paper leads to %+v", to)
	}
}

// What comes in meanwhile, as a comparison does, has the set read again.
// Who comes to a question of the set that is open, as from a search, is there, and what was
// selected before gets no tag.
func TestAQuestionIsAPlaceToComeTo(t *testing.T) {
	h, s, set := shown(t)
	q := set.Questions[len(set.Questions)-1].ID
	s.Show(host.Place{Screen: "reader", Set: set.ID, Answer: q, Span: app.Span{End: 5}})
	if block, span := s.doc.Selection(); block != q || span != (app.Span{End: 5}) || !s.doc.Shows(q, 0) {
		t.Errorf("arrived at %v of %s", span, block)
	}
	h.New = "Planning"
	if s.chooseTag(); len(s.annotations) > 0 {
		t.Errorf("tagged is %+v", s.annotations)
	}
}

func TestReadingAgainTakesNothingFromTheReader(t *testing.T) {
	h, s, set := shown(t)
	s.doc.Select(set.Questions[5].ID, app.Span{Start: 3, End: 9})
	s.selectIn(set.Questions[5].ID, app.Span{Start: 3, End: 9})
	at := s.doc.Place()
	s.Refresh()
	if block, span := s.doc.Selection(); block != set.Questions[5].ID || span != (app.Span{Start: 3, End: 9}) || s.doc.Place() != at {
		t.Errorf("it selects %v of %s, and shows %v, not %v", span, block, s.doc.Place(), at)
	}

	others, _, err := h.Project().Sets(context.Background(), project.SetQuery{})
	if err != nil {
		t.Fatal(err)
	}
	other := others[slices.IndexFunc(others, func(o app.SetSummary) bool { return o.ID != set.ID })].ID
	h.Late = true
	s.Show(host.Place{Screen: "reader", Set: other})
	s.Refresh()
	h.Come()
	if s.set.ID != other {
		t.Errorf("the set that was asked for gives way to %s", s.set.ID)
	}
}

func TestReadingAgainLeavesTheKeyboardInTheInspector(t *testing.T) {
	h, s, _ := shown(t)
	h.New = "Toon"
	s.chooseTag()
	c := fyne.CurrentApp().Driver().CanvasForObject(s.object)
	a := s.here()[0]
	c.Focus(s.reach["remove "+a.ID])
	s.Refresh()
	if got := c.Focused(); got != s.reach["remove "+a.ID] {
		t.Errorf("the keys go to %T", got)
	}
	s.remove(a.ID)
	if c.Focused() != fyne.Focusable(s.doc) {
		t.Errorf("without the button the keys go to %T", c.Focused())
	}
}
