package host_test

import (
	"context"
	"errors"
	"testing"

	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
)

// Who types on while a gesture is done means what comes up after it.
func TestWhatIsTypedWaitsForAGesture(t *testing.T) {
	h := hosttest.New(t)
	h.Late = true
	did := 0
	deed := func(context.Context) error { did++; return nil }
	host.Gesture(h, deed, func() string { return "done" })
	if h.Awaits != 1 || len(h.Notices) > 0 {
		t.Fatalf("keys wait %d times, and it says %v", h.Awaits, h.Notices)
	}
	if h.Come(); did != 1 || h.Changes != 1 || len(h.Notices) != 1 || !h.Undoable[0] {
		t.Errorf("done %d times, %d changes, says %v", did, h.Changes, h.Notices)
	}
	host.Gesture(h, func(context.Context) error { return errors.New("no") }, func() string { return "done" })
	if len(h.Failures) != 1 || len(h.Notices) != 1 || h.Changes != 1 {
		t.Errorf("of what failed: %v, %v, %d changes", h.Failures, h.Notices, h.Changes)
	}
}
