package ingest

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"standpunt/app"
)

// limits are the largest files that are read, in bytes, by extension.
var limits = map[string]int64{
	".pdf": 100 << 20, ".docx": 50 << 20, ".txt": 20 << 20, ".json": 20 << 20, ".jsonl": 20 << 20,
}

// Supported tells by its extension whether a file is worth reading.
func Supported(name string) bool {
	_, ok := limits[strings.ToLower(filepath.Ext(name))]
	return ok
}

// Limit is the number of bytes that a file of this name may have.
func Limit(name string) int64 {
	if n, ok := limits[strings.ToLower(filepath.Ext(name))]; ok {
		return n
	}
	return 20 << 20
}

// Read turns a file's bytes into a document. It goes by the content first and
// by the extension where the content does not tell.
func Read(ctx context.Context, name string, data []byte) (*app.Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, canceled(name, err)
	}
	doc, err := read(ctx, name, data)
	if err != nil {
		return nil, err
	}
	doc.File = filepath.Base(name)
	if len(doc.Lines) == 0 && len(doc.Sets) == 0 {
		return nil, unreadable(name, "no_text", "the file holds no text", "if it is a scan, run text recognition (OCR) first")
	}
	return doc, nil
}

func read(ctx context.Context, name string, data []byte) (*app.Document, error) {
	ext := strings.ToLower(filepath.Ext(name))
	head := data[:min(len(data), 1024)]
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return nil, unreadable(name, "file_empty", "the file is empty", "download it again")
	case int64(len(data)) > Limit(name):
		return nil, unreadable(name, "file_large", "the file is larger than files of its kind may be", "split the file, or check that it is the right one")
	case bytes.Contains(head, []byte("%PDF-")):
		return readPDF(ctx, name, data)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return readDOCX(name, data)
	case ext == ".pdf" || ext == ".docx":
		return nil, unreadable(name, "not_what_it_says", "the name ends in "+ext+", but the content is "+guess(head), "open it in the program that made it, and save it again")
	case ext == ".json" || ext == ".jsonl":
		return readJSON(name, data)
	case binary(head):
		return nil, unreadable(name, "unknown_format", "this is "+guess(head)+", not a document", "Standpunt reads PDF, DOCX, TXT, JSON and JSONL")
	}
	return readText(name, data)
}

// binary tells whether bytes cannot be text: NULs without a UTF-16 mark.
func binary(head []byte) bool {
	return bytes.IndexByte(head, 0) >= 0 && !bytes.HasPrefix(head, []byte{0xff, 0xfe}) && !bytes.HasPrefix(head, []byte{0xfe, 0xff})
}

// guess names the content in words, for messages.
func guess(head []byte) string {
	for _, k := range []struct{ magic, name string }{
		{"\xff\xd8\xff", "a JPEG picture"},
		{"\x89PNG", "a PNG picture"},
		{"GIF8", "a GIF picture"},
		{"PK\x03\x04", "a zip archive"},
		{"\xd0\xcf\x11\xe0", "an old Word or Excel file"},
		{"<!DOCTYPE html", "a web page"},
		{"<html", "a web page"},
	} {
		if bytes.HasPrefix(head, []byte(k.magic)) {
			return k.name
		}
	}
	if binary(head) {
		return "binary data"
	}
	return "plain text"
}

// clean normalises a line: NFC, no control or direction characters, plain spaces.
func clean(s string) string {
	s = norm.NFC.String(s)
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case r == '\u00a0' || r == '\u2007' || r == '\u202f' || r == '\u2002' || r == '\u2003' || r == '\u2009':
			return ' '
		case r == '\ufeff' || r == '\u00ad' || r == '\u200b' || r == '\ufffe':
			return -1
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, s)
}

func unreadable(name, key, why, hint string) error {
	return &app.Error{Code: app.Unreadable, Key: key, What: "read " + filepath.Base(name), Why: why, Hint: hint}
}

func canceled(name string, err error) error {
	return &app.Error{Code: app.Canceled, Key: "canceled", What: "read " + filepath.Base(name), Why: "it was stopped", Err: err}
}
