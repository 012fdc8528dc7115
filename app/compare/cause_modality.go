package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// present is the step of a sentence without modal: what is so, or will be.
const present = 6

// modality reports another step on the scale of modals.
func (p *pair) modality() []app.Change {
	a, b := p.unmatched(text.Modal)
	var out []app.Change
	for i := 0; i < max(len(a), len(b)); i++ {
		var x, y *text.Cue
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if (x == nil || y == nil) && !p.plainModal(x, y) {
			continue
		}
		if x != nil && y != nil && !p.meet(x, y) && !p.bare() && !(len(a) == 1 && len(b) == 1 && p.oneDuty()) {
			continue // they stand in two clauses
		}
		if p.cannot(x, y) {
			continue
		}
		if x != nil && (p.a.performs(x) || p.a.submits(x)) || y != nil && (p.b.performs(y) || p.b.submits(y)) {
			continue
		}
		if p.saidOtherwise(x, y) || p.a.needless(x) && p.b.needless(y) || step(x) == step(y) || x != nil && p.load(true, x.First) > 1 || y != nil && p.load(false, y.First) > 1 {
			continue
		}
		rule := "weaker modal"
		if step(y) > step(x) {
			rule = "stronger modal"
		}
		out = append(out, p.change(app.CauseModality, x, y, rule))
	}
	return out
}

// oneDuty tells whether the only modals of two sides, which stand in other places, are about one
// thing: all else is the same, but for a condition, or stands in one order.
func (p *pair) oneDuty() bool {
	return p.sameContent() || p.strangers() <= 1 && p.otherProviso() != nil || p.like.order >= inPlace && p.a.mayNot() == nil && p.b.mayNot() == nil
}

// cannot tells whether the modal that only one side has says, denied, that a thing cannot
// be: the other side may say so by a verb of its own ("stuit op", "laat … niet toe").
func (p *pair) cannot(x, y *text.Cue) bool {
	c, s := x, p.a
	if c == nil {
		c, s = y, p.b
	}
	return (x == nil || y == nil) && c.Group == "can" && p.denied(s) > 0 && p.strangers() > 0
}

// saidOtherwise tells whether a modal that one side lacks is said there without one:
// "mag" by "is toegestaan", "moet" by "is nodig", "verwacht" by "naar verwachting",
// "kan" by "mogelijk".
func (p *pair) saidOtherwise(x, y *text.Cue) bool {
	if (x == nil) == (y == nil) {
		return false
	}
	c, o, onA := x, p.b, false
	if c == nil {
		c, o, onA = y, p.a, true
	}
	in := func(list string) bool {
		for k, key := range o.keys {
			if o.t.Pack.In(list, key) && p.size(onA, o.words[k]) > 0 {
				return true
			}
		}
		return false
	}
	hedged := func(group string) bool {
		return o.cued(text.Hedge, group)
	}
	switch c.Group {
	case "can":
		own := p.a
		if o == p.a {
			own = p.b
		}
		if k := own.at(c.First); own.in(k, "should it") && (own.begins(k) || o.conditions() || o.holdsAny("in case of")) {
			return true // "mocht het peil zakken, dan", "als het peil zakt"
		}
		return in("allowing") || hedged("maybe")
	case "could":
		return hedged("maybe")
	case "consider":
		return in("allowing") || hedged("maybe") // "niet uitgesloten", "mogelijk"
	case "must", "need":
		return in("requiring") || o.toBeDone() || p.denied(o) >= 2 || o.cued(text.Neutral, "necessary") // "niet mogelijk zonder"
	case "intend":
		return in("planned")
	case "expect":
		return hedged("expected")
	}
	return false
}

// toBeDone tells whether the side has a duty in the form of an attribute: "de te
// leveren inspanning" must be delivered.
func (s *side) toBeDone() bool {
	for k := 1; k+2 < len(s.keys); k++ {
		if s.keys[k] == "te" && s.in(k-1, "determiner") && strings.HasSuffix(s.keys[k+1], "en") && s.weights[k+2] > 0 {
			return true
		}
	}
	return false
}

// needless tells whether a modal says, denied, that there is no duty: "hoeft niet",
// "is niet verplicht".
func (s *side) needless(c *text.Cue) bool {
	return c != nil && (c.Group == "need" || c.Group == "must" && slices.ContainsFunc(s.t.Tokens[c.First:c.Last+1], func(t text.Token) bool {
		return s.t.Pack.In("requiring", t.Key)
	}))
}

// plainModal tells whether a modal that only one side has stands almost alone in
// its place, and the other side has none like it.
func (p *pair) plainModal(x, y *text.Cue) bool {
	c, other, size := x, p.b, 0
	if c == nil {
		c, other, size = y, p.a, p.plainSize(false, y.First)
	} else {
		size = p.plainSize(true, x.First)
	}
	if c.Group == "can" && slices.ContainsFunc(other.cues, func(o text.Cue) bool {
		return o.Kind == text.Negator && other.t.Pack.In("cannot", other.t.Tokens[o.First].Key)
	}) {
		return false // "can" and "cannot" are one step, and a negation
	}
	own := p.a
	if other == p.a {
		own = p.b
	}
	if c.Group == "can" && c.First > own.from && own.t.Tokens[c.First-1].Key == "te" {
		return false // "om op de markt te kunnen brengen" says no more than "te brengen"
	}
	if turned := func(key string) bool { return p.opposes(key, own.t.Tokens[c.Last].Key) }; slices.ContainsFunc(other.keys, turned) {
		return false // "wenselijk" and "onwenselijk"
	}
	if size > 4 || p.like.order < 0.6 && !p.bare() {
		return false
	}
	for _, o := range other.cues {
		if o.Kind == text.Modal && o.Step == c.Step {
			return false
		}
	}
	return true
}

func step(c *text.Cue) int {
	if c == nil {
		return present
	}
	return c.Step
}

// submits tells whether the modal is none where it stands: "dienden een klacht in".
func (s *side) submits(c *text.Cue) bool {
	k := s.at(c.Last)
	return k >= 0 && s.in(k, "submit or must") && !slices.Contains(s.keys[k:], "te") && slices.ContainsFunc(s.keys[k:], func(key string) bool { return s.t.Pack.In("submitting", key) })
}

// performs tells whether the modal does with its words what they say: "kan ik u
// meedelen dat …", "dienen wij het geachte lid erop te wijzen", "gelieve te willen vinden".
func (s *side) performs(c *text.Cue) bool {
	const near, far = 2, 10
	k := s.at(c.First)
	if k < 0 {
		return false
	}
	if c.Group == "want" && k > 0 && s.keys[k-1] == "te" && slices.ContainsFunc(s.keys[:k], func(key string) bool { return s.t.Pack.In("please", key) }) {
		return true
	}
	speaker := false
	for j := max(0, k-near); j <= min(len(s.keys)-1, k+near); j++ {
		speaker = speaker || s.in(j, "i")
	}
	if !speaker {
		return false
	}
	for j := k + 1; j < len(s.keys) && j <= k+far; j++ {
		if s.in(j, "saying") {
			return true
		}
	}
	return false
}
