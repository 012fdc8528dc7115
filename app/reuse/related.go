package reuse

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"standpunt/app"
)

// Relation is a set that has to do with another one. Score is 0 to 1; Why is a
// plain sentence, and Words are the words that both have, the weightiest first.
type Relation struct {
	Set   string   `json:"set"`
	Score float64  `json:"score"`
	Why   string   `json:"why"`
	Words []string `json:"words"`
}

const (
	relatedFrom  = 0.15 // of the score that a set has for itself
	mostRelated  = 50
	wordsInWhy   = 4
	subjectTimes = 3 // a word of the subject counts as so many of a question
)

// Related lists the sets that have to do with the set of that id, the nearest
// first: those that have its number, that name it or that it names, and those
// whose subject and questions share weighty words with its own (BM25). Named
// gives the numbers and references of the sets that a set names. The
// error is ctx's; an id that no set has relates to nothing.
func Related(ctx context.Context, sets []*app.Set, named func(*app.Set) []string, of string) ([]Relation, error) {
	out := []Relation{}
	at := slices.IndexFunc(sets, func(s *app.Set) bool { return s.ID == of })
	if at < 0 {
		return out, nil
	}
	var b bags
	names := make([][]string, len(sets))
	for i, s := range sets {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		texts := []counted{{s.Subject, subjectTimes}}
		for _, q := range s.Questions {
			texts = append(texts, counted{q.Text, 1})
		}
		b.add(s.Language, s.Asked, texts...)
		names[i] = named(s)
	}
	b.weigh()
	me := sets[at]
	for i, score := range b.rank(at) {
		s := sets[i]
		if i == at {
			continue
		}
		r := Relation{Set: s.ID, Score: score, Words: b.shared(at, i, wordsInWhy)}
		switch {
		case me.Number != "" && s.Number == me.Number:
			r.Score, r.Why = 1, "has the same number"
		case calls(names[at], s):
			r.Score, r.Why = 1, "is named in this set"
		case calls(names[i], me):
			r.Score, r.Why = 1, "names this set"
		case score >= relatedFrom && len(r.Words) > 1:
			r.Why = "asks about the same: " + strings.Join(r.Words, ", ")
		default:
			continue
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(p, q Relation) int {
		return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.Set, q.Set))
	})
	return out[:min(len(out), mostRelated)], nil
}

// calls tells whether the set is among the names.
func calls(names []string, s *app.Set) bool {
	return s.Number != "" && slices.Contains(names, s.Number) || s.Reference != "" && slices.Contains(names, s.Reference)
}
