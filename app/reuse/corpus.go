package reuse

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"standpunt/app"
	"standpunt/app/text"
)

// blockSize is the number of answers that are read in one piece. The keys of a
// block stay where they were read, so that no large slice is ever copied.
const blockSize = 256

// sentence is a sentence of the corpus. Its keys are the words of its skeleton.
type sentence struct {
	answer          uint32
	start, end      uint32 // code points of the answer's text
	from            uint32 // the first key, among those of its block
	keys            uint16
	words           uint16
	whole, skeleton uint64
}

func (s *sentence) span() app.Span { return app.Span{Start: int(s.start), End: int(s.end)} }

// corpus is the sentences of some answers, in order.
type corpus struct {
	answers   []Answer
	sentences []sentence
	of        []uint32   // per sentence, its answer
	first     []uint32   // per answer, its first sentence; one more at the end
	blocks    [][]uint32 // keys
}

// keysOf is the skeleton of a sentence; none when it has too few words to be looked for.
func (c *corpus) keysOf(i uint32) []uint32 {
	s := &c.sentences[i]
	return c.blocks[s.answer/blockSize][s.from : s.from+uint32(s.keys)]
}

// read makes the corpus of the answers on as many cores as there are workers.
func read(ctx context.Context, answers []Answer, o Options, progress func(done, total int)) (*corpus, error) {
	n := (len(answers) + blockSize - 1) / blockSize
	c := &corpus{answers: answers, first: make([]uint32, 0, len(answers)+1), blocks: make([][]uint32, n)}
	parts := make([][]sentence, n)
	var report sync.Mutex
	done := 0
	each(o.Workers, n, func(next func() (int, bool)) {
		r := reader{minWords: o.MinWords}
		for b, ok := next(); ok && ctx.Err() == nil; b, ok = next() {
			lo, hi := b*blockSize, min(len(answers), (b+1)*blockSize)
			parts[b], c.blocks[b] = r.block(answers, lo, hi)
			if progress != nil {
				report.Lock()
				done += hi - lo
				progress(done, len(answers))
				report.Unlock()
			}
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	total := 0
	for _, p := range parts {
		total += len(p)
	}
	c.sentences = make([]sentence, 0, total)
	for b, p := range parts {
		c.sentences = append(c.sentences, p...)
		parts[b] = nil
	}
	c.of = make([]uint32, total)
	for i := range c.sentences {
		c.of[i] = c.sentences[i].answer
		for len(c.first) <= int(c.sentences[i].answer) {
			c.first = append(c.first, uint32(i))
		}
	}
	for len(c.first) <= len(answers) {
		c.first = append(c.first, uint32(total))
	}
	return c, nil
}

// each runs work on the cores; next hands out 0 to n-1.
func each(workers, n int, work func(next func() (int, bool))) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var at atomic.Int64
	next := func() (int, bool) {
		i := int(at.Add(1)) - 1
		return i, i < n
	}
	var wait sync.WaitGroup
	for range min(workers, n) {
		wait.Go(func() { work(next) })
	}
	wait.Wait()
}

// reader reads answers one after another.
type reader struct {
	minWords  int
	scanner   text.Scanner
	sentences []sentence
	keys      []uint32
	at        []int // token of each key, only of the last sentence read
}

// block reads the answers [lo,hi).
func (r *reader) block(answers []Answer, lo, hi int) ([]sentence, []uint32) {
	r.sentences, r.keys = r.sentences[:0], r.keys[:0]
	for i := lo; i < hi; i++ {
		a := &answers[i]
		t := r.scanner.Scan(a.Text, text.Options{Language: a.Language, Date: a.Date})
		cue := 0
		for k := range t.Sentences {
			from := len(r.keys)
			var s sentence
			s, cue = r.sentence(t, k, cue)
			s.answer, s.from = uint32(i), uint32(from)
			if int(s.words) < r.minWords || s.words <= shortAnswer && pointer(t, k) {
				r.keys, s.keys = r.keys[:from], 0
			}
			r.sentences = append(r.sentences, s)
		}
	}
	return append([]sentence(nil), r.sentences...), append([]uint32(nil), r.keys...)
}

// spans are the places of the keys of the k-th sentence of the answer.
func (r *reader) spans(a *Answer, k int) []app.Span {
	t := r.scanner.Scan(a.Text, text.Options{Language: a.Language, Date: a.Date})
	r.keys = r.keys[:0]
	cue := 0
	for cue < len(t.Cues) && t.Cues[cue].First < t.Sentences[k].From {
		cue++
	}
	r.sentence(t, k, cue)
	out := make([]app.Span, len(r.at))
	for i, token := range r.at {
		out[i] = t.Tokens[token].Span
	}
	return out
}

const (
	// weighty is the bit of a key that says that the word is long enough to be
	// more than one of the little words that join others.
	weighty        = 1
	weightyLetters = 5

	placeholder = 0x9E3779B8 // the key of any value
	maxKeys     = 1<<16 - 1
	// minSkeleton is the number of plain words from which a skeleton says
	// something; a list of numbers is no passage that recurs.
	minSkeleton = 4
)

// sentence appends the keys of the k-th sentence. Cue is the first cue in or behind it.
func (r *reader) sentence(t *text.Text, k, cue int) (sentence, int) {
	from, to := t.Sentences[k].From, t.Sentences[k].To
	span := t.Sentences[k].Span
	s := sentence{start: uint32(span.Start), end: uint32(span.End)}
	r.at = r.at[:0]
	words, plain, last := 0, 0, uint32(0)
	for i := from; i < to; i++ {
		token := &t.Tokens[i]
		for cue < len(t.Cues) && t.Cues[cue].Last < i {
			cue++
		}
		if token.Class == text.Punct {
			continue
		}
		h := token.Hash
		s.whole = text.Mix(s.whole, h)
		words++
		key := uint32(h>>32) &^ weighty
		if len(token.Key) >= weightyLetters {
			key |= weighty
		}
		switch {
		case token.Class == text.Typed:
			if v := t.Values[token.Value]; v.Kind == text.Reference && v.Norm == "note" {
				continue
			}
			if key = placeholder; last == placeholder {
				continue
			}
		case cue < len(t.Cues) && t.Cues[cue].First <= i && masked(t.Cues[cue].Kind):
			continue
		default:
			plain++
		}
		if len(r.at) == maxKeys {
			continue
		}
		r.keys, r.at = append(r.keys, key), append(r.at, i)
		s.skeleton, last = text.Mix(s.skeleton, uint64(key)), key
	}
	if plain < minSkeleton {
		s.skeleton = s.whole
	}
	s.words, s.keys = uint16(min(words, maxKeys)), uint16(len(r.at))
	return s, cue
}

// A sentence of at most shortAnswer words that names another answer is a mere
// pointer when its other words weigh less than ownWords.
const (
	shortAnswer = 8
	ownWords    = 2
)

// pointer tells whether the k-th sentence, a short one, says nothing of its own:
// "Zie het antwoord op vraag 7." means what its target means.
func pointer(t *text.Text, k int) bool {
	weight, names := 0.0, false
	for _, token := range t.Tokens[t.Sentences[k].From:t.Sentences[k].To] {
		switch {
		case token.Class == text.Word:
			weight += t.Pack.Weight(token.Key)
		case token.Class == text.Typed && t.Values[token.Value].Kind == text.Reference:
			names = true
		case token.Class == text.Typed:
			weight++
		}
	}
	return names && weight < ownWords
}

// masked tells whether words of the kind are left out of a skeleton.
func masked(k text.CueKind) bool {
	return k == text.Negator || k == text.Modal || k == text.Hedge || k == text.Soft
}
