package compare

import (
	"reflect"
	"testing"

	"standpunt/app"
)

// TestEveryPairMirrors holds that B beside A says what A beside B says, seen from
// the other side, and that every change stands in the texts and names its rule.
func TestEveryPairMirrors(t *testing.T) {
	for _, name := range []string{"kinds.txt", "varied.txt"} {
		for _, w := range readKinds(t, name) {
			x, y := Classify(w.pair), Classify(Pair{A: w.pair.B, B: w.pair.A, Language: w.pair.Language})
			for i := range y.Changes {
				y.Changes[i] = mirrored(y.Changes[i])
			}
			if x.Label != y.Label || x.Score != y.Score || !reflect.DeepEqual(x.Causes, y.Causes) || !reflect.DeepEqual(x.Changes, y.Changes) {
				t.Errorf("swapped, %+v becomes %+v:\n\t%s\n\t%s", x, y, w.pair.A, w.pair.B)
			}
			for _, c := range x.Changes {
				if c.Rule == "" || c.Before == "" && c.After == "" || c.SpanA.In(w.pair.A) != c.Before || c.SpanB.In(w.pair.B) != c.After {
					t.Errorf("%+v does not stand in\n\t%s\n\t%s", c, w.pair.A, w.pair.B)
				}
			}
			if x.Label == app.Shifted && len(x.Changes) == 0 {
				t.Errorf("a shift without words: %s", w.pair.A)
			}
		}
	}
}
