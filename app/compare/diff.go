package compare

import (
	"slices"
	"unicode/utf8"

	dmp "github.com/sergi/go-diff/diffmatchpatch"
)

// Op is what an edit does.
type Op string

// The operations of an edit.
const (
	OpEqual  Op = "equal"
	OpDelete Op = "delete"
	OpInsert Op = "insert"
)

// Edit is a run of text that both sides share, or that one of them has.
type Edit struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// hunk is a run of keys: a[A0:A1] stands where b[B0:B1] stands. Equal hunks have
// the same keys on both sides.
type hunk struct {
	equal          bool
	a0, a1, b0, b1 int
}

// firstRune is where keys are mapped to: plane 15, private use, free of line
// ends, letters and surrogates, all of which steer go-diff.
const firstRune = 0xF0000

// longest is how many keys a side may have before the diff falls back to the
// shared ends only, so that no pair runs unbounded.
const longest = 1600

// diffKeys aligns two lists of keys. Adjacent deletions and insertions are one hunk.
func diffKeys(a, b []string) []hunk {
	pre := 0
	for pre < len(a) && pre < len(b) && a[pre] == b[pre] {
		pre++
	}
	post := 0
	for post < len(a)-pre && post < len(b)-pre && a[len(a)-1-post] == b[len(b)-1-post] {
		post++
	}
	var out []hunk
	if pre > 0 {
		out = append(out, hunk{true, 0, pre, 0, pre})
	}
	ma, mb := a[pre:len(a)-post], b[pre:len(b)-post]
	switch {
	case len(ma) == 0 && len(mb) == 0:
	case len(ma) == 0 || len(mb) == 0 || len(ma) > longest || len(mb) > longest:
		out = append(out, hunk{false, pre, pre + len(ma), pre, pre + len(mb)})
	case len(ma) == 1 || len(mb) == 1:
		out = lone(out, ma, mb, pre)
	default:
		out = middle(out, ma, mb, pre)
	}
	if post > 0 {
		out = append(out, hunk{true, len(a) - post, len(a), len(b) - post, len(b)})
	}
	return out
}

// lone is the diff of two lists of which one has a single key: most changes are so
// small, and need no search.
func lone(out []hunk, a, b []string, at int) []hunk {
	i, j := 0, slices.Index(b, a[0])
	if len(b) == 1 {
		i, j = slices.Index(a, b[0]), 0
	}
	if i < 0 || j < 0 {
		return append(out, hunk{false, at, at + len(a), at, at + len(b)})
	}
	// The ends differ, so that something stands on both sides of the key that is shared.
	return append(out, hunk{false, at, at + i, at, at + j}, hunk{true, at + i, at + i + 1, at + j, at + j + 1}, hunk{false, at + i + 1, at + len(a), at + j + 1, at + len(b)})
}

func middle(out []hunk, a, b []string, at int) []hunk {
	ids := make(map[string]rune, len(a)+len(b))
	runes := func(keys []string) []rune {
		r := make([]rune, len(keys))
		for i, k := range keys {
			id, ok := ids[k]
			if !ok {
				id = firstRune + rune(len(ids))
				ids[k] = id
			}
			r[i] = id
		}
		return r
	}
	d := dmp.New()
	d.DiffTimeout = 0
	// go-diff's path depends on which side comes first; a fixed order makes the
	// diff of B and A the mirror of the diff of A and B.
	swap := len(a) > len(b) || len(a) == len(b) && less(b, a)
	if swap {
		a, b = b, a
	}
	i, j := at, at
	for _, x := range d.DiffMainRunes(runes(a), runes(b), false) {
		n := utf8.RuneCountInString(x.Text)
		h := hunk{equal: x.Type == dmp.DiffEqual, a0: i, a1: i, b0: j, b1: j}
		if x.Type != dmp.DiffInsert {
			h.a1, i = i+n, i+n
		}
		if x.Type != dmp.DiffDelete {
			h.b1, j = j+n, j+n
		}
		if swap {
			h.a0, h.a1, h.b0, h.b1 = h.b0, h.b1, h.a0, h.a1
		}
		if k := len(out) - 1; k >= 0 && out[k].equal == h.equal && out[k].a1 == h.a0 && out[k].b1 == h.b0 {
			out[k].a1, out[k].b1 = h.a1, h.b1
			continue
		}
		out = append(out, h)
	}
	return out
}

func less(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}
