package ingest

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// Budgets of XML.
const (
	maxDepth  = 256
	maxTokens = 5_000_000
)

// tokens calls fn for every token, within the budgets of depth and number, until
// ctx ends. Entities are neither declared nor loaded.
func tokens(ctx context.Context, r io.Reader, fn func(xml.Token)) error {
	d := xml.NewDecoder(r)
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset
	depth := 0
	for n := range maxTokens {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			var p *problem
			if errors.As(err, &p) {
				return p
			}
			return damaged("its XML is damaged")
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return damaged("its XML is nested too deep")
			}
		case xml.EndElement:
			depth--
		case xml.Directive:
			if bytes.ContainsAny(t, "[<") {
				return &problem{"xml_entities", "its XML declares entities, which no document does", "do not trust this file"}
			}
		}
		fn(t)
	}
	return damaged("its XML is too long")
}

// charset decodes the encodings in which XML of this field comes.
func charset(label string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(label) {
	case "utf-8", "us-ascii", "ascii":
		return r, nil
	case "iso-8859-1", "latin1", "windows-1252", "cp1252":
		return charmap.Windows1252.NewDecoder().Reader(r), nil
	case "iso-8859-15":
		return charmap.ISO8859_15.NewDecoder().Reader(r), nil
	}
	return nil, damaged("its XML is in the unknown encoding " + label)
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
