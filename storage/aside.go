package storage

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

const asideName = "copy.standpunt"

// needsWriting tells whether the project cannot be read as it lies there without
// being written to: a crash left it open in a folder that cannot be written.
func needsWriting(err error) bool {
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return false
	}
	return slices.Contains([]int{sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}, s.Code()&primary)
}

// openAside reads a project by way of a copy in the system's folder for
// temporary files, where it can be recovered and brought to this version. The
// copy goes when the store is closed.
func openAside(ctx context.Context, path string, o Options) (_ *Store, err error) {
	dir, err := os.MkdirTemp("", "standpunt-")
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			os.RemoveAll(dir)
		}
	}()
	copied := filepath.Join(dir, asideName)
	for _, part := range []string{"", "-wal", "-journal"} {
		err := copyPart(path+part, copied+part)
		if errors.Is(err, fs.ErrPermission) {
			return nil, unreadable()
		}
		if err != nil && (part == "" || !errors.Is(err, fs.ErrNotExist)) {
			return nil, err
		}
	}
	if err := mend(ctx, copied); err != nil {
		return nil, err
	}
	pool, err := connect(copied, look)
	if err != nil {
		return nil, err
	}
	return &Store{reader: reader{pool: pool}, path: path, aside: dir, now: o.Now}, nil
}

func copyPart(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// mend makes the copy a closed project of this version.
func mend(ctx context.Context, path string) error {
	db, err := connect(path, write)
	if err != nil {
		return err
	}
	defer db.Close()
	v, err := recognised(ctx, db, path)
	if err != nil {
		return err
	}
	if err := run(ctx, db, steps()[v:]); err != nil {
		return err
	}
	return setJournal(ctx, db, "delete")
}
