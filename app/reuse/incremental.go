package reuse

import "context"

// MatchesOf lists the matches of the answers of late, from the fresh-th on, with all
// others: as Matches would if late stood behind the answers of the index, in which A
// and B count. The time it takes follows late, not the archive.
//
// Kept is false, and there are no matches, when the fresh answers make boilerplate of
// a sentence that was none before them: matches of the others that were found before
// are none any more. The error is ctx's.
func (x *Index) MatchesOf(ctx context.Context, late []Answer, fresh int) (matches []Match, kept bool, err error) {
	g, err := x.grow(ctx, late, fresh)
	if err != nil || g.crossed {
		return nil, false, err
	}
	old, among := g.candidates()
	v := verifier{a: g.late.corpus, b: x.corpus}
	matches = g.append(nil, &v, old, 0)
	v = verifier{a: g.late.corpus, b: g.late.corpus}
	return g.append(matches, &v, among, len(x.answers)), true, ctx.Err()
}

// grown is an index and the answers that came in behind it. What a hash weighs, and
// whether a sentence is boilerplate, is told by both together.
type grown struct {
	old, late *Index
	fresh     uint32 // the first fresh answer of late
	frequent  [2]bitset
	crossed   bool // a sentence became boilerplate by the fresh answers
}

func (x *Index) grow(ctx context.Context, late []Answer, fresh int) (*grown, error) {
	l, err := Build(ctx, late, x.options, nil)
	if err != nil {
		return nil, err
	}
	g := &grown{old: x, late: l, fresh: uint32(fresh), frequent: [2]bitset{x.frequent.clone(), l.frequent.clone()}}
	most := x.options.MaxFrequency
	g.hashes(x.skeletons, l.skeletons, func(old, entries []uint64) {
		n := x.spread(x.skeletons, old) + l.spread(l.skeletons, entries)
		if n <= most {
			return
		}
		for _, e := range old {
			g.frequent[0].set(x.skeletons.sentence(e))
		}
		for _, e := range entries {
			g.frequent[1].set(l.skeletons.sentence(e))
		}
		before := n - l.spread(l.skeletons, g.freshOf(l.skeletons, entries))
		g.crossed = g.crossed || before > 1 && before <= most
	})
	return g, nil
}

// freshOf is the entries that stand in fresh answers; they are in order of place.
func (g *grown) freshOf(t *table, entries []uint64) []uint64 {
	for len(entries) > 0 && g.late.of[t.sentence(entries[0])] < g.fresh {
		entries = entries[1:]
	}
	return entries
}

// hashes calls f with the entries of every hash that the fresh answers have: those of
// the index, and those of late.
func (g *grown) hashes(old, late *table, f func(old, late []uint64)) {
	for b := range buckets {
		late.groups(b, 1, func(entries []uint64) {
			if len(g.freshOf(late, entries)) > 0 {
				f(old.find(entries[0], late.low), entries)
			}
		})
	}
}

// candidates pairs the sentences of the fresh answers with those of the index, and
// with those of late that stand before them; the fresh one is the first.
func (g *grown) candidates() (old, among []candidate) {
	x, l := g.old, g.late
	most := x.options.MaxFrequency
	behind := uint32(len(x.answers))
	var group []place
	for _, t := range [][2]*table{{x.skeletons, l.skeletons}, {x.runs, l.runs}, {x.twins, l.twins}} {
		g.hashes(t[0], t[1], func(entries, late []uint64) {
			n := len(entries) + len(late)
			weight := x.weight(t[0], n)
			if n < 2 || weight == 0 || n > most && x.spread(t[0], entries)+l.spread(t[1], late) > most {
				return
			}
			group = x.places(t[0], entries, g.frequent[0], 0, group[:0])
			group = thin(l.places(t[1], late, g.frequent[1], behind, group), most)
			for k, p := range group {
				if p.answer < behind+g.fresh {
					continue
				}
				for _, o := range group[:k] {
					switch {
					case o.answer < behind:
						old = append(old, newCandidate(p.sentence, o.sentence, weight))
					case o.answer != p.answer:
						among = append(among, newCandidate(p.sentence, o.sentence, weight))
					}
				}
			}
		})
	}
	return old, among
}

// append appends the matches among the candidates, of which the second answers count
// from there on.
func (g *grown) append(out []Match, v *verifier, candidates []candidate, from int) []Match {
	behind := len(g.old.answers)
	for _, p := range best(v.a, v.b, v.verify(candidates, nil)) {
		a, b := &v.a.sentences[p.i], &v.b.sentences[p.j]
		if v.a.answers[a.answer].Set != v.b.answers[b.answer].Set {
			m := p.match(b, a)
			m.A, m.B = m.A+from, m.B+behind
			out = append(out, m)
		}
	}
	return out
}
