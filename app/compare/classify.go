package compare

import (
	"cmp"

	"standpunt/app"
	"standpunt/app/text"
)

// Pair is two sentences or passages with what is known around them.
type Pair struct {
	A, B               string
	ContextA, ContextB Context
	DateA, DateB       string // ISO dates of the documents, or ""
	Language           string // nl, en or de; "" for what the words tell
	LanguageB          string // of B, where it is another
}

// Context is the text just before and just after.
type Context struct{ Before, After string }

// Judgement is what Classify says of a pair. Extra is "a" or "b" when that side
// holds the other plus a clause of its own. Rule names the step of the ladder.
type Judgement struct {
	Label   app.Label
	Causes  []app.Cause
	Changes []app.Change
	Extra   string
	Score   float64
	Rule    string
}

// Classify judges a pair. Spans of the changes are in p.A and p.B.
func Classify(p Pair) Judgement {
	if p.Language == "" {
		p.Language = text.Language(p.A, p.B)
	}
	a := whole(text.Analyse(p.A, text.Options{Language: p.Language, Date: p.DateA}))
	b := whole(text.Analyse(p.B, text.Options{Language: cmp.Or(p.LanguageB, p.Language), Date: p.DateB}))
	a.before, a.after = p.ContextA.Before, p.ContextA.After
	b.before, b.after = p.ContextB.Before, p.ContextB.After
	return judge(a, b)
}

// judge walks down the ladder: equal, format only, same event, causes, reworded,
// related, unrelated. The sides are put in a fixed order first, so that
// judge(b, a) is the mirror of judge(a, b).
func judge(a, b *side) Judgement {
	if !after(a, b) {
		return ladder(a, b)
	}
	j := ladder(b, a)
	for i := range j.Changes {
		j.Changes[i] = mirrored(j.Changes[i])
	}
	switch j.Extra {
	case "a":
		j.Extra = "b"
	case "b":
		j.Extra = "a"
	}
	return j
}

func after(a, b *side) bool {
	if len(a.keys) != len(b.keys) {
		return len(a.keys) > len(b.keys)
	}
	x, y := a.text(), b.text()
	if x != y {
		return x > y
	}
	return a.before+a.after > b.before+b.after
}

// surest is the most that a shift scores: of those that were found in labelled pairs as
// alike as can be, nine in ten were right.
const surest = 0.9

// unsure is the most that a shift scores which may be said in other words.
const unsure = app.PossibleBelow - 0.05

func ladder(a, b *side) Judgement {
	p := newPair(a, b)
	switch {
	case p.same():
		return Judgement{Label: app.Repeated, Score: 1, Rule: p.rule}
	case p.slips():
		return Judgement{Label: app.Repeated, Score: 0.95, Rule: p.rule}
	}
	p = p.straightened()
	g := p.gate()
	if g.label == app.Related || g.label == app.Unrelated {
		return Judgement{Label: g.label, Score: g.score, Rule: g.rule}
	}
	j := Judgement{Label: app.Reworded, Score: g.score, Rule: g.rule, Extra: p.extra()}
	if g.firm {
		return j
	}
	if changes := p.causes(); len(changes) > 0 {
		j.Label, j.Changes, j.Rule = app.Shifted, changes, "same event, other value or strength"
		j.Score = min(j.Score, surest)
		if r := changes[0].Rule; r == anotherDeed || r == anotherReason {
			j.Score = min(j.Score, unsure)
		}
		for _, c := range app.Causes {
			for _, x := range changes {
				if x.Cause == c {
					j.Causes = append(j.Causes, c)
					break
				}
			}
		}
	}
	return j
}
