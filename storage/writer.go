package storage

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"io"

	"standpunt/app/project"
)

var _ project.Writer = (*writer)(nil)

// writer is one gesture's view of the project. Its methods belong to the
// transaction, which ends when the gesture does.
type writer struct {
	reader
	ctx    context.Context
	tx     *sql.Tx
	action int64
	kept   map[string]*sql.Stmt
	source []byte // the document that was checked and stored last, for many sets may come of one,
	sum    string // and its SHA-256
}

// exec runs a statement, prepared once per gesture.
func (w *writer) exec(statement string, args ...any) (sql.Result, error) {
	s := w.kept[statement]
	if s == nil {
		var err error
		if s, err = w.tx.PrepareContext(w.ctx, statement); err != nil {
			return nil, err
		}
		if w.kept == nil {
			w.kept = map[string]*sql.Stmt{}
		}
		w.kept[statement] = s
	}
	return s.ExecContext(w.ctx, args...)
}

// hit runs a statement and tells whether it changed a row.
func (w *writer) hit(statement string, args ...any) (bool, error) {
	r, err := w.exec(statement, args...)
	if err != nil {
		return false, err
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

func (w *writer) close() {
	for _, s := range w.kept {
		s.Close()
	}
}

// PutSetting implements project.Writer.
func (w *writer) PutSetting(name, value string) error {
	_, err := w.exec(`INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value)
	return explain("", err)
}

// hash is the SHA-256 of the texts, in lower-case hex. A zero byte ends each of
// them: texts hold none.
func hash(texts ...string) string {
	h := sha256.New()
	for _, t := range texts {
		io.WriteString(h, t)
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))
}
