package parse

import (
	"fmt"
	"strings"

	"standpunt/app"
)

func (p *parser) warn(code, format string, args ...any) {
	p.set.Warnings = append(p.set.Warnings, app.Warning{Code: code, Message: fmt.Sprintf(format, args...)})
}

// check reports what a person should look at.
func (p *parser) check() {
	if len(p.set.Questions) == 0 && p.set.Kind != app.Postponement {
		p.warn("no_questions", "No questions were recognised in this document.")
	}
	if len(p.set.Questions) == 0 && p.set.Kind == app.Postponement && p.questioning() >= 3 {
		p.warn("no_questions", "The document asks questions, but none were recognised in it.")
	}
	if p.set.Kind == app.Questions && len(p.set.Questions) > 0 && (p.set.Answered != "" || len(p.set.Respondents) > 0) {
		p.warn("no_answers", "The document says who answers or when, but no answers were recognised in it.")
	}
	for _, l := range p.lines {
		if (l.class == questionHead || l.class == answerHead) && l.confidence < reviewBelow {
			p.warn("heading", "The heading “%s” is doubtful: %s.", short(l.Text), l.why)
		}
	}
	answered, asked := map[string]int{}, map[string]int{}
	for _, a := range p.set.Answers {
		if strings.TrimSpace(a.Text) == "" {
			p.warn("empty", "The answer to question %s is empty.", strings.Join(a.Covers, ", "))
		}
		for _, c := range a.Covers {
			if answered[c]++; answered[c] == 2 {
				p.warn("doubled", "Question %s is answered twice.", c)
			}
		}
	}
	most := 0
	for _, q := range p.set.Questions {
		if strings.TrimSpace(q.Text) == "" {
			p.warn("empty", "Question %s is empty.", q.Label)
		}
		for _, label := range app.Labels(q.Label) {
			if asked[label]++; asked[label] == 2 {
				p.warn("doubled", "There are two questions %s.", label)
			}
			most = max(most, number(label))
			if p.set.Kind == app.Answers && answered[label] == 0 {
				p.warn("unanswered", "No answer was found for question %s.", label)
			}
		}
	}
	for n := 1; n <= most; n++ {
		if label := fmt.Sprint(n); asked[label] == 0 && asked[label+"a"] == 0 {
			p.warn("gap", "Question %s is missing between the others.", label)
		}
	}
	for _, a := range p.set.Answers {
		for _, c := range a.Covers {
			if asked[c] == 0 {
				p.warn("unasked", "There is an answer to question %s, but no such question.", c)
			}
		}
	}
	p.checkMarkers()
	p.checkNotes()
	p.checkNoteWords()
	for i, n := range p.notes {
		if n.Marker != fmt.Sprint(i+1) && p.set.Source.MediaType == "application/pdf" {
			p.warn("footnotes", "The footnotes do not follow each other at number %s.", n.Marker)
			break
		}
	}
}

// questioning counts the lines that end in a question mark.
func (p *parser) questioning() int {
	n := 0
	for _, l := range p.lines {
		if strings.HasSuffix(l.Text, "?") {
			n++
		}
	}
	return n
}

func short(s string) string {
	if r := []rune(s); len(r) > 50 {
		return string(r[:50]) + "…"
	}
	return s
}
