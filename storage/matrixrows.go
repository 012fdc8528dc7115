package storage

import (
	"context"

	"standpunt/storage/internal/refuse"
)

// MatrixRows implements project.Reader.
func (r reader) MatrixRows(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	err := r.view(ctx, func(q querier) error {
		rows, err := q.QueryContext(ctx, "SELECT answer, row FROM matrix_rows")
		pairs, err := collect(rows, err, func(scan func(...any) error, pair *[2]string) error { return scan(&pair[0], &pair[1]) })
		for _, p := range pairs {
			out[p[0]] = p[1]
		}
		return err
	})
	return out, err
}

// PutMatrixRow implements project.Writer.
func (w *writer) PutMatrixRow(answer, row string) error {
	if err := refuse.Texts(answer, row); err != nil {
		return err
	}
	if row == "" {
		_, err := w.exec("DELETE FROM matrix_rows WHERE answer = ?", answer)
		return explain("", err)
	}
	_, err := w.exec("INSERT INTO matrix_rows (answer, row) VALUES (?, ?) ON CONFLICT (answer) DO UPDATE SET row = excluded.row WHERE row <> excluded.row", answer, row)
	return explain("", err)
}
