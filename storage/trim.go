package storage

import (
	"context"
	"database/sql"
)

// logBudget is how many bytes of images the log keeps when a project is closed:
// room for some hundred thousand annotations.
const logBudget = 64 << 20

// trim forgets how to undo what can no longer be reached, and the oldest
// gestures beyond the budget; the history still lists them. Then it sweeps the
// documents to which no set and no image refers.
func trim(ctx context.Context, db *sql.DB, budget int64) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	// An undo that a later gesture cut off cannot be redone, nor can what it
	// reversed be done again.
	if _, err := tx.ExecContext(ctx, `UPDATE actions SET forgotten = 1 WHERE forgotten = 0 AND (
		role = 2
		OR role = 1 AND (undone_by <> 0 OR id < (SELECT ifnull(max(id), 0) FROM actions WHERE role = 0))
		OR role = 0 AND undone_by <> 0 AND undone_by < (SELECT ifnull(max(id), 0) FROM actions WHERE role = 0))`); err != nil {
		return err
	}
	oldest, err := number(tx.QueryRowContext(ctx, `SELECT ifnull(max(action_id), 0) FROM (
		SELECT action_id, sum(size) OVER (ORDER BY action_id DESC) AS total
		FROM (SELECT action_id, sum(ifnull(length(image), 0) + 40) AS size FROM changes GROUP BY action_id))
		WHERE total > ?`, budget))
	if err != nil {
		return err
	}
	// A group is forgotten whole: half an import cannot be undone.
	if _, err := tx.ExecContext(ctx, `UPDATE actions SET forgotten = 1 WHERE forgotten = 0 AND (id <= ?1
		OR grp <> '' AND grp IN (SELECT grp FROM actions WHERE id <= ?1))`, oldest); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM changes WHERE action_id IN (SELECT id FROM actions WHERE forgotten = 1)"); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM sources WHERE sha256 NOT IN (SELECT source_sha256 FROM sets)
		AND sha256 NOT IN (SELECT source_sha256 FROM versions)
		AND sha256 NOT IN (SELECT json_extract(image, '$.source_sha256') FROM changes WHERE tbl IN ('sets', 'versions') AND image IS NOT NULL)`); err != nil {
		return err
	}
	return tx.Commit()
}
