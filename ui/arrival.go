package ui

import (
	"time"

	"standpunt/ui/host"
)

// arrival is how far the screen that was gone to last has come up. What the user asks
// for meanwhile is for what she will see, as in any line of typing: it waits, and is
// done in turn.
type arrival struct {
	began time.Time // when the screen was gone to
	works int       // unnamed works under way: what is read for a screen
	later []host.Action
}

// longestArrival is how long a key waits for a screen at most.
const longestArrival = 3 * time.Second

// waits tells whether the screen is still coming up.
func (a *arrival) waits() bool { return a.works > 0 && time.Since(a.began) < longestArrival }

// catchUp does what was asked for while the screen came up.
func (w *Window) catchUp() {
	for len(w.arrival.later) > 0 && !w.arrival.waits() {
		next := w.arrival.later[0]
		w.arrival.later = w.arrival.later[1:]
		w.perform(next)
	}
}
