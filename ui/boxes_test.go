package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
)

func TestNothingHappensBelowAnOpenBox(t *testing.T) {
	w := window(t)
	drop(t, w, "voorbeeld.txt", document)
	w.showShortcuts()
	for _, a := range w.actions() {
		if a.Key == "action.undo" || a.Key == "screen.settings" {
			w.do(a)
		}
	}
	if sets(t, w) != 1 || w.at.Screen != "library" {
		t.Fatal("an action went through an open box")
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.boxed() {
		t.Fatal("Esc does not close the box")
	}
}

// A project that opens slowly comes up while the user types in a box already.
func TestAProjectThatComesUpLeavesTheKeysToTheBox(t *testing.T) {
	w := window(t)
	drop(t, w, "een.txt", document)
	w.showPalette()
	entry := w.win.Canvas().Focused()
	w.adopt(w.project)
	if w.win.Canvas().Focused() != entry {
		t.Fatalf("the keys go to %T", w.win.Canvas().Focused())
	}
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got, want := w.win.Canvas().Focused(), w.screens["library"].(focuser).First(); got != want {
		t.Errorf("behind the box the keys go to %T", got)
	}
}

// Keys while a file is chosen are for that box.
func TestAFileBoxTakesAllKeys(t *testing.T) {
	w := window(t)
	drop(t, w, "voorbeeld.txt", document)
	for _, open := range []func(){w.chooseFile, w.chooseFolder, w.chooseProject, w.newProject, w.backup, func() { w.chooseTarget("x.csv", func(string) {}) }} {
		open()
		if !w.boxed() {
			t.Fatal("no box")
		}
		test.Type(w.win.Canvas().Focused(), "x")
		for _, a := range w.actions() {
			if a.Key != "action.quit" {
				w.do(a)
			}
		}
		w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
		if len(w.boxes) != 1 || w.at.Screen != "library" || sets(t, w) != 1 {
			t.Fatalf("keys went through the box: %d boxes, %s, %d sets", len(w.boxes), w.at.Screen, sets(t, w))
		}
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.boxed() {
			t.Fatal("Esc does not close it")
		}
	}
}

func TestAChoiceOfNothingYetSaysHowToMakeOne(t *testing.T) {
	w := window(t)
	h := &hosted{w}
	for _, items := range [][]host.Item{nil, {{Text: "Planning"}}} {
		h.Choose(host.Choice{Title: "tag", Items: items, New: func(string) {}})
		said := false
		for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
			l, ok := o.(*widget.Label)
			if ok && l.Importance == widget.LowImportance {
				t.Errorf("%q is as faint as what is disabled", l.Text)
			}
			said = said || ok && l.Visible() && l.Text == w.words.T("shell.none_yet")
		}
		if said != (len(items) == 0) {
			t.Errorf("of %d to choose from it is %t that there is none yet", len(items), said)
		}
		w.shut()
	}
}

// The list of keys is read whole, in the smallest window too, and by the keys.
func TestTheShortcutsAreReadWholeByKeys(t *testing.T) {
	w := window(t)
	w.SetLanguage("nl")
	w.win.Resize(fyne.NewSize(1024, 700))
	w.Go(host.Place{Screen: "compare"})
	w.showShortcuts()
	box := w.boxes[0].Content.(*fyne.Container).Objects[1].(*fyne.Container)
	var text *container.Scroll
	for _, o := range box.Objects {
		if s, ok := o.(*container.Scroll); ok {
			text = s
		}
	}
	for _, o := range text.Content.(*fyne.Container).Objects {
		if o.MinSize().Width > o.Size().Width {
			t.Errorf("%q is cut off", o.(*widget.Label).Text)
		}
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if text.Offset.Y <= 0 {
		t.Error("PageDown does not turn the page")
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if text.Offset.Y != 0 {
		t.Error("Home does not go back to the top")
	}
}

// On a large screen all keys are seen at once; on a small one they are scrolled.
func TestTheKeysAreSeenAtOnceWhereThereIsRoom(t *testing.T) {
	w := window(t)
	for _, c := range []struct {
		high  float32
		whole bool
	}{{1000, true}, {420, false}} {
		w.win.Resize(fyne.NewSize(1400, c.high))
		w.showShortcuts()
		box := w.boxes[len(w.boxes)-1]
		if box.Content.Size().Height > c.high {
			t.Errorf("the box is %v high in a window of %v", box.Content.Size().Height, c.high)
		}
		for _, o := range test.LaidOutObjects(box) {
			if s, ok := o.(*container.Scroll); ok && (s.Content.MinSize().Height <= s.Size().Height) != c.whole {
				t.Errorf("in %v the keys, %v high, have %v", c.high, s.Content.MinSize().Height, s.Size().Height)
			}
		}
		w.shut()
	}
}
