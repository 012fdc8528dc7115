package reuse

import (
	"maps"
	"slices"
)

// phrases finds what the frequency cut took out of sentences that are not
// boilerplate as a whole: stretches of words that stand in more than
// MaxFrequency answers. They are told apart by the rarest run in them.
func (x *Index) phrases() []cluster {
	runs, common := x.tables[byRun], map[uint64]int{}
	touched := newBitset(len(x.sentences))
	for b := range buckets {
		runs.groups(b, 2, func(entries []uint64) {
			if !x.common(runs, entries) {
				return
			}
			common[entries[0]>>runs.low] = len(entries)
			for _, e := range entries {
				touched.set(runs.sentence(e))
			}
		})
	}
	if len(common) == 0 {
		return nil
	}
	nodes := map[uint64][]node{}
	var hashes []uint64
	var at []int
	for k := range x.sentences {
		i := uint32(k)
		if !touched.has(i) {
			continue
		}
		keys := x.keysOf(i)
		hashes = fingerprints(keys, hashes[:0], &at)
		rarest, from, to := uint64(0), -1, -1
		finish := func() {
			if from >= 0 && to-from >= minPassage {
				s := stretch{from, to}
				nodes[rarest] = append(nodes[rarest], node{sentence: i, keys: s, whole: s.len() == len(keys)})
			}
			from = -1
		}
		for k, p := range at {
			if p < 0 {
				continue
			}
			h := hashes[k] >> runs.low
			n, ok := common[h]
			switch {
			case !ok:
				finish()
				continue
			case from < 0:
				rarest, from = h, p
			case n < common[rarest] || n == common[rarest] && h < rarest:
				rarest = h
			}
			to = p + runLength
		}
		finish()
	}
	var out []cluster
	for _, h := range slices.Sorted(maps.Keys(nodes)) {
		x.extend(nodes[h])
		c := x.perAnswer(nodes[h])
		if c.boilerplate = true; len(c.nodes) > 1 && !x.listed(c.nodes) {
			out = append(out, c)
		}
	}
	return out
}

// listed tells whether the nodes are all of one sentence that is boilerplate as a whole.
func (x *Index) listed(nodes []node) bool {
	for _, n := range nodes {
		if !x.frequent.has(n.sentence) || x.sentences[n.sentence].skeleton != x.sentences[nodes[0].sentence].skeleton {
			return false
		}
	}
	return true
}

// without leaves out the boilerplate sentences that are nearly all of a phrase,
// which lists them too.
func (x *Index) without(sentences, phrases []cluster) []cluster {
	inPhrase := map[uint64]bool{}
	for _, p := range phrases {
		counts := map[uint64]int{}
		for _, n := range p.nodes {
			if x.frequent.has(n.sentence) {
				counts[x.sentences[n.sentence].skeleton]++
			}
		}
		for skeleton, n := range counts {
			if float64(n) >= dense*float64(len(p.nodes)) {
				inPhrase[skeleton] = true
			}
		}
	}
	return slices.DeleteFunc(sentences, func(c cluster) bool {
		return c.boilerplate && x.frequent.has(c.nodes[0].sentence) && inPhrase[x.sentences[c.nodes[0].sentence].skeleton]
	})
}

// extend moves the ends of the stretches outwards, as long as nearly all of
// them go on with the same key.
func (x *Index) extend(nodes []node) {
	for _, step := range []int{-1, 1} {
		for {
			counts := map[uint32]int{}
			most, key := 0, uint32(0)
			for _, n := range nodes {
				if k, ok := x.beside(n, step); ok {
					counts[k]++
					if c := counts[k]; c > most || c == most && k < key {
						most, key = c, k
					}
				}
			}
			if float64(most) < dense*float64(len(nodes)) {
				break
			}
			for i := range nodes {
				n := &nodes[i]
				if k, ok := x.beside(*n, step); ok && k == key {
					n.keys.from, n.keys.to = n.keys.from+min(step, 0), n.keys.to+max(step, 0)
					n.whole = n.keys.len() == int(x.sentences[n.sentence].keys)
				}
			}
		}
	}
}

// beside is the key before the stretch, or behind it.
func (x *Index) beside(n node, step int) (uint32, bool) {
	at := n.keys.to
	if step < 0 {
		at = n.keys.from - 1
	}
	keys := x.keysOf(n.sentence)
	if at < 0 || at >= len(keys) {
		return 0, false
	}
	return keys[at], true
}
