package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// anotherDeed is the rule of a verb that took another's place.
const anotherDeed = "another deed"

// deeds reports another verb of substance where it is all that differs: "is gedoogd" and
// "is gestimuleerd". Words that are known to say the same have one stem and do not come
// here; of others nobody knows that they do not, so that such a shift is a possible one.
func (p *pair) deeds() []app.Change {
	const enough, ordered = 2.5, 0.75 // weight that both share, and in which order
	if p.like.shared < enough || p.like.order < ordered {
		return nil
	}
	i, j := -1, -1
	for _, h := range p.hunks {
		if h.equal {
			continue
		}
		for k := h.a0; k < h.a1; k++ {
			if p.a.weights[k] >= 0.5 && !p.b.has(p.a.ids[k]) {
				if i >= 0 {
					return nil
				}
				i = k
			}
		}
		for k := h.b0; k < h.b1; k++ {
			if p.b.weights[k] >= 0.5 && !p.a.has(p.b.ids[k]) {
				if j >= 0 {
					return nil
				}
				j = k
			}
		}
	}
	if i < 0 || j < 0 || !p.together(p.a.words[i], p.b.words[j]) || !p.a.deedAt(i) || !p.b.deedAt(j) {
		return nil
	}
	if x, y := p.a.keys[i], p.b.keys[j]; p.a.t.Pack.InTwo("one deed", x, y) || p.a.t.Pack.InTwo("one deed", y, x) {
		return nil // "geregeld", "vastgelegd"
	}
	return []app.Change{p.change(app.CauseOther, p.a.word(i), p.b.word(j), anotherDeed)}
}

// deedAt tells whether word k looks like a participle, with or without a particle, that says
// what was done.
func (s *side) deedAt(k int) bool {
	const shortest = 6
	key := s.keys[k]
	if c := s.cueAt(k); c != nil && c.Kind != text.State && c.Kind != text.Commitment {
		return false
	}
	if len(key) < shortest || s.value(k) != nil || s.capital(k) {
		return false
	}
	within := strings.Contains(key[:shortest-1], "ge") || withoutParticiple(s.t.Pack, key) != key
	if strings.HasSuffix(key, "en") {
		passive := k > 0 && s.in(k-1, "passive") || k+1 < len(s.keys) && s.in(k+1, "passive")
		return within || passive // "gegeven", "wordt herschreven", and not "verblijven"
	}
	begins := func(prefix string) bool { return strings.HasPrefix(key, prefix) }
	return (key[len(key)-1] == 'd' || key[len(key)-1] == 't') && (within || slices.ContainsFunc(strings.Fields(s.t.Pack.Lists["prefix participle"]), begins))
}
