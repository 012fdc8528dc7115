package compare

import (
	"slices"
	"sort"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// causes gives what moved between the sides, in order of the text.
func (p *pair) causes() []app.Change {
	var out []app.Change
	out = append(out, p.valueChanges()...)
	out = append(out, p.negation()...)
	out = append(out, p.modality()...)
	out = append(out, p.groups(text.Hedge, app.CauseHedge)...)
	out = append(out, p.yet()...)
	out = append(out, p.commitments()...)
	out = append(out, p.groups(text.Quantifier, app.CauseQuantifier)...)
	out = append(out, p.scope()...)
	out = append(out, p.actors()...)
	out = append(out, p.groups(text.Condition, app.CauseCondition)...)
	if c, ok := p.otherCondition(); ok {
		out = append(out, c)
	}
	out = append(out, p.clauses(out)...)
	if p.unlessIsIfNot() {
		out = slices.DeleteFunc(out, func(c app.Change) bool { return c.Cause == app.CauseCondition })
	}
	out = append(out, p.states()...)
	if p.cancelled() {
		out = slices.DeleteFunc(out, func(c app.Change) bool { return c.Cause == app.CauseNegation })
	}
	out = unique(displaced(p.settled(out)))
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i].Cause) < rank(out[j].Cause) })
	return out
}

// settled leaves to a commitment what is its own: that it is considered is no other
// modal besides, and that it is denied no other polarity.
func (p *pair) settled(all []app.Change) []app.Change {
	considered := slices.ContainsFunc(all, func(c app.Change) bool { return c.Rule == "an undertaking is only considered" })
	told := p.a.tells() && p.b.tells() && slices.ContainsFunc(p.a.cues, func(c text.Cue) bool { return p.a.undertakes(&c) && tells(c) })
	told = told || slices.ContainsFunc(p.a.cues, func(c text.Cue) bool { // what both speak of doing
		return c.Kind == text.Commitment && c.Group == "effort" && slices.ContainsFunc(p.b.cues, func(o text.Cue) bool { return o.Kind == c.Kind && o.Group == c.Group })
	})
	for i := range all {
		if c := &all[i]; c.Cause == app.CauseNegation && told {
			c.Cause = app.CauseCommitment
		}
	}
	return slices.DeleteFunc(all, func(c app.Change) bool { return considered && c.Cause == app.CauseModality })
}

// displaced drops what one side lacks and the other has in the same words: it only stands
// elsewhere in the sentence ("Ik kom hierop terug in …", "In … kom ik hierop terug").
func displaced(all []app.Change) []app.Change {
	gone := make([]bool, len(all))
	for i, x := range all {
		for j, y := range all {
			if !gone[i] && !gone[j] && x.Cause == y.Cause && x.After == "" && y.Before == "" && x.Before != "" && text.Fold(x.Before) == text.Fold(y.After) {
				gone[i], gone[j] = true, true
			}
		}
	}
	var out []app.Change
	for i, c := range all {
		if !gone[i] {
			out = append(out, c)
		}
	}
	return out
}

// unique drops a change of the same cause at the same place.
func unique(all []app.Change) []app.Change {
	out := all[:0]
	for _, c := range all {
		seen := false
		for _, o := range out {
			seen = seen || o.Cause == c.Cause && o.SpanA == c.SpanA && o.SpanB == c.SpanB
		}
		if !seen {
			out = append(out, c)
		}
	}
	return out
}

func rank(c app.Cause) int {
	for i, x := range app.Causes {
		if x == c {
			return i
		}
	}
	return len(app.Causes)
}

// change makes a Change; a cue that is nil leaves its side empty.
func (p *pair) change(cause app.Cause, x, y *text.Cue, rule string) app.Change {
	c := app.Change{Cause: cause, Rule: rule}
	if x != nil {
		c.Before, c.SpanA = p.a.t.Words(x.First, x.Last), p.a.t.SpanOf(x.First, x.Last)
	}
	if y != nil {
		c.After, c.SpanB = p.b.t.Words(y.First, y.Last), p.b.t.SpanOf(y.First, y.Last)
	}
	return c
}

// unmatched gives the cues of a kind that have no cue of the same group on the other side.
func (p *pair) unmatched(kind text.CueKind) (a, b []*text.Cue) {
	used := map[int]bool{}
	for i := range p.a.cues {
		x := &p.a.cues[i]
		if x.Kind != kind {
			continue
		}
		found := false
		for j := range p.b.cues {
			y := &p.b.cues[j]
			if y.Kind == kind && y.Group == x.Group && !used[j] {
				used[j], found = true, true
				break
			}
		}
		if !found {
			a = append(a, x)
		}
	}
	for j := range p.b.cues {
		if y := &p.b.cues[j]; y.Kind == kind && !used[j] {
			b = append(b, y)
		}
	}
	return a, b
}

// load is how many content words stand unmatched in the hunk that holds the
// token of one side (A when onA), besides cue words: 0 when the cue alone changed.
func (p *pair) load(onA bool, token int) int {
	for _, h := range p.hunks {
		if h.equal {
			continue
		}
		if onA && holds(p.a.words[h.a0:h.a1], token) || !onA && holds(p.b.words[h.b0:h.b1], token) {
			return loaded(&p.a, h.a0, h.a1) + loaded(&p.b, h.b0, h.b1) - 2*p.inflected(h)
		}
	}
	return 0
}

// inflected is how many content words of the hunk stand on both sides in another
// form: "draagt bij" and "bijdragen". In a long hunk they would be chance.
func (p *pair) inflected(h hunk) int {
	const long, most = 4, 12
	n := 0
	if h.a1-h.a0 > most || h.b1-h.b0 > most {
		return n
	}
	for i := h.a0; i < h.a1; i++ {
		for j := h.b0; j < h.b1; j++ {
			x, y := p.a.stems[i], p.b.stems[j]
			if p.a.weights[i] >= 0.5 && p.b.weights[j] >= 0.5 && len(x) >= long && len(y) >= long && (strings.HasSuffix(x, y) || strings.HasSuffix(y, x)) {
				n++
				break
			}
		}
	}
	return n
}

func loaded(s *side, from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if s.weights[k] >= 0.5 && s.cueAt(k) == nil && s.value(k) == nil && !s.unit(k) && !s.in(k, "ground") {
			n++
		}
	}
	return n
}

// unit tells whether word k is the unit of the duration before it.
func (s *side) unit(k int) bool {
	if k == 0 || s.t.Pack.Units[s.keys[k]] == "" {
		return false
	}
	v := s.value(k - 1)
	return v != nil && v.Kind == text.Duration
}

func holds(tokens []int, t int) bool {
	return len(tokens) > 0 && tokens[0] <= t && t <= tokens[len(tokens)-1]
}

// groups reports cues of a family that only one side has, or that are of
// another group there, where hardly anything else changed beside them.
func (p *pair) groups(kind text.CueKind, cause app.Cause) []app.Change {
	a, b := p.unmatched(kind)
	var out []app.Change
	for len(a) > 0 || len(b) > 0 {
		var x, y *text.Cue
		if len(a) > 0 {
			x, a = a[0], a[1:]
		}
		if i := slices.IndexFunc(b, func(c *text.Cue) bool {
			return x == nil || p.together(x.Last, c.Last) || p.a.t.Tokens[x.Last].Key == p.b.t.Tokens[c.Last].Key
		}); i >= 0 {
			y = b[i]
			b = slices.Delete(b, i, i+1)
		}
		if (x == nil || y == nil) && p.weak(kind, x, y) {
			continue
		}
		if x != nil && p.load(true, x.First) > spare(kind) || y != nil && p.load(false, y.First) > spare(kind) {
			continue
		}
		if p.alike(kind, x, y) {
			continue
		}
		if kind == text.Hedge && (y == nil && p.fleeting(x, true) || x == nil && p.fleeting(y, false)) {
			continue
		}
		if c := causeOfGroup(cause, x, y); p.knowing(kind, x, y) {
			out = append(out, p.change(app.CauseHedge, x, y, string(text.Hedge)))
		} else {
			out = append(out, p.change(c, x, y, string(kind)))
		}
	}
	return out
}

// alike tells whether a cue that one side lacks is said there otherwise: "indien"
// by "als", "tot op heden geen" by "nog geen", the bound of an amount with the amount.
func (p *pair) alike(kind text.CueKind, x, y *text.Cue) bool {
	if x != nil && y != nil {
		return kind == text.Hedge && doubts[x.Group] && doubts[y.Group]
	}
	c, s, o := x, &p.a, &p.b
	if c == nil {
		c, s, o = y, &p.b, &p.a
	}
	switch {
	case kind == text.Condition && (c.Group == "if" || c.Group == "once"):
		for _, h := range p.hunks { // there, or where the clause went
			from, to := h.a0, h.a1
			if o == &p.b {
				from, to = h.b0, h.b1
			}
			if !h.equal && slices.ContainsFunc(o.keys[from:to], func(key string) bool { return o.t.Pack.In("conditional", key) }) {
				return true
			}
		}
		return false
	case kind == text.Hedge && c.Group == "fornow":
		return o.notYet()
	case kind == text.Hedge && doubts[c.Group] && slices.ContainsFunc(o.cues, func(x text.Cue) bool { return x.Kind == text.Hedge && doubts[x.Group] }):
		return true // it is in doubt on both sides
	case kind == text.Hedge && c.Group == "expected":
		return o.modal("expect") != nil && s.modal("expect") == nil
	case kind == text.Hedge && c.Group == "maybe":
		return o.modal("can", "could") != nil && s.modal("can", "could") == nil
	case kind == text.Quantifier && c.Group == "only":
		return p.across(s, c.First, func(k int) bool { return o.in(k, "merely") })
	case kind == text.Quantifier && (c.Group == "atleast" || c.Group == "atmost") && p.oneSidedAt(s, c.First):
		k := s.at(c.Last)
		return k >= 0 && k+1 < len(s.keys) && s.value(k+1) != nil
	case kind == text.Quantifier && measures[c.Group]:
		return p.across(s, c.First, func(k int) bool { // the value that changed says so already
			v := o.value(k)
			return v != nil && v.Kind != text.Date && v.Kind != text.Reference
		})
	}
	return false
}

// measures are the groups of quantifiers that say how much, as a value does.
var measures = map[string]bool{"atleast": true, "atmost": true, "degree": true, "degree low": true}

// doubts are the groups of hedges that all say that something is not sure.
var doubts = map[string]bool{"maybe": true, "expected": true, "seems": true, "asfar": true}

// across tells whether a word that stands in the place of token of s does as asked.
func (p *pair) across(s *side, token int, asked func(k int) bool) bool {
	for _, h := range p.hunks {
		from, to, at, end := h.a0, h.a1, h.b0, h.b1
		if s == &p.b {
			from, to, at, end = h.b0, h.b1, h.a0, h.a1
		}
		if h.equal || !holds(s.words[from:to], token) {
			continue
		}
		for k := at; k < end; k++ {
			if asked(k) {
				return true
			}
		}
	}
	return false
}

// oneSidedAt tells whether the token of s stands in words that only s has.
func (p *pair) oneSidedAt(s *side, token int) bool {
	for _, h := range p.hunks {
		if s == &p.a && h.b0 == h.b1 && holds(s.words[h.a0:h.a1], token) || s == &p.b && h.a0 == h.a1 && holds(s.words[h.b0:h.b1], token) {
			return true
		}
	}
	return false
}

// notYet tells whether a "nog" stands before a negator.
func (s *side) notYet() bool {
	for k := 0; k+1 < len(s.keys); k++ {
		if s.in(k, "yet") {
			if c := s.cueAt(k + 1); c != nil && c.Kind == text.Negator {
				return true
			}
		}
	}
	return false
}

// knowing tells whether a condition says how far what is said is known: "voor
// zover valt na te gaan".
func (p *pair) knowing(kind text.CueKind, x, y *text.Cue) bool {
	const far = 9
	if kind != text.Condition || x != nil && y != nil {
		return false
	}
	c, s := x, &p.a
	if c == nil {
		c, s = y, &p.b
	}
	k := s.at(c.Last)
	words := s.t.Tokens[c.First].Key
	for i := c.First + 1; i <= c.Last; i++ {
		words += " " + s.t.Tokens[i].Key
	}
	if k < 0 || !s.t.Pack.In("as far", words) {
		return false
	}
	for j := k + 1; j < len(s.keys) && j <= k+far; j++ {
		if s.in(j, "knowing") {
			return true
		}
	}
	return false
}

// causeOfGroup is number for words that stand for a count ("tientallen"), else cause.
func causeOfGroup(cause app.Cause, cues ...*text.Cue) app.Cause {
	for _, c := range cues {
		if c != nil && !strings.HasPrefix(c.Group, "count ") {
			return cause
		}
	}
	return app.CauseNumber
}

// spare is how many other content words may change beside a cue of the family. A
// condition brings its clause along.
func spare(kind text.CueKind) int {
	if kind == text.Condition {
		return 6
	}
	return 1
}

// weak tells whether a cue that only one side has says too little to matter: a
// faint quantifier, one of which the other side has another like it, or one in
// sentences that go their own ways.
func (p *pair) weak(kind text.CueKind, x, y *text.Cue) bool {
	if kind == text.Condition && p.like.leastOr < 0.8 || kind != text.Condition && p.like.order < 0.6 && !p.bare() {
		return true
	}
	other := &p.b
	if x == nil {
		x, other = y, &p.a
	}
	for _, c := range other.cues {
		if c.Kind == kind && c.Group == x.Group {
			return true
		}
	}
	if kind == text.Hedge && x.Group == "sure" {
		return true // only what is in doubt elsewhere makes it matter
	}
	return kind == text.Quantifier && (x.Group == "some" || x.Group == "always" || x.Group == "usually")
}

// size is how many words the hunk with the token holds on both sides together.
func (p *pair) size(onA bool, token int) int {
	for _, h := range p.hunks {
		if !h.equal && (onA && holds(p.a.words[h.a0:h.a1], token) || !onA && holds(p.b.words[h.b0:h.b1], token)) {
			return h.a1 - h.a0 + h.b1 - h.b0
		}
	}
	return 0
}
