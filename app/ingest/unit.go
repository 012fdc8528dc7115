package ingest

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
)

// unit writes a question or answer: its heading as one, whatever the words in
// it, and its text.
func (w *writer) unit(n *node, word string) {
	w.flush()
	head := ""
	rest := &node{name: n.name, attr: n.attr}
	for _, k := range n.kids {
		text := squeeze(clean(textOf(k)))
		first := head == "" && len(rest.kids) == 0
		switch {
		case first && k.name == "" && text == "":
		case first && k.name != "" && (w.role(k) == unitHead || unitHeading(text)):
			head = text
		default:
			rest.kids = append(rest.kids, k)
		}
	}
	kind, nth := w.role(n), 0
	if kind == answer {
		nth = 1
	}
	if head == "" {
		head = leadingNumber(rest, w.units[nth]+1)
	}
	if last := lastNumber(head); last > 0 {
		w.units[nth] = last
	} else {
		w.units[nth]++
	}
	switch {
	case head == "" && kind == answer && w.last == question:
		head = word // it answers the question before it
	case head == "":
		head = word + " " + itoa(w.units[nth])
	case !strings.HasPrefix(strings.ToLower(head), strings.ToLower(word[:4])):
		head = word + " " + head
	}
	w.last = kind
	w.headline(strings.TrimRight(head, " .:"))
	w.block(rest)
}

// lastNumber is the last number in a heading, 0 when it has none.
func lastNumber(head string) int {
	all := digitRuns.FindAllString(head, -1)
	if len(all) == 0 {
		return 0
	}
	n, _ := strconv.Atoi(all[len(all)-1])
	return n
}

// leadingNumber takes the number off the start of a unit's text, when it is the
// one that is expected there, and returns it; "" when it is not.
func leadingNumber(n *node, expected int) string {
	for n.name != "" {
		at := slices.IndexFunc(n.kids, func(k *node) bool { return strings.TrimSpace(textOf(k)) != "" })
		if at < 0 {
			return ""
		}
		n = n.kids[at]
	}
	m := numbered.FindStringSubmatch(n.text)
	if m == nil || m[1] != strconv.Itoa(expected) {
		return ""
	}
	n.text = m[2]
	return m[1]
}

var numbered = regexp.MustCompile(`(?s)^\s*(\d{1,3})\s*[.):]?\s+(\S.*)$`)

var digitRuns = regexp.MustCompile(`\d{1,3}`)

// withoutHead is n without a first element that says no more than the word.
func withoutHead(n *node, word string) *node {
	for i, k := range n.kids {
		text := squeeze(clean(textOf(k)))
		if text == "" {
			continue
		}
		if k.name != "" && strings.EqualFold(strings.TrimRight(text, " :."), word) {
			return &node{name: n.name, in: n.in, attr: n.attr, kids: n.kids[i+1:]}
		}
		break
	}
	return n
}

// remarkWord is the heading of a block that is neither question nor answer.
func remarkWord(name string) string {
	switch {
	case strings.Contains(name, "toelicht"):
		return "Toelichting"
	case strings.Contains(name, "bijlage"):
		return "Bijlage"
	}
	return "Mededeling"
}

func (w *writer) headline(text string) {
	w.flush()
	w.doc.Lines = append(w.doc.Lines, app.Line{Text: text, Kind: app.HeadingLine, Bold: true, Gap: 1, ParagraphEnd: true})
}
