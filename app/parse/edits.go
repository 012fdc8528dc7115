package parse

import (
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
)

// edit gives lines the words and the places that a person gave them, before anything
// is looked for: the lines of p and how they are reviewed stay side by side. A text
// with line breaks makes several lines of one; the others have keys of their own.
func (p *parser) edit(lines []app.ReviewLine, corrections []app.LineCorrection) []app.ReviewLine {
	byKey := map[string]app.LineCorrection{}
	for _, c := range corrections {
		byKey[c.Line] = c
	}
	var parsed []line
	var reviewed []app.ReviewLine
	for i, r := range lines {
		c := byKey[r.Key]
		if c.Text == "" {
			parsed, reviewed = append(parsed, p.lines[i]), append(reviewed, r)
			continue
		}
		printed, l := r.Text, p.lines[i]
		at := 0
		for k, text := range strings.Split(c.Text, "\n") {
			part, shown := l, r
			part.Text, shown.Text, shown.Edited = text, text, true
			part.Marks = movedMarks(l.Marks, printed, strings.ReplaceAll(c.Text, "\n", " "), at, at+len([]rune(text)))
			if k == 0 {
				shown.Printed = printed
			} else {
				shown.Key, shown.Of = app.ContentID(r.Key, strconv.Itoa(k)), r.Key
				part.Gap = 0
			}
			at += len([]rune(text)) + 1
			parsed, reviewed = append(parsed, part), append(reviewed, shown)
		}
	}
	for _, c := range corrections {
		if c.After != "" {
			parsed, reviewed = moveLine(parsed, reviewed, c.Line, c.After)
		}
	}
	p.lines = parsed
	return reviewed
}

// moveLine puts the line with a key behind the one with another.
func moveLine(parsed []line, reviewed []app.ReviewLine, key, after string) ([]line, []app.ReviewLine) {
	find := func(k string) int {
		return slices.IndexFunc(reviewed, func(r app.ReviewLine) bool { return r.Key == k })
	}
	from, to := find(key), find(after)
	if from < 0 || to < 0 && after != app.LineTop || from == to {
		return parsed, reviewed
	}
	l, r := parsed[from], reviewed[from]
	r.Edited = true
	parsed, reviewed = slices.Delete(parsed, from, from+1), slices.Delete(reviewed, from, from+1)
	to = find(after) + 1 // 0 for the top
	return slices.Insert(parsed, to, l), slices.Insert(reviewed, to, r)
}

// movedMarks are the footnote marks of a line that stand in one part of its new text,
// those in what is the same at its begin and its end; the others are gone with the words.
func movedMarks(marks []app.Anchor, printed, text string, from, to int) []app.Anchor {
	a, b := []rune(printed), []rune(text)
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var out []app.Anchor
	for _, m := range marks {
		switch {
		case m.At <= head:
		case m.At >= len(a)-tail:
			m.At += len(b) - len(a)
		default:
			continue
		}
		if m.At >= from && (m.At <= to) && (m.At > from || from == 0) {
			m.At -= from
			out = append(out, m)
		}
	}
	return out
}
