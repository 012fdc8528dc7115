package memory

import (
	"cmp"
	"context"
	"slices"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/codebook"
)

// Tags implements project.Reader.
func (r reader) Tags(context.Context) ([]app.Tag, error) { return r.get().tags(), nil }

func (v view) tags() []app.Tag {
	uses := map[string]int{}
	for _, a := range v.state.notes {
		for _, t := range a.Tags {
			uses[t]++
		}
	}
	all := slices.Clone(v.state.tags)
	for i := range all {
		all[i].Uses = uses[all[i].ID]
	}
	return codebook.Tree(all)
}

// Annotations implements project.Reader.
func (r reader) Annotations(_ context.Context, q project.AnnotationQuery) ([]app.Annotation, error) {
	v := r.get()
	tags := v.tags()
	all := []app.Annotation{}
	for _, a := range v.state.notes {
		below := func(t string) bool { return codebook.Below(tags, t, q.Tag) }
		if q.Unplaced == (a.Placement != "") && fits(q.ID, a.ID) && fits(q.Set, a.Set) && fits(q.Answer, a.Answer) && fits(q.Coder, a.Coder) &&
			(q.Tag == "" || slices.ContainsFunc(a.Tags, below)) {
			a.Tags = codebook.Sort(list(a.Tags), tags)
			all = append(all, a)
		}
	}
	slices.SortFunc(all, func(a, b app.Annotation) int {
		return cmp.Or(cmp.Compare(a.Set, b.Set), cmp.Compare(a.Answer, b.Answer), cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}

func fits(wanted, is string) bool { return wanted == "" || wanted == is }
