package compare

import "standpunt/app"

// anotherReason is the rule of a reason that took another's place. Nobody knows that other
// words for it do not say the same ("noodweer", "onweer"), so that it is a possible shift.
const anotherReason = "another reason"

// reasons reports that both sides say the same and give another reason for it: "wegens
// ziekte", "vanwege een staking", in whatever order they stand.
func (p *pair) reasons() []app.Change {
	if c := p.either((*pair).otherReason); c != nil {
		return []app.Change{*c}
	}
	return nil
}

func (p *pair) otherReason() *app.Change {
	const most, enough, half = 1, 2.5, 0.5 // content words that either lacks besides, weight shared, share of the reason that is new
	x, okX := p.a.reason()
	y, okY := p.b.reason()
	if !okX && !okY {
		if x, okX = p.a.purpose(); okX {
			y, okY = p.b.purpose()
		}
		if okX && okY && min(p.a.newIn(p.b, x, 2), p.b.newIn(p.a, y, 2)) == 0 {
			return nil // "om de hinder te beperken", "om de hinder te verminderen"
		}
	}
	if !okX || !okY || p.like.shared < enough || min(p.a.newIn(p.b, x, 1), p.b.newIn(p.a, y, 1)) < half || !p.a.thingIn(p.b, x) || !p.b.thingIn(p.a, y) {
		return nil
	}
	if p.aloneBut(p.a, p.b, x.from, x.to) > most || p.aloneBut(p.b, p.a, y.from, y.to) > most {
		return nil
	}
	c := p.change(app.CauseOther, p.a.cue(x), p.b.cue(y), anotherReason)
	return &c
}

// purpose is the only clause of the side that says to what end: "om de hinder te beperken",
// without its "om".
func (s *side) purpose() (part, bool) {
	const longest = 12
	var w part
	for k := range s.keys {
		if !s.in(k, "so as") || k > 0 && !s.comma(k) && !s.begins(k) && !s.deedAt(k-1) {
			continue // "een weigering om": what is refused
		}
		for j := k + 1; j+1 < len(s.keys) && j-k < longest && !s.comma(j); j++ {
			if s.in(j, "to do") {
				if w.to > 0 {
					return part{}, false
				}
				w = part{k + 1, j + 2}
				break
			}
		}
	}
	return w, w.to > w.from+1
}

// reason is the only clause of the side that gives a reason, without the word that opens it,
// up to the comma or, where it opens the sentence, up to the verb of what follows from it.
func (s *side) reason() (part, bool) {
	const longest, shortest = 14, 3
	var w part
	for k := 1; k < len(s.keys); k++ {
		if !s.in(k-1, "because") && !(k > 1 && s.inTwo(k-2, "cause of")) {
			continue
		}
		if w.to > 0 {
			return part{}, false
		}
		opens := k <= 2
		for w = (part{k, k}); w.to < len(s.keys) && (w.to == k || !s.comma(w.to)) && !(opens && w.to-k >= shortest && s.mainVerb(w.to)); {
			w.to++
		}
	}
	return w, w.to > w.from && w.to-w.from <= longest
}
