package compare

import (
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// doneOrReady finds where both sides say one thing of the speaker, and one says only that he
// will do it, the other only that he did it or is ready to: "ik zal opdracht geven", "ik heb
// opdracht gegeven", "ik ben bereid opdracht te geven".
func (p *pair) doneOrReady() (app.Change, bool) {
	const most, least, enough, much = 1, 0.7, 2.5, 4
	if p.strangers() <= most+1 { // "treft" and "bijlage"; "maak werk van", "ben voorstander van"
		if c, ok := p.herewith(); ok {
			return c, true
		}
		if p.like.order >= inPlace || p.like.shared >= much {
			if c, ok := p.onlyOpinion(); ok {
				return c, true
			}
		}
	}
	if p.strangers() > most && !p.bare() || p.like.least < least {
		return app.Change{}, false
	}
	if p.like.shared >= enough {
		if c, ok := p.asked(); ok {
			return c, true
		}
		if i, j, ok := p.deedDone(p.a, p.b); ok {
			return p.change(app.CauseCommitment, p.a.word(i), p.b.word(j), "to be done or done"), true
		}
		if j, i, ok := p.deedDone(p.b, p.a); ok {
			return p.change(app.CauseCommitment, p.a.word(i), p.b.word(j), "to be done or done"), true
		}
	}
	if c, ok := p.onlyOpinion(); ok {
		return c, true
	}
	i, x := p.a.stance()
	j, y := p.b.stance()
	if x == y || x == noStance || y == noStance {
		return app.Change{}, false
	}
	return p.change(app.CauseCommitment, p.a.word(i), p.b.word(j), "to be done or done"), true
}

// onlyOpinion finds what the government will do on one side, and only took note or thinks well
// of on the other: "zal de aanbeveling uitvoeren", "onderschrijft de aanbeveling".
func (p *pair) onlyOpinion() (app.Change, bool) {
	return p.instead(p.a.undertaken(), p.b.undertaken(), (*side).onlyThinks, "undertaking dropped", "undertaking added")
}

// instead finds an undertaking, x of A or y of B, on one side only, where the other only has
// the word that is asked for (or -1). The rules are for x, and for y.
func (p *pair) instead(x, y *text.Cue, word func(*side) int, ofX, ofY string) (app.Change, bool) {
	i, j := word(p.a), word(p.b)
	switch {
	case x != nil && y == nil && i < 0 && j >= 0:
		return p.change(app.CauseCommitment, x, p.b.word(j), ofX), true
	case y != nil && x == nil && j < 0 && i >= 0:
		return p.change(app.CauseCommitment, p.a.word(i), y, ofY), true
	}
	return app.Change{}, false
}

// soon is an undertaking of the government on one side only, and elsewhere nobody's, where
// the other only has the word that is asked for.
func (p *pair) soon(word func(*side) int) (app.Change, bool) {
	x, y := p.a.will(), p.b.will()
	if x != nil && !p.a.governs() || y != nil && !p.b.governs() {
		return app.Change{}, false
	}
	return p.instead(x, y, word, "to be done or done", "to be done or done")
}

// undertaken is the word by which the government will do something: "zal", "neem ik".
func (s *side) undertaken() *text.Cue {
	if c := s.will(); c != nil && s.governs() {
		return c
	}
	if k := s.iWill(); k >= 0 && s.onlyThinks() < 0 {
		return s.word(k)
	}
	return nil
}

// onlyThinks is the word by which the side took note of something, or has an opinion of it
// that binds to nothing: "onderschrijft", "sta ik open"; or -1.
func (s *side) onlyThinks() int {
	if k := s.noted(); k >= 0 {
		return k
	}
	for k := range s.keys {
		if s.in(k, "opinion") || k > 0 && s.inTwo(k-1, "opinion") {
			return k
		}
	}
	return -1
}

// herewith finds what one side will send, and the other sends with these words: "zal ik u doen
// toekomen", "treft u als bijlage aan".
func (p *pair) herewith() (app.Change, bool) {
	if !p.a.tells() && !p.b.tells() {
		return app.Change{}, false
	}
	return p.soon(func(s *side) int { return s.find("herewith") })
}

// asked finds where one side says that the government will ask, and the other that it is
// done at its request: "zal TNO verzoeken te onderzoeken", "op mijn verzoek onderzoekt TNO".
func (p *pair) asked() (app.Change, bool) {
	return p.soon(func(s *side) int { return s.findTwo("my request") })
}

// deedDone finds what the government will do on one side, and what is done on the other:
// "zal een commissaris aanstellen", "is een commissaris aangesteld". It gives the word
// "zal" and the participle.
func (p *pair) deedDone(will, done *side) (i, j int, ok bool) {
	c := will.will()
	if c == nil || done.will() != nil || !will.governs() || !done.governs() || will.anotherDoes(c) {
		return 0, 0, false
	}
	if will.holdsAny("aux now") || !done.holdsAny("aux now") {
		return 0, 0, false
	}
	for j := range done.keys {
		if !done.deedAt(j) || done.weights[j] == 0 {
			continue
		}
		for k := range will.keys {
			if will.ids[k] == done.ids[j] && will.weights[k] > 0 && !will.deedAt(k) && strings.HasSuffix(will.keys[k], "en") {
				return will.at(c.First), j, true
			}
		}
	}
	return 0, 0, false
}

// stance is how far the speaker has come with what he says of himself.
type stance int

const (
	noStance stance = iota
	isReady
	willDo
	hasDone
)

// stance gives the speaker's stance and the word that shows it; none where he shows two.
func (s *side) stance() (int, stance) {
	if s.modal("consider") != nil {
		return -1, noStance // "ik ben bereid te bezien of"
	}
	ready, will, did := s.amReady(), s.iWill(), s.iDid()
	switch {
	case ready >= 0 && will < 0:
		return ready, isReady // the auxiliary of "ik ben bereid" is no past
	case ready < 0 && will >= 0 && did < 0:
		return will, willDo
	case ready < 0 && will < 0 && did >= 0:
		return did, hasDone
	}
	return -1, noStance
}

// iWill is the word beside "ik" by which the speaker will do something, or -1.
func (s *side) iWill() int {
	return s.besideI(func(k int) bool {
		return s.modalAt(k, "shall") || s.in(k, "does") && !s.in(k, "letting") || s.in(k, "aux future")
	})
}

// iDid is the word beside "ik" by which the speaker did something, or -1.
func (s *side) iDid() int {
	return s.besideI(func(k int) bool { return s.in(k, "aux now") && s.did(k) })
}

// amReady is the "bereid" of the speaker, or -1.
func (s *side) amReady() int {
	for k := range s.keys {
		if s.in(k, "ready") && s.speaksNear(k) {
			return k
		}
	}
	return -1
}

// speaksNear tells whether the speaker stands a few words from word k, and no denial.
func (s *side) speaksNear(k int) bool {
	const near = 3
	speaks := false
	for j := max(0, k-near); j <= min(len(s.keys)-1, k+near); j++ {
		if c := s.cueAt(j); c != nil && c.Kind == text.Negator {
			return false
		}
		speaks = speaks || s.in(j, "i")
	}
	return speaks
}

// did tells whether a participle with "ge" follows the auxiliary at word k, or "laten"
// before what was done by others.
func (s *side) did(k int) bool {
	for j := k + 1; j < len(s.keys); j++ {
		if s.in(j, "letting") && j+1 < len(s.keys) && strings.HasSuffix(s.keys[j+1], "en") && !s.in(j+1, "let known") {
			return true
		}
		if key := s.keys[j]; strings.Contains(key[:min(len(key), 7)], "ge") && (strings.HasSuffix(key, "d") || strings.HasSuffix(key, "t") || strings.HasSuffix(key, "n")) && len(key) > 5 {
			return true
		}
	}
	return false
}

// besideI is the word right behind or before "ik" that does as asked, or -1.
func (s *side) besideI(asked func(k int) bool) int {
	for k := range s.keys {
		if !s.in(k, "i") {
			continue
		}
		for _, j := range []int{k + 1, k - 1} {
			if j >= 0 && j < len(s.keys) && asked(j) {
				return j
			}
		}
	}
	return -1
}

// word is word k as a cue of its own.
func (s *side) word(k int) *text.Cue { return &text.Cue{First: s.words[k], Last: s.words[k]} }
