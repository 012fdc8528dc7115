package compare

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
// to no other sentence. The joined row stands where B has it.
func moved(rows []Row, left [2][]loose) []Row {
	if len(left[0])*len(left[1]) > most {
		return rows
	}
	drop := map[int]bool{}
	for _, x := range left[0] {
		y, ok := only(x, left[1])
		if !ok {
			continue
		}
		if back, ok := only(y, left[0]); !ok || back.row != x.row {
			continue
		}
		r, ok := rowOf(x.p.sents[x.s], y.p.sents[y.s])
		if !ok {
			continue
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
