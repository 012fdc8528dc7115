package compare

import (
	"cmp"
	"slices"

	"standpunt/app/text"
)

// block is a stretch of words that both sides have: a[a:a+n] are b[b:b+n].
type block struct{ a, b, n int }

// straightened gives the pair with the words of B in the order of A, or p itself where that
// brings nothing: a clause that moved to the front ("Voor … heeft het kabinet …") is then
// no difference, and what differs stands beside what it took the place of. The words keep
// their places in the source.
func (p *pair) straightened() *pair {
	const (
		ordered        = 0.85 // words in one order from which nothing of weight has moved
		most           = 120  // words, as the search is quadratic
		content, least = 0.6, 0.65
	)
	if p.like.order >= ordered || len(p.a.keys) > most || len(p.b.keys) > most || p.like.content < content || p.like.least < least {
		return p
	}
	if p.a.ownValues(p.b) > 1 && p.b.ownValues(p.a) > 1 {
		return p // the figures of two things
	}
	blocks := p.sharedBlocks()
	if slices.IsSortedFunc(blocks, func(x, y block) int { return cmp.Compare(x.b, y.b) }) {
		return p
	}
	b, ok := p.b.arranged(p.arrangement(blocks))
	if !ok {
		return p
	}
	b.written = p.b
	q := &pair{a: p.a, b: b, straight: true, written: p}
	if q.weigh(); q.like.order <= p.like.order {
		return p
	}
	return q
}

// sharedBlocks are the blocks of words that both sides have, the heaviest taken first, in order of A. Each
// holds a word of content.
func (p *pair) sharedBlocks() []block {
	const little = 0.01 // weight of a word without content, so that the longer of two is the heavier
	usedA, usedB := make([]bool, len(p.a.keys)), make([]bool, len(p.b.keys))
	var out []block
	for {
		best, weight := block{}, 0.0
		for i := range p.a.keys {
			for j := range p.b.keys {
				n, w, says := 0, 0.0, false
				for i+n < len(usedA) && j+n < len(usedB) && !usedA[i+n] && !usedB[j+n] && p.alikeAt(i+n, j+n) {
					w += p.a.weights[i+n] + little
					says = says || p.a.weights[i+n] > 0
					n++
				}
				if says && (w > weight || w == weight && abs(i-j) < abs(best.a-best.b)) {
					best, weight = block{i, j, n}, w
				}
			}
		}
		if best.n == 0 {
			break
		}
		for k := range best.n {
			usedA[best.a+k], usedB[best.b+k] = true, true
		}
		out = append(out, best)
	}
	slices.SortFunc(out, func(x, y block) int { return cmp.Compare(x.a, y.a) })
	return out
}

func (p *pair) alikeAt(i, j int) bool {
	return p.a.hashes[i] == p.b.hashes[j] || p.a.weights[i] > 0 && p.b.weights[j] > 0 && p.a.ids[i] == p.b.ids[j]
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// arrangement is the order of the words of B: the blocks as they stand in A, and the rest in
// the gaps of A that are most like them, or behind the words that they follow.
func (p *pair) arrangement(blocks []block) []int {
	byB := slices.Clone(blocks)
	slices.SortFunc(byB, func(x, y block) int { return cmp.Compare(x.b, y.b) })
	place := make(map[int]int, len(blocks)) // block of B by its begin -> place in A
	for i, r := range blocks {
		place[r.b] = i
	}
	gaps := make([][]int, len(blocks)+1) // the words of B before each block of A, and behind the last
	at := 0
	prev := -1
	put := func(from, to, next int) {
		if from >= to {
			return
		}
		best, score := -1, 0
		if prev >= 0 && p.b.joins(from) {
			best, score = prev+1, len(p.b.keys) // "en ondernemers" belongs to what it is joined to
		}
		for g := range gaps {
			x, y := p.gap(blocks, g)
			if s := p.kinship(x, y, from, to); s > score || s == score && s > 0 && (g == prev+1 || g == next) {
				best, score = g, s
			}
		}
		if best < 0 {
			best = prev + 1
			if prev < 0 {
				best = max(next, 0)
			}
		}
		for k := from; k < to; k++ {
			gaps[best] = append(gaps[best], k)
		}
	}
	for _, r := range byB {
		put(at, r.b, place[r.b])
		at, prev = r.b+r.n, place[r.b]
	}
	put(at, len(p.b.keys), len(blocks))
	var out []int
	for g := range gaps {
		out = append(out, gaps[g]...)
		if g < len(blocks) {
			for k := range blocks[g].n {
				out = append(out, blocks[g].b+k)
			}
		}
	}
	return out
}

// gap is the words [x,y) of A before block g.
func (p *pair) gap(blocks []block, g int) (x, y int) {
	y = len(p.a.keys)
	if g > 0 {
		x = blocks[g-1].a + blocks[g-1].n
	}
	if g < len(blocks) {
		y = blocks[g].a
	}
	return x, y
}

// kinship is how much the words [x,y) of A and [from,to) of B have in common: words, and
// values and cues of one kind.
func (p *pair) kinship(x, y, from, to int) int {
	n := 0
	for i := x; i < y; i++ {
		for j := from; j < to; j++ {
			switch va, vb := p.a.value(i), p.b.value(j); {
			case p.a.hashes[i] == p.b.hashes[j]:
				n++
			case va != nil && vb != nil:
				if va.Kind == vb.Kind {
					n += 2
				}
			default:
				if c, d := p.a.cueAt(i), p.b.cueAt(j); c != nil && d != nil && c.Kind == d.Kind {
					n += 2
				}
			}
		}
	}
	return n
}

// arranged is the side with its words in another order; each keeps its place in the source.
// What stood right before a word (a comma, a bracket) goes along with it where its
// neighbour does. It is none where the words of a cue would be torn apart.
func (s *side) arranged(order []int) (o *side, ok bool) {
	t := *s.t
	t.Tokens, t.Cues, t.Sentences = make([]text.Token, 0, len(order)), nil, nil
	moved := make(map[int]int, s.to-s.from)
	for i, k := range order {
		if i > 0 && order[i-1] == k-1 {
			for tok := s.words[k-1] + 1; tok < s.words[k]; tok++ {
				moved[tok] = len(t.Tokens)
				t.Tokens = append(t.Tokens, s.t.Tokens[tok])
			}
		}
		moved[s.words[k]] = len(t.Tokens)
		t.Tokens = append(t.Tokens, s.t.Tokens[s.words[k]])
	}
	for _, c := range s.cues {
		for tok := c.First; tok < c.Last; tok++ {
			if moved[tok+1] != moved[tok]+1 {
				return nil, false
			}
		}
		c.First, c.Last = moved[c.First], moved[c.Last]
		t.Cues = append(t.Cues, c)
	}
	t.Values = slices.Clone(s.t.Values)
	for i := range t.Values {
		if to, ok := moved[t.Values[i].Token]; ok {
			t.Values[i].Token = to
		}
	}
	slices.SortFunc(t.Cues, func(x, y text.Cue) int { return cmp.Compare(x.First, y.First) })
	o = newSide(&t, 0, len(t.Tokens))
	o.before, o.after, o.near = s.before, s.after, s.near
	return o, true
}
