package ingest

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
)

// wordReader gathers the paragraphs of the parts of a Word document.
type wordReader struct {
	lines []app.Line
	notes map[string]string // by the note's kind and id
	used  []string          // ids in the order in which the text refers to them
	lists *wordLists

	text   strings.Builder
	marks  []app.Anchor
	skip   int // depth inside an element that is left out
	style  string
	numID  string
	level  string
	rows   []wordRow // of tables in tables, the innermost last
	tables answerTables
	note   string // id of the note that is read, "" in the body
	bold   bool
	inText bool
	inPara bool // a paragraph is open whose number is not counted yet
	inRun  bool
	hidden bool // the run is not shown
}

// part reads the paragraphs of one part.
func (w *wordReader) part(kind app.LineKind) func(xml.Token) {
	w.skip, w.note, w.rows = 0, "", nil
	return func(t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			w.begin(t, kind)
		case xml.EndElement:
			w.end(t, kind)
		case xml.CharData:
			if w.skip == 0 && w.inText && !w.hidden {
				w.text.Write(t)
			}
		}
	}
}

func (w *wordReader) begin(e xml.StartElement, kind app.LineKind) {
	name := e.Name.Local
	if w.skip > 0 || name == "Fallback" || name == "del" || name == "instrText" || name == "delText" || name == "moveFrom" {
		w.skip++
		return
	}
	switch name {
	case "tbl":
		w.beginTable()
	case "tr":
		w.beginRow()
	case "tc":
		w.beginCell()
	case "footnote", "endnote":
		w.note = name + attr(e, "id")
	case "p":
		w.inPara = false
		w.flush(kind) // a text box stands inside a paragraph
		w.inPara = true
		w.style, w.numID, w.level, w.bold = "", "", "0", false
	case "pStyle":
		w.style = attr(e, "val")
	case "numId":
		w.numID = attr(e, "val")
	case "ilvl":
		w.level = attr(e, "val")
	case "b":
		w.bold = attr(e, "val") != "0" && attr(e, "val") != "false"
	case "r":
		w.inRun, w.hidden = true, false
	case "vanish":
		w.hidden = w.inRun && attr(e, "val") != "0" && attr(e, "val") != "false"
	case "t":
		w.inText = true
	case "tab":
		w.text.WriteString(" ")
	case "br", "cr":
		w.text.WriteString("\n")
	case "noBreakHyphen":
		w.text.WriteString("-")
	case "footnoteReference", "endnoteReference":
		w.used = append(w.used, strings.TrimSuffix(name, "Reference")+attr(e, "id"))
		w.marks = append(w.marks, app.Anchor{Marker: strconv.Itoa(len(w.used)), At: utf8.RuneCountInString(w.text.String())})
	}
}

func (w *wordReader) end(e xml.EndElement, kind app.LineKind) {
	if w.skip > 0 {
		w.skip--
		return
	}
	switch e.Name.Local {
	case "t":
		w.inText = false
	case "r":
		w.inRun, w.hidden = false, false
	case "p":
		w.flush(kind)
		w.inPara = false
	case "tr":
		w.endRow()
	case "footnote", "endnote":
		w.note = ""
	}
}

// flush ends a paragraph: a line, or lines where it has breaks, or part of a note.
func (w *wordReader) flush(kind app.LineKind) {
	text, marks := w.text.String(), w.marks
	w.text.Reset()
	w.marks = nil
	if w.note != "" {
		if s := strings.Join(strings.Fields(clean(strings.ReplaceAll(text, "\n", " "))), " "); s != "" {
			w.notes[w.note] = strings.TrimSpace(w.notes[w.note] + " " + s)
		}
		return
	}
	prefix := ""
	if w.numID == "" {
		w.numID, w.level = w.lists.ofStyle(w.style)
	}
	if w.numID != "" && w.numID != "0" && (w.inPara || strings.TrimSpace(text) != "") {
		prefix = w.lists.next(w.numID, w.level)
		w.numID, w.style = "", ""
		if strings.TrimSpace(text) == "" && strings.ContainsFunc(prefix, unicode.IsLetter) { // "Vraag 1", all of it automatic
			w.lines = append(w.lines, app.Line{Text: strings.TrimSpace(prefix), Gap: 1, Bold: w.bold, ParagraphEnd: true})
			return
		}
		if kind == app.BodyLine && prefix != "" {
			kind = app.ListLine
		}
	}
	at := 0
	for _, raw := range strings.Split(text, "\n") {
		line := app.Line{Kind: kind, Gap: 1, Bold: w.bold, ParagraphEnd: true}
		shown := strings.TrimSpace(clean(raw))
		lead := utf8.RuneCountInString(raw) - utf8.RuneCountInString(strings.TrimLeft(raw, " \t\u00a0"))
		n := utf8.RuneCountInString(raw)
		for _, m := range marks {
			if m.At >= at && m.At <= at+n {
				m.At = min(max(0, m.At-at-lead), utf8.RuneCountInString(shown)) + utf8.RuneCountInString(prefix)
				line.Marks = append(line.Marks, m)
			}
		}
		at += n + 1
		if shown == "" {
			continue
		}
		line.Text = prefix + shown
		prefix = ""
		w.lines = append(w.lines, line)
	}
}

// orderedNotes are the notes in the order in which the text refers to them.
func (w *wordReader) orderedNotes() []app.Note {
	var out []app.Note
	for i, id := range w.used {
		out = append(out, app.Note{Marker: strconv.Itoa(i + 1), Text: w.notes[id]})
	}
	return out
}
