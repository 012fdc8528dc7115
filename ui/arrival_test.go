package ui

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
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

// typist types as the toolkit does: to what has the keyboard, and to nothing else.
func typist(w *Window) (key func(fyne.KeyName), letter func(rune)) {
	c := w.win.Canvas()
	key = func(k fyne.KeyName) {
		if to, ok := c.Focused().(desktop.Keyable); ok {
			to.KeyDown(&fyne.KeyEvent{Name: k})
		}
		if to := c.Focused(); to != nil && k != desktop.KeyShiftLeft {
			to.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	return key, func(r rune) {
		if to := c.Focused(); to != nil {
			to.TypedRune(r)
		}
	}
}

// coming is a table of three rows that is shown, and has the keyboard, when it has come up.
func coming(w *Window) (table *own.Table, come func()) {
	table = own.NewTable(own.Column{ID: "a", Width: 100})
	table.Fetch = func(_, n int) []own.Row { return make([]own.Row, n) }
	w.body.Objects = []fyne.CanvasObject{table}
	table.Hide()
	w.await(func() {
		w.win.Canvas().Unfocus()
		w.arrival.works++
	})
	return table, func() {
		table.SetLength(3)
		table.Show()
		table.Resize(fyne.NewSize(300, 300))
		w.win.Canvas().Focus(table)
		w.arrival.works--
		w.catchUp()
	}
}

// Letters and arrows wait with the actions, in the order in which they were typed: none
// goes to what is there no more, or to a screen that has nothing to show yet.
func TestWhatIsTypedWaitsInTurnWithWhatIsAskedFor(t *testing.T) {
	w := window(t)
	table, come := coming(w)
	var done []string
	table.OnRune = func(r rune) { done = append(done, string(r)) }
	key, letter := typist(w)
	w.do(host.Action{Key: "action.test", Do: func() { done = append(done, "the next change") }})
	letter('c')
	key(fyne.KeyEnd)
	key(desktop.KeyShiftLeft)
	key(fyne.KeyUp)
	w.do(host.Action{Key: "action.test", Do: func() { done = append(done, fmt.Sprint(table.Selected())) }})
	if len(done) != 0 {
		t.Fatalf("%v was done before the screen came up", done)
	}
	come()
	if want := []string{"the next change", "c", "[1 2]"}; !slices.Equal(done, want) {
		t.Errorf("done was %v, typed was what gives %v", done, want)
	}
	if w.win.Canvas().Focused() != fyne.Focusable(table) {
		t.Errorf("the keyboard is with %T", w.win.Canvas().Focused())
	}
}

// What is gone to by a key that waits is waited for as well.
func TestAKeyForTheScreenAfterNextWaitsForThat(t *testing.T) {
	w := window(t)
	_, first := coming(w)
	_, letter := typist(w)
	var second func()
	got := ""
	w.do(host.Action{Key: "action.test", Do: func() {
		var table *own.Table
		table, second = coming(w)
		table.OnRune = func(r rune) { got += string(r) }
	}})
	letter('a')
	first()
	letter('b')
	if got != "" {
		t.Fatalf("%q came before the second screen", got)
	}
	if second(); got != "ab" {
		t.Errorf("the second screen got %q", got)
	}
}

// A shortcut is for the screen that comes up, though the menu is still that of another.
func TestAShortcutThatWaitsIsForTheScreenThatComesUp(t *testing.T) {
	w := window(t)
	drop(t, w, "een.txt", document)
	w.Go(host.Place{Screen: "findings"})
	w.await(func() { w.arrival.works++ })
	for _, a := range w.actions() {
		if a.Key == "screen.search" {
			w.do(a)
		}
	}
	w.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(shortcutOf("Ctrl+1"))
	w.do(host.Action{Key: "action.test", Shortcut: "Ctrl+5", Do: func() { t.Error("did what the screen before had there") }})
	if w.at.Screen != "findings" {
		t.Fatal("the shortcuts did not wait")
	}
	w.arrival.works--
	if w.catchUp(); w.at.Screen != "repeats" || w.trail[len(w.trail)-1].Screen != "library" || w.trail[len(w.trail)-2].Screen != "search" {
		t.Errorf("came to %v by %v", w.at, w.trail)
	}
}

// A box that comes up gets what was typed for it, and what had the keyboard gets it back.
func TestABoxThatComesUpGetsWhatWasTypedForIt(t *testing.T) {
	w := window(t)
	drop(t, w, "een.txt", document)
	first := w.win.Canvas().Focused()
	w.await(func() { w.arrival.works++ })
	_, letter := typist(w)
	letter('a')
	(&hosted{w}).Ask("", "", "", func(string) {})
	w.arrival.works--
	w.catchUp()
	letter('b')
	if line := w.win.Canvas().Focused().(*typed); line.Text != "ab" {
		t.Errorf("in the box stands %q", line.Text)
	}
	if w.shut(); w.win.Canvas().Focused() != first {
		t.Errorf("the keyboard is with %T", w.win.Canvas().Focused())
	}
}

// Who waits for long enough gets the keyboard, and what is read later for what she sees
// keeps no key.
func TestKeysWaitForNothingElse(t *testing.T) {
	w := window(t)
	drop(t, w, "een.txt", document)
	first := w.win.Canvas().Focused()
	w.await(func() { w.arrival.works++ })
	w.arrival.began = time.Now().Add(-longestArrival)
	key, _ := typist(w)
	if key(fyne.KeyDown); w.win.Canvas().Focused() != first || len(w.arrival.later) > 0 {
		t.Errorf("after a long wait the keyboard is with %T", w.win.Canvas().Focused())
	}
	w.arrival.works--
	w.catchUp()
	w.arrival.works++
	if w.waits() {
		t.Error("keys wait for what is read beside")
	}
}

// What is awaited may never end: what waits for it is done all the same, without another key.
func TestWhatWaitsIsDoneThoughNothingComes(t *testing.T) {
	w := window(t)
	var after time.Duration
	var wake func()
	w.late = func(d time.Duration, do func()) { after, wake = d, do }
	table, _ := coming(w)
	got := ""
	table.OnRune = func(r rune) { got += string(r) }
	_, letter := typist(w)
	letter('a')
	table.Show()
	w.arrival.had = table
	if wake == nil || after != longestArrival || got != "" {
		t.Fatalf("it wakes after %v, and the screen got %q", after, got)
	}
	w.arrival.began = time.Now().Add(-longestArrival)
	if wake(); got != "a" || w.win.Canvas().Focused() != fyne.Focusable(table) {
		t.Errorf("the screen got %q, the keyboard is with %T", got, w.win.Canvas().Focused())
	}
}

// Who clicks beside everything takes the keyboard from what keeps the keys; they wait.
func TestAClickBesideEverythingDropsNoKeys(t *testing.T) {
	w := window(t)
	table, come := coming(w)
	var got []string
	table.OnRune = func(r rune) { got = append(got, string(r)) }
	table.OnKey = func(k fyne.KeyName) bool { got = append(got, string(k)); return true }
	w.win.Canvas().Unfocus()
	w.win.Canvas().OnTypedRune()('a')
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF8})
	w.win.Canvas().OnTypedRune()('b')
	if come(); !slices.Equal(got, []string{"a", "F8", "b"}) {
		t.Errorf("the screen got %v", got)
	}
}

// What is read for a screen finds the keyboard where the user left it, to move it on.
func TestWhatComesUpKnowsWhereTheKeyboardIs(t *testing.T) {
	w := window(t)
	drop(t, w, "een.txt", document)
	first := w.win.Canvas().Focused()
	var during fyne.Focusable
	w.await(func() { w.arrival.works++ })
	(&hosted{w}).Run("", func(context.Context, func(int, int)) error { return nil }, func(error) { during = w.win.Canvas().Focused() })
	if during != first {
		t.Errorf("the keyboard was with %T", during)
	}
	if w.win.Canvas().Focused() != fyne.Focusable(w.keeper) {
		t.Error("keys do not wait for the rest")
	}
}

// A key that waited is done to its end before the next one: the window takes some from a
// widget, and some read what is there at once.
func TestWhatWaitedIsDoneOneAfterTheOther(t *testing.T) {
	w := window(t)
	table, come := coming(w)
	got := ""
	table.OnRune = func(r rune) {
		(&hosted{w}).Run("", func(context.Context, func(int, int)) error { return nil }, nil)
		got += string(r)
	}
	key, letter := typist(w)
	letter('a')
	letter('b')
	key(fyne.KeyF1)
	letter('c')
	if come(); got != "ab" || !w.boxed() {
		t.Errorf("the screen got %q before the keys were listed", got)
	}
}

// What is taken in a box is waited for as what a key asks for.
func TestWhatABoxBringsIsWaitedFor(t *testing.T) {
	w := window(t)
	drop(t, w, "een.txt", document)
	h := &hosted{w}
	read := func() { w.arrival.works++ }
	for name, box := range map[string]func(){
		"choose": func() { h.Choose(host.Choice{Items: []host.Item{{Text: "a"}}, Chosen: func(int) { read() }}) },
		"ask":    func() { h.Ask("", "", "a", func(string) { read() }) },
		"write":  func() { h.Write("", "", "a", func(string) { read() }) },
	} {
		box()
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if w.win.Canvas().Focused() != fyne.Focusable(w.keeper) {
			t.Errorf("%s: what is typed does not wait", name)
		}
		w.arrival.works--
		w.catchUp()
	}
}

// What comes up while another thing is asked for, as by a click, types nothing in the
// midst of that.
func TestNothingIsTypedInTheMidstOfAGesture(t *testing.T) {
	w := window(t)
	table, come := coming(w)
	got := ""
	table.OnRune = func(r rune) { got += string(r) }
	_, letter := typist(w)
	letter('a')
	w.await(func() {
		if come(); got != "" {
			t.Error("a key came in the midst")
		}
	})
	if got != "a" {
		t.Errorf("the screen got %q", got)
	}
}
