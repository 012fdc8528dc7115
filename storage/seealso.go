package storage

import (
	"context"

	"standpunt/app/project"
)

// SeeAlso implements project.Reader.
func (r reader) SeeAlso(ctx context.Context) ([]project.Pointer, error) {
	var all []project.Pointer
	err := r.view(ctx, func(q querier) error {
		rows, err := q.QueryContext(ctx, "SELECT set_id, see_also FROM set_details WHERE see_also IS NOT NULL ORDER BY set_id")
		all, err = collect(rows, err, func(scan func(...any) error, p *project.Pointer) error { return scan(&p.Set, &p.Words) })
		return err
	})
	return all, err
}
