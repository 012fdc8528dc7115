package ingest

import (
	"archive/zip"
	"context"
	"encoding/xml"
	"path"

	"standpunt/app"
)

// readDOCX reads a Word document: paragraphs with their automatic numbers,
// headers, and footnotes apart. Deleted text is left out.
func readDOCX(ctx context.Context, in file) (*app.Document, error) {
	a, err := openArchive(in.data)
	if err != nil {
		return nil, err
	}
	w := &wordReader{lists: newWordLists(), notes: map[string]string{}}
	read := func(f *zip.File, fn func(xml.Token)) error {
		if f == nil {
			return nil
		}
		r, err := a.open(f)
		if err != nil {
			return err
		}
		defer r.Close()
		return tokens(ctx, r, fn)
	}
	if err := read(a.parts["word/numbering.xml"], w.lists.numbering()); err != nil {
		return nil, err
	}
	if err := read(a.parts["word/styles.xml"], w.lists.style()); err != nil {
		return nil, err
	}
	for _, f := range a.files {
		if ok, _ := path.Match("word/header*.xml", f.Name); ok {
			if err := read(f, w.part(app.HeaderLine)); err != nil {
				return nil, err
			}
		}
	}
	if err := read(a.parts["word/document.xml"], w.part(app.BodyLine)); err != nil {
		return nil, err
	}
	doc := &app.Document{Lines: w.tables.settle(w.lines)}
	w.lines = nil
	for _, part := range []string{"word/footnotes.xml", "word/endnotes.xml"} {
		if err := read(a.parts[part], w.part(app.BodyLine)); err != nil {
			return nil, err
		}
	}
	doc.Notes = w.orderedNotes()
	return doc, nil
}
