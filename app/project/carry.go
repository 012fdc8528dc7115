package project

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/anchor"
)

// inherit gives the set the id of the older one, and its questions and answers
// the ids of those that they were. It returns the new answer's index by the
// older one's id.
func inherit(old, set *app.Set, fresh func(kind string) string) map[string]int {
	set.ID = old.ID
	match := matchAnswers(old.Answers, set.Answers)
	for i := range set.Answers {
		set.Answers[i].ID = ""
	}
	for id, i := range match {
		set.Answers[i].ID = id
	}
	for i := range set.Answers {
		if set.Answers[i].ID == "" {
			set.Answers[i].ID = fresh("a")
		}
	}
	taken := map[string]bool{}
	for i := range set.Questions {
		q := &set.Questions[i]
		q.ID = ""
		for _, o := range old.Questions {
			if o.Label == q.Label && !taken[o.ID] {
				q.ID, taken[o.ID] = o.ID, true
				break
			}
		}
	}
	for i := range set.Questions {
		if set.Questions[i].ID == "" {
			set.Questions[i].ID = fresh("q")
		}
	}
	return match
}

// matchAnswers pairs answers of two versions, each at most once: first those
// with the same words, when no others have them, then those to exactly the same
// questions, then those to a question in common.
func matchAnswers(old, now []app.Answer) map[string]int {
	match := map[string]int{}
	taken := make([]bool, len(now))
	times := func(all []app.Answer) map[string]int {
		n := map[string]int{}
		for _, a := range all {
			n[a.Text]++
		}
		return n
	}
	before, after := times(old), times(now)
	for _, same := range []func(o, n app.Answer) bool{
		func(o, n app.Answer) bool {
			return o.Text == n.Text && o.Text != "" && before[o.Text] == 1 && after[n.Text] == 1
		},
		func(o, n app.Answer) bool { return len(o.Covers) > 0 && slices.Equal(o.Covers, n.Covers) },
		func(o, n app.Answer) bool {
			return slices.ContainsFunc(o.Covers, func(label string) bool { return slices.Contains(n.Covers, label) })
		},
	} {
		for _, o := range old {
			if _, done := match[o.ID]; done {
				continue
			}
			for i, n := range now {
				if !taken[i] && same(o, n) {
					match[o.ID], taken[i] = i, true
					break
				}
			}
		}
	}
	return match
}

// passage is where an annotation or evidence stood.
type passage struct {
	answer string
	span   app.Span
	quote  string
	whole  bool
}

// carried is where it stands now; answer is "" for nowhere.
type carried struct {
	placement app.Placement
	answer    string
	span      app.Span
	was       string
	stood     []string
}

// kept is the placement that is stored with the passage: only why it stands nowhere.
func (c carried) kept() app.Placement {
	if c.placement.Unplaced() {
		return c.placement
	}
	return app.Placed
}

// carry looks for a passage of old in now: in the answer that its answer has
// become, then in the others, where the same words must stand in one answer
// only, and must not have stood there before.
func carry(old, now *app.Set, match map[string]int, p passage) carried {
	was := old.Answer(p.answer)
	c := carried{placement: app.Lost, was: p.quote}
	found := anchor.Result{Placement: app.Lost}
	i, matched := match[p.answer]
	if matched {
		found = anchor.Place(was.Text, p.span, p.quote, now.Answers[i].Text)
		if found.Placed() {
			c.placement, c.answer, c.span = found.Placement, now.Answers[i].ID, found.Span
			if whole := app.Whole(now.Answers[i].Text); p.whole && c.span != whole {
				c.placement, c.span = app.Changed, whole
			}
			return c
		}
	}
	c.placement = found.Placement
	c.stood = append([]string{}, was.Covers...)
	if p.whole {
		return c
	}
	elsewhere := 0
	for j, a := range now.Answers {
		if matched && j == i {
			continue
		}
		r := anchor.Place(was.Text, p.span, p.quote, a.Text)
		if r.Placement != app.Exact && r.Placement != app.Moved {
			continue
		}
		elsewhere++
		if stoodThere(old, match, j, p.quote) {
			elsewhere++ // it may be that answer's own
		}
		c.answer, c.span = a.ID, r.Span
	}
	switch {
	case elsewhere == 1 && found.Placement == app.Lost:
		c.placement, c.stood = app.Moved, nil
	case elsewhere > 0:
		c.placement, c.answer = app.Ambiguous, ""
	}
	return c
}

// stoodThere tells whether the answer that became the j-th of the new ones held
// the words already.
func stoodThere(old *app.Set, match map[string]int, j int, words string) bool {
	for id, i := range match {
		if i == j {
			return strings.Contains(old.Answer(id).Text, words)
		}
	}
	return false
}
