package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// groups reports cues of a family that only one side has, or that are of
// another group there, where hardly anything else changed beside them.
func (p *pair) groups(kind text.CueKind, cause app.Cause) []app.Change {
	a, b := p.unmatched(kind)
	var out []app.Change
	for len(a) > 0 || len(b) > 0 {
		var x, y *text.Cue
		if len(a) > 0 {
			x, a = a[0], a[1:]
		}
		if i := slices.IndexFunc(b, func(c *text.Cue) bool {
			return x == nil || p.together(x.Last, c.Last) || p.a.t.Tokens[x.Last].Key == p.b.t.Tokens[c.Last].Key
		}); i >= 0 {
			y = b[i]
			b = slices.Delete(b, i, i+1)
		}
		if (x == nil || y == nil) && p.weak(kind, x, y) {
			continue
		}
		if x != nil && p.load(true, x.First) > spare(kind) || y != nil && p.load(false, y.First) > spare(kind) {
			continue
		}
		if p.alike(kind, x, y) {
			continue
		}
		if kind == text.Hedge && (y == nil && p.fleeting(x, true) || x == nil && p.fleeting(y, false)) {
			continue
		}
		if c := causeOfGroup(cause, x, y); p.knowing(kind, x, y) {
			out = append(out, p.change(app.CauseHedge, x, y, string(text.Hedge)))
		} else {
			out = append(out, p.change(c, x, y, string(kind)))
		}
	}
	return out
}

// alike tells whether a cue that one side lacks is said there otherwise: "indien"
// by "als", "tot op heden geen" by "nog geen", the bound of an amount with the amount.
func (p *pair) alike(kind text.CueKind, x, y *text.Cue) bool {
	if kind == text.Condition && p.agreed() {
		return true
	}
	if x != nil && y != nil { // both are in doubt, both are much
		if kind == text.Quantifier && measures[x.Group] && measures[y.Group] && p.asWritten().termsChanged() {
			return true // "groter dan in de stad", "in de stad kleiner dan"
		}
		return kind == text.Hedge && doubts[x.Group] && doubts[y.Group] || kind == text.Quantifier && (much[x.Group] && much[y.Group] || mainly[x.Group] && mainly[y.Group] || p.asMuch(x, y))
	}
	c, s, o := x, p.a, p.b
	if c == nil {
		c, s, o = y, p.b, p.a
	}
	last := s.t.Tokens[c.Last].Key
	switch {
	case p.across(s, c.Last, func(k int) bool { return len(last) > 4 && o.cueAt(k) == nil && oneLetter(last, o.keys[k]) }):
		return true // "de meeste geschikte" is a slip for "de meest geschikte"
	case kind == text.Condition && c.Group == "afterconsult" && s.priced(c):
		return true // "tegen betaling van 35 dollar": that is an amount
	case kind == text.Condition && c.Group == "afterconsult" && p.across(s, c.First, func(k int) bool { return o.in(k, "denying") || o.in(k, "without") }):
		return true // "met instemming", "zonder instemming": it is denied
	case kind == text.Condition && c.Group == "if" && p.across(s, c.First, func(k int) bool { return o.in(k, "in case of") }):
		return true // "in geval van een meerling", "bij de geboorte van een meerling"
	case kind == text.Condition && (o.setsByOrder() || c.Group == "if" && o.in(0, "whoever")):
		return true // "zakt het peil, dan", "wie vaart"
	case kind == text.Condition && (strings.HasPrefix(s.t.Words(c.First, c.Last), "bij ") || strings.HasPrefix(s.t.Words(c.First, c.Last), "Bij ")) && o.has(s.ids[s.at(c.Last)-1]):
		return true // "bij gebrek aan", "wegens gebrek aan"
	case kind == text.Condition && c.Group == "once" && p.sameContent() && o.holdsAny("after"):
		return true // "nadat de wet is geëvalueerd", "na de evaluatie van de wet"
	case kind == text.Condition && (c.Group == "if" || c.Group == "once"):
		for _, h := range p.hunks { // there, or where the clause went
			from, to := h.a0, h.a1
			if o == p.b {
				from, to = h.b0, h.b1
			}
			if !h.equal && slices.ContainsFunc(o.keys[from:to], func(key string) bool { return o.t.Pack.In("conditional", key) }) {
				return true
			}
		}
		return false
	case kind == text.Hedge && c.Group == "fornow":
		return o.notYet() || o.still() && s.still() || o.holdsAny("now")
	case kind == text.Hedge && doubts[c.Group] && slices.ContainsFunc(o.cues, func(x text.Cue) bool { return x.Kind == text.Hedge && doubts[x.Group] }):
		return true // it is in doubt on both sides
	case kind == text.Hedge && c.Group == "asfar" && c.Last > c.First && slices.Contains(o.keys, last):
		return true // "op basis van de informatie", "uit de informatie blijkt"
	case kind == text.Hedge && s.t.Pack.In("estimating", last) && o.holdsAny("estimating"):
		return true // "naar schatting", "schat dat"
	case kind == text.Hedge && c.Group == "principle":
		return slices.ContainsFunc(o.cues, func(x text.Cue) bool { return x.Kind == text.Quantifier && mainly[x.Group] })
	case kind == text.Hedge && c.Group == "expected":
		return o.modal("expect") != nil && s.modal("expect") == nil
	case kind == text.Hedge && c.Group == "maybe":
		return o.modal("can", "could") != nil && s.modal("can", "could") == nil
	case kind == text.Quantifier && c.Group == "except" && o.excepts():
		return true // "op Limburg na", "behoudens Limburg"
	case kind == text.Condition && c.Group == "unless" && o.excepts():
		return true
	case kind == text.Quantifier && c.Group == "degree low" && p.across(s, c.First, func(k int) bool { return o.in(k, "small") }):
		return true // "geringe hoogte", "lage hoogte"
	case kind == text.Quantifier && c.Group == "only" && slices.ContainsFunc(o.claims(), func(v *text.Value) bool { return v.Kind == text.Number && v.Amount == 1 }):
		return true // "de enige aanvraag", "één aanvraag"
	case kind == text.Quantifier && c.Group == "only" && p.denied(o) >= 2:
		return true // "niet … zonder" is "alleen"
	case kind == text.Quantifier && c.Group == "only" && o.cued(text.Neutral, "necessary"):
		return true // "niet zonder vergunning" is "slechts met een vergunning"
	case kind == text.Quantifier && c.Group == "only" && p.sameContent() && o.onlyIf():
		return true // "alleen mogelijk mits", "alleen als"
	case kind == text.Quantifier && c.Group == "all" && s.negated() && slices.ContainsFunc(o.keys, func(key string) bool { return p.opposes(key, last) }):
		return true // "niet volledig", "onvolledig"
	case kind == text.Quantifier && c.Group == "all" && (p.denied(o) > 0 || s.lacksAny(c) && o.negated()):
		return true // "geen van … ontevreden", "iedereen tevreden"; "geen enkele reden", "ontbreekt iedere reden"
	case kind == text.Quantifier && c.Group == "only":
		return p.across(s, c.First, func(k int) bool { return o.in(k, "merely") })
	case kind == text.Quantifier && (c.Group == "atleast" || c.Group == "atmost") && p.oneSidedAt(s, c.First):
		k := s.at(c.Last)
		return k >= 0 && k+1 < len(s.keys) && s.value(k+1) != nil
	case kind == text.Quantifier && c.Group == "all" && p.wholePeriod(s, c):
		return true
	case kind == text.Quantifier && measures[c.Group] && p.asWritten().termsChanged():
		return true // "groter dan in de stad", "in de stad kleiner dan"
	case kind == text.Quantifier && measures[c.Group] && s.about(c):
		return true // "een kleine 400"
	case kind == text.Quantifier && measures[c.Group]:
		return p.across(s, c.First, func(k int) bool { // the value that changed says so already
			v := o.value(k)
			return v != nil && v.Kind != text.Date && v.Kind != text.Reference
		})
	}
	return false
}

// priced tells whether an amount of money follows the cue.
func (s *side) priced(c *text.Cue) bool {
	k := s.at(c.Last) + 1
	v := (*text.Value)(nil)
	if k > 0 && k < len(s.keys) {
		v = s.value(k)
	}
	return v != nil && v.Kind == text.Money
}

// sameHedged tells whether all else is the same, in whatever order: to the last word where
// the hedge says no more than "momenteel".
func (p *pair) sameHedged(x, y *text.Cue) bool {
	c := x
	if c == nil {
		c = y
	}
	return p.sameContent() || c.Group != "fornow" && p.strangers() <= 1
}

// about tells whether the cue stands before a value that is about so.
func (s *side) about(c *text.Cue) bool {
	k := s.at(c.Last)
	if k >= 0 {
		k = s.behind(k)
	}
	if k < 0 {
		return false
	}
	v := s.value(k)
	return v != nil && v.Approximate
}

// saysRest tells whether the side without the condition says hardly anything of its own,
// in whatever order, and the other has words of a clause that it lacks.
func (p *pair) saysRest(x, y *text.Cue) bool {
	const most, least, clause = 2, 0.65, 2
	without, with := p.foreign()
	if y == nil {
		without, with = with, without
	}
	return p.like.least >= least && without <= most && with >= clause
}

// asMuch tells whether one cue calls great what the other calls much: "grote waarde" and
// "veel waarde", of what cannot be counted.
func (p *pair) asMuch(x, y *text.Cue) bool {
	i, j := p.a.at(x.Last)+1, p.b.at(y.Last)+1
	if i == 0 || j == 0 || i >= len(p.a.keys) || j >= len(p.b.keys) || p.a.keys[i] != p.b.keys[j] || !p.a.in(i, "uncounted") {
		return false
	}
	return x.Group == "degree" && y.Group == "many" || x.Group == "many" && y.Group == "degree"
}

// wholePeriod tells whether the cue only says that all of a period is meant that changed:
// "heel 2025" beside "de eerste helft van 2025".
func (p *pair) wholePeriod(s *side, c *text.Cue) bool {
	k := s.at(c.Last) + 1
	if k == 0 || k == len(s.keys) {
		return false
	}
	v := s.value(k)
	return v != nil && v.Kind == text.Date && p.size(s == p.a, v.Token) > 0
}

// agreed tells whether one side names the deed without which nothing happens, and the other
// says it in a clause, all else being said by both: "na goedkeuring door de Kamer", "nadat de
// Kamer het heeft goedgekeurd".
func (p *pair) agreed() bool {
	of := func(s, o *side) bool {
		return !s.conditionsOtherwise() && o.conditions() && !o.unless() && slices.ContainsFunc(s.cues, func(c text.Cue) bool {
			if c.Group != "afterconsult" {
				return false
			}
			for k := s.at(c.First); k <= s.at(c.Last); k++ {
				if s.weights[k] > 0 && !o.has(s.ids[k]) {
					return false
				}
			}
			return true
		})
	}
	return p.sameContent() && (of(p.a, p.b) || of(p.b, p.a))
}

// conditionsOtherwise tells whether the side sets a condition that is no deed.
func (s *side) conditionsOtherwise() bool {
	return slices.ContainsFunc(s.cues, func(c text.Cue) bool { return c.Kind == text.Condition && c.Group != "afterconsult" })
}

// onlyIf tells whether the side sets a condition without which nothing happens: "alleen als".
func (s *side) onlyIf() bool {
	return slices.ContainsFunc(s.cues, func(c text.Cue) bool {
		k := s.at(c.First)
		return c.Kind == text.Condition && c.Last > c.First && s.in(k, "merely")
	})
}

// denied is how many negators of the side the other lacks.
func (p *pair) denied(s *side) int {
	a, b := p.denials()
	if s == p.a {
		return len(a)
	}
	return len(b)
}

// lacksAny tells whether a verb of lacking stands right before the cue: "ontbreekt iedere".
func (s *side) lacksAny(c *text.Cue) bool {
	return slices.ContainsFunc(s.cues, func(x text.Cue) bool {
		return x.Kind == text.Negator && x.Last == c.First-1 && !s.t.Pack.In("denying", s.t.Tokens[x.Last].Key)
	})
}

// negated tells whether a negator stands on the side.
func (s *side) negated() bool {
	return slices.ContainsFunc(s.cues, func(c text.Cue) bool { return c.Kind == text.Negator })
}

// measures are the groups of quantifiers that say how much, as a value does.
var measures = map[string]bool{"atleast": true, "atmost": true, "degree": true, "degree low": true}

// grades tells whether a word of content follows the cue of degree: not "dank u zeer voor".
func (s *side) grades(c *text.Cue) bool {
	k := s.at(c.Last) + 1
	return k > 0 && k < len(s.keys) && s.weights[k] > 0
}

// faint are the groups of quantifiers that take little back where one side lacks them.
var faint = map[string]bool{"some": true, "always": true, "usually": true, "chiefly": true}

// mainly are the groups of quantifiers that say that something holds for the greater part.
var mainly = map[string]bool{"most": true, "chiefly": true, "usually": true}

// much are the groups of quantifiers that say that something is much.
var much = map[string]bool{"degree": true, "very": true}

// doubts are the groups of hedges that all say that something is not sure.
var doubts = map[string]bool{"maybe": true, "expected": true, "seems": true, "asfar": true}

// across tells whether a word that stands in the place of token of s does as asked.
func (p *pair) across(s *side, token int, asked func(k int) bool) bool {
	for _, h := range p.hunks {
		from, to, at, end := h.a0, h.a1, h.b0, h.b1
		if s == p.b {
			from, to, at, end = h.b0, h.b1, h.a0, h.a1
		}
		if h.equal || !holds(s.words[from:to], token) {
			continue
		}
		for k := at; k < end; k++ {
			if asked(k) {
				return true
			}
		}
	}
	return false
}

// oneSidedAt tells whether the token of s stands in words that only s has.
func (p *pair) oneSidedAt(s *side, token int) bool {
	for _, h := range p.hunks {
		if s == p.a && h.b0 == h.b1 && holds(s.words[h.a0:h.a1], token) || s == p.b && h.a0 == h.a1 && holds(s.words[h.b0:h.b1], token) {
			return true
		}
	}
	return false
}

// still tells whether the side says "nog", of what may change.
func (s *side) still() bool {
	return s.holdsAny("yet")
}

// soFar tells whether the side says that what it says may change: "nog", "tot op heden".
func (s *side) soFar() bool { return s.still() || s.cued(text.Hedge, "fornow") }

// notYet tells whether a "nog" stands before a negator.
func (s *side) notYet() bool { return s.notYetAt() >= 0 }

// notYetAt is that "nog", or -1.
func (s *side) notYetAt() int {
	for k := 0; k+1 < len(s.keys); k++ {
		if s.in(k, "yet") {
			if c := s.cueAt(k + 1); c != nil && c.Kind == text.Negator {
				return k
			}
		}
	}
	return -1
}

// knowing tells whether a condition says how far what is said is known: "voor
// zover valt na te gaan".
func (p *pair) knowing(kind text.CueKind, x, y *text.Cue) bool {
	const far = 9
	if kind != text.Condition || x != nil && y != nil {
		return false
	}
	c, s := x, p.a
	if c == nil {
		c, s = y, p.b
	}
	k := s.at(c.Last)
	words := s.t.Tokens[c.First].Key
	for i := c.First + 1; i <= c.Last; i++ {
		words += " " + s.t.Tokens[i].Key
	}
	if k < 0 || !s.t.Pack.In("as far", words) {
		return false
	}
	for j := k + 1; j < len(s.keys) && j <= k+far; j++ {
		if s.in(j, "knowing") {
			return true
		}
	}
	return false
}

// causeOfGroup is number for words that stand for a count ("tientallen"), else cause.
func causeOfGroup(cause app.Cause, cues ...*text.Cue) app.Cause {
	for _, c := range cues {
		if c != nil && !strings.HasPrefix(c.Group, "count ") {
			return cause
		}
	}
	return app.CauseNumber
}

// spare is how many other content words may change beside a cue of the family. A
// condition brings its clause along.
func spare(kind text.CueKind) int {
	if kind == text.Condition {
		return 6
	}
	return 1
}

// weak tells whether a cue that only one side has says too little to matter: a
// faint quantifier, one of which the other side has another like it, or one in
// sentences that go their own ways.
func (p *pair) weak(kind text.CueKind, x, y *text.Cue) bool {
	if kind == text.Condition && p.like.leastOr < 0.8 && !p.saysRest(x, y) || kind != text.Condition && p.like.order < 0.6 && !p.bare() && !(kind == text.Hedge && p.sameHedged(x, y)) {
		return true
	}
	s, other := p.a, p.b
	if x == nil {
		x, s, other = y, p.b, p.a
	}
	for _, c := range other.cues {
		if c.Kind == kind && c.Group == x.Group {
			return true
		}
	}
	if kind == text.Quantifier && x.Group == "very" && !s.grades(x) {
		return true
	}
	if kind == text.Quantifier && x.Group == "among" && !p.sameContent() {
		return true // "onder meer" says little where other things are told besides
	}
	if kind == text.Hedge && x.Group == "sure" {
		return true // only what is in doubt elsewhere makes it matter
	}
	return kind == text.Quantifier && faint[x.Group]
}
