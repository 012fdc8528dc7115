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
	out = append(out, p.clauses(out)...)
	out = append(out, p.states()...)
	out = unique(out)
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i].Cause) < rank(out[j].Cause) })
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
		if s.weights[k] >= 0.5 && s.cueAt(k) == nil && s.value(k) == nil {
			n++
		}
	}
	return n
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
		if kind == text.Hedge && (y == nil && p.fleeting(x, true) || x == nil && p.fleeting(y, false)) {
			continue
		}
		out = append(out, p.change(causeOfGroup(cause, x, y), x, y, string(kind)))
	}
	return out
}

// causeOfGroup is number for words that stand for a count ("tientallen"), else cause.
func causeOfGroup(cause app.Cause, cues ...*text.Cue) app.Cause {
	for _, c := range cues {
		if c == nil || !strings.HasPrefix(c.Group, "count ") {
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
