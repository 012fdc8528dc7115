package storage

import (
	"context"
	"encoding/json"

	"standpunt/app"
	"standpunt/storage/internal/refuse"
)

// Corrections implements project.Reader.
func (r reader) Corrections(ctx context.Context, source string) (app.Corrections, error) {
	c := app.Corrections{Lines: []app.LineCorrection{}, Fields: map[string]string{}}
	bodies, err := r.strings(ctx, "SELECT body FROM corrections WHERE source_sha256 = ?", source)
	if err != nil || len(bodies) == 0 {
		return c, err
	}
	if err := json.Unmarshal([]byte(bodies[0]), &c); err != nil {
		return c, damaged()
	}
	return c, nil
}

// PutCorrections implements project.Writer.
func (w *writer) PutCorrections(source string, c app.Corrections) error {
	if err := refuse.Corrections(source, c); err != nil {
		return err
	}
	if c.Empty() {
		_, err := w.exec("DELETE FROM corrections WHERE source_sha256 = ?", source)
		return explain("", err)
	}
	body, err := json.Marshal(c)
	if err != nil {
		return err
	}
	_, err = w.exec(`INSERT INTO corrections (source_sha256, body, text_sha256) VALUES (?, ?, ?)
		ON CONFLICT (source_sha256) DO UPDATE SET body = excluded.body, text_sha256 = excluded.text_sha256`, source, string(body), hash(string(body)))
	return explain("", err)
}
