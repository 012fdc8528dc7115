package storage

import (
	"context"
	"database/sql"
)

// reader reads from a pool of connections, or inside the transaction of a gesture.
type reader struct {
	pool *sql.DB
	tx   *sql.Tx
}

// view calls fn with one state of the project: what is written meanwhile is not seen.
func (r reader) view(ctx context.Context, fn func(querier) error) error {
	if r.tx != nil {
		return explain("", fn(r.tx))
	}
	tx, err := r.pool.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explain("", err)
	}
	defer tx.Rollback()
	return explain("", fn(tx))
}
