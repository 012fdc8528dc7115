package compare

import (
	"slices"
	"strings"
	"sync"

	"standpunt/app"
	"standpunt/app/text"
)

// otherMatter tells whether a sentence that leans on its context ("u wordt
// hierover in het najaar geïnformeerd") differs in value or strength while
// the contexts, where both are known, have nothing in common.
func (p *pair) otherMatter() bool {
	if !p.leans() {
		return false
	}
	causes := p.causes()
	if len(causes) == 0 {
		return false
	}
	ca, cb := p.a.around(), p.b.around()
	if p.ofTotals() && (ca.total == 0 || cb.total == 0) {
		return true
	}
	if p.a.bareData() && p.b.bareData() && (ca.total == 0 || cb.total == 0) {
		return !slices.ContainsFunc(causes, func(c app.Change) bool { return c.Cause != app.CauseDate && c.Cause != app.CauseNumber })
	}
	return ca.total > 0 && cb.total > 0 && ca.dice(cb) < p.matter()
}

// leans tells whether the pair is a short sentence, or a longer one that tells
// or sends, of which only the context says what it is about.
func (p *pair) leans() bool {
	const own, short, long = 7.0, 12, 16
	if p.ofTotals() || p.a.bareData() && p.b.bareData() || p.a.competent && p.b.competent {
		return true
	}
	if p.like.smaller > own || !p.a.deictic() && !p.b.deictic() {
		return false
	}
	a, b := len(p.a.keys), len(p.b.keys)
	return min(a, b) <= short && max(a, b) <= long || max(a, b) <= 2*short && p.a.tells() && p.b.tells()
}

// ofTotals tells whether both sides begin with a share of what was said before: "daarvan".
func (p *pair) ofTotals() bool {
	return len(p.a.keys) > 0 && len(p.b.keys) > 0 && p.a.in(0, "thereof") && p.b.in(0, "thereof")
}

// tells tells whether the sentence is about informing or sending.
func (s *side) tells() bool {
	return slices.ContainsFunc(s.cues, tells)
}

func tells(c text.Cue) bool {
	return c.Kind == text.Commitment && (c.Group == "inform" || c.Group == "send")
}

// matter is how much the contexts must share. What "deze gegevens" are, "deze materie" for
// which another is competent, and of what total "daarvan" is a share, is known from the
// context only, so that more is asked of it.
func (p *pair) matter() float64 {
	if p.ofTotals() {
		return sameStatistic
	}
	for _, s := range []*side{p.a, p.b} {
		if len(s.keys) > 1 && s.in(0, "demonstrative") && (s.in(1, "data") || s.competent) || s.bareData() {
			return sameStatistic
		}
	}
	return sameMatter
}

// ministryOf tells whether word k is what a ministry or minister is of.
func (s *side) ministryOf(k int) bool {
	return k > 1 && s.in(k-1, "of") && s.office(k-2) && (s.cueAt(k-2).Group == "office" || s.cueAt(k-2).Group == "minister")
}

// deictic tells whether a word of the side stands for something said before.
// What joins clauses ("dat") does so only where the sentence begins with it.
func (s *side) deictic() bool {
	for k, key := range s.keys {
		if s.t.Pack.In("deictic", key) && (k == 0 || !s.t.Pack.In("relative", key)) {
			return true
		}
	}
	return false
}

// scanners read contexts, of which nothing is kept but the words' weights.
var scanners = sync.Pool{New: func() any { return new(text.Scanner) }}

// around is the bag of the context.
func (s *side) around() bag {
	switch x, y := s.near[0], s.near[1]; {
	case x != nil && y != nil:
		return merges([]bag{*x, *y})[0]
	case x != nil:
		return *x
	case y != nil:
		return *y
	case s.before == "" && s.after == "":
		return bag{}
	}
	scanner := scanners.Get().(*text.Scanner)
	defer scanners.Put(scanner)
	b := bagOf(whole(scanner.Scan(s.before+"\n\n"+s.after, text.Options{Language: s.t.Pack.Key()})))
	s.near[0] = &b // it is asked for more than once
	return b
}

// otherName tells whether a name on one side stands in the place of another name on the other.
func (p *pair) otherName() bool {
	for _, h := range p.hunks {
		if h.equal || h.a1-h.a0 > 8 || h.b1-h.b0 > 8 || p.by(h) || p.subjects(h) || p.initials(h) {
			continue
		}
		x, y := p.a.name(h.a0, h.a1, p.b), p.b.name(h.b0, h.b1, p.a)
		if x && y {
			return true
		}
	}
	return false
}

// name tells whether words [from,to) hold a name that the other side has nowhere.
func (s *side) name(from, to int, other *side) bool {
	for k := from; k < to; k++ {
		w := s.surface(k)
		if k == 0 && (len(w) < 2 || w[1] < 'A' || w[1] > 'Z') || w[0] < 'A' || w[0] > 'Z' || s.weights[k] == 0 || s.cueAt(k) != nil && !s.ministryOf(k) || s.value(k) != nil || s.in(k, "procedure") {
			continue
		}
		if !slices.Contains(other.ids, s.ids[k]) && !other.hasName(w) && !other.inflects(s.stems[k]) && !s.composed(k, other) {
			return true
		}
	}
	return false
}

// inflects tells whether the side has the name in another form: "Nederlands", "Nederlandse".
func (s *side) inflects(name string) bool {
	return slices.ContainsFunc(s.stems, func(x string) bool { return oneStem(x, name) })
}

// hasName tells whether a word of the side begins with the same part of a name:
// "FIU-NL" and "FIU-Nederland".
func (s *side) hasName(w string) bool {
	first, _, parted := strings.Cut(w, "-")
	if !parted || len(first) < 2 {
		return false
	}
	for k := range s.keys {
		if part, _, _ := strings.Cut(s.surface(k), "-"); part == first {
			return true
		}
	}
	return false
}
