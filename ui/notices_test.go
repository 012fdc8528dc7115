package ui

import (
	"strings"
	"testing"
)

// A notice stands where nothing is covered: in the status bar, or above it.
func TestNoticesCoverNothing(t *testing.T) {
	w := window(t)
	w.notices.say("Klaar", true)
	if w.status.facts.Visible() || w.body.Size().Height+w.status.object.Size().Height > w.frame.Size().Height {
		t.Error("the notice is not in the status bar")
	}
	before := w.body.Size().Height
	w.notices.fail("Dat lukte niet", "de schijf is vol", "maak ruimte")
	if after := w.body.Size().Height; after > before-40 {
		t.Errorf("the body does not give way: %v of %v", after, before)
	}
	if !w.notices.dismiss() || w.body.Size().Height != before || w.notices.line.shown == nil {
		t.Error("Esc does not close the failure alone")
	}
	if !w.notices.dismiss() || !w.status.facts.Visible() || w.notices.dismiss() {
		t.Error("Esc does not close the notice")
	}
	w.notices.say(strings.Repeat("een lange zin ", 12), false)
	if w.notices.line.shown != nil || w.notices.bar.shown == nil || w.win.Canvas().Size().Width < w.win.Content().MinSize().Width {
		t.Error("what does not fit in the status bar makes the window wider")
	}
}

// Nobody misses a notice because another one follows.
func TestNoticesWaitForEachOther(t *testing.T) {
	w := window(t)
	w.options.Still = false
	defer func() { w.options.Still = true }()
	w.notices.say("een", true)
	first := w.notices.line.shown
	w.notices.say("twee", true)
	if w.notices.line.shown != first || len(w.notices.line.waiting) != 1 {
		t.Fatal("the second does not wait")
	}
	if first.offers.Visible() {
		t.Error("Undo beside the first would undo the second")
	}
	w.notices.dismiss()
	defer func() { w.notices.line.nth++ }() // no clock goes on after the test
	if second := w.notices.line.shown; second == nil || second == first || !second.offers.Visible() {
		t.Fatal("the second does not come")
	}
	w.notices.dismiss()
	w.notices.offer("blijft", true)
	stays := w.notices.line.shown
	w.notices.say("drie", true)
	if w.notices.line.shown == stays {
		t.Fatal("what stays keeps the next one away")
	}
	if w.notices.dismiss(); w.notices.line.shown != stays {
		t.Error("what stays does not come back")
	}
}

// What is too long for the status bar comes above it, and Undo below would undo that.
func TestALongNoticeTakesUndoFromTheOneBelow(t *testing.T) {
	w := window(t)
	w.notices.say("een", true)
	w.notices.say(strings.Repeat("een lange zin ", 12), false)
	if below := w.notices.line.shown; below == nil || w.notices.bar.shown == nil || below.offers.Visible() {
		t.Error("Undo stays with what is not the last that was done")
	}
}
