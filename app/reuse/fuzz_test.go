package reuse

import (
	"slices"
	"testing"
	"unicode/utf8"

	"standpunt/app"
)

// FuzzMatches: whatever the texts, spans lie in them, and swapping them swaps the result.
func FuzzMatches(f *testing.F) {
	f.Add("Het kabinet zal in 2025 drie bruggen bouwen bij Zuidhaven.", "Het kabinet kan in 2026 geen bruggen bouwen bij Zuidhaven.")
	f.Add("a b c d e f. a b c d e f. a b c d e f", "a b c d e f a b c d e f\n\n1. x")
	f.Add("ë́ \u200b𝒳 €1,5 mln. een twee drie vier vijf zes zeven acht", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || len(a)+len(b) > 4000 {
			t.Skip()
		}
		one := []Answer{{Set: "a", ID: "a", Text: a}, {Set: "b", ID: "b", Text: b}, {Set: "c", ID: "c", Text: a}}
		other := []Answer{one[1], one[0]}
		in := func(s app.Span, text string) {
			if s.Start < 0 || s.Empty() || s.End > utf8.RuneCountInString(text) {
				t.Errorf("%v is not in %q", s, text)
			}
		}
		for _, m := range matches(t, one, Options{MinWords: 2}) {
			in(m.SpanA, one[m.A].Text)
			in(m.SpanB, one[m.B].Text)
			if m.Shared < 0 || m.Shared > 1 {
				t.Errorf("shared is %v", m.Shared)
			}
		}
		for _, frequency := range []int{1, 64} {
			for _, c := range index(t, one, Options{MinWords: 2, MaxFrequency: frequency}).Clusters() {
				for _, m := range c.Members {
					in(m.Span, one[slices.IndexFunc(one, func(a Answer) bool { return a.ID == m.Answer })].Text)
				}
			}
		}
		left, right := matches(t, one[:2], Options{MinWords: 2}), matches(t, other, Options{MinWords: 2})
		for i := range right {
			m := &right[i]
			m.SpanA, m.SpanB = m.SpanB, m.SpanA
		}
		slices.SortFunc(right, func(p, q Match) int {
			return slices.Compare([]int{p.SpanA.Start, p.SpanB.Start}, []int{q.SpanA.Start, q.SpanB.Start})
		})
		if !slices.Equal(left, right) {
			t.Errorf("%v, turned %v", left, right)
		}
	})
}

// FuzzLCS holds the bit-parallel length against the plain table.
func FuzzLCS(f *testing.F) {
	f.Add([]byte("abcabcabc"), []byte("acbacb"))
	f.Add(make([]byte, 130), make([]byte, 64))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		if len(a) == 0 || len(a) > 300 || len(b) > 300 {
			t.Skip()
		}
		p, q := make([]uint32, len(a)), make([]uint32, len(b))
		for i, c := range a {
			p[i] = uint32(c)
		}
		for i, c := range b {
			q[i] = uint32(c)
		}
		row := make([]int, len(b)+1)
		for i := range a {
			before := 0
			for j := range b {
				above := row[j+1]
				if a[i] == b[j] {
					row[j+1] = before + 1
				} else {
					row[j+1] = max(above, row[j])
				}
				before = above
			}
		}
		var l lcs
		l.set(p)
		if got := l.length(q); got != row[len(b)] {
			t.Errorf("%d, want %d", got, row[len(b)])
		}
	})
}
