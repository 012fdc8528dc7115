package ingest

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
)

const zipMagic = "PK\x03\x04"

// Budgets of a zip document. Declared sizes are checked first and lie at times,
// so what is unpacked is counted as well.
const (
	maxEntries = 5000
	maxPart    = 64 << 20
	maxTotal   = 256 << 20
	maxRatio   = 200      // unpacked to packed size …
	ratioFrom  = 10 << 20 // … of archives that unpack to more than this
)

// archive is a zip document that is unpacked within its budgets, never to disk.
type archive struct {
	files  []*zip.File
	parts  map[string]*zip.File
	left   int64 // bytes that may still be unpacked
	packed int64
}

var errBomb = &problem{"zip_bomb", "it unpacks to far more than a document can hold", "do not trust this file"}

func openArchive(data []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damaged("this document is damaged or incomplete")
	}
	if len(z.File) > maxEntries {
		return nil, &problem{"zip_bomb", "it has more parts than a document can have", "do not trust this file"}
	}
	a := &archive{files: z.File, parts: map[string]*zip.File{}, left: budget(len(data)), packed: int64(len(data))}
	var total uint64
	for _, f := range z.File {
		if total += f.UncompressedSize64; f.UncompressedSize64 > maxPart || total > uint64(a.left) {
			return nil, errBomb
		}
		if f.Flags&1 != 0 {
			return nil, errLocked
		}
		a.parts[strings.TrimPrefix(f.Name, "/")] = f
	}
	return a, nil
}

// budget is how much an archive of this size may unpack to.
func budget(size int) int64 {
	return min(maxTotal, max(ratioFrom, maxRatio*int64(size)))
}

// open unpacks a part; reading beyond the budget is errBomb.
func (a *archive) open(f *zip.File) (io.ReadCloser, error) {
	r, err := f.Open()
	if err != nil {
		return nil, damaged("a part of it cannot be unpacked")
	}
	return &metered{r, a, maxPart}, nil
}

type metered struct {
	io.ReadCloser
	archive *archive
	left    int64
}

func (m *metered) Read(b []byte) (int, error) {
	n, err := m.ReadCloser.Read(b)
	m.left -= int64(n)
	m.archive.left -= int64(n)
	switch {
	case m.left < 0 || m.archive.left < 0:
		return 0, errBomb
	case err != nil && !errors.Is(err, io.EOF):
		return n, damaged("a part of it cannot be unpacked")
	}
	return n, err
}

// zipFormat tells what kind of document an archive is by the parts it has.
func zipFormat(name string, data []byte) (*Format, error) {
	a, err := openArchive(data)
	if err != nil {
		return nil, said(name, nil, err)
	}
	if a.locked() {
		return nil, said(name, nil, errLocked)
	}
	if a.parts["content.xml"] != nil && a.isSheet() {
		return byExtension(".ods"), nil
	}
	for _, kind := range []struct{ part, ext string }{
		{"word/document.xml", ".docx"}, {"xl/workbook.xml", ".xlsx"}, {"content.xml", ".odt"},
	} {
		if a.parts[kind.part] != nil {
			return byExtension(kind.ext), nil
		}
	}
	return nil, unreadable(name, "zip_unknown", "this is an archive, not a document", "unpack it first")
}

// isSheet tells whether an OpenDocument file says that it is a spreadsheet.
func (a *archive) isSheet() bool {
	f := a.parts["mimetype"]
	if f == nil {
		return false
	}
	r, err := a.open(f)
	if err != nil {
		return false
	}
	defer r.Close()
	said, err := io.ReadAll(io.LimitReader(r, 100))
	return err == nil && strings.HasPrefix(string(said), "application/vnd.oasis.opendocument.spreadsheet")
}

// zipped tells whether files of the format are archives.
func zipped(f *Format) bool {
	return f.Name == "DOCX" || f.Name == "ODT" || f.Name == "XLSX" || f.Name == "ODS"
}
