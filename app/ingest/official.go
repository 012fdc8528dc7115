package ingest

import (
	"bytes"
	"context"
	"encoding/xml"
	"slices"
	"strings"

	"standpunt/app"
)

// readXML reads the XML of officielebekendmakingen.nl: the form with a root
// "officiele-publicatie" and "kamervragen", and the older "vraagdoc" in which all
// questions come before all answers. The element names are those that programs
// which read it use; no schema was found.
func readXML(ctx context.Context, in file) (*app.Document, error) {
	root, err := xmlTree(ctx, in.data)
	if err != nil {
		return nil, err
	}
	units := first(root, func(n *node) bool { return n.name == "vraag" || n.name == "kamervragen" || n.name == "vraagdoc" })
	if units == nil {
		return nil, &problem{"xml_unknown", "it is XML, but not of parliamentary questions", "Standpunt reads the XML of officielebekendmakingen.nl"}
	}
	doc := &app.Document{}
	xmlFields(root, doc)
	hoist(root)
	spreadCALS(root)
	apart := first(root, func(n *node) bool { return n.name == "nootref" }) != nil
	w := &writer{doc: doc, known: map[string]bool{}, dialect: dialect{
		role: func(n *node) role {
			if n.name == "noot" && apart {
				return noteApart
			}
			return officialRole(n)
		},
		number: func(*node, int) string { return "" },
		note:   officialNote(doc),
	}}
	if apart {
		w.collectOfficialNotes(root)
	}
	w.block(root)
	return doc, nil
}

// hoist moves what the older form says above the answers, who gives them and
// when, to where every other document has it: above the questions. Numbers and
// paragraphs that stand in the reply without an element of their own become answers.
func hoist(root *node) {
	asked := first(root, func(n *node) bool { return n.name == "vragen" })
	reply := first(root, func(n *node) bool { return n.name == "reactie" })
	if asked == nil || reply == nil {
		return
	}
	var said, rest []*node
	var open *node // the answer to which loose paragraphs belong
	for _, k := range reply.kids {
		number := (k.name == "vraagnummer" || k.name == "nummer") && len(rest)+len(said) > 0 && unitHeading(squeeze(textOf(k))) && len(squeeze(textOf(k))) < 12
		switch {
		case number:
			k.in = "antwoord"
			open = &node{name: "antwoord", in: "reactie", kids: []*node{k}}
			rest = append(rest, open)
		case k.name == "antwoord":
			open = nil
			rest = append(rest, k)
		case k.name == "omschr" || k.name != "noot" && len(rest) == 0:
			said = append(said, k)
		case open != nil && k.name != "noot" && k.name != "toelicht":
			open.kids = append(open.kids, k)
		default:
			rest = append(rest, k)
		}
	}
	if len(rest) == 0 { // the answers are paragraphs alone, with headings in their text
		said = slices.DeleteFunc(said, func(k *node) bool {
			if k.name != "omschr" && k.name != "titel" && k.name != "vraagnummer" {
				rest = append(rest, k)
				return true
			}
			return false
		})
	}
	reply.kids = rest
	at := slices.IndexFunc(asked.kids, func(k *node) bool { return k.name == "vraag" })
	if at < 0 {
		at = len(asked.kids)
	}
	asked.kids = slices.Insert(asked.kids, at, said...)
}

// xmlTree reads all of an XML file within its budgets.
func xmlTree(ctx context.Context, data []byte) (*node, error) {
	if _, ok := utf16Order(data); ok {
		text, err := decode(data)
		if err != nil {
			return nil, damaged("its letters cannot be decoded")
		}
		_, text, _ = strings.Cut(text, "?>") // the declaration names the encoding that it had
		data = []byte(text)
	}
	root := &node{name: "#document"}
	open := []*node{root}
	err := tokens(ctx, bytes.NewReader(data), func(t xml.Token) {
		top := open[len(open)-1]
		switch t := t.(type) {
		case xml.StartElement:
			n := &node{name: strings.ToLower(t.Name.Local), in: top.name}
			for _, a := range t.Attr {
				if n.attr == nil {
					n.attr = map[string]string{}
				}
				n.attr[a.Name.Local] = strings.TrimSpace(a.Value)
			}
			top.kids = append(top.kids, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.kids = append(top.kids, &node{text: string(t), in: top.name})
		}
	})
	return root, err
}

var (
	officialSkipped    = strings.Fields("metadata meta plaatje illustratie noot.nr noot.lijst")
	officialParagraphs = strings.Fields("al al-groep tekstregel titel kop label kamervraagkop kamervraagnummer kamervraagomschrijving omschr lijst table tgroup thead tbody ondertekening functie term definitie definitie-item box vragen reactie")
)

func officialRole(n *node) role {
	unit := n.in == "vraag" || n.in == "antwoord"
	switch n.name {
	case "vraag":
		return question
	case "antwoord":
		return answer
	case "nr", "nummer", "vraagnummer":
		if unit {
			return unitHead
		}
		return inline
	case "toelicht", "kamervraagopmerking", "kamervraagbijlage":
		return remarks
	case "tussenkop":
		return heading
	case "li":
		return item
	case "li.nr":
		return itemMark
	case "row":
		return tableRow
	case "entry":
		return tableCell
	case "noot":
		return noteHere
	case "nootref":
		return noteMark
	case "naam":
		if n.in == "ondertekening" {
			return paragraph
		}
		return inline
	}
	switch {
	case slices.Contains(officialSkipped, n.name):
		return skipped
	case slices.Contains(officialParagraphs, n.name):
		return paragraph
	}
	return inline
}

// officialNote reads a note in the text: its number in noot.nr, else the next one.
func officialNote(doc *app.Document) func(*node) (string, string) {
	return func(n *node) (string, string) {
		marker := ""
		var text strings.Builder
		for _, k := range n.kids {
			if k.name == "noot.nr" {
				marker = markerOf(textOf(k))
				continue
			}
			text.WriteString(textOf(k) + " ")
		}
		if marker == "" {
			marker = itoa(len(doc.Notes) + 1)
		}
		return marker, squeeze(clean(text.String()))
	}
}

// collectOfficialNotes reads notes that stand apart, and gives each reference
// without a text the number of its note.
func (w *writer) collectOfficialNotes(root *node) {
	number := map[string]string{}
	for _, n := range elements(root, "noot") {
		marker, text := w.note(n)
		if m, rest := splitNote(text); m != "" && n.attr["nr"] == "" && first(n, func(k *node) bool { return k.name == "noot.nr" }) == nil {
			marker, text = m, rest
		}
		if nr := markerOf(n.attr["nr"]); nr != "" {
			marker = nr
		}
		if text == "" {
			continue
		}
		number[n.attr["id"]] = marker
		w.known[marker] = true
		w.doc.Notes = append(w.doc.Notes, app.Note{Marker: marker, Text: text})
	}
	for _, r := range elements(root, "nootref") {
		if markerOf(textOf(r)) == "" {
			if marker := number[r.attr["refid"]]; marker != "" {
				r.kids = []*node{{text: marker, in: r.name}}
			}
		}
	}
}

func xmlFields(root *node, doc *app.Document) {
	add := func(name, value string) {
		if value = squeeze(clean(value)); value != "" {
			doc.Fields = append(doc.Fields, app.Field{Name: name, Value: value})
		}
	}
	for _, m := range elements(root, "meta") {
		add(m.attr["name"], m.attr["content"])
	}
	for _, d := range elements(root, "kamervraagomschrijving") {
		for _, at := range elements(d, "datum") {
			if d.attr["type"] == "antwoord" {
				add("OVERHEIDop.datumOntvangst", at.attr["isodatum"])
			} else {
				add("OVERHEIDop.datumIndiening", at.attr["isodatum"])
			}
		}
	}
}

func isXML(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \r\n\t")
	return bytes.HasPrefix(head, []byte("<?xml")) && !isHTML(head)
}
