package storage

import (
	"context"
	"testing"
)

// Trim is what Close does to the log, with another budget.
func Trim(s *Store, budget int64) error { return trim(context.Background(), s.db, budget) }

// Documents counts the original documents that are kept.
func Documents(t testing.TB, s *Store) int64 {
	t.Helper()
	n, err := number(s.pool.QueryRow("SELECT count(*) FROM sources"))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// SetFew makes the list of sets take its other way.
func SetFew(n int) (old int) {
	old, few = few, n
	return old
}
