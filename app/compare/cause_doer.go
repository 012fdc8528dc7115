package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// longestParty is how many words the name of one who acts has at most.
const longestParty = 8

// otherParty finds the one who does it where each side names one, and another, while both
// say the same for the rest, in whatever order and whether active or passive: "X oefent
// het toezicht uit", "het toezicht wordt uitgeoefend door Y".
func (p *pair) otherParty() *app.Change {
	return p.either(func(p *pair) *app.Change { return p.other.of(p.findOtherParty) })
}

func (p *pair) findOtherParty() *app.Change {
	const most, enough, much = 1, 2.5, 4
	if p.like.shared < enough || p.a.points || p.b.points || (p.a.competent || p.b.competent) && (p.like.shared < much || p.strangers() > most) || p.a.figures() || p.b.figures() {
		return nil
	}
	x, okX := p.a.partyOther(p.b)
	y, okY := p.b.partyOther(p.a)
	if !okX && okY {
		x, okX = p.a.speakerOther(p.b)
	} else if okX && !okY {
		y, okY = p.b.speakerOther(p.a)
	}
	if !okX || !okY || p.aloneBut(p.a, p.b, x.from, x.to) > most || p.aloneBut(p.b, p.a, y.from, y.to) > most {
		return nil
	}
	if a, b := p.openValues(); len(a) > 0 && len(b) > 0 && p.a.causeOf(a[0]) != p.b.causeOf(b[0]) {
		return nil // other things are told of it
	}
	if !p.a.event(x) || !p.b.event(y) || nested(p.a, x, p.b, y) {
		return nil
	}
	if h := (hunk{false, x.from, x.to, y.from, y.to}); p.initials(h) || p.oneOffice(h) || p.composed(h) && (p.a.laden(x.from, x.to) || p.b.laden(y.from, y.to)) || p.oneParty(x, y) {
		return nil
	}
	c := p.change(app.CauseActor, p.a.cue(x), p.b.cue(y), "another actor")
	return &c
}

// oneParty tells whether two parties may be one: one is told by whose it is ("mijn
// administratie"), one by the letters of its name with the article ("DNB"), or both by one
// word and a place in two forms ("de rechtbank in Den Haag", "de Haagse rechtbank").
func (p *pair) oneParty(x, y part) bool {
	of := func(s *side, w part) bool { return w.from > 0 && s.in(w.from-1, "my") || s.in(w.from, "my") }
	if of(p.a, x) || of(p.b, y) {
		return true
	}
	withArticle := func(s *side, w part) part {
		if w.from > 0 && s.in(w.from-1, "agent") {
			w.from--
		}
		return w
	}
	if v, w := withArticle(p.a, x), withArticle(p.b, y); p.initials(hunk{false, x.from, x.to, w.from, w.to}) || p.initials(hunk{false, v.from, v.to, y.from, y.to}) {
		return true
	}
	head, place := false, false
	for i := x.from; i < x.to; i++ {
		for j := y.from; j < y.to; j++ {
			head = head || p.a.weights[i] > 0 && p.a.ids[i] == p.b.ids[j] && !p.a.capital(i)
			place = place || p.a.capital(i) && p.b.capital(j) && onePlace(p.a.keys[i], p.b.keys[j])
		}
	}
	return head && place
}

// onePlace tells whether two words name one place: "Gent", "Gentse".
func onePlace(x, y string) bool {
	const enough = 3
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n >= enough && n >= min(len(x), len(y))-1
}

// event tells whether what the party does is one thing that only one can do: it is done
// "door" them, or done to something named ("het toezicht"), and not denied. What each
// office says of itself ("beschikt niet over een eigen kantine") is no such thing.
func (s *side) event(w part) bool {
	for _, c := range s.cues {
		if c.Kind == text.Negator {
			return false
		}
	}
	first := w.from
	for first > 0 && s.article(first-1) {
		first--
	}
	if first > 0 && s.in(first-1, "by") || s.holdsAny("deciding") {
		return true
	}
	for k := 0; k+1 < len(s.keys); k++ {
		if (k < first || k >= w.to) && s.in(k, "determiner") && !s.in(k, "person") && s.keys[k] != s.t.Pack.One && s.weights[k+1] > 0 {
			return true
		}
	}
	return false
}

// article tells whether word k is an article, or whose a party is; "zijn" is a verb before one.
func (s *side) article(k int) bool {
	return s.in(k, "agent") && !(s.in(k, "finite") && k+1 < len(s.keys) && s.in(k+1, "agent"))
}

// nested tells whether the name of one party is within the other's: "politie" and
// "spoorwegpolitie", or made of the same letters, as a slip makes it.
func nested(a *side, x part, b *side, y part) bool {
	m, n := a.folded(x.from, x.to), b.folded(y.from, y.to)
	within := func(long, short string) bool { // "verkoper" is no "koper"
		rest, ends := strings.CutSuffix(long, short)
		return strings.Contains(long, short) && !(ends && a.t.Pack.In("prefix participle", rest))
	}
	return within(m, n) || within(n, m) || letters(m) == letters(n)
}

func letters(s string) string {
	b := []byte(s)
	slices.Sort(b)
	return string(b)
}

// speakerOther is the "ik" by which the speaker does it, where the government does nothing on
// the other side.
func (s *side) speakerOther(o *side) (part, bool) {
	if o.governs() {
		return part{}, false
	}
	for k := range s.keys {
		if s.in(k, "i") && s.office(k) && (k > 0 && s.inverted(k-1) || k+1 < len(s.keys) && s.inverted(k+1)) {
			return part{k, k + 1}, true
		}
	}
	return part{}, false
}

// partyOther is the only part of s whose name o has nowhere.
func (s *side) partyOther(o *side) (part, bool) {
	const most = longestParty + 1 // words that o lacks: the party and one besides
	own := make([]bool, len(s.keys))
	n := 0
	for k, id := range s.ids {
		if own[k] = s.weights[k] > 0 && (!o.has(id) || s.office(k) && !slices.Contains(o.keys, s.keys[k]) && !o.cued(text.Actor, s.cueAt(k).Group)); own[k] {
			n++
		}
	}
	if n == 0 || n > most {
		return part{}, false // as in most pairs, and that is quickly seen
	}
	var found []part
	for _, w := range s.parties(own) {
		if slices.Contains(own[w.from:w.to], true) {
			found = append(found, w)
		}
	}
	if len(found) != 1 {
		return part{}, false
	}
	return found[0], true
}

// parties are those who do something: a name or a body behind "door", at the beginning
// before the verb, behind the verb that begins the sentence or follows what does, or
// behind "taak van". Only those are looked for near which one of the words is that the
// other side lacks.
func (s *side) parties(own []bool) []part {
	var out []part
	for k := 0; k < len(s.keys); {
		first := k
		for first > 0 && s.article(first-1) {
			first--
		}
		begins := first == 0
		acts := first > 0 && s.words[first] == s.words[first-1]+1 && (s.in(first-1, "by") || s.inverted(first-1) || first > 1 && s.in(first-1, "between verb and subject") && s.inverted(first-2) || s.charged(first))
		if !begins && !acts || !slices.Contains(own[k:min(len(own), k+longestParty)], true) {
			k++
			continue
		}
		w, ok := s.partyAt(k)
		if !ok && first > 0 && s.charged(first) {
			w, ok = s.nameAt(k)
		}
		if !ok {
			k++
			continue
		}
		if acts || w.to < len(s.keys) && s.verb(w.to) {
			out = append(out, w)
		}
		k = w.to
	}
	return out
}

// charged tells whether the words before word k say that who follows is charged with it:
// "is de verantwoordelijkheid van".
func (s *side) charged(k int) bool {
	return k > 1 && s.inTwo(k-2, "charge") || k > 0 && (s.upTo(k) || s.restsOn(k))
}

// restsOn tells whether what begins at word k is one with whom something rests, at the end or
// before its verb: "rust de plicht om … op de leverancier".
func (s *side) restsOn(k int) bool {
	const longest = 6
	if !s.in(k-1, "rests with") || !s.holdsAny("rests") {
		return false
	}
	for j := k; j < len(s.keys) && j < k+longest; j++ {
		if s.in(j, "rests") {
			return true // "op de leverancier rust de plicht om …"
		}
	}
	return len(s.keys)-k <= longest
}

// upTo tells whether what begins at word k is one to whom something is left: "het is aan de
// bank om …".
func (s *side) upTo(k int) bool {
	const longest = 5
	for j := k + 1; j < len(s.keys) && j <= k+longest; j++ {
		if s.in(j, "so as") {
			return s.in(k-1, "left to")
		}
	}
	return false
}

// partyAt is the name or body that begins at word k, of one word at least.
func (s *side) partyAt(k int) (part, bool) {
	if s.value(k) != nil || !s.personal(k) && !(k+1 < len(s.keys) && s.weights[k] > 0 && (s.adjective(k) || k > 0 && s.article(k-1)) && s.personal(k+1)) {
		return part{}, false
	}
	to := k
	for to < len(s.keys) && to-k < longestParty && s.value(to) == nil {
		switch {
		case s.personal(to) || to == k:
			to++
		case s.in(to, "of"), s.in(to, "name joiner"):
			n := to + 1
			for n < len(s.keys) && (s.in(n, "agent") || s.in(n, "name joiner")) {
				n++
			}
			if n >= len(s.keys) || s.weights[n] == 0 || s.value(n) != nil || !s.in(to, "of") && !s.capital(n) {
				return part{k, to}, true
			}
			to = n + 1
		default:
			return part{k, to}, true
		}
	}
	return part{k, to}, true
}

// nameAt is the words of content that begin at word k, with the participle or adjective before
// them: who is charged with a thing is one who acts, whatever they are called.
func (s *side) nameAt(k int) (part, bool) {
	const longest = 4
	to := k
	for to < len(s.keys) && to-k < longest && s.weights[to] > 0 && s.value(to) == nil && !s.deedAt(to) {
		to++
	}
	return part{k, to}, to > k
}

// personal tells whether word k names one who can act.
func (s *side) personal(k int) bool {
	w := s.surface(k)
	if c := s.cueAt(k); c != nil && c.Kind != text.Actor && !s.capital(k) {
		return false // "beslist" is no "-ist"
	}
	if s.value(k) != nil || s.in(k, "i") || s.in(k, "procedure") && !s.office(k) || s.office(k) && s.little(s.cueAt(k)) {
		return false
	}
	return s.office(k) || s.ends(k, "doer ending") || s.ends(k, "body ending") || s.weights[k] > 0 && w[0] >= 'A' && w[0] <= 'Z' && (k > 0 || len(w) > 1 && w[1] >= 'A' && w[1] <= 'Z')
}

func (s *side) capital(k int) bool {
	w := s.surface(k)
	return w[0] >= 'A' && w[0] <= 'Z'
}

func (s *side) adjective(k int) bool {
	key := s.keys[k]
	return s.value(k) == nil && key[len(key)-1] == 'e' && s.cueAt(k) == nil
}

// verb tells whether word k may be the finite verb behind the subject.
func (s *side) verb(k int) bool {
	key := s.keys[k]
	return s.inverted(k) || s.in(k, "does") || s.weights[k] > 0 && len(key) > 4 && (strings.HasSuffix(key, "en") || strings.HasSuffix(key, "de") || strings.HasSuffix(key, "te"))
}

// inverted tells whether word k may be the finite verb before its subject.
func (s *side) inverted(k int) bool {
	key := s.keys[k]
	if c := s.cueAt(k); s.in(k, "finite") || c != nil && c.Kind == text.Modal {
		return true
	}
	return s.weights[k] > 0 && len(key) > 3 && key[len(key)-1] == 't'
}
