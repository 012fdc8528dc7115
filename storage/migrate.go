package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"standpunt/app"
	"standpunt/storage/migrations"
)

// applicationID stands at offset 68 of every project file ("Stdp"), so that
// file(1) and we can tell a project from another SQLite file.
const applicationID = 0x53746470

// step leads from version-1 to version.
type step struct {
	version int
	name    string
	sql     string
}

// steps are the migrations of this version of Standpunt, in their order. Tests
// add one.
var steps = sync.OnceValue(func() []step {
	all, err := readSteps(migrations.Files)
	if err != nil {
		panic(err) // embedded: a fault in the build
	}
	return all
})

func readSteps(files fs.FS) ([]step, error) {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return nil, err
	}
	var all []step
	for i, name := range names { // Glob sorts
		number, _, _ := strings.Cut(name, "_")
		v, err := strconv.Atoi(number)
		if err != nil || v != i+1 {
			return nil, fmt.Errorf("migration %s: expected number %04d", name, i+1)
		}
		b, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		all = append(all, step{version: v, name: name, sql: string(b)})
	}
	return all, nil
}

func latest(all []step) int { return all[len(all)-1].version }

// recognise refuses files that are no project and projects of a newer version,
// without changing a byte.
func recognise(ctx context.Context, path string) (version int, err error) {
	db, err := connect(path, look)
	if err != nil {
		return 0, err
	}
	defer db.Close()
	version, err = recognised(ctx, db, path)
	var s *sqlite.Error
	if errors.As(err, &s) && s.Code()&primary == sqlite3.SQLITE_NOTADB {
		return 0, notProject(path)
	}
	return version, err
}

// recognised gives the version of the project to which db is connected, when it is
// a project that may be opened.
func recognised(ctx context.Context, db *sql.DB, path string) (int, error) {
	var id, version int
	err := db.QueryRowContext(ctx, "SELECT a.application_id, v.user_version FROM pragma_application_id a, pragma_user_version v").Scan(&id, &version)
	switch {
	case err != nil:
		return 0, err
	case id != applicationID || version < 1:
		return 0, notProject(path)
	case version > latest(steps()):
		return 0, newer(path)
	}
	return version, genuine(ctx, db, version)
}

func newer(path string) error {
	return &app.Error{
		Code: app.Newer, Key: "project_newer", What: "open " + filepath.Base(path),
		Why: "a newer Standpunt made the project", Hint: "install the newest Standpunt to open it; the project was not changed",
	}
}

// establish makes an empty database a project of the latest version.
func establish(ctx context.Context, db *sql.DB) error {
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id=%d", applicationID)); err != nil {
		return err
	}
	return run(ctx, db, steps())
}

// upgrade runs the steps that the project lacks, after a verified copy of the
// project was put beside it. The copy stays until the user removes it; an
// upgrade that is tried again keeps the first copy.
func upgrade(ctx context.Context, db *sql.DB, path string, all []step) error {
	v, err := recognised(ctx, db, path)
	if err != nil || v >= latest(all) {
		return err
	}
	if err := keepOld(ctx, path, v); err != nil {
		return err
	}
	return run(ctx, db, all[v:])
}

// run does the steps, each in one transaction.
func run(ctx context.Context, db *sql.DB, some []step) error {
	for _, s := range some {
		if err := s.run(ctx, db); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return nil
}

func keepOld(ctx context.Context, path string, version int) error {
	ext := filepath.Ext(path)
	to := fmt.Sprintf("%s.version-%d%s", strings.TrimSuffix(path, ext), version, ext)
	if _, err := os.Stat(to); err == nil {
		return nil
	}
	return copyTo(ctx, path, to)
}

// run does one step with its version number in one transaction, and makes the
// triggers of the change log anew for the tables that are there then.
func (s step) run(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, s.sql); err != nil {
		return err
	}
	if err := makeLog(ctx, tx); err != nil {
		return err
	}
	var broken int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&broken); err != nil {
		return err
	}
	if broken > 0 {
		return damaged()
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version=%d", s.version)); err != nil {
		return err
	}
	return tx.Commit()
}
