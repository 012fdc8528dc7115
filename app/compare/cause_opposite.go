package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// opposite finds a word that a prefix turns into its opposite: "gegrond" and
// "ongegrond", where both stand in one place.
func (p *pair) opposite() (app.Change, bool) {
	const longest = 12
	for _, h := range p.hunks {
		if h.equal || h.a1-h.a0 > longest || h.b1-h.b0 > longest {
			continue
		}
		for i := h.a0; i < h.a1; i++ {
			for j := h.b0; j < h.b1; j++ {
				if (p.opposes(p.a.keys[i], p.b.keys[j]) || p.opposes(p.a.stems[i], p.b.stems[j])) && !p.known(i, j) {
					x, y := text.Cue{First: p.a.words[i], Last: p.a.words[i]}, text.Cue{First: p.b.words[j], Last: p.b.words[j]}
					return p.change(app.CauseNegation, &x, &y, "opposite by its prefix"), true
				}
			}
		}
	}
	if p.straight && p.strangers() <= 1 {
		for i := range p.a.keys {
			for j := range p.b.keys {
				if p.opposes(p.a.keys[i], p.b.keys[j]) && !p.known(i, j) && !p.b.has(p.a.ids[i]) && !p.a.has(p.b.ids[j]) {
					return p.change(app.CauseNegation, p.a.word(i), p.b.word(j), "opposite by its prefix"), true
				}
			}
		}
	}
	return app.Change{}, false
}

// prefixed tells whether all that differs in the hunk is the prefix that turns a word.
func (p *pair) prefixed(h hunk) bool {
	return h.a1-h.a0 == 1 && h.b1-h.b0 == 1 && p.opposes(p.a.keys[h.a0], p.b.keys[h.b0])
}

// opposes tells whether a prefix turns one of two words, or of their stems, into the other.
func (p *pair) opposes(x, y string) bool { return p.turns(x, y) || p.turns(y, x) }

// known tells whether the words i of A and j of B are cues that say it themselves: a
// negator, two states of affairs, or two that are as doubtful ("niet ondenkbaar").
func (p *pair) known(i, j int) bool {
	x, y := p.a.cueAt(i), p.b.cueAt(j)
	if x != nil && x.Kind == text.Negator || y != nil && y.Kind == text.Negator {
		return true
	}
	return x != nil && y != nil && x.Kind == y.Kind && (x.Kind == text.State || x.Kind == text.Hedge && x.Group == y.Group)
}

// turns tells whether y is x with a prefix that denies it, inflected or not.
func (p *pair) turns(x, y string) bool {
	const shortest = 4
	if len(x) < shortest || len(y) <= len(x) {
		return false
	}
	for n := 2; n <= 4 && n < len(y); n++ {
		if p.a.t.Pack.In("prefix not", y[:n]) && (y[n:] == x || y[n:] == x+"e") {
			return true
		}
	}
	return false
}

// graded tells whether a negator stands where the other side says how much
// ("zonder" and "met een geringe", "nauwelijks" and "aanzienlijk"): that is a
// matter of degree.
func (p *pair) graded(c *text.Cue, onA bool) bool {
	other := p.a.cues
	if onA {
		other = p.b.cues
	}
	for _, o := range other {
		if o.Kind == text.Quantifier && (c.Group == "hardly" || o.Group == "degree low" || o.Group == "few") && (onA && p.together(c.Last, o.Last) || !onA && p.together(o.Last, c.Last)) {
			return true
		}
	}
	return false
}

// opposed tells whether two verbs differ in their particle only, and the
// particles say the opposite: "toegewezen" and "afgewezen".
func opposed(p *text.Pack, x, y string) bool {
	for _, pair := range strings.Fields(p.Lists["opposite particles"]) {
		one, other, _ := strings.Cut(pair, "/")
		if strings.HasPrefix(x, one) && strings.HasPrefix(y, other) && x[len(one):] == y[len(other):] && len(x) > len(one)+3 {
			return true
		}
		if strings.HasPrefix(y, one) && strings.HasPrefix(x, other) && y[len(one):] == x[len(other):] && len(y) > len(one)+3 {
			return true
		}
	}
	return false
}

// yet reports a "nog" before a negator that both sides have: what is not so yet may
// become so.
func (p *pair) yet() []app.Change {
	b := p.asWritten().b
	i, j := p.a.notYetAt(), b.notYetAt()
	if i >= 0 == (j >= 0) || !p.sameContent() && !p.onlyYet() {
		return nil
	}
	c := app.Change{Cause: app.CauseHedge, Rule: string(text.Hedge)}
	switch {
	case i >= 0 && b.negated() && !b.soFar():
		c.Before, c.SpanA = p.a.t.Words(p.a.words[i], p.a.words[i]), p.a.t.SpanOf(p.a.words[i], p.a.words[i])
	case j >= 0 && p.a.negated() && !p.a.soFar():
		c.After, c.SpanB = b.t.Words(b.words[j], b.words[j]), b.t.SpanOf(b.words[j], b.words[j])
	default:
		return nil
	}
	return []app.Change{c}
}

// onlyYet tells whether a "nog" is all that differs in one place.
func (p *pair) onlyYet() bool {
	return slices.ContainsFunc(p.hunks, func(h hunk) bool {
		return !h.equal && (h.a1-h.a0 == 1 && h.b1 == h.b0 && p.a.in(h.a0, "yet") || h.b1-h.b0 == 1 && h.a1 == h.a0 && p.b.in(h.b0, "yet"))
	})
}
