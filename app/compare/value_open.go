package compare

import (
	"math"
	"slices"
	"strings"

	"standpunt/app/text"
)

// endOf tells whether v of s is the end of a year, before which a thing comes, and y of o
// that year: "voor het einde van dit jaar" and "dit jaar" are one time, "voor 2026" is not.
func (s *side) endOf(v, y *text.Value, o *side) bool {
	year, end := strings.CutSuffix(v.Norm, "-end")
	if !end || y.Kind != text.Date || s.leads(v.Token).list != "before" || o.leads(y.Token).list != "" {
		return false
	}
	return y.Norm == year || y.Unit == "relative" && strings.HasSuffix(text.Fold(s.t.Surface(v.Token)), text.Fold(o.t.Surface(y.Token)))
}

// lone tells whether leaving out the value of s takes something back: hardly anything
// else changed beside it, and the other side makes a claim of its own and does not
// say it in the sentences around.
func (p *pair) lone(s *side, v *text.Value) bool {
	o := p.b
	if s == p.b {
		o = p.a
	}
	const most = 1 // content words of either side that a sentence in another order may lack
	if p.straight && p.strangers() > most {
		return false
	}
	ofItsOwn := 2 // content words by which the other side says something else
	if p.oneSidedAt(s, v.Token) {
		ofItsOwn = 3
	}
	along := 1 // content words that come with the value: an amount brings what it is an amount of
	if v.Kind == text.Money {
		along = 3
	}
	own, ofB := p.foreign()
	if o == p.b {
		own = ofB
	}
	if own > ofItsOwn {
		return false
	}
	return p.like.order >= 0.6 && !p.amongMany(s, v) && p.burden(s == p.a, v.Token) <= along && !s.definite(v) && v.Kind != text.Frequency && !o.bracketed() && !o.gives(v)
}

// amongMany tells whether the words that only s has hold the value and two more of its
// kind: they tell facts of their own, and are no one claim that was left out.
func (p *pair) amongMany(s *side, v *text.Value) bool {
	for _, h := range p.hunks {
		from, to := h.a0, h.a1
		if s == p.b {
			from, to = h.b0, h.b1
		}
		if h.equal || !holds(s.words[from:to], v.Token) {
			continue
		}
		n := 0
		for k := from; k < to; k++ {
			if o := s.value(k); o != nil && o.Kind == v.Kind {
				n++
			}
		}
		return n > 2
	}
	return false
}

// bracketed tells whether all of the side stands in brackets: a list that was cut
// from its sentence.
func (s *side) bracketed() bool {
	return s.to > s.from && s.t.Tokens[s.from].Key == "(" && slices.ContainsFunc(s.t.Tokens[max(s.from, s.to-2):s.to], func(t text.Token) bool { return t.Key == ")" })
}

// gives tells whether the sentences around the side give the value.
func (s *side) gives(v *text.Value) bool {
	for _, around := range []string{s.before, s.after} {
		if around != "" && slices.ContainsFunc(text.Analyse(around, text.Options{Language: s.t.Pack.Key()}).Values, func(o text.Value) bool { return o.Same(*v) }) {
			return true
		}
	}
	return false
}

// formatted tells whether the value stands where both sides say the same in
// another format: "30 mg" and "30mg".
func (p *pair) formatted(s *side, v *text.Value) bool {
	for _, h := range p.hunks {
		from, to := h.a0, h.a1
		if s == p.b {
			from, to = h.b0, h.b1
		}
		if h.equal && holds(s.words[from:to], v.Token) {
			return true
		}
	}
	return false
}

// only tells whether a value is one in its form only: "1" where the other side
// has the article, "2" where it has "II".
func (p *pair) only(s *side, v *text.Value) bool {
	if v.Kind != text.Number && v.Kind != text.Duration {
		return false
	}
	if p.roman(s, v) || v.Amount == 1 && p.notOne(s, v) {
		return true
	}
	for _, h := range p.hunks {
		from, to, o, at, end := h.a0, h.a1, p.b, h.b0, h.b1
		if s == p.b {
			from, to, o, at, end = h.b0, h.b1, p.a, h.a0, h.a1
		}
		if h.equal || !holds(s.words[from:to], v.Token) {
			continue
		}
		for k := at; k < end; k++ {
			if v.Amount == 1 && o.keys[k] == o.t.Pack.One {
				return true
			}
		}
	}
	return false
}

// notOne tells whether the value is the one of "niet één", where the other side denies too.
func (p *pair) notOne(s *side, v *text.Value) bool {
	o, k := p.b, s.at(v.Token)
	if s == p.b {
		o = p.a
	}
	return k > 0 && s.in(k-1, "denying") && o.negated()
}

// roman tells whether the other side has the value as a Roman number behind the
// same name: "PSD 2" and "PSD II".
func (p *pair) roman(s *side, v *text.Value) bool {
	o, k := p.b, s.at(v.Token)
	if s == p.b {
		o = p.a
	}
	if k < 1 || v.Amount < 1 || v.Amount >= float64(len(romans)) {
		return false
	}
	for j := 1; j < len(o.keys); j++ {
		if o.keys[j-1] == s.keys[k-1] && o.surface(j) == romans[int(v.Amount)] {
			return true
		}
	}
	return false
}

// romans are the numbers as they stand behind names.
var romans = [20]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX"}

// definite tells whether a number counts what is known already ("de twee
// sluitingen", "deze zes tabellen"): leaving it out takes nothing back.
func (s *side) definite(v *text.Value) bool {
	k := s.at(v.Token)
	if s.aside(k) {
		return true
	}
	return v.Kind == text.Number && k > 0 && s.in(k-1, "definite")
}

// aside tells whether word k stands in a clause between commas that only says
// more of what it follows: ", die werd opgericht in maart 2017,".
func (s *side) aside(k int) bool {
	const longest = 12
	from := k
	for from > 0 && k-from < longest && !s.comma(from) {
		from--
	}
	to := k + 1
	for to < len(s.keys) && to-k < longest && !s.comma(to) {
		to++
	}
	if !s.comma(from) || to < len(s.keys) && !s.comma(to) || to-from < 4 || from == 0 {
		return false
	}
	first := s.keys[from]
	return s.t.Pack.In("relative", first) || len(first) > 6 && strings.HasPrefix(first, "ge") && s.cueAt(from) == nil
}

// openValues gives the values of either side that the other side does not have, in
// whatever form.
func (p *pair) openValues() (a, b []*text.Value) {
	a, b = unmet(p.a.claims(), p.b.claims(), func(x, y *text.Value) bool { return x.Same(*y) })
	totals := p.totals()
	a, b = unmet(a, b, func(x, y *text.Value) bool {
		return shareOf(x, y, totals) || shareOf(y, x, totals) || p.a.endOf(x, y, p.b) || p.b.endOf(y, x, p.a)
	})
	a = slices.DeleteFunc(a, func(v *text.Value) bool { return p.formatted(p.a, v) })
	b = slices.DeleteFunc(b, func(v *text.Value) bool { return p.formatted(p.b, v) })
	return a, b
}

// claims gives the side's values that claim something: no references, and of the ordinals
// only places in a ranking ("de vierde plaats").
func (s *side) claims() []*text.Value {
	var out []*text.Value
	for k := range s.words {
		if v := s.value(k); v != nil && v.Kind != text.Reference && (v.Kind != text.Ordinal || s.ranks(k)) {
			out = append(out, v)
		}
	}
	return out
}

// ranks tells whether the ordinal at word k is a place in a ranking, and not "in de eerste
// plaats".
func (s *side) ranks(k int) bool {
	const turns = 2 // "op de vierde plaats" is a place again
	inTurn := k > 1 && s.inTwo(k-2, "in turn") && s.value(k).Amount <= turns
	return k+1 < len(s.keys) && s.in(k+1, "rank") && !inTurn
}

// shareOf tells whether x is the share ("de helft", "25 procent") that y counts of one of
// these totals.
func shareOf(x, y *text.Value, totals []float64) bool {
	const least = 0.1 // a smaller number without a percent sign is no share that is told of people
	share := x.Amount
	if x.Kind == text.Percent {
		share /= 100
	} else if share < least || y.Amount < 1 {
		return false
	}
	if share <= 0 || share >= 1 || x.Kind != text.Number && x.Kind != text.Percent || y.Kind != text.Number {
		return false
	}
	return slices.ContainsFunc(totals, func(total float64) bool { return math.Round(total*share) == y.Amount })
}

// totals are the counts that both sides give.
func (p *pair) totals() []float64 {
	there := map[float64]bool{}
	for _, v := range p.b.claims() {
		there[v.Amount] = there[v.Amount] || v.Kind == text.Number
	}
	var out []float64
	for _, v := range p.a.claims() {
		if v.Kind == text.Number && there[v.Amount] {
			out = append(out, v.Amount)
			there[v.Amount] = false
		}
	}
	return out
}

// unmet gives the values of either list that none of the other is one with.
func unmet(as, bs []*text.Value, one func(x, y *text.Value) bool) (a, b []*text.Value) {
	met := make([]bool, len(bs))
	for _, x := range as {
		j := 0
		for j < len(bs) && (met[j] || !one(x, bs[j])) {
			j++
		}
		if j < len(bs) {
			met[j] = true
		} else {
			a = append(a, x)
		}
	}
	for j, y := range bs {
		if !met[j] {
			b = append(b, y)
		}
	}
	return a, b
}
