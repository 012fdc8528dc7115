package parse

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// block is the text below one heading.
type block struct {
	head  line
	done  strings.Builder // text that no later line can change
	runes int             // of done
	text  string          // the end of the text, behind done
	marks []app.Anchor
}

// most is the length in bytes to which the end of a text may grow before all but
// its last words go to done: texts grow line by line, and must do so in linear time.
const most = 4096

// length is the number of code points so far.
func (b *block) length() int { return b.runes + utf8.RuneCountInString(b.text) }

// settle moves what no later line can change.
func (b *block) settle() {
	if len(b.text) < most {
		return
	}
	cut := strings.LastIndexByte(b.text[:len(b.text)-most/8], ' ')
	if cut <= 0 {
		return
	}
	b.done.WriteString(b.text[:cut])
	b.runes += utf8.RuneCountInString(b.text[:cut])
	b.text = b.text[cut:]
}

// build puts the lines below their headings and binds every answer to the
// questions that it names; one without a number answers the question before it.
func (p *parser) build() {
	blocks := p.blocks()
	var waiting []string // labels of the questions that have no answer yet
	for _, b := range blocks {
		text, marks := trimMarks(b.done.String()+b.text, b.marks)
		if b.head.class == remark {
			p.apart = append(p.apart, squeeze(text))
			continue
		}
		p.order = append(p.order, b.head.class)
		switch b.head.class {
		case questionHead:
			if n := len(p.order); n > 1 && p.order[n-2] == answerHead {
				waiting = nil
			}
			waiting = append(waiting, b.head.labels...)
			p.set.Questions = append(p.set.Questions, app.Question{
				ID: fmt.Sprintf("q%d", len(p.set.Questions)+1), Label: strings.Join(b.head.labels, ","), Text: text, Anchors: marks,
			})
		case answerHead:
			covers := b.head.labels
			if len(covers) == 0 {
				covers = p.unnumbered(waiting)
			}
			waiting = slices.DeleteFunc(waiting, func(l string) bool { return slices.Contains(covers, l) })
			p.set.Answers = append(p.set.Answers, app.Answer{
				ID: fmt.Sprintf("a%d", len(p.set.Answers)+1), Covers: slices.Clone(covers), Text: text, Page: b.head.Page, Anchors: marks,
			})
		}
	}
}

// unnumbered is what an answer without a number answers: the questions above it
// that wait for an answer, else the last question.
func (p *parser) unnumbered(waiting []string) []string {
	if len(p.set.Questions) == 0 {
		return nil
	}
	last := app.Labels(p.set.Questions[len(p.set.Questions)-1].Label)
	if len(waiting) == 0 {
		return last
	}
	if len(waiting) > len(last) {
		p.warn("joint", "The answer below questions %s has no number: it was taken to answer all of them.", strings.Join(waiting, ", "))
	}
	return slices.Clone(waiting)
}

func (p *parser) blocks() []*block {
	var blocks []*block
	var open *block
	_, _, right := p.column()
	keep := hyphenated(p.lines)
	hyphen := false
	for _, l := range p.lines {
		switch l.class {
		case questionHead, answerHead:
			open = &block{head: l, text: l.rest, marks: shift(l.Marks, len([]rune(l.rest))-len([]rune(l.Text)))}
			blocks = append(blocks, open)
			hyphen = l.Hyphen
			if l.ParagraphEnd && l.rest != "" {
				open.text += "\n"
			}
		case remark:
			open = &block{head: l, text: l.Text}
			blocks = append(blocks, open)
			hyphen = l.Hyphen
		case body:
			if open == nil {
				continue
			}
			if newParagraph(open.text, l, hyphen) {
				open.text = strings.TrimSuffix(open.text, "\n") + "\n"
			}
			before := open.text
			open.text = joinLines(open.text, l.Text, hyphen, keep)
			if len(l.Marks) > 0 {
				open.marks = append(open.marks, shift(l.Marks, open.length()-utf8.RuneCountInString(l.Text))...)
			}
			open.settle()
			hyphen = l.Hyphen
			short := right > 0 && l.X1 > 0 && l.X1 < 0.8*right
			if l.ParagraphEnd || (short && !hyphen && endsSentence(l.Text) && before != "") {
				open.text += "\n"
			}
		}
	}
	return blocks
}

// newParagraph tells whether a line begins a paragraph: white above it, after the end of a sentence.
func newParagraph(text string, l line, hyphen bool) bool {
	if text == "" || hyphen || strings.HasSuffix(text, "\n") {
		return false
	}
	if l.Kind == app.TableLine {
		return true
	}
	gap := l.Gap >= 1
	if l.Size > 0 {
		gap = l.Gap > 0.6
	}
	return endsSentence(text) && (gap || listItem.MatchString(l.Text))
}

// listItem begins an item of a list.
var listItem = regexp.MustCompile(`^(?:[a-z][.)]|[-–—•▪●]|\(?[ivx]{1,4}[.)])\s+\S`)

func shift(marks []app.Anchor, by int) []app.Anchor {
	out := slices.Clone(marks)
	for i := range out {
		out[i].At = max(0, out[i].At+by)
	}
	return out
}

// trimMarks cuts white space off both ends and keeps the anchors inside.
func trimMarks(text string, marks []app.Anchor) (string, []app.Anchor) {
	cut := len([]rune(text)) - len([]rune(strings.TrimLeft(text, " \n\t")))
	text = strings.TrimSpace(text)
	n := len([]rune(text))
	for i := range marks {
		marks[i].At = min(max(0, marks[i].At-cut), n)
	}
	return text, marks
}
