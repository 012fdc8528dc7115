package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// compared finds what is more so on one side and as much so on the other: "strenger dan",
// "even streng als".
func (p *pair) compared() (app.Change, bool) {
	const longest = 12 // words of a hunk
	if c, ok := p.asWritten().comparedWithOther(); ok {
		return c, true
	}
	if i, j := p.a.sameAs(), p.b.sameAs(); (i >= 0) != (j >= 0) && p.strangers() <= 1 {
		more, k := p.b.than(), i
		if j >= 0 {
			more, k = p.a.than(), j
		}
		if more >= 0 && i >= 0 {
			return p.change(app.CauseOther, p.a.word(k), p.b.word(more), anotherState), true
		} else if more >= 0 {
			return p.change(app.CauseOther, p.a.word(more), p.b.word(k), anotherState), true
		}
	}
	for _, h := range p.hunks {
		if h.equal || h.a1-h.a0 > longest || h.b1-h.b0 > longest {
			continue
		}
		for i := h.a0; i < h.a1; i++ {
			for j := h.b0; j < h.b1; j++ {
				if p.a.moreThan(i, p.b, j) || p.b.moreThan(j, p.a, i) {
					return p.change(app.CauseOther, p.a.word(i), p.b.word(j), anotherState), true
				}
			}
		}
	}
	return app.Change{}, false
}

// comparedWithOther finds one comparison whose terms have changed places: "in Nederland hoger
// dan in België", "in België hoger dan in Nederland".
func (p *pair) comparedWithOther() (app.Change, bool) {
	i, j := p.a.than(), p.b.than()
	if i < 0 || j < 0 || p.a.ids[i] != p.b.ids[j] || !p.sameContent() || !p.termsChanged() {
		return app.Change{}, false
	}
	x, _ := p.a.term(i)
	y, _ := p.b.term(j)
	return p.change(app.CauseOther, p.a.cue(x), p.b.cue(y), anotherState), true
}

// term is what word k, a comparative, compares with: what follows "dan".
func (s *side) term(k int) (part, bool) {
	for k++; k < len(s.keys); k++ {
		if s.in(k, "than") {
			return part{k + 1, len(s.keys)}, k+1 < len(s.keys)
		}
	}
	return part{}, false
}

// termsChanged tells whether the comparatives of both sides compare with another thing.
func (p *pair) termsChanged() bool {
	i, j := p.a.than(), p.b.than()
	if i < 0 || j < 0 {
		return false
	}
	x, okX := p.a.term(i)
	y, okY := p.b.term(j)
	return okX && okY && p.a.newTo(x, p.b, y) > 0 && p.b.newTo(y, p.a, x) > 0
}

// newTo is how many content words of part w of the side part v of o has not.
func (s *side) newTo(w part, o *side, v part) int {
	n := 0
	for k := w.from; k < w.to; k++ {
		if c := s.cueAt(k); s.weights[k] > 0 && !(c != nil && c.Kind == text.Quantifier) && !slices.Contains(o.ids[v.from:v.to], s.ids[k]) {
			n++
		}
	}
	return n
}

// sameAs is the word that says that a thing is the same as another ("dezelfde eisen als"), or -1.
func (s *side) sameAs() int {
	for i := range s.cues {
		if s.cues[i].Kind == text.State && s.cues[i].Group == "rank level" {
			return s.at(s.cues[i].First)
		}
	}
	return s.ahead("conditional", func(k int) bool { return s.in(k, "the same") })
}

// than is the comparative by which a thing is more or less so than another ("soepelere
// eisen dan"), or -1.
func (s *side) than() int {
	return s.ahead("than", func(k int) bool {
		key := s.keys[k]
		return s.weights[k] > 0 && (strings.HasSuffix(key, "er") || strings.HasSuffix(key, "ere")) && !s.ends(k, "doer ending") && !s.in(k, "offset")
	})
}

// ahead is the first word asked for that a word of the list follows a few words on, or -1.
func (s *side) ahead(list string, asked func(k int) bool) int {
	const far = 3
	for k := range s.keys {
		if !asked(k) {
			continue
		}
		for j := k + 1; j < len(s.keys) && j <= k+far; j++ {
			if s.in(j, list) {
				return k
			}
		}
	}
	return -1
}

// moreThan tells whether word k is the comparative of word j of o, which "even" precedes.
func (s *side) moreThan(k int, o *side, j int) bool {
	if j == 0 || !o.in(j-1, "as much") {
		return false
	}
	more, plain := spelt(s.keys[k]), spelt(o.keys[j])
	return more == plain+"er" || more == plain+"der" // "strenger", "groter", "duurder"
}
