package compare

import (
	"math"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

func causeOf(k text.ValueKind) app.Cause {
	switch k {
	case text.Money:
		return app.CauseMoney
	case text.Date:
		return app.CauseDate
	}
	return app.CauseNumber
}

// valueChanges reports numbers, amounts and dates that differ in the same slot,
// and those that only one side has where hardly anything else changed.
func (p *pair) valueChanges() []app.Change {
	a, b := p.openValues()
	a = slices.DeleteFunc(a, func(v *text.Value) bool { return p.only(p.a, v) })
	b = slices.DeleteFunc(b, func(v *text.Value) bool { return p.only(p.b, v) })
	var out []app.Change
	used := make([]bool, len(b))
	for _, x := range a {
		best := -1
		for j, y := range b {
			if used[j] || p.a.causeOf(x) != p.b.causeOf(y) || (x.Kind == text.Frequency) != (y.Kind == text.Frequency) {
				continue
			}
			if timed := p.a.deadline(x) || p.b.deadline(y); !timed && x.Kind != y.Kind && x.Kind != text.Number && y.Kind != text.Number {
				continue
			}
			if p.together(x.Token, y.Token) {
				best = j
				break
			}
			if best < 0 && (p.beside(x, y) || p.sole(x, a, p.a) && p.sole(y, b, p.b)) {
				best = j
			}
		}
		if best < 0 {
			if c := p.soonInstead(p.b, x, true); c != nil {
				out = append(out, p.valueChange(x, nil, "another value"))
				out[len(out)-1].After, out[len(out)-1].SpanB = p.b.t.Words(c.First, c.Last), p.b.t.SpanOf(c.First, c.Last)
				continue
			}
			if p.lone(p.a, x) {
				out = append(out, p.valueChange(x, nil, "value dropped"))
			}
			continue
		}
		used[best] = true
		if p.load(true, x.Token) <= 3 {
			out = append(out, p.valueChange(x, b[best], "another value"))
		}
	}
	for j, y := range b {
		if used[j] {
			continue
		}
		if c := p.soonInstead(p.a, y, false); c != nil {
			out = append(out, p.valueChange(nil, y, "another value"))
			out[len(out)-1].Before, out[len(out)-1].SpanA = p.a.t.Words(c.First, c.Last), p.a.t.SpanOf(c.First, c.Last)
			continue
		}
		if p.lone(p.b, y) {
			out = append(out, p.valueChange(nil, y, "value added"))
		}
	}
	return append(append(out, p.precision()...), p.beforeOrAfter()...)
}

// soonInstead is the "spoedig" of o in whose place the other side names a date, or nil.
func (p *pair) soonInstead(o *side, date *text.Value, onA bool) *text.Cue {
	if date.Kind != text.Date {
		return nil
	}
	for i := range o.cues {
		c := &o.cues[i]
		if c.Kind == text.Neutral && c.Group == "asap" && (onA && p.together(date.Token, c.Last) || !onA && p.together(c.Last, date.Token)) {
			return c
		}
	}
	return nil
}

// endOf tells whether v of s is the end of a year, before which a thing comes, and y of o
// that year: "voor het einde van dit jaar" and "dit jaar" are one time, "voor 2026" is not.
func (s *side) endOf(v, y *text.Value, o *side) bool {
	year, end := strings.CutSuffix(v.Norm, "-end")
	if !end || y.Kind != text.Date || s.leads(v.Token).list != "before" || o.leads(y.Token).list != "" {
		return false
	}
	return y.Norm == year || y.Unit == "relative" && strings.HasSuffix(text.Fold(s.t.Surface(v.Token)), text.Fold(o.t.Surface(y.Token)))
}

// shareOf tells whether x is the share ("de helft", "25 procent") that y counts of one of
// these totals.
func shareOf(x, y *text.Value, totals []float64) bool {
	share := x.Amount
	if x.Kind == text.Percent {
		share /= 100
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

// sole tells whether the value is the only one of its cause that the side has open,
// where the sides have nearly all words in common, in whatever order they stand.
func (p *pair) sole(v *text.Value, open []*text.Value, s *side) bool {
	const most = 1 // content words of either side that the other lacks
	for _, o := range open {
		if o != v && s.causeOf(o) == s.causeOf(v) {
			return false
		}
	}
	return p.strangers() <= most
}

// strangers is the most content words of a side that the other has nowhere.
func (p *pair) strangers() int {
	return max(p.a.alone(p.b, 0, len(p.a.keys)), p.b.alone(p.a, 0, len(p.b.keys)))
}

// reordered tells whether both sides have all content words of the other, in whatever
// order they stand.
func (p *pair) reordered() bool { return p.strangers() == 0 }

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
	return (p.like.order >= 0.7 || p.like.leastOr >= 0.95 && p.like.order >= 0.6) && p.burden(s == p.a, v.Token) <= 1 && !s.definite(v) && v.Kind != text.Frequency && !o.bracketed() && !o.gives(v)
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

// beside tells whether two values stand beside the same word.
func (p *pair) beside(x, y *text.Value) bool {
	i, j := p.a.at(x.Token), p.b.at(y.Token)
	next := i+1 < len(p.a.keys) && j+1 < len(p.b.keys) && p.a.keys[i+1] == p.b.keys[j+1]
	return next || i > 0 && j > 0 && p.a.keys[i-1] == p.b.keys[j-1]
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
	if p.roman(s, v) {
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

// beforeOrAfter reports a date by which something happens on one side, and after
// which on the other.
func (p *pair) beforeOrAfter() []app.Change {
	var out []app.Change
	for _, h := range p.hunks {
		if h.equal || h.a1-h.a0 != 1 || h.b1-h.b0 != 1 || p.like.order < 0.6 {
			continue
		}
		x, y := p.a.keys[h.a0], p.b.keys[h.b0]
		if pack := p.a.t.Pack; pack.In("before", x) && pack.In("after", y) || pack.In("after", x) && pack.In("before", y) {
			out = append(out, p.change(app.CauseDate, &text.Cue{First: p.a.words[h.a0], Last: p.a.words[h.a0]}, &text.Cue{First: p.b.words[h.b0], Last: p.b.words[h.b0]}, "before or after"))
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, x := range p.a.claims() {
		for _, y := range p.b.claims() {
			if x.Kind != text.Date || y.Kind != text.Date || !x.Same(*y) {
				continue
			}
			i, j := p.a.leads(x.Token), p.b.leads(y.Token)
			if i.list != "" && j.list != "" && i.list != j.list {
				out = append(out, p.change(app.CauseDate, &text.Cue{First: i.token, Last: x.Token}, &text.Cue{First: j.token, Last: y.Token}, "before or after"))
			}
		}
	}
	return out
}

// lead is the word before a date that tells on which side of it something
// happens, and the list that it stands in.
type lead struct {
	list  string
	token int
}

func (s *side) leads(token int) lead {
	for i := token - 1; i >= max(s.from, token-2); i-- {
		for _, list := range []string{"before", "after"} {
			if s.t.Pack.In(list, s.t.Tokens[i].Key) {
				return lead{list, i}
			}
		}
	}
	return lead{}
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

// claims gives the side's values that claim something: no references, no ordinals.
func (s *side) claims() []*text.Value {
	var out []*text.Value
	for k := range s.words {
		if v := s.value(k); v != nil && v.Kind != text.Reference && v.Kind != text.Ordinal {
			out = append(out, v)
		}
	}
	return out
}

// precision reports a value that is exact on one side and about so on the other.
func (p *pair) precision() []app.Change {
	var out []app.Change
	for _, x := range p.a.claims() {
		for _, y := range p.b.claims() {
			if x.Kind == text.Date || !x.Same(*y) {
				continue
			}
			if x.Approximate != y.Approximate {
				out = append(out, p.valueChange(x, y, "exact or about"))
				break
			}
			if i, j := p.a.bound(x), p.b.bound(y); i != "" && j != "" && i != j {
				out = append(out, p.valueChange(x, y, "above or below"))
				break
			}
		}
	}
	return out
}

func (p *pair) valueChange(x, y *text.Value, rule string) app.Change {
	c := app.Change{Rule: rule}
	if x != nil {
		c.Cause, c.Before, c.SpanA = p.a.causeOf(x), p.a.t.Surface(x.Token), x.Span
	}
	if y != nil {
		c.Cause, c.After, c.SpanB = p.b.causeOf(y), p.b.t.Surface(y.Token), y.Span
	}
	if x != nil && p.a.deadline(x) || y != nil && p.b.deadline(y) {
		c.Cause = app.CauseDate
	}
	return c
}

// causeOf is the cause that another such value is, where it stands.
func (s *side) causeOf(v *text.Value) app.Cause {
	if s.deadline(v) {
		return app.CauseDate
	}
	return causeOf(v.Kind)
}

// deadline tells whether a duration says when: "binnen twee weken", "over drie jaar",
// "twee jaar geleden", "drie maanden voor de start".
func (s *side) deadline(v *text.Value) bool {
	if v.Kind != text.Duration {
		return false
	}
	in := func(list string, i int) bool {
		return i >= s.from && i < len(s.t.Tokens) && s.t.Pack.In(list, s.t.Tokens[i].Key)
	}
	return in("within", v.Token-1) || in("offset", v.Token+2)
}

// bound is the list, above or below, of what stands before a value: "iets meer
// dan negenduizend", "bijna negenduizend".
func (s *side) bound(v *text.Value) string {
	for n := 3; n > 0; n-- {
		if v.Token-n < s.from {
			continue
		}
		words := s.t.Tokens[v.Token-n].Key
		for i := v.Token - n + 1; i < v.Token; i++ {
			words += " " + s.t.Tokens[i].Key
		}
		for _, list := range []string{"above", "below"} {
			if s.t.Pack.In(list, words) {
				return list
			}
		}
	}
	return ""
}
