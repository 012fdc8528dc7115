package ui

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// Places are one place on every screen that shows something of the open
// project: a passage of the newest set, the newest side by side, two and three of
// them, a word to search.
func (w *Window) Places(ctx context.Context) ([]host.Place, error) {
	var first, second, word string
	var newest []string
	reading := host.Place{Screen: "reader"}
	if w.project != nil {
		sets, _, err := w.project.Sets(ctx, project.SetQuery{Sort: project.ByAsked, Desc: true, Limit: 3})
		if err != nil {
			return nil, err
		}
		for _, s := range sets {
			newest = append(newest, s.ID)
		}
		if len(sets) > 0 {
			first, word = sets[0].ID, firstWord(sets[0].Subject)
			reading.Set = first
			notes, err := w.project.Annotations(ctx, project.AnnotationQuery{Set: first})
			if err != nil {
				return nil, err
			}
			if len(notes) > 0 {
				reading.Answer, reading.Span = notes[0].Answer, notes[0].Span
			}
		}
		if len(sets) > 1 {
			second = sets[1].ID
		}
	}
	var out []host.Place
	if second != "" {
		all := strings.Join(newest, " ")
		out = append(out, host.Place{Screen: "matrix", Sets: all}, host.Place{Screen: "heatmap"}, host.Place{Screen: "references"})
		if len(newest) > 2 {
			beside := host.Place{Screen: "compare", Sets: all}
			found, _, err := w.project.Findings(ctx, project.FindingQuery{})
			if err != nil {
				return nil, err
			}
			if i := slices.IndexFunc(found, func(f app.Finding) bool { return f.A.Set == newest[2] && f.B.Set == newest[1] }); i >= 0 {
				beside.Finding = found[i].ID // in the first two columns
			}
			out = append(out, beside)
		}
	}
	for _, name := range w.order {
		to := host.Place{Screen: name}
		switch name {
		case "reader":
			to = reading
		case "compare":
			to.Set, to.Other = first, second
		case "search":
			to.Query = word
		}
		out = append(out, to)
	}
	return out, nil
}

// firstWord is the first word of a text that is long enough to search for.
func firstWord(text string) string {
	start := -1
	for i, r := range text + " " {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		switch {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			if i-start > 5 {
				return text[start:i]
			}
			start = -1
		}
	}
	return ""
}
