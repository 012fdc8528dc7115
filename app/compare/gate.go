package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// verdict is what the gate says: the same proposition about the same event
// (Reworded, causes may follow) or less.
type verdict struct {
	label app.Label
	score float64
	rule  string
	firm  bool // no cause is looked for
}

// The gate's measures. They were set on pairs of real answers so that either half of the pairs
// gives the same grade under them.
const (
	sameFrom      = 0.5  // chance from which two sentences make one claim
	relatedFrom   = 0.5  // and from which they are about one subject
	halfOf        = 0.42 // the least that an extra clause may leave of the longer side
	otherFrame    = 0.65 // word order so alike that replaced nouns mean another object
	sameStatistic = 0.6  // likeness of the contexts of one statistic
	sameMatter    = 0.12 // likeness of the contexts of one matter
)

// gate decides whether both sides say the same of the same thing.
func (p *pair) gate() verdict {
	l := p.like
	x := l.claim()
	related := func(rule string) verdict {
		return verdict{label: app.Related, score: x, rule: rule}
	}
	same := x >= sameFrom
	bare := p.bare()
	switch {
	case p.pointsElsewhere():
		return related("points to another place")
	case p.pointsAlike():
		return verdict{label: app.Reworded, score: max(x, 0.7), rule: "points to the same place", firm: true}
	case len(p.a.keys) > 0 && len(p.b.keys) > 0 && p.a.said()+p.b.said() == 0:
		return related("numbers only")
	case (same || bare) && p.otherStatistic():
		return related("figures of another thing")
	case (same || bare) && (p.a.ownBody() && p.b.ownBody() || p.otherMinister()) && len(p.causes()) > 0:
		return related("each about an office of its own")
	case (same || bare) && p.otherMatter():
		return related("standard sentence about another matter")
	case (same || bare) && p.otherName():
		return related("another name in the same sentence")
	case same && p.otherCounted():
		return related("another thing is counted")
	case l.order >= halfOf && p.conditionSet():
		return verdict{label: app.Reworded, score: max(x, 0.6), rule: "only the condition differs"}
	case bare && l.order >= 0.5:
		return verdict{label: app.Reworded, score: max(x, 0.7), rule: "only values and cue words differ"}
	case same && l.order >= otherFrame && l.content < 0.78 && p.replaced() >= 2:
		return related("another object in the same sentence")
	case same && l.leastOr >= 0.8 && l.order < halfOf && !p.binds():
		return related("more than half is new")
	case same || p.procedure():
		return verdict{label: app.Reworded, score: x, rule: "same words for the greater part"}
	case p.binds():
		return verdict{label: app.Reworded, score: 0.6, rule: "one side holds the other and a clause that binds"}
	case l.least >= 0.95 && l.leastOr >= 0.85 && l.order >= halfOf:
		return verdict{label: app.Reworded, score: x, rule: "one side holds the other"}
	}
	subject := l.subject()
	switch {
	case subject >= relatedFrom && p.restBeside():
		return verdict{label: app.Reworded, score: sameFrom, rule: "what one side lacks stands beside it", firm: true}
	case subject >= relatedFrom:
		return verdict{label: app.Related, score: subject, rule: "same subject"}
	}
	return verdict{label: app.Unrelated, score: 1 - subject, rule: "little in common"}
}

// binds tells whether the clause that only one side has is a condition or an
// undertaking: such a clause bears on the shared claim however long it is.
func (p *pair) binds() bool {
	const words, share = 3, 0.25
	if p.like.leastOr < 0.95 || p.like.order < share || min(len(p.a.keys), len(p.b.keys)) < words {
		return false
	}
	shorter := &p.a
	if len(p.b.keys) < len(p.a.keys) {
		shorter = &p.b
	}
	if !shorter.claimsAny() {
		return false // a name, a heading
	}
	for _, c := range p.causes() {
		if c.Cause == app.CauseCondition || c.Cause == app.CauseCommitment {
			return true
		}
	}
	return false
}

// claimsAny tells whether the side is more than names: two words or more, a verb
// among them, begin with a small letter.
func (s *side) claimsAny() bool {
	small, verb := 0, false
	for k, key := range s.keys {
		w := s.surface(k)
		if w[0] < 'a' || w[0] > 'z' {
			continue
		}
		if s.weights[k] >= 0.5 {
			small++
		}
		if c := s.cueAt(k); c != nil && c.Kind == text.Modal {
			verb = true
		}
		verb = verb || s.t.Pack.In("finite", key) || len(key) > 3 && (key[len(key)-1] == 't' || key[len(key)-1] == 's' || key[len(key)-1] == 'd')
	}
	return small > 0 && (verb || small > 1) || len(s.keys) >= 3 && slices.ContainsFunc(s.keys, func(k string) bool { return s.t.Pack.In("finite", k) })
}

func (p *pair) conditionSet() bool {
	_, ok := p.otherCondition()
	return ok
}

// bare tells whether nothing but values, cue words and stop words differs.
func (p *pair) bare() bool {
	for _, h := range p.hunks {
		if !h.equal && !p.by(h) && !p.subjects(h) && !p.initials(h) && (p.a.laden(h.a0, h.a1) || p.b.laden(h.b0, h.b1)) {
			return false
		}
	}
	return true
}

// laden tells whether a word of [from,to) carries any subject: values and cue words
// do not, nor do those who act, where they act.
func (s *side) laden(from, to int) bool {
	for k := from; k < to; k++ {
		if s.weights[k] <= 0.1 || s.value(k) != nil {
			continue
		}
		if c := s.cueAt(k); c == nil || c.Kind == text.Actor && !s.agent(c) {
			return true
		}
	}
	return false
}

// replaced is how many content words stand where the other side has others.
func (p *pair) replaced() int {
	n := 0
	for _, h := range p.hunks {
		if !h.equal {
			n += min(loaded(&p.a, h.a0, h.a1), loaded(&p.b, h.b0, h.b1))
		}
	}
	return n
}

// otherCounted tells whether the numbers of two different things are meant: "het
// aantal controles" and "het aantal aanhoudingen".
func (p *pair) otherCounted() bool {
	for _, h := range p.hunks {
		if p.countsMore(h) || p.countsOther(h) {
			return true
		}
		if h.equal || h.a0 == 0 || h.b0 == 0 || loaded(&p.a, h.a0, h.a1) != 1 || loaded(&p.b, h.b0, h.b1) != 1 || p.inflected(h) > 0 {
			continue
		}
		if p.a.t.Pack.In("counted", p.a.keys[h.a0-1]) && p.b.t.Pack.In("counted", p.b.keys[h.b0-1]) && heavy(&p.a, h.a0, h.a0+1)+heavy(&p.b, h.b0, h.b0+1) == 2 {
			return true
		}
	}
	return false
}

// countsOther tells whether words of substance stand in each other's place behind
// "het aantal": "het aantal feiten inzake diefstal", "… inzake drugs".
func (p *pair) countsOther(h hunk) bool {
	if h.equal || !p.a.counts(h.a0) || !p.b.counts(h.b0) {
		return false
	}
	return p.a.names(&p.b, h.a0, h.a1, true) && p.b.names(&p.a, h.b0, h.b1, true)
}

// counts tells whether a word for a count stands a little before word k.
func (s *side) counts(k int) bool {
	const far = 14
	for j := max(0, k-far); j < k; j++ {
		if s.t.Pack.In("counted", s.keys[j]) {
			return true
		}
	}
	return false
}

// names tells whether words [from,to) name a thing that the other side names
// nowhere. Participles may be left out, which only say how it was counted.
func (s *side) names(o *side, from, to int, noParticiples bool) bool {
	const own = 0.7 // weight of a word that names a subject
	for k := from; k < to; k++ {
		if s.weights[k] >= own && s.cueAt(k) == nil && s.value(k) == nil && !slices.Contains(o.ids, s.ids[k]) && !(noParticiples && participle(s.keys[k])) {
			return true
		}
	}
	return false
}

// participle tells whether a word looks like "geregistreerde" or "vastgesteld".
func participle(key string) bool {
	for _, end := range []string{"de", "d", "te", "t"} {
		if strings.HasSuffix(key, end) {
			return strings.Contains(key[:len(key)/2+1], "ge") || strings.HasPrefix(key, "be") || strings.HasPrefix(key, "ver")
		}
	}
	return false
}

// countsMore tells whether one side counts other things as well: "het aantal
// incidenten, interventies en aanhoudingen".
func (p *pair) countsMore(h hunk) bool {
	s, from, to := &p.a, h.a0, h.a1
	if h.b1 > h.b0 {
		s, from, to = &p.b, h.b0, h.b1
	}
	if h.equal || h.a1 > h.a0 && h.b1 > h.b0 || from == 0 || !s.member(from, to) && !s.members(from, to) {
		return false
	}
	return s.t.Pack.In("counted", s.keys[from-1]) || from > 1 && s.t.Pack.In("counted", s.keys[from-2])
}

// otherMatter tells whether a sentence that leans on its context ("u wordt
// hierover in het najaar geïnformeerd") differs in value or strength while
// the contexts, where both are known, have nothing in common.
func (p *pair) otherMatter() bool {
	if !p.leans() {
		return false
	}
	causes := p.causes()
	if len(causes) == 0 {
		return false
	}
	ca, cb := p.a.around(), p.b.around()
	if p.a.bareData() && p.b.bareData() && (ca.total == 0 || cb.total == 0) {
		return !slices.ContainsFunc(causes, func(c app.Change) bool { return c.Cause != app.CauseDate && c.Cause != app.CauseNumber })
	}
	return ca.total > 0 && cb.total > 0 && ca.dice(cb) < p.matter()
}

// leans tells whether the pair is a short sentence, or a longer one that tells
// or sends, of which only the context says what it is about.
func (p *pair) leans() bool {
	const own, short, long = 7.0, 12, 16
	if p.a.bareData() && p.b.bareData() || p.a.competent && p.b.competent {
		return true
	}
	if p.like.smaller > own || !p.a.deictic() && !p.b.deictic() {
		return false
	}
	a, b := len(p.a.keys), len(p.b.keys)
	return min(a, b) <= short && max(a, b) <= long || max(a, b) <= 2*short && p.a.tells() && p.b.tells()
}

// tells tells whether the sentence is about informing or sending.
func (s *side) tells() bool {
	return slices.ContainsFunc(s.cues, tells)
}

func tells(c text.Cue) bool {
	return c.Kind == text.Commitment && (c.Group == "inform" || c.Group == "send")
}

// matter is how much the contexts must share. What "deze gegevens" are is known
// from the context only, so that more is asked of it.
func (p *pair) matter() float64 {
	for _, s := range []*side{&p.a, &p.b} {
		if len(s.keys) > 1 && s.t.Pack.In("demonstrative", s.keys[0]) && s.t.Pack.In("data", s.keys[1]) || s.bareData() {
			return sameStatistic
		}
	}
	return sameMatter
}

// deictic tells whether a word of the side stands for something said before.
// What joins clauses ("dat") does so only where the sentence begins with it.
func (s *side) deictic() bool {
	for k, key := range s.keys {
		if s.t.Pack.In("deictic", key) && (k == 0 || !s.t.Pack.In("relative", key)) {
			return true
		}
	}
	return false
}

// around is the bag of the context.
func (s *side) around() bag {
	switch x, y := s.near[0], s.near[1]; {
	case x != nil && y != nil:
		return merges([]bag{*x, *y})[0]
	case x != nil:
		return *x
	case y != nil:
		return *y
	case s.before == "" && s.after == "":
		return bag{}
	}
	return bagOf(whole(text.Analyse(s.before+"\n\n"+s.after, text.Options{Language: s.t.Pack.Key()})))
}

// otherName tells whether a name on one side stands in the place of another name on the other.
func (p *pair) otherName() bool {
	for _, h := range p.hunks {
		if h.equal || h.a1-h.a0 > 8 || h.b1-h.b0 > 8 || p.by(h) || p.subjects(h) || p.initials(h) {
			continue
		}
		x, y := p.a.name(h.a0, h.a1, &p.b), p.b.name(h.b0, h.b1, &p.a)
		if x && y {
			return true
		}
	}
	return false
}

// name tells whether words [from,to) hold a name that the other side has nowhere.
func (s *side) name(from, to int, other *side) bool {
	for k := from; k < to; k++ {
		w := s.surface(k)
		if k == 0 && (len(w) < 2 || w[1] < 'A' || w[1] > 'Z') || w[0] < 'A' || w[0] > 'Z' || s.weights[k] == 0 || s.cueAt(k) != nil || s.value(k) != nil || s.t.Pack.In("procedure", s.keys[k]) {
			continue
		}
		if !slices.Contains(other.ids, s.ids[k]) && !other.hasName(w) {
			return true
		}
	}
	return false
}

// hasName tells whether a word of the side begins with the same part of a name:
// "FIU-NL" and "FIU-Nederland".
func (s *side) hasName(w string) bool {
	first, _, parted := strings.Cut(w, "-")
	if !parted || len(first) < 2 {
		return false
	}
	for k := range s.keys {
		if part, _, _ := strings.Cut(s.surface(k), "-"); part == first {
			return true
		}
	}
	return false
}

// procedure tells whether both are the standard sentence that something is done
// as soon as can be, with the same verb and without a value.
func (p *pair) procedure() bool {
	const own = 3.0 // weight of words beside the procedure's
	if !p.a.soon() || !p.b.soon() || p.a.own() > own || p.b.own() > own || len(p.a.claims())+len(p.b.claims()) > 0 {
		return false
	}
	for k, x := range p.a.stems {
		if p.a.t.Pack.In("procedure", p.a.keys[k]) && len(x) > 6 {
			for _, y := range p.b.stems {
				if x == y {
					return true
				}
			}
		}
	}
	return false
}

func (s *side) soon() bool {
	for _, c := range s.cues {
		if c.Kind == text.Neutral && c.Group == "asap" {
			return true
		}
	}
	return false
}

// said is the weight of what is no value.
func (s *side) said() float64 {
	sum := 0.0
	for k, w := range s.weights {
		if s.value(k) == nil {
			sum += w
		}
	}
	return sum
}

func (s *side) own() float64 {
	sum := 0.0
	for k, w := range s.weights {
		if !s.t.Pack.In("procedure", s.keys[k]) {
			sum += w
		}
	}
	return sum
}
