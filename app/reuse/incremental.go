package reuse

import "context"

// MatchesOf lists the matches of other answers with those of the index, as
// Matches would if they were in it: A counts in answers, B in the index. The
// answers are not matched with each other. The time it takes follows the
// answers, not the archive. The error is ctx's.
func (x *Index) MatchesOf(ctx context.Context, answers []Answer) ([]Match, error) {
	c, err := read(ctx, answers, x.options, nil)
	if err != nil {
		return nil, err
	}
	v := verifier{a: c, b: x.corpus}
	var pairs []pair
	var candidates []candidate
	var hashes []uint64
	for k := range c.sentences {
		if k%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		i := uint32(k)
		if c.sentences[i].keys == 0 {
			continue
		}
		candidates = candidates[:0]
		put := func(t *table, h uint64) {
			entries := t.find(h)
			weight := x.weight(t, len(entries)+1)
			if weight == 0 || x.common(t, entries) {
				return
			}
			for _, e := range entries {
				if j := t.sentence(e); !x.frequent.has(j) {
					candidates = append(candidates, newCandidate(i, j, weight))
				}
			}
		}
		put(x.skeletons, c.sentences[i].skeleton)
		hashes = fingerprints(c.keysOf(i), hashes[:0], nil)
		for _, h := range hashes {
			put(x.runs, h)
		}
		hashes = twins(c.keysOf(i), hashes[:0])
		for _, h := range hashes {
			put(x.twins, h)
		}
		pairs = v.verify(candidates, pairs)
	}
	out := []Match{}
	for _, p := range best(c, x.corpus, pairs) {
		a, b := &c.sentences[p.i], &x.sentences[p.j]
		if x.options.SameSet || answers[a.answer].Set != x.answers[b.answer].Set {
			out = append(out, p.match(a, b))
		}
	}
	return out, nil
}
