package compare

import (
	"slices"

	"standpunt/app"
	"standpunt/app/text"
)

// listed reports the members of an enumeration that the other side's leaves out, in
// whatever order both give theirs: "sigaretten, tabak en e-sigaretten" beside "sigaretten
// en tabak". Where a side has no enumeration, scope sees it.
func (p *pair) listed() []app.Change {
	if a, b := p.foreign(); a+b != 1 {
		return nil // as in most pairs
	}
	x, y := p.a.enumerations(), p.b.enumerations()
	for _, m := range x {
		for _, n := range y {
			if k, ok := p.missing(p.a, m, p.b, n); ok {
				return []app.Change{p.change(app.CauseQuantifier, p.a.word(k), nil, memberOfSet)}
			}
			if k, ok := p.missing(p.b, n, p.a, m); ok {
				return []app.Change{p.change(app.CauseQuantifier, nil, p.b.word(k), memberOfSet)}
			}
		}
	}
	return nil
}

// missing is the only member of list m of s that list n of o has not, where o has it
// nowhere, has all others, and nothing else of content differs.
func (p *pair) missing(s *side, m []int, o *side, n []int) (int, bool) {
	if len(m) != len(n)+1 {
		return 0, false
	}
	out := -1
	for _, k := range m {
		if slices.ContainsFunc(n, func(j int) bool { return o.ids[j] == s.ids[k] }) {
			continue
		}
		if out >= 0 || o.has(s.ids[k]) || !many(s.keys[k]) && !s.capital(k) {
			return 0, false
		}
		out = k
	}
	return out, out >= 0
}

// enumerations are the lists that "en" or "of" closes: the last word of content of each
// member, three words long at most.
func (s *side) enumerations() [][]int {
	const longest = 3
	var out [][]int
	for k := 1; k+1 < len(s.keys); k++ {
		if !s.joins(k) {
			continue
		}
		var list []int
		for j := k + 1; j < len(s.keys) && j <= k+longest && !(j > k+1 && s.comma(j)); j++ {
			if s.weights[j] >= 0.5 {
				list = append(list, j)
				break
			}
		}
		if len(list) == 0 {
			continue
		}
		for j := k - 1; j >= 0; { // the members before, from the last
			if s.weights[j] < 0.5 || s.value(j) != nil || s.in(j, "finite") {
				break
			}
			if c := s.cueAt(j); c != nil && c.Kind == text.Modal {
				break
			}
			list = append(list, j)
			from := j
			for from > 0 && j-from < longest && !s.comma(from) && s.weights[from-1] > 0 {
				from--
			}
			if !s.comma(from) {
				break
			}
			j = from - 1
		}
		if len(list) > 1 {
			out = append(out, list)
		}
	}
	return out
}
