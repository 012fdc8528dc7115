package memory

import (
	"context"
	"maps"

	"standpunt/storage/internal/refuse"
)

// MatrixRows implements project.Reader.
func (r reader) MatrixRows(context.Context) (map[string]string, error) {
	out := map[string]string{}
	maps.Copy(out, r.get().state.rows)
	return out, nil
}

// PutMatrixRow implements project.Writer.
func (w *writer) PutMatrixRow(answer, row string) error {
	if err := refuse.Texts(answer, row); err != nil {
		return err
	}
	if row == "" {
		delete(w.next.state.rows, answer)
	} else {
		w.next.state.rows[answer] = row
	}
	return nil
}
