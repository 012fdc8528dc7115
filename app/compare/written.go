package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// A side that was put in the order of the other (straightened) has lost what stands beside
// what. Here is what stands where in the source.

// asWritten is the pair with B in its own order: what only makes sense beside its neighbours
// ("in opdracht van …") is looked for there.
func (p *pair) asWritten() *pair {
	if p.straight {
		return p.written
	}
	return p
}

// either is what is found with B in its own order, or else in that of A.
func (p *pair) either(find func(*pair) *app.Change) *app.Change {
	if p.straight {
		if c := find(p.written); c != nil {
			return c
		}
	}
	return find(p)
}

// inPlace is the side in its own order, and the value there.
func (s *side) inPlace(v *text.Value) (*side, *text.Value) {
	if s.written == nil {
		return s, v
	}
	for i := range s.written.t.Values {
		if x := &s.written.t.Values[i]; s.written.t.Tokens[x.Token].Start == s.t.Tokens[v.Token].Start {
			return s.written, x
		}
	}
	return s, v
}

// begins tells whether no word of the side stands before word k in the source.
func (s *side) begins(k int) bool {
	at := s.t.Tokens[s.words[k]].Start
	return !slices.ContainsFunc(s.words, func(i int) bool { return s.t.Tokens[i].Start < at })
}

// behind is the word that follows word k in the source, or -1.
func (s *side) behind(k int) int {
	at, next := s.t.Tokens[s.words[k]].Start, -1
	for j, i := range s.words {
		if start := s.t.Tokens[i].Start; start > at && (next < 0 || start < s.t.Tokens[s.words[next]].Start) {
			next = j
		}
	}
	return next
}

// verbBefore tells whether a finite verb stands before word k in the source.
func (s *side) verbBefore(k int) bool {
	at := s.t.Tokens[s.words[k]].Start
	for j, i := range s.words {
		if c := s.cueAt(j); s.t.Tokens[i].Start < at && (s.in(j, "finite") || c != nil && c.Kind == text.Modal || s.inverted(j)) {
			return true
		}
	}
	return false
}

// pause tells whether a mark, or no word at all, stands in the source before word k, or
// behind it where way is 1.
func (s *side) pause(k, way int) bool {
	tok, stops := s.t.Tokens[s.words[k]], func(text string) bool { return text == "" || strings.ContainsAny(text[:1], ",.;:") }
	if way > 0 {
		return stops(strings.TrimLeft(s.t.Source[tok.End:], " "))
	}
	before := strings.TrimRight(s.t.Source[:tok.Start], " ")
	return before == "" || stops(before[len(before)-1:])
}

// glued tells whether no space stands in the source before word k.
func (s *side) glued(k int) bool {
	at := s.t.Tokens[s.words[k]].Start
	return at > 0 && s.t.Source[at-1] != ' '
}
