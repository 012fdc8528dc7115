package compare

import (
	"slices"

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
	return slices.Concat(out, p.precision(), p.beforeOrAfter(), p.upToOrBy(), p.exchanged())
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
	return max(p.foreign())
}

// foreign is how many content words either side has that the other has nowhere.
func (p *pair) foreign() (a, b int) {
	n := p.strange.of(func() [2]int {
		return [2]int{p.a.alone(p.b, 0, len(p.a.keys)), p.b.alone(p.a, 0, len(p.b.keys))}
	})
	return n[0], n[1]
}

// sameContent tells whether both sides have all content words of the other, in whatever
// order they stand.
func (p *pair) sameContent() bool { return p.strangers() == 0 }

// beside tells whether two values stand beside the same word.
func (p *pair) beside(x, y *text.Value) bool {
	i, j := p.a.at(x.Token), p.b.at(y.Token)
	next := i+1 < len(p.a.keys) && j+1 < len(p.b.keys) && p.a.keys[i+1] == p.b.keys[j+1]
	return next || i > 0 && j > 0 && p.a.keys[i-1] == p.b.keys[j-1]
}

// upToOrBy reports an amount to which something goes on one side, and by which on the other:
// "verhoogd tot 14 miljoen", "verhoogd met 14 miljoen".
func (p *pair) upToOrBy() []app.Change {
	if !p.sameContent() || p.a.amounts() != 1 || p.b.amounts() != 1 {
		return nil
	}
	before := func(s *side, v *text.Value, list string) bool {
		k := s.at(v.Token)
		return k > 0 && s.in(k-1, list)
	}
	var out []app.Change
	for i := range p.a.t.Values {
		x := &p.a.t.Values[i]
		for j := range p.b.t.Values {
			y := &p.b.t.Values[j]
			if x.Norm == y.Norm && x.Kind != text.Date && x.Kind != text.Reference && (before(p.a, x, "up to") && before(p.b, y, "by so much") || before(p.a, x, "by so much") && before(p.b, y, "up to")) {
				out = append(out, p.valueChange(x, y, "another value"))
			}
		}
	}
	return out
}

// amounts is how many values of the side are no dates and refer to nothing.
func (s *side) amounts() int {
	n := 0
	for _, v := range s.t.Values {
		if v.Kind != text.Date && v.Kind != text.Reference {
			n++
		}
	}
	return n
}

// exchanged reports two amounts that have changed places: "3 miljoen voor de sluis en 2
// miljoen voor de brug", "2 miljoen voor de sluis en 3 miljoen voor de brug".
func (p *pair) exchanged() []app.Change {
	w := p.asWritten()
	a, b := w.a.claims(), w.b.claims()
	if len(a) < 2 || len(a) != len(b) || !p.sameContent() {
		return nil
	}
	for i, x := range a {
		for _, y := range a[i+1:] {
			if x.Kind != y.Kind || x.Kind == text.Date || x.Same(*y) {
				continue
			}
			for _, v := range b {
				for _, z := range b {
					if v.Same(*x) && z.Same(*y) && w.a.counted(x) != 0 && w.a.counted(y) != 0 && w.a.counted(x) == w.b.counted(z) && w.a.counted(y) == w.b.counted(v) && w.a.counted(x) != w.a.counted(y) {
						return []app.Change{w.valueChange(x, z, "another value")}
					}
				}
			}
		}
	}
	return nil
}

// counted is the first content word behind a value, as its id, or 0.
func (s *side) counted(v *text.Value) uint64 {
	for k := s.at(v.Token) + 1; k > 0 && k < len(s.keys); k++ {
		if s.weights[k] >= 0.5 && s.value(k) == nil {
			return s.ids[k]
		}
	}
	return 0
}

// untilNotAfter tells whether one side says until when a thing is, and the other that it is
// not after: "geldt tot 1 mei", "geldt na 1 mei niet meer".
func (p *pair) untilNotAfter() bool {
	if p.a.negated() == p.b.negated() {
		return false
	}
	w := p.asWritten()
	return slices.ContainsFunc(w.a.claims(), func(x *text.Value) bool {
		return x.Kind == text.Date && slices.ContainsFunc(w.b.claims(), func(y *text.Value) bool {
			i, j := w.a.leads(x.Token).list, w.b.leads(y.Token).list
			return x.Same(*y) && i != "" && j != "" && i != j
		})
	})
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
			b, z := p.b.inPlace(y)
			i, j := p.a.leads(x.Token), b.leads(z.Token)
			if i.list != "" && j.list != "" && i.list != j.list && p.a.negated() == p.b.negated() {
				c := p.change(app.CauseDate, &text.Cue{First: i.token, Last: x.Token}, nil, "before or after")
				c.After, c.SpanB = b.t.Words(j.token, z.Token), b.t.SpanOf(j.token, z.Token)
				out = append(out, c)
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
	if s.tonOfMoney(v) {
		return app.CauseMoney
	}
	return causeOf(v.Kind)
}

// tonOfMoney tells whether a number counts hundreds of thousands: "heeft drie ton gekost".
func (s *side) tonOfMoney(v *text.Value) bool {
	next := v.Token + 1
	if v.Kind != text.Number || next >= len(s.t.Tokens) || !s.t.Pack.In("ton of money", s.t.Tokens[next].Key) {
		return false
	}
	for k := range s.keys {
		if s.ends(k, "paid ending") {
			return true
		}
	}
	return false
}

// deadline tells whether a duration says when: "binnen twee weken", "over drie jaar",
// "twee jaar geleden", "drie maanden voor de start", and not "gedurende drie jaar na de start".
func (s *side) deadline(v *text.Value) bool {
	if v.Kind != text.Duration {
		return false
	}
	if v.Unit == "minute" || v.Unit == "hour" {
		return false // how fast, not when: "binnen acht minuten"
	}
	s, v = s.inPlace(v)
	in := func(list string, i int) bool {
		return i >= s.from && i < len(s.t.Tokens) && s.t.Pack.In(list, s.t.Tokens[i].Key)
	}
	const near = 4 // words from "bedraagt" to the duration
	lasts := in("lasting", v.Token-1)
	for i := v.Token - near; i < v.Token; i++ {
		lasts = lasts || in("amounting", i)
	}
	if in("first or last", v.Token-1) && in("of", v.Token+2) {
		return true // "de eerste negen maanden van 2022"
	}
	return in("within", v.Token-1) || in("offset", v.Token+2) && !lasts
}

// bound is the list, above or below, of what stands before a value: "iets meer
// dan negenduizend", "bijna negenduizend".
func (s *side) bound(v *text.Value) string {
	s, v = s.inPlace(v)
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
