package storage

import (
	"context"
	"time"

	"standpunt/app"
	"standpunt/storage/internal/refuse"
)

// Apart implements project.Reader.
func (r reader) Apart(ctx context.Context) ([][2]string, error) {
	var all [][2]string
	err := r.view(ctx, func(q querier) error {
		rows, err := q.QueryContext(ctx, "SELECT set_a, set_b FROM apart ORDER BY set_a, set_b")
		all, err = collect(rows, err, func(scan func(...any) error, pair *[2]string) error { return scan(&pair[0], &pair[1]) })
		return err
	})
	return all, err
}

// PutApart implements project.Writer.
func (w *writer) PutApart(a, b string, apart bool) error {
	for _, id := range []string{a, b} {
		if found, err := w.strings(w.ctx, "SELECT id FROM sets WHERE id = ?", id); err != nil || len(found) == 0 {
			if err == nil {
				err = refuse.NoSet(id)
			}
			return err
		}
	}
	query := "DELETE FROM apart WHERE set_a = ? AND set_b = ?"
	if apart {
		query = "INSERT INTO apart (set_a, set_b) VALUES (?, ?) ON CONFLICT (set_a, set_b) DO NOTHING"
	}
	_, err := w.exec(query, min(a, b), max(a, b))
	return explain("", err)
}

// AddVersion implements project.Writer.
func (w *writer) AddVersion(set string, v *app.Set, at time.Time) error {
	if err := refuse.Set(v); err != nil {
		return err
	}
	if found, err := w.strings(w.ctx, "SELECT id FROM sets WHERE id = ?", set); err != nil || len(found) == 0 {
		if err == nil {
			err = refuse.NoSet(set)
		}
		return err
	}
	return explain("", w.keepVersion(set, v, at))
}
