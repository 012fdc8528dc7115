package ingest

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"standpunt/app"
)

// tidy makes a set that another program wrote as one of ours: texts normalised,
// anchors inside them, no list nil, every question with a label.
func tidy(s *app.Set) error {
	switch s.Kind {
	case "":
		s.Kind = app.Answers
		if len(s.Answers) == 0 {
			s.Kind = app.Questions
		}
	case app.Answers, app.Questions, app.Postponement:
	default:
		return fmt.Errorf("there is no kind of document %q", s.Kind)
	}
	for _, field := range []*string{&s.Number, &s.Reference, &s.Subject, &s.Title, &s.Language} {
		*field = squeeze(clean(*field))
	}
	s.Asked, s.Answered = isoDate(s.Asked), isoDate(s.Answered)
	s.Askers, s.Respondents, s.Footnotes = list(s.Askers), list(s.Respondents), list(s.Footnotes)
	s.Questions, s.Answers, s.Warnings = list(s.Questions), list(s.Answers), list(s.Warnings)
	for i := range s.Askers {
		s.Askers[i] = app.Asker{Name: squeeze(clean(s.Askers[i].Name)), Party: squeeze(clean(s.Askers[i].Party))}
	}
	for i := range s.Respondents {
		s.Respondents[i] = app.Respondent{Name: squeeze(clean(s.Respondents[i].Name)), Role: squeeze(clean(s.Respondents[i].Role))}
	}
	for i := range s.Footnotes {
		s.Footnotes[i] = app.Footnote{Marker: squeeze(clean(s.Footnotes[i].Marker)), Text: tidyText(s.Footnotes[i].Text)}
	}
	for i := range s.Questions {
		q := &s.Questions[i]
		if q.Label = strings.Join(app.Labels(clean(q.Label)), ","); q.Label == "" {
			q.Label = strconv.Itoa(i + 1)
		}
		q.Text, q.Anchors = tidyText(q.Text), tidyAnchors(q.Text, q.Anchors)
	}
	for i := range s.Answers {
		a := &s.Answers[i]
		a.Covers = list(app.Labels(clean(strings.Join(a.Covers, ","))))
		a.Text, a.Anchors = tidyText(a.Text), tidyAnchors(a.Text, a.Anchors)
		a.Page = max(0, a.Page)
	}
	return nil
}

func tidyText(s string) string { return strings.TrimSpace(cleanText(s)) }

// tidyAnchors moves anchors along with what tidyText takes away before them.
func tidyAnchors(raw string, anchors []app.Anchor) []app.Anchor {
	text := tidyText(raw)
	if text == raw {
		return inText(text, anchors)
	}
	lead := utf8.RuneCountInString(cleanText(raw)) - utf8.RuneCountInString(strings.TrimLeft(cleanText(raw), " \t\n"))
	for i := range anchors {
		before := app.Span{Start: 0, End: anchors[i].At}.In(raw)
		anchors[i].At = utf8.RuneCountInString(cleanText(before)) - lead
	}
	return inText(text, anchors)
}

func inText(text string, anchors []app.Anchor) []app.Anchor {
	n := utf8.RuneCountInString(text)
	for i := range anchors {
		anchors[i].At = min(max(0, anchors[i].At), n)
	}
	return anchors
}

// isoDate is the date as YYYY-MM-DD, or "" when there is no such day. It reads
// 2024-10-30, 30-10-2024, 20241030, and either with a time behind it.
func isoDate(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "T")
	s, _, _ = strings.Cut(s, " ")
	for _, layout := range []string{time.DateOnly, "2006-1-2", "2-1-2006", "2/1/2006", "2.1.2006", "20060102"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 1800 && t.Year() < 2200 {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}
