package reuse

import (
	"cmp"
	"slices"
)

// node is a passage in one sentence: all of it, or a stretch of its keys.
// Two passages are one recurring passage when an edge joins them, directly or
// over others. A sentence that holds two passages has two nodes, so that it
// does not make one of them.
type node struct {
	sentence uint32
	keys     stretch
	whole    bool
	parent   int
}

type end struct {
	sentence uint32
	keys     stretch
}

// graph collects the edges and then joins them.
type graph struct {
	x     *Index
	ends  []end // two by two
	nodes []node
}

// edge says that the two passages are one.
func (g *graph) edge(i uint32, a stretch, j uint32, b stretch) {
	g.ends = append(g.ends, end{i, a}, end{j, b})
}

// sameStretch is the share of two stretches of a sentence from which they are one.
const sameStretch = 0.6

// join makes nodes of the ends and the sets of nodes that edges join, in no order.
func (g *graph) join() [][]node {
	order := make([]int, len(g.ends))
	for i := range order {
		order[i] = i
		e := &g.ends[i]
		if n := int(g.x.sentences[e.sentence].keys); float64(e.keys.len()) >= dense*float64(n) {
			e.keys = stretch{0, n}
		}
	}
	slices.SortFunc(order, func(p, q int) int {
		a, b := &g.ends[p], &g.ends[q]
		return cmp.Or(cmp.Compare(a.sentence, b.sentence), a.keys.from-b.keys.from, b.keys.to-a.keys.to, p-q)
	})
	of := make([]int, len(g.ends))
	first := 0
	for _, k := range order {
		e := &g.ends[k]
		if len(g.nodes) > 0 && g.nodes[len(g.nodes)-1].sentence != e.sentence {
			first = len(g.nodes)
		}
		at := slices.IndexFunc(g.nodes[first:], func(n node) bool { return alike(n.keys, e.keys) })
		if at < 0 {
			at = len(g.nodes) - first
			whole := e.keys.len() == int(g.x.sentences[e.sentence].keys)
			g.nodes = append(g.nodes, node{e.sentence, e.keys, whole, len(g.nodes)})
		}
		of[k] = first + at
	}
	for k := 0; k < len(of); k += 2 {
		a, b := g.root(of[k]), g.root(of[k+1])
		g.nodes[max(a, b)].parent = min(a, b)
	}
	sets := make([][]node, len(g.nodes))
	for i, n := range g.nodes {
		r := g.root(i)
		sets[r] = append(sets[r], n)
	}
	return slices.DeleteFunc(sets, func(s []node) bool { return len(s) < 2 })
}

func (g *graph) root(i int) int {
	for g.nodes[i].parent != i {
		g.nodes[i].parent = g.nodes[g.nodes[i].parent].parent
		i = g.nodes[i].parent
	}
	return i
}

func alike(a, b stretch) bool {
	both := min(a.to, b.to) - max(a.from, b.from)
	either := max(a.to, b.to) - min(a.from, b.from)
	return float64(both) >= sameStretch*float64(either)
}
