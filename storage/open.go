package storage

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"standpunt/app"
	"standpunt/app/project"
)

var _ project.Store = (*Store)(nil)

// Options say how to open a project.
type Options struct {
	ReadOnly bool             // never change the file; works beside a writer and in folders that cannot be written
	Create   bool             // make a project that is missing
	Now      func() time.Time // the clock of the history; time.Now when nil
	Holder   string           // who opens: what others are told who find the project in use
}

// Open opens the project file at path.
//
// Errors are *app.Error: NotFound when there is no file (and Create is false) or
// no folder; Unreadable for a file that is no project, which is left untouched;
// Newer for a project of a newer Standpunt; Busy when another writer has it;
// ReadOnly when the file or its folder cannot be written; Damaged; Full.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	s, err := open(ctx, path, o)
	if err != nil {
		return nil, explain("open "+filepath.Base(path), err)
	}
	return s, nil
}

func open(ctx context.Context, path string, o Options) (*Store, error) {
	path, err := resolve(path, o.Create && !o.ReadOnly)
	if err != nil {
		return nil, err
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.ReadOnly {
		return openReader(ctx, path, o)
	}
	return openWriter(ctx, path, o)
}

// resolve gives the one true name of the file, so that two names of one file
// cannot have two locks.
func resolve(path string, create bool) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(abs)
	switch {
	case errors.Is(err, fs.ErrNotExist) && create:
		dir, err := filepath.EvalSymlinks(filepath.Dir(abs))
		return filepath.Join(dir, filepath.Base(abs)), err
	case errors.Is(err, fs.ErrNotExist):
		return "", &app.Error{Code: app.NotFound, Key: "project_missing", What: "open " + filepath.Base(path), Why: "there is no such file", Err: err}
	case err != nil:
		return "", err
	case !info.Mode().IsRegular():
		return "", notProject(path)
	}
	return filepath.EvalSymlinks(abs)
}

func openWriter(ctx context.Context, path string, o Options) (_ *Store, err error) {
	if _, err := os.Stat(path); err == nil {
		// Before the lock: a file that is no project gets no lock file beside it.
		// One that a crash left half written is recovered by opening it.
		if _, err := recognise(ctx, path); err != nil && !needsWriting(err) {
			return nil, err
		}
	}
	l, err := acquire(path, self(o))
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			l.release()
		}
	}()
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if err := create(ctx, path); err != nil {
			return nil, err
		}
	}
	db, err := connect(path, write)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			db.Close()
		}
	}()
	if err := prepare(ctx, db, path); err != nil {
		return nil, err
	}
	pool, err := connect(path, beside)
	if err != nil {
		return nil, err
	}
	return &Store{reader: reader{pool: pool}, path: path, db: db, lock: l, now: o.Now}, nil
}

// prepare brings the file to this version and into the journal mode of an open project.
func prepare(ctx context.Context, db *sql.DB, path string) error {
	if err := upgrade(ctx, db, path, steps()); err != nil {
		return err
	}
	return setJournal(ctx, db, "wal")
}

// setJournal changes the journal mode. SQLite answers with the mode that holds
// from now on, and keeps the old one where the new is impossible (a network drive).
func setJournal(ctx context.Context, db *sql.DB, mode string) error {
	var got string
	return db.QueryRowContext(ctx, "PRAGMA journal_mode="+mode).Scan(&got)
}

func openReader(ctx context.Context, path string, o Options) (*Store, error) {
	v, err := recognise(ctx, path)
	if needsWriting(err) || err == nil && v < latest(steps()) {
		return openAside(ctx, path, o)
	}
	if err != nil {
		return nil, err
	}
	pool, err := connect(path, look)
	if err != nil {
		return nil, err
	}
	return &Store{reader: reader{pool: pool}, path: path, now: o.Now}, nil
}

// create makes a new project under another name and gives it its own when it is
// whole: a project never exists half.
func create(ctx context.Context, path string) error {
	tmp := path + ".new"
	if err := os.Remove(tmp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(tmp, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o644)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	defer os.Remove(tmp)
	db, err := connect(tmp, write)
	if err != nil {
		return err
	}
	err = establish(ctx, db)
	if closed := db.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return settle(tmp, path)
}

func self(o Options) holder {
	host, err := os.Hostname()
	if err != nil {
		host = "this computer"
	}
	name := o.Holder
	if name == "" {
		name = "Standpunt"
	}
	return holder{Name: name, Host: host, PID: os.Getpid(), At: time.Now().UTC().Truncate(time.Second)}
}
