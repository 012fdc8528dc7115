package ui

import "time"

// patience is how long the window waits for work that is soon done, so that a screen is
// drawn once, with what it shows, and not empty first. It waits for mostPatience in
// all within patienceSpell, so that no gesture holds the window up.
type patience struct {
	began  time.Time
	waited time.Duration
}

const (
	mostPatience  = 30 * time.Millisecond
	patienceSpell = 150 * time.Millisecond
)

// wait calls finish with what work that is soon done came to; false when it takes longer.
func (p *patience) wait(done <-chan error, finish func(error)) bool {
	now := time.Now()
	if now.Sub(p.began) > patienceSpell {
		*p = patience{began: now}
	}
	late := time.NewTimer(mostPatience - p.waited)
	defer late.Stop()
	select {
	case err := <-done:
		p.waited += time.Since(now)
		finish(err)
		return true
	case <-late.C:
		p.waited = mostPatience
		return false
	}
}
