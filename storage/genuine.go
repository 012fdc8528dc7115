package storage

import (
	"context"
	"database/sql"
	"slices"
	"sync"

	"standpunt/app"
)

// A project may come from a stranger, and a trigger or a view in it would run
// with every gesture: only those of our own schema are let in. SQLite is told
// besides not to trust functions in the schema.
const program = "SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY 1"

// genuine refuses a project of the version in which there is anything that would
// run by itself and that no Standpunt put there.
func genuine(ctx context.Context, db *sql.DB, version int) error {
	want, err := expected(ctx, version)
	if err != nil {
		return err
	}
	rows, err := db.QueryContext(ctx, program)
	got, err := collect(rows, err, scanString)
	if err != nil {
		return err
	}
	if !slices.Equal(got, want) {
		return &app.Error{
			Code: app.Damaged, Key: "project_altered", Why: "another program has changed the inside of the project",
			Hint: "open a backup; do not trust a project that a stranger sent like this",
		}
	}
	return nil
}

var programs struct {
	sync.Mutex
	of map[int][]string
}

// expected is what the schema of a version has, found by making it once, in memory.
func expected(ctx context.Context, version int) ([]string, error) {
	programs.Lock()
	defer programs.Unlock()
	if known, ok := programs.of[version]; ok {
		return known, nil
	}
	db, err := sql.Open("sqlite", "file::memory:")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // every connection would be a database of its own
	if err := run(ctx, db, steps()[:version]); err != nil {
		return nil, err
	}
	rows, err := db.QueryContext(ctx, program)
	all, err := collect(rows, err, scanString)
	if err != nil {
		return nil, err
	}
	if programs.of == nil {
		programs.of = map[int][]string{}
	}
	programs.of[version] = all
	return all, nil
}
