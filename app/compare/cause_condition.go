package compare

import (
	"standpunt/app"
	"standpunt/app/text"
)

// unlessIsIfNot tells whether one side says "tenzij" where the other says "als …
// niet": the same condition.
func (p *pair) unlessIsIfNot() bool {
	a, b := p.a.unless(), p.b.unless()
	return a != b && (a && p.b.ifNot() || b && p.a.ifNot())
}

func (s *side) unless() bool {
	return s.cued(text.Condition, "unless")
}

// ifNot tells whether a condition of the side holds a negator.
func (s *side) ifNot() bool {
	for k, key := range s.keys {
		c := s.cueAt(k)
		if !s.t.Pack.In("conditional", key) && (c == nil || c.Kind != text.Condition || c.Group != "if") {
			continue
		}
		for j := k + 1; j < len(s.keys) && !s.comma(j); j++ {
			if n := s.cueAt(j); n != nil && n.Kind == text.Negator {
				return true
			}
		}
	}
	return false
}

// conditionAt tells whether the cue stands in a condition that only s has.
func (p *pair) conditionAt(s *side, c *text.Cue) bool {
	for _, h := range p.hunks {
		from, to, other := h.a0, h.a1, h.b1-h.b0
		if s == p.b {
			from, to, other = h.b0, h.b1, h.a1-h.a0
		}
		if h.equal || !holds(s.words[from:to], c.First) {
			continue
		}
		if other <= 1 && s.conditional(from, to) >= 0 {
			return true
		}
		for k := from; k < to; k++ {
			if x := s.cueAt(k); x != nil && x.Kind == text.Condition && x.First < c.First {
				return true
			}
		}
	}
	return false
}

// otherCondition finds a condition that both sides open with the same word and
// then set otherwise, while all else is the same.
func (p *pair) otherCondition() (app.Change, bool) {
	const outside, share = 5, 0.4
	apart := p.apart()
	if len(apart) == 0 {
		return app.Change{}, false
	}
	for _, h := range apart {
		if h.equal && heavy(p.a, h.a0, h.a1) > 0 {
			return app.Change{}, false // one condition about two things
		}
	}
	a0, a1, b0, b1 := extent(apart)
	same := len(p.a.keys) - (a1 - a0)
	if same < outside || float64(same) < share*float64(max(len(p.a.keys), len(p.b.keys))) {
		return app.Change{}, false
	}
	const tail = 3 // words behind what differs
	says := 2      // words of either condition, or one that ends the sentence: "zodra de financiering rond is"
	if a1 >= len(p.a.keys)-tail && b1 >= len(p.b.keys)-tail {
		says = 1
	}
	if onlyDeeds(p.a, a0, a1) || onlyDeeds(p.b, b0, b1) {
		return app.Change{}, false // "in overleg met de gemeente gesloopt"
	}
	x, y := p.a.opened(a0, a1), p.b.opened(b0, b1)
	if x == nil || y == nil || x.Group != y.Group || heavy(p.a, a0, a1) < says || heavy(p.b, b0, b1) < says {
		return app.Change{}, false
	}
	x, y = &text.Cue{First: x.First, Last: p.a.words[a1-1]}, &text.Cue{First: y.First, Last: p.b.words[b1-1]}
	return p.change(app.CauseCondition, x, y, "another condition"), true
}

// onlyDeeds tells whether what carries a subject in [from,to) is participles.
func onlyDeeds(s *side, from, to int) bool {
	for k := from; k < to; k++ {
		if s.weights[k] >= 0.5 && !s.deedAt(k) {
			return false
		}
	}
	return true
}

// joinedOtherwise finds a condition whose parts one side joins by "en" and the other by "of".
func (p *pair) joinedOtherwise() (app.Change, bool) {
	const clause = 12
	for _, h := range p.hunks {
		if h.equal || h.a1-h.a0 != 1 || h.b1-h.b0 != 1 || p.a.in(h.a0, "or") == p.b.in(h.b0, "or") || !p.a.in(h.a0, "conjunction") || !p.b.in(h.b0, "conjunction") {
			continue
		}
		if p.a.inCondition(clause, h.a0) && p.b.inCondition(clause, h.b0) {
			return p.change(app.CauseCondition, p.a.word(h.a0), p.b.word(h.b0), "another condition"), true
		}
	}
	return app.Change{}, false
}

// inCondition tells whether word k stands in a clause that a condition opens so many words
// before at most.
func (s *side) inCondition(near, k int) bool {
	if s.openedWithin(near, k, k+1) != nil {
		return true
	}
	for j := k - 1; j >= max(0, k-near) && !s.comma(j+1); j-- {
		if s.in(j, "conditional") && s.in(j+1, "determiner") {
			return true
		}
	}
	return false
}

// opened is the cue of a condition that stands a word or two before word from and
// whose clause holds [from,to): no comma stands between.
func (s *side) opened(from, to int) *text.Cue { return s.openedWithin(4, from, to) } // "zodra de opleiding is"

// openedWithin is opened for a cue so many words before at most.
func (s *side) openedWithin(near, from, to int) *text.Cue {
	for k := from - 1; k >= max(0, from-1-near); k-- {
		c := s.cueAt(k)
		if c == nil || c.Kind != text.Condition {
			continue
		}
		for j := k + 1; j < to; j++ {
			if s.comma(j) {
				return nil
			}
		}
		return c
	}
	return nil
}
