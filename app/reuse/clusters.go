package reuse

import (
	"cmp"
	"context"
	"slices"

	"standpunt/app"
)

// cluster is a passage that recurs, one node per answer, by answer.
type cluster struct {
	nodes       []node
	last        []node // of a passage of several sentences, the last ones
	boilerplate bool
}

// Clusters lists the passages that recur in two or more answers, of one set
// too, largest first: sentences that are the same or differ in a value or a few
// words, and stretches of them, extended to what both sides have. Sentences
// that recur together are one passage. Members stand by date, the first use
// first, and its words are the cluster's text. What stands in more than
// MaxFrequency answers is boilerplate: it gives no matches, and is listed here
// with all its members.
func (x *Index) Clusters() []app.Cluster {
	found, phrases := x.repeats(), x.phrases()
	found = append(x.chained(x.without(found, phrases)), phrases...)
	r := reader{minWords: x.options.MinWords}
	out := make([]app.Cluster, 0, len(found))
	seen := map[string]bool{}
	for i := range found {
		c := x.cluster(&found[i], &r)
		if !seen[c.ID] {
			seen[c.ID] = true
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b app.Cluster) int {
		return cmp.Or(b.Size-a.Size, cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// repeats finds the passages that are the same and nearly the same.
func (x *Index) repeats() []cluster {
	g := graph{x: x}
	skeletons := x.tables[bySkeleton]
	all := func(i uint32) stretch { return stretch{0, int(x.sentences[i].keys)} }
	for b := range buckets {
		skeletons.groups(b, 2, func(entries []uint64) {
			for k, e := range entries[1:] {
				i, j := skeletons.sentence(entries[k]), skeletons.sentence(e)
				if x.sentences[i].skeleton == x.sentences[j].skeleton {
					g.edge(i, all(i), j, all(j))
				}
			}
		})
	}
	pairs, _ := x.pairs(context.Background())
	var l localizer
	for _, p := range pairs {
		if p.masked || p.common < minPassage {
			continue
		}
		if a, b, ok := l.local(x.keysOf(p.i), x.keysOf(p.j)); ok {
			g.edge(p.i, a, p.j, b)
		}
	}
	var out []cluster
	for _, nodes := range g.join() {
		if c := x.perAnswer(nodes); len(c.nodes) > 1 {
			c.boilerplate = len(c.nodes) > x.options.MaxFrequency
			out = append(out, c)
		}
	}
	return out
}

// perAnswer keeps the first node of every answer.
func (x *Index) perAnswer(nodes []node) cluster {
	slices.SortFunc(nodes, func(a, b node) int {
		return cmp.Or(cmp.Compare(a.sentence, b.sentence), a.keys.from-b.keys.from)
	})
	nodes = slices.CompactFunc(nodes, func(a, b node) bool { return x.of[a.sentence] == x.of[b.sentence] })
	return cluster{nodes: nodes, last: nodes}
}

// chained makes one of clusters of whole sentences whose members follow each
// other in every answer.
func (x *Index) chained(clusters []cluster) []cluster {
	at := map[uint32]int{} // the cluster of a whole sentence
	for i := range clusters {
		for _, n := range clusters[i].nodes {
			if n.whole {
				at[n.sentence] = i
			}
		}
	}
	next := func(i int) int {
		c := &clusters[i]
		d, ok := at[c.nodes[0].sentence+1]
		if !ok || d == i || len(clusters[d].nodes) != len(c.nodes) || clusters[d].boilerplate || c.boilerplate {
			return -1
		}
		for k, n := range c.nodes {
			if m := clusters[d].nodes[k]; !n.whole || !m.whole || m.sentence != n.sentence+1 || x.of[m.sentence] != x.of[n.sentence] {
				return -1
			}
		}
		return d
	}
	follows := make([]bool, len(clusters))
	nexts := make([]int, len(clusters))
	for i := range clusters {
		if nexts[i] = next(i); nexts[i] >= 0 {
			follows[nexts[i]] = true
		}
	}
	var out []cluster
	for i, c := range clusters {
		if follows[i] {
			continue
		}
		for j := nexts[i]; j >= 0; j = nexts[j] {
			c.last = clusters[j].nodes
		}
		out = append(out, c)
	}
	return out
}

// cluster is the cluster in the words of the house.
func (x *Index) cluster(c *cluster, r *reader) app.Cluster {
	type member struct {
		answer *Answer
		span   app.Span
	}
	members := make([]member, len(c.nodes))
	for i, n := range c.nodes {
		a := &x.answers[x.of[n.sentence]]
		span := x.spanOf(n, r)
		if c.last[i].sentence != n.sentence {
			span.End = int(x.sentences[c.last[i].sentence].end)
		}
		members[i] = member{a, span}
	}
	slices.SortFunc(members, func(p, q member) int {
		return cmp.Or(cmp.Compare(p.answer.Date, q.answer.Date), cmp.Compare(p.answer.Set, q.answer.Set), cmp.Compare(p.answer.ID, q.answer.ID))
	})
	out := app.Cluster{
		Size: len(members), Text: members[0].span.In(members[0].answer.Text),
		Boilerplate: c.boilerplate, Members: make([]app.ClusterMember, len(members)),
	}
	for i, m := range members {
		out.Members[i] = app.ClusterMember{Set: m.answer.Set, Answer: m.answer.ID, Covers: m.answer.Covers, Span: m.span}
	}
	out.ID = app.ContentID("cluster", out.Text)
	if slices.ContainsFunc(c.nodes, func(n node) bool { return !n.whole }) {
		// The words may be a whole sentence in another cluster.
		out.ID = app.ContentID("stretch", out.Text, members[0].answer.Set, members[0].answer.ID)
	}
	return out
}

// spanOf is the place of a node in its answer.
func (x *Index) spanOf(n node, r *reader) app.Span {
	s := &x.sentences[n.sentence]
	if n.whole {
		return s.span()
	}
	spans := r.spans(&x.answers[s.answer], int(n.sentence-x.first[s.answer]))
	return app.Span{Start: spans[n.keys.from].Start, End: spans[n.keys.to-1].End}
}
