package host

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
)

// ChooseTag asks for a tag by typing; a path that is not there yet can be typed.
// done gets the tag's id, or the new path.
func ChooseTag(h Host, title string, tags []app.Tag, done func(tag string)) {
	items := make([]Item, len(tags))
	for i, t := range tags {
		items[i] = Item{Text: t.Path, Color: t.Color, Detail: t.Definition}
	}
	h.Choose(Choice{Title: title, Items: items, Chosen: func(i int) { done(tags[i].ID) }, New: func(path string) {
		if path = strings.TrimSpace(path); path != "" {
			done(path)
		}
	}})
}

// TagPassages asks for a tag and puts it on all of the passages in one step; a passage
// that is named twice, or that has it already, gets no second one.
func TagPassages(h Host, passages []app.Passage) {
	prj := h.Project()
	if prj == nil || len(passages) == 0 {
		return
	}
	var requests []project.AnnotationRequest
	for _, x := range passages {
		if !slices.ContainsFunc(requests, func(r project.AnnotationRequest) bool { return r.Answer == x.Answer && r.Span == x.Span }) {
			requests = append(requests, project.AnnotationRequest{Answer: x.Answer, Span: x.Span})
		}
	}
	var tags []app.Tag
	h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		tags, err = prj.Tags(ctx)
		return err
	}, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		ChooseTag(h, h.T("tag.passages", len(requests)), tags, func(tag string) {
			var fresh []project.AnnotationRequest
			h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
				if fresh, err = prj.Untagged(ctx, requests, tag); err != nil || len(fresh) == 0 {
					return err
				}
				_, err = prj.AnnotateAll(ctx, fresh)
				return err
			}, func(err error) {
				had, put := len(requests)-len(fresh), h.T("tag.put", len(fresh), PathOf(tags, tag))
				switch {
				case err != nil:
					h.Fail(err)
					return
				case len(fresh) == 0:
					h.Notice(h.T("tag.had_all", had), false)
					return
				case had > 0:
					h.Notice(put+" · "+h.T("tag.had", had), true)
				default:
					h.Notice(put, true)
				}
				h.Changed()
			})
		})
	})
	h.Await()
}

// PathOf is the path of a tag, given by its id or, when it is new, by that.
func PathOf(tags []app.Tag, tag string) string {
	for _, t := range tags {
		if t.ID == tag {
			return t.Path
		}
	}
	return tag
}
