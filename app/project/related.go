package project

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"standpunt/app"
	"standpunt/app/reference"
	"standpunt/app/reuse"
)

// Relation is a set that has to do with another one. Score is 0 to 1; Why is a
// plain sentence.
type Relation struct {
	Set   string  `json:"set"`
	Score float64 `json:"score"`
	Why   string  `json:"why"`
}

// Related lists the sets that have to do with the set of that id, number or
// reference, the nearest first: those that name it or that it names, those that
// ask one of its questions, and those that ask about the same.
func (p *Project) Related(ctx context.Context, set string) ([]Relation, error) {
	id, err := p.setID(ctx, set)
	if err != nil {
		return nil, err
	}
	sets, err := p.allSets(ctx)
	if err != nil {
		return nil, err
	}
	near, err := reuse.Related(ctx, sets, namedIn, id)
	if err != nil {
		return nil, canceled("find related sets", err)
	}
	same := sharedQuestions(sets, id)
	out := make([]Relation, 0, len(near))
	for _, r := range near {
		x := Relation{r.Set, r.Score, r.Why}
		if n := same[r.Set]; n > 0 {
			x.Why += "; " + questionsInCommon(n)
			delete(same, r.Set)
		}
		out = append(out, x)
	}
	asked := 1
	if i := slices.IndexFunc(sets, func(s *app.Set) bool { return s.ID == id }); i >= 0 {
		asked = max(1, len(sets[i].Questions))
	}
	for other, n := range same {
		out = append(out, Relation{other, min(1, float64(n)/float64(asked)), questionsInCommon(n)})
	}
	slices.SortFunc(out, func(a, b Relation) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Set, b.Set))
	})
	return out, nil
}

// namedIn is what the references of a set call the sets that they lead to.
func namedIn(s *app.Set) []string {
	var out []string
	_ = eachText(s, func(_, text string, _ bool) error {
		for _, r := range reference.Find(text, s.Date()) {
			if r.Kind == app.ToSet && r.ID != "" {
				out = append(out, r.ID)
			}
		}
		return nil
	})
	return out
}

// sharedQuestions counts, per other set, the answers to questions that the set of that id asks too.
func sharedQuestions(sets []*app.Set, id string) map[string]int {
	out := map[string]int{}
	for _, l := range reuse.ReadQuestions(sets).Links() {
		switch id {
		case l.SetA:
			out[l.SetB]++
		case l.SetB:
			out[l.SetA]++
		}
	}
	return out
}

func questionsInCommon(n int) string {
	if n == 1 {
		return "asks one question that is the same"
	}
	return fmt.Sprintf("asks %d questions that are the same", n)
}

func canceled(what string, err error) error {
	return &app.Error{Code: app.Canceled, Key: "canceled", What: what, Why: "it was stopped", Err: err}
}
