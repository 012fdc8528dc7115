package ui

import (
	"testing"
	"time"

	"standpunt/ui/host"
)

// Who types on while a screen comes up gets what she asked for, in turn, when it is there.
func TestWhatIsAskedForWaitsForTheScreen(t *testing.T) {
	w := window(t)
	var done []string
	ask := func(name string) {
		w.do(host.Action{Key: "action.test", Do: func() { done = append(done, name) }})
	}
	w.arrival = arrival{began: time.Now(), works: 1}
	ask("the next answer")
	ask("a tag")
	if len(done) != 0 {
		t.Fatalf("%v was done before the screen came up", done)
	}
	w.arrival.works = 0
	w.catchUp()
	ask("a comment")
	if len(done) != 3 || done[0] != "the next answer" || done[2] != "a comment" {
		t.Errorf("done was %v", done)
	}

	done, w.arrival = nil, arrival{began: time.Now().Add(-longestArrival), works: 1}
	if ask("anything"); len(done) != 1 {
		t.Error("a screen that is long in coming takes the keys away")
	}
}
