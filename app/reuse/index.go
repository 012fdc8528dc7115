package reuse

import (
	"context"
	"sync"

	"standpunt/app"
)

// Answer is one text of the archive.
type Answer struct {
	Set, ID  string
	Covers   []string
	Text     string
	Date     string // ISO, or ""
	Language string
}

// Options says what to look for.
type Options struct {
	MinWords     int // sentences with fewer words are left out, and short ones that only point elsewhere; 0 for 6
	MaxFrequency int // a sentence or run of words in more answers than this is boilerplate; 0 for 64
	Workers      int // goroutines; 0 for as many as there are cores
}

func (o Options) withDefaults() Options {
	if o.MinWords <= 0 {
		o.MinWords = 6
	}
	if o.MaxFrequency <= 0 {
		o.MaxFrequency = 64
	}
	return o
}

// Match is a pair of sentences in two answers that share words. Shared is the
// share of the shorter skeleton that both have in the same order. Spans are in
// code points of the answers' texts.
type Match struct {
	A, B         int // indexes of the answers, A before B
	SpanA, SpanB app.Span
	Exact        bool // the same words
	Masked       bool // the same words when values, negators, modals and hedges are put aside
	Shared       float64
}

// Index is an archive in which recurring passages can be found. What it says
// never changes; it may be used by several goroutines.
type Index struct {
	*corpus
	options  Options
	tables   [kinds]*table
	frequent bitset // sentences whose skeleton is boilerplate

	once  sync.Mutex
	known bool
	found []pair // when known, all of them
}

// Build reads the answers. Progress counts answers and is called by one
// goroutine at a time; it may be nil. The error is ctx's.
func Build(ctx context.Context, answers []Answer, o Options, progress func(done, total int)) (*Index, error) {
	o = o.withDefaults()
	c, err := read(ctx, answers, o, progress)
	if err != nil {
		return nil, err
	}
	x := &Index{corpus: c, options: o, frequent: newBitset(len(c.sentences))}
	for kind := range x.tables {
		x.tables[kind] = build(o.Workers, len(c.sentences), func(i uint32, out []uint64) []uint64 {
			return c.hashes(kind, i, out)
		})
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	skeletons := x.tables[bySkeleton]
	for b := range buckets {
		skeletons.groups(b, 2, func(entries []uint64) {
			if x.common(skeletons, entries) {
				for _, e := range entries {
					x.frequent.set(skeletons.sentence(e))
				}
			}
		})
	}
	return x, nil
}

// The kinds of hashes by which a sentence is looked for.
const (
	bySkeleton = iota
	byRun      // the other fingerprints
	byTwins    // weaker ones
	kinds
)

// hashes appends the hashes of a kind that the sentence has.
func (c *corpus) hashes(kind int, i uint32, out []uint64) []uint64 {
	switch kind {
	case bySkeleton:
		if s := &c.sentences[i]; s.keys > 0 {
			out = append(out, s.skeleton)
		}
		return out
	case byRun:
		return fingerprints(c.keysOf(i), out, nil)
	}
	return twins(c.keysOf(i), out)
}

// common tells whether the entries stand in more answers than MaxFrequency.
func (x *Index) common(t *table, entries []uint64) bool {
	return len(entries) > x.options.MaxFrequency && x.spread(t, entries) > x.options.MaxFrequency
}

// spread is in how many answers the entries stand.
func (x *Index) spread(t *table, entries []uint64) int {
	n, last := 0, ^uint32(0)
	for _, e := range entries {
		if a := x.of[t.sentence(e)]; a != last {
			n, last = n+1, a
		}
	}
	return n
}

// Around gives the sentences before and after the span of an answer, empty
// where there are none. Sentences of any length count.
func (x *Index) Around(answer int, s app.Span) (before, after app.Span) {
	for _, t := range x.sentences[x.first[answer]:x.first[answer+1]] {
		if int(t.end) <= s.Start {
			before = t.span()
		}
		if int(t.start) >= s.End {
			return before, t.span()
		}
	}
	return before, after
}

// bitset is a set of sentences.
type bitset []uint64

func newBitset(n int) bitset       { return make(bitset, (n+63)/64) }
func (b bitset) set(i uint32)      { b[i/64] |= 1 << (i % 64) }
func (b bitset) has(i uint32) bool { return b[i/64]&(1<<(i%64)) != 0 }
