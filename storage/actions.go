package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"standpunt/app"
)

// The roles of an action.
const (
	gesture = iota
	undo
	redo
)

type action struct {
	role                int
	label, about, coder string
	group               string
	at                  time.Time
	undoes              int64
}

func beginAction(ctx context.Context, tx *sql.Tx, a action) (int64, error) {
	r, err := tx.ExecContext(ctx, `INSERT INTO actions (role, label, about, coder, grp, at, undoes, undone_by, forgotten)
		VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)`, a.role, a.label, a.about, a.coder, a.group, seconds(a.at), a.undoes)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

// dropEmpty takes back an action that changed nothing.
func dropEmpty(ctx context.Context, tx *sql.Tx, id int64) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM actions WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM changes WHERE action_id = ?1)`, id)
	return err
}

// forget makes a gesture one that cannot be undone.
func forget(ctx context.Context, tx *sql.Tx, id int64) error {
	if _, err := tx.ExecContext(ctx, "UPDATE actions SET forgotten = 1 WHERE id = ?", id); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "DELETE FROM changes WHERE action_id = ?", id)
	return err
}

const actionColumns = "id, label, about, coder, at, undoes, undone_by <> 0"

func scanAction(scan func(...any) error, a *app.Action) error {
	var at int64
	err := scan(&a.ID, &a.Label, &a.About, &a.Coder, &at, &a.Undoes, &a.Undone)
	a.At = moment(at)
	return err
}

// History implements project.Reader.
func (r reader) History(ctx context.Context, limit int) ([]app.Action, error) {
	if limit <= 0 {
		limit = -1
	}
	var all []app.Action
	err := r.view(ctx, func(q querier) (err error) {
		rows, err := q.QueryContext(ctx, "SELECT "+actionColumns+" FROM actions ORDER BY id DESC LIMIT ?", limit)
		all, err = collect(rows, err, scanAction)
		return err
	})
	return all, err
}

// CanUndo implements project.Reader.
func (r reader) CanUndo(ctx context.Context) (*app.Action, error) {
	return r.candidate(ctx, nextUndo)
}

// CanRedo implements project.Reader.
func (r reader) CanRedo(ctx context.Context) (*app.Action, error) {
	return r.candidate(ctx, func(ctx context.Context, q querier) (int64, error) {
		u, err := nextRedo(ctx, q)
		if u == 0 {
			return 0, err
		}
		return undoneBy(ctx, q, u)
	})
}

func (r reader) candidate(ctx context.Context, find func(context.Context, querier) (int64, error)) (*app.Action, error) {
	var found *app.Action
	err := r.view(ctx, func(q querier) error {
		id, err := find(ctx, q)
		if id == 0 {
			return err
		}
		a, err := actionOf(ctx, q, id)
		found = &a
		return err
	})
	return found, err
}

func actionOf(ctx context.Context, q querier, id int64) (app.Action, error) {
	var a app.Action
	err := scanAction(q.QueryRowContext(ctx, "SELECT "+actionColumns+" FROM actions WHERE id = ?", id).Scan, &a)
	return a, err
}

// nextUndo is the newest gesture that stands and whose log was kept, or 0.
func nextUndo(ctx context.Context, q querier) (int64, error) {
	return number(q.QueryRowContext(ctx, `SELECT CASE forgotten WHEN 0 THEN id ELSE 0 END FROM actions
		WHERE role = 0 AND undone_by = 0 ORDER BY id DESC LIMIT 1`))
}

// nextRedo is the newest undo that stands, as long as no gesture came after it, or 0.
func nextRedo(ctx context.Context, q querier) (int64, error) {
	return number(q.QueryRowContext(ctx, `SELECT id FROM actions WHERE role = 1 AND undone_by = 0 AND forgotten = 0
		AND id > (SELECT ifnull(max(id), 0) FROM actions WHERE role = 0) ORDER BY id DESC LIMIT 1`))
}

// undoneBy is the newest action that the undo reversed.
func undoneBy(ctx context.Context, q querier, undo int64) (int64, error) {
	return number(q.QueryRowContext(ctx, "SELECT max(id) FROM actions WHERE undone_by = ?", undo))
}

func number(row *sql.Row) (int64, error) {
	var n int64
	err := row.Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return n, err
}
