package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"
)

// querier is a connection, a pool or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// collect reads all rows, each by read; the result is never nil.
func collect[T any](rows *sql.Rows, err error, read func(scan func(...any) error, into *T) error) ([]T, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := []T{}
	for rows.Next() {
		var one T
		if err := read(rows.Scan, &one); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// jsonList is a column that holds a list as JSON; lists read are never nil.
type jsonList[T any] struct{ list *[]T }

func listIn[T any](list *[]T) jsonList[T] { return jsonList[T]{list} }

// Scan implements sql.Scanner.
func (j jsonList[T]) Scan(src any) error {
	*j.list = []T{}
	switch v := src.(type) {
	case string:
		return json.Unmarshal([]byte(v), j.list)
	case []byte:
		return json.Unmarshal(v, j.list)
	}
	return nil
}

// toJSON writes a list; nil is the empty list.
func toJSON[T any](list []T) string {
	if len(list) == 0 {
		return "[]"
	}
	b, err := json.Marshal(list)
	if err != nil {
		panic(err) // plain structs of strings and numbers
	}
	return string(b)
}

func seconds(t time.Time) int64 { return t.UTC().Unix() }

func moment(sec int64) time.Time { return time.Unix(sec, 0).UTC() }
