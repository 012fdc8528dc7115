package memory

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/fold"
	"standpunt/storage/internal/refuse"
)

// reader answers from the state that get gives.
type reader struct{ get func() view }

// Sets implements project.Reader.
func (r reader) Sets(ctx context.Context, q project.SetQuery) ([]app.SetSummary, int, error) {
	v := r.get()
	words := fold.Words(q.Filter)
	found := []*app.Set{}
	for _, s := range v.state.sets {
		text := fold.Set(s)
		missing := slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
		if !missing && (q.Kind == "" || s.Kind == q.Kind) {
			found = append(found, s)
		}
	}
	annotations := map[string]int{}
	for _, a := range v.state.notes {
		annotations[a.Set]++
	}
	slices.SortStableFunc(found, func(a, b *app.Set) int {
		if q.Sort == project.ByAdded {
			return 0
		}
		return cmp.Or(compareSets(q.Sort, annotations, a, b), cmp.Compare(a.ID, b.ID))
	})
	if q.Desc {
		slices.Reverse(found)
	}
	all := []app.SetSummary{}
	for _, s := range page(found, q.Limit, q.Offset) {
		one := copySet(s).Summary()
		one.Annotations = annotations[s.ID]
		all = append(all, one)
	}
	return all, len(found), stopped(ctx)
}

func compareSets(by project.SetOrder, annotations map[string]int, a, b *app.Set) int {
	switch by {
	case project.ByAsked:
		return cmp.Compare(cmp.Or(a.Asked, a.Answered), cmp.Or(b.Asked, b.Answered))
	case project.ByAnswered:
		return cmp.Compare(a.Answered, b.Answered)
	case project.ByNumber:
		return cmp.Compare(a.Number, b.Number)
	case project.BySubject:
		return cmp.Compare(fold.Text(a.Subject), fold.Text(b.Subject))
	case project.ByAsker:
		return cmp.Compare(fold.Asker(a), fold.Asker(b))
	case project.ByRespondent:
		return cmp.Compare(fold.Respondent(a), fold.Respondent(b))
	case project.ByAnswers:
		return cmp.Compare(len(a.Answers), len(b.Answers))
	case project.ByAnnotations:
		return cmp.Compare(annotations[a.ID], annotations[b.ID])
	case project.ByWarnings:
		return cmp.Compare(len(a.Warnings), len(b.Warnings))
	}
	return 0
}

func page[T any](all []T, limit, offset int) []T {
	all = all[min(max(offset, 0), len(all)):]
	if limit > 0 {
		all = all[:min(limit, len(all))]
	}
	return all
}

// Set implements project.Reader.
func (r reader) Set(_ context.Context, id string) (*app.Set, error) {
	if s := r.get().set(id); s != nil {
		return copySet(s), nil
	}
	return nil, refuse.NoSet(id)
}

// FindSets implements project.Reader.
func (r reader) FindSets(_ context.Context, name string) ([]string, error) {
	name = strings.TrimSpace(name)
	return r.ids(func(s *app.Set) bool { return s.ID == name || s.Number == name || s.Reference == name }), nil
}

// SetIDs implements project.Reader.
func (r reader) SetIDs(context.Context) ([]string, error) {
	return r.ids(func(*app.Set) bool { return true }), nil
}

// SetsOfSource implements project.Reader.
func (r reader) SetsOfSource(_ context.Context, sha string) ([]string, error) {
	older := r.get().state.versions
	return r.ids(func(s *app.Set) bool {
		return s.Source.SHA256 == sha ||
			slices.ContainsFunc(older[s.ID], func(v app.Version) bool { return v.Set.Source.SHA256 == sha })
	}), nil
}

func (r reader) ids(fits func(*app.Set) bool) []string {
	ids := []string{}
	for _, s := range r.get().state.sets {
		if fits(s) {
			ids = append(ids, s.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// SetOfAnswer implements project.Reader.
func (r reader) SetOfAnswer(_ context.Context, answer string) (string, error) {
	for _, s := range r.get().state.sets {
		if s.Answer(answer) != nil {
			return s.ID, nil
		}
	}
	return "", refuse.NoAnswer(answer)
}

// EachSet implements project.Reader.
func (r reader) EachSet(ctx context.Context, fn func(*app.Set) error) error {
	sets := slices.SortedFunc(slices.Values(r.get().state.sets), func(a, b *app.Set) int { return cmp.Compare(a.ID, b.ID) })
	for _, s := range sets {
		if err := stopped(ctx); err != nil {
			return err
		}
		if err := fn(copySet(s)); err != nil {
			return err
		}
	}
	return nil
}

// Source implements project.Reader.
func (r reader) Source(_ context.Context, id string) (app.Source, []byte, error) {
	v := r.get()
	s := v.set(id)
	if s == nil {
		return app.Source{}, nil, refuse.NoSet(id)
	}
	return s.Source, slices.Clone(v.loose.sources[s.Source.SHA256]), nil
}

// Setting implements project.Reader.
func (r reader) Setting(_ context.Context, name string) (string, error) {
	return r.get().loose.settings[name], nil
}
