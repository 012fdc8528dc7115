package storage

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"standpunt/app"
)

// Primary result codes of SQLite (https://sqlite.org/rescode.html) are the low byte.
const primary = 0xff

// explain turns whatever went wrong into an *app.Error. what says what was
// tried; it is left out of errors that say so already.
func explain(what string, err error) error {
	if err == nil {
		return nil
	}
	var known *app.Error
	if errors.As(err, &known) {
		return err
	}
	e := classify(err)
	e.What, e.Err = what, err
	return e
}

func classify(err error) *app.Error {
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return &app.Error{Code: app.Canceled, Key: "canceled", Why: "it was stopped"}
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return full()
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return readOnly()
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return &app.Error{Code: app.NotFound, Key: "project_missing", Why: "there is no such file or folder"}
	}
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return internal()
	}
	return classifySQLite(s.Code())
}

func classifySQLite(code int) *app.Error {
	switch code {
	case sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_DIR_FSYNC,
		sqlite3.SQLITE_IOERR_TRUNCATE, sqlite3.SQLITE_IOERR_DELETE, sqlite3.SQLITE_IOERR_SHMSIZE:
		return full()
	case sqlite3.SQLITE_IOERR_CORRUPTFS:
		return damaged()
	}
	switch code & primary {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return &app.Error{
			Code: app.Busy, Key: "project_busy", Why: "another program is writing to the project",
			Hint: "wait until it is done, or close it",
		}
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return readOnly()
	case sqlite3.SQLITE_FULL:
		return full()
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return damaged()
	case sqlite3.SQLITE_INTERRUPT:
		return &app.Error{Code: app.Canceled, Key: "canceled", Why: "it was stopped"}
	case sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN:
		return unreadable()
	case sqlite3.SQLITE_TOOBIG:
		return &app.Error{Code: app.Invalid, Key: "too_big", Why: "it is larger than 1 GB, more than a project can keep in one piece"}
	}
	return internal()
}

func full() *app.Error {
	return &app.Error{
		Code: app.Full, Key: "disk_full", Why: "the disk is full or cannot be written",
		Hint: "make room on the disk and try again; nothing that was done before is lost",
	}
}

func readOnly() *app.Error {
	return &app.Error{
		Code: app.ReadOnly, Key: "project_read_only", Why: "the project or its folder may not be written",
		Hint: "copy the project to a folder of your own to change it",
	}
}

func unreadable() *app.Error {
	return &app.Error{
		Code: app.Unreadable, Key: "project_unreadable", Why: "the disk does not let the file be read",
		Hint: "is the drive still connected, and may you read the file?",
	}
}

func damaged() *app.Error {
	return &app.Error{
		Code: app.Damaged, Key: "project_damaged", Why: "the project file is damaged",
		Hint: "keep the file as it is and open a backup",
	}
}

func internal() *app.Error {
	return &app.Error{Code: app.Internal, Key: "internal", Why: "Standpunt met a fault of its own"}
}

func notProject(path string) *app.Error {
	return &app.Error{
		Code: app.Unreadable, Key: "not_a_project", What: "open " + filepath.Base(path),
		Why: "the file is not a Standpunt project", Hint: "a project's name ends in .standpunt; documents are imported into one",
	}
}

// constraint tells whether err is a violated constraint of the given extended
// code, such as SQLITE_CONSTRAINT_UNIQUE.
func constraint(err error, codes ...int) bool {
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return false
	}
	for _, c := range codes {
		if s.Code() == c {
			return true
		}
	}
	return false
}

func taken(err error) bool {
	return constraint(err, sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)
}

func orphan(err error) bool { return constraint(err, sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY) }
