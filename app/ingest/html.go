package ingest

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"standpunt/app"
)

// readHTML reads a web page: the saved pages of officielebekendmakingen.nl with
// the questions and answers that they mark, and any other by its text. Nothing is
// fetched; scripts, navigation and what is hidden are left out.
func readHTML(ctx context.Context, in file) (*app.Document, error) {
	text, err := decode(in.data)
	if err != nil {
		return nil, &problem{"text_encoding", "its letters cannot be decoded", "save it as UTF-8"}
	}
	root, err := html.Parse(untilDone{ctx, strings.NewReader(text)})
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, damaged("its HTML is nested too deep or broken")
	}
	doc := &app.Document{}
	tree := htmlTree(root, "", 0)
	htmlFields(tree, doc)
	spreadHTML(tree)
	w := &writer{doc: doc, known: map[string]bool{}, dialect: dialect{role: htmlRole, number: htmlNumber}}
	page := mainPart(tree)
	w.collectNotes(page)
	w.block(page)
	doc.Lines = w.tables.settle(doc.Lines)
	return doc, nil
}

// htmlTree copies the nodes that can hold text.
func htmlTree(n *html.Node, above string, depth int) *node {
	out := &node{name: "#document", in: above}
	if n.Type == html.ElementNode {
		out.name, out.attr = n.Data, map[string]string{}
		for _, a := range n.Attr {
			out.attr[a.Key] = a.Val
		}
	}
	for k := n.FirstChild; k != nil && depth < 2*maxDepth; k = k.NextSibling {
		switch k.Type {
		case html.TextNode:
			out.kids = append(out.kids, &node{text: k.Data, in: out.name})
		case html.ElementNode:
			out.kids = append(out.kids, htmlTree(k, out.name, depth+1))
		}
	}
	return out
}

var (
	htmlSkipped    = strings.Fields("head script style noscript template nav footer aside form button select input textarea iframe object svg math canvas audio video img figure map dialog del menu")
	htmlParagraphs = strings.Fields("p div section article main header body html ul ol dl dt dd blockquote pre address fieldset details summary table caption hr center figcaption")
	htmlHeadings   = strings.Fields("h1 h2 h3 h4 h5 h6")
)

func htmlRole(n *node) role {
	class := " " + strings.ToLower(n.attr["class"]) + " "
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(class, " "+w+" ") })
	}
	_, hidden := n.attr["hidden"]
	style := strings.ReplaceAll(strings.ToLower(n.attr["style"]), " ", "")
	switch {
	case hidden, n.attr["aria-hidden"] == "true", strings.Contains(style, "display:none"), slices.Contains(htmlSkipped, n.name):
		return skipped
	case isNote(n):
		return noteApart
	case n.name == "sup", n.attr["role"] == "doc-noteref", n.name == "a" && strings.Contains(class, "noot"):
		return noteMark
	case n.name == "div" || n.name == "section" || n.name == "article":
		switch {
		case has("vraag"):
			return question
		case has("antwoord"):
			return answer
		case has("kamervraagopmerking", "toelicht", "toelichting", "kamervraagbijlage"):
			return remarks
		}
		return paragraph
	case has("nummer", "nr") && (n.name == "p" || n.name == "span"):
		return unitHead
	case slices.Contains(htmlHeadings, n.name):
		return heading
	case slices.Contains(htmlParagraphs, n.name):
		return paragraph
	}
	switch n.name {
	case "br":
		return lineBreak
	case "li":
		return item
	case "tr":
		return tableRow
	case "td", "th":
		return tableCell
	}
	return inline
}

// htmlNumber is the number of the nth item of an <ol>.
func htmlNumber(list *node, nth int) string {
	if list.name != "ol" {
		return ""
	}
	if start, err := strconv.Atoi(list.attr["start"]); err == nil {
		nth += start - 1
	}
	if list.attr["type"] == "a" && nth >= 1 && nth <= 26 {
		return string(rune('a'+nth-1)) + "."
	}
	return itoa(nth) + "."
}

// isNote tells whether an element holds notes apart from the text.
func isNote(n *node) bool {
	class := strings.Fields(strings.ToLower(n.attr["class"]))
	id := strings.ToLower(n.attr["role"])
	is := func(w string) bool { return slices.Contains(class, w) }
	return is("noot") && (is("voet") || is("eind")) || is("footnote") || is("footnotes") || is("voetnoot") || is("voetnoten") || is("endnotes") ||
		id == "doc-endnotes" || id == "doc-footnote" || id == "doc-endnote"
}

// collectNotes gathers the notes that stand apart, before the text that refers to them.
func (w *writer) collectNotes(n *node) {
	if n.name == "" {
		return
	}
	if w.role(n) != noteApart {
		for _, k := range n.kids {
			w.collectNotes(k)
		}
		return
	}
	items := elements(n, "li")
	if len(items) == 0 {
		items = []*node{n}
	}
	for _, k := range items {
		marker, text := splitNote(noteText(k))
		if marker == "" {
			marker = itoa(len(w.doc.Notes) + 1)
		}
		if text = strings.TrimRight(text, " ↩︎↑^"); text != "" {
			w.known[marker] = true
			w.doc.Notes = append(w.doc.Notes, app.Note{Marker: marker, Text: text})
		}
	}
}

// noteText is the text of a note, its parts a blank apart, without the signs that
// close it or lead back to the text.
func noteText(n *node) string {
	if n.name == "" {
		return n.text
	}
	class := " " + strings.ToLower(n.attr["class"]) + " "
	if n.name == "h5" || strings.Contains(class, " note-close ") || strings.Contains(class, "backref") || strings.Contains(class, "back-link") || n.attr["role"] == "doc-backlink" {
		return ""
	}
	var b strings.Builder
	for _, k := range n.kids {
		if k.name == "sup" || slices.Contains(htmlParagraphs, k.name) {
			b.WriteString(" " + noteText(k) + " ")
			continue
		}
		b.WriteString(noteText(k))
	}
	return b.String()
}

// mainPart is the part of a page that holds its document, else all of it.
func mainPart(root *node) *node {
	for _, is := range []func(*node) bool{
		func(n *node) bool { return n.attr["id"] == "main-column" },
		func(n *node) bool { return n.name == "main" || n.attr["role"] == "main" },
		func(n *node) bool { return n.name == "article" },
		func(n *node) bool { return n.name == "body" },
	} {
		if n := first(root, is); n != nil && strings.TrimSpace(textOf(n)) != "" {
			return n
		}
	}
	return root
}

func htmlFields(root *node, doc *app.Document) {
	for _, m := range elements(root, "meta") {
		name := m.attr["name"]
		if name == "" {
			name = m.attr["property"]
		}
		if value := squeeze(clean(m.attr["content"])); name != "" && value != "" {
			doc.Fields = append(doc.Fields, app.Field{Name: name, Value: value})
		}
	}
}

// elements lists the elements of a name below n, in order.
func elements(n *node, name string) []*node {
	var out []*node
	for _, k := range n.kids {
		if k.name == name {
			out = append(out, k)
		}
		out = append(out, elements(k, name)...)
	}
	return out
}

func first(n *node, is func(*node) bool) *node {
	if n.name != "" && is(n) {
		return n
	}
	for _, k := range n.kids {
		if found := first(k, is); found != nil {
			return found
		}
	}
	return nil
}

func isHTML(head []byte) bool {
	head = bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \r\n\t"))
	if bytes.HasPrefix(head, []byte("<?xml")) || bytes.HasPrefix(head, []byte("<!--")) {
		return bytes.Contains(head, []byte("<html"))
	}
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}
