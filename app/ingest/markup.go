package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// node is an element of HTML or XML, or a text when name is "".
type node struct {
	name string // local name, lower case
	in   string // name of the element above
	text string
	attr map[string]string
	kids []*node
}

// role is what an element does to the text, whatever the language it is written in.
type role int

const (
	inline    role = iota
	skipped        // is no text of the document
	paragraph      // stands on its own lines
	heading        // a paragraph in bold
	lineBreak
	tabulator
	space     // blanks, as many as the attribute c says
	item      // of a list
	itemMark  // the number of an item
	tableRow  // of cells
	tableCell //
	noteHere  // a note, where its marker stands
	noteApart // a note that stands elsewhere than its marker
	noteMark  // the marker of a note in the text
	question  // a question with its heading
	answer    // an answer with its heading
	unitHead  // the heading of a question or answer
	remarks   // a block that is neither: Toelichting, Mededeling
)

// dialect is a language of markup.
type dialect struct {
	role   func(n *node) role
	number func(list *node, nth int) string // the number of an item that has none of its own, or ""
	note   func(n *node) (marker, text string)
}

// writer turns a tree of markup into lines.
type writer struct {
	dialect
	doc    *app.Document
	line   strings.Builder // white space made single
	runes  int
	marks  []app.Anchor
	prefix string // the number of an item, until its text comes
	bold   bool
	kind   app.LineKind
	known  map[string]bool // markers that have a note
	units  [2]int          // the last number of a question and of an answer, to number those without
	last   role            // of the last unit
	tables answerTables
}

// write adds a text; runs of white space become one blank.
func (w *writer) write(s string) {
	s = clean(strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(s))
	for s != "" {
		blank := len(s) - len(strings.TrimLeft(s, " "))
		if blank > 0 {
			if w.runes > 0 && !strings.HasSuffix(w.line.String()[max(0, w.line.Len()-1):], " ") {
				w.line.WriteByte(' ')
				w.runes++
			}
			s = s[blank:]
			continue
		}
		end := strings.IndexByte(s, ' ')
		if end < 0 {
			end = len(s)
		}
		w.line.WriteString(s[:end])
		w.runes += utf8.RuneCountInString(s[:end])
		s = s[end:]
	}
}

// flush ends a line; nothing is written for one without text.
func (w *writer) flush() {
	text := strings.TrimRight(w.line.String(), " ")
	marks := w.marks
	w.line.Reset()
	w.runes, w.marks = 0, nil
	if text == "" {
		if n := len(w.doc.Lines); n > 0 && len(marks) > 0 { // a marker on a line of its own belongs to the text before
			last := &w.doc.Lines[n-1]
			for _, m := range marks {
				last.Marks = append(last.Marks, app.Anchor{Marker: m.Marker, At: utf8.RuneCountInString(last.Text)})
			}
		}
		return
	}
	l := app.Line{Text: w.prefix + text, Kind: w.kind, Bold: w.bold, Gap: 1, ParagraphEnd: true}
	if w.prefix != "" && w.kind == app.BodyLine {
		l.Kind = app.ListLine
	}
	lead, length := utf8.RuneCountInString(w.prefix), utf8.RuneCountInString(text)
	for _, m := range marks {
		m.At = lead + min(m.At, length)
		l.Marks = append(l.Marks, m)
	}
	w.prefix = ""
	w.doc.Lines = append(w.doc.Lines, l)
}

// block writes the children of n on lines of their own.
func (w *writer) block(n *node) {
	w.flush()
	w.children(n)
	w.flush()
}

func (w *writer) children(n *node) {
	nth := 0
	for _, k := range n.kids {
		if k.name != "" && w.role(k) == item {
			nth++
			w.flush()
			if w.prefix = w.numberOf(n, k, nth); w.prefix != "" {
				w.prefix += " "
			}
			w.block(k)
			w.prefix = ""
			continue
		}
		w.walk(k)
	}
}

// numberOf is the number of an item: its own, else the one that its place gives it.
func (w *writer) numberOf(list, n *node, nth int) string {
	for _, k := range n.kids {
		if k.name != "" && w.role(k) == itemMark {
			return squeeze(clean(textOf(k)))
		}
	}
	return w.number(list, nth)
}

func (w *writer) walk(n *node) {
	if n.name == "" {
		w.write(n.text)
		return
	}
	switch w.role(n) {
	case skipped, itemMark, noteApart:
	case paragraph:
		w.block(n)
	case heading:
		w.flush()
		bold := w.bold
		w.bold = true
		w.block(n)
		w.bold = bold
	case lineBreak:
		w.flush()
	case tabulator, space:
		w.write(" ")
	case tableRow:
		w.row(n)
	case noteHere:
		marker, text := w.note(n)
		if text != "" {
			w.marks = append(w.marks, app.Anchor{Marker: marker, At: w.runes})
			w.doc.Notes = append(w.doc.Notes, app.Note{Marker: marker, Text: text})
		}
	case noteMark:
		marker := markerOf(textOf(n))
		linked := n.name == "a" || len(elements(n, "a")) > 0
		if marker == "" || !linked && (isUnit(w.line.String()) || !w.known[marker] && isPower(w.line.String())) {
			w.children(n)
			return
		}
		w.marks = append(w.marks, app.Anchor{Marker: marker, At: w.runes})
	case question:
		w.unit(n, "Vraag")
	case answer:
		w.unit(n, "Antwoord")
	case remarks:
		word := remarkWord(n.name + " " + n.attr["class"])
		w.headline(word)
		w.block(withoutHead(n, word))
	default:
		w.children(n)
	}
}

// row writes the cells of a table's row on one line, with tabs between. A row
// of one cell, or with several paragraphs in a cell, only arranges the page.
func (w *writer) row(n *node) {
	w.flush()
	if n.name != "row" && w.answerRow(n) {
		return
	}
	var cells []string
	layout := false
	for _, k := range n.kids {
		if k.name == "" || w.role(k) != tableCell {
			continue
		}
		text := squeeze(clean(textOf(k)))
		cells = append(cells, text)
		layout = layout || w.paragraphs(k) > 1
	}
	if layout || n.name != "row" && arranges(cells) { // the rows of official XML are tables, whatever is in them
		for _, k := range n.kids {
			w.block(k)
		}
		return
	}
	w.doc.Lines = append(w.doc.Lines, app.Line{Text: strings.Join(cells, "\t"), Kind: app.TableLine, Gap: 1, ParagraphEnd: true})
}

// answerRow writes a row of a table of questions and answers; false when it is none.
func (w *writer) answerRow(n *node) bool {
	var kids []*node
	var titles []string
	for _, k := range n.kids {
		if k.name != "" && w.role(k) == tableCell {
			kids, titles = append(kids, k), append(titles, squeeze(clean(textOf(k))))
		}
	}
	start, now := len(w.doc.Lines), w.tables.now
	if (now == nil || now.end != start || now.width != len(kids)) && answerTitles(titles) == nil {
		return false // as most rows: their cells are not written twice
	}
	cells := make([][]app.Line, len(kids))
	for i, k := range kids {
		w.block(k)
		cells[i] = slices.Clone(w.doc.Lines[start:])
		w.doc.Lines = w.doc.Lines[:start]
	}
	lines, taken := w.tables.take(w.doc.Lines, titles, cells)
	w.doc.Lines = lines
	return taken
}

// paragraphs counts the paragraphs with text in a cell, and a nested row as many.
func (w *writer) paragraphs(n *node) int {
	count := 0
	for _, k := range n.kids {
		if k.name == "" {
			continue
		}
		switch r := w.role(k); {
		case r == tableRow:
			return 2
		case (r == paragraph || r == heading) && strings.TrimSpace(textOf(k)) != "":
			count += max(1, w.paragraphs(k))
		default:
			count += w.paragraphs(k)
		}
	}
	return count
}

// textOf is all text below n.
func textOf(n *node) string {
	if n.name == "" {
		return n.text
	}
	var b strings.Builder
	for _, k := range n.kids {
		b.WriteString(textOf(k))
	}
	return b.String()
}
