package project

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// AnnotationRequest says what to annotate and how. With Answer "" the set is
// annotated; with Whole, all of the answer; else the Span of the answer or,
// when Quote is given, the one place in the answer at which those words stand.
type AnnotationRequest struct {
	Set     string // needed only when Answer is ""
	Answer  string
	Span    app.Span
	Quote   string
	Whole   bool
	Tags    []string // ids or paths; a path that is missing is added to the codebook
	Comment string
}

// AnnotationEdit changes what is not nil. An annotation left without tags and comment is removed.
type AnnotationEdit struct {
	Tags    *[]string // ids or paths
	Comment *string
	Span    *app.Span
}

// Annotate puts tags and a comment on a passage, an answer or a set. When the
// coder has an annotation on exactly that place already, the tags are added to
// it (and the comment, when that one has none), so that one passage is one row.
func (p *Project) Annotate(ctx context.Context, r AnnotationRequest) (app.Annotation, error) {
	made, err := p.AnnotateAll(ctx, []AnnotationRequest{r})
	if err != nil {
		return app.Annotation{}, err
	}
	return made[0], nil
}

// AnnotateAll does several requests in one undo step, all of them or none.
func (p *Project) AnnotateAll(ctx context.Context, requests []AnnotationRequest) ([]app.Annotation, error) {
	made := make([]app.Annotation, len(requests))
	said := ""
	for i := range requests {
		r := &requests[i]
		r.Comment = strings.TrimSpace(r.Comment)
		if len(r.Tags) == 0 && r.Comment == "" {
			return nil, &app.Error{Code: app.Invalid, Key: "annotation_empty", What: "annotate", Why: "there is neither a tag nor a comment", Hint: "give a tag or a comment"}
		}
		var err error
		if made[i], err = p.place(ctx, *r); err != nil {
			return nil, err
		}
		if i == 0 {
			said = about(made[i], *r)
		}
	}
	err := p.do(ctx, "annotate", said, func(w Writer) error {
		for i, r := range requests {
			if err := p.put(ctx, w, &made[i], r); err != nil {
				return err
			}
		}
		return nil
	})
	return made, err
}

// put adds an annotation, or extends the coder's own on exactly that place.
func (p *Project) put(ctx context.Context, w Writer, a *app.Annotation, r AnnotationRequest) error {
	same, err := w.Annotations(ctx, AnnotationQuery{Set: a.Set, Answer: a.Answer, Coder: p.coder})
	if err != nil {
		return err
	}
	for _, old := range same {
		if old.Answer == a.Answer && old.Span == a.Span && old.Whole == a.Whole && (r.Comment == "" || old.Comment == "") {
			if *a, err = p.extend(ctx, w, old, r); err != nil {
				return err
			}
			return w.PutAnnotation(*a)
		}
	}
	if a.Tags, err = tagIDs(ctx, w, r.Tags); err != nil {
		return err
	}
	a.Comment = r.Comment
	return w.AddAnnotation(*a)
}

// EditAnnotation changes tags, comment or span.
func (p *Project) EditAnnotation(ctx context.Context, id string, e AnnotationEdit) error {
	a, err := p.Annotation(ctx, id)
	if err != nil {
		return err
	}
	if e.Span != nil {
		if a, err = p.moved(ctx, a, *e.Span); err != nil {
			return err
		}
	}
	return p.do(ctx, "annotation.edit", a.Quote, func(w Writer) error {
		if e.Tags != nil {
			if a.Tags, err = tagIDs(ctx, w, *e.Tags); err != nil {
				return err
			}
		}
		if e.Comment != nil {
			a.Comment = strings.TrimSpace(*e.Comment)
		}
		if len(a.Tags) == 0 && a.Comment == "" {
			return w.RemoveAnnotation(a.ID)
		}
		a.Changed = p.stamp()
		return w.PutAnnotation(a)
	})
}

// RemoveAnnotation removes an annotation.
func (p *Project) RemoveAnnotation(ctx context.Context, id string) error {
	a, err := p.Annotation(ctx, id)
	if err != nil {
		return err
	}
	return p.do(ctx, "annotation.remove", a.Quote, func(w Writer) error { return w.RemoveAnnotation(id) })
}

// Annotation finds one annotation by id.
func (p *Project) Annotation(ctx context.Context, id string) (app.Annotation, error) {
	found, err := p.store.Annotations(ctx, AnnotationQuery{ID: id})
	if err != nil {
		return app.Annotation{}, err
	}
	if len(found) == 0 {
		return app.Annotation{}, &app.Error{Code: app.NotFound, Key: "annotation_unknown", What: "find annotation " + id, Why: "there is no annotation with this id"}
	}
	return found[0], nil
}

// Annotations lists annotations by place. Set may be an id, number or reference
// and Tag an id or path.
func (p *Project) Annotations(ctx context.Context, q AnnotationQuery) ([]app.Annotation, error) {
	if q.Set != "" {
		id, err := p.setID(ctx, q.Set)
		if err != nil {
			return nil, err
		}
		q.Set = id
	}
	if q.Tag != "" {
		tag, err := p.Tag(ctx, q.Tag)
		if err != nil {
			return nil, err
		}
		q.Tag = tag.ID
	}
	return p.store.Annotations(ctx, q)
}

// place turns a request into an annotation without tags: where it stands, and the words there.
func (p *Project) place(ctx context.Context, r AnnotationRequest) (app.Annotation, error) {
	now := p.stamp()
	a := app.Annotation{ID: app.NewID(), Coder: p.coder, Created: now, Changed: now, Tags: []string{}}
	if r.Answer == "" {
		id, err := p.setID(ctx, r.Set)
		a.Set = id
		a.Whole = true
		return a, err
	}
	set, answer, err := p.Answer(ctx, r.Answer)
	if err != nil {
		return a, err
	}
	a.Set, a.Answer, a.Whole = set.ID, answer.ID, r.Whole
	switch {
	case r.Whole:
		a.Span = app.Whole(answer.Text)
	case r.Quote != "":
		if a.Span, err = findQuote(answer.Text, r.Quote); err != nil {
			return a, err
		}
	default:
		a.Span = r.Span
	}
	return quoted(a, answer.Text)
}

// moved puts an annotation on another span of its answer.
func (p *Project) moved(ctx context.Context, a app.Annotation, to app.Span) (app.Annotation, error) {
	_, answer, err := p.Answer(ctx, a.Answer)
	if err != nil {
		return a, err
	}
	a.Span, a.Whole = to, false
	return quoted(a, answer.Text)
}

// quoted fills in the words at the annotation's span and around them.
func quoted(a app.Annotation, text string) (app.Annotation, error) {
	n := utf8.RuneCountInString(text)
	if a.Span.Start < 0 || a.Span.End > n || a.Span.Empty() {
		return a, &app.Error{
			Code: app.Invalid, Key: "span_outside", What: fmt.Sprintf("annotate %d:%d", a.Span.Start, a.Span.End),
			Why: fmt.Sprintf("the answer has %d characters", n), Hint: "give a span START:END inside the answer, with START before END",
		}
	}
	a.Quote = a.Span.In(text)
	a.Before = app.Span{Start: max(0, a.Span.Start-app.ContextLength), End: a.Span.Start}.In(text)
	a.After = app.Span{Start: a.Span.End, End: min(n, a.Span.End+app.ContextLength)}.In(text)
	return a, nil
}

// findQuote finds the one place at which the words stand; two places are an
// error, since the first is not better than the second.
func findQuote(text, quote string) (app.Span, error) {
	at := strings.Index(text, quote)
	if at < 0 {
		return app.Span{}, &app.Error{Code: app.NotFound, Key: "quote_unknown", What: "find the quote", Why: "these words do not stand in the answer", Hint: "copy them from the answer as they are"}
	}
	if strings.Contains(text[at+1:], quote) {
		return app.Span{}, &app.Error{Code: app.Invalid, Key: "quote_twice", What: "find the quote", Why: "these words stand in the answer more than once", Hint: "give more words, or a span"}
	}
	start := utf8.RuneCountInString(text[:at])
	return app.Span{Start: start, End: start + utf8.RuneCountInString(quote)}, nil
}

// extend adds the request's tags and comment to an annotation on the same place.
func (p *Project) extend(ctx context.Context, w Writer, a app.Annotation, r AnnotationRequest) (app.Annotation, error) {
	ids, err := tagIDs(ctx, w, append(append([]string{}, a.Tags...), r.Tags...))
	if err != nil {
		return a, err
	}
	a.Tags = ids
	if r.Comment != "" {
		a.Comment = r.Comment
	}
	a.Changed = p.stamp()
	return a, nil
}

// tagIDs turns ids and paths into ids in codebook order without doubles, adding the tags that are missing.
func tagIDs(ctx context.Context, w Writer, idsOrPaths []string) ([]string, error) {
	want := map[string]bool{}
	for _, name := range idsOrPaths {
		t, err := findTag(ctx, w, name)
		if err != nil {
			if t, err = ensureTag(ctx, w, name); err != nil {
				return nil, err
			}
		}
		want[t.ID] = true
	}
	tags, err := w.Tags(ctx)
	if err != nil {
		return nil, err
	}
	ids := []string{}
	for _, t := range tags {
		if want[t.ID] {
			ids = append(ids, t.ID)
		}
	}
	return ids, nil
}

// about describes the gesture: the words that were annotated, cut short.
func about(a app.Annotation, r AnnotationRequest) string {
	words := a.Quote
	if words == "" {
		words = r.Set
	}
	return short(words)
}
