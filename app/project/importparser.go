package project

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"slices"

	"standpunt/app"
	"standpunt/app/ingest"
	"standpunt/app/parse"
)

// Parser splits the bytes of a file into sets, at least one. Their ids are local
// to the file. It is safe for use by several goroutines.
type Parser interface {
	Parse(ctx context.Context, name string, data []byte, o ParseOptions) ([]*app.Set, error)
	// Lines gives a document's lines before it is known what they mean, for a review.
	Lines(ctx context.Context, name string, data []byte, o ParseOptions) (*app.Document, error)
	// Page draws a page of a PDF, from 1.
	Page(ctx context.Context, name string, data []byte, page int, o ParseOptions) (app.PageImage, error)
}

// ParseOptions changes how files are read.
type ParseOptions struct {
	// Columns says which column of a table holds what: question, answer, set,
	// respondent … → its header. What is not named is guessed.
	Columns map[string]string
	// Corrections are what a person put right about the document before.
	Corrections app.Corrections
	// Passwords are tried on a document that is locked.
	Passwords []string
}

// Extensions lists the extensions of the files that can be imported, for file dialogs.
func Extensions() []string { return ingest.Extensions() }

// Table is the start of a table, with what its columns were taken for.
type Table = ingest.Preview

// ColumnRoles lists what a column of a table can hold.
func ColumnRoles() []string { return slices.Clone(ingest.ColumnRoles) }

// PreviewTable shows the first rows of a table and what its columns hold, those
// that are named in o and those that are guessed.
func PreviewTable(ctx context.Context, path string, o ParseOptions) (Table, error) {
	data, err := readFile(path)
	if err != nil {
		return Table{}, err
	}
	return ingest.PreviewTable(ctx, path, data, ingest.Options{Columns: o.Columns})
}

// InProcess is the parser that works in this process: for tests, and for
// documents that the program carries. A file that hangs it hangs the program.
type InProcess struct{}

// Parse reads and splits a file.
func (InProcess) Parse(ctx context.Context, name string, data []byte, o ParseOptions) ([]*app.Set, error) {
	name = filepath.Base(name)
	doc, err := ingest.Read(ctx, name, data, ingest.Options{Columns: o.Columns, Passwords: o.Passwords})
	if err != nil {
		return nil, err
	}
	sets := doc.Sets
	if len(sets) == 0 {
		sets = []*app.Set{split(doc, o.Corrections)}
	}
	sum := sha256.Sum256(data)
	for _, set := range sets {
		if set.Language == "" {
			set.Language = parse.Language(set)
		}
		set.Source = app.Source{File: name, SHA256: hex.EncodeToString(sum[:]), MediaType: doc.MediaType}
	}
	return sets, nil
}

func split(doc *app.Document, c app.Corrections) *app.Set {
	if c.Empty() {
		return parse.Document(doc)
	}
	set, _ := parse.Review(doc, c)
	return set
}

// Lines reads a file and does not split it.
func (InProcess) Lines(ctx context.Context, name string, data []byte, o ParseOptions) (*app.Document, error) {
	return ingest.Read(ctx, filepath.Base(name), data, ingest.Options{Passwords: o.Passwords})
}

// Page draws a page of a PDF.
func (InProcess) Page(ctx context.Context, name string, data []byte, page int, o ParseOptions) (app.PageImage, error) {
	return ingest.Page(ctx, filepath.Base(name), data, page, o.Passwords...)
}

// ParseFile reads a file into sets without a project.
func ParseFile(ctx context.Context, parser Parser, path string, o ParseOptions) ([]*app.Set, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return parser.Parse(ctx, path, data, o)
}
