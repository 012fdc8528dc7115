package compare

import (
	"slices"
	"strings"
)

// otherCounted tells whether the numbers of two different things are meant: "het
// aantal controles" and "het aantal aanhoudingen".
func (p *pair) otherCounted() bool {
	for _, h := range p.hunks {
		if p.countsMore(h) || p.countsOther(h) || p.countsGroup(h) {
			return true
		}
		if h.equal || h.a0 == 0 || h.b0 == 0 || loaded(p.a, h.a0, h.a1) != 1 || loaded(p.b, h.b0, h.b1) != 1 || p.inflected(h) > 0 {
			continue
		}
		if p.a.in(h.a0-1, "counted") && p.b.in(h.b0-1, "counted") && heavy(p.a, h.a0, h.a0+1)+heavy(p.b, h.b0, h.b0+1) == 2 {
			return true
		}
	}
	return false
}

// countsOther tells whether words of substance stand in each other's place behind
// "het aantal": "het aantal feiten inzake diefstal", "… inzake drugs".
func (p *pair) countsOther(h hunk) bool {
	if h.equal || !p.a.counts(h.a0) || !p.b.counts(h.b0) {
		return false
	}
	return p.a.names(p.b, h.a0, h.a1, true) && p.b.names(p.a, h.b0, h.b1, true)
}

// countsGroup tells whether the numbers differ and one side counts a part of those
// whom the other counts: "vrouwelijke zelfstandigen" and "zelfstandigen".
func (p *pair) countsGroup(h hunk) bool {
	if h.equal {
		return false
	}
	i, a := find(p.a, h.a0, h.a1, "group")
	j, b := find(p.b, h.b0, h.b1, "group")
	if a == b || a && p.b.inflects(p.a.stems[i]) || b && p.a.inflects(p.b.stems[j]) {
		return false // also: "Nederland draagt bij", "de Nederlandse bijdrage"
	}
	x, y := p.openValues()
	return len(x) > 0 && len(y) > 0
}

// counts tells whether a word for a count stands a little before word k.
func (s *side) counts(k int) bool {
	const far = 14
	for j := max(0, k-far); j < k; j++ {
		if s.in(j, "counted") {
			return true
		}
	}
	return false
}

// names tells whether words [from,to) name a thing that the other side names
// nowhere. Participles may be left out, which only say how it was counted.
func (s *side) names(o *side, from, to int, noParticiples bool) bool {
	const own = 0.7 // weight of a word that names a subject
	for k := from; k < to; k++ {
		if s.weights[k] >= own && s.cueAt(k) == nil && s.value(k) == nil && !slices.Contains(o.ids, s.ids[k]) && !o.inflects(s.stems[k]) && !(noParticiples && participle(s.keys[k])) {
			return true
		}
	}
	return false
}

// participle tells whether a word looks like "geregistreerde" or "vastgesteld".
func participle(key string) bool {
	for _, end := range []string{"de", "d", "te", "t"} {
		if strings.HasSuffix(key, end) {
			return strings.Contains(key[:len(key)/2+1], "ge") || strings.HasPrefix(key, "be") || strings.HasPrefix(key, "ver")
		}
	}
	return false
}

// countsMore tells whether one side counts other things as well: "het aantal
// incidenten, interventies en aanhoudingen".
func (p *pair) countsMore(h hunk) bool {
	s, from, to := p.a, h.a0, h.a1
	if h.b1 > h.b0 {
		s, from, to = p.b, h.b0, h.b1
	}
	if h.equal || h.a1 > h.a0 && h.b1 > h.b0 || from == 0 || !s.member(from, to) && !s.members(from, to) {
		return false
	}
	return s.in(from-1, "counted") || from > 1 && s.in(from-2, "counted")
}
