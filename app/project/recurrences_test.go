package project_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// recurring is the recurrence of the words in the set, or nil.
func recurring(t *testing.T, p *project.Project, set, words string) *project.Recurrence {
	t.Helper()
	found, err := p.Recurrences(context.Background(), set)
	list := found.Passages
	if err != nil {
		t.Fatal(err)
	}
	s, err := p.Set(context.Background(), set)
	if err != nil {
		t.Fatal(err)
	}
	at := -1
	for i, r := range list {
		if said := r.Span.In(s.Answer(r.Answer).Text); said == words {
			at = i
		}
		if i > 0 && list[i-1].Answer == r.Answer && list[i-1].Span.Start > r.Span.Start {
			t.Errorf("%+v comes before %+v", list[i-1].Span, r.Span)
		}
	}
	if at < 0 {
		return nil
	}
	return &list[at]
}

func TestPassagesThatRecur(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	if _, err := p.ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	const scheduled = "Nederland ligt op schema om het Pact per eind 2026 te implementeren."
	if r := recurring(t, p, "2025Z90001", scheduled); r != nil {
		t.Errorf("before any comparison: %+v", r)
	}
	if _, err := p.Compare(ctx, project.CompareOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	r := recurring(t, p, "2025Z90001", scheduled)
	if r == nil || r.Kind != app.Shifted || r.Answers != 3 || r.First != "2025-06-13" {
		t.Fatalf("the schedule: %+v", r)
	}
	for _, f := range r.Findings {
		if _, err := p.Judge(ctx, f.ID, app.Verdict{Decision: app.Reject}); err != nil {
			t.Fatal(err)
		}
	}
	if r := recurring(t, p, "2025Z90001", scheduled); r != nil {
		t.Errorf("with every finding rejected: %+v", r)
	}
	if _, err := p.Judge(ctx, r.Findings[0].ID, app.Verdict{Decision: app.Relabel, Kind: app.Reworded}); err != nil {
		t.Fatal(err)
	}
	if r := recurring(t, p, "2025Z90001", scheduled); r == nil || r.Kind != app.Reworded || r.Answers != 2 {
		t.Errorf("relabelled as reworded: %+v", r)
	}
	if err := p.RemoveSet(ctx, "2025Z12132"); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Recurrences(ctx, "2025Z90001"); err != nil {
		t.Errorf("after a set was removed: %v", err)
	}
}

// A verdict outlives a new version of its document; the mark stands at the words.
func TestAJudgedPassageIsMarkedWhereItsWordsStandNow(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	defer p.Close()
	importText(t, p, "a.txt", firstVersion)
	importText(t, p, "b.txt", strings.NewReplacer("2025Z10001", "2025Z10009", "juni 2026", "mei 2027", "3 maart", "4 april").Replace(firstVersion))
	if _, err := p.Compare(ctx, project.CompareOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	const safe = "De bruggen in het hele land zijn dit jaar nagekeken en veilig bevonden."
	r := recurring(t, p, "2025Z10001", safe)
	if r == nil {
		t.Fatal("the words do not recur")
	}
	for _, f := range r.Findings {
		if _, err := p.Judge(ctx, f.ID, app.Verdict{Decision: app.Confirm}); err != nil {
			t.Fatal(err)
		}
	}
	importText(t, p, "a.txt", secondVersion)
	found, err := p.Recurrences(ctx, "2025Z10001")
	if err != nil {
		t.Fatal(err)
	}
	s, err := p.Set(ctx, "2025Z10001")
	if err != nil {
		t.Fatal(err)
	}
	old := app.Passage{Answer: s.Answers[0].ID, Span: app.Span{Start: 2, End: 9}, Text: safe}
	if of, now, err := p.Standing(ctx, old); err != nil || of.ID != s.ID || now.Span.In(s.Answers[0].Text) != safe {
		t.Errorf("the words stand at %v, %v", now.Span, err)
	}
	old.Text = "Dit staat nergens."
	if _, now, err := p.Standing(ctx, old); err != nil || !now.Span.Empty() {
		t.Errorf("words that are gone stand at %v, %v", now.Span, err)
	}
	for _, x := range found.Passages {
		said := x.Span.In(s.Answer(x.Answer).Text)
		for _, f := range x.Findings {
			if f.A.Set == s.ID && !strings.Contains(said, f.A.Text) || f.B.Set == s.ID && !strings.Contains(said, f.B.Text) {
				t.Errorf("%q is marked for %q and %q", said, f.A.Text, f.B.Text)
			}
		}
	}
	if recurring(t, p, "2025Z10001", safe) == nil {
		t.Error("the words that moved are not marked")
	}
}
