package ingest

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"

	"standpunt/app"
)

// headLength is how many bytes of a file tell what it is.
const headLength = 1024

// Options changes how files are read.
type Options struct {
	Columns   Columns  // of tables; what is not named is guessed
	Passwords []string // to try on a document that is locked, in this order
}

// Read turns a file's bytes into a document. It goes by the content first and
// by the extension where the content does not tell.
func Read(ctx context.Context, name string, data []byte, o Options) (*app.Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, canceled(name, err)
	}
	format, err := formatOf(name, data)
	if err != nil {
		return nil, err
	}
	doc, err := format.read(ctx, file{name, data, o.Columns, o.Passwords})
	if err != nil {
		return nil, said(name, format, err)
	}
	doc.File = filepath.Base(name)
	if doc.MediaType == "" {
		doc.MediaType = format.MediaType
	}
	if len(doc.Lines) == 0 && len(doc.Sets) == 0 {
		return nil, unreadable(name, "no_text", "the file holds no text", "if it is a scan, run text recognition (OCR) first")
	}
	return doc, nil
}

// formatOf tells what a file is, and refuses what it cannot be.
func formatOf(name string, data []byte) (*Format, error) {
	head := data[:min(len(data), headLength)]
	named := byExtension(name)
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return nil, unreadable(name, "file_empty", "the file is empty", "download it again")
	case int64(len(data)) > Limit(name):
		return nil, unreadable(name, "file_large", "the file is larger than files of its kind may be", "split the file, or check that it is the right one")
	case bytes.HasPrefix(head, []byte(zipMagic)):
		return zipFormat(name, data)
	}
	for _, f := range Formats() {
		if f.is != nil && f.is(head) {
			return &f, nil
		}
	}
	if err := officeFile(name, data); err != nil {
		return nil, err
	}
	switch {
	case named != nil && (named.Name == "PDF" || zipped(named)):
		return nil, unreadable(name, "not_what_it_says", "the name ends in "+filepath.Ext(name)+", but the content is "+guess(head), "open it in the program that made it, and save it again")
	case binary(head):
		return nil, unreadable(name, "unknown_format", "this is "+guess(head)+", not a document", "Standpunt reads "+names())
	case named != nil:
		return named, nil
	}
	return byExtension("x.txt"), nil
}

// binary tells whether bytes cannot be text: zeros, and no UTF-16.
func binary(head []byte) bool {
	_, text := utf16Order(head)
	return bytes.IndexByte(head, 0) >= 0 && !text
}

// guess names the content in words, for messages.
func guess(head []byte) string {
	for _, k := range []struct{ magic, name string }{
		{"\xff\xd8\xff", "a JPEG picture"},
		{"\x89PNG", "a PNG picture"},
		{"GIF8", "a GIF picture"},
		{"II*\x00", "a TIFF picture"},
		{"MM\x00*", "a TIFF picture"},
		{zipMagic, "a zip archive"},
		{"{\\rtf", "an RTF document"},
		{"<!DOCTYPE html", "a web page"},
		{"<!doctype html", "a web page"},
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

// problem is what a reader found wrong with a file; Read names the file.
type problem struct{ key, why, hint string }

func (p *problem) Error() string { return p.why }

func damaged(why string) error {
	return &problem{"file_damaged", why, "download it again, or open it in the program that made it and save it again"}
}

// said makes a reader's error one that tells a user what to do.
func said(name string, f *Format, err error) error {
	var ours *app.Error
	var p *problem
	switch {
	case errors.As(err, &ours):
		return err
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return canceled(name, err)
	case errors.As(err, &p):
		return unreadable(name, p.key, p.why, p.hint)
	}
	return &app.Error{
		Code: app.Unreadable, Key: "file_damaged", What: "read " + filepath.Base(name),
		Why: "this " + f.Name + " file is damaged", Hint: "download it again", Err: err,
	}
}

func unreadable(name, key, why, hint string) error {
	return &app.Error{Code: app.Unreadable, Key: key, What: "read " + filepath.Base(name), Why: why, Hint: hint}
}

func canceled(name string, err error) error {
	return &app.Error{Code: app.Canceled, Key: "canceled", What: "read " + filepath.Base(name), Why: "it was stopped", Err: err}
}

// squeeze makes every run of white space one blank.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
