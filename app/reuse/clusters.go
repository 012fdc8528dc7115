package reuse

import (
	"slices"

	"standpunt/app"
)

// Clusters lists the sentences that stand word for word in several answers,
// largest first. The ones in more than MaxFrequency answers are boilerplate:
// they are listed, and give no matches.
func (x *Index) Clusters() []app.Cluster {
	members := map[uint64][]int{}
	var order []uint64
	for i, s := range x.sentences {
		if members[s.whole] == nil {
			order = append(order, s.whole)
		}
		members[s.whole] = append(members[s.whole], i)
	}
	out := []app.Cluster{}
	for _, h := range order {
		if c := x.cluster(members[h]); c.Size > 1 {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b app.Cluster) int { return b.Size - a.Size })
	return out
}

// cluster counts one sentence per answer.
func (x *Index) cluster(sentences []int) app.Cluster {
	first := x.sentences[sentences[0]]
	c := app.Cluster{Text: first.span.In(x.answers[first.answer].Text), Members: []app.ClusterMember{}}
	last := -1
	for _, i := range sentences {
		s := x.sentences[i]
		if s.answer == last {
			continue
		}
		last = s.answer
		a := x.answers[s.answer]
		c.Members = append(c.Members, app.ClusterMember{Set: a.Set, Answer: a.ID, Covers: a.Covers, Span: s.span})
	}
	c.Size = len(c.Members)
	c.ID = app.ContentID("cluster", c.Text)
	c.Boilerplate = c.Size > x.options.MaxFrequency
	return c
}
