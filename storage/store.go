package storage

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/refuse"
)

// Store is a project file that is open. It implements project.Store and is safe
// for use by several goroutines; gestures run one after the other. A gesture
// must not start another one on the same Store.
type Store struct {
	reader
	path  string
	db    *sql.DB // one connection that writes; nil when opened for reading
	lock  *lock
	now   func() time.Time
	aside string // the folder of the copy that is read in the project's place, or ""

	closing sync.Once
	closed  error
}

// Path is the project file's absolute path.
func (s *Store) Path() string { return s.path }

// Writable tells whether the project was opened for writing.
func (s *Store) Writable() bool { return s.db != nil }

// transact runs fn in a transaction that is on disk when transact returns.
func (s *Store) transact(ctx context.Context, fn func(*sql.Tx) error) error {
	if s.db == nil {
		return refuse.ReadOnly()
	}
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return explain("", err)
	}
	defer tx.Rollback() // after a commit it does nothing
	if err := fn(tx); err != nil {
		return explain("", err)
	}
	return explain("", tx.Commit())
}

// Do implements project.Store.
func (s *Store) Do(ctx context.Context, g app.Gesture, fn func(project.Writer) error) error {
	return s.transact(ctx, func(tx *sql.Tx) error {
		id, err := beginAction(ctx, tx, action{label: g.Label, about: g.About, coder: g.Coder, group: g.Group, at: s.now()})
		if err != nil {
			return err
		}
		w := &writer{reader: reader{tx: tx}, ctx: ctx, tx: tx, action: id}
		defer w.close()
		if err := fn(w); err != nil {
			return err
		}
		if err := dropEmpty(ctx, tx, id); err != nil || !g.Final {
			return err
		}
		return forget(ctx, tx, id)
	})
}

// SetFindings implements project.Store.
func (s *Store) SetFindings(ctx context.Context, findings []app.Finding) error {
	return s.transact(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM findings"); err != nil {
			return err
		}
		return addFindings(ctx, tx, findings)
	})
}

// AddFindings implements project.Store.
func (s *Store) AddFindings(ctx context.Context, findings []app.Finding, between [][2]string) error {
	return s.transact(ctx, func(tx *sql.Tx) error {
		if err := removeBetween(ctx, tx, between); err != nil {
			return err
		}
		if err := removePreceded(ctx, tx, findings); err != nil {
			return err
		}
		return addFindings(ctx, tx, findings)
	})
}

// Close closes the project. Of a project that was open for writing one file is
// left: the log is trimmed, documents that nothing refers to are swept, and the
// write-ahead log is put into the file. When that cannot be done, because the
// disk is full or somebody still reads, nothing is lost: the next one to close
// the project does it. Closing twice is harmless.
func (s *Store) Close() error {
	s.closing.Do(func() { s.closed = explain("close "+filepath.Base(s.path), s.close()) })
	return s.closed
}

func (s *Store) close() error {
	err := s.pool.Close()
	if s.aside != "" {
		return errors.Join(err, os.RemoveAll(s.aside))
	}
	if s.db == nil {
		finish(s.path)
		return err
	}
	defer s.lock.release()
	ctx := context.Background()
	tidy := s.tidy(ctx)
	return errors.Join(err, s.db.Close(), ignorable(tidy))
}

func (s *Store) tidy(ctx context.Context) error {
	if err := trim(ctx, s.db, logBudget); err != nil {
		return err
	}
	if _, err := s.db.ExecContext(ctx, "PRAGMA optimize"); err != nil {
		return err
	}
	return onefile(ctx, s.db)
}

// onefile puts the write-ahead log into the project and does away with it. When
// somebody reads, the log stays, but the project holds all of it already, so that
// a copy of the one file is whole.
func onefile(ctx context.Context, db *sql.DB) error {
	if _, err := db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return err
	}
	return setJournal(ctx, db, "delete")
}

// finish does what a writer could not do while we were reading: the last one
// leaves one file. It changes nothing that the project says, and failing is no harm.
func finish(path string) {
	if _, err := os.Stat(path + "-wal"); err != nil {
		return
	}
	l, err := acquire(path, self(Options{}))
	if err != nil {
		return // the writer is still there
	}
	defer l.release()
	db, err := connect(path, write)
	if err != nil {
		return
	}
	defer db.Close()
	_ = onefile(context.Background(), db)
}

// ignorable drops the errors of tidying that lose nothing and mend themselves.
func ignorable(err error) error {
	if err == nil {
		return nil
	}
	switch classify(err).Code {
	case app.Busy, app.Full, app.ReadOnly:
		return nil
	}
	return err
}
