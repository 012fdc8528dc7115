package reuse

import (
	"math/bits"
	"slices"
)

// table says in which sentences a hash stands: one word an entry, the hash
// above and the sentence in the low bits, sorted. Two hashes may be taken for
// one; who reads the table looks at the sentences themselves.
type table struct {
	entries []uint64
	low     uint // bits of the sentence
	starts  [buckets + 1]int
}

const buckets = 256 // by the upper byte of the hash

// mostHeld is how many sentences may have their hashes held while their table is made.
// Of more they are made twice, so that nothing is held but the table.
const mostHeld = 1 << 21

// build makes the table of n sentences. Hashes appends those of a sentence.
func build(workers, n int, hashes func(sentence uint32, out []uint64) []uint64) *table {
	t := &table{low: uint(bits.Len(uint(n)))}
	const piece = 4096
	pieces := (n + piece - 1) / piece
	counts := make([][buckets]int32, pieces)
	entries := func(p int, out []uint64) []uint64 {
		for i := p * piece; i < min(n, (p+1)*piece); i++ {
			from := len(out)
			out = hashes(uint32(i), out)
			for k, h := range out[from:] {
				out[from+k] = h>>t.low<<t.low | uint64(i)
			}
		}
		return out
	}
	held := make([][]uint64, pieces)
	each(workers, pieces, func(next func() (int, bool)) {
		var buffer []uint64
		for p, ok := next(); ok; p, ok = next() {
			buffer = entries(p, buffer[:0])
			for _, e := range buffer {
				counts[p][e>>56]++
			}
			if n <= mostHeld {
				held[p] = slices.Clone(buffer)
			}
		}
	})
	total := 0
	offsets := make([][buckets]int, pieces)
	for b := range buckets {
		t.starts[b] = total
		for p := range pieces {
			offsets[p][b] = total
			total += int(counts[p][b])
		}
	}
	t.starts[buckets] = total
	t.entries = make([]uint64, total)
	each(workers, pieces, func(next func() (int, bool)) {
		var buffer []uint64
		for p, ok := next(); ok; p, ok = next() {
			at, all := &offsets[p], held[p]
			if all == nil {
				buffer = entries(p, buffer[:0])
				all = buffer
			}
			for _, e := range all {
				t.entries[at[e>>56]] = e
				at[e>>56]++
			}
		}
	})
	each(workers, buckets, func(next func() (int, bool)) {
		var spare []uint64
		for b, ok := next(); ok; b, ok = next() {
			spare = sortWords(t.entries[t.starts[b]:t.starts[b+1]], 56, spare)
		}
	})
	return t
}

func (t *table) sentence(entry uint64) uint32 { return uint32(entry & (1<<t.low - 1)) }

// groups calls f with the entries of every hash of the bucket that has this many or more.
func (t *table) groups(bucket, least int, f func(entries []uint64)) {
	e := t.entries[t.starts[bucket]:t.starts[bucket+1]]
	for i := 0; i < len(e); {
		j := i + 1
		for j < len(e) && e[j]>>t.low == e[i]>>t.low {
			j++
		}
		if j-i >= least {
			f(e[i:j])
		}
		i = j
	}
}

// find is the entries of the hash, of which the bits below low are not known.
func (t *table) find(h uint64, low uint) []uint64 {
	low = max(low, t.low)
	e := t.entries[t.starts[h>>56]:t.starts[h>>56+1]]
	from, _ := slices.BinarySearch(e, h>>low<<low)
	to := from
	for to < len(e) && e[to]>>low == h>>low {
		to++
	}
	return e[from:to]
}

// sortWords sorts words that differ in their low bits only, of which there are
// this many, in room that it gives back.
func sortWords[T ~uint64](a []T, bits uint, spare []T) []T {
	const digit = 11
	if len(a) < 1<<digit {
		slices.Sort(a)
		return spare
	}
	if len(spare) < len(a) {
		spare = make([]T, len(a))
	}
	from, to := a, spare[:len(a)]
	for shift := uint(0); shift < bits; shift += digit {
		var at [1 << digit]int
		for _, w := range from {
			at[w>>shift&(1<<digit-1)]++
		}
		n := 0
		for d, k := range at {
			at[d], n = n, n+k
		}
		for _, w := range from {
			d := w >> shift & (1<<digit - 1)
			to[at[d]] = w
			at[d]++
		}
		from, to = to, from
	}
	if &from[0] != &a[0] {
		copy(a, from)
	}
	return spare
}
