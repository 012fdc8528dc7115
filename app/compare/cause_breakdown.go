package compare

import (
	"standpunt/app"
	"standpunt/app/text"
)

// breakdowns reports that figures are broken down by other things: "het aantal per gemeente"
// and "per politiezone", "cijfers per gemeente en per soort" and "per soort".
func (p *pair) breakdowns() []app.Change {
	if !p.a.tellsFigures() || !p.b.tellsFigures() {
		return nil // "per brief", "per ongeluk"
	}
	a, b := p.a.brokenDown(), p.b.brokenDown()
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	x, y := p.a.unsaid(a, p.b), p.b.unsaid(b, p.a)
	if x == nil && y == nil {
		return nil
	}
	return []app.Change{p.change(app.CauseQuantifier, x, y, "broken down by another thing")}
}

// tellsFigures tells whether the side is about figures or counts something.
func (s *side) tellsFigures() bool {
	return s.data || s.holdsAny("counted")
}

// brokenDown are the words behind "per" that name a thing: not "per 1 juli".
func (s *side) brokenDown() []int {
	const shortest = 4 // letters: not "per se"
	var out []int
	for k := 1; k < len(s.keys); k++ {
		if s.in(k-1, "per") && len(s.keys[k]) >= shortest && s.weights[k] > 0 && s.value(k) == nil {
			out = append(out, k)
		}
	}
	return out
}

// unsaid is the first of these words that the other side has nowhere, with its "per"; nil
// where it has all.
func (s *side) unsaid(words []int, o *side) *text.Cue {
	for _, k := range words {
		if !o.has(s.ids[k]) && !o.inflects(s.stems[k]) {
			return s.cue(part{k - 1, k + 1})
		}
	}
	return nil
}
