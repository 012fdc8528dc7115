package compare

import "standpunt/app/text"

// marksFrom is the share of common words below which word marks only confuse.
const marksFrom = 0.30

// edits gives the words that two stretches of text share and do not share. The
// equal and deleted texts together are a's bytes [fromA,toA), the equal and
// inserted ones b's. marked is false when less than 30 % is common.
func edits(a, b *side) (out []Edit, marked bool) {
	fromA, toA := a.bytes()
	fromB, toB := b.bytes()
	if x := a.t.Source[fromA:toA]; x == b.t.Source[fromB:toB] {
		return []Edit{{OpEqual, x}}, true
	}
	common := 0
	w := writer{}
	for _, h := range diffKeys(surfaces(a), surfaces(b)) {
		if !h.equal {
			if h.a1 > h.a0 {
				end := a.t.Tokens[a.from+h.a1-1].End
				w.put(OpDelete, fromA, end)
				fromA = end
			}
			if h.b1 > h.b0 {
				end := b.t.Tokens[b.from+h.b1-1].End
				w.put(OpInsert, fromB, end)
				fromB = end
			}
			continue
		}
		for k := 0; k < h.a1-h.a0; k++ {
			x, y := a.t.Tokens[a.from+h.a0+k], b.t.Tokens[b.from+h.b0+k]
			if a.t.Source[fromA:x.Start] != b.t.Source[fromB:y.Start] {
				w.put(OpDelete, fromA, x.Start)
				w.put(OpInsert, fromB, y.Start)
				fromA = x.Start
			}
			w.put(OpEqual, fromA, x.End)
			fromA, fromB = x.End, y.End
			if x.Class != text.Punct {
				common++
			}
		}
	}
	w.put(OpDelete, fromA, toA)
	w.put(OpInsert, fromB, toB)
	words := max(len(a.words), len(b.words))
	return w.edits(a.t.Source, b.t.Source), words == 0 || float64(common) >= marksFrom*float64(words)
}

// writer joins edits of one kind; within a change the deletion comes first. The
// runs are bytes of A, those of insertions bytes of B.
type writer struct{ runs []run }

type run struct {
	op       Op
	from, to int
}

func (w *writer) put(op Op, from, to int) {
	if from >= to {
		return
	}
	n := len(w.runs)
	switch {
	case n > 0 && w.runs[n-1].op == op:
		w.runs[n-1].to = to
	case op == OpDelete && n > 1 && w.runs[n-1].op == OpInsert && w.runs[n-2].op == OpDelete:
		w.runs[n-2].to = to
	case op == OpDelete && n > 0 && w.runs[n-1].op == OpInsert:
		last := w.runs[n-1]
		w.runs[n-1] = run{op, from, to}
		w.runs = append(w.runs, last)
	default:
		w.runs = append(w.runs, run{op, from, to})
	}
}

func (w *writer) edits(a, b string) []Edit {
	out := make([]Edit, len(w.runs))
	for i, r := range w.runs {
		source := a
		if r.op == OpInsert {
			source = b
		}
		out[i] = Edit{r.op, source[r.from:r.to]}
	}
	return out
}

func surfaces(s *side) []string {
	out := make([]string, s.to-s.from)
	for i := range out {
		out[i] = s.t.Surface(s.from + i)
	}
	return out
}
