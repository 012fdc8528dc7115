package compare

import "standpunt/app/text"

// marksFrom is the share of common words below which word marks only confuse.
const marksFrom = 0.30

// edits gives the words that two stretches of text share and do not share. The
// equal and deleted texts together are a's bytes [fromA,toA), the equal and
// inserted ones b's. marked is false when less than 30 % is common.
func edits(a, b side) (out []Edit, marked bool) {
	ka, kb := surfaces(a), surfaces(b)
	common := 0
	fromA, toA := a.bytes()
	fromB, toB := b.bytes()
	w := writer{}
	for _, h := range diffKeys(ka, kb) {
		if !h.equal {
			if h.a1 > h.a0 {
				end := a.t.Tokens[a.from+h.a1-1].End
				w.put(OpDelete, a.t.Source[fromA:end])
				fromA = end
			}
			if h.b1 > h.b0 {
				end := b.t.Tokens[b.from+h.b1-1].End
				w.put(OpInsert, b.t.Source[fromB:end])
				fromB = end
			}
			continue
		}
		for k := 0; k < h.a1-h.a0; k++ {
			x, y := a.t.Tokens[a.from+h.a0+k], b.t.Tokens[b.from+h.b0+k]
			if gapA, gapB := a.t.Source[fromA:x.Start], b.t.Source[fromB:y.Start]; gapA == gapB {
				w.put(OpEqual, gapA)
			} else {
				w.put(OpDelete, gapA)
				w.put(OpInsert, gapB)
			}
			w.put(OpEqual, a.t.Source[x.Start:x.End])
			fromA, fromB = x.End, y.End
			if x.Class != text.Punct {
				common++
			}
		}
	}
	if fromA < toA {
		w.put(OpDelete, a.t.Source[fromA:toA])
	}
	if fromB < toB {
		w.put(OpInsert, b.t.Source[fromB:toB])
	}
	words := max(countWords(a), countWords(b))
	return w.out, words == 0 || float64(common) >= marksFrom*float64(words)
}

// writer joins edits of one kind; within a change the deletion comes first.
type writer struct{ out []Edit }

func (w *writer) put(op Op, s string) {
	if s == "" {
		return
	}
	n := len(w.out)
	if n > 0 && w.out[n-1].Op == op {
		w.out[n-1].Text += s
		return
	}
	if op == OpDelete && n > 0 && w.out[n-1].Op == OpInsert {
		if n > 1 && w.out[n-2].Op == OpDelete {
			w.out[n-2].Text += s
			return
		}
		last := w.out[n-1]
		w.out[n-1] = Edit{OpDelete, s}
		w.out = append(w.out, last)
		return
	}
	w.out = append(w.out, Edit{op, s})
}

func surfaces(s side) []string {
	out := make([]string, s.to-s.from)
	for i := range out {
		out[i] = s.t.Surface(s.from + i)
	}
	return out
}

func countWords(s side) int {
	n := 0
	for _, t := range s.t.Tokens[s.from:s.to] {
		if t.Class != text.Punct {
			n++
		}
	}
	return n
}
