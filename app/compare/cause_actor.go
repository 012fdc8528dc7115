package compare

import (
	"slices"
	"strings"
	"unicode"

	"standpunt/app"
	"standpunt/app/text"
)

// actors reports who acts, where one actor took the place of another.
func (p *pair) actors() []app.Change {
	a, b := p.unmatched(text.Actor)
	var out []app.Change
	for _, x := range a {
		if len(b) == 0 || p.load(true, x.Last) > 1 || !p.a.agent(x) || p.a.little(x) {
			continue
		}
		for _, y := range b {
			if p.meet(x, y) && p.b.agent(y) && !p.b.little(y) && one(x.Group) != one(y.Group) {
				out = append(out, p.change(app.CauseActor, x, y, "another actor"))
				break
			}
		}
	}
	out = append(out, p.doers()...)
	if c := p.otherParty(); c != nil && len(out) == 0 {
		out = append(out, *c)
	}
	if c, ok := p.swapped(); ok && len(out) == 0 {
		out = append(out, c)
	}
	return append(out, p.partners()...)
}

// little tells whether the cue is a little word that only capitals make an actor: "om".
func (s *side) little(c *text.Cue) bool {
	return c.First == c.Last && c.Group != "gov" && s.t.Pack.Stop(s.t.Tokens[c.First].Key) && s.t.Surface(c.First) == s.t.Tokens[c.First].Key
}

// doers reports another name or actor where each side says by whom something is
// done ("door de Onderzoeksraad", "door Rijkswaterstaat").
func (p *pair) doers() []app.Change {
	var out []app.Change
	for _, h := range p.hunks {
		if !p.by(h) && !p.subjects(h) {
			continue
		}
		x, y := text.Cue{First: p.a.words[h.a0], Last: p.a.words[h.a1-1]}, text.Cue{First: p.b.words[h.b0], Last: p.b.words[h.b1-1]}
		out = append(out, p.change(app.CauseActor, &x, &y, "another actor"))
	}
	return out
}

// by tells whether the hunk is one who does something, on either side: a name or
// an actor behind "door".
func (p *pair) by(h hunk) bool {
	const longest = 9
	if h.equal || h.a1 == h.a0 || h.b1 == h.b0 || h.a1-h.a0 > longest || h.b1-h.b0 > longest || p.like.order < 0.6 {
		return false
	}
	return p.a.doer(h.a0, h.a1) && p.b.doer(h.b0, h.b1) && !p.oneOffice(h) && !p.initials(h) && !nested(p.a, p.a.named(h.a0, h.a1), p.b, p.b.named(h.b0, h.b1))
}

// named is [from,to) without the articles that it begins with.
func (s *side) named(from, to int) part {
	for from+1 < to && s.in(from, "agent") {
		from++
	}
	return part{from, to}
}

// initials tells whether one side of the hunk has the letters by which the other is
// known: "IND" and "Immigratie- en Naturalisatiedienst", "Wav" and "Wet arbeid vreemdelingen".
func (p *pair) initials(h hunk) bool {
	if stands(p.a, h.a0, h.a1, p.b.folded(h.b0, h.b1)) || stands(p.b, h.b0, h.b1, p.a.folded(h.a0, h.a1)) {
		return true
	}
	return h.a1-h.a0 == 1 && acronym(p.a.surface(h.a0), p.b.keys[h.b0:h.b1]) || h.b1-h.b0 == 1 && acronym(p.b.surface(h.b0), p.a.keys[h.a0:h.a1])
}

// acronym tells whether the word, which begins with a capital, is made of the first
// letters of the keys.
func acronym(w string, keys []string) bool {
	const shortest = 3
	if len(w) < shortest || len(w) != len(keys) || w[0] < 'A' || w[0] > 'Z' {
		return false
	}
	w = strings.ToLower(w)
	for i, key := range keys {
		if key == "" || key[0] != w[i] {
			return false
		}
	}
	return true
}

// stands tells whether a word of capitals in [from,to) stands for the full name.
func stands(s *side, from, to int, full string) bool {
	for k := from; k < to; k++ {
		w := strings.TrimSuffix(strings.TrimSuffix(s.surface(k), "'s"), "’s")
		if len(w) < 2 || strings.ToUpper(w) != w && !shortName(w) || strings.ContainsAny(w, "0123456789") || len(full) < 3*len(w) || s.keys[k] == "" || full[0] != s.keys[k][0] {
			continue
		}
		i := 0
		for j := 0; j < len(full) && i < len(s.keys[k]); j++ {
			if full[j] == s.keys[k][i] {
				i++
			}
		}
		if i == len(s.keys[k]) {
			return true
		}
	}
	return false
}

// shortName tells whether a word with a capital within is short for a name: "KMar".
func shortName(w string) bool {
	const most = 5
	return len(w) <= most && strings.ContainsFunc(w[1:], unicode.IsUpper)
}

// doer tells whether words [from,to) follow "door" and name someone.
func (s *side) doer(from, to int) bool {
	k := from
	for k > 0 && (s.in(k-1, "agent") || s.office(k-1) || k > 1 && s.in(k-1, "of") && s.office(k-2)) {
		k--
	}
	if k > 2 && !s.slot(k, from) && s.in(k-1, "of") && s.weights[k-2] > 0 { // "door de fractie van …"
		for k -= 2; k > 0 && s.in(k-1, "agent"); k-- {
			continue
		}
	}
	if !s.slot(k, from) {
		return false
	}
	for i := from; i < to; i++ {
		w := s.surface(i)
		if s.office(i) || w[0] >= 'A' && w[0] <= 'Z' && s.weights[i] > 0 && s.value(i) == nil || s.ends(i, "doer ending") {
			return true
		}
	}
	return false
}

// slot tells whether what begins at word k, and differs from word from on, stands
// where one is named who does a thing or is charged with it.
func (s *side) slot(k, from int) bool {
	switch {
	case k == 0:
		return false
	case s.in(k-1, "by"), s.in(k-1, "charge"):
		return true
	case k == 1:
		return false
	}
	return s.charged(k) || from > k && s.inTwo(k-1, "charge")
}

// subjects tells whether the hunk is the subject that begins either side, and a body
// or office on both: "de onderwijsinspectie", "de gemeenteraad".
func (p *pair) subjects(h hunk) bool {
	const longest = 7
	if h.equal || h.a1 == h.a0 || h.b1 == h.b0 || h.a1-h.a0 > longest || h.b1-h.b0 > longest || h.a0 > 1 || h.b0 > 1 || p.like.order < 0.6 {
		return false
	}
	if p.oneOffice(h) || p.initials(h) || p.composed(h) {
		return false
	}
	return p.a.opensWith(h.a0, h.a1) && p.b.opensWith(h.b0, h.b1) || p.namesAlone(h) || p.bodyOrName(h)
}

// bodyOrName tells whether a body or office begins one side and a name of capitals the
// other ("De gemeente", "Het UWV"), and nothing else differs.
func (p *pair) bodyOrName(h hunk) bool {
	if p.a.figures() || p.b.figures() || slices.ContainsFunc(p.hunks, func(o hunk) bool {
		return !o.equal && o != h && (p.a.laden(o.a0, o.a1) || p.b.laden(o.b0, o.b1))
	}) {
		return false
	}
	return p.a.opensWith(h.a0, h.a1) && p.b.proper(h.b0, h.b1) || p.a.proper(h.a0, h.a1) && p.b.opensWith(h.b0, h.b1)
}

// namesAlone tells whether a name begins either side and all that follows is the
// same, and says enough to be one thing that either does: a sentence of procedure
// that two offices use is no such thing.
func (p *pair) namesAlone(h hunk) bool {
	const enough = 6
	if h.a0 != 0 && !p.a.in(0, "agent") || p.like.shared < enough || p.like.order < 0.8 || p.a.figures() || p.b.figures() {
		return false
	}
	for _, o := range p.hunks {
		if !o.equal && o != h {
			return false
		}
	}
	return p.a.proper(h.a0, h.a1) && p.b.proper(h.b0, h.b1)
}

// proper tells whether words [from,to) are a name of capitals ("NS", "ProRail"), and
// no ministry or federal service, which all answer from one mould.
func (s *side) proper(from, to int) bool {
	inner := false
	for k := from; k < to; k++ {
		w := s.surface(k)
		if s.in(k, "procedure") || s.keys[k] == "fod" || s.office(k) && s.cueAt(k).Group == "minister" {
			return false
		}
		inner = inner || strings.ToLower(w[1:]) != w[1:]
	}
	return inner
}

// one is the actor that a group of cues names; who speaks for the state is the state.
func one(group string) string {
	if group == "state land" {
		return "gov"
	}
	return group
}

// parliament tells whether word k is the parliament, by that name.
func (s *side) parliament(k int) bool { return s.office(k) && s.cueAt(k).Group == "parliament" }

// chamber tells whether word k is the house that speaks for the parliament: "uw Kamer".
func (s *side) chamber(k int) bool { return s.in(k, "chamber") && !s.office(k) }

// oneOffice tells whether both sides of the hunk name one actor in two ways.
func (p *pair) oneOffice(h hunk) bool {
	for i := h.a0; i < h.a1; i++ {
		for j := h.b0; j < h.b1; j++ {
			if p.a.office(i) && p.b.office(j) && one(p.a.cueAt(i).Group) == one(p.b.cueAt(j).Group) || p.a.parliament(i) && p.b.chamber(j) || p.a.chamber(i) && p.b.parliament(j) {
				return true
			}
		}
	}
	return false
}

// opensWith tells whether words [from,to) are one body or office, behind an article at
// most, with the name that it has ("de Inspectie Justitie") where no figures are told of it.
func (s *side) opensWith(from, to int) bool {
	found := false
	for k := range to {
		w := s.surface(k)
		switch {
		case k >= from && (s.office(k) || s.ends(k, "body ending")):
			found = true
		case k > 0 && k >= from && w[0] >= 'A' && w[0] <= 'Z' && !s.figures():
		case k >= from && (s.adjective(k) || found && s.in(k, "of")): // "de federale politie", "het parket van Brussel"
		case !s.in(k, "agent"):
			return false
		}
	}
	return found
}

// office tells whether a cue of an actor stands at word k.
func (s *side) office(k int) bool {
	c := s.cueAt(k)
	return c != nil && c.Kind == text.Actor
}

// ends tells whether word k ends as words of the list do, and is longer.
func (s *side) ends(k int, list string) bool {
	key := s.keys[k]
	if key == "" {
		return false
	}
	last := key[len(key)-1]
	for _, e := range s.t.Pack.Endings(list) {
		if e[len(e)-1] == last && strings.HasSuffix(key, e) && (len(key) == len(e) || len(key) > len(e)+2) {
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
	if k >= 0 && c.Last > c.First && s.in(k, "of") {
		return true // "van rijkswege"
	}
	for k > 0 && s.in(k-1, "agent") {
		k--
	}
	if k <= 0 || s.t.Tokens[s.words[k]-1].Class == text.Punct {
		return true
	}
	before := s.keys[k-1]
	if s.t.Pack.In("by", before) || s.t.Pack.In("bears", before) && before != "van" || s.t.Pack.In("finite", before) || s.t.Pack.In("relative", before) {
		return true
	}
	if k > 1 && s.inTwo(k-2, "bears") {
		return true
	}
	return s.inverted(k - 1)
}

// at is the index in words of a token, or -1.
func (s *side) at(token int) int {
	if k, ok := slices.BinarySearch(s.words, token); ok {
		return k
	}
	return -1
}
