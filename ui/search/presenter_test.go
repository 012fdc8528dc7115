package search

import (
	"context"
	"slices"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
	"standpunt/ui/host/hosttest"
)

func TestSearchGoesToThePassage(t *testing.T) {
	h := hosttest.New(t)
	store := memory.New()
	h.Open = project.New(store)
	err := store.Do(context.Background(), app.Gesture{Label: "import"}, func(w project.Writer) error {
		for _, id := range []string{"a", "b"} {
			set := &app.Set{
				ID: id, Number: "Z" + id, Subject: "opvang", Source: app.Source{File: id, SHA256: id},
				Questions: []app.Question{{ID: id + "q", Label: "1", Text: "Ligt het op schema?"}},
				Answers:   []app.Answer{{ID: id + "a", Covers: []string{"1"}, Text: "Ja, één keer op schema."}},
			}
			if err := w.AddSet(set, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	p := &presenter{h: h, changed: func() {}}
	p.look("schema")
	if p.total != 4 || len(p.lines) != 6 || p.count() != "4 passages" {
		t.Fatalf("%d found, %d lines, %q", p.total, len(p.lines), p.count())
	}
	if p.lines[0].head == "" || p.cursor != 1 {
		t.Fatalf("the first line is no head, or the cursor is on it: %d", p.cursor)
	}
	for i, l := range p.lines {
		if l.hit.Field == "answer" {
			p.move(i)
			p.open()
			break
		}
	}
	if len(h.Places) != 1 {
		t.Fatal("no passage in an answer")
	}
	to := h.Places[0]
	if to.Screen != "reader" || to.Answer == "" || string([]rune("Ja, één keer op schema.")[to.Span.Start:to.Span.End]) != "schema" {
		t.Fatalf("went to %+v", to)
	}
	if i := slices.IndexFunc(p.lines, func(l line) bool { return l.hit.Field == "question" }); i < 0 {
		t.Error("no passage in a question")
	} else if to := p.lines[i].place; to.Answer != to.Set+"q" || to.Span.In("Ligt het op schema?") != "schema" {
		t.Errorf("a passage in a question leads to %+v", to)
	}
	was := p.lines[p.cursor].hit
	if p.look("schema "); p.lines[p.cursor].hit != was {
		t.Errorf("back from the passage, the cursor is on %+v", p.lines[p.cursor].hit)
	}
	for p.step(1) {
		if p.lines[p.cursor].head != "" {
			t.Error("an arrow stops at a line that only names a set")
		}
	}
	if p.cursor != len(p.lines)-1 || !p.step(-1) {
		t.Errorf("the arrows end at line %d", p.cursor)
	}
	p.look("nergens")
	if len(p.lines) != 0 || !p.done {
		t.Fatal("lines of an older search stay")
	}
	p.look("  ")
	if p.done || p.count() != "" {
		t.Fatal("no words are a search")
	}
}

func TestSnippet(t *testing.T) {
	for _, x := range []struct {
		name                 string
		hit                  app.Hit
		before, match, after string
	}{
		{"spaces", app.Hit{Before: "het  is\nop ", Match: "schema", After: " nu"}, "het is op ", "schema", " nu"},
		{"inside a word", app.Hit{Before: "asiel", Match: "zoeker", After: "s"}, "asiel", "zoeker", "s"},
		{"long", app.Hit{Before: "abcdefghijklmnop ", Match: "x"}, "…ghijklmnop ", "x", ""},
	} {
		b, m, a := snippet(x.hit, 10)
		if b != x.before || m != x.match || a != x.after {
			t.Errorf("%s: %q %q %q", x.name, b, m, a)
		}
	}
}

// Who presses Enter before the passages are there goes to them when they are.
func TestEnterWaitsForWhatIsFound(t *testing.T) {
	h := hosttest.New(t)
	p := &presenter{h: h, changed: func() {}}
	var went []string
	to := func(what string) func() { return func() { went = append(went, what) } }
	h.Late = true
	p.look("schem")
	p.answered(to("other words"))
	p.look("schema")
	if p.answered(to("passages")); len(went) > 0 || h.Awaits != 2 {
		t.Fatalf("went to %v, keys wait %d times", went, h.Awaits)
	}
	if h.Come(); !slices.Equal(went, []string{"passages"}) {
		t.Errorf("went to %v", went)
	}
	if p.answered(to("passages")); len(went) != 2 || h.Awaits != 2 {
		t.Error("waits for what is there")
	}
}
