package project

import (
	"context"
	"slices"

	"standpunt/app"
)

// Untagged are the requests for passages, named by their spans, on which the coder has not
// put the tag yet, each asking for it. The tag is given by its id or its path, and need not
// be there yet. It reads only: AnnotateAll puts it there.
func (p *Project) Untagged(ctx context.Context, requests []AnnotationRequest, tag string) ([]AnnotationRequest, error) {
	type place struct {
		answer string
		span   app.Span
	}
	had := map[place]bool{}
	t, err := p.Tag(ctx, tag)
	switch {
	case app.CodeOf(err) == app.NotFound: // it is new
	case err != nil:
		return nil, err
	default:
		list, err := p.Annotations(ctx, AnnotationQuery{Tag: t.ID, Coder: p.Coder()})
		if err != nil {
			return nil, err
		}
		for _, a := range list {
			if slices.Contains(a.Tags, t.ID) { // not only one below it
				had[place{a.Answer, a.Span}] = true
			}
		}
	}
	var fresh []AnnotationRequest
	for _, r := range requests {
		if !had[place{r.Answer, r.Span}] {
			r.Tags = []string{tag}
			fresh = append(fresh, r)
		}
	}
	return fresh, nil
}
