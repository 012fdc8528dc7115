package project

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"standpunt/app"
	"standpunt/app/ingest"
)

// readFile reads a file within the limit of its kind.
func readFile(path string) ([]byte, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	if err != nil {
		return nil, fileError(name, err)
	}
	if info.IsDir() {
		return nil, fileError(name, syscall.EISDIR)
	}
	if !info.Mode().IsRegular() { // a pipe or device could give bytes for ever, or none
		return nil, &app.Error{Code: app.Unreadable, Key: "file_special", What: "read " + name, Why: "it is a device or a pipe, not a file", Hint: "save what it gives to a file first"}
	}
	limit := ingest.Limit(name)
	large := &app.Error{
		Code: app.Unreadable, Key: "file_large", What: "read " + name,
		Why:  fmt.Sprintf("the file has %d MB; files of this kind may have %d MB", info.Size()>>20, limit>>20),
		Hint: "split the file, or check that it is the right one",
	}
	if info.Size() > limit {
		return nil, large
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fileError(name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, fileError(name, err)
	}
	if int64(len(data)) > limit {
		return nil, large
	}
	return data, nil
}

// walk lists the files that the paths name, folders recursively, in order. In a
// folder only files of a known kind count, and hidden ones do not.
func walk(paths []string) (files []string, failed []Failed) {
	for _, root := range paths {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				failed = append(failed, failure(path, fileError(filepath.Base(path), err)))
				if d != nil && d.IsDir() {
					return fs.SkipDir
				}
				return nil
			case path != root && d.Name()[0] == '.':
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			case d.IsDir():
				return nil
			case path == root || (d.Type().IsRegular() && ingest.Supported(path)):
				files = append(files, path)
			}
			return nil
		})
		if err != nil {
			failed = append(failed, failure(root, err))
		}
	}
	return files, failed
}

func failure(file string, err error) Failed {
	return Failed{File: file, Error: err.Error(), Hint: app.HintOf(err), Err: err}
}

func fileError(name string, err error) error {
	e := &app.Error{Code: app.Unreadable, Key: "file_unreadable", What: "read " + name, Why: "the file cannot be read", Hint: "copy it to this machine and try again", Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Code, e.Key, e.Why, e.Hint = app.NotFound, "file_missing", "there is no such file", "check the name"
	case errors.Is(err, fs.ErrPermission):
		e.Key, e.Why, e.Hint = "file_forbidden", "you may not read it", "ask its owner for the right to read it"
	case errors.Is(err, syscall.EISDIR):
		e.Why, e.Hint = "it is a folder", "name the files in it, or import the folder"
	}
	return e
}
