package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// negation reports a turned polarity: an odd number of negators more on one side.
func (p *pair) negation() []app.Change {
	a, b := p.denials()
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
	if p.replaced() > 1 || p.unlessIsIfNot() || p.straight && (p.strangers() > 1 || p.turned()) {
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
	return []app.Change{p.change(app.CauseNegation, x, y, "negator on one side")}
}

// turned tells whether a word of either side is that of the other with a prefix that denies it.
func (p *pair) turned() bool {
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
		if x != nil && y != nil && !p.together(x.First, y.First) && !p.together(x.Last, y.Last) && !p.bare() {
			continue // they stand in two clauses
		}
		if p.cannot(x, y) {
			continue
		}
		if x != nil && p.a.performs(x) || y != nil && p.b.performs(y) {
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
		return slices.ContainsFunc(o.cues, func(h text.Cue) bool { return h.Kind == text.Hedge && h.Group == group })
	}
	switch c.Group {
	case "can":
		return in("allowing") || hedged("maybe")
	case "could":
		return hedged("maybe")
	case "must", "need":
		return in("requiring") || o.toBeDone()
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
	return c != nil && (c.Group == "need" || c.Group == "must" && s.t.Pack.In("requiring", s.t.Tokens[c.Last].Key))
}

// plainModal tells whether a modal that only one side has stands almost alone in
// its place, and the other side has none like it.
func (p *pair) plainModal(x, y *text.Cue) bool {
	c, other, size := x, p.b, 0
	if c == nil {
		c, other, size = y, p.a, p.size(false, y.First)
	} else {
		size = p.size(true, x.First)
	}
	if c.Group == "can" && slices.ContainsFunc(other.cues, func(o text.Cue) bool {
		return o.Kind == text.Negator && other.t.Pack.In("cannot", other.t.Tokens[o.First].Key)
	}) {
		return false // "can" and "cannot" are one step, and a negation
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

// commitments reports an undertaking that only one side makes, unless the
// sentences around the other side make it.
func (p *pair) commitments() []app.Change {
	a, b := p.unmatched(text.Commitment)
	var out []app.Change
	for _, x := range a {
		if p.a.undertakes(x) && p.changed(p.a, x) && !p.b.tellsToo(x) && !p.b.nearby(x) && !p.b.binding(x) {
			out = append(out, p.change(app.CauseCommitment, x, nil, "undertaking dropped"))
		}
	}
	for _, y := range b {
		if p.b.undertakes(y) && p.changed(p.b, y) && !p.a.tellsToo(y) && !p.a.nearby(y) && !p.a.binding(y) {
			out = append(out, p.change(app.CauseCommitment, nil, y, "undertaking added"))
		}
	}
	if len(out) == 0 {
		out = append(out, p.promised()...)
	}
	return out
}

// binding tells whether the side will do what the cue promises elsewhere: "ik zeg toe
// te informeren" and "ik zal informeren" bind alike.
func (s *side) binding(c *text.Cue) bool {
	return c.Group == "promise" && s.will() != nil && slices.ContainsFunc(s.cues, func(x text.Cue) bool {
		return x.Kind == text.Commitment && s.undertakes(&x)
	})
}

// changed tells whether at least half of the words of a cue of s differ: a slip
// in one of them takes no undertaking back.
func (p *pair) changed(s *side, c *text.Cue) bool {
	n := 0
	for _, h := range p.hunks {
		if h.equal {
			continue
		}
		from, to := h.a0, h.a1
		if s == p.b {
			from, to = h.b0, h.b1
		}
		for _, i := range s.words[from:to] {
			if c.First <= i && i <= c.Last {
				n++
			}
		}
	}
	return 2*n >= c.Last-c.First+1
}

// tellsToo tells whether the cue is one of telling or sending and the side has
// such a one as well: who is sent a letter is informed.
func (s *side) tellsToo(c *text.Cue) bool {
	return tells(*c) && s.tells()
}

// undertakes tells whether the cue is about what the speaker will do: a future
// or a wish stands in the sentence, or the verb itself promises.
func (s *side) undertakes(c *text.Cue) bool {
	if c.Group == "promise" || c.Group == "effort" {
		return true
	}
	if c.Group == "continue" {
		return s.speaks(c)
	}
	if s.speaksIn(c) || s.t.Pack.In("house gets", s.t.Tokens[c.First].Key) || s.t.Pack.In("house gets", s.t.Tokens[c.Last].Key) {
		return true
	}
	if tells(*c) && slices.ContainsFunc(s.keys, func(k string) bool { return s.t.Pack.In("ready", k) }) {
		return true
	}
	if c.Group == "inform" && s.opens(c) {
		return false
	}
	if s.firstPerson(c) {
		return true
	}
	for _, m := range s.cues {
		if m.Kind == text.Modal && (m.Group == "shall" || m.Group == "intend" || m.Group == "want" || m.Group == "expect") {
			return true
		}
	}
	return false
}

// speaksIn tells whether the cue itself names the speaker: "bericht ik".
func (s *side) speaksIn(c *text.Cue) bool {
	for i := c.First; i <= c.Last; i++ {
		if c.Last > c.First && s.t.Pack.In("i", s.t.Tokens[i].Key) {
			return true
		}
	}
	return false
}

// firstPerson tells whether the speaker stands beside the cue ("stuur ik de
// Kamer"), and does not do with these words what they say ("hierbij stuur ik").
func (s *side) firstPerson(c *text.Cue) bool {
	beside := false
	for _, x := range s.cues {
		beside = beside || x.Kind == text.Actor && x.Group == "gov" && x.First == x.Last && (x.First == c.Last+1 || x.Last == c.First-1)
	}
	return beside && !slices.ContainsFunc(s.keys, func(k string) bool { return s.t.Pack.In("present deed", k) })
}

// nearby tells whether the sentences around the side make an undertaking of its group.
func (s *side) nearby(cue *text.Cue) bool {
	for _, around := range []string{s.before, s.after} {
		if around == "" {
			continue
		}
		t := text.Analyse(around, text.Options{Language: s.t.Pack.Key()})
		for _, c := range t.Cues {
			if c.Kind == text.Commitment && (c.Group == cue.Group || tells(c) && tells(*cue)) {
				return true
			}
		}
	}
	return false
}

// actors reports who acts, where one actor took the place of another.
func (p *pair) actors() []app.Change {
	a, b := p.unmatched(text.Actor)
	var out []app.Change
	for _, x := range a {
		if len(b) == 0 || p.load(true, x.Last) > 1 || !p.a.agent(x) || p.a.little(x) {
			continue
		}
		for _, y := range b {
			if p.together(x.Last, y.Last) && p.b.agent(y) && !p.b.little(y) {
				out = append(out, p.change(app.CauseActor, x, y, "another actor"))
				break
			}
		}
	}
	out = append(out, p.doers()...)
	if c := p.otherParty(); c != nil && len(out) == 0 {
		out = append(out, *c)
	}
	return out
}

// little tells whether the cue is a little word that only capitals make an actor: "om".
func (s *side) little(c *text.Cue) bool {
	return c.First == c.Last && c.Group != "gov" && s.t.Pack.Stop(s.t.Tokens[c.First].Key) && s.t.Surface(c.First) == s.t.Tokens[c.First].Key
}

// together tells whether a token of A and one of B stand in one hunk.
func (p *pair) together(i, j int) bool {
	for _, h := range p.hunks {
		if !h.equal && holds(p.a.words[h.a0:h.a1], i) && holds(p.b.words[h.b0:h.b1], j) {
			return true
		}
	}
	return false
}
