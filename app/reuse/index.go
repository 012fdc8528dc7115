package reuse

import (
	"cmp"
	"context"
	"hash/fnv"
	"slices"

	"standpunt/app"
	"standpunt/app/text"
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
	MinWords     int // sentences with fewer words are left out; 0 for 6
	MaxFrequency int // a sentence or run of words in more answers than this is boilerplate; 0 for 64
}

// Match is a pair of sentences in answers of different sets that share words.
type Match struct {
	A, B         int // indexes of the answers, A before B
	SpanA, SpanB app.Span
	Exact        bool    // the same words
	Shared       float64 // the share of the shorter sentence's runs of words that both have
}

// runLength is the number of words in a run. Runs of three still hold when
// every fifth word was changed.
const runLength = 3

// minShared is the share of common runs from which two sentences are worth judging.
const minShared = 0.2

// sentence is a sentence of the archive.
type sentence struct {
	answer int
	span   app.Span
	words  int
	whole  uint64   // of all its words
	runs   []uint64 // of each run of words, sorted, without doubles
}

// Index is an archive in which recurring passages can be found.
type Index struct {
	answers   []Answer
	options   Options
	sentences []sentence
	matches   []Match
	found     bool
}

// Build reads the answers. Progress counts answers; it may be nil. The error is ctx's.
func Build(ctx context.Context, answers []Answer, o Options, progress func(done, total int)) (*Index, error) {
	if o.MinWords == 0 {
		o.MinWords = 6
	}
	if o.MaxFrequency == 0 {
		o.MaxFrequency = 64
	}
	x := &Index{answers: answers, options: o}
	for i, a := range answers {
		if i%64 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if progress != nil {
				progress(i, len(answers))
			}
		}
		x.add(i, a)
	}
	if progress != nil {
		progress(len(answers), len(answers))
	}
	return x, nil
}

func (x *Index) add(i int, a Answer) {
	t := text.Analyse(a.Text, text.Options{Language: a.Language, Date: a.Date})
	for _, s := range t.Sentences {
		keys := make([]string, 0, s.To-s.From)
		for _, k := range t.Tokens[s.From:s.To] {
			if k.Class != text.Punct {
				keys = append(keys, k.Key)
			}
		}
		if len(keys) < x.options.MinWords {
			continue
		}
		x.sentences = append(x.sentences, sentence{answer: i, span: s.Span, words: len(keys), whole: hash(keys), runs: runs(keys)})
	}
}

func runs(keys []string) []uint64 {
	out := make([]uint64, 0, len(keys))
	for i := 0; i+runLength <= len(keys); i++ {
		out = append(out, hash(keys[i:i+runLength]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func hash(keys []string) uint64 {
	h := fnv.New64a()
	for _, k := range keys {
		h.Write([]byte(k))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// Matches lists the pairs of sentences of different sets that are the same or
// share runs of words, in order of place. A sentence that stands in more than
// MaxFrequency answers gives no pairs; it is a boilerplate cluster.
func (x *Index) Matches(ctx context.Context) ([]Match, error) {
	if x.found {
		return x.matches, nil
	}
	byRun := map[uint64][]int32{}
	for i, s := range x.sentences {
		for _, r := range s.runs {
			byRun[r] = append(byRun[r], int32(i))
		}
	}
	frequent := x.frequent()
	shared := map[int32]int{}
	for i, s := range x.sentences {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if frequent[s.whole] {
			continue
		}
		clear(shared)
		for _, r := range s.runs {
			if len(byRun[r]) > x.options.MaxFrequency {
				continue
			}
			for _, j := range byRun[r] {
				if int(j) > i {
					shared[j]++
				}
			}
		}
		for j, n := range shared {
			if m, ok := x.match(i, int(j), n); ok && !frequent[x.sentences[j].whole] {
				x.matches = append(x.matches, m)
			}
		}
	}
	slices.SortFunc(x.matches, func(a, b Match) int {
		return cmp.Or(a.A-b.A, a.SpanA.Start-b.SpanA.Start, a.B-b.B, a.SpanB.Start-b.SpanB.Start)
	})
	x.matches = best(x.matches)
	x.found = true
	return x.matches, nil
}

// match is the pair of sentences i and j that share n runs, when it is worth judging.
func (x *Index) match(i, j, n int) (Match, bool) {
	a, b := x.sentences[i], x.sentences[j]
	if x.answers[a.answer].Set == x.answers[b.answer].Set {
		return Match{}, false
	}
	m := Match{
		A: a.answer, B: b.answer, SpanA: a.span, SpanB: b.span, Exact: a.whole == b.whole,
		Shared: float64(n) / float64(max(1, min(len(a.runs), len(b.runs)))),
	}
	return m, m.Exact || m.Shared >= minShared
}

// best keeps, per sentence and other answer, the closest match.
func best(matches []Match) []Match {
	type key struct{ a, start, b int }
	at := map[key]int{}
	out := matches[:0]
	for _, m := range matches {
		k := key{m.A, m.SpanA.Start, m.B}
		if i, ok := at[k]; ok {
			if better(m, out[i]) {
				out[i] = m
			}
			continue
		}
		at[k] = len(out)
		out = append(out, m)
	}
	return out
}

func better(a, b Match) bool {
	if a.Exact != b.Exact {
		return a.Exact
	}
	return a.Shared > b.Shared
}

// frequent holds the sentences that stand in more answers than MaxFrequency.
func (x *Index) frequent() map[uint64]bool {
	count := map[uint64]int{}
	for _, s := range x.sentences {
		count[s.whole]++
	}
	out := map[uint64]bool{}
	for h, n := range count {
		if n > x.options.MaxFrequency {
			out[h] = true
		}
	}
	return out
}
