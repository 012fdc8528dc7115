package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// anotherState is the rule of a state that took another place.
const anotherState = "another state of affairs"

// cancelled tells whether one side denies the state that the other turns: "niet
// toegestaan" and "verboden" are one state.
func (p *pair) cancelled() bool {
	a, b := p.unmatched(text.State)
	for _, x := range a {
		for _, y := range b {
			if p.sameAxis(x, y) && (p.meet(x, y) || p.sameContent()) && p.a.denies(x) != p.b.denies(y) {
				return true
			}
		}
	}
	return false
}

// sameBan drops what says that one side forbids what the other allows, where one says that
// a thing may not be and the other that it is forbidden: "mag niet", "het is verboden om".
func (p *pair) sameBan(all []app.Change) []app.Change {
	s, ban := p.a, p.a.mayNot()
	if o := p.b.mayNot(); ban == nil {
		s, ban = p.b, o
	} else if o != nil {
		return all
	}
	o := p.a
	if s == p.a {
		o = p.b
	}
	if ban == nil || s.forbids(true) || !o.forbids(false) {
		return all
	}
	return slices.DeleteFunc(all, func(c app.Change) bool {
		own, other := c.SpanA, c.After
		if s == p.b {
			own, other = c.SpanB, c.Before
		}
		return other == "" && slices.ContainsFunc(ban, func(x text.Cue) bool {
			return (c.Cause == app.CauseNegation || c.Cause == app.CauseModality) && own == s.t.SpanOf(x.First, x.Last)
		})
	})
}

// mayNot is the modal and the negator by which the side says that a thing may not be.
func (s *side) mayNot() []text.Cue {
	for _, c := range s.cues {
		if c.Kind != text.Modal || c.Group != "can" {
			continue
		}
		for _, n := range s.cues {
			if n.Kind == text.Negator && s.t.Pack.In("denying", s.t.Tokens[n.First].Key) && (n.First > c.Last && s.oneClause(s.at(c.Last), s.at(n.First)) || c.First-n.Last == 1) {
				return []text.Cue{c, n}
			}
		}
	}
	return nil
}

// forbids tells whether the side says of a thing that it is forbidden, or that it is not.
func (s *side) forbids(orNot bool) bool {
	return slices.ContainsFunc(s.cues, func(c text.Cue) bool {
		return c.Kind == text.State && s.t.Pack.In("forbidden", s.t.Tokens[c.Last].Key) && (orNot || !s.denies(&c))
	})
}

// denies tells whether a negator stands shortly before a state.
func (s *side) denies(state *text.Cue) bool {
	const near = 4
	return slices.ContainsFunc(s.cues, func(c text.Cue) bool {
		return c.Kind == text.Negator && c.Last < state.First && state.First-c.Last <= near
	})
}

// states reports a state of affairs that took another place on its axis: what
// rose falls, what was allowed is forbidden, what was prepared is ended.
func (p *pair) states() []app.Change {
	a, b := p.unmatched(text.State)
	if len(a)+len(b) > 0 && p.asWritten().termsChanged() {
		return nil // "duurder dan vliegen", "vliegen is goedkoper dan"
	}
	var out []app.Change
	for _, x := range a {
		for _, y := range b {
			if p.sameAxis(x, y) && (p.meet(x, y) && p.load(true, x.Last) <= 1 || len(a) == 1 && len(b) == 1 && p.strangers() <= 1) && p.a.denies(x) == p.b.denies(y) {
				cause, rule := turnedState(x, y)
				out = append(out, p.change(cause, x, y, rule))
				break
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	if c, ok := p.compared(); ok {
		return []app.Change{c}
	}
	for _, h := range p.hunks {
		if h.equal || h.a1-h.a0 != 1 || h.b1-h.b0 != 1 || !p.votes(h) && !opposed(p.a.t.Pack, p.a.keys[h.a0], p.b.keys[h.b0]) {
			continue
		}
		x, y := text.Cue{First: p.a.words[h.a0], Last: p.a.words[h.a0]}, text.Cue{First: p.b.words[h.b0], Last: p.b.words[h.b0]}
		out = append(out, p.change(app.CauseOther, &x, &y, anotherState))
	}
	return out
}

// turnedState is the cause and the rule of a state that took another place on its axis.
func turnedState(x, y *text.Cue) (app.Cause, string) {
	switch axis(x) {
	case "pledge":
		if y.Group == "pledge keep" {
			return app.CauseCommitment, "an undertaking is taken up"
		}
		return app.CauseCommitment, "an undertaking is given up"
	case "when":
		return app.CauseDate, "before or after"
	case "vat":
		return app.CauseMoney, "another value"
	case "duty":
		if y.Group == "duty bound" {
			return app.CauseModality, "stronger modal"
		}
		return app.CauseModality, "weaker modal"
	}
	if strings.HasPrefix(axis(x), "pole") { // "in strijd met" is no other state than "niet in overeenstemming met"
		return app.CauseNegation, "the opposite"
	}
	return app.CauseOther, anotherState
}

// votes tells whether the hunk is "voor" on one side and "tegen" on the other, in a
// sentence about a vote.
func (p *pair) votes(h hunk) bool {
	pack, x, y := p.a.t.Pack, p.a.keys[h.a0], p.b.keys[h.b0]
	if !(pack.In("for", x) && pack.In("against", y)) && !(pack.In("against", x) && pack.In("for", y)) {
		return false
	}
	return p.a.holdsAny("vote")
}

// sameAxis tells whether two states exclude each other. What is being prepared
// or was withdrawn is not adopted or refused.
// What is still running is only not ended.
func (p *pair) sameAxis(x, y *text.Cue) bool {
	const running, ended, written = "stage running", "stage 4", "means written"
	if spoken := map[string]bool{"means mouth": true, "means phone": true}; x.Group == written || y.Group == written {
		return spoken[x.Group] || spoken[y.Group] // a letter is written too
	}
	if x.Group == running || y.Group == running {
		return x.Group == ended || y.Group == ended
	}
	return axis(x) == axis(y) || axis(x) == "stage" && axis(y) == "ok" || axis(x) == "ok" && axis(y) == "stage"
}

func axis(c *text.Cue) string {
	name, _, _ := strings.Cut(c.Group, " ")
	return name
}

// fleeting tells whether a hedge says no more than that a state which changed
// was so for now: "wordt momenteel voorbereid" became "is aangenomen".
func (p *pair) fleeting(hedge *text.Cue, onA bool) bool {
	if hedge.Group != "fornow" {
		return false
	}
	a, b := p.unmatched(text.State)
	for _, x := range a {
		for _, y := range b {
			if p.sameAxis(x, y) && p.together(x.Last, y.Last) && (onA && p.together(hedge.Last, y.Last) || !onA && p.together(x.Last, hedge.Last)) {
				return true
			}
		}
	}
	return false
}
