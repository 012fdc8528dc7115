package compare

import (
	"cmp"
	"slices"
)

// bag is the weighted content words of a stretch: hashes of stems, rising.
type bag struct {
	items []item
	total float64
}

type item struct {
	id     uint64
	weight float64
}

func bagOf(s *side) bag {
	b := bag{items: make([]item, 0, len(s.ids)), total: s.total}
	for k, id := range s.ids {
		if s.weights[k] > 0 {
			b.items = append(b.items, item{id, s.weights[k]})
		}
	}
	slices.SortFunc(b.items, func(x, y item) int { return cmp.Or(cmp.Compare(x.id, y.id), cmp.Compare(x.weight, y.weight)) })
	b.items = sum(b.items)
	return b
}

// sum joins the items of one stem.
func sum(items []item) []item {
	out := items[:0]
	for _, x := range items {
		if n := len(out); n > 0 && out[n-1].id == x.id {
			out[n-1].weight += x.weight
			continue
		}
		out = append(out, x)
	}
	return out
}

// dice is twice the shared weight over both weights: 0 to 1.
func (b bag) dice(o bag) float64 {
	if b.total+o.total == 0 {
		return 0
	}
	return 2 * b.shared(o) / (b.total + o.total)
}

// shared is the weight that both have.
func (b bag) shared(o bag) float64 {
	shared := 0.0
	for i, j := 0, 0; i < len(b.items) && j < len(o.items); {
		x, y := b.items[i], o.items[j]
		switch {
		case x.id < y.id:
			i++
		case x.id > y.id:
			j++
		default:
			shared += min(x.weight, y.weight)
			i++
			j++
		}
	}
	return shared
}

// merges gives, for each bag but the last, the bag of it and the next one together.
func merges(bags []bag) []bag {
	out := make([]bag, max(0, len(bags)-1))
	for i := range out {
		x, y := bags[i], bags[i+1]
		all := make([]item, 0, len(x.items)+len(y.items))
		for a, b := 0, 0; a < len(x.items) || b < len(y.items); {
			if b == len(y.items) || a < len(x.items) && x.items[a].id <= y.items[b].id {
				all = append(all, x.items[a])
				a++
			} else {
				all = append(all, y.items[b])
				b++
			}
		}
		out[i] = bag{items: sum(all), total: x.total + y.total}
	}
	return out
}
