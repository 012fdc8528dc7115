package storage

import (
	"context"
	"database/sql"

	"standpunt/app"
	"standpunt/storage/internal/refuse"
)

// Undo implements project.Store: it writes the images of what was there before
// back, newest first, as an action of its own, so that undoing can be undone.
func (s *Store) Undo(ctx context.Context) (app.Action, error) {
	var done app.Action
	err := s.transact(ctx, func(tx *sql.Tx) error {
		id, err := nextUndo(ctx, tx)
		if err != nil {
			return err
		}
		if id == 0 {
			return refuse.NoUndo()
		}
		if done, err = actionOf(ctx, tx, id); err != nil {
			return err
		}
		first, err := groupStart(ctx, tx, id)
		if err != nil {
			return err
		}
		u, err := beginAction(ctx, tx, action{role: undo, label: "undo", about: done.About, coder: done.Coder, at: s.now(), undoes: id})
		if err != nil {
			return err
		}
		const reversed = "role = 0 AND undone_by = 0 AND id BETWEEN ? AND ?"
		if err := revert(ctx, tx, "SELECT id FROM actions WHERE "+reversed, first, id); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE actions SET undone_by = ? WHERE "+reversed, u, first, id)
		done.Undone = true
		return err
	})
	return done, err
}

// Redo implements project.Store: it undoes the newest undo. The state is then
// the one after the gesture, so the gesture's own log serves to undo it again,
// and neither the undo nor the redo needs to be remembered.
func (s *Store) Redo(ctx context.Context) (app.Action, error) {
	var done app.Action
	err := s.transact(ctx, func(tx *sql.Tx) error {
		u, err := nextRedo(ctx, tx)
		if err != nil {
			return err
		}
		if u == 0 {
			return refuse.NoRedo()
		}
		id, err := undoneBy(ctx, tx, u)
		if err != nil {
			return err
		}
		if done, err = actionOf(ctx, tx, id); err != nil {
			return err
		}
		r, err := beginAction(ctx, tx, action{role: redo, label: "redo", about: done.About, coder: done.Coder, at: s.now(), undoes: u})
		if err != nil {
			return err
		}
		if err := revert(ctx, tx, "SELECT ?", u); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM changes WHERE action_id IN (?, ?)", u, r); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE actions SET undone_by = 0 WHERE undone_by = ?", u); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE actions SET undone_by = ? WHERE id = ?", r, u)
		done.Undone = false
		return err
	})
	return done, err
}

// groupStart is the oldest action that is undone together with id: the actions
// of its group that stand next to it. What was done in between by another
// gesture is never jumped over.
func groupStart(ctx context.Context, tx *sql.Tx, id int64) (int64, error) {
	return number(tx.QueryRowContext(ctx, `
		WITH it AS (SELECT grp FROM actions WHERE id = ?1),
		other AS (SELECT ifnull(max(id), 0) AS id FROM actions
			WHERE role = 0 AND undone_by = 0 AND id < ?1 AND (forgotten OR grp <> (SELECT grp FROM it)))
		SELECT CASE WHEN (SELECT grp FROM it) = '' THEN ?1
			ELSE (SELECT min(id) FROM actions WHERE role = 0 AND undone_by = 0 AND id <= ?1 AND id > (SELECT id FROM other)) END`, id))
}

type change struct {
	table string
	rid   int64
	image sql.NullString
}

// revert writes the images of the actions that the query selects back, newest first.
func revert(ctx context.Context, tx *sql.Tx, actions string, args ...any) error {
	if _, err := tx.ExecContext(ctx, "PRAGMA defer_foreign_keys=ON"); err != nil {
		return err
	}
	put, del, err := revertStatements(ctx, tx)
	defer func() {
		for _, s := range put {
			s.Close()
		}
		for _, s := range del {
			s.Close()
		}
	}()
	if err != nil {
		return err
	}
	// The changes are read in parts: an import may have left many.
	before := int64(1) << 62
	for {
		seq, part, err := changesBefore(ctx, tx, before, actions, args...)
		if err != nil || len(part) == 0 {
			return err
		}
		before = seq
		for _, c := range part {
			if c.image.Valid {
				_, err = put[c.table].ExecContext(ctx, c.image.String)
			} else {
				_, err = del[c.table].ExecContext(ctx, c.rid)
			}
			if err != nil {
				return err
			}
		}
	}
}

func changesBefore(ctx context.Context, tx *sql.Tx, before int64, actions string, args ...any) (int64, []change, error) {
	const part = 500
	seq := before
	rows, err := tx.QueryContext(ctx, `SELECT seq, tbl, row, image FROM changes
		WHERE action_id IN (`+actions+`) AND seq < ? ORDER BY seq DESC LIMIT ?`, append(args, before, part)...)
	all, err := collect(rows, err, func(scan func(...any) error, c *change) error {
		return scan(&seq, &c.table, &c.rid, &c.image)
	})
	return seq, all, err
}

// revertStatements prepares, for every table, putting a row back and taking it away.
func revertStatements(ctx context.Context, tx *sql.Tx) (put, del map[string]*sql.Stmt, err error) {
	put, del = map[string]*sql.Stmt{}, map[string]*sql.Stmt{}
	for _, t := range logged {
		cols, err := columns(ctx, tx, t.name)
		if err != nil {
			return put, del, err
		}
		if put[t.name], err = tx.PrepareContext(ctx, restore(t.name, cols)); err != nil {
			return put, del, err
		}
		if del[t.name], err = tx.PrepareContext(ctx, "DELETE FROM "+t.name+" WHERE rid = ?"); err != nil {
			return put, del, err
		}
	}
	return put, del, nil
}
