package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"standpunt/app"
)

// Backup implements project.Store.
func (s *Store) Backup(ctx context.Context, path string) error {
	what := "back up to " + filepath.Base(path)
	abs, err := filepath.Abs(path)
	if err != nil {
		return explain(what, err)
	}
	if _, err := os.Stat(filepath.Dir(abs)); err != nil {
		return explain(what, err)
	}
	from := s.path
	if s.aside != "" {
		from = filepath.Join(s.aside, asideName)
	}
	return explain(what, copyTo(ctx, from, abs))
}

// copyTo writes a whole, closed copy to a file that must not exist: first under
// another name, then checked, then given its name.
func copyTo(ctx context.Context, from, to string) error {
	if _, err := os.Lstat(to); err == nil {
		return &app.Error{Code: app.Exists, Key: "file_exists", What: "write " + filepath.Base(to), Why: "there is a file of that name already"}
	}
	tmp := fmt.Sprintf("%s.%d.part", to, time.Now().UnixNano())
	defer os.Remove(tmp)
	db, err := connect(from, look)
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", tmp); err != nil {
		return err
	}
	if err := verify(ctx, tmp); err != nil {
		return err
	}
	return settle(tmp, to)
}

// settle gives a finished file its name, for good. Link does not replace what
// appeared in the meantime; file systems without links get the rename.
func settle(tmp, to string) error {
	if err := os.Link(tmp, to); errors.Is(err, fs.ErrExist) {
		return err
	} else if err != nil {
		if err := os.Rename(tmp, to); err != nil {
			return err
		}
	} else {
		_ = os.Remove(tmp)
	}
	if dir, err := os.Open(filepath.Dir(to)); err == nil {
		_ = dir.Sync() // the name survives a power cut where folders can be synced
		dir.Close()
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
