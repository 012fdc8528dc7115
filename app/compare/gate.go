package compare

import (
	"standpunt/app"
	"standpunt/app/text"
)

// verdict is what the gate says: the same proposition about the same event
// (Reworded, causes may follow) or less.
type verdict struct {
	label app.Label
	score float64
	rule  string
	firm  bool // no cause is looked for
}

// The gate's measures. They were set on pairs of real answers so that either half of the pairs
// gives the same grade under them.
const (
	sameFrom      = 0.5  // chance from which two sentences make one claim
	relatedFrom   = 0.5  // and from which they are about one subject
	otherFigures  = 3    // values that either side has alone: no more one figure that moved, but another table
	halfOf        = 0.42 // the least that an extra clause may leave of the longer side
	sameStatistic = 0.6  // likeness of the contexts of one statistic
	sameMatter    = 0.12 // likeness of the contexts of one matter
)

// gate decides whether both sides say the same of the same thing.
func (p *pair) gate() verdict {
	l := p.like
	x := l.claim()
	related := func(rule string) verdict {
		return verdict{label: app.Related, score: x, rule: rule}
	}
	same := x >= sameFrom
	bare := p.bare()
	switch {
	case p.pointsElsewhere():
		return related("points to another place")
	case p.otherAddressee():
		return related("points to another place")
	case p.pointsAlike():
		return verdict{label: app.Reworded, score: max(x, 0.7), rule: "points to the same place", firm: true}
	case len(p.a.keys) > 0 && len(p.b.keys) > 0 && p.a.said()+p.b.said() == 0:
		return related("numbers only")
	case p.pointsOnly() && len(p.causes()) > 0:
		return related("points to another place")
	case (same || bare) && p.notesOther():
		return related("another thing was noted")
	case (same || bare) && p.otherStatistic():
		return related("figures of another thing")
	case (same || bare) && (p.a.ownBody() && p.b.ownBody() || p.otherMinister() || p.otherBody()) && len(p.causes()) > 0:
		return related("each about an office of its own")
	case (same || bare) && p.otherMatter():
		return related("standard sentence about another matter")
	case p.otherProviso() != nil:
		return verdict{label: app.Reworded, score: max(x, 0.6), rule: "only the condition differs"}
	case p.otherParty() != nil:
		return verdict{label: app.Reworded, score: max(x, 0.6), rule: "only who does it differs"}
	case (same || bare) && p.otherName():
		return related("another name in the same sentence")
	case (same || bare) && min(p.a.ownValues(p.b), p.b.ownValues(p.a)) >= otherFigures:
		return related("figures of another thing")
	case same && p.otherCounted():
		return related("another thing is counted")
	case l.order >= halfOf && p.conditionSet():
		return verdict{label: app.Reworded, score: max(x, 0.6), rule: "only the condition differs"}
	case bare && (l.order >= 0.5 || l.leastOr >= 0.9 && min(len(p.a.keys), len(p.b.keys)) >= 4):
		return verdict{label: app.Reworded, score: max(x, 0.7), rule: "only values and cue words differ"}
	case same && l.leastOr >= 0.8 && l.order < halfOf && !p.binds():
		return related("more than half is new")
	case p.procedure():
		return verdict{label: app.Reworded, score: max(x, sameFrom), rule: "same words for the greater part", firm: true}
	case same:
		return verdict{label: app.Reworded, score: x, rule: "same words for the greater part"}
	case p.binds():
		return verdict{label: app.Reworded, score: 0.6, rule: "one side holds the other and a clause that binds"}
	}
	subject := l.subject()
	if subject >= relatedFrom {
		return verdict{label: app.Related, score: subject, rule: "same subject"}
	}
	return verdict{label: app.Unrelated, score: 1 - subject, rule: "little in common"}
}

// binds tells whether the clause that only one side has is a condition or an
// undertaking: such a clause bears on the shared claim however long it is.
func (p *pair) binds() bool {
	const words, share = 3, 0.25
	moved := p.like.leastOr < 0.95 // its words stand in another order
	if moved && (p.like.leastOr < 0.65 || p.like.least < 0.99) || p.like.order < share || min(len(p.a.keys), len(p.b.keys)) < words {
		return false
	}
	shorter := p.a
	if len(p.b.keys) < len(p.a.keys) {
		shorter = p.b
	}
	if !shorter.claimsAny() {
		return false // a name, a heading
	}
	for _, c := range p.causes() {
		if c.Cause == app.CauseCondition || c.Cause == app.CauseCommitment && !moved {
			return true
		}
	}
	return false
}

// claimsAny tells whether the side is more than names: two words or more, a verb
// among them, begin with a small letter.
func (s *side) claimsAny() bool {
	small, verb := 0, false
	for k, key := range s.keys {
		w := s.surface(k)
		if w[0] < 'a' || w[0] > 'z' {
			continue
		}
		if s.weights[k] >= 0.5 {
			small++
		}
		if c := s.cueAt(k); c != nil && c.Kind == text.Modal {
			verb = true
		}
		verb = verb || s.t.Pack.In("finite", key) || len(key) > 3 && (key[len(key)-1] == 't' || key[len(key)-1] == 's' || key[len(key)-1] == 'd')
	}
	return small > 0 && (verb || small > 1) || len(s.keys) >= 3 && s.holdsAny("finite")
}

func (p *pair) conditionSet() bool {
	_, ok := p.otherCondition()
	return ok
}

// bare tells whether nothing but values, cue words and stop words differs.
func (p *pair) bare() bool {
	for _, h := range p.hunks {
		if !h.equal && !p.by(h) && !p.subjects(h) && !p.initials(h) && !p.prefixed(h) && !p.composed(h) && (p.a.laden(h.a0, h.a1) || p.b.laden(h.b0, h.b1)) {
			return false
		}
	}
	return true
}

// composed tells whether all that carries a subject in the hunk is on one side a compound
// and on the other its parts.
func (p *pair) composed(h hunk) bool {
	of := func(s, o *side, from, to int) bool {
		for k := from; k < to; k++ {
			if s.laden(k, k+1) && !s.composed(k, o) {
				return false
			}
		}
		return from < to
	}
	return of(p.a, p.b, h.a0, h.a1) && of(p.b, p.a, h.b0, h.b1)
}

// laden tells whether a word of [from,to) carries any subject: values and cue words
// do not, nor do those who act, where they act.
func (s *side) laden(from, to int) bool {
	for k := from; k < to; k++ {
		if s.weights[k] <= 0.1 || s.value(k) != nil || s.unit(k) {
			continue
		}
		if c := s.cueAt(k); c == nil || c.Kind == text.Actor && !s.agent(c) {
			return true
		}
	}
	return false
}

// replaced is how many content words stand where the other side has others.
func (p *pair) replaced() int {
	n := 0
	for _, h := range p.hunks {
		if !h.equal {
			n += min(loaded(p.a, h.a0, h.a1), loaded(p.b, h.b0, h.b1))
		}
	}
	return n
}

// procedure tells whether both are the standard sentence that something is done
// as soon as can be, with the same verb and without a value.
func (p *pair) procedure() bool {
	const own = 3.0 // weight of words beside the procedure's
	if !p.a.soon() || !p.b.soon() || p.a.own() > own || p.b.own() > own || len(p.a.claims())+len(p.b.claims()) > 0 {
		return false
	}
	for k, x := range p.a.stems {
		if p.a.in(k, "procedure") && len(x) > 6 {
			for _, y := range p.b.stems {
				if x == y {
					return true
				}
			}
		}
	}
	return false
}

func (s *side) soon() bool {
	for _, c := range s.cues {
		if c.Kind == text.Neutral && c.Group == "asap" {
			return true
		}
	}
	return false
}

// said is the weight of what is no value.
func (s *side) said() float64 {
	sum := 0.0
	for k, w := range s.weights {
		if s.value(k) == nil {
			sum += w
		}
	}
	return sum
}

func (s *side) own() float64 {
	sum := 0.0
	for k, w := range s.weights {
		if !s.in(k, "procedure") {
			sum += w
		}
	}
	return sum
}
