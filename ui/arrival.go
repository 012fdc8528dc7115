package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// arrival is how far what was asked for last has come up: a screen, a box, or what an
// action does. All that is typed meanwhile is for what the user will see, as in any line
// of typing: it waits, and is done in turn.
type arrival struct {
	began  time.Time      // when it was asked for; zero when it is there
	asking int            // calls of await under way
	works  int            // unnamed works under way: what is read for it
	had    fyne.Focusable // what had the keyboard before the keeper, and gets it back

	later    []func() // what waits, and whether it is being done
	catching bool
}

// longestArrival is how long a key waits at most.
const longestArrival = 3 * time.Second

// waits tells whether what was asked for is still coming up.
func (a *arrival) waits() bool { return a.works > 0 && time.Since(a.began) < longestArrival }

// waits tells whether keys wait. What is typed into a box is for the box.
func (w *Window) waits() bool { return w.arrival.waits() && !w.boxed() }

// newKeeper makes what has the keyboard while something comes up: the toolkit gives
// letters and arrows to what is focused and to nothing else, so that actions alone would
// wait, and a letter after them overtake them, to a screen that is not filled yet.
func (w *Window) newKeeper() *own.Keeper {
	k := own.NewKeeper()
	k.Keeps = w.waits
	k.Key = func(again func(fyne.Canvas)) { w.later(func() { again(w.win.Canvas()) }) }
	k.Shortcut = func(s fyne.Shortcut) { w.later(func() { w.shortcut(s) }) }
	return k
}

// await does what may bring something to see. What is typed waits until it is there.
func (w *Window) await(do func()) {
	w.arrival.began = time.Now()
	w.arrival.asking++
	do()
	w.arrival.asking--
	w.keep()
	if w.waits() {
		w.late(longestArrival, w.catchUp) // what is awaited may end later, or never
	}
	w.catchUp()
}

// afterwards does something after a while, when the window is still there.
func (w *Window) afterwards(wait time.Duration, do func()) {
	if w.options.Still {
		return
	}
	time.AfterFunc(wait, func() {
		fyne.Do(func() {
			if !w.closed.Load() {
				do()
			}
		})
	})
}

// typedKey gets what nothing else takes. Who clicks beside everything while keys wait takes
// the keyboard from the keeper, and what is typed then waits all the same.
func (w *Window) typedKey(e *fyne.KeyEvent) {
	switch {
	case w.waits():
		w.keeper.TypedKey(e)
	case e.Name == fyne.KeyEscape:
		w.back()
	case e.Name == fyne.KeyF1:
		w.do(host.Action{Do: w.showShortcuts})
	default:
		w.functionKey(e.Name)
	}
}

// typedRune gets the letters that nothing else takes.
func (w *Window) typedRune(r rune) {
	if w.waits() {
		w.keeper.TypedRune(r)
	}
}

// keep gives the keyboard to the keeper while something comes up.
func (w *Window) keep() {
	c := w.win.Canvas()
	switch {
	case w.arrival.asking > 0:
	case !w.waits():
		w.arrival.began = time.Time{} // what is read later is for a screen that is there
	case c.Focused() != fyne.Focusable(w.keeper):
		w.arrival.had = c.Focused()
		c.Focus(w.keeper)
	}
}

// giveBack takes the keyboard from the keeper: all is there, or what comes may want to
// know what has it, and move it.
func (w *Window) giveBack() {
	c := w.win.Canvas()
	if c.Focused() != fyne.Focusable(w.keeper) {
		return
	}
	c.Unfocus() // what is hidden does not take it
	if had := w.arrival.had; had != nil {
		c.Focus(had)
	}
}

// later does something when what comes up is there, after all that waits already.
func (w *Window) later(do func()) {
	w.arrival.later = append(w.arrival.later, do)
	w.catchUp()
}

// catchUp does what was asked for while something came up.
func (w *Window) catchUp() {
	if w.arrival.asking > 0 || w.arrival.catching {
		return
	}
	w.keep()
	w.settle()
	w.arrival.catching = true
	defer func() { w.arrival.catching = false }()
	for len(w.arrival.later) > 0 && !w.waits() {
		next := w.arrival.later[0]
		w.arrival.later = w.arrival.later[1:]
		next()
	}
}
