package ingest

import (
	"context"
	"io"
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
)

// readODT reads an OpenDocument text: paragraphs with the numbers of their
// lists, tables as rows, headers, and notes. Deleted text and remarks in the
// margin are left out.
func readODT(ctx context.Context, in file) (*app.Document, error) {
	a, err := openArchive(in.data)
	if err != nil {
		return nil, err
	}
	if f := a.parts["META-INF/manifest.xml"]; f != nil {
		if root, err := a.tree(ctx, "META-INF/manifest.xml"); err == nil && first(root, func(n *node) bool { return n.name == "encryption-data" }) != nil {
			return nil, &problem{"zip_locked", "this document is locked with a password", "open it in the program that made it and save it without the password"}
		}
	}
	content, err := a.tree(ctx, "content.xml")
	if err != nil {
		return nil, err
	}
	doc := &app.Document{}
	lists := odtLists{formats: map[string]string{}, counts: map[string]int{}}
	lists.styles(content)
	w := &writer{doc: doc, known: map[string]bool{}, dialect: dialect{role: odtRole, number: lists.number, note: odtNote}}
	if a.parts["styles.xml"] != nil {
		styles, err := a.tree(ctx, "styles.xml")
		if err != nil {
			return nil, err
		}
		lists.styles(styles)
		w.kind = app.HeaderLine
		for _, name := range []string{"header-first", "header"} {
			for _, h := range elements(styles, name) {
				w.block(h)
			}
		}
		w.kind = app.BodyLine
	}
	for _, body := range elements(content, "body") {
		w.block(body)
	}
	doc.Lines = w.tables.settle(doc.Lines)
	return doc, nil
}

// tree reads a part of an archive.
func (a *archive) tree(ctx context.Context, part string) (*node, error) {
	f := a.parts[part]
	if f == nil {
		return nil, damaged("a part of it is missing")
	}
	r, err := a.open(f)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return xmlTree(ctx, data)
}

var odtSkipped = strings.Fields("tracked-changes annotation annotation-end sequence-decls variable-decls user-field-decls forms image object table-of-content-source note-citation soft-page-break automatic-styles desc title")

func odtRole(n *node) role {
	switch n.name {
	case "p":
		return paragraph
	case "h":
		return heading
	case "list":
		return paragraph
	case "list-item", "list-header":
		return item
	case "note":
		return noteHere
	case "s":
		return space
	case "tab":
		return tabulator
	case "line-break":
		return lineBreak
	case "table-row":
		return tableRow
	case "table-cell":
		return tableCell
	}
	if slices.Contains(odtSkipped, n.name) {
		return skipped
	}
	return inline
}

func odtNote(n *node) (marker, text string) {
	for _, k := range n.kids {
		switch k.name {
		case "note-citation":
			marker = squeeze(clean(textOf(k)))
		case "note-body":
			var parts []string
			for _, p := range elements(k, "p") {
				parts = append(parts, squeeze(clean(textOf(p))))
			}
			text = strings.TrimSpace(strings.Join(parts, " "))
		}
	}
	return marker, text
}

// odtLists gives list items the numbers that are not in the text.
type odtLists struct {
	formats map[string]string // list style → number format of its first level, and style+"/suffix"
	counts  map[string]int    // list style → last number
}

func (l odtLists) styles(root *node) {
	for _, style := range elements(root, "list-style") {
		for _, level := range style.kids {
			if level.name == "list-level-style-number" && level.attr["level"] == "1" {
				l.formats[style.attr["name"]] = level.attr["num-format"]
				l.formats[style.attr["name"]+"/suffix"] = level.attr["num-suffix"]
			}
		}
	}
}

func (l odtLists) number(list *node, nth int) string {
	style := list.attr["style-name"]
	format := l.formats[style]
	if list.name != "list" || format == "" {
		return ""
	}
	if nth == 1 && list.attr["continue-numbering"] != "true" && list.attr["continue-list"] == "" {
		l.counts[style] = 0
		if start, err := strconv.Atoi(list.attr["start-value"]); err == nil {
			l.counts[style] = start - 1
		}
	}
	l.counts[style]++
	number := itoa(l.counts[style])
	if format == "a" && l.counts[style] <= 26 {
		number = string(rune('a' + l.counts[style] - 1))
	}
	return number + l.formats[style+"/suffix"]
}
