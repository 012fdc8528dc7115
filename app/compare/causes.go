package compare

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"standpunt/app"
	"standpunt/app/text"
)

// causes gives what moved between the sides, in order of the text.
func (p *pair) causes() []app.Change {
	return p.moved.of(p.look)
}

func (p *pair) look() []app.Change {
	var out []app.Change
	out = append(out, p.valueChanges()...)
	out = append(out, p.negation()...)
	out = append(out, p.modality()...)
	out = append(out, p.groups(text.Hedge, app.CauseHedge)...)
	out = append(out, p.yet()...)
	out = append(out, p.commitments()...)
	out = append(out, p.groups(text.Quantifier, app.CauseQuantifier)...)
	out = append(out, p.scope()...)
	out = append(out, p.breakdowns()...)
	if !slices.ContainsFunc(out, func(c app.Change) bool { return c.Cause == app.CauseQuantifier }) {
		out = append(out, p.listed()...)
	}
	out = append(out, p.actors()...)
	out = append(out, p.groups(text.Condition, app.CauseCondition)...)
	if c, ok := p.otherCondition(); ok {
		out = append(out, c)
	}
	if c, ok := p.joinedOtherwise(); ok {
		out = append(out, c)
	}
	out = append(out, p.clauses(out)...)
	if c := p.otherProviso(); c != nil && !slices.ContainsFunc(out, func(o app.Change) bool {
		return o.Cause == app.CauseCondition || o.Cause == app.CauseHedge && (o.Before != "" && o.SpanA.Start == c.SpanA.Start || o.After != "" && o.SpanB.Start == c.SpanB.Start)
	}) {
		out = append(out, *c)
	}
	if p.unlessIsIfNot() {
		out = slices.DeleteFunc(out, func(c app.Change) bool { return c.Cause == app.CauseCondition })
	}
	out = append(out, p.states()...)
	out = append(out, p.reasons()...)
	if len(out) == 0 {
		out = append(out, p.deeds()...)
	}
	out = p.sameBan(out)
	if p.cancelled() {
		out = slices.DeleteFunc(out, func(c app.Change) bool { return c.Cause == app.CauseNegation })
	}
	out = unique(displaced(p.settled(p.outsideConditions(out))))
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i].Cause) < rank(out[j].Cause) })
	return out
}

// settled leaves to a commitment what is its own: that it is considered is no other
// modal besides, and that it is denied no other polarity.
func (p *pair) settled(all []app.Change) []app.Change {
	considered := slices.ContainsFunc(all, func(c app.Change) bool { return c.Rule == "an undertaking is only considered" })
	told := p.a.tells() && p.b.tells() && (p.a.undertakesToTell() || p.b.undertakesToTell())
	told = told || slices.ContainsFunc(p.a.cues, func(c text.Cue) bool { // what both speak of doing
		return c.Kind == text.Commitment && c.Group == "effort" && slices.ContainsFunc(p.b.cues, func(o text.Cue) bool { return o.Kind == c.Kind && o.Group == c.Group })
	})
	promised := p.a.promises() != p.b.promises() && slices.ContainsFunc(all, func(c app.Change) bool { return c.Cause == app.CauseCommitment })
	thought := (p.a.onlyThinks() >= 0) != (p.b.onlyThinks() >= 0) && slices.ContainsFunc(all, func(c app.Change) bool { return c.Cause == app.CauseCommitment })
	considered = considered || promised || thought
	for i := range all {
		if c := &all[i]; c.Cause == app.CauseNegation && told {
			c.Cause = app.CauseCommitment
		}
	}
	return slices.DeleteFunc(all, func(c app.Change) bool { return considered && c.Cause == app.CauseModality })
}

// promises tells whether the side promises in so many words: "zeg toe".
func (s *side) promises() bool {
	return s.cued(text.Commitment, "promise")
}

func (s *side) undertakesToTell() bool {
	return slices.ContainsFunc(s.cues, func(c text.Cue) bool { return tells(c) && s.undertakes(&c) })
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

// outsideConditions drops the states of affairs, undertakings, denials and hedges that stand in a
// condition which each side sets otherwise: they are part of it.
func (p *pair) outsideConditions(all []app.Change) []app.Change {
	if !slices.ContainsFunc(all, func(c app.Change) bool { return c.Cause == app.CauseCondition }) {
		return all
	}
	w := p.asWritten()
	x, y := w.a.clauseOfCondition(), w.b.clauseOfCondition()
	within := func(s, o app.Span) bool { return o.Start <= s.Start && s.End <= o.End }
	return slices.DeleteFunc(all, func(c app.Change) bool {
		if c.Cause != app.CauseOther && c.Cause != app.CauseCommitment && c.Cause != app.CauseNegation && c.Cause != app.CauseHedge {
			return false
		}
		return (c.Before == "" || within(c.SpanA, x)) && (c.After == "" || within(c.SpanB, y)) || slices.ContainsFunc(all, func(o app.Change) bool {
			return o.Cause == app.CauseCondition && o.Before != "" && o.After != "" && (c.Before == "" || within(c.SpanA, o.SpanA)) && (c.After == "" || within(c.SpanB, o.SpanB))
		})
	})
}

// clauseOfCondition is where the only condition of the side stands in the source, as far as
// it is known where that ends; nowhere where there is none.
func (s *side) clauseOfCondition() app.Span {
	w, ok := s.proviso()
	if !ok || w.to == len(s.keys) && w.from > 0 && !s.comma(w.from) {
		return app.Span{Start: -1, End: -1}
	}
	return s.t.SpanOf(s.words[w.from], s.words[w.to-1])
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
		first, last := p.a.unbroken(x)
		c.Before, c.SpanA = p.a.t.Words(first, last), p.a.t.SpanOf(first, last)
	}
	if y != nil {
		first, last := p.b.unbroken(y)
		c.After, c.SpanB = p.b.t.Words(first, last), p.b.t.SpanOf(first, last)
	}
	return c
}

// unbroken is the tokens of the cue from its first on that follow each other in the source
// with no other word between: in a side that was put in another order not all may.
func (s *side) unbroken(c *text.Cue) (first, last int) {
	first, last = c.First, c.First
	for last < c.Last {
		from, to := s.t.Tokens[last].End, s.t.Tokens[last+1].Start
		if to < from || strings.ContainsFunc(s.t.Source[from:to], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			break
		}
		last++
	}
	return first, last
}

// cued tells whether a cue of the kind, and of one of the groups, stands on the side.
func (s *side) cued(kind text.CueKind, groups ...string) bool {
	return slices.ContainsFunc(s.cues, func(c text.Cue) bool { return c.Kind == kind && slices.Contains(groups, c.Group) })
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
			return p.a.alone(p.b, h.a0, h.a1) + p.b.alone(p.a, h.b0, h.b1) - 2*p.inflected(h)
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

// burden is load with what moved counted too: the words of a clause of its own. Of
// words that only one side has it counts those up to the commas around the token.
func (p *pair) burden(onA bool, token int) int {
	for _, h := range p.hunks {
		s, from, to := p.a, h.a0, h.a1
		if !onA {
			s, from, to = p.b, h.b0, h.b1
		}
		if h.equal || !holds(s.words[from:to], token) {
			continue
		}
		if h.a0 < h.a1 && h.b0 < h.b1 {
			return loaded(p.a, h.a0, h.a1) + loaded(p.b, h.b0, h.b1) - 2*p.inflected(h)
		}
		k := s.at(token)
		first, last := k, k+1
		for first > from && !s.comma(first) {
			first--
		}
		for last < to && !s.comma(last) {
			last++
		}
		return loaded(s, first, last)
	}
	return 0
}

// alone is how many of the content words that loaded counts the other side has nowhere:
// what only moved is no other content.
func (s *side) alone(o *side, from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if s.carries(k) && !o.has(s.ids[k]) && !s.composed(k, o) && !s.parted(k, o) {
			n++
		}
	}
	return n
}

// parted tells whether word k is a verb, with or without its particle, which one side parts
// and the other has in one word: "draagt … bij", "bijdrage".
func (s *side) parted(k int, o *side) bool {
	const shortest, most = 3, 120 // letters of a verb; words of a sentence, as every one is asked
	if len(o.stems) > most {
		return false
	}
	apart := func(s *side, k int, whole string) bool {
		particle, ok := strings.CutSuffix(whole, s.stems[k])
		return ok && len(s.stems[k]) >= shortest && s.t.Pack.In("particle", particle) && slices.Contains(s.keys[k+1:], particle)
	}
	for j, stem := range o.stems {
		if apart(s, k, stem) || apart(o, j, s.stems[k]) {
			return true
		}
	}
	return false
}

func loaded(s *side, from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if s.carries(k) {
			n++
		}
	}
	return n
}

// carries tells whether word k is a content word that neither measures nor colours.
func (s *side) carries(k int) bool {
	return s.weights[k] >= 0.5 && s.cueAt(k) == nil && s.value(k) == nil && !s.unit(k) && !s.in(k, "ground") && !s.in(k, "borne")
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

// size is how many words the hunk with the token holds on both sides together.
func (p *pair) size(onA bool, token int) int {
	for _, h := range p.hunks {
		if !h.equal && (onA && holds(p.a.words[h.a0:h.a1], token) || !onA && holds(p.b.words[h.b0:h.b1], token)) {
			return h.a1 - h.a0 + h.b1 - h.b0
		}
	}
	return 0
}

// plainSize is size without the quantifiers: they have a cause of their own.
func (p *pair) plainSize(onA bool, token int) int {
	n := p.size(onA, token)
	for _, h := range p.hunks {
		if h.equal || !(onA && holds(p.a.words[h.a0:h.a1], token) || !onA && holds(p.b.words[h.b0:h.b1], token)) {
			continue
		}
		return n - p.a.quantified(h.a0, h.a1) - p.b.quantified(h.b0, h.b1)
	}
	return n
}

// quantified is how many of the words [from,to) belong to quantifiers.
func (s *side) quantified(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if c := s.cueAt(k); c != nil && c.Kind == text.Quantifier {
			n++
		}
	}
	return n
}

// part is the words [from,to) of a side.
type part struct{ from, to int }

// cue is a part as the tokens that it takes.
func (s *side) cue(w part) *text.Cue {
	return &text.Cue{First: s.words[w.from], Last: s.words[w.to-1]}
}

// meet tells whether a word of a cue of A and one of B stand in one hunk: of "exclusief btw"
// and "inclusief btw" only the first differs.
func (p *pair) meet(x, y *text.Cue) bool {
	for i := x.First; i <= x.Last; i++ {
		for j := y.First; j <= y.Last; j++ {
			if p.together(i, j) {
				return true
			}
		}
	}
	return false
}

// together tells whether a token of A and one of B stand in one hunk.
func (p *pair) together(i, j int) bool {
	for _, h := range p.hunks {
		if !h.equal && holds(p.a.words[h.a0:h.a1], i) && holds(p.b.words[h.b0:h.b1], j) {
			return true
		}
	}
	return false
}
