package host_test

import (
	"context"
	"os"
	"testing"

	"standpunt/app"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
)

// TestWhatWasTaggedAlreadyIsNotCounted: the notice says what the gesture did.
func TestWhatWasTaggedAlreadyIsNotCounted(t *testing.T) {
	ctx, h := context.Background(), hosttest.New(t)
	if _, err := h.Project().ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	set, err := h.Project().Set(ctx, "2025Z12132")
	if err != nil {
		t.Fatal(err)
	}
	at := func(i int) app.Passage { return app.Passage{Answer: set.Answers[i].ID, Span: app.Span{End: 2}} }
	h.New = "Planning/Op schema"
	host.TagPassages(h, []app.Passage{at(0), at(1), at(0)})
	host.TagPassages(h, []app.Passage{at(0), at(1), at(2)})
	changes := h.Changes
	host.TagPassages(h, []app.Passage{at(2), at(1)})
	host.TagPassages(h, []app.Passage{at(2)})
	h.New = "Planning" // the tag above is another one
	host.TagPassages(h, []app.Passage{at(2)})
	want := []string{
		"2 passages tagged: Planning/Op schema", "1 passage tagged: Planning/Op schema · 2 passages had the tag already",
		"All 2 passages have this tag already: nothing was changed. Choose another tag.",
		"This passage has this tag already: nothing was changed. Choose another tag.",
		"1 passage tagged: Planning",
	}
	for i, said := range h.Notices {
		if i >= len(want) || said != want[i] {
			t.Errorf("notice %d: %q", i, said)
		}
	}
	if len(h.Notices) != len(want) || h.Undoable[2] || !h.Undoable[1] || h.Changes != changes+1 || len(h.Failures) > 0 {
		t.Errorf("%v, to undo %v, %d changes, failures %v", h.Notices, h.Undoable, h.Changes, h.Failures)
	}
}
