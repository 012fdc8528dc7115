package reuse

import "math/bits"

// lcs finds the length of the longest common subsequence of one sequence of
// keys with many others, 64 keys at a time (Hyyrö, Bit-parallel LCS-length
// computation revisited, 2004).
type lcs struct {
	n     int
	words int
	mark  uint32
	slots []slot
	masks []uint64 // words of them per distinct key
	rows  []uint64
}

type slot struct {
	key, mark uint32
	mask      int32
}

// set makes a the one sequence.
func (l *lcs) set(a []uint32) {
	l.n, l.words = len(a), (len(a)+63)/64
	size := 64
	for size < 2*len(a) {
		size *= 2
	}
	if len(l.slots) < size {
		l.slots, l.mark = make([]slot, size), 0
	}
	if l.mark++; l.mark == 0 {
		clear(l.slots)
		l.mark = 1
	}
	l.masks = l.masks[:0]
	for i, k := range a {
		s := l.slot(k)
		if s.mark != l.mark {
			*s = slot{key: k, mark: l.mark, mask: int32(len(l.masks))}
			for range l.words {
				l.masks = append(l.masks, 0)
			}
		}
		l.masks[int(s.mask)+i/64] |= 1 << (i % 64)
	}
}

func (l *lcs) slot(key uint32) *slot {
	last := uint32(len(l.slots) - 1)
	for i := key & last; ; i = (i + 1) & last {
		if s := &l.slots[i]; s.mark != l.mark || s.key == key {
			return s
		}
	}
}

// length is that of the longest common subsequence with b.
func (l *lcs) length(b []uint32) int {
	if l.words == 1 {
		v := ^uint64(0)
		for _, k := range b {
			if s := l.slot(k); s.mark == l.mark {
				u := v & l.masks[s.mask]
				v = (v + u) | (v - u)
			}
		}
		return bits.OnesCount64(^v & (1<<(l.n-1)<<1 - 1))
	}
	l.rows = l.rows[:0]
	for range l.words {
		l.rows = append(l.rows, ^uint64(0))
	}
	for _, k := range b {
		s := l.slot(k)
		if s.mark != l.mark {
			continue
		}
		var carry uint64
		for w := range l.words {
			v, m := l.rows[w], l.masks[int(s.mask)+w]
			sum, c := bits.Add64(v, v&m, carry)
			l.rows[w], carry = sum|v&^m, c
		}
	}
	n := 0
	for w, v := range l.rows {
		if v = ^v; w == l.words-1 && l.n%64 != 0 {
			v &= 1<<(l.n%64) - 1
		}
		n += bits.OnesCount64(v)
	}
	return n
}
