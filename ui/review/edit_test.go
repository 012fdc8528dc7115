package review

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/theme"
)

func TestWordsAreEditedSplitAndJoined(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "en")
	ctx := context.Background()
	note, err := h.Project().Annotate(ctx, project.AnnotationRequest{Answer: s.p.review.Set.Answers[0].ID, Quote: "dit jaar nagekeken", Tags: []string{"Onderhoud"}, Comment: "wie?"})
	if err != nil {
		t.Fatal(err)
	}
	choose(t, s, "en veilig bevonden.")
	h.Answer = "en veilig  bevonden. \n Vraag 2"
	test.Type(s.table, "w")
	set := s.p.review.Set
	if len(set.Questions) < 2 || set.Questions[1].Label != "2" || strings.Contains(set.Answers[0].Text, "Vraag") {
		t.Fatalf("the line is not split: %+v, failures %v", set.Questions, h.Failures)
	}
	choose(t, s, "Vraag 2")
	test.Type(s.table, "u")
	if len(s.p.review.Set.Questions) == len(set.Questions) || s.p.doubtful() == 0 {
		t.Error("the part of a split line does not bring it back")
	}

	choose(t, s, "Ministerie van Bruggen blad 7")
	test.Type(s.table, "p")
	choose(t, s, "De bruggen in het hele land zijn dit jaar nagekeken")
	test.Type(s.table, "j")
	if text := s.p.review.Set.Answers[0].Text; !strings.HasPrefix(text, "De bruggen in het hele land zijn dit jaar nagekeken en veilig bevonden.") {
		t.Errorf("joined, the answer is %q", text)
	}
	h.Answer = "De bruggen in het hele land zijn vorig jaar nagekeken en veilig bevonden."
	test.Type(s.table, "w")
	list, err := h.Project().Annotations(ctx, project.AnnotationQuery{})
	if err != nil {
		t.Fatal(err)
	}
	waiting, err := h.Project().Unplaced(ctx, "")
	if err != nil || len(list)+len(waiting) != 1 || len(h.Failures) > 0 {
		t.Fatalf("annotations %+v, waiting %+v, %v %v", list, waiting, err, h.Failures)
	}
	if len(list) == 1 && (list[0].ID != note.ID || list[0].Comment != "wie?" || !strings.Contains(list[0].Quote, "jaar nagekeken")) {
		t.Errorf("the annotation became %+v", list[0])
	}
	for range 5 { // every gesture can be undone, to the document as it came in
		if _, err := h.Project().Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	s.Refresh()
	if list, _ = h.Project().Annotations(ctx, project.AnnotationQuery{}); len(list) != 1 || list[0].Quote != "dit jaar nagekeken" || !s.p.review.Corrections.Empty() {
		t.Errorf("undone, the annotations are %+v and the corrections %+v", list, s.p.review.Corrections)
	}
}

func TestLinesMove(t *testing.T) {
	_, s, _ := shown(t, theme.ModeLight, "en")
	choose(t, s, "en veilig bevonden.")
	test.Type(s.table, "<")
	text := strings.Join(strings.Fields(s.p.review.Set.Answers[0].Text), " ")
	if !strings.HasPrefix(text, "De bruggen in het hele land zijn dit jaar nagekeken en veilig bevonden. Ministerie") || s.p.targets()[0].Text != "en veilig bevonden." {
		t.Errorf("moved up: %q, the cursor is on %q", text, s.p.targets()[0].Text)
	}
	test.Type(s.table, ">")
	if text = strings.Join(strings.Fields(s.p.review.Set.Answers[0].Text), " "); !strings.Contains(text, "blad 7 en veilig bevonden.") {
		t.Errorf("moved down again: %q", text)
	}
}

func TestPeopleAndKindArePutRight(t *testing.T) {
	h, s, _ := shown(t, theme.ModeLight, "en")
	h.Answer = "Van Dijk (DEF); Jansen (GHI)"
	s.p.field("askers")
	h.Answer = "Pietersen, Minister (Bruggen)"
	s.p.field("respondents")
	h.Chosen = []int{1}
	s.p.field("kind")
	set := s.p.review.Set
	if len(set.Askers) != 2 || set.Askers[1] != (app.Asker{Name: "Jansen", Party: "GHI"}) || set.Respondents[0].Role != "Minister (Bruggen)" || set.Kind != app.Postponement {
		t.Fatalf("%+v %+v %s, %v", set.Askers, set.Respondents, set.Kind, h.Failures)
	}
	if got := s.p.value("askers"); got != h.Answer && got != "Van Dijk (DEF); Jansen (GHI)" {
		t.Errorf("it is written back as %q", got)
	}
	if !strings.Contains(s.details.fields["kind"].Full, "postponement") || !strings.Contains(s.details.fields["askers"].Full, "Van Dijk (DEF)") {
		t.Errorf("the screen says %q and %q", s.details.fields["kind"].Full, s.details.fields["askers"].Full)
	}
}
