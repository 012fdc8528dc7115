package compare

import (
	"standpunt/app"
	"standpunt/app/text"
)

// promised reports undertakings that no verb of telling or sending shows: what
// the government will do became what it wishes, what it will do became what it
// does, or a part of what it will do is gone.
func (p *pair) promised() []app.Change {
	x, y := p.a.will(), p.b.will()
	wa, wb := p.a.wish(), p.b.wish()
	if !p.a.governs() && !p.b.governs() {
		// Where nobody is named it is the government that answers; only a plain wish counts then.
		if p.a.acts() || p.b.acts() || wa != nil && wa.Group != "want" || wb != nil && wb.Group != "want" || wa == nil && wb == nil {
			return nil
		}
	}
	if c, ok := p.underWay(); ok {
		other := c
		other.Cause = app.CauseOther
		return []app.Change{c, other}
	}
	switch {
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

func (s *side) will() *text.Cue { return s.modal("shall") }
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
			n += loaded(&p.a, h.a0, h.a1)
		default:
			n += loaded(&p.b, h.b0, h.b1)
		}
	}
	return n
}

// underWay finds what one side will do and the other does already ("gaat in
// overleg", "is in overleg").
func (p *pair) underWay() (app.Change, bool) {
	for _, h := range p.hunks {
		if h.equal {
			continue
		}
		i, soon := find(&p.a, h.a0, h.a1, "aux future")
		j, now := find(&p.b, h.b0, h.b1, "aux now")
		if !soon || !now {
			i, soon = find(&p.a, h.a0, h.a1, "aux now")
			j, now = find(&p.b, h.b0, h.b1, "aux future")
		}
		if soon && now && loaded(&p.a, h.a0, h.a1)+loaded(&p.b, h.b0, h.b1) == 0 {
			x, y := text.Cue{First: p.a.words[i], Last: p.a.words[i]}, text.Cue{First: p.b.words[j], Last: p.b.words[j]}
			return p.change(app.CauseCommitment, &x, &y, "to be done or under way"), true
		}
	}
	return app.Change{}, false
}

func find(s *side, from, to int, list string) (int, bool) {
	for k := from; k < to; k++ {
		if s.t.Pack.In(list, s.keys[k]) {
			return k, true
		}
	}
	return 0, false
}
