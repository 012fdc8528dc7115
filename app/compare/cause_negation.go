package compare

import (
	"slices"

	"standpunt/app"
	"standpunt/app/text"
)

// negation reports a turned polarity: an odd number of negators more on one side.
func (p *pair) negation() []app.Change {
	a, b := p.denials()
	if (p.a.sameAs() >= 0) != (p.b.sameAs() >= 0) && (p.a.holdsAny("than") || p.b.holdsAny("than")) || p.untilNotAfter() || p.a.notThanAfter() != p.b.notThanAfter() {
		return nil // "dezelfde eisen als", "geen andere eisen dan"; "pas nadat", "niet dan nadat"
	}
	if neither := func(c *text.Cue) bool { return c.Group == "neither" }; len(a) > 0 && len(b) > 0 && slices.ContainsFunc(slices.Concat(a, b), neither) {
		return nil // "niet … en ook niet" and "noch … noch"
	}
	if c, ok := p.opposite(); ok && (len(a)+len(b))%2 == 0 {
		return []app.Change{c}
	} else if ok {
		return nil // "niet veilig" and "onveilig"
	}
	if len(a)+len(b) == 1 && p.graded(append(a, b...)[0], len(a) == 1) {
		return nil
	}
	if (len(a)+len(b))%2 == 0 {
		return nil
	}
	var x, y *text.Cue
	if len(a) > len(b) {
		x = a[len(a)-1]
	} else {
		y = b[len(b)-1]
	}
	if p.replaced() > 1 || p.unlessIsIfNot() || p.straight && (p.strangers() > 1 || p.turned(x, y)) {
		return nil // another claim is denied, or the same by another word
	}
	if x != nil && p.conditionAt(p.a, x) || y != nil && p.conditionAt(p.b, y) {
		return nil // the denial belongs to the condition
	}
	if x != nil && p.size(true, x.Last) > 5 || y != nil && p.size(false, y.Last) > 5 {
		return nil
	}
	if x != nil && p.load(true, x.Last) > 1 || y != nil && p.load(false, y.Last) > 1 {
		return nil
	}
	if x != nil && p.lacks(p.a, x) || y != nil && p.lacks(p.b, y) {
		return nil
	}
	if p.givesUp(x, y) {
		rule := "an undertaking is given up"
		if x != nil {
			rule = "an undertaking is taken up"
		}
		return []app.Change{p.change(app.CauseCommitment, x, y, rule)}
	}
	return []app.Change{p.change(app.CauseNegation, x, y, "negator on one side")}
}

// notThanAfter tells whether the side says "dan nadat": what it denies is only so before that.
func (s *side) notThanAfter() bool {
	for k := 0; k+1 < len(s.keys); k++ {
		if c := s.cueAt(k + 1); c != nil && c.Group == "once" && s.in(k, "than") {
			return true
		}
	}
	return false
}

// givesUp tells whether the government refrains on one side from what it will do on the
// other: "ziet af van het indienen", "zal indienen".
func (p *pair) givesUp(x, y *text.Cue) bool {
	c, s, o := x, p.a, p.b
	if c == nil {
		c, s, o = y, p.b, p.a
	}
	return c.Group == "refrain" && s.governs() && o.will() != nil && s.will() == nil
}

// turned tells whether a word of either side is that of the other with a prefix that denies
// it, and that word is not the negator itself: "niet onbruikbaar" is "bruikbaar".
func (p *pair) turned(x, y *text.Cue) bool {
	c, s := x, p.a
	if c == nil {
		c, s = y, p.b
	}
	if c.First == c.Last {
		key := s.t.Tokens[c.First].Key
		for _, o := range slices.Concat(p.a.keys, p.b.keys) {
			if p.opposes(key, o) {
				return false
			}
		}
	}
	return slices.ContainsFunc(p.a.keys, func(x string) bool {
		return slices.ContainsFunc(p.b.keys, func(y string) bool { return p.opposes(x, y) })
	})
}

// lacks tells whether a negator says that there is no such value as the other side
// has: "zonder einddatum" where it has "met twaalf maanden".
func (p *pair) lacks(s *side, c *text.Cue) bool {
	o, open := p.b, func(h hunk) (int, int) { return h.b0, h.b1 }
	if s == p.b {
		o, open = p.a, func(h hunk) (int, int) { return h.a0, h.a1 }
	}
	for _, h := range p.hunks {
		if h.equal || s == p.a && !holds(s.words[h.a0:h.a1], c.Last) || s == p.b && !holds(s.words[h.b0:h.b1], c.Last) {
			continue
		}
		for k, end := open(h); k < end; k++ {
			if v := o.value(k); v != nil && v.Kind != text.Reference {
				return true
			}
		}
	}
	return false
}

// denials are the negators where the sides differ, less as many as both have.
func (p *pair) denials() (a, b []*text.Cue) {
	in := func(s *side, onA bool) (out []*text.Cue) {
		for i := range s.cues {
			if c := &s.cues[i]; c.Kind == text.Negator && (p.size(onA, c.First) > 0 || p.size(onA, c.Last) > 0 && !s.t.Pack.In("denying", s.t.Tokens[c.First].Key)) {
				out = append(out, c)
			}
		}
		return out
	}
	a, b = once(in(p.a, true)), once(in(p.b, false))
	for i := 0; i < len(a); i++ {
		if j := slices.IndexFunc(b, func(c *text.Cue) bool { return c.Group == a[i].Group }); j >= 0 {
			a, b = slices.Delete(a, i, i+1), slices.Delete(b, j, j+1)
			i--
		}
	}
	return a, b
}

// once leaves of "noch … noch" one: together they deny once.
func once(cues []*text.Cue) []*text.Cue {
	seen := false
	return slices.DeleteFunc(cues, func(c *text.Cue) bool {
		if c.Group != "neither" {
			return false
		}
		again := seen
		seen = true
		return again
	})
}
