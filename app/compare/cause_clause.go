package compare

import (
	"cmp"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// clauses reports what whole clauses add that only one side has: an undertaking
// of the speaker ("en ik zal de stukken openbaar maken"), or a condition that
// "als" opens. Causes of that kind that were found already are not said twice.
func (p *pair) clauses(found []app.Change) []app.Change {
	has := func(c app.Cause) bool {
		return slices.ContainsFunc(found, func(x app.Change) bool { return x.Cause == c })
	}
	const aside = 2 // words of the other side beside a clause: "loopt, en ik zal …", "is lopende"
	var out []app.Change
	for _, h := range p.hunks {
		if c, ok := p.alreadyDone(h); ok && !has(app.CauseCommitment) {
			out = append(out, c)
		}
		s, from, to, rest := p.a, h.a0, h.a1, h.b1-h.b0
		if h.b1-h.b0 > h.a1-h.a0 {
			s, from, to, rest = p.b, h.b0, h.b1, h.a1-h.a0
		}
		if h.equal || rest > aside || rest > 0 && !s.conjoins(from, min(to, from+2)) {
			continue
		}
		if k := s.undertaking(from, to); k >= 0 && !has(app.CauseCommitment) && !p.made(s, from, to) {
			out = append(out, p.oneSided(s, k, k, app.CauseCommitment))
		}
		if k := s.conditional(from, to); rest == 0 && k >= 0 && !has(app.CauseCondition) && !p.setElsewhere(s) {
			out = append(out, p.oneSided(s, k, to-1, app.CauseCondition))
		}
	}
	return out
}

// conjoins tells whether a conjunction stands in [from,to).
func (s *side) conjoins(from, to int) bool {
	for k := from; k < to; k++ {
		if s.in(k, "conjunction") {
			return true
		}
	}
	return false
}

// setElsewhere tells whether the other side sets a condition in a word of its own
// ("wanneer", "indien") that s lacks: the clause of s has only moved.
func (p *pair) setElsewhere(s *side) bool {
	a, b := p.unmatched(text.Condition)
	if s == p.a {
		a = b
	}
	return slices.ContainsFunc(a, func(c *text.Cue) bool { return c.Group == "if" || c.Group == "once" })
}

// alreadyDone finds where one side says what the speaker will do, and the other
// that it is done: "zal ik onderzoek laten doen", "is al onderzoek gedaan".
func (p *pair) alreadyDone(h hunk) (app.Change, bool) {
	if h.equal || h.a1 == h.a0 || h.b1 == h.b0 {
		return app.Change{}, false
	}
	done := func(s *side, from, to int) int {
		now := -1
		for k := from; k < to; k++ {
			if s.in(k, "aux now") || s.in(k, "aux past") {
				now = k
			}
			if now >= 0 && s.in(k, "already") {
				return now
			}
		}
		return -1
	}
	will := func(s *side, from, to int) int {
		for k := from; k < to; k++ {
			if s.modalAt(k, "shall") && (k+1 < len(s.keys) && s.in(k+1, "i") || k > 0 && s.in(k-1, "i")) {
				return k
			}
		}
		return -1
	}
	if i, j := will(p.a, h.a0, h.a1), done(p.b, h.b0, h.b1); i >= 0 && j >= 0 {
		return p.change(app.CauseCommitment, &text.Cue{First: p.a.words[i], Last: p.a.words[i]}, &text.Cue{First: p.b.words[j], Last: p.b.words[j]}, "to be done or under way"), true
	}
	if i, j := done(p.a, h.a0, h.a1), will(p.b, h.b0, h.b1); i >= 0 && j >= 0 {
		return p.change(app.CauseCommitment, &text.Cue{First: p.a.words[i], Last: p.a.words[i]}, &text.Cue{First: p.b.words[j], Last: p.b.words[j]}, "to be done or under way"), true
	}
	return app.Change{}, false
}

// oneSided is a change of the words [first,last] that only s has.
func (p *pair) oneSided(s *side, first, last int, cause app.Cause) app.Change {
	c := text.Cue{First: s.words[first], Last: s.words[last]}
	if cause == app.CauseCondition {
		if s == p.a {
			return p.change(cause, &c, nil, "condition")
		}
		return p.change(cause, nil, &c, "condition")
	}
	if s == p.a {
		return p.change(cause, &c, nil, "undertaking dropped")
	}
	return p.change(cause, nil, &c, "undertaking added")
}

// undertaking finds the verb by which the speaker binds himself in the clause
// [from,to): "ik zal …", "laat ik …", "ik ben bereid …"; -1 when there is none.
// What he will do in this very answer ("zal ik hieronder toelichten") binds to nothing.
func (s *side) undertaking(from, to int) int {
	const shortest = 3
	pack := s.t.Pack
	if to-from < shortest {
		return -1
	}
	who, deed, future := -1, -1, -1
	if heavy(s, from, to) == 0 {
		return -1 // "wij zullen" before words that both have
	}
	for k := from; k < to; k++ {
		switch key := s.keys[k]; {
		case pack.In("answering", key):
			return -1
		case pack.In("i", key):
			who = k
		case pack.In("ready", key):
			future = k
		case s.modalAt(k, "shall"):
			future = k
		case pack.In("does", key) && (k > from && s.in(k-1, "i") || k+1 < to && s.in(k+1, "i") || k == to-1 && who >= 0 && s.in(from, "whereupon")):
			deed = k
		}
	}
	if who < 0 && s.in(from, "conjunction") && from+1 < to && s.modalAt(from+1, "shall") && s.begun("gov") {
		return from + 1 // "het kabinet heeft bijgedragen en zal dat blijven doen"
	}
	if who < 0 && future >= 0 { // "het kabinet zal …"
		for k := from; k < to; k++ {
			if c := s.cueAt(k); c != nil && c.Kind == text.Actor && c.Group == "gov" && s.agent(c) {
				who = k
			}
		}
	}
	if who < 0 && s.in(from, "conjunction") && s.in(0, "i") && from+1 < to && (s.wishes(from+1) || s.lets(from+1, to) || s.in(from+1, "undertakes")) {
		return from + 1 // "ik onderschrijf dit en streef ernaar dat …", "… en laat dit onderzoeken"
	}
	switch {
	case who < 0:
		return -1
	case future >= 0 && s.oneClause(who, future):
		return future
	}
	return deed
}

// begun tells whether an actor of the group begins the side.
func (s *side) begun(group string) bool {
	return slices.ContainsFunc(s.cues, func(c text.Cue) bool {
		return c.Kind == text.Actor && c.Group == group && s.begins(s.at(c.First))
	})
}

// lets tells whether word k begins a clause [k,to) by which the speaker has others do
// something: "laat dit onderzoeken". Of most other verbs ("neem", "stel", "spreek") only
// what follows tells whether they undertake anything: "en neem die zorg serieus".
func (s *side) lets(k, to int) bool {
	const shortest = 5
	last := s.keys[to-1]
	return s.in(k, "lets") && strings.HasSuffix(last, "en") && len(last) > shortest && !s.in(to-1, "let known")
}

// wishes tells whether a modal of will or wish stands at word k.
func (s *side) wishes(k int) bool {
	return s.modalAt(k, "shall") || s.modalAt(k, "want") || s.modalAt(k, "intend")
}

// oneClause tells whether words i and j stand in one clause: near each other, and
// without a comma or "dat" between.
func (s *side) oneClause(i, j int) bool {
	const far = 7
	i, j = min(i, j), max(i, j)
	if j-i > far {
		return false
	}
	for k := i + 1; k <= j; k++ {
		if s.comma(k) || s.in(k, "that") {
			return false
		}
	}
	return true
}

func (s *side) modalAt(k int, group string) bool {
	c := s.cueAt(k)
	return c != nil && c.Kind == text.Modal && c.Group == group
}

// made tells whether the sentences around the other side make the undertaking
// of the clause [from,to) of s: they share half of its content words.
func (p *pair) made(s *side, from, to int) bool {
	o := p.b
	if s == p.b {
		o = p.a
	}
	if o.before == "" && o.after == "" {
		return false
	}
	around := o.around()
	all, there := 0, 0
	for k := from; k < to; k++ {
		if s.weights[k] < 0.3 {
			continue
		}
		all++
		if _, ok := slices.BinarySearchFunc(around.items, s.ids[k], func(x item, id uint64) int { return cmp.Compare(x.id, id) }); ok {
			there++
		}
	}
	return all > 0 && 2*there >= all
}

// conditional finds the "als" that opens a clause with a verb at its end; -1 when
// [from,to) is none: "als onderdeel van het plan" sets no condition.
func (s *side) conditional(from, to int) int {
	const shortest = 4
	pack := s.t.Pack
	for k := from; k+shortest <= to && k <= from+1; k++ {
		if !s.in(k, "conditional") || s.cueAt(k) != nil || !s.in(k+1, "determiner") {
			continue
		}
		last := s.keys[to-1]
		plural := to-k > shortest && k+2 < to-1 && many(s.keys[k+2]) && strings.HasSuffix(last, "en")
		if s.in(k+1, "person") {
			return k // "als zij …" can only open a clause
		}
		if pack.In("finite", last) || len(last) > 3 && last[len(last)-1] == 't' || plural {
			return k
		}
	}
	return -1
}

// speaks tells whether the government is the subject of the cue: it stands
// beside it, or before it with little between.
func (s *side) speaks(c *text.Cue) bool {
	const between = 2
	for _, x := range s.cues {
		if x.Kind == text.Actor && x.Group == "gov" && (x.First > c.Last && x.First-c.Last <= 1 || c.First > x.Last && c.First-x.Last <= between) {
			return true
		}
	}
	return false
}
