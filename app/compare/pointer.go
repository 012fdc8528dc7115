package compare

import (
	"slices"

	"standpunt/app/text"
)

// pointerWeight is the weight of own words from which a sentence says more than
// where to look.
const pointerWeight = 2

// pointsElsewhere tells whether the sides refer the reader to different places:
// "Zie het antwoord op vraag 3" says nothing that "Zie het antwoord op vraag 7"
// repeats, and nothing that it takes back. Sentences that do nothing but point
// must name the same places all; others must share one.
func (p *pair) pointsElsewhere() bool {
	a, b := p.places()
	switch {
	case len(a) == 0 || len(b) == 0:
		return false
	case p.a.onlyPoints() && p.b.onlyPoints():
		return !same(a, b)
	case p.a.passesOn() && p.b.passesOn():
		return !within(a, b)
	case p.a.forwards() && p.b.forwards():
		return !share(a, b)
	case p.a.locates() && p.b.locates():
		return !same(a, b)
	case !p.a.refers() && !p.b.refers() || p.like.subject() < relatedFrom && !p.bare():
		return false
	}
	return !share(a, b)
}

// pointsAlike tells whether both sides do nothing but point, and at the same places.
func (p *pair) pointsAlike() bool {
	if !p.a.refers() && !p.a.competent {
		return false
	}
	a, b := p.places()
	return p.a.onlyPoints() && p.b.onlyPoints() && same(a, b) || p.a.passesOn() && p.b.passesOn() && within(a, b)
}

// pointsOnly tells whether both sides do nothing but point, or are the pieces of a
// pointer that was cut ("1620 van 1 september 2016 (Vragen en Antwoorden, Kamer"). What
// differs there is where to look, never what is said.
func (p *pair) pointsOnly() bool {
	const little = 1.5 // weight of words beside
	if !(p.a.directs() && p.b.directs()) && min(p.a.published, p.b.published) < 2 {
		return false
	}
	return p.a.besidePointing() < little && p.b.besidePointing() < little
}

// share tells whether two lists of targets have a member in common.
func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

// same tells whether two lists of targets name the same.
func same(a, b []string) bool { return slices.Equal(named(a, b)) }

// within tells whether one of two lists of targets holds the whole other.
func within(a, b []string) bool {
	a, b = named(a, b)
	if len(a) > len(b) {
		a, b = b, a
	}
	return !slices.ContainsFunc(a, func(x string) bool { return !slices.Contains(b, x) })
}

// named are two lists of targets without dates, where both name a question or a
// document as well.
func named(a, b []string) (x, y []string) {
	if x, y := undated(a), undated(b); len(x) > 0 && len(y) > 0 {
		return x, y
	}
	return a, b
}

// places are the targets of both sides: the numbers of questions where both give these,
// for the year and page of a bulletin say only where they were printed.
func (p *pair) places() (a, b []string) {
	if a, b = p.a.questions(), p.b.questions(); len(a) > 0 && len(b) > 0 {
		return a, b
	}
	return p.a.targets(), p.b.targets()
}

// questions are the numbers of questions that the side names, sorted.
func (s *side) questions() []string {
	var out []string
	last := -1 // the number before, which "en" may join to the next
	for k := 1; k < len(s.keys); k++ {
		v := s.value(k)
		if v == nil || v.Kind != text.Reference || v.Unit != "" {
			continue
		}
		if s.in(k-1, "question") || k > 1 && s.in(k-1, "pointer") && s.in(k-2, "question") || last >= 0 && (k-last == 1 || k-last == 2 && s.in(k-1, "conjunction")) {
			out = append(out, v.Norm)
			last = k
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// otherAddressee tells whether both sides send the reader to somebody, or say who is
// competent, and name two of them.
func (p *pair) otherAddressee() bool {
	const own = 5.0 // weight of other words that is too much
	if !p.a.sends() || !p.b.sends() || p.a.besidePointing() >= own || p.b.besidePointing() >= own {
		return false
	}
	if a, b := p.a.questions(), p.b.questions(); len(a) > 0 && len(b) > 0 {
		return false
	}
	return p.a.namesOwn(p.b) && p.b.namesOwn(p.a) || p.a.namesMore(p.b) || p.b.namesMore(p.a)
}

// namesMore tells whether the side names one more, whom the other does not: "en van Justitie".
func (s *side) namesMore(o *side) bool {
	const far = 5
	for k := 2; k < len(s.keys); k++ {
		if !s.capital(k) || s.weights[k] == 0 || s.value(k) != nil || slices.Contains(o.keys, s.keys[k]) {
			continue
		}
		for j := k - 1; j > 0 && j >= k-far; j-- {
			if s.in(j, "conjunction") {
				return true
			}
			if !s.in(j, "agent") && !s.in(j, "of") && !s.in(j, "name joiner") && !s.in(j, "procedure") && !s.office(j) {
				break
			}
		}
	}
	return false
}

// sends tells whether the side passes a question on.
func (s *side) sends() bool { return s.directs() || s.competent }

// answeredElsewhere tells whether the side says that another will give the answer.
func (s *side) answeredElsewhere() bool {
	answer, given, by := false, false, false
	for k := range s.keys {
		answer = answer || s.in(k, "answer")
		given = given || s.in(k, "given")
		by = by || s.in(k, "by")
	}
	return answer && given && by
}

// namesOwn tells whether the side has a name, or the "eerste" of an office, that the
// other lacks.
func (s *side) namesOwn(o *side) bool {
	for k := 1; k < len(s.keys); k++ {
		w := s.surface(k)
		if !slices.Contains(o.keys, s.keys[k]) && (w[0] >= 'A' && w[0] <= 'Z' && s.weights[k] > 0 && s.value(k) == nil || k+1 < len(s.keys) && s.value(k) != nil && s.office(k+1)) {
			return true
		}
	}
	return false
}

func undated(targets []string) []string {
	const date = len("2026-01-31")
	return slices.DeleteFunc(slices.Clone(targets), func(x string) bool { return len(x) == date && x[4] == '-' && x[7] == '-' })
}

// refers tells whether the side sends the reader elsewhere.
func (s *side) refers() bool { return s.points }

// targets are the questions, documents and pages that the side names, sorted.
func (s *side) targets() []string {
	var out []string
	for k := range s.words {
		if v := s.value(k); v != nil && v.Kind == text.Reference && v.Norm != "note" {
			out = append(out, v.Norm)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// cites tells whether the side names a question, a document or a page.
func (s *side) cites() bool {
	for k := range s.words {
		if v := s.value(k); v != nil && v.Kind == text.Reference {
			return true
		}
	}
	return false
}

// onlyPoints tells whether the side says nothing but where to look.
func (s *side) onlyPoints() bool {
	if !s.cites() || !s.refers() {
		return false // as most sentences, and that is quickly seen
	}
	weight := 0.0
	for k := range s.words {
		v, key := s.value(k), s.keys[k]
		switch {
		case v != nil && v.Kind == text.Reference:
		case v != nil:
			weight++
		case !s.t.Pack.In("document", key) && !s.t.Pack.In("pointer", key) && !s.t.Pack.In("refer", key):
			weight += s.weights[k]
		}
		if weight >= pointerWeight {
			return false
		}
	}
	return len(s.targets()) > 0
}

// passesOn tells whether the side does little but send the reader to another
// answer, or to who is competent, by the number of a question.
func (s *side) passesOn() bool {
	const behind, before, soon = 2, 3, 4 // own weight that is too much, by where the pointer stands
	pack := s.t.Pack
	own := float64(behind)
	if slices.ContainsFunc(s.keys[:min(soon, len(s.keys))], func(k string) bool { return pack.In("refer", k) }) {
		own = before
	}
	if !s.cites() || !s.refers() && !s.competent || len(s.targets()) == 0 {
		return false
	}
	return s.besidePointing() < own
}

// forwards tells whether the side passes a question on by its number, with a few words
// of its own besides.
func (s *side) forwards() bool {
	const own = 4
	return s.sends() && len(s.questions()) > 0 && s.besidePointing() < own
}

// locates tells whether the side does little but say in which table figures stand.
func (s *side) locates() bool {
	const own = 3
	return s.data && !s.points && len(s.targets()) > 0 && s.besidePointing() < own
}

// besidePointing is the weight of the words that neither send the reader anywhere nor
// name the place.
func (s *side) besidePointing() float64 {
	weight := 0.0
	for k := range s.keys {
		w := s.surface(k)
		name := w[0] >= 'A' && w[0] <= 'Z'
		if name || s.value(k) != nil || slices.ContainsFunc(s.lists[k], func(list string) bool { return pointing[list] }) {
			continue
		}
		weight += s.weights[k]
	}
	return weight
}

// pointing are the lists of the words with which a sentence points.
var pointing = map[string]bool{"document": true, "pointer": true, "publication": true, "refer": true, "procedure": true, "of answers": true, "competence": true}
