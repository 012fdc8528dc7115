package project

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"

	"standpunt/app"
	"standpunt/app/ingest"
	"standpunt/app/parse"
)

// ImportOptions changes how files come in.
type ImportOptions struct {
	NoSource bool // do not keep the original documents
	final    bool // no undo takes it back
}

// Progress tells how far an import is.
type Progress struct {
	File        string
	Done, Total int
}

// ImportReport says what became of every file.
type ImportReport struct {
	Imported []Imported `json:"imported"`
	Skipped  []Skipped  `json:"skipped"`
	Failed   []Failed   `json:"failed"`
	Canceled bool       `json:"-"`
}

// Imported is a set that came in.
type Imported struct {
	File      string        `json:"file"`
	Set       string        `json:"set"`
	Kind      app.Kind      `json:"kind"`
	Questions int           `json:"questions"`
	Answers   int           `json:"answers"`
	Warnings  []app.Warning `json:"warnings"`
}

// Skipped is a file that was not needed, with the set that it would have given.
type Skipped struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
	Set    string `json:"set"`
}

// Failed is a file that could not be read.
type Failed struct {
	File  string `json:"file"`
	Error string `json:"error"`
	Hint  string `json:"hint,omitempty"`
	Err   error  `json:"-"`
}

// Import brings in the files, and the files below the folders, as one step of
// undo. A bad file never stops the others; when ctx ends, what is in stays in.
// The error is for an import that could not go on at all: the project cannot
// be written, or the disk is full.
func (p *Project) Import(ctx context.Context, paths []string, o ImportOptions, progress func(Progress)) (ImportReport, error) {
	report := ImportReport{Imported: []Imported{}, Skipped: []Skipped{}, Failed: []Failed{}}
	files, failed := walk(paths)
	report.Failed = append(report.Failed, failed...)
	group := app.NewID()
	for i, file := range files {
		if progress != nil {
			progress(Progress{File: file, Done: i, Total: len(files)})
		}
		if ctx.Err() != nil {
			report.Canceled = true
			return report, nil
		}
		err := p.importFile(ctx, file, group, o, &report)
		switch code := app.CodeOf(err); {
		case err == nil:
		case errors.Is(err, context.Canceled) || code == app.Canceled:
			report.Canceled = true
			return report, nil
		case code == app.Full || code == app.ReadOnly || code == app.Busy || code == app.Damaged:
			return report, err
		default:
			report.Failed = append(report.Failed, failure(file, err))
		}
	}
	if progress != nil {
		progress(Progress{Done: len(files), Total: len(files)})
	}
	return report, nil
}

// ParseFile reads a file into sets without a project. Their ids are local to the file.
func ParseFile(ctx context.Context, path string) ([]*app.Set, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return parseData(ctx, filepath.Base(path), data)
}

// ImportFS brings in every file of fsys: the sample's documents. They come with
// the program and are no gesture of the user, so that no undo takes them away.
func (p *Project) ImportFS(ctx context.Context, fsys fs.FS) (ImportReport, error) {
	report := ImportReport{Imported: []Imported{}, Skipped: []Skipped{}, Failed: []Failed{}}
	group := app.NewID()
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return err
		}
		return p.importData(ctx, path, data, group, ImportOptions{final: true}, &report)
	})
	return report, err
}

func (p *Project) importFile(ctx context.Context, file, group string, o ImportOptions, report *ImportReport) error {
	data, err := readFile(file)
	if err != nil {
		return err
	}
	return p.importData(ctx, file, data, group, o, report)
}

func (p *Project) importData(ctx context.Context, file string, data []byte, group string, o ImportOptions, report *ImportReport) error {
	sets, err := parseData(ctx, filepath.Base(file), data)
	if err != nil {
		return err
	}
	known, err := p.store.SetsOfSource(ctx, sets[0].Source.SHA256)
	if err != nil {
		return err
	}
	if len(known) > 0 {
		report.Skipped = append(report.Skipped, Skipped{File: file, Reason: "the same document is in the project already", Set: known[0]})
		return nil
	}
	if o.NoSource {
		data = nil
	}
	for i, set := range sets {
		globalIDs(set, i)
	}
	g := app.Gesture{Label: "import", Coder: p.coder, Group: group, About: filepath.Base(file), Final: o.final}
	err = p.store.Do(ctx, g, func(w Writer) error {
		for _, set := range sets {
			if err := w.AddSet(set, data); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, set := range sets {
		report.Imported = append(report.Imported, Imported{
			File: file, Set: set.ID, Kind: set.Kind,
			Questions: len(set.Questions), Answers: len(set.Answers), Warnings: set.Warnings,
		})
	}
	return nil
}

// globalIDs gives the set an id that follows from its bytes, so that the same
// document gets the same ids in every project and exports can be compared, and
// makes the ids of its questions and answers unique in the project.
func globalIDs(set *app.Set, nth int) {
	id := app.ContentID(set.Source.SHA256, strconv.Itoa(nth))
	for i := range set.Questions {
		set.Questions[i].ID = id + "-q" + strconv.Itoa(i+1)
	}
	for i := range set.Answers {
		set.Answers[i].ID = id + "-a" + strconv.Itoa(i+1)
	}
	set.ID = id
}

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

// parseData splits a document into sets, at least one.
func parseData(ctx context.Context, name string, data []byte) ([]*app.Set, error) {
	doc, err := ingest.Read(ctx, name, data, ingest.Options{})
	if err != nil {
		return nil, err
	}
	sets := doc.Sets
	if len(sets) == 0 {
		sets = []*app.Set{parse.Document(doc)}
	}
	sum := sha256.Sum256(data)
	for _, set := range sets {
		set.Source = app.Source{File: name, SHA256: hex.EncodeToString(sum[:]), MediaType: doc.MediaType}
	}
	return sets, nil
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
