package compare

// directs tells whether the side sends the reader elsewhere. "Ik zie geen aanleiding"
// does not: what the speaker sees is no order to see.
func (s *side) directs() bool {
	if !s.points {
		return s.answeredElsewhere()
	}
	for k := range s.keys {
		if s.in(k, "refer") && !(s.in(k, "seeing") && (k > 0 && s.in(k-1, "i") || k+1 < len(s.keys) && s.in(k+1, "i"))) {
			return true
		}
	}
	return s.answeredElsewhere()
}

// tellsHouse tells whether the side is about informing the house, or sending it something.
func (s *side) tellsHouse() bool {
	if !s.house {
		return false
	}
	for _, c := range s.cues {
		if k := s.at(c.First); tells(c) && !(c.Last > c.First && k > 0 && s.in(k-1, "aware")) {
			return true // not: "ik ben op de hoogte"
		}
	}
	return false
}

// notesOther tells whether both sides say that something was noted, and of two things:
// "kennisgenomen van deze studie" and "kennisgenomen van het artikel".
func (p *pair) notesOther() bool {
	return p.replaced() > 0 && p.a.notes() && p.b.notes()
}

// measured tells whether the height at word k is one: "stelt de hoogte van de bijdrage
// vast", "ter hoogte van", and not "op de hoogte van".
func (s *side) measured(k int) bool { return s.in(k, "measure") && s.cueAt(k) == nil }

// notes tells whether the side says that the speaker took note of something.
func (s *side) notes() bool { return s.noted() >= 0 }

// noted is the word that says so, or -1.
func (s *side) noted() int {
	for k := range s.keys {
		if s.in(k, "noted") || k > 0 && s.inTwo(k-1, "noted") && !s.measured(k-1) {
			return k
		}
	}
	return -1
}
