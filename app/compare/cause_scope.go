package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// memberOfSet is the rule of a member of an enumeration that only one side has.
const memberOfSet = "member of a set"

// scope reports members of an enumeration ("mensen en bedrijven") and ways to
// comply ("of moeten een vergunning hebben") that only one side has.
func (p *pair) scope() []app.Change {
	var out []app.Change
	for _, h := range p.hunks {
		if h = p.trimmed(h); h.equal || h.a1 > h.a0 && h.b1 > h.b0 || h.a1-h.a0+h.b1-h.b0 == 0 {
			continue
		}
		s, from, to := p.a, h.a0, h.a1
		if h.b1 > h.b0 {
			s, from, to = p.b, h.b0, h.b1
		}
		if to < len(s.keys) && s.keys[from] == s.keys[to] && s.words[to] == s.words[to-1]+1 {
			from, to = from+1, to+1 // "sector en de vrije" before "sector"
		}
		cause, rule := app.CauseQuantifier, memberOfSet
		switch {
		case s.member(from, to), s.members(from, to), s.firstMember(from, to), p.group(s, from, to):
		case p.narrows(s, from, to):
		case s.alternative(from, to):
			cause, rule = app.CauseCondition, "another way to comply"
		default:
			continue
		}
		c := text.Cue{First: s.words[from], Last: s.words[to-1]}
		if s == p.a {
			out = append(out, p.change(cause, &c, nil, rule))
		} else {
			out = append(out, p.change(cause, nil, &c, rule))
		}
	}
	w := p.asWritten()
	x, okX := w.a.exception()
	y, okY := w.b.exception()
	switch {
	case okX && !w.b.excepts():
		out = append(out, w.change(app.CauseQuantifier, w.a.cue(x), nil, string(text.Quantifier)))
	case okY && !w.a.excepts():
		out = append(out, w.change(app.CauseQuantifier, nil, w.b.cue(y), string(text.Quantifier)))
	}
	return out
}

// excepts tells whether the side leaves something out of all, in whatever words.
func (s *side) excepts() bool {
	const longest = 6
	_, ok := s.exception()
	for k := 0; k+2 < len(s.keys) && !ok; k++ {
		for j := k + 2; j < len(s.keys) && j < k+longest; j++ {
			ok = ok || s.t.Pack.InTwo("except", s.keys[k], s.keys[j])
		}
	}
	return ok || s.cued(text.Quantifier, "except") || s.cued(text.Condition, "unless")
}

// exception is what is left out of all: "op Limburg na", between commas or at the beginning.
func (s *side) exception() (part, bool) {
	const longest = 6
	for k := 0; k+2 < len(s.keys); k++ {
		for j := k + 1; s.pause(k, -1) && j < len(s.keys) && j < k+longest && !s.pause(j-1, 1); j++ {
			if s.t.Pack.InTwo("except", s.keys[k], s.keys[j]) && (s.pause(j, 1) || k == 0) {
				return part{k, j + 1}, true
			}
		}
	}
	return part{}, false
}

// trimmed is the hunk without the words at its beginning that both sides have in two
// forms, and that say of what follows which it is: "Nederlandse" in "Nederlandse
// aardappelen en" beside "Nederlands".
func (p *pair) trimmed(h hunk) hunk {
	listed := func(s *side, k, end int) bool { return k < end && s.comma(k) }
	for !h.equal && h.a0 < h.a1 && h.b0 < h.b1 && oneStem(p.a.stems[h.a0], p.b.stems[h.b0]) && !listed(p.a, h.a0+1, h.a1) && !listed(p.b, h.b0+1, h.b1) {
		h.a0, h.b0 = h.a0+1, h.b0+1
	}
	return h
}

// oneStem tells whether two stems are of one word in two forms.
func oneStem(x, y string) bool {
	const long, most = 5, 2
	short, other := min(len(x), len(y)), max(len(x), len(y))
	return short >= long && other-short <= most && x[:short] == y[:short]
}

// member tells whether words [from,to) are one noun that "en" or "of" joins to
// what stands beside them.
func (s *side) member(from, to int) bool {
	if to-from < 2 || to-from > 3 || from == 0 {
		return false
	}
	if s.capital(to - 1) { // "Economie en Consumenten" is the name of one office, "REA of MaCH" two names
		return s.in(from, "or") && s.weights[from-1] > 0 && s.weights[to-1] > 0
	}
	if heavy(s, from, to) != 1 {
		return false
	}
	first, last := s.joins(from), s.joins(to-1)
	if first == last || first && s.weights[from-1] == 0 || last && (to == len(s.keys) || s.weights[to] == 0) {
		return false
	}
	if first {
		return many(s.keys[to-1]) || s.in(from, "conditional") && s.adjective(to-1) // "zowel gebouwde als groene"
	}
	return many(s.keys[from]) && many(s.keys[to])
}

// narrows tells whether words [from,to) of s are one word that says of which of the people
// behind it the sentence holds ("minderjarige slachtoffers"), in a sentence without figures
// of which all else is the same.
func (p *pair) narrows(s *side, from, to int) bool {
	a, b := p.openValues()
	if to-from != 1 || to >= len(s.keys) || !s.in(from, "group") || s.capital(from) && !s.begins(from) || len(a)+len(b) > 0 || p.strangers() > 1 || p.a.figures() || p.b.figures() {
		return false
	}
	return many(s.keys[to]) && s.weights[to] > 0 && !s.capital(to)
}

// group tells whether words [from,to) of s are one more group that "en" joins, with its
// article ("en het ondersteunend personeel"), while the other side says nothing that s does
// not. What a condition asks is part of it.
func (p *pair) group(s *side, from, to int) bool {
	const longest, clause = 4, 12
	o := p.a
	own, other := p.foreign()
	if s == p.a {
		o, own = p.b, other
	}
	if a, b := p.unmatched(text.Condition); len(a)+len(b) > 0 {
		return false // "mits een analyse", "na een analyse en een studie"
	}
	if own > 0 || s.newIn(o, part{from, to}, 1) == 0 || to-from < 3 || to-from > longest || from == 0 || !s.joins(from) || !s.in(from+1, "agent") && !(s.adjective(from+1) && many(s.keys[to-1])) || s.weights[from-1] == 0 || s.weights[to-1] == 0 || s.capital(to-1) {
		return false
	}
	if next := s.behind(to - 1); next >= 0 && (s.weights[next] > 0 || s.in(next, "finite")) && !s.pause(to-1, 1) && s.verbBefore(from) || s.openedWithin(clause, from, to) != nil {
		return false // "en de minister stelt": it begins a clause
	}
	return !slices.ContainsFunc(s.cues, func(c text.Cue) bool { return holds(s.words[from:to], c.First) && c.Kind != text.Actor })
}

// firstMember tells whether words [from,to) are one noun that a comma joins to an
// enumeration that goes on with "en" behind what both sides have.
func (s *side) firstMember(from, to int) bool {
	const longest = 3
	if from == 0 || to-from > longest || to+2 >= len(s.keys) || s.comma(from) || !s.comma(to) || heavy(s, from, to) == 0 {
		return false
	}
	return s.joins(to+1) && many(s.keys[to-1]) && many(s.keys[to]) && many(s.keys[to+2]) && s.cueAt(from) == nil
}

// many tells whether a word may stand for several things, or a deed: of "snel en
// veilig" neither word does.
func many(key string) bool { return strings.HasSuffix(key, "en") || strings.HasSuffix(key, "s") }

// members tells whether words [from,to) are two or more members of an
// enumeration ("aardappelen, groente en" before "fruit").
func (s *side) members(from, to int) bool {
	const most, longest = 9, 3
	if to-from > most || from == 0 {
		return false
	}
	before := s.joins(from) || s.comma(from)
	if before && s.weights[from-1] == 0 || !before && (!s.joins(to-1) || to == len(s.keys) || s.weights[to] == 0) {
		return false
	}
	n, size, joined := 0, 0, false
	for k := from; k <= to; k++ {
		if k < to && s.value(k) != nil {
			return false // "en bevatten cijfers tot en met 30 september"
		}
		if k == to || s.joins(k) || k > from && s.comma(k) {
			if size > longest || size > 0 && heavy(s, k-size, k) == 0 {
				return false
			}
			if size > 0 {
				n++
			}
			size = 0
		}
		if k < to && s.joins(k) {
			joined = true
			continue
		}
		size++
	}
	return n > 1 && joined
}

// alternative tells whether words [from,to) are a clause that says what else will do.
func (s *side) alternative(from, to int) bool {
	const shortest, longest = 4, 14
	if to-from < shortest || to-from > longest || !s.in(from, "or") {
		return false
	}
	for k := from; k < to; k++ {
		if c := s.cueAt(k); c != nil && c.Kind == text.Modal && c.Group == "must" {
			return true
		}
	}
	return false
}

// joins tells whether word k joins members of an enumeration.
// "als" does where "zowel" stands before it.
func (s *side) joins(k int) bool {
	pack := s.t.Pack
	return s.in(k, "conjunction") || s.in(k, "conditional") && slices.ContainsFunc(s.keys[:k], func(key string) bool { return pack.In("both", key) })
}

// comma tells whether a comma stands before word k.
func (s *side) comma(k int) bool {
	return s.words[k] > s.from && s.t.Tokens[s.words[k]-1].Key == ","
}

// heavy is how many content words stand in [from,to), cue words among them.
func heavy(s *side, from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if s.weights[k] >= 0.5 {
			n++
		}
	}
	return n
}
