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
	"time"

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

// steps are the migrations of this version of Standpunt, in their order.
func steps() []step {
	all, err := readSteps(migrations.Files)
	if err != nil {
		panic(err) // embedded: a fault in the build
	}
	return all
}

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

func versionOf(ctx context.Context, db *sql.DB) (int, error) {
	var v int
	err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v)
	return v, err
}

// recognise refuses files that are no project and projects of a newer version,
// without changing a byte.
func recognise(ctx context.Context, path string) error {
	db, err := connect(path, look)
	if err != nil {
		return err
	}
	defer db.Close()
	var id, version int
	err = db.QueryRowContext(ctx, "SELECT a.application_id, v.user_version FROM pragma_application_id a, pragma_user_version v").Scan(&id, &version)
	var s *sqlite.Error
	if errors.As(err, &s) {
		switch s.Code() & primary {
		case sqlite3.SQLITE_NOTADB:
			return notProject(path)
		case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN:
			return nil // left open by a crash: only a writer can say more
		}
	}
	if err != nil {
		return err
	}
	if id != applicationID {
		return notProject(path)
	}
	if version > latest(steps()) {
		return newer(path)
	}
	return nil
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
	for _, s := range steps() {
		if err := s.run(ctx, db); err != nil {
			return err
		}
	}
	return nil
}

// upgrade runs the steps that the project lacks, each in one transaction, after
// a verified copy of the project was put beside it. The copy stays until the
// user removes it; an upgrade that is tried again keeps the first copy.
func upgrade(ctx context.Context, db *sql.DB, path string, all []step) error {
	var id int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return err
	}
	if id != applicationID {
		return notProject(path)
	}
	v, err := versionOf(ctx, db)
	if err != nil {
		return err
	}
	if v > latest(all) {
		return newer(path)
	}
	if v == latest(all) {
		return nil
	}
	if err := keepOld(ctx, db, path, v); err != nil {
		return err
	}
	for _, s := range all[v:] {
		if err := s.run(ctx, db); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return nil
}

func keepOld(ctx context.Context, db *sql.DB, path string, version int) error {
	ext := filepath.Ext(path)
	to := fmt.Sprintf("%s.version-%d%s", strings.TrimSuffix(path, ext), version, ext)
	if _, err := os.Stat(to); err == nil {
		return nil
	}
	return copyTo(ctx, db, to)
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

// copyTo writes a whole, closed copy to a file that must not exist: first under
// another name, then checked, then given its name.
func copyTo(ctx context.Context, db *sql.DB, to string) error {
	if _, err := os.Lstat(to); err == nil {
		return &app.Error{Code: app.Exists, Key: "file_exists", What: "write " + filepath.Base(to), Why: "there is a file of that name already"}
	}
	tmp := fmt.Sprintf("%s.%d.part", to, time.Now().UnixNano())
	defer os.Remove(tmp)
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", tmp); err != nil {
		return err
	}
	if err := verify(ctx, tmp); err != nil {
		return err
	}
	// Link does not replace what appeared in the meantime; file systems without
	// links get the rename.
	if err := os.Link(tmp, to); errors.Is(err, fs.ErrExist) {
		return err
	} else if err != nil {
		return os.Rename(tmp, to)
	}
	return nil
}

// verify reads every page of the copy.
func verify(ctx context.Context, path string) error {
	db, err := connect(path, look)
	if err != nil {
		return err
	}
	defer db.Close()
	var said string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&said); err != nil {
		return err
	}
	if said != "ok" {
		return damaged()
	}
	return nil
}
