package ui

import (
	"testing"

	"standpunt/app/project"
	"standpunt/ui/host"
)

// TestTheMenuIsNotGreyWhenASetHasComeUp holds that a menu that was made before its
// screen had something to show can be clicked afterwards.
func TestTheMenuIsNotGreyWhenASetHasComeUp(t *testing.T) {
	w := window(t)
	drop(t, w, "a.txt", document)
	list, _, err := w.project.Sets(t.Context(), project.SetQuery{})
	if err != nil || len(list) == 0 {
		t.Fatal(list, err)
	}
	grey := func(key string) bool {
		for _, o := range w.offered {
			if o.action.Key == key {
				return o.item.Disabled
			}
		}
		t.Fatalf("%s is not in the menu", key)
		return false
	}
	w.Go(host.Place{Screen: "reader", Set: list[0].ID})
	for _, key := range []string{"reader.add_tag", "reader.next_answer", "reader.compare"} {
		if grey(key) {
			t.Errorf("%s is grey beside an open set", key)
		}
	}
	w.Go(host.Place{Screen: "findings"})
	if !grey("findings.side_by_side") {
		t.Error("without a finding, the menu offers to put one side by side")
	}
}
