package timeline

import (
	"time"

	"standpunt/app"
)

// scale puts dates on a line, in whole months.
type scale struct {
	from, to    time.Time
	left, right float64
	none        float64 // where what has no date stands
	undated     bool    // something has no date
	known       bool    // something has one
}

// newScale is the scale of the points between left and right; when some have no
// date, a strip as wide as aside is kept for them at the left.
func newScale(points []app.TimelinePoint, left, right, aside float64) scale {
	s := scale{left: left, right: right, none: left}
	for _, p := range points {
		d, ok := dated(p)
		switch {
		case !ok:
			s.undated = true
		case !s.known:
			s.from, s.to, s.known = d, d, true
		case d.Before(s.from):
			s.from = d
		case d.After(s.to):
			s.to = d
		}
	}
	if s.undated && s.known {
		s.left = min(s.left+aside, s.right-1)
	}
	month := func(d time.Time, by int) time.Time {
		return time.Date(d.Year(), d.Month()+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	}
	s.from, s.to = month(s.from, 0), month(s.to, 1)
	return s
}

func (s scale) at(d time.Time) float64 {
	return s.left + (s.right-s.left)*float64(d.Sub(s.from))/float64(s.to.Sub(s.from))
}

// tick is a month on the scale, or a year.
type tick struct {
	date time.Time
	year bool
}

// steps are how many months may lie between two ticks.
var steps = []int{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200}

// ticks are months or years at round distances of at least apart pixels; at
// least the beginning of the scale.
func (s scale) ticks(apart float64) []tick {
	if !s.known {
		return nil
	}
	first, last := ordinal(s.from), ordinal(s.to)
	perMonth := (s.right - s.left) / float64(last-first)
	step := steps[len(steps)-1]
	for _, n := range steps {
		if perMonth*float64(n) >= apart {
			step = n
			break
		}
	}
	var all []tick
	for m := first; m <= last; m++ {
		if m%step == 0 {
			all = append(all, tick{date: time.Date(m/12, time.Month(m%12)+1, 1, 0, 0, 0, 0, time.UTC), year: step >= 12})
		}
	}
	if len(all) == 0 {
		all = append(all, tick{date: s.from})
	}
	return all
}

func ordinal(d time.Time) int { return d.Year()*12 + int(d.Month()) - 1 }
