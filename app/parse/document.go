package parse

import (
	"regexp"
	"strings"

	"standpunt/app"
)

// class says what a line is.
type class int

const (
	body class = iota
	questionHead
	answerHead
	furniture
	footnote
	title
	remark // a block after the answers that is neither
)

// line is a line of the document with what is known about it.
type line struct {
	app.Line
	class      class
	labels     []string  // of a heading
	confidence float64   // of a heading: 0.99 exact, below reviewBelow worth a look
	why        string    // the reason for a confidence below 0.99
	rest       string    // text that follows a heading on its line
	head       *heading  // what it says read as a heading, or nil
	numbered   *numbered // a number that may begin a question, or nil
	fixed      app.Class // what a person said that it is, or ""
}

// reviewBelow is the confidence under which a heading is reported.
const reviewBelow = 0.8

// parser is one document on its way to a set.
type parser struct {
	lines []line
	notes []app.Footnote
	apart []string // blocks that are neither question nor answer, such as a Toelichting
	set   *app.Set

	marks    map[int][]string // raised numbers by page, once they are asked for
	named    bool             // questions have the word: "Vraag 1"
	measured *[3]float64      // type size, left and right edge of the text, once the furniture is known

	order    []class     // of the blocks: question or answer
	notePage map[int]int // the page at whose foot a note stands, by its number

	said map[string]string // metadata that a person put right
}

// Document splits a document into questions and answers. It never fails; what
// is doubtful stands in the set's warnings. Ids are local: q1, q2…, a1, a2….
func Document(doc *app.Document) *app.Set { return newParser(doc).run(doc) }

func newParser(doc *app.Document) *parser {
	p := &parser{notePage: map[int]int{}, set: &app.Set{
		Kind: app.Answers, Askers: []app.Asker{}, Respondents: []app.Respondent{},
		Source:    app.Source{File: doc.File, MediaType: doc.MediaType},
		Questions: []app.Question{}, Answers: []app.Answer{}, Footnotes: []app.Footnote{}, Warnings: []app.Warning{},
	}}
	for _, l := range doc.Lines {
		if l.Kind == app.TableLine && strings.TrimSpace(l.Text) != "" { // the first cells may be empty
			l.Text = strings.TrimRight(l.Text, "\t ")
		} else {
			l.Text = strings.TrimSpace(l.Text)
		}
		if l.Text != "" {
			p.lines = append(p.lines, line{Line: l})
		}
	}
	for _, n := range doc.Notes {
		p.notes = append(p.notes, app.Footnote(n))
	}
	for _, w := range doc.Warnings {
		p.warn(w.Code, "%s", w.Message)
	}
	return p
}

func (p *parser) run(doc *app.Document) *app.Set {
	p.heads()
	p.unhyphenate()
	p.findFurniture()
	p.findFootnotes()
	p.findHeadings()
	p.settleRemarks()
	p.findEndnotes()
	p.release()
	p.splitNotes()
	p.restoreMarks()
	p.liftMarkers()
	p.metadata()
	p.tidyNames()
	p.fields(doc)
	p.noticed()
	p.tell()
	p.build()
	p.takeMarkers()
	p.check()
	p.set.Language = Language(p.set)
	if p.notes != nil {
		p.set.Footnotes = p.notes
	}
	for _, text := range p.apart { // nothing of a document is lost: they stand behind the notes
		p.set.Footnotes = append(p.set.Footnotes, app.Footnote{Text: text})
	}
	return p.set
}

// head is the text before the first heading, lines joined by a blank; with
// furniture it holds what stands in headers as well.
func (p *parser) head(withFurniture bool) string {
	const most = 64 << 10 // bytes: no title stands further on
	var parts []string
	size := 0
	for _, l := range p.lines {
		if size += len(l.Text); l.class == questionHead || l.class == answerHead || size > most {
			break
		}
		if l.class != furniture || withFurniture {
			parts = append(parts, l.Text)
		}
	}
	return squeeze(strings.Join(parts, " "))
}

var blanks = regexp.MustCompile(`\s+`)

// squeeze makes every run of white space one blank.
func squeeze(s string) string { return strings.TrimSpace(blanks.ReplaceAllString(s, " ")) }
