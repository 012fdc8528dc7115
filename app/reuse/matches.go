package reuse

import (
	"cmp"
	"context"
	"slices"
)

// A pair is worth judging from this share of the shorter skeleton on. Where
// one sentence is more than twice as long as the other, chance finds many of
// the little words, and more is asked.
const (
	minShared     = 0.5
	minSharedLong = 0.7
	minKeys       = 4    // in common
	surelyShared  = 0.85 // holds beside a better match of the same sentence
)

// pair is two sentences that share words; i stands before j.
type pair struct {
	i, j   uint32
	common int
	shared float64
	exact  bool
	masked bool
}

// Matches lists the pairs of sentences of different sets that are the same or
// share words, in order of place: for each sentence the best one of every other
// answer, and others that are nearly whole. A sentence that stands in more than
// MaxFrequency answers gives no pairs; it is a boilerplate cluster. The error is ctx's.
func (x *Index) Matches(ctx context.Context) ([]Match, error) {
	pairs, err := x.pairs(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]Match, 0, len(pairs))
	for _, p := range best(x.corpus, x.corpus, pairs) {
		a, b := &x.sentences[p.i], &x.sentences[p.j]
		if x.answers[a.answer].Set != x.answers[b.answer].Set {
			out = append(out, p.match(a, b))
		}
	}
	return out, nil
}

func (p *pair) match(a, b *sentence) Match {
	return Match{
		A: int(a.answer), B: int(b.answer), SpanA: a.span(), SpanB: b.span(),
		Exact: p.exact, Masked: p.masked, Shared: p.shared,
	}
}

// The sentences are taken in parts, and the parts in passes, so that the
// candidates of one pass fit in memory however large the archive is.
const (
	partsInAll        = 64
	candidatesPerPass = 1 << 26
)

// pairs are those of all sentences that are worth judging, within one set too.
// They are found once.
func (x *Index) pairs(ctx context.Context) ([]pair, error) {
	x.once.Lock()
	defer x.once.Unlock()
	if !x.known {
		found, err := x.verified(ctx)
		if err != nil {
			return nil, err
		}
		x.found, x.known = found, true
	}
	return x.found, nil
}

// verified looks at all candidates, pass by pass.
func (x *Index) verified(ctx context.Context) ([]pair, error) {
	counts := x.candidates(0, partsInAll, nil)
	found := make([][]pair, partsInAll)
	for lo := 0; lo < partsInAll; {
		hi, n := lo, 0
		for hi < partsInAll && (hi == lo || n+counts[hi] <= candidatesPerPass) {
			n += counts[hi]
			hi++
		}
		parts := make([][]candidate, partsInAll)
		for p := lo; p < hi; p++ {
			parts[p] = make([]candidate, counts[p])
		}
		x.candidates(lo, hi, parts)
		each(x.options.Workers, hi-lo, func(next func() (int, bool)) {
			v := verifier{a: x.corpus, b: x.corpus}
			for k, ok := next(); ok && ctx.Err() == nil; k, ok = next() {
				found[lo+k] = v.verify(parts[lo+k], nil)
				parts[lo+k] = nil
			}
		})
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		lo = hi
	}
	return slices.Concat(found...), nil
}

// candidate is two sentences that share a hash, with what the hash weighs in
// the low bits: sorted, those of the same two sentences stand together.
type candidate uint64

const (
	weightBits = 2
	enough     = 3 // the weight from which a pair is looked at
	indexBits  = (64 - weightBits) / 2
)

func newCandidate(i, j uint32, weight int) candidate {
	return candidate(i)<<(indexBits+weightBits) | candidate(j)<<weightBits | candidate(weight)
}

func (c candidate) i() uint32   { return uint32(c >> (indexBits + weightBits)) }
func (c candidate) j() uint32   { return uint32(c>>weightBits) & (1<<indexBits - 1) }
func (c candidate) weight() int { return int(c & (1<<weightBits - 1)) }

// weight is what a hash of the kind says that this many sentences have: 0
// when it is too common to say anything.
func weight(kind, sentences int) int {
	switch {
	case kind == bySkeleton || kind == byRun && sentences <= rareRun:
		return enough
	case kind == byRun || sentences <= rareTwin:
		return 2
	case sentences <= commonTwin:
		return 1
	}
	return 0
}

// A run in rareRun sentences makes a candidate; so do two that are more
// common, or a common one and twins. Twins in more than commonTwin sentences say nothing.
const (
	rareRun    = 8
	rareTwin   = 4
	commonTwin = 8
)

// candidates counts the pairs of sentences of different answers that share a
// hash, per part from lo to hi: the part follows from the first answer; given parts of that size it
// fills them. A pair stands there once for every hash that it shares.
func (x *Index) candidates(lo, hi int, parts [][]candidate) [partsInAll]int {
	all := make([][partsInAll]int, buckets)
	var total [partsInAll]int
	run := func(fill bool) {
		each(x.options.Workers, buckets, func(next func() (int, bool)) {
			var group []place
			for b, ok := next(); ok; b, ok = next() {
				at := all[b]
				for kind, t := range x.tables {
					t.groups(b, 2, func(entries []uint64) {
						var weight int
						group, weight = x.group(kind, entries, group[:0])
						for k, g := range group {
							p := int(g.answer) * partsInAll / len(x.answers)
							if p < lo || p >= hi {
								continue
							}
							for _, h := range group[k+1:] {
								if g.answer == h.answer {
									continue
								}
								if fill {
									parts[p][at[p]] = newCandidate(g.sentence, h.sentence, weight)
								}
								at[p]++
							}
						}
					})
				}
				if !fill {
					all[b] = at
				}
			}
		})
	}
	run(false)
	for b := range all {
		for p, n := range all[b] {
			all[b][p] = total[p]
			total[p] += n
		}
	}
	if parts != nil {
		run(true)
	}
	return total
}

// place is where a hash stands.
type place struct{ sentence, answer uint32 }

// group appends the places of one hash, each sentence once and few of one answer,
// and tells what they weigh; there are none when the hash is too common. So a sentence
// that is boilerplate has no place: who says it has all its hashes.
func (x *Index) group(kind int, entries []uint64, out []place) ([]place, int) {
	t, w := x.tables[kind], weight(kind, len(entries))
	if w == 0 || x.common(t, entries) {
		return out, 0
	}
	return thin(x.places(t, entries, 0, out), x.options.MaxFrequency), w
}

// places appends where entries of one hash stand, each sentence once; the answers
// count from there on.
func (x *Index) places(t *table, entries []uint64, from uint32, out []place) []place {
	for k, e := range entries {
		if k == 0 || e != entries[k-1] {
			i := t.sentence(e)
			out = append(out, place{i, from + x.of[i]})
		}
	}
	return out
}

// fewOfOne is how many sentences of one answer a hash pairs with others, however
// many answers have it.
const fewOfOne = 4

// thin keeps, of more places of a hash than this many, the first of every answer: as
// many as that allows and a few at least. Two answers that say one sentence a
// thousand times each would make a million candidates of it.
func thin(places []place, most int) []place {
	if len(places) <= most {
		return places
	}
	answers := 0
	for k, p := range places {
		if k == 0 || p.answer != places[k-1].answer {
			answers++
		}
	}
	each, n, last := max(fewOfOne, most/answers), 0, ^uint32(0)
	out := places[:0]
	for _, p := range places {
		if p.answer != last {
			n, last = 0, p.answer
		}
		if n++; n <= each {
			out = append(out, p)
		}
	}
	return out
}

// verifier looks at the candidates themselves.
type verifier struct {
	a, b *corpus
	lcs  lcs

	spare []candidate
}

// verify sorts the candidates, the first sentence of a and the second of b, and
// appends the pairs that are worth judging.
func (v *verifier) verify(candidates []candidate, out []pair) []pair {
	v.spare = sortWords(candidates, 64, v.spare)
	set := ^uint32(0)
	for k := 0; k < len(candidates); {
		c, weight := candidates[k], 0
		for ; k < len(candidates) && candidates[k]>>weightBits == c>>weightBits; k++ {
			weight += candidates[k].weight()
		}
		if weight < enough {
			continue
		}
		p := pair{i: c.i(), j: c.j()}
		a, b := &v.a.sentences[p.i], &v.b.sentences[p.j]
		p.exact = a.whole == b.whole && a.words == b.words
		p.masked = p.exact || a.skeleton == b.skeleton && a.keys == b.keys
		short, long := int(min(a.keys, b.keys)), int(max(a.keys, b.keys))
		switch {
		case p.masked:
			p.common, p.shared = short, 1
		default:
			if set != p.i {
				v.lcs.set(v.a.keysOf(p.i))
				set = p.i
			}
			p.common = v.lcs.length(v.b.keysOf(p.j))
			p.shared = float64(p.common) / float64(max(1, short))
			least := minShared
			if long > 2*short {
				least = minSharedLong
			}
			if p.common < minKeys || p.shared < least {
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// best keeps, of the pairs between two answers, those that are the best for
// both sentences, and the nearly whole ones that are the best for one: the
// parts of a sentence that was split. Of equals the one that stands first counts.
func best(a, b *corpus, pairs []pair) []pair {
	answers := func(p *pair) (uint32, uint32) { return a.of[p.i], b.of[p.j] }
	pairs = slices.Clone(pairs)
	slices.SortFunc(pairs, func(p, q pair) int {
		pa, pb := answers(&p)
		qa, qb := answers(&q)
		return cmp.Or(cmp.Compare(pa, qa), cmp.Compare(pb, qb), cmp.Compare(p.i, q.i), cmp.Compare(p.j, q.j))
	})
	out := pairs[:0]
	bestOf := map[uint32]int{}
	other := map[uint32]int{}
	for from := 0; from < len(pairs); {
		to := from + 1
		pa, pb := answers(&pairs[from])
		for to < len(pairs) {
			if qa, qb := answers(&pairs[to]); qa != pa || qb != pb {
				break
			}
			to++
		}
		if to == from+1 {
			out = append(out, pairs[from])
			from = to
			continue
		}
		group := slices.Clone(pairs[from:to])
		clear(bestOf)
		clear(other)
		for k := range group {
			p := &group[k]
			if at, ok := bestOf[p.i]; !ok || p.better(&group[at]) {
				bestOf[p.i] = k
			}
			if at, ok := other[p.j]; !ok || p.better(&group[at]) {
				other[p.j] = k
			}
		}
		for k := range group {
			p := &group[k]
			i, j := bestOf[p.i] == k, other[p.j] == k
			if i && j || (i || j) && p.shared >= surelyShared {
				out = append(out, *p)
			}
		}
		from = to
	}
	return out
}

func (p *pair) better(o *pair) bool {
	switch {
	case p.exact != o.exact:
		return p.exact
	case p.masked != o.masked:
		return p.masked
	case p.shared != o.shared:
		return p.shared > o.shared
	}
	return p.common > o.common
}
