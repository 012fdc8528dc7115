// Package reader is the screen on which a set is read and annotated.
package reader

import (
	"context"
	"fmt"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// presenter holds what the reader shows: a set, what is selected in it, and the
// annotations there.
type presenter struct {
	h           host.Host
	set         *app.Set
	tags        []app.Tag
	annotations []app.Annotation
	answer      string   // the answer in which the selection is
	span        app.Span // empty: the whole answer
	changed     func()
}

// open reads a set.
func (p *presenter) open(id string) {
	var set *app.Set
	var tags []app.Tag
	var all []app.Annotation
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if set, err = p.h.Project().Set(ctx, id); err != nil {
			return err
		}
		if tags, err = p.h.Project().Tags(ctx); err != nil {
			return err
		}
		all, err = p.h.Project().Annotations(ctx, project.AnnotationQuery{Set: id})
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		if p.set == nil || p.set.ID != set.ID {
			p.answer, p.span = "", app.Span{}
		}
		p.set, p.tags, p.annotations = set, tags, all
		p.changed()
	})
}

// choose takes note of a selection; an empty span means the whole answer.
func (p *presenter) choose(answer string, span app.Span) {
	p.answer, p.span = answer, span
}

// heading is the line below the title: number, dates, who asks and who answers.
func (p *presenter) heading() string {
	parts := []string{p.set.Name()}
	if p.set.Asked != "" {
		parts = append(parts, p.h.T("reader.asked", i18n.Date(p.h.T, p.set.Asked)))
	}
	if p.set.Answered != "" {
		parts = append(parts, p.h.T("reader.answered", i18n.Date(p.h.T, p.set.Answered)))
	}
	var people []string
	for _, a := range p.set.Askers {
		people = append(people, fmt.Sprintf("%s (%s)", a.Name, a.Party))
	}
	for _, r := range p.set.Respondents {
		people = append(people, "→ "+strings.TrimSpace(r.Name+", "+r.Role))
	}
	return strings.Join(append(parts, strings.Join(people, ", ")), " · ")
}

// here is what annotates the selection, or the answer in which it is.
func (p *presenter) here() []app.Annotation {
	var out []app.Annotation
	for _, a := range p.annotations {
		if a.Answer == p.answer && (p.span.Empty() || a.Span.Overlaps(p.span)) {
			out = append(out, a)
		}
	}
	return out
}

// path is the path of the tag, and its colour.
func (p *presenter) path(id string) (string, string) {
	for _, t := range p.tags {
		if t.ID == id {
			return t.Path, t.Color
		}
	}
	return "", ""
}

// tag puts a tag on the selection, by its path; the path may be new.
func (p *presenter) tag(path string) {
	if path = strings.TrimSpace(path); path != "" {
		p.annotate(project.AnnotationRequest{Tags: []string{path}})
	}
}

// shortcut puts the tag with this key on the selection.
func (p *presenter) shortcut(key rune) {
	for _, t := range p.tags {
		if t.Shortcut == string(key) {
			p.tag(t.Path)
			return
		}
	}
}

// comment puts a comment on the selection.
func (p *presenter) comment(text string) {
	if strings.TrimSpace(text) != "" {
		p.annotate(project.AnnotationRequest{Comment: text})
	}
}

func (p *presenter) annotate(r project.AnnotationRequest) {
	if p.answer == "" {
		p.h.Notice(p.h.T("reader.select_first"), false)
		return
	}
	r.Answer, r.Span, r.Whole = p.answer, p.span, p.span.Empty()
	p.gesture(p.h.T("reader.annotated"), func(ctx context.Context) error {
		_, err := p.h.Project().Annotate(ctx, r)
		return err
	})
}

// edit changes the comment of an annotation.
func (p *presenter) edit(id, comment string) {
	p.gesture(p.h.T("reader.changed"), func(ctx context.Context) error {
		return p.h.Project().EditAnnotation(ctx, id, project.AnnotationEdit{Comment: &comment})
	})
}

// remove takes an annotation away; the notice offers to undo it.
func (p *presenter) remove(id string) {
	p.gesture(p.h.T("reader.removed"), func(ctx context.Context) error { return p.h.Project().RemoveAnnotation(ctx, id) })
}

func (p *presenter) gesture(done string, do func(context.Context) error) {
	p.h.Run("", func(ctx context.Context, _ func(int, int)) error { return do(ctx) }, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.h.Notice(done, true)
		p.h.Changed()
	})
}
