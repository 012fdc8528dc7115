package ingest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"standpunt/app"
)

// Budgets of a zip document.
const (
	maxEntries = 5000
	maxPart    = 64 << 20
	maxDepth   = 256
	maxTokens  = 5_000_000
)

// readDOCX reads a Word document: paragraphs with their automatic numbers,
// tables as rows, headers, and footnotes apart. Deleted text is left out.
func readDOCX(name string, data []byte) (*app.Document, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, unreadable(name, "docx_broken", "this document is damaged or incomplete", "download it again")
	}
	if len(z.File) > maxEntries {
		return nil, unreadable(name, "docx_bomb", "it has more parts than a document can have", "do not trust this file")
	}
	parts := map[string]*zip.File{}
	for _, f := range z.File {
		parts[f.Name] = f
	}
	if parts["word/document.xml"] == nil {
		return nil, unreadable(name, "zip_unknown", "this is an archive, not a Word document", "unpack it first")
	}
	w := &wordReader{numbers: map[string]int{}}
	if err := w.numbering(parts["word/numbering.xml"]); err != nil {
		return nil, unreadable(name, "docx_broken", err.Error(), "open it in Word and save it again")
	}
	doc := &app.Document{MediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
	for _, f := range z.File {
		if ok, _ := path.Match("word/header*.xml", f.Name); ok {
			if err := w.part(f, app.HeaderLine); err != nil {
				return nil, unreadable(name, "docx_broken", err.Error(), "open it in Word and save it again")
			}
		}
	}
	if err := w.part(parts["word/document.xml"], app.BodyLine); err != nil {
		return nil, unreadable(name, "docx_broken", err.Error(), "open it in Word and save it again")
	}
	doc.Lines = w.lines
	w.lines = nil
	for _, part := range []string{"word/footnotes.xml", "word/endnotes.xml"} {
		if parts[part] == nil {
			continue
		}
		if err := w.part(parts[part], app.BodyLine); err != nil {
			return nil, unreadable(name, "docx_broken", err.Error(), "open it in Word and save it again")
		}
	}
	doc.Notes = w.orderedNotes()
	return doc, nil
}

// open reads a part within its budget.
func open(f *zip.File) (*xml.Decoder, func() error, error) {
	if f.UncompressedSize64 > maxPart {
		return nil, nil, errors.New("a part of it is larger than a document can be")
	}
	r, err := f.Open()
	if err != nil {
		return nil, nil, errors.New("a part of it cannot be unpacked")
	}
	return xml.NewDecoder(io.LimitReader(r, maxPart)), r.Close, nil
}

// tokens calls fn for every token of a part, within the budgets of depth and number.
func tokens(f *zip.File, fn func(xml.Token)) error {
	d, done, err := open(f)
	if err != nil {
		return err
	}
	defer done()
	depth := 0
	for range maxTokens {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return errors.New("its XML is damaged")
		}
		switch t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errors.New("its XML is nested too deep")
			}
		case xml.EndElement:
			depth--
		case xml.Directive:
			return errors.New("its XML declares entities, which no document does")
		}
		fn(t)
	}
	return errors.New("its XML is too long")
}

// attr is the value of the attribute with this local name.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}
