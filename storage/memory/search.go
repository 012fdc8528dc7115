package memory

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"unicode"

	"standpunt/app"
	"standpunt/app/query"
	"standpunt/storage/internal/excerpt"
	"standpunt/storage/internal/fold"
)

// word is a folded word of a text and where it stands, in code points.
type word struct {
	text string
	span app.Span
}

func split(text string) []word {
	var all []word
	runes := []rune(text)
	start := -1
	for i := 0; i <= len(runes); i++ {
		inside := i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsNumber(runes[i]) || unicode.IsMark(runes[i]))
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			all = append(all, word{fold.Text(string(runes[start:i])), app.Span{Start: start, End: i}})
			start = -1
		}
	}
	return all
}

// places are the spans at which the term stands among the words.
func places(words []word, t query.Term) []app.Span {
	term := split(t.Text)
	var all []app.Span
	for i := 0; i+len(term) <= len(words); i++ {
		fits := true
		for j, w := range term {
			there := words[i+j].text
			fits = fits && (there == w.text || t.Prefix && j == len(term)-1 && strings.HasPrefix(there, w.text))
		}
		if fits {
			all = append(all, app.Span{Start: words[i].span.Start, End: words[i+len(term)-1].span.End})
		}
	}
	return all
}

// find gives the places of the query in a text, none when it does not match.
func find(q query.Query, text string) []app.Span {
	words := split(text)
	for _, t := range q.None {
		if len(places(words, t)) > 0 {
			return nil
		}
	}
	var all []app.Span
	for _, group := range q.All {
		before := len(all)
		for _, t := range group {
			all = append(all, places(words, t)...)
		}
		if len(all) == before {
			return nil
		}
	}
	slices.SortFunc(all, func(a, b app.Span) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// Search implements project.Reader. Texts in which the words occur most often come first.
func (r reader) Search(ctx context.Context, words string, limit int) (app.Hits, error) {
	q, err := query.Parse(words)
	if err != nil {
		return app.Hits{Hits: []app.Hit{}}, err
	}
	type scored struct {
		app.Hit
		times int
	}
	var all []scored
	look := func(h app.Hit, text string) {
		if spans := find(q, text); len(spans) > 0 {
			h.Span, h.Before, h.Match, h.After = excerpt.At([]rune(text), spans)
			all = append(all, scored{h, len(spans)})
		}
	}
	err = r.EachSet(ctx, func(s *app.Set) error {
		for _, a := range s.Answers {
			look(app.Hit{Field: "answer", Set: s.ID, Answer: a.ID}, a.Text)
		}
		for _, one := range s.Questions {
			look(app.Hit{Field: "question", Set: s.ID, Question: one.ID}, one.Text)
		}
		look(app.Hit{Field: "subject", Set: s.ID}, s.Subject)
		return nil
	})
	if err != nil {
		return app.Hits{}, err
	}
	notes := r.get().state.notes
	for _, a := range slices.SortedFunc(maps.Values(notes), func(a, b app.Annotation) int { return cmp.Compare(a.ID, b.ID) }) {
		look(app.Hit{Field: "comment", Set: a.Set, Answer: a.Answer}, a.Comment)
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.times, a.times) })
	hits := app.Hits{Hits: []app.Hit{}, Total: len(all)}
	for _, one := range page(all, limit, 0) {
		hits.Hits = append(hits.Hits, one.Hit)
	}
	return hits, nil
}
