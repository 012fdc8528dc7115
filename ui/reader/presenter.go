// Package reader is the screen on which a set is read and annotated.
package reader

import (
	"context"
	"slices"
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
	links       []project.Link // to other answers and sets
	delay       project.Delay
	recurring   []project.Recurrence // passages that stand elsewhere too
	names       map[string]string    // of the sets in which they stand, by id
	answer      string               // the answer in which the selection is
	span        app.Span             // empty: the whole answer
	version     int                  // counts openings, so that a late answer to an old one is dropped
	opening     string               // the set that was asked for last: until it comes, another one may still be shown
	fresh       bool                 // the set that came is another one than was shown
	source      source
	changed     func()
}

// open reads a set.
func (p *presenter) open(id string) {
	p.version++
	version := p.version
	p.opening = id
	var set *app.Set
	var tags []app.Tag
	var all []app.Annotation
	var recurring project.Recurrences
	var links []project.Link
	var delay project.Delay
	prj := p.h.Project()
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if set, err = prj.Set(ctx, id); err != nil {
			return err
		}
		if tags, err = prj.Tags(ctx); err != nil {
			return err
		}
		if all, err = prj.Annotations(ctx, project.AnnotationQuery{Set: id}); err != nil {
			return err
		}
		if recurring, err = prj.Recurrences(ctx, id); err != nil {
			return err
		}
		if links, err = prj.Links(ctx, id); err != nil {
			return err
		}
		delays, err := prj.Delays(ctx)
		delay = delays[id]
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.opening = ""
			if p.set != nil {
				p.opening = p.set.ID
			}
			p.h.Fail(err)
			return
		}
		p.fresh = p.set == nil || p.set.ID != set.ID
		if p.fresh {
			p.answer, p.span = "", app.Span{}
		}
		p.set, p.tags, p.annotations, p.recurring, p.names = set, tags, all, recurring.Passages, recurring.Names
		p.links, p.delay = links, delay
		p.changed()
	})
}

// choose takes note of a selection; an empty span means the whole answer.
func (p *presenter) choose(answer string, span app.Span) {
	p.answer, p.span = answer, span
}

// about is what the set is about, as its document says; "" where it does not.
func (p *presenter) about() string {
	if p.set.Subject != "" {
		return p.set.Subject // stands after "over" in the source
	}
	return p.set.Title
}

// title names the set: by what it is about, or else by its number, for a document
// without a title looks as if it was not read.
func (p *presenter) title() string {
	if about := p.about(); about != "" {
		return i18n.Capital(about)
	}
	return p.set.Name()
}

// heading is the line below the title: number, dates, who asks and who answers.
func (p *presenter) heading() string {
	var parts []string
	if p.about() != "" { // else the title says it
		parts = append(parts, p.set.Name())
	}
	if p.set.Asked != "" {
		parts = append(parts, p.h.T("reader.asked", i18n.Date(p.h.T, p.set.Asked)))
	}
	if p.set.Answered != "" {
		parts = append(parts, p.h.T("reader.answered", i18n.Date(p.h.T, p.set.Answered)))
	}
	return strings.Join(parts, " · ")
}

// people is the second line: who asks, with the party, and who answers.
func (p *presenter) people() string {
	var asking, answering []string
	for _, a := range p.set.Askers {
		if a.Party != "" {
			a.Name += " (" + a.Party + ")"
		}
		asking = append(asking, a.Name)
	}
	for _, r := range p.set.Respondents {
		answering = append(answering, strings.Trim(r.Name+", "+r.Role, ", "))
	}
	if len(answering) == 0 {
		return strings.Join(asking, ", ")
	}
	return strings.TrimSpace(strings.Join(asking, ", ") + " → " + strings.Join(answering, "; "))
}

// answered is the answer in which the selection is, or nil.
func (p *presenter) answered() *app.Answer {
	if p.set == nil {
		return nil
	}
	return p.set.Answer(p.answer)
}

// subject says what is annotated: the words that are selected, or the whole answer.
func (p *presenter) subject() string {
	a := p.answered()
	if a == nil {
		return p.h.T("reader.select_first")
	}
	if p.span.Empty() {
		return p.h.T("reader.whole", strings.Join(a.Covers, ", "))
	}
	words := []rune(strings.Join(strings.Fields(p.span.In(a.Text)), " "))
	if len(words) > 160 {
		words = append(words[:159], '…')
	}
	return "“" + string(words) + "”"
}

// footnote is the text of the note with this marker, or "".
func (p *presenter) footnote(marker string) string {
	for _, n := range p.set.Footnotes {
		if n.Marker == marker {
			return n.Text
		}
	}
	return ""
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

// tag puts a tag on the selection, by its id or its path; the path may be new.
func (p *presenter) tag(path string) {
	if path = strings.TrimSpace(path); path != "" {
		p.annotate(project.AnnotationRequest{Tags: []string{path}}, p.h.T("annotated.tag", host.PathOf(p.tags, path)))
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
		p.annotate(project.AnnotationRequest{Comment: text}, p.h.T("annotated.comment"))
	}
}

func (p *presenter) annotate(r project.AnnotationRequest, said string) {
	if p.answer == "" {
		p.h.Notice(p.h.T("reader.select_first"), false)
		return
	}
	r.Answer, r.Span, r.Whole = p.answer, p.span, p.span.Empty()
	prj := p.h.Project()
	p.gesture(said, func(ctx context.Context) error {
		_, err := prj.Annotate(ctx, r)
		return err
	})
}

// untag takes one tag off an annotation.
func (p *presenter) untag(id, tag string) {
	prj := p.h.Project()
	for _, a := range p.annotations {
		if a.ID != id {
			continue
		}
		rest := slices.DeleteFunc(slices.Clone(a.Tags), func(t string) bool { return t == tag })
		p.gesture(p.h.T("reader.removed"), func(ctx context.Context) error {
			return prj.EditAnnotation(ctx, id, project.AnnotationEdit{Tags: &rest})
		})
	}
}

// edit changes the comment of an annotation.
func (p *presenter) edit(id, comment string) {
	prj := p.h.Project()
	p.gesture(p.h.T("reader.changed"), func(ctx context.Context) error {
		return prj.EditAnnotation(ctx, id, project.AnnotationEdit{Comment: &comment})
	})
}

// remove takes an annotation away; the notice offers to undo it.
func (p *presenter) remove(id string) {
	prj := p.h.Project()
	p.gesture(p.h.T("reader.removed"), func(ctx context.Context) error { return prj.RemoveAnnotation(ctx, id) })
}

func (p *presenter) gesture(done string, do func(context.Context) error) {
	host.Gesture(p.h, do, func() string { return done })
}
