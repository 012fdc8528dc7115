package project

import (
	"context"
	"slices"

	"standpunt/app"
	"standpunt/app/compare"
	"standpunt/app/reuse"
)

// AskedAgain is a question that two sets ask and answer in words that have
// nothing in common: no finding can show what moved, and yet both must be read.
// A is the earlier one. Label is related when the answers are about the same
// things, else unrelated.
type AskedAgain struct {
	A     app.Passage `json:"a"` // the whole answer
	B     app.Passage `json:"b"`
	Label app.Label   `json:"label"`
	Why   string      `json:"why"`
}

// linked compares the answers to questions that ask the same.
func (a *archive) linked(ctx context.Context, links []reuse.Link, minWords int, pick func(a, b string) bool) ([]app.Finding, []AskedAgain) {
	byID := make(map[string]*app.Set, len(a.sets))
	for _, s := range a.sets {
		byID[s.ID] = s
	}
	found := make([][]app.Finding, len(links))
	asked := make([]*AskedAgain, len(links))
	each(ctx, len(links), func(i int) {
		l := links[i]
		if !pick(l.SetA, l.SetB) {
			return
		}
		one, other := byID[l.SetA], byID[l.SetB]
		if compare.Later(one, other) {
			one, other, l.AnswerA, l.AnswerB = other, one, l.AnswerB, l.AnswerA
		}
		c := compare.Answers(one, other, l.AnswerA, l.AnswerB)
		found[i] = compare.Findings(one, other, c, minWords)
		if c.Equal+c.Reworded+c.Shifted+c.Moved == 0 {
			x := askedAgain(one, other, l.AnswerA, l.AnswerB, c.SameSubject())
			asked[i] = &x
		}
	})
	again := []AskedAgain{}
	for _, x := range asked {
		if x != nil {
			again = append(again, *x)
		}
	}
	return slices.Concat(found...), again
}

func askedAgain(one, other *app.Set, a, b string, sameSubject bool) AskedAgain {
	x, y := one.Answer(a), other.Answer(b)
	out := AskedAgain{
		A:     app.Passage{Set: one.ID, Answer: a, Covers: x.Covers, Span: app.Whole(x.Text), Text: x.Text},
		B:     app.Passage{Set: other.ID, Answer: b, Covers: y.Covers, Span: app.Whole(y.Text), Text: y.Text},
		Label: app.Unrelated, Why: "the same question, answered in other words",
	}
	if sameSubject {
		out.Label = app.Related
	}
	return out
}
