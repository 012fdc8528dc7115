package memory

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/codebook"
	"standpunt/storage/internal/fold"
	"standpunt/storage/internal/rank"
)

// Findings implements project.Reader.
func (r reader) Findings(_ context.Context, q project.FindingQuery) ([]app.Finding, int, error) {
	v := r.get()
	computed := map[string]bool{}
	found := []app.Finding{}
	add := func(f app.Finding) {
		f = rank.Whole(f)
		if selects(q, f) && v.tagged(q.Tag, f) && holds(fold.Words(q.Words), f, v.set(f.A.Set), v.set(f.B.Set)) {
			found = append(found, f)
		}
	}
	for _, f := range v.loose.findings {
		computed[f.ID] = true
		if judged, ok := v.state.verdicts[f.ID]; ok {
			f.Verdict = judged.Verdict
		} else if v.set(f.A.Set) == nil || v.set(f.B.Set) == nil {
			continue
		}
		add(f)
	}
	for id, f := range v.state.verdicts {
		if !computed[id] {
			add(f)
		}
	}
	slices.SortFunc(found, rank.Compare)
	return list(page(found, q.Limit, q.Offset)), len(found), nil
}

func selects(q project.FindingQuery, f app.Finding) bool {
	return fits(q.ID, f.ID) &&
		(len(q.Kinds) == 0 || slices.Contains(q.Kinds, f.Kind)) &&
		(q.Cause == "" || slices.Contains(f.Causes, q.Cause)) &&
		(q.Set == "" || f.A.Set == q.Set || f.B.Set == q.Set) &&
		(q.Sets == nil || slices.Contains(q.Sets, f.A.Set) || slices.Contains(q.Sets, f.B.Set)) &&
		(q.Answer == "" || f.A.Answer == q.Answer || f.B.Answer == q.Answer) &&
		judged(q.Verdict, f)
}

// holds tells whether each word stands in a passage or in what a set is known by.
func holds(words []string, f app.Finding, sets ...*app.Set) bool {
	texts := []string{fold.Text(f.A.Text + " " + f.B.Text)}
	for _, s := range sets {
		if s != nil {
			texts = append(texts, fold.Set(s))
		}
	}
	for _, word := range words {
		if !slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, word) }) {
			return false
		}
	}
	return true
}

func judged(wanted project.VerdictFilter, f app.Finding) bool {
	switch wanted {
	case project.AnyVerdict:
		return true
	case project.Open:
		return f.Open()
	case project.Decided:
		return f.Verdict != nil
	}
	return !f.Open() && string(f.Verdict.Decision) == string(wanted)
}

// tagged tells whether a passage of the finding overlaps one with this tag or one below it.
func (v view) tagged(tag string, f app.Finding) bool {
	if tag == "" {
		return true
	}
	tags := v.tags()
	for _, a := range v.state.notes {
		if !slices.ContainsFunc(a.Tags, func(t string) bool { return codebook.Below(tags, t, tag) }) {
			continue
		}
		for _, side := range []app.Passage{f.A, f.B} {
			if a.Answer == side.Answer && (a.Whole || a.Span.Overlaps(side.Span)) {
				return true
			}
		}
	}
	return false
}
