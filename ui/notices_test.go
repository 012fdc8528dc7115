package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	own "standpunt/ui/widget"
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
}

// A sentence that is too long for the status bar is cut there, and takes no room from
// what is above it; the mouse on it, or a key, shows all of it.
func TestALongNoticeIsCutAndReadInFull(t *testing.T) {
	w := window(t)
	w.win.Resize(fyne.NewSize(700, 500))
	before := w.body.Size()
	long := strings.Repeat("een lange zin ", 12)
	w.notices.say(long, true)
	one := w.notices.line.shown
	if one == nil || !one.said.Cut() || w.notices.bar.shown != nil || w.body.Size() != before || w.win.Canvas().Size().Width < w.win.Content().MinSize().Width {
		t.Fatalf("the notice is %+v, the body %v instead of %v", one, w.body.Size(), before)
	}
	if right := one.offers.Position().X + one.offers.Size().Width; one.offers.Position().X < one.said.Size().Width || right > one.object.Size().Width {
		t.Error("what can be done about it is not seen")
	}
	whole := func() bool {
		for _, o := range test.LaidOutObjects(w.notices.whole) {
			if l, ok := o.(*widget.Label); ok && l.Text == long {
				return w.notices.whole.Visible()
			}
		}
		return false
	}
	one.said.MouseIn(nil)
	if !whole() || w.body.Size() != before || w.notices.whole.MinSize().Width > before.Width {
		t.Error("the mouse on it does not show all of it, or moves something")
	}
	one.said.MouseOut()
	if whole() {
		t.Error("it is still shown when the mouse is elsewhere")
	}
	for _, a := range w.actions() {
		if a.Key == "action.notice" {
			w.do(a)
		}
	}
	if !whole() {
		t.Error("the key does not show all of it")
	}
	if w.notices.dismiss(); w.notices.whole.Visible() {
		t.Error("Esc leaves it")
	}
	w.notices.say("Klaar", false)
	if w.notices.line.shown.said.MouseIn(nil); w.notices.whole.Visible() {
		t.Error("what is seen is shown twice")
	}
}

// Nobody misses a notice because another one follows.
func TestNoticesWaitForEachOther(t *testing.T) {
	w := window(t)
	w.options.Still = false
	defer func() { w.options.Still = true }()
	w.notices.offer("een", false, own.Offer{Text: "Maak ongedaan"})
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

// What failed says what, why and what now, in either language, also where the one who
// found it had no advice.
func TestWhatFailedSaysWhatWhyAndWhatNow(t *testing.T) {
	w := window(t)
	for _, c := range []struct {
		language        string
		err             *app.Error
		what, why, hint string
	}{
		{"en", &app.Error{Key: "export_failed", What: "write a.csv", Why: "there is no such folder", Hint: "choose another folder"}, "Could not write a.csv", "there is no such folder", "choose another folder"},
		{"en", &app.Error{Key: "tag_below_itself", What: "move Planning", Why: "a tag cannot stand below itself"}, "Could not move Planning", "a tag cannot stand below itself", "Choose a place elsewhere in the codebook."},
		{"en", &app.Error{Why: "the disk is gone"}, "That did not work", "the disk is gone", ""},
		{"nl", &app.Error{Key: "export_failed", What: "write a.csv", Why: "there is no such folder", Hint: "choose another folder"}, "Het bestand kon niet geschreven worden", "", "Kies een andere map."},
		{"nl", &app.Error{Key: "tag_below_itself", What: "move Planning", Why: "a tag cannot stand below itself"}, "Een label kan niet onder zichzelf staan", "", "Kies een plaats elders in het codeboek."},
	} {
		w.SetLanguage(c.language)
		if what, why, hint := w.sentences(c.err); what != c.what || why != c.why || hint != c.hint {
			t.Errorf("%s %s: %q, %q, %q", c.language, c.err.Key, what, why, hint)
		}
	}
}

// What was done last is told at once: after a verdict that was taken back the window does
// not go on saying for a while that it was given.
func TestTheLastGestureIsToldAtOnce(t *testing.T) {
	w := window(t)
	w.options.Still = false
	defer func() { w.options.Still = true }()
	defer func() { w.notices.line.nth++ }()
	for _, said := range []string{"bevestigd", "ingetrokken", "verworpen"} {
		w.notices.say(said, true)
		if one := w.notices.line.shown; one.said.Text != said || !one.offers.Visible() || len(w.notices.line.waiting) > 0 {
			t.Errorf("after %q the window says %q", said, one.said.Text)
		}
	}
}

// Several sentences may stay, and none of them keeps what is said now away. Of two
// imports the last one is told of: its report is the one that can be shown.
func TestWhatStaysKeepsNothingAway(t *testing.T) {
	w := window(t)
	w.options.Still = false
	defer func() { w.options.Still = true }()
	defer func() { w.notices.line.nth++ }()
	w.notices.offer("blijft", true)
	w.notices.supersede("import", "1 vragenset", true)
	w.notices.supersede("import", "2 vragensets", true)
	w.notices.say("nu", false)
	if got := w.notices.line.shown.said.Text; got != "nu" {
		t.Fatalf("%q is shown", got)
	}
	var all []string
	for w.notices.line.shown != nil {
		all = append(all, w.notices.line.shown.said.Text)
		w.notices.dismiss()
	}
	if len(all) != 3 || !slices.Contains(all, "blijft") || !slices.Contains(all, "2 vragensets") {
		t.Errorf("shown in turn: %q", all)
	}
}
