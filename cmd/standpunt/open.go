package main

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"

	words "standpunt/app"
	"standpunt/app/project"
	"standpunt/assets"
	"standpunt/storage"
)

// open opens a project file. One that another window writes to, or that cannot
// be written, is opened to read.
func open(ctx context.Context, path string, create bool) (*project.Project, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	store, err := storage.Open(ctx, path, storage.Options{Create: create, Holder: "standpunt"})
	if code := words.CodeOf(err); err != nil && (code == words.Busy || code == words.ReadOnly) {
		store, err = storage.Open(ctx, path, storage.Options{ReadOnly: true})
	}
	if err != nil {
		return nil, err
	}
	return project.New(store, project.WithParser(workers())), nil
}

// sample opens the sample project in the user's data folder; the first time it
// is made from the documents that the program carries.
func sample(ctx context.Context) (*project.Project, error) {
	folder, err := dataFolder()
	if err != nil {
		return nil, err
	}
	return fill(ctx, filepath.Join(folder, "sample.standpunt"))
}

// fill opens a project with the sample's documents in it.
func fill(ctx context.Context, path string) (*project.Project, error) {
	p, err := open(ctx, path, true)
	if err != nil || !p.Writable() {
		return p, err
	}
	if err := refill(ctx, p); err != nil {
		_ = p.Close()
		return nil, err
	}
	return p, nil
}

// refill imports the sample's documents into a project that has no sets.
func refill(ctx context.Context, p *project.Project) error {
	_, n, err := p.Sets(ctx, project.SetQuery{Limit: 1})
	if err != nil || n > 0 {
		return err
	}
	documents, err := fs.Sub(assets.Sample, "sample")
	if err != nil {
		return err
	}
	if _, err = p.ImportFS(ctx, documents); err != nil {
		return err
	}
	_, err = p.Compare(ctx, project.CompareOptions{}, nil)
	return err
}

// dataFolder is where the user's programs keep their data.
func dataFolder() (string, error) {
	folder := os.Getenv("XDG_DATA_HOME")
	if folder == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", err
		}
		folder = filepath.Join(home, ".local", "share")
	}
	folder = filepath.Join(folder, "standpunt")
	return folder, os.MkdirAll(folder, 0o755)
}
