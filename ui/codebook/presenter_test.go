package codebook

import (
	"context"
	"os"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host/hosttest"
)

// coded is a project with a small codebook and one annotation on each of two tags.
func coded(t *testing.T) (*hosttest.Host, *presenter) {
	t.Helper()
	ctx := context.Background()
	h := hosttest.New(t)
	if _, err := h.Project().ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	set, err := h.Project().Set(ctx, "2025Z12132")
	if err != nil {
		t.Fatal(err)
	}
	for i, tag := range []string{"Planning/Op schema", "Toezegging"} {
		r := project.AnnotationRequest{Answer: set.Answers[1].ID, Span: app.Span{Start: i * 4, End: i*4 + 3}, Tags: []string{tag}}
		if _, err := h.Project().Annotate(ctx, r); err != nil {
			t.Fatal(err)
		}
	}
	p := &presenter{h: h, changed: func() {}}
	h.OnChange = p.reload
	p.reload()
	return h, p
}

func paths(p *presenter) string {
	var list []string
	for _, t := range p.tags {
		list = append(list, t.Path)
	}
	return strings.Join(list, " | ")
}

// on puts the cursor on a path.
func on(t *testing.T, p *presenter, path string) {
	t.Helper()
	for i, tag := range p.tags {
		if tag.Path == path {
			p.move(i)
			return
		}
	}
	t.Fatalf("no tag %s in %s", path, paths(p))
}

func TestKeepACodebook(t *testing.T) {
	h, p := coded(t)
	if got := paths(p); got != "Planning | Planning/Op schema | Toezegging" {
		t.Fatalf("the codebook is %s", got)
	}
	steps := []struct {
		name   string
		at     string
		answer string
		chosen int
		do     func()
		want   string
		cursor string
	}{
		{"make one beside another", "Planning/Op schema", " Planning / Vertraagd ", -1, p.create, "Planning | Planning/Op schema | Planning/Vertraagd | Toezegging", "Planning/Vertraagd"},
		{"rename", "Toezegging", "Belofte", -1, p.rename, "Planning | Planning/Op schema | Planning/Vertraagd | Belofte", "Belofte"},
		{"put below another", "Belofte", "", 1, p.nest, "Planning | Planning/Op schema | Planning/Vertraagd | Planning/Belofte", "Planning/Belofte"},
		{"put at the top", "Planning/Belofte", "", 0, p.nest, "Planning | Planning/Op schema | Planning/Vertraagd | Belofte", "Belofte"},
		{"merge", "Planning/Vertraagd", "", 2, p.merge, "Planning | Planning/Op schema | Belofte", "Belofte"},
		{"remove one that has another below it", "Planning", "", -1, p.remove, "Op schema | Belofte", "Op schema"},
	}
	for _, s := range steps {
		on(t, p, s.at)
		h.Answer, h.Chosen = s.answer, []int{s.chosen}
		s.do()
		if got := paths(p); got != s.want || len(h.Failures) > 0 {
			t.Fatalf("%s: %s, failures %v", s.name, got, h.Failures)
		}
		if p.tag().Path != s.cursor {
			t.Errorf("%s: the cursor is on %s", s.name, p.tag().Path)
		}
	}
	for i, yes := range h.Undoable {
		if !yes {
			t.Errorf("no undo for %q", h.Notices[i])
		}
	}
	for range steps {
		if _, err := h.Project().Undo(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	p.reload()
	if got := paths(p); got != "Planning | Planning/Op schema | Toezegging" {
		t.Errorf("undone: %s", got)
	}
}

func TestColourKeyAndDefinition(t *testing.T) {
	h, p := coded(t)
	on(t, p, "Toezegging")
	p.paint(app.Palette[2])
	if p.tag().Color != app.Palette[2] {
		t.Errorf("the colour is %s", p.tag().Color)
	}
	h.Answer = "AA00bb"
	p.mix()
	if p.tag().Color != "#aa00bb" {
		t.Errorf("the colour is %s", p.tag().Color)
	}
	h.Answer = "groen"
	p.mix()
	if n := len(h.Undoable); h.Undoable[n-1] || p.tag().Color != "#aa00bb" {
		t.Error("a word was taken for a colour")
	}
	h.Answer = "Als de minister iets belooft"
	p.define()
	h.Chosen = []int{3, 3}
	p.key()
	if got := *p.tag(); got.Shortcut != "3" || got.Definition != h.Answer {
		t.Errorf("the tag is %+v", got)
	}
	on(t, p, "Planning")
	p.key()
	if p.tag().Shortcut != "3" || p.tags[2].Shortcut != "" {
		t.Errorf("two tags have one key: %+v", p.tags)
	}
	if o := h.Offered[1]; o[3].Detail != "Toezegging" {
		t.Errorf("the keys offered are %v", o)
	}
}

func TestUsesGoToTheirPassage(t *testing.T) {
	h, p := coded(t)
	on(t, p, "Planning")
	if len(p.uses) != 1 || p.where(p.uses[0]) == "" {
		t.Fatalf("the tag with one below it has %d uses", len(p.uses))
	}
	p.open(0)
	p.open(7)
	n := p.uses[0].annotation
	if len(h.Places) != 1 || h.Places[0].Answer != n.Answer || h.Places[0].Span != n.Span || h.Places[0].Screen != "reader" {
		t.Errorf("went to %+v", h.Places)
	}
}

func TestAnEmptyCodebook(t *testing.T) {
	h := hosttest.New(t)
	p := &presenter{h: h, changed: func() {}}
	h.OnChange = p.reload
	p.reload()
	for _, do := range []func(){p.rename, p.define, p.mix, p.key, p.nest, p.merge, p.remove} {
		do()
	}
	if !p.ready || len(h.Failures)+len(h.Notices)+len(h.Asked) > 0 {
		t.Errorf("without a tag: %v, %v, %v", h.Failures, h.Notices, h.Asked)
	}
	h.Answer = "Eerste"
	p.create()
	if paths(p) != "Eerste" {
		t.Errorf("the codebook is %s", paths(p))
	}
	p.create()
	if len(h.Failures) != 1 {
		t.Error("the same tag was made twice")
	}
}
