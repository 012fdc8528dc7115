package repeats

import (
	"cmp"
	"slices"
	"time"

	"standpunt/app/project"
	"standpunt/ui/host"
)

// The columns by which the passages are ordered; all of them but the words.
const (
	byUses  = "uses"
	bySets  = "sets"
	byFirst = "first"
	byLast  = "last"
	bySpan  = "span" // the time between the first use and the last
)

var orders = []string{byUses, bySets, byFirst, byLast, bySpan}

// sort orders the passages; the one at the cursor is the first then.
func (p *presenter) sort(column string, desc bool) {
	p.column, p.desc = column, desc
	p.cursor = 0
	p.narrow()
}

// ordered puts the passages that are shown in order; equals stay in that of the engine.
// Without a column those of one set come last: there a minister repeats nobody else.
func (p *presenter) ordered() {
	slices.SortStableFunc(p.shown, func(i, j int) int {
		a, b := p.list[i], p.list[j]
		var c int
		switch p.column {
		case "":
			return cmp.Compare(min(b.Sets, 2), min(a.Sets, 2))
		case byUses:
			c = cmp.Compare(a.Size, b.Size)
		case bySets:
			c = cmp.Compare(a.Sets, b.Sets)
		case byFirst:
			c = cmp.Compare(a.First, b.First)
		case byLast:
			c = cmp.Compare(a.Last, b.Last)
		case bySpan:
			c = cmp.Compare(days(a), days(b))
		}
		if p.desc {
			return -c
		}
		return c
	})
}

// days is how many lie between the first use and the last; 0 when a date is not known.
func days(r project.Repeat) int {
	from, err := time.Parse(time.DateOnly, r.First)
	if err != nil {
		return 0
	}
	to, err := time.Parse(time.DateOnly, r.Last)
	if err != nil {
		return 0
	}
	return int(to.Sub(from).Hours() / 24)
}

// The lengths of months and years in days, on average.
const (
	month = 30.44
	year  = 365.25
)

// span says over how much time the passage was used.
func (p *presenter) span(r project.Repeat) string {
	switch n := float64(days(r)); {
	case n >= 2*year:
		return p.h.T("repeats.years", int(n/year))
	case n >= month:
		return p.h.T("repeats.months", int(n/month))
	case n > 0:
		return p.h.T("repeats.days", int(n))
	}
	return ""
}

// chooseOrder asks by what to order the passages: the most, the newest or the longest first.
func (p *presenter) chooseOrder(chosen func(column string)) {
	var items []host.Item
	for _, column := range orders {
		items = append(items, host.Item{Text: p.h.T("repeats." + column)})
	}
	p.h.Choose(host.Choice{Title: p.h.T("repeats.order"), Items: items, Chosen: func(i int) {
		p.sort(orders[i], orders[i] != byFirst)
		chosen(orders[i])
	}})
}
