package compare

import (
	"slices"

	"standpunt/app"
	"standpunt/app/text"
)

// commitments reports an undertaking that only one side makes, unless the
// sentences around the other side make it.
func (p *pair) commitments() []app.Change {
	a, b := p.unmatched(text.Commitment)
	var out []app.Change
	for _, x := range a {
		if p.a.undertakes(x) && p.changed(p.a, x) && !p.b.tellsToo(p.a, x) && !p.b.nearby(x) && !p.b.binding(x) {
			out = append(out, p.change(app.CauseCommitment, x, nil, "undertaking dropped"))
		}
	}
	for _, y := range b {
		if p.b.undertakes(y) && p.changed(p.b, y) && !p.a.tellsToo(p.b, y) && !p.a.nearby(y) && !p.a.binding(y) {
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
	if c.Group == "continue" && s.cued(text.State, "pledge keep") {
		return true // "blijf bij", "houd vast aan"
	}
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

// tellsToo tells whether the cue of o is one of telling or sending and the side has
// such a one as well: who is sent a letter is informed, and what is made known is published.
func (s *side) tellsToo(o *side, c *text.Cue) bool {
	if o.t.Pack.In("publishing", o.t.Tokens[c.Last].Key) && s.holdsAny("publishing") {
		return true
	}
	if c.Group == "send" && o.cued(text.Commitment, "inform") && s.cued(text.Commitment, "inform") && !s.cued(text.Commitment, "send") {
		return false // "informeren en het rapport meesturen" is more than "informeren"
	}
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
	if tells(*c) && s.holdsAny("ready") {
		return true
	}
	if c.Group == "inform" && s.opens(c) {
		return false
	}
	if s.firstPerson(c) {
		return true
	}
	const far = 20 // tokens from a modal to the verb at the end of its clause
	for _, m := range s.cues {
		if m.Kind == text.Modal && m.First-far <= c.Last && c.First-far <= m.Last && !s.anotherDoes(&m) && (m.Group == "shall" || m.Group == "intend" || m.Group == "want" || m.Group == "expect") {
			return true
		}
	}
	return false
}

// anotherDoes tells whether somebody else than the government stands before the modal and
// does what it says: "de rechter zal publiceren", not "de lijst zal worden gepubliceerd".
func (s *side) anotherDoes(modal *text.Cue) bool {
	k := s.at(modal.First)
	return s.subjectBefore(modal) && !s.office(k-1) && !s.in(k-1, "body") && !slices.ContainsFunc(s.keys[k:], func(key string) bool { return s.t.Pack.In("passive", key) })
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
	return beside && !s.holdsAny("present deed")
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

// opens tells whether a cue of telling opens what it tells: "ik informeer u dat …".
func (s *side) opens(c *text.Cue) bool {
	const far = 8
	k := s.at(c.Last)
	for j := k + 1; k >= 0 && j < len(s.keys) && j <= k+far; j++ {
		if s.in(j, "that") {
			return true
		}
	}
	return false
}
