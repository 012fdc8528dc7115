package compare

import (
	"slices"

	"standpunt/app"
)

// swapped finds that what one does to the other is done by the other: "ProRail heeft NS
// aangesproken", "NS heeft ProRail aangesproken".
func (p *pair) swapped() (app.Change, bool) {
	if !p.sameContent() || p.a.t.Pack.Lists["alongside"] == "" || p.a.holdsAny("mutual") {
		return app.Change{}, false
	}
	w := p.asWritten()
	x, okX := w.a.doesFirst()
	y, okY := w.b.doesFirst()
	if !okX || !okY {
		return w.turnedRound()
	}
	if !w.a.holds(w.b, y) || !w.b.holds(w.a, x) || w.a.ids[x.to-1] == w.b.ids[y.to-1] || w.a.keys[x.to] != w.b.keys[y.to] {
		return app.Change{}, false
	}
	if w.a.besides(w.b, y) || w.b.besides(w.a, x) {
		return app.Change{}, false
	}
	return w.change(app.CauseActor, w.a.cue(x), w.b.cue(y), "another actor"), true
}

// besides tells whether the side names the party that part w of o is as one who does it too,
// or who does something else: "overlegt met NS", "evenals NS", "en NS beheert …".
func (s *side) besides(o *side, w part) bool {
	for k := 1; k < len(s.keys); k++ {
		if s.keys[k] != o.keys[w.to-1] {
			continue
		}
		if k+1 < len(s.keys) && s.inverted(k+1) && (s.in(k+1, "finite") || k+2 < len(s.keys) && s.in(k+2, "agent")) {
			return true
		}
		first := k
		for first > 0 && (s.in(first-1, "agent") || s.weights[first-1] > 0 && first > k-(w.to-w.from)+1) {
			first--
		}
		if first > 0 && (s.in(first-1, "alongside") || s.in(first-1, "of") || s.in(first-1, "conjunction")) {
			return true
		}
	}
	return false
}

// turnedRound finds one verb before two who act, who have changed places: "adviseert de dienst
// de inspectie", "adviseert de inspectie de dienst".
func (p *pair) turnedRound() (app.Change, bool) {
	verb, x, y, ok := p.a.doesTo()
	other, v, w, too := p.b.doesTo()
	if !ok || !too || verb != other || !p.b.sameWords(p.a, x, w) || !p.b.sameWords(p.a, y, v) {
		return app.Change{}, false
	}
	return p.change(app.CauseActor, p.a.cue(x), p.b.cue(v), "another actor"), true
}

// sameWords tells whether part v of o and part w of the side are the same words, as far as
// the shorter goes: "de dienst over …".
func (s *side) sameWords(o *side, v, w part) bool {
	n := min(v.to-v.from, w.to-w.from)
	return slices.Equal(o.keys[v.from:v.from+n], s.keys[w.from:w.from+n])
}

// doesTo is a verb with the two who act behind it: who does it, and to whom.
func (s *side) doesTo() (verb string, x, y part, ok bool) {
	for k := 1; k < len(s.keys); k++ {
		if !s.inverted(k-1) || s.weights[k-1] == 0 {
			continue
		}
		if doer, found := s.partyFrom(k); found {
			if other, too := s.partyFrom(doer.to); too {
				return s.keys[k-1], doer, other, true
			}
		}
	}
	return "", part{}, part{}, false
}

// doesFirst is the name or body that begins the side, before a verb that it does and that is
// not in the passive.
func (s *side) doesFirst() (part, bool) {
	w, ok := s.partyFrom(0)
	if !ok || w.to == len(s.keys) || !s.inverted(w.to) {
		return part{}, false
	}
	return w, !s.holdsAny("passive") && !s.holdsAny("by")
}

// partyFrom is the name or body that word k, or the articles there, begin.
func (s *side) partyFrom(k int) (part, bool) {
	for k < len(s.keys) && s.in(k, "agent") {
		k++
	}
	if k >= len(s.keys) {
		return part{}, false
	}
	return s.partyAt(k)
}

// holds tells whether the side has all content words of a part of o.
func (s *side) holds(o *side, w part) bool {
	for k := w.from; k < w.to; k++ {
		if o.weights[k] > 0 && !s.has(o.ids[k]) {
			return false
		}
	}
	return true
}

// partners reports one more who does it, whom only one side names: "samen met de Bundespolizei".
func (p *pair) partners() []app.Change {
	w := p.asWritten()
	x, okX := w.a.partner()
	y, okY := w.b.partner()
	switch {
	case okX && !okY && w.joinedBy(w.a, w.b, x):
		return []app.Change{w.change(app.CauseActor, w.a.cue(x), nil, "another actor")}
	case okY && !okX && w.joinedBy(w.b, w.a, y):
		return []app.Change{w.change(app.CauseActor, nil, w.b.cue(y), "another actor")}
	}
	return nil
}

// joinedBy tells whether hardly anything but the partner of s is said by one side only.
func (p *pair) joinedBy(s, o *side, partner part) bool {
	const most = 1 // content words that either side lacks besides
	return !slices.Contains(o.keys, s.keys[partner.to-1]) && p.aloneBut(s, o, partner.from, partner.to) <= most && o.alone(s, 0, len(o.keys)) <= most
}

// partner is the name of one with whom something is done, and the words that say so: "samen
// met X", or the second of two who do it "gezamenlijk".
func (s *side) partner() (part, bool) {
	if s.holdsAny("jointly") {
		if first, ok := s.partyFrom(0); ok && first.to < len(s.keys) && s.in(first.to, "conjunction") {
			if second, ok := s.partyFrom(first.to + 1); ok {
				return part{first.to, second.to}, true
			}
		}
	}
	for k := 0; k+2 < len(s.keys); k++ {
		if !s.inTwo(k, "together with") {
			continue
		}
		if w, ok := s.partyFrom(k + 2); ok {
			return part{k, w.to}, true
		}
	}
	return part{}, false
}
