package typeset

import (
	"sort"

	"standpunt/app"
)

// Segment is a part of a line under the same marks; Marks are indices, ascending.
type Segment struct {
	Span  app.Span
	Marks []int
}

// Segments cuts [line.Start,line.End) at the edges of the marks that touch it.
// Parts without a mark are left out.
func Segments(line app.Span, marks []app.Span) []Segment {
	cuts := []int{line.Start, line.End}
	for _, m := range marks {
		for _, c := range [2]int{m.Start, m.End} {
			if c > line.Start && c < line.End {
				cuts = append(cuts, c)
			}
		}
	}
	sort.Ints(cuts)
	var out []Segment
	for i := 1; i < len(cuts); i++ {
		if cuts[i] <= cuts[i-1] {
			continue
		}
		part := Segment{Span: app.Span{Start: cuts[i-1], End: cuts[i]}}
		for k, m := range marks {
			if m.Overlaps(part.Span) {
				part.Marks = append(part.Marks, k)
			}
		}
		if part.Marks != nil {
			out = append(out, part)
		}
	}
	return out
}

// Lanes gives each interval the first lane in which nothing overlaps it: first
// come the earlier ones, of two that start together the longer, of equals the
// first given. An empty interval takes up one unit.
func Lanes(intervals []app.Span) []int {
	order := make([]int, len(intervals))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		x, y := intervals[order[a]], intervals[order[b]]
		if x.Start != y.Start {
			return x.Start < y.Start
		}
		return x.End > y.End
	})
	lanes := make([]int, len(intervals))
	var ends []int
	for _, i := range order {
		lane := 0
		for lane < len(ends) && ends[lane] > intervals[i].Start {
			lane++
		}
		if lane == len(ends) {
			ends = append(ends, 0)
		}
		ends[lane] = max(intervals[i].End, intervals[i].Start+1)
		lanes[i] = lane
	}
	return lanes
}
