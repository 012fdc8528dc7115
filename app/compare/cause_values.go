package compare

import (
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
	var out []app.Change
	used := make([]bool, len(b))
	for _, x := range a {
		best := -1
		for j, y := range b {
			if used[j] || causeOf(x.Kind) != causeOf(y.Kind) || x.Kind != y.Kind && x.Kind != text.Number && y.Kind != text.Number {
				continue
			}
			if p.together(x.Token, y.Token) {
				best = j
				break
			}
			if best < 0 {
				best = j
			}
		}
		if best < 0 {
			if p.like.order >= 0.7 && p.load(true, x.Token) <= 1 {
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
		if !used[j] && p.like.order >= 0.7 && p.load(false, y.Token) <= 1 {
			out = append(out, p.valueChange(nil, y, "value added"))
		}
	}
	return append(append(out, p.precision()...), p.beforeOrAfter()...)
}

// beforeOrAfter reports a date by which something happens on one side, and after
// which on the other.
func (p *pair) beforeOrAfter() []app.Change {
	var out []app.Change
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

// openValues gives the values of either side that the other side does not have.
func (p *pair) openValues() (a, b []*text.Value) {
	vb := p.b.claims()
	used := make([]bool, len(vb))
	for _, x := range p.a.claims() {
		found := false
		for j, y := range vb {
			if !used[j] && x.Same(*y) {
				used[j], found = true, true
				break
			}
		}
		if !found {
			a = append(a, x)
		}
	}
	for j, y := range vb {
		if !used[j] {
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
			if x.Same(*y) && x.Kind != text.Date && x.Approximate != y.Approximate {
				out = append(out, p.valueChange(x, y, "exact or about"))
				break
			}
		}
	}
	return out
}

func (p *pair) valueChange(x, y *text.Value, rule string) app.Change {
	c := app.Change{Rule: rule}
	if x != nil {
		c.Cause, c.Before, c.SpanA = causeOf(x.Kind), p.a.t.Surface(x.Token), x.Span
	}
	if y != nil {
		c.Cause, c.After, c.SpanB = causeOf(y.Kind), p.b.t.Surface(y.Token), y.Span
	}
	return c
}
