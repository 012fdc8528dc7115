package text

import "math/bits"

// Mix adds x to the running hash h: the folded 128-bit product. It is the same on
// every machine, always.
func Mix(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h^x^0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93)
	return hi ^ lo + x
}

// Hash is that of a word, by Mix.
func Hash(s string) uint64 {
	h := uint64(len(s))
	for len(s) >= 8 {
		h = Mix(h, uint64(s[0])|uint64(s[1])<<8|uint64(s[2])<<16|uint64(s[3])<<24|
			uint64(s[4])<<32|uint64(s[5])<<40|uint64(s[6])<<48|uint64(s[7])<<56)
		s = s[8:]
	}
	var last uint64
	for i := range len(s) {
		last |= uint64(s[i]) << (8 * i)
	}
	return Mix(h, last)
}

// entries is what a pack knows of its words, found by the hash that a token has
// already: every word of every text is looked up here.
type entries struct {
	slots []slot // a power of two of them, half of them empty
}

type slot struct {
	hash  uint64
	word  string
	entry *entry
}

func newEntries(of map[string]*entry) entries {
	size := 1 << bits.Len(uint(2*len(of)))
	e := entries{make([]slot, size)}
	for word, x := range of {
		h := Hash(word)
		i := h & uint64(size-1)
		for e.slots[i].entry != nil {
			i = (i + 1) & uint64(size-1)
		}
		e.slots[i] = slot{h, word, x}
	}
	return e
}

// find is the entry of the word with the hash, or nil.
func (e entries) find(word string, h uint64) *entry {
	last := uint64(len(e.slots) - 1)
	for i := h & last; e.slots[i].entry != nil; i = (i + 1) & last {
		if s := &e.slots[i]; s.hash == h && s.word == word {
			return s.entry
		}
	}
	return nil
}
