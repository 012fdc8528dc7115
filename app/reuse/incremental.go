package reuse

import (
	"context"
	"slices"
)

// Growth is an index and the answers that came in behind it, the last of which are
// fresh. It says what the fresh ones change in what Matches lists, in a time that follows
// what came in, not the archive. The answers of the index count first, those that came
// in behind them.
type Growth struct {
	parts  [2]*Index // the index, and that of what came in
	behind uint32    // the first answer of the second part
	fresh  uint32    // the first fresh answer
	all    uint32    // the number of answers
}

// Grow reads the answers that came in behind those of the index, of which those from
// the fresh-th on are fresh. The error is ctx's.
func (x *Index) Grow(ctx context.Context, late []Answer, fresh int) (*Growth, error) {
	l, err := Build(ctx, late, x.options, nil)
	if err != nil {
		return nil, err
	}
	behind := uint32(len(x.answers))
	return &Growth{[2]*Index{x, l}, behind, behind + uint32(fresh), behind + uint32(len(late))}, nil
}

// Matches lists the matches of the fresh answers with all others.
func (g *Growth) Matches() []Match {
	var found pool
	var group []place
	for kind := range kinds {
		g.hashes(kind, func(e entries) {
			var weight int
			group, weight = g.group(kind, e, g.all, group[:0])
			for k, p := range group {
				if p.answer >= g.fresh {
					g.put(&found, p, group[:k], weight)
				}
			}
		})
	}
	return g.matches(&found)
}

// Reopened lists the pairs of answers that were there before, the earlier one first, of
// which Matches lists something else now: with the fresh answers a hash by which their
// sentences were found stands in too many to say as much.
func (g *Growth) Reopened() [][2]int {
	suspects := g.suspects()
	var pairs [][2]int
	g.verify(&suspects, func(i, j int, found []pair) {
		for _, p := range found {
			b, a := g.parts[i].of[p.i], g.parts[j].of[p.j]
			pairs = append(pairs, [2]int{int(a + g.start(j)), int(b + g.start(i))})
		}
	})
	slices.SortFunc(pairs, func(p, q [2]int) int { return slices.Compare(p[:], q[:]) })
	pairs = slices.Compact(pairs)
	was, is := byPair(g.between(pairs, g.fresh)), byPair(g.between(pairs, g.all))
	return slices.DeleteFunc(pairs, func(p [2]int) bool { return slices.Equal(was[p], is[p]) })
}

func byPair(matches []Match) map[[2]int][]Match {
	out := map[[2]int][]Match{}
	for _, m := range matches {
		p := [2]int{m.A, m.B}
		out[p] = append(out[p], m)
	}
	return out
}

// suspects are the sentences that were there before and share a hash that the fresh
// answers have too and that says less now, or finds fewer of them.
func (g *Growth) suspects() pool {
	var out pool
	var before, now []place
	for kind := range kinds {
		g.hashes(kind, func(e entries) {
			var was, is int
			before, was = g.group(kind, e, g.fresh, before[:0])
			now, is = g.group(kind, e, g.all, now[:0])
			now = slices.DeleteFunc(now, func(p place) bool { return p.answer >= g.fresh })
			if was == is && slices.Equal(before, now) {
				return
			}
			for k, p := range before {
				g.put(&out, p, before[:k], enough)
			}
		})
	}
	return out
}

// Between lists the matches of pairs of answers, in each of which the earlier one is first.
func (g *Growth) Between(pairs [][2]int) []Match { return g.between(pairs, g.all) }

// between lists them as they are among so many answers.
func (g *Growth) between(pairs [][2]int, answers uint32) []Match {
	earlier := map[uint32][]uint32{}
	for _, p := range pairs {
		earlier[uint32(p[1])] = append(earlier[uint32(p[1])], uint32(p[0]))
	}
	var found pool
	var group []place
	var hashes []uint64
	for later, with := range earlier {
		slices.Sort(with)
		part := g.part(later)
		x, own := g.parts[part], later-g.start(part)
		for i := x.first[own]; i < x.first[own+1]; i++ {
			here := place{i, later}
			for kind := range kinds {
				hashes = x.hashes(kind, i, hashes[:0])
				slices.Sort(hashes)
				for _, h := range slices.Compact(hashes) {
					e := entries{g.parts[0].tables[kind].find(h, 0), g.parts[1].tables[kind].find(h, 0)}
					var weight int
					group, weight = g.group(kind, e, answers, group[:0])
					if !slices.Contains(group, here) {
						continue
					}
					group = slices.DeleteFunc(group, func(p place) bool {
						_, ok := slices.BinarySearch(with, p.answer)
						return !ok
					})
					g.put(&found, here, group, weight)
				}
			}
		}
	}
	return g.matches(&found)
}

// entries are those of one hash, by part.
type entries [2][]uint64

// hashes calls f with every hash of the kind that fresh answers have.
func (g *Growth) hashes(kind int, f func(entries)) {
	old, late := g.parts[0].tables[kind], g.parts[1].tables[kind]
	for b := range buckets {
		late.groups(b, 1, func(e []uint64) {
			if last := late.sentence(e[len(e)-1]); g.behind+g.parts[1].of[last] >= g.fresh {
				f(entries{old.find(e[0], late.low), e})
			}
		})
	}
}

// group is Index.group among the first so many answers, in which all of the index are.
func (g *Growth) group(kind int, e entries, answers uint32, out []place) ([]place, int) {
	x, l := g.parts[0], g.parts[1]
	old, late := x.tables[kind], l.tables[kind]
	for n := len(e[1]); n > 0 && g.behind+l.of[late.sentence(e[1][n-1])] >= answers; n-- {
		e[1] = e[1][:n-1]
	}
	n, most := len(e[0])+len(e[1]), x.options.MaxFrequency
	w := weight(kind, n)
	if w == 0 || n > most && x.spread(old, e[0])+l.spread(late, e[1]) > most {
		return out, 0
	}
	return thin(l.places(late, e[1], g.behind, x.places(old, e[0], 0, out)), most), w
}

// part is the part in which the answer stands, and start the first answer of a part.
func (g *Growth) part(answer uint32) int {
	if answer < g.behind {
		return 0
	}
	return 1
}

func (g *Growth) start(part int) uint32 { return uint32(part) * g.behind }

// pool is candidates by the parts of their first and second sentences. The first is
// that of the later answer.
type pool [2][2][]candidate

// put pairs a sentence with those of other answers before it.
func (g *Growth) put(p *pool, later place, earlier []place, weight int) {
	for _, o := range earlier {
		if o.answer != later.answer {
			c := &p[g.part(later.answer)][g.part(o.answer)]
			*c = append(*c, newCandidate(later.sentence, o.sentence, weight))
		}
	}
}

// verify calls f with the pairs of the pool that are worth judging, by part.
func (g *Growth) verify(p *pool, f func(i, j int, pairs []pair)) {
	for i, x := range g.parts {
		for j, y := range g.parts {
			v := verifier{a: x.corpus, b: y.corpus}
			f(i, j, v.verify(p[i][j], nil))
		}
	}
}

// matches are those of the pool, which has all candidates of the answers in it.
func (g *Growth) matches(p *pool) []Match {
	var out []Match
	g.verify(p, func(i, j int, pairs []pair) {
		x, y := g.parts[i], g.parts[j]
		for _, p := range best(x.corpus, y.corpus, pairs) {
			b, a := &x.sentences[p.i], &y.sentences[p.j]
			if x.answers[b.answer].Set != y.answers[a.answer].Set {
				m := p.match(a, b)
				m.A, m.B = m.A+int(g.start(j)), m.B+int(g.start(i))
				out = append(out, m)
			}
		}
	})
	return out
}
