package compare

import (
	"cmp"
	"slices"

	"standpunt/app/text"
)

// prepared is a text ready to be aligned with many others.
type prepared struct {
	t     *text.Text
	sents []*side
	keys  []string // all words of a sentence, joined
	bags  []bag
}

func prepare(x Text) *prepared {
	t := text.Analyse(x.Text, text.Options{Language: x.Language, Date: x.Date})
	p := &prepared{t: t}
	for i, s := range t.Sentences {
		sd := newSide(t, s.From, s.To)
		if i > 0 {
			sd.before = words(t, t.Sentences[i-1])
		}
		if i+1 < len(t.Sentences) {
			sd.after = words(t, t.Sentences[i+1])
		}
		p.sents = append(p.sents, sd)
		p.keys = append(p.keys, sd.joined)
		p.bags = append(p.bags, bagOf(sd))
	}
	for i := range p.sents {
		p.sents[i].held = &p.bags[i]
		if i > 0 {
			p.sents[i].near[0] = &p.bags[i-1]
		}
		if i+1 < len(p.sents) {
			p.sents[i].near[1] = &p.bags[i+1]
		}
	}
	return p
}

func words(t *text.Text, s text.Sentence) string { return t.Words(s.From, s.To-1) }

// match is a step of an alignment: na sentences of A beside nb of B.
type match struct{ a, na, b, nb int }

// pairFrom is the similarity from which two sentences may stand beside each other.
const pairFrom = 0.34

// most is how many sentence pairs one gap between anchors may hold before it is
// left as gone and new, so that no pair of texts runs unbounded.
const most = 60000

// align gives the alignment of a with b, in order: pairs, merges, and what has
// no counterpart, first what only a has. Equal sentences that occur once are the
// anchors. Aligning b with a gives the mirror: a fixed one of the two is
// aligned with the other.
func (p *prepared) align(o *prepared) []match {
	var out []match
	if n := cmp.Compare(len(p.sents), len(o.sents)); n > 0 || n == 0 && p.t.Source > o.t.Source {
		out = o.aligned(p)
		for i, m := range out {
			out[i] = match{m.b, m.nb, m.a, m.na}
		}
	} else {
		out = p.aligned(o)
	}
	for i := 0; i < len(out); {
		j := i
		for j < len(out) && (out[j].na == 0 || out[j].nb == 0) {
			j++
		}
		slices.SortStableFunc(out[i:j], func(x, y match) int { return y.na - x.na })
		i = j + 1
	}
	return out
}

func (p *prepared) aligned(o *prepared) []match {
	var out []match
	i, j := 0, 0
	for _, x := range anchors(p.keys, o.keys) {
		out = p.gap(o, out, i, x[0], j, x[1])
		out = append(out, match{x[0], 1, x[1], 1})
		i, j = x[0]+1, x[1]+1
	}
	return p.gap(o, out, i, len(p.keys), j, len(o.keys))
}

// anchors gives the sentences that occur once on either side, in rising order on both.
func anchors(a, b []string) [][2]int {
	type seen struct{ a, b, at int }
	count := make(map[string]seen, len(a))
	for _, k := range a {
		c := count[k]
		c.a++
		count[k] = c
	}
	for j, k := range b {
		if c, ok := count[k]; ok {
			c.b, c.at = c.b+1, j
			count[k] = c
		}
	}
	const long = 12 // letters: "Ja" and "Nee" anchor nothing
	all := make([][2]int, 0, len(a))
	for i, k := range a {
		if c := count[k]; c.a == 1 && c.b == 1 && len(k) > long {
			all = append(all, [2]int{i, c.at})
		}
	}
	return rising(all)
}

// rising is the longest subsequence whose second numbers rise.
func rising(all [][2]int) [][2]int {
	tails, prev := []int{}, make([]int, len(all))
	for i, x := range all {
		lo, hi := 0, len(tails)
		for lo < hi {
			if m := (lo + hi) / 2; all[tails[m]][1] < x[1] {
				lo = m + 1
			} else {
				hi = m
			}
		}
		prev[i] = -1
		if lo > 0 {
			prev[i] = tails[lo-1]
		}
		if lo == len(tails) {
			tails = append(tails, i)
		} else {
			tails[lo] = i
		}
	}
	if len(tails) == 0 {
		return nil
	}
	out := make([][2]int, len(tails))
	for k, i := len(tails)-1, tails[len(tails)-1]; k >= 0; k, i = k-1, prev[i] {
		out[k] = all[i]
	}
	return out
}

// gap aligns sentences [i0,i1) with [j0,j1) by dynamic programming; a pair earns
// what its similarity exceeds pairFrom by, a merge a little less.
func (p *prepared) gap(o *prepared, out []match, i0, i1, j0, j1 int) []match {
	n, m := i1-i0, j1-j0
	if n == 0 || m == 0 || n*m > most {
		for i := i0; i < i1; i++ {
			out = append(out, match{i, 1, j0, 0})
		}
		for j := j0; j < j1; j++ {
			out = append(out, match{i1, 0, j, 1})
		}
		return out
	}
	mergedA, mergedB := merges(p.bags[i0:i1]), merges(o.bags[j0:j1])
	one, merged := newRow(o.bags[j0:j1], n), newRow(mergedB, n)
	beforeMerged := one.again()
	w := m + 1
	score := make([]float64, (n+1)*w)
	move := make([]uint8, (n+1)*w)
	for i := n; i >= 0; i-- {
		if i < n {
			one.against(p.bags[i0+i])
			merged.against(p.bags[i0+i])
		}
		if i+1 < n {
			beforeMerged.against(mergedA[i])
		}
		for j := m; j >= 0; j-- {
			best, how := -1.0, uint8(0)
			try := func(s float64, h uint8) {
				if s > best+1e-9 {
					best, how = s, h
				}
			}
			if i < n && j < m {
				s := 1.0
				if p.keys[i0+i] != o.keys[j0+j] {
					s = one.dice(j)
				}
				if s >= pairFrom {
					try(score[(i+1)*w+j+1]+s-pairFrom+0.01, 1)
				}
				if i+1 < n && s > 0.2 {
					if d := beforeMerged.dice(j); d > s+0.1 && d >= 0.6 {
						try(score[(i+2)*w+j+1]+d-pairFrom-0.05, 4)
					}
				}
				if j+1 < m && s > 0.2 {
					if d := merged.dice(j); d > s+0.1 && d >= 0.6 {
						try(score[(i+1)*w+j+2]+d-pairFrom-0.05, 5)
					}
				}
			}
			if i < n {
				try(score[(i+1)*w+j], 2)
			}
			if j < m {
				try(score[i*w+j+1], 3)
			}
			score[i*w+j], move[i*w+j] = max(best, 0), how
		}
	}
	for i, j := 0, 0; i < n || j < m; {
		x := match{a: i0 + i, b: j0 + j}
		switch move[i*w+j] {
		case 1:
			x.na, x.nb = 1, 1
		case 2:
			x.na = 1
		case 3:
			x.nb = 1
		case 4:
			x.na, x.nb = 2, 1
		case 5:
			x.na, x.nb = 1, 2
		}
		out = append(out, x)
		i, j = i+x.na, j+x.nb
	}
	return out
}

func (p *prepared) similar(o *prepared, i, j int) float64 {
	if p.keys[i] == o.keys[j] {
		return 1
	}
	return p.bags[i].dice(o.bags[j])
}
