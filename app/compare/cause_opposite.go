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
				if (p.turns(p.a.keys[i], p.b.keys[j]) || p.turns(p.b.keys[j], p.a.keys[i])) && !p.a.known(i) && !p.b.known(j) {
					x, y := text.Cue{First: p.a.words[i], Last: p.a.words[i]}, text.Cue{First: p.b.words[j], Last: p.b.words[j]}
					return p.change(app.CauseNegation, &x, &y, "opposite by its prefix"), true
				}
			}
		}
	}
	return app.Change{}, false
}

// known tells whether a negator or a state of affairs is known at word k.
func (s *side) known(k int) bool {
	c := s.cueAt(k)
	return c != nil && (c.Kind == text.Negator || c.Kind == text.State)
}

// turns tells whether y is x with a prefix that denies it, inflected or not.
func (p *pair) turns(x, y string) bool {
	const shortest = 4
	if len(x) < shortest || len(y) <= len(x) {
		return false
	}
	for n := 2; n <= 3 && n < len(y); n++ {
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

// agent tells whether the actor of the cue does or bears something where it
// stands: it begins the sentence, follows its verb, or follows "door", "bij" or
// "voor rekening van".
func (s *side) agent(c *text.Cue) bool {
	k := s.at(c.First)
	for k > 0 && s.t.Pack.In("agent", s.keys[k-1]) {
		k--
	}
	if k <= 0 || s.t.Tokens[s.words[k]-1].Class == text.Punct {
		return true
	}
	before := s.keys[k-1]
	if s.t.Pack.In("by", before) || s.t.Pack.In("bears", before) && before != "van" || s.t.Pack.In("finite", before) || s.t.Pack.In("relative", before) {
		return true
	}
	if k > 1 && s.t.Pack.In("bears", s.keys[k-2]+" "+before) {
		return true
	}
	m := s.cueAt(k - 1)
	return m != nil && m.Kind == text.Modal
}

// at is the index in words of a token, or -1.
func (s *side) at(token int) int {
	if k, ok := slices.BinarySearch(s.words, token); ok {
		return k
	}
	return -1
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
