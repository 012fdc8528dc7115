package ui

import (
	"testing"

	"fyne.io/fyne/v2"
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
			said = said || ok && l.Visible() && l.Text == w.words.T("shell.none_yet")
		}
		if said != (len(items) == 0) {
			t.Errorf("of %d to choose from it is %t that there is none yet", len(items), said)
		}
		w.shut()
	}
}
