package reader

import (
	"fmt"

	"standpunt/app"
	"standpunt/ui/i18n"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// page is the set as a document: heading, each answer below its questions, and
// the footnotes at the end.
func (p *presenter) page() []own.Block {
	s := p.set
	blocks := []own.Block{{ID: "title", Kind: own.Heading, Text: p.title()}}
	if heading := p.heading(); heading != "" {
		blocks = append(blocks, own.Block{ID: "heading", Kind: own.Meta, Text: heading})
	}
	if people := p.people(); people != "" {
		blocks = append(blocks, own.Block{ID: "people", Kind: own.Meta, Text: people})
	}
	if delay := p.delayed(); delay != "" {
		blocks = append(blocks, own.Block{ID: "delay", Kind: own.Meta, Text: delay})
	}
	for i, w := range s.Warnings {
		blocks = append(blocks, own.Block{ID: fmt.Sprint("warning ", i), Kind: own.Warning, Text: i18n.Warning(p.h.T, w)})
	}
	asked := map[string]bool{}
	question := func(q app.Question) {
		if !asked[q.ID] {
			asked[q.ID] = true
			blocks = append(blocks, own.Block{ID: q.ID, Kind: own.Question, Label: q.Label, Text: q.Text, Anchors: anchors(q.Anchors), Marks: p.linkMarks(q.ID)})
		}
	}
	for i := range s.Answers {
		a := &s.Answers[i]
		for _, q := range s.QuestionsOf(a) {
			question(q)
		}
		blocks = append(blocks, own.Block{ID: a.ID, Kind: own.Answer, Text: a.Text, Anchors: anchors(a.Anchors), Marks: p.marks(a.ID), Badges: p.badges(a.ID)})
	}
	for _, q := range s.Questions {
		question(q)
	}
	if len(s.Footnotes) > 0 {
		blocks = append(blocks, own.Block{ID: "footnotes", Kind: own.Label, Text: p.h.T("reader.footnotes")})
	}
	for i, n := range s.Footnotes {
		blocks = append(blocks, own.Block{ID: s.NoteID(i), Kind: own.Note, Label: n.Marker, Text: n.Text, Marks: p.linkMarks(s.NoteID(i))})
	}
	return blocks
}

func anchors(list []app.Anchor) []own.Anchor {
	out := make([]own.Anchor, 0, len(list))
	for _, a := range list {
		out = append(out, own.Anchor{ID: a.Marker, At: a.At, Marker: a.Marker})
	}
	return out
}

// marks are the passages of an answer that carry tags or comments, one for each tag.
func (p *presenter) marks(answer string) []own.Mark {
	look := theme.Current()
	marks := p.linkMarks(answer)
	for _, a := range p.annotations {
		if a.Answer != answer || a.Whole {
			continue
		}
		for _, id := range a.Tags {
			path, hex := p.path(id)
			marks = append(marks, own.Mark{ID: a.ID, Span: a.Span, Color: look.Ink(hex), Name: path})
		}
		if len(a.Tags) == 0 {
			marks = append(marks, own.Mark{ID: a.ID, Span: a.Span, Color: look.Quiet, Name: a.Comment})
		}
	}
	return marks
}
