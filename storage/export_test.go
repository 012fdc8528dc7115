package storage

import (
	"context"
	"database/sql"
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

// SetFileSystem makes every connection from now on use the VFS.
func SetFileSystem(name string) { fileSystem = name }

// Version is the newest version of the schema.
func Version() int { return latest(steps()) }

// AddStep makes this a Standpunt of a later version, until undo is called.
func AddStep(sql string) (undo func()) {
	old := steps
	all := append(old(), step{version: latest(old()) + 1, name: "later", sql: sql})
	steps = func() []step { return all }
	return func() { steps = old }
}

// Exec runs a statement in an action of its own.
func Exec(t testing.TB, s *Store, statement string) {
	t.Helper()
	err := s.transact(context.Background(), func(tx *sql.Tx) error {
		if _, err := beginAction(context.Background(), tx, action{label: "exec", at: s.now()}); err != nil {
			return err
		}
		_, err := tx.Exec(statement)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Text is the text that a query gives.
func Text(t testing.TB, s *Store, query string) string {
	t.Helper()
	var text string
	if err := s.pool.QueryRow(query).Scan(&text); err != nil {
		t.Fatal(err)
	}
	return text
}
