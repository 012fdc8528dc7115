package reuse

import "standpunt/app/text"

// Words in a run, and runs of which one is kept: a shared stretch of
// runLength+window-1 words is always seen.
const (
	runLength = 4
	window    = 4
	longEdge  = 6 // first and last words of a sentence of twice as many
	shortEdge = 4
	leastEdge = 3
)

// fingerprints appends the hashes by which a sentence is looked for, and not
// those of its skeleton as a whole. At receives the key at which each run
// begins, or -1; it may be nil.
func fingerprints(keys []uint32, out []uint64, at *[]int) []uint64 {
	edge := leastEdge
	switch n := len(keys); {
	case n >= 2*longEdge:
		edge = longEdge
	case n >= 2*shortEdge:
		edge = shortEdge
	case n < leastEdge:
		return out
	}
	head, tail := uint64(1), uint64(2)
	for i := range edge {
		head = text.Mix(head, uint64(keys[i]))
		tail = text.Mix(tail, uint64(keys[len(keys)-edge+i]))
	}
	out = append(out, head, tail)
	if at != nil {
		*at = append((*at)[:0], -1, -1)
	}
	runs := len(keys) - runLength + 1
	var ring [window]uint64
	last := -1
	for i := range runs {
		h := uint64(3)
		for _, k := range keys[i : i+runLength] {
			h = text.Mix(h, uint64(k))
		}
		ring[i%window] = h
		if i < window-1 && i < runs-1 {
			continue
		}
		least := max(0, i-window+1)
		for j := least + 1; j <= i; j++ {
			if ring[j%window] <= ring[least%window] {
				least = j
			}
		}
		if least != last {
			out = append(out, ring[least%window])
			if at != nil {
				*at = append(*at, least)
			}
			last = least
		}
	}
	return out
}

// twins appends the hashes of two long words that follow each other, whatever
// little words stand between: they hold when a sentence is put in other words.
func twins(keys []uint32, out []uint64) []uint64 {
	before := uint32(0)
	for _, k := range keys {
		if k&weighty == 0 {
			continue
		}
		if before != 0 {
			out = append(out, text.Mix(text.Mix(4, uint64(before)), uint64(k)))
		}
		before = k
	}
	return out
}
