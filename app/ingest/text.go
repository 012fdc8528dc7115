package ingest

import (
	"bytes"
	"context"
	"slices"
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
	raws := strings.Split(newlines.Replace(s), "\n")
	noted := slices.ContainsFunc(raws, markdownHead.MatchString)
	for _, raw := range raws {
		if before, after, ok := strings.Cut(raw, "\f"); ok {
			raw = before + " " + after
			doc.Pages++
			blank = max(blank, 1)
		} else if raw = clean(raw); len(doc.Lines) > 0 && len(raw) > 1 && raw[0] == ' ' && raw[1] != ' ' {
			doc.Pages++
		}
		line, table := spaced(strings.TrimSpace(clean(raw)))
		switch {
		case line == "":
			blank++
			continue
		case noted && markdownRule.MatchString(line):
			doc.Pages++
			blank = max(blank, 1)
			continue
		case noted:
			line = unmarked(line)
		}
		l := app.Line{Text: line, Page: doc.Pages, Gap: float64(blank)}
		if table {
			l.Kind, l.ParagraphEnd = app.TableLine, true
		}
		if m := markdown.FindStringSubmatch(line); m != nil && strings.TrimSpace(m[1]+m[2]) != "" {
			l.Text, l.Bold = strings.TrimSpace(m[1]+m[2]), true
		}
		doc.Lines = append(doc.Lines, l)
		blank = 0
	}
	singleSpaced(doc.Lines)
	return doc, nil
}

// singleSpaced takes a blank line away above every line of a text in which they
// all have one and most break off amid a sentence: white that every line has
// parts nothing.
func singleSpaced(lines []app.Line) {
	apart, broken := 0, 0
	for _, l := range lines {
		if l.Gap >= 1 {
			apart++
		}
		if !strings.ContainsAny(l.Text[len(l.Text)-1:], ".?!:;)") {
			broken++
		}
	}
	if len(lines) < 20 || 10*apart < 9*len(lines) || 2*broken < len(lines) {
		return
	}
	for i := range lines {
		lines[i].Gap = max(0, lines[i].Gap-1)
	}
}

// decode makes letters of bytes: UTF-16 with its mark or by its zeros, UTF-8,
// else Windows-1252, which every byte is.
func decode(data []byte) (string, error) {
	if order, ok := utf16Order(data); ok {
		out, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
		return string(out), err
	}
	if utf8.Valid(data) {
		return strings.TrimPrefix(string(data), "\ufeff"), nil
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(out), err
}

// utf16Order tells whether bytes are UTF-16 text: by their mark, or because
// nearly every second byte is zero and the others are not.
func utf16Order(data []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return unicode.BigEndian, true
	}
	head := data[:min(len(data), headLength)&^1]
	zeros := [2]int{}
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	pairs := len(head) / 2
	switch {
	case pairs < 8:
		return unicode.LittleEndian, false
	case zeros[0] == 0 && 10*zeros[1] >= 9*pairs:
		return unicode.LittleEndian, true
	case zeros[1] == 0 && 10*zeros[0] >= 9*pairs:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// Text is the text of a plain text file as it is stored: decoded and normalised, lines kept.
func Text(name string, data []byte) (string, error) {
	s, err := decode(data)
	if err != nil || binary(data[:min(len(data), headLength)]) {
		return "", unreadable(name, "text_encoding", "it is not a text file", "give a file of plain text")
	}
	return cleanText(s), nil
}
