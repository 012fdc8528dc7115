package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// promised reports undertakings that no verb of telling or sending shows: what
// the government will do became what it wishes, what it will do became what it
// does, or a part of what it will do is gone.
func (p *pair) promised() []app.Change {
	if c, ok := p.sentOrToBeSent(); ok {
		return []app.Change{c}
	}
	if c, ok := p.doneOrReady(); ok {
		return []app.Change{c}
	}
	x, y := p.a.will(), p.b.will()
	wa, wb := p.a.wish(), p.b.wish()
	if wb != nil && wb.Group == "consider" && x == nil && wa == nil {
		x = p.a.deed()
	}
	if wa != nil && wa.Group == "consider" && y == nil && wb == nil {
		y = p.b.deed()
	}
	if p.sameContent() && (wb != nil && p.a.saysAll(p.b, wb) || wa != nil && p.b.saysAll(p.a, wa)) {
		return nil // "ga na of", "of … ga ik na"
	}
	if !p.a.governs() && !p.b.governs() {
		// Where nobody is named it is the government that answers; only a plain wish counts then.
		if p.a.acts() || p.b.acts() || p.a.subjectBefore(wa) || p.b.subjectBefore(wb) || wa != nil && wa.Group != "want" || wb != nil && wb.Group != "want" || wa == nil && wb == nil {
			return nil
		}
	}
	if c, ok := p.sawNoGround(); ok {
		return []app.Change{c}
	}
	if c, deed, ok := p.underWay(); ok {
		if deed {
			return []app.Change{c} // what will be asked was asked
		}
		other := c
		other.Cause = app.CauseOther
		return []app.Change{c, other}
	}
	switch {
	case wb != nil && wa == nil && x != nil && wb.Group == "consider":
		return []app.Change{p.change(app.CauseCommitment, x, wb, "an undertaking is only considered")}
	case wa != nil && wb == nil && y != nil && wa.Group == "consider":
		return []app.Change{p.change(app.CauseCommitment, wa, y, "an undertaking is only considered")}
	case wa != nil && wb == nil && y != nil && x == nil:
		return []app.Change{p.change(app.CauseModality, wa, y, "stronger modal"), p.change(app.CauseCommitment, wa, y, "a wish became an undertaking")}
	case wb != nil && wa == nil && x != nil && y == nil:
		return []app.Change{p.change(app.CauseModality, x, wb, "weaker modal"), p.change(app.CauseCommitment, x, wb, "an undertaking became a wish")}
	case p.like.leastOr < 0.6 || min(p.left(true), p.left(false)) > 2:
		return nil // each goes its own way
	case x != nil && y == nil && p.surplus(true) >= 3:
		return []app.Change{p.change(app.CauseCommitment, x, nil, "undertaking dropped")}
	case y != nil && x == nil && p.surplus(false) >= 3:
		return []app.Change{p.change(app.CauseCommitment, nil, y, "undertaking added")}
	}
	return nil
}

// saysAll tells whether the side has all words of a cue of o, of several.
func (s *side) saysAll(o *side, c *text.Cue) bool {
	for i := c.First; i <= c.Last; i++ {
		if !slices.Contains(s.keys, o.t.Tokens[i].Key) {
			return false
		}
	}
	return c.Last > c.First
}

// sawNoGround finds where one side is ready to do, or does, what the other sees no
// reason for: "ik ben bereid te overleggen", "ik zie geen aanleiding om te overleggen".
func (p *pair) sawNoGround() (app.Change, bool) {
	ground := func(s *side, onA bool) *text.Cue {
		for k := 1; k < len(s.keys); k++ {
			if c := s.cueAt(k - 1); c != nil && c.Kind == text.Negator && s.in(k, "ground") && p.size(onA, c.First) > 0 && p.size(onA, s.words[k]) > 0 {
				return &text.Cue{First: c.First, Last: s.words[k]}
			}
		}
		return nil
	}
	doing := func(s *side, onA bool) *text.Cue {
		for k, key := range s.keys {
			if s.t.Pack.In("ready", key) && p.size(onA, s.words[k]) > 0 {
				return &text.Cue{First: s.words[k], Last: s.words[k]}
			}
		}
		if c := s.deed(); c != nil && p.size(onA, c.First) > 0 {
			return c
		}
		return nil
	}
	x, y := ground(p.a, true), ground(p.b, false)
	switch {
	case x == nil && y != nil:
		if c := doing(p.a, true); c != nil {
			return p.change(app.CauseCommitment, c, y, "undertaking dropped"), true
		}
	case x != nil && y == nil:
		if c := doing(p.b, false); c != nil {
			return p.change(app.CauseCommitment, x, c, "undertaking added"), true
		}
	}
	return app.Change{}, false
}

// subjectBefore tells whether a content word stands right before a modal: somebody
// else than the government wishes.
func (s *side) subjectBefore(c *text.Cue) bool {
	if c == nil {
		return false
	}
	k := s.at(c.First)
	return k > 0 && s.weights[k-1] >= 0.5
}

// sentOrToBeSent finds where both sides tell or send, and one has done so while the
// other is yet to: "is gisteren aan u gezonden", "wordt u nog toegezonden".
func (p *pair) sentOrToBeSent() (app.Change, bool) {
	const far = 4 // words between the auxiliary and what is told or sent
	if !p.a.tells() || !p.b.tells() || p.like.order < 0.6 {
		return app.Change{}, false
	}
	near := func(s *side, k int) bool {
		return slices.ContainsFunc(s.cues, func(c text.Cue) bool {
			return tells(c) && s.at(c.First)-k <= far+1 && k-s.at(c.Last) <= far+1
		})
	}
	word := func(s *side, onA bool, lists ...string) int {
		for k, key := range s.keys {
			for _, list := range lists {
				if s.t.Pack.In(list, key) && p.size(onA, s.words[k]) > 0 && near(s, k) {
					return k
				}
			}
		}
		return -1
	}
	change := func(i, j int) (app.Change, bool) {
		x, y := text.Cue{First: p.a.words[i], Last: p.a.words[i]}, text.Cue{First: p.b.words[j], Last: p.b.words[j]}
		return p.change(app.CauseCommitment, &x, &y, "to be done or done"), true
	}
	doneA, yetA := word(p.a, true, "aux now", "aux past"), word(p.a, true, "yet", "aux future")
	doneB, yetB := word(p.b, false, "aux now", "aux past"), word(p.b, false, "yet", "aux future")
	switch {
	case doneA >= 0 && yetA < 0 && yetB >= 0 && doneB < 0:
		return change(doneA, yetB)
	case doneB >= 0 && yetB < 0 && yetA >= 0 && doneA < 0:
		return change(yetA, doneB)
	}
	return app.Change{}, false
}

// governs tells whether the government speaks or acts in the sentence.
func (s *side) governs() bool {
	for _, c := range s.cues {
		if c.Kind == text.Actor && (c.Group == "gov" || c.Group == "minister" || c.Group == "secretary") {
			return true
		}
	}
	return false
}

// acts tells whether the sentence names any actor.
func (s *side) acts() bool {
	for _, c := range s.cues {
		if c.Kind == text.Actor {
			return true
		}
	}
	return false
}

func (s *side) modal(groups ...string) *text.Cue {
	for i := range s.cues {
		if s.cues[i].Kind != text.Modal {
			continue
		}
		for _, g := range groups {
			if s.cues[i].Group == g {
				return &s.cues[i]
			}
		}
	}
	return nil
}

// deed is the word by which the speaker says what he does: the one beside "ik" or "wij"
// that is neither an auxiliary nor a modal; nil when there is none.
func (s *side) deed() *text.Cue {
	for k := range s.keys {
		if !s.in(k, "i") {
			continue
		}
		for _, j := range []int{k + 1, k - 1} {
			if j >= 0 && j < len(s.keys) && s.value(j) == nil && (s.in(j, "does") || s.weights[j] > 0 && !s.t.Pack.Stop(s.keys[j])) {
				if c := s.cueAt(j); c == nil || c.Kind == text.Commitment {
					return &text.Cue{First: s.words[j], Last: s.words[j]}
				}
			}
		}
	}
	return nil
}

// will is the modal by which the side undertakes; "ik verwijs naar het antwoord dat
// zal worden gegeven" only says of an answer that it will come.
func (s *side) will() *text.Cue {
	c := s.modal("shall")
	if c == nil {
		return nil
	}
	const far = 12
	k := s.at(c.First)
	relative := false
	for j := k - 1; j >= 0 && j >= k-far; j-- {
		relative = relative || s.in(j, "relative")
		if relative && s.in(j, "refer") {
			return nil
		}
	}
	return c
}

func (s *side) wish() *text.Cue { return s.modal("want", "consider", "could") }

// surplus is how many content words one side has that the other lacks, net.
func (p *pair) surplus(onA bool) int { return p.left(onA) - p.left(!onA) }

// left is how many content words of one side have no counterpart.
func (p *pair) left(onA bool) int {
	n := 0
	for _, h := range p.hunks {
		switch {
		case h.equal:
		case onA:
			n += loaded(p.a, h.a0, h.a1)
		default:
			n += loaded(p.b, h.b0, h.b1)
		}
	}
	return n
}

// underWay finds what one side will do and the other does already ("gaat in
// overleg", "is in overleg").
func (p *pair) underWay() (c app.Change, deed, ok bool) {
	if p.straight && p.sameContent() {
		soon := func(s *side) int { return s.besideI(func(k int) bool { return s.in(k, "aux future") }) }
		now := func(s *side) int {
			return s.besideI(func(k int) bool { return s.in(k, "aux now") && !s.in(k, "aux past") })
		}
		w := p.asWritten()
		if i, j := soon(w.a), now(w.b); i >= 0 && j >= 0 && !w.b.holdsAny("aux future") {
			return w.change(app.CauseCommitment, w.a.word(i), w.b.word(j), "to be done or under way"), true, true
		}
		if i, j := now(w.a), soon(w.b); i >= 0 && j >= 0 && !w.a.holdsAny("aux future") {
			return w.change(app.CauseCommitment, w.a.word(i), w.b.word(j), "to be done or under way"), true, true
		}
	}
	for _, h := range p.hunks {
		if h.equal {
			continue
		}
		i, soon := find(p.a, h.a0, h.a1, "aux future")
		j, now := find(p.b, h.b0, h.b1, "aux now")
		past := p.b
		if !soon || !now {
			i, soon = find(p.a, h.a0, h.a1, "aux now")
			j, now = find(p.b, h.b0, h.b1, "aux future")
			past = p.a
		}
		if !soon || !now {
			continue
		}
		deed = past == p.a && p.a.in(i, "aux past") || past == p.b && p.b.in(j, "aux past")
		if left := loaded(p.a, h.a0, h.a1) + loaded(p.b, h.b0, h.b1); left == 0 || deed && p.oneVerb() {
			x, y := text.Cue{First: p.a.words[i], Last: p.a.words[i]}, text.Cue{First: p.b.words[j], Last: p.b.words[j]}
			return p.change(app.CauseCommitment, &x, &y, "to be done or under way"), deed, true
		}
	}
	return app.Change{}, false, false
}

// oneVerb tells whether the only content words that differ are one verb in two
// forms: "verzoeken" and "verzocht" begin alike.
func (p *pair) oneVerb() bool {
	const alike = 3
	a, b := p.differing()
	return len(a) == 1 && len(b) == 1 && len(a[0]) >= alike && len(b[0]) >= alike && (a[0][:alike] == b[0][:alike] || strings.HasPrefix(b[0], "ge"+a[0][:alike]) || strings.HasPrefix(a[0], "ge"+b[0][:alike])) || len(a)+len(b) == 0
}

// differing are the content words of either side in the hunks that differ.
func (p *pair) differing() (a, b []string) {
	add := func(out []string, s *side, from, to int) []string {
		for k := from; k < to; k++ {
			if s.weights[k] >= 0.5 || s.cueAt(k) != nil && !s.modalAt(k, "shall") && !s.office(k) {
				out = append(out, s.keys[k])
			}
		}
		return out
	}
	for _, h := range p.hunks {
		if !h.equal {
			a, b = add(a, p.a, h.a0, h.a1), add(b, p.b, h.b0, h.b1)
		}
	}
	return a, b
}

func find(s *side, from, to int, list string) (int, bool) {
	for k := from; k < to; k++ {
		if s.in(k, list) {
			return k, true
		}
	}
	return 0, false
}
