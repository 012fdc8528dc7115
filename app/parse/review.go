package parse

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
)

// Labels reads the numbers of questions as headings write them: "3, 4 en 5",
// "4-7", "2a". It is empty for a text without numbers.
func Labels(text string) []string { return parseLabels(text) }

// classes are the words for what a line is.
var classes = map[class]app.Class{
	body: app.TextClass, questionHead: app.QuestionClass, answerHead: app.AnswerClass, footnote: app.FootnoteClass,
	furniture: app.FurnitureClass, title: app.TitleClass, remark: app.RemarkClass,
}

// Review splits a document as Document does, but takes a person's word for the
// lines and the metadata that she corrected, and says of every line what it was
// taken for. A correction of a line that is not in the document is passed over.
func Review(doc *app.Document, c app.Corrections) (*app.Set, []app.ReviewLine) {
	p := newParser(doc)
	lines := p.edit(p.reviewLines(), c.Lines)
	p.hold(lines, c.Lines)
	p.said = c.Fields
	set := p.run(doc)
	for i, l := range p.lines {
		r := &lines[i]
		r.Class, r.Corrected, r.Confidence = classes[l.class], l.fixed != "" || r.Edited, 1
		if l.class == questionHead || l.class == answerHead {
			r.Labels, r.Confidence, r.Why = append([]string{}, l.labels...), l.confidence, l.why
		}
	}
	return set, lines
}

// reviewLines are the lines as printed, each with its key.
func (p *parser) reviewLines() []app.ReviewLine {
	lines := make([]app.ReviewLine, len(p.lines))
	times := map[string]int{}
	for i, l := range p.lines {
		times[l.Text]++
		lines[i] = app.ReviewLine{
			Key: app.ContentID(l.Text, strconv.Itoa(times[l.Text])), Text: l.Text, Page: l.Page, Labels: []string{},
			X0: l.X0, X1: l.X1, Y: l.Y, Size: l.Size,
		}
	}
	return lines
}

// hold keeps the corrected lines from everything that looks for furniture, notes
// and headings: all of them pass over furniture. What counts as a heading still
// counts in the sequence of numbers.
func (p *parser) hold(lines []app.ReviewLine, corrections []app.LineCorrection) {
	byKey := map[string]app.LineCorrection{}
	for _, c := range corrections {
		byKey[c.Line] = c
	}
	for i := range p.lines {
		c, ok := byKey[lines[i].Key]
		if !ok || c.Class == "" {
			continue
		}
		l := &p.lines[i]
		l.fixed, l.class, l.confidence = c.Class, furniture, 1
		if c.Class == app.QuestionClass || c.Class == app.AnswerClass {
			labels, rest := headingParts(l.Text)
			if l.labels, l.rest = labels, rest; len(c.Labels) > 0 {
				l.labels = slices.Clone(c.Labels)
			}
		}
	}
}

// headingParts are the numbers that a line names as a heading, and the text behind
// them; all of the line is text when it does not look like a heading.
func headingParts(text string) (labels []string, rest string) {
	if h := readHeading(text); h != nil {
		return h.labels, h.rest
	}
	bare, _ := unadorned(text)
	if m := shortLine.FindStringSubmatchIndex(bare); m != nil {
		h := &heading{}
		h.readRest(bare[m[1]:], byMember)
		return parseLabels(bare[m[4]:m[5]]), h.rest
	}
	if m := bareNumber.FindStringSubmatch(text); m != nil {
		return parseLabels(m[1]), ""
	}
	if m := inlineNumber.FindStringSubmatch(text); m != nil {
		return parseLabels(m[1]), m[2]
	}
	if m := inlineAnswer.FindStringSubmatch(bare); m != nil {
		return nil, m[1]
	}
	if bareAnswer.MatchString(bare) {
		return nil, ""
	}
	return nil, text
}

// release makes the lines that were held what the person said, once all else is found.
func (p *parser) release() {
	last := 0
	for i := range p.lines {
		l := &p.lines[i]
		for k, name := range classes {
			if name == l.fixed {
				l.class = k
			}
		}
		switch {
		case l.fixed == app.QuestionClass && len(l.labels) == 0:
			l.labels = []string{strconv.Itoa(last + 1)}
		case l.fixed == app.FootnoteClass:
			p.fixNote(i)
		}
		if l.class == questionHead {
			last = number(l.labels[len(l.labels)-1])
		}
	}
}

// fixNote makes the line a note in the order of the numbers, or more of the note above it.
func (p *parser) fixNote(i int) {
	n, text := p.noteStart(i)
	if n > 0 {
		at := slices.IndexFunc(p.notes, func(f app.Footnote) bool { return number(f.Marker) > n })
		if at < 0 {
			at = len(p.notes)
		}
		p.notePage[n] = p.lines[i].Page
		p.notes = slices.Insert(p.notes, at, app.Footnote{Marker: strconv.Itoa(n), Text: text})
		return
	}
	above := len(p.notes) - 1
	for k := i - 1; k >= 0; k-- {
		if p.lines[k].class != footnote {
			continue
		}
		if n, _ := p.noteStart(k); n > 0 {
			if at := slices.IndexFunc(p.notes, func(f app.Footnote) bool { return f.Marker == strconv.Itoa(n) }); at >= 0 {
				above = at
			}
			break
		}
	}
	if above < 0 {
		p.notes = append(p.notes, app.Footnote{Marker: fmt.Sprint(1), Text: p.lines[i].Text})
		return
	}
	p.notes[above].Text = strings.TrimSpace(p.notes[above].Text + " " + p.lines[i].Text)
}

// tell puts the metadata in place that a person corrected.
func (p *parser) tell() {
	if value, ok := p.said["askers"]; ok {
		p.set.Askers = AskersIn(value)
	}
	if value, ok := p.said["respondents"]; ok {
		p.set.Respondents = RespondentsIn(value)
	}
	if value := p.said["kind"]; value != "" {
		p.set.Kind = app.Kind(value)
	}
	for name, field := range map[string]*string{
		"number": &p.set.Number, "reference": &p.set.Reference, "subject": &p.set.Subject,
		"asked": &p.set.Asked, "answered": &p.set.Answered,
	} {
		if value, ok := p.said[name]; ok {
			*field = value
		}
	}
}
