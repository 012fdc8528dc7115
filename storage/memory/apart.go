package memory

import (
	"cmp"
	"context"
	"slices"
	"time"

	"standpunt/app"
	"standpunt/storage/internal/refuse"
)

// Apart implements project.Reader.
func (r reader) Apart(context.Context) ([][2]string, error) {
	var all [][2]string
	for pair := range r.get().state.apart {
		all = append(all, pair)
	}
	slices.SortFunc(all, func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return all, nil
}

// PutApart implements project.Writer.
func (w *writer) PutApart(a, b string, apart bool) error {
	for _, id := range []string{a, b} {
		if w.next.set(id) == nil {
			return refuse.NoSet(id)
		}
	}
	pair := [2]string{min(a, b), max(a, b)}
	if apart {
		w.next.state.apart[pair] = true
	} else {
		delete(w.next.state.apart, pair)
	}
	return nil
}

// AddVersion implements project.Writer.
func (w *writer) AddVersion(set string, v *app.Set, at time.Time) error {
	if err := refuse.Set(v); err != nil {
		return err
	}
	if w.next.set(set) == nil {
		return refuse.NoSet(set)
	}
	older := w.next.state.versions[set]
	w.next.state.versions[set] = append(slices.Clip(older), app.Version{
		Number: len(older) + 1, Replaced: at.UTC().Truncate(time.Second), Set: copySet(v),
	})
	return nil
}
