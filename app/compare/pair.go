package compare

import (
	"slices"
	"sort"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// pair is two sides with the diff of their words, as the rules see them.
type pair struct {
	a, b  *side
	like  likeness
	hunks []hunk // over a.words and b.words; format-only hunks are equal
	rule  string

	straight bool  // B was put in the order of A
	written  *pair // the pair as it was, where B was

	strange memo[[2]int]       // what foreign gives
	moved   memo[[]app.Change] // causes
	other   memo[*app.Change]  // otherParty
	proviso memo[*app.Change]  // otherProviso
}

// memo is what was found out once of a pair: it is asked for by more than one rule.
type memo[T any] struct {
	known bool
	value T
}

func (m *memo[T]) of(find func() T) T {
	if !m.known {
		m.known, m.value = true, find()
	}
	return m.value
}

// newPair holds a beside b. Where their words are equal there is nothing to weigh.
func newPair(a, b *side) *pair {
	p := &pair{a: a, b: b}
	if a.joined != b.joined {
		p.weigh()
	}
	return p
}

// weigh finds how much both sides share, and where they differ.
func (p *pair) weigh() {
	p.like = alike(p.a, p.b)
	for _, h := range diffKeys(p.a.keys, p.b.keys) {
		if !h.equal && p.formatOnly(h) {
			h.equal = true
		}
		p.hunks = append(p.hunks, h)
	}
}

// apart are the hunks from the first that differs to the last one.
func (p *pair) apart() []hunk {
	differs := func(h hunk) bool { return !h.equal }
	first := slices.IndexFunc(p.hunks, differs)
	if first < 0 {
		return nil
	}
	last := len(p.hunks) - 1
	for p.hunks[last].equal {
		last--
	}
	return p.hunks[first : last+1]
}

// extent is the words of either side in hunks that follow each other.
func extent(hunks []hunk) (a0, a1, b0, b1 int) {
	first, last := hunks[0], hunks[len(hunks)-1]
	return first.a0, last.a1, first.b0, last.b1
}

// same tells whether both say the same words, whatever the format.
func (p *pair) same() bool {
	if p.a.joined == p.b.joined {
		p.rule = "equal words"
		return true
	}
	for _, h := range p.hunks {
		if !h.equal {
			return false
		}
	}
	p.rule = "format only"
	return true
}

// formatOnly tells whether the two runs of a hunk are one thing in two formats:
// glued words, a value written otherwise, or words that stand for another day in another
// year ("25 juni jl.").
func (p *pair) formatOnly(h hunk) bool {
	ka, kb := p.a.keys[h.a0:h.a1], p.b.keys[h.b0:h.b1]
	if strings.Join(ka, "") == strings.Join(kb, "") || len(ka) != len(kb) && p.a.folded(h.a0, h.a1) == p.b.folded(h.b0, h.b1) {
		return true
	}
	if len(ka) == len(kb) && len(ka) > 0 {
		for i := range ka {
			if ka[i] != kb[i] && p.a.surface(h.a0+i) != p.b.surface(h.b0+i) && !p.equalValues(h.a0+i, h.b0+i) && !p.abbreviates(ka[i], kb[i]) && !p.oneUnit(h.a0+i, h.b0+i) {
				return false
			}
		}
		return true
	}
	return false
}

func (p *pair) equalValues(i, j int) bool {
	x, y := p.a.value(i), p.b.value(j)
	return x != nil && y != nil && x.Same(*y)
}

// oneUnit tells whether two words are the unit of a duration in two forms: "zes maand" and
// "zes maanden".
func (p *pair) oneUnit(i, j int) bool {
	return p.a.unit(i) && p.b.unit(j) && p.a.t.Pack.Units[p.a.keys[i]] == p.b.t.Pack.Units[p.b.keys[j]]
}

// folded are the words [from,to) as they are written, joined: "vijf sterren" and
// "vijfsterren".
func (s *side) folded(from, to int) string {
	var b strings.Builder
	for k := from; k < to; k++ {
		b.WriteString(text.Fold(s.surface(k)))
	}
	return b.String()
}

// abbreviates tells whether one word is short for the other: "ca." and "circa".
func (p *pair) abbreviates(x, y string) bool {
	short := p.a.t.Pack.Canon
	return short[x] != "" && (short[x] == y || short[x] == short[y]) || short[y] != "" && short[y] == x
}

// value is the typed value at word k, or nil.
func (s *side) value(k int) *text.Value {
	if v := s.t.Tokens[s.words[k]].Value; v >= 0 {
		return &s.t.Values[v]
	}
	return nil
}

func (s *side) surface(k int) string { return s.t.Surface(s.words[k]) }

// slips tells whether all that differs is slips of the pen: a letter, a doubled
// word, a stray footnote digit, a dropped preposition.
func (p *pair) slips() bool {
	n := 0
	for _, h := range p.hunks {
		if h.equal {
			continue
		}
		if n++; n > 3 || !p.slip(h) {
			return false
		}
	}
	p.rule = "slip of the pen"
	return true
}

func (p *pair) slip(h hunk) bool {
	la, lb := h.a1-h.a0, h.b1-h.b0
	switch {
	case la <= 1 && lb <= 1 && (p.breaks(p.a, h.a0, h.a1, p.b, h.b0, h.b1) || p.breaks(p.b, h.b0, h.b1, p.a, h.a0, h.a1)):
		return true
	case la+lb == 1:
		s, k := p.a, h.a0
		if lb == 1 {
			s, k = p.b, h.b0
		}
		return p.stray(s, k)
	case la == 1 && lb == 1:
		return p.misspelt(h.a0, h.b0)
	}
	return false
}

// breaks tells whether o, by a little word wrong or missing, spoils a fixed phrase
// of s ("op basis de" for "op basis van").
func (p *pair) breaks(s *side, from, to int, o *side, at, end int) bool {
	if to-from != 1 || end > at && (o.value(at) != nil || !o.t.Pack.Stop(o.keys[at]) || o.cueAt(at) != nil) {
		return false
	}
	c := s.cueAt(from)
	return c != nil && c.Kind == text.Neutral && c.Group == "fixed" && s.t.Pack.Stop(s.keys[from])
}

// stray tells whether word k, which the other side lacks, is a footnote digit, a
// doubled word or the preposition of a fixed phrase.
func (p *pair) stray(s *side, k int) bool {
	key := s.keys[k]
	if k > 0 && s.keys[k-1] == key {
		return true
	}
	if s.t.Pack.In("slip", key) {
		return true
	}
	w := s.surface(k)
	if len(w) > 2 || strings.Trim(w, "0123456789") != "" {
		return false
	}
	if len(w) > 1 && !s.pause(k, 1) && !s.glued(k) {
		return false // "vorig jaar 27 boetes": that is a count
	}
	v := s.value(k)
	return v != nil && v.Kind != text.Duration && v.Kind != text.Percent && v.Kind != text.Money && !v.Approximate
}

// misspelt tells whether two words differ by one letter and neither is a cue.
func (p *pair) misspelt(i, j int) bool {
	va, vb := p.a.value(i), p.b.value(j)
	x, y := text.Fold(p.a.surface(i)), text.Fold(p.b.surface(j))
	if va != nil && vb != nil || strings.ContainsAny(x+y, "0123456789") {
		return false
	}
	if p.a.cueAt(i) != nil || p.b.cueAt(j) != nil {
		return false
	}
	if min(len(x), len(y)) < 4 || x[0] != y[0] {
		return false
	}
	if swapped(x, y) && inCapitals(p.a.surface(i)) && inCapitals(p.b.surface(j)) {
		return len(x) >= 5 // of other words both may be right: "trial", "trail"
	}
	if va == nil && vb == nil && min(len(x), len(y)) < 6 {
		return false
	}
	if va == nil && vb == nil && (strings.HasSuffix(x, "en") != strings.HasSuffix(y, "en") || strings.HasSuffix(x, "s") != strings.HasSuffix(y, "s")) {
		return false // singular and plural
	}
	return oneLetter(x, y)
}

// cueAt is the cue that covers word k, or nil; cues stand in order and apart.
func (s *side) cueAt(k int) *text.Cue {
	i := sort.Search(len(s.cues), func(i int) bool { return s.cues[i].Last >= s.words[k] })
	if i < len(s.cues) && s.cues[i].First <= s.words[k] {
		return &s.cues[i]
	}
	return nil
}

// oneLetter tells whether one letter was added, dropped or replaced.
func oneLetter(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		return x[i+1:] == y[i+1:]
	}
	return x[i:] == y[i+1:]
}

// inCapitals tells whether all letters of a word are capitals.
func inCapitals(w string) bool { return strings.ToUpper(w) == w }

// swapped tells whether two letters that follow each other changed places.
func swapped(x, y string) bool {
	if len(x) != len(y) || x == y {
		return false
	}
	i := 0
	for x[i] == y[i] {
		i++
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && x[i+2:] == y[i+2:]
}

// extra tells which side holds the other and a clause more.
func (p *pair) extra() string {
	const clause = 3
	la, lb := 0, 0
	for _, h := range p.hunks {
		if h.equal {
			continue
		}
		la += h.a1 - h.a0
		lb += h.b1 - h.b0
	}
	switch {
	case la >= clause+lb*2 && p.like.leastOr >= 0.75:
		return "a"
	case lb >= clause+la*2 && p.like.leastOr >= 0.75:
		return "b"
	}
	return ""
}
