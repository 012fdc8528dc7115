package compare

import (
	"slices"

	"standpunt/app"
	"standpunt/app/text"
)

// otherProviso finds a condition that only one side sets, or that each sets otherwise,
// while both say the same for the rest, in whatever order it stands.
func (p *pair) otherProviso() *app.Change {
	return p.either(func(p *pair) *app.Change { return p.proviso.of(p.findOtherProviso) })
}

func (p *pair) findOtherProviso() *app.Change {
	const enough, much = 2.0, 4.0 // weight shared besides, and that with which a word more may differ
	const short = 6               // words of a clause of which one says all
	x, okX := p.a.proviso()
	y, okY := p.b.proviso()
	if !okX && !okY || p.a.points || p.b.points {
		return nil
	}
	if okX && okY {
		x, y = p.a.untilShared(p.b, x), p.b.untilShared(p.a, y)
	}
	most := 0
	if p.like.shared >= much {
		most = 1
	}
	if p.aloneBut(p.a, p.b, x.from, x.to) > most || p.aloneBut(p.b, p.a, y.from, y.to) > most || p.like.shared < enough || p.a.ownValues(p.b) > 1 && p.b.ownValues(p.a) > 1 {
		return nil
	}
	if !okX && p.a.total < enough || !okY && p.b.total < enough {
		return nil
	}
	var c app.Change
	switch {
	case okX && okY:
		least := 2
		if p.aloneBut(p.a, p.b, x.from, x.to)+p.aloneBut(p.b, p.a, y.from, y.to) == 0 && x.to-x.from <= short && y.to-y.from <= short && p.a.thingIn(p.b, x) && p.b.thingIn(p.a, y) {
			least = 1 // "in geval van een pandemie"
		}
		if !p.a.differs(p.b, x, least) || !p.b.differs(p.a, y, least) {
			return nil
		}
		c = p.change(app.CauseCondition, p.a.cue(x), p.b.cue(y), "another condition")
	case okX && p.missesCondition(p.a, p.b, x):
		c = p.change(app.CauseCondition, p.a.cue(x), nil, "condition")
	case okY && p.missesCondition(p.b, p.a, y):
		c = p.change(app.CauseCondition, nil, p.b.cue(y), "condition")
	default:
		return nil
	}
	return &c
}

// missesCondition tells whether o sets no condition, and says little of the clause of s. What
// the order of words alone makes a condition ("is er fraude, dan") may be said by "bij" too.
func (p *pair) missesCondition(s, o *side, clause part) bool {
	const half = 0.5 // of a clause that "dan" closes is new
	if o.conditions() {
		return false
	}
	if s.consequence(clause.from) {
		return o.count("in case of") <= s.count("in case of") && s.newIn(o, clause, 1) >= half
	}
	return s.differs(o, clause, 1)
}

// untilShared is the clause without what both sides say behind it, where no comma ends it.
func (s *side) untilShared(o *side, w part) part {
	const shortest = 3
	to := w.to
	for to > w.from+shortest && (s.weights[to-1] == 0 || o.has(s.ids[to-1])) {
		to--
	}
	if slices.ContainsFunc(s.weights[to:w.to], func(weight float64) bool { return weight > 0 }) {
		w.to = to
	}
	return w
}

// differs tells whether most words of the clause, and so many at the least, are not in
// the other side.
func (s *side) differs(o *side, w part, least int) bool {
	const most = 0.6
	return s.newIn(o, w, least) >= most
}

// thingIn tells whether a content word of the clause that the other side lacks is neither a
// value nor a participle: "in overleg met de gemeente gesloopt" asks for nothing else than
// "… hersteld".
func (s *side) thingIn(o *side, w part) bool {
	for k := w.from; k < w.to; k++ {
		if s.weights[k] >= 0.5 && !o.has(s.ids[k]) && s.value(k) == nil && !s.deedAt(k) {
			return true
		}
	}
	return false
}

// newIn is the share of the content words of the clause that are not in the other side, or
// 0 where they are not so many at the least.
func (s *side) newIn(o *side, w part, least int) float64 {
	n, own := 0, 0
	for k := w.from; k < w.to; k++ {
		if c := s.cueAt(k); s.weights[k] < 0.5 || c != nil && c.Kind == text.Condition {
			continue
		}
		n++
		if !o.has(s.ids[k]) {
			own++
		}
	}
	if own < least {
		return 0
	}
	return float64(own) / float64(n)
}

// aloneBut is how many content words of s the other side lacks, besides those of [from,to).
func (p *pair) aloneBut(s, o *side, from, to int) int {
	return s.alone(o, 0, from) + s.alone(o, to, len(s.keys))
}

// proviso is the only clause of the side that sets a condition ("indien de rechter
// instemt", "na overleg met de officier"), up to the comma or, where
// it opens the sentence, up to the verb of what depends on it.
func (s *side) proviso() (part, bool) {
	const shortest = 3
	var found []part
	for k := range s.keys {
		if !s.sets(k) {
			continue
		}
		w := part{k, k + 1}
		for w.to < len(s.keys) && !s.comma(w.to) && !(k == 0 && w.to >= shortest && s.mainVerb(w.to)) {
			w.to++
		}
		if !s.in(k, "conditional") || s.conditional(k, w.to) >= 0 {
			found = append(found, w)
		}
	}
	if len(found) != 1 || found[0].to-found[0].from < shortest || found[0].to-found[0].from == len(s.keys) {
		return part{}, false
	}
	return found[0], true
}

// sets tells whether a condition begins at word k.
func (s *side) sets(k int) bool {
	if c := s.cueAt(k); c != nil && c.Kind != text.Modal {
		return c.Kind == text.Condition && c.Group != "regardless" && c.First == s.words[k]
	}
	if s.opensByOrder(k) {
		return true
	}
	return s.in(k, "conditional") && !s.joins(k) && k+1 < len(s.keys) && s.in(k+1, "determiner")
}

// opensByOrder tells whether a condition begins the sentence at word k without a word of its
// own: "Mocht het peil zakken", "Zakt het peil, dan".
func (s *side) opensByOrder(k int) bool {
	return s.begins(k) && (s.in(k, "should it") || s.inverted(k) && s.consequence(k))
}

// setsByOrder tells whether the side begins with such a condition.
func (s *side) setsByOrder() bool {
	for k := range s.keys {
		if s.begins(k) {
			return s.opensByOrder(k)
		}
	}
	return false
}

// consequence tells whether a comma and "dan" follow word k: what stands before is a condition.
func (s *side) consequence(k int) bool {
	for j := k + 1; j < len(s.keys); j++ {
		if s.in(j, "than") && s.pause(j, -1) {
			return true
		}
	}
	return false
}

// conditions tells whether the side sets any condition, or holds a word that may.
func (s *side) conditions() bool {
	for k := range s.keys {
		if c := s.cueAt(k); s.in(k, "conditional") || c != nil && c.Kind == text.Condition {
			return true
		}
	}
	return s.setsByOrder()
}

// mainVerb tells whether word k is the finite verb behind a clause that opens the sentence.
func (s *side) mainVerb(k int) bool {
	c := s.cueAt(k)
	return s.in(k, "finite") || c != nil && c.Kind == text.Modal
}
