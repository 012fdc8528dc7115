package compare

import (
	"slices"

	"standpunt/app"
)

// movedWords is how many words a sentence needs to be called moved: shorter ones recur by chance.
const movedWords = 8

// movedFrom is the similarity that a moved sentence must keep.
const movedFrom = 0.8

// loose is a sentence without counterpart, and its row.
type loose struct {
	row int
	p   *prepared
	s   int
}

// rows makes the rows of a beside b, and lists what was left on either side.
func (p *prepared) rows(o *prepared) (rows []Row, left [2][]loose) {
	lone := func(which int, q *prepared, i int) {
		left[which] = append(left[which], loose{len(rows), q, i})
		if which == 0 {
			rows = append(rows, removed(q.sents[i]))
		} else {
			rows = append(rows, added(q.sents[i]))
		}
	}
	for _, m := range p.align(o) {
		if m.na > 0 && m.nb > 0 {
			if r, ok := rowOf(p.stretch(m.a, m.na), o.stretch(m.b, m.nb)); ok {
				rows = append(rows, r)
				continue
			}
		}
		for i := range m.na {
			lone(0, p, m.a+i)
		}
		for j := range m.nb {
			lone(1, o, m.b+j)
		}
	}
	return rows, left
}

// stretch is n sentences from i as one side.
func (p *prepared) stretch(i, n int) *side {
	if n == 1 {
		return p.sents[i]
	}
	s := newSide(p.t, p.sents[i].from, p.sents[i+n-1].to)
	s.before, s.after = p.sents[i].before, p.sents[i+n-1].after
	s.near = [2]*bag{p.sents[i].near[0], p.sents[i+n-1].near[1]}
	return s
}

// moved joins sentences that are left on both sides and answer to each other and
// to no other sentence, or of which that is known. The joined row stands where B has it.
func moved(rows []Row, left [2][]loose, known ...app.Finding) []Row {
	drop := map[int]bool{}
	join := func(x, y loose, f *app.Finding) {
		if drop[x.row] || rows[x.row].B != nil || rows[y.row].A != nil {
			return
		}
		r, ok := rowOf(x.p.sents[x.s], y.p.sents[y.s])
		if f != nil && f.A.Span == rows[x.row].A.Span && f.B.Span == rows[y.row].B.Span {
			r, ok = rowAs(x.p.sents[x.s], y.p.sents[y.s], f), true
		}
		if !ok {
			return
		}
		r.Moved = true
		if r.Kind == Equal {
			r.Kind = Moved
		}
		r.A.Exchange, r.A.Answer = rows[x.row].A.Exchange, rows[x.row].A.Answer
		r.B.Exchange, r.B.Answer = rows[y.row].B.Exchange, rows[y.row].B.Answer
		rows[y.row] = r
		drop[x.row] = true
	}
	for _, x := range left[0] {
		if len(left[0])*len(left[1]) > most {
			break
		}
		y, ok := only(x, left[1])
		if !ok {
			continue
		}
		if back, ok := only(y, left[0]); ok && back.row == x.row {
			join(x, y, nil)
		}
	}
	for i := range known {
		f := &known[i]
		ys := slices.DeleteFunc(slices.Clone(left[1]), func(y loose) bool { return !standsIn(rows[y.row].B, f.B) })
		for _, x := range left[0] {
			if len(ys) > 0 && standsIn(rows[x.row].A, f.A) {
				join(x, ys[0], f)
				ys = ys[1:]
			}
		}
	}
	if len(drop) == 0 {
		return rows
	}
	out := rows[:0]
	for i, r := range rows {
		if !drop[i] {
			out = append(out, r)
		}
	}
	return out
}

// rowAs is the row of two sentences that are judged already.
func rowAs(a, b *side, f *app.Finding) Row {
	r := Row{
		Kind: Reworded,
		A:    &Piece{Span: a.span(), Text: a.text()}, B: &Piece{Span: b.span(), Text: b.text()},
		Causes: f.Causes, Changes: f.Changes, Score: f.Score, Rule: "found among all sets",
	}
	switch f.Kind {
	case app.Repeated:
		r.Kind = Equal
	case app.Shifted:
		r.Kind = Shifted
	}
	r.Edits, r.Marked = edits(a, b)
	return r
}

// standsIn tells whether a sentence stands in the passage.
func standsIn(p *Piece, in app.Passage) bool {
	return p != nil && p.Answer == in.Answer && in.Span.Start <= p.Span.Start && p.Span.End <= in.Span.End
}

// only finds the one sentence of others that x answers to; none when there are two.
func only(x loose, others []loose) (loose, bool) {
	if len(x.p.sents[x.s].words) < movedWords {
		return loose{}, false
	}
	var found loose
	n := 0
	for _, y := range others {
		if len(y.p.sents[y.s].words) >= movedWords && x.p.similar(y.p, x.s, y.s) >= movedFrom {
			found = y
			n++
		}
	}
	return found, n == 1
}
