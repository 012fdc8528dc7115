package ingest

import (
	"context"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"standpunt/app"
)

// readText reads plain text: UTF-8, UTF-16 with its mark, else Windows-1252. A
// form feed begins a page; so does a line that starts with a single blank
// amid lines that do not, as copies of PDF pages have it.
func readText(_ context.Context, in file) (*app.Document, error) {
	s, err := decode(in.data)
	if err != nil {
		return nil, &problem{"text_encoding", "its letters cannot be decoded", "save it as UTF-8"}
	}
	doc := &app.Document{Pages: 1}
	blank := 1
	for _, raw := range strings.Split(newlines.Replace(s), "\n") {
		if before, after, ok := strings.Cut(raw, "\f"); ok {
			raw = before + " " + after
			doc.Pages++
			blank = max(blank, 1)
		} else if len(doc.Lines) > 0 && len(raw) > 1 && raw[0] == ' ' && raw[1] != ' ' {
			doc.Pages++
		}
		line := strings.TrimSpace(clean(raw))
		if line == "" {
			blank++
			continue
		}
		doc.Lines = append(doc.Lines, app.Line{Text: line, Page: doc.Pages, Gap: float64(blank)})
		blank = 0
	}
	return doc, nil
}

func decode(data []byte) (string, error) {
	switch {
	case strings.HasPrefix(string(data[:min(2, len(data))]), "\xff\xfe"), strings.HasPrefix(string(data[:min(2, len(data))]), "\xfe\xff"):
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		return string(out), err
	case utf8.Valid(data):
		return strings.TrimPrefix(string(data), "\ufeff"), nil
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(out), err
}

// Text is the text of a plain text file as it is stored: decoded and normalised, lines kept.
func Text(name string, data []byte) (string, error) {
	s, err := decode(data)
	if err != nil || binary(data[:min(len(data), headLength)]) {
		return "", unreadable(name, "text_encoding", "it is not a text file", "give a file of plain text")
	}
	return cleanText(s), nil
}
