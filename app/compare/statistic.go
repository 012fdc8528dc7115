package compare

import "standpunt/app/text"

// otherStatistic tells whether both sides describe figures ("tabel 1 bevat het
// aantal feiten inzake …"), and of different things: words of substance stand in
// each other's place. Their periods and areas then belong to two statistics.
func (p *pair) otherStatistic() bool {
	if !p.a.figures() || !p.b.figures() {
		return false
	}
	a, b := false, false
	for _, h := range p.hunks {
		if !h.equal {
			a = a || p.a.names(p.b, h.a0, h.a1, false)
			b = b || p.b.names(p.a, h.b0, h.b1, false)
		}
	}
	return a && b && len(p.causes()) > 0
}

// figures tells whether the side begins with a table or figures.
func (s *side) figures() bool {
	const soon = 5
	if !s.data {
		return false
	}
	for k := range min(soon, len(s.keys)) {
		if s.in(k, "data") {
			return true
		}
	}
	return false
}

// bareData tells whether the side speaks of figures and does not say of what: "de
// onderstaande gegevens zijn afkomstig van de afsluiting van 20 juli".
func (s *side) bareData() bool {
	pack := s.t.Pack
	if !s.data {
		return false
	}
	for k, key := range s.keys {
		if !pack.In("data", key) || k+1 < len(s.keys) && (s.in(k+1, "of") || s.in(k+1, "about")) {
			continue
		}
		if k > 0 && s.in(k-1, "shown") {
			return true
		}
		opens := k <= 2
		for j := range k {
			opens = opens && (pack.Stop(s.keys[j]) || s.in(j, "shown"))
		}
		if opens && k > 0 && k+1 < len(s.keys) && pack.Stop(s.keys[k+1]) {
			return true
		}
	}
	return false
}

// otherMinister tells whether the contexts name two ministers.
func (p *pair) otherMinister() bool {
	if !p.a.mine() || !p.b.mine() {
		return false
	}
	a, b := p.a.minister(), p.b.minister()
	return a != "" && b != "" && a != b
}

// minister is the office that the sentence before names: the words behind
// "minister van".
func (s *side) minister() string {
	t := whole(text.Analyse(s.before, text.Options{Language: s.t.Pack.Key()}))
	for k := 0; k+2 < len(t.keys); k++ {
		if c := t.cueAt(k); c != nil && c.Kind == text.Actor && (c.Group == "minister" || c.Group == "secretary") {
			return t.keys[k+1] + " " + t.keys[k+2]
		}
	}
	return ""
}

// mine tells whether the side is about a body of the speaker's own.
func (s *side) mine() bool { return s.myBody() != "" }

// myBody is the first body that the side calls the speaker's own: the "departement" of "mijn
// departement".
func (s *side) myBody() string {
	for k := 1; k < len(s.keys); k++ {
		if s.in(k-1, "my") && s.in(k, "body") {
			return s.keys[k]
		}
	}
	return ""
}

// otherBody tells whether the sides give figures of two bodies of the speaker's own: what his
// department has and what his cabinet has are two counts.
func (p *pair) otherBody() bool {
	a, b := p.a.myBody(), p.b.myBody()
	return a != "" && b != "" && a != b && p.a.ownValues(p.b) > 0 && p.b.ownValues(p.a) > 0
}

// ownBody tells whether the side counts the people of an office of the speaker's
// own ("mijn kabinet telt 61 personen"): another minister has another office.
func (s *side) ownBody() bool {
	pack := s.t.Pack
	body, staff := false, false
	for k, key := range s.keys {
		body = body || k > 0 && s.in(k-1, "my") && pack.In("body", key)
		staff = staff || pack.In("staff", key)
	}
	return body && staff
}
