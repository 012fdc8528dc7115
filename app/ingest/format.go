package ingest

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"standpunt/app"
)

// Format is a kind of file that can be read.
type Format struct {
	Name       string
	Extensions []string // lower case, with the dot; the first is the usual one
	MediaType  string
	Limit      int64 // the most bytes that a file of this kind may have

	read func(context.Context, file) (*app.Document, error)
	is   func(head []byte) bool // by its first bytes; nil where only the name tells
}

// file is what a reader gets.
type file struct {
	name      string
	data      []byte
	columns   Columns
	passwords []string
}

// Formats lists what can be read. The first whose content fits is taken, then
// the first whose extension does.
func Formats() []Format {
	return []Format{
		{Name: "PDF", Extensions: []string{".pdf"}, MediaType: "application/pdf", Limit: 100 << 20, read: readPDF, is: isPDF},
		{Name: "DOCX", Extensions: []string{".docx", ".docm"}, MediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Limit: 50 << 20, read: readDOCX},
		{Name: "ODT", Extensions: []string{".odt"}, MediaType: "application/vnd.oasis.opendocument.text", Limit: 50 << 20, read: readODT},
		{Name: "HTML", Extensions: []string{".html", ".htm", ".xhtml"}, MediaType: "text/html", Limit: 20 << 20, read: readHTML, is: isHTML},
		{Name: "XML", Extensions: []string{".xml"}, MediaType: "application/xml", Limit: 20 << 20, read: readXML, is: isXML},
		{Name: "XLSX", Extensions: []string{".xlsx", ".xlsm"}, MediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Limit: 50 << 20, read: readXLSX},
		{Name: "ODS", Extensions: []string{".ods"}, MediaType: "application/vnd.oasis.opendocument.spreadsheet", Limit: 50 << 20, read: readODS},
		{Name: "CSV", Extensions: []string{".csv", ".tsv", ".tab"}, MediaType: "text/csv", Limit: 20 << 20, read: readCSV},
		{Name: "JSON", Extensions: []string{".json", ".jsonl"}, MediaType: "application/json", Limit: 20 << 20, read: readJSON},
		{Name: "TXT", Extensions: []string{".txt", ".text", ".md"}, MediaType: "text/plain", Limit: 20 << 20, read: readText},
	}
}

// Extensions lists the extensions of all formats, for file dialogs.
func Extensions() []string {
	var out []string
	for _, f := range Formats() {
		out = append(out, f.Extensions...)
	}
	return out
}

// Supported tells by its extension whether a file is worth reading.
func Supported(name string) bool { return byExtension(name) != nil }

// Limit is the number of bytes that a file of this name may have.
func Limit(name string) int64 {
	if f := byExtension(name); f != nil {
		return f.Limit
	}
	return 20 << 20
}

func byExtension(name string) *Format {
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range Formats() {
		if slices.Contains(f.Extensions, ext) {
			return &f
		}
	}
	return nil
}

// names lists the formats as a sentence does: "PDF, DOCX and TXT".
func names() string {
	var out []string
	for _, f := range Formats() {
		out = append(out, f.Name)
	}
	last := len(out) - 1
	return strings.Join(out[:last], ", ") + " and " + out[last]
}

func isPDF(head []byte) bool { return bytes.Contains(head, []byte("%PDF-")) }
