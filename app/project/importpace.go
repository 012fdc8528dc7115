package project

import (
	"math"
	"time"
)

// pace estimates how fast a work goes, and how long the rest takes, from how far
// it is now and then: what was done lately counts most, so that a folder of
// files that are in already does not promise the same speed for new ones.
type pace struct {
	began, seen time.Time
	done        int     // when last seen
	seconds     float64 // for one, smoothed
}

// An estimate is given after so many files and so much time, and looks back about as far as paceBack.
const (
	paceFiles = 20
	paceTime  = 3 * time.Second
	paceStep  = 500 * time.Millisecond
	paceBack  = 20 * time.Second
)

// at takes note of how many are done, and gives the rate per second and the time
// that the rest needs; 0 and 0 while it is too early to say.
func (p *pace) at(now time.Time, done, total int) (rate float64, left time.Duration) {
	if p.began.IsZero() {
		p.began, p.seen, p.done = now, now, done
		return 0, 0
	}
	if spent := now.Sub(p.seen); spent >= paceStep && done > p.done {
		sample := spent.Seconds() / float64(done-p.done)
		weight := 1 - math.Exp(-spent.Seconds()/min(paceBack, now.Sub(p.began)).Seconds())
		if p.seconds == 0 {
			weight = 1
		}
		p.seconds += weight * (sample - p.seconds)
		p.seen, p.done = now, done
	}
	if p.seconds == 0 || done < paceFiles || now.Sub(p.began) < paceTime {
		return 0, 0
	}
	return 1 / p.seconds, rounded(time.Duration(p.seconds * float64(total-done) * float64(time.Second)))
}

// rounded is a time as exact as an estimate is: five seconds up to a minute, half
// a minute up to ten, then minutes.
func rounded(d time.Duration) time.Duration {
	step := time.Minute
	switch {
	case d < time.Minute:
		step = 5 * time.Second
	case d < 10*time.Minute:
		step = 30 * time.Second
	}
	return max(d.Round(step), min(step, d.Round(time.Second)))
}
