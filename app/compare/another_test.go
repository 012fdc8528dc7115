package compare

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"standpunt/app"
)

// TestPairsOfAnotherWriter holds what was reached on pairs that another writer made
// under the code book without knowing the rules: .90 for each cause but quantifier, and
// hardly any shift where the same is said in other words.
func TestPairsOfAnotherWriter(t *testing.T) {
	f, err := os.Open("testdata/another.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	hit, said, gold := map[app.Cause]int{}, map[app.Cause]int{}, map[app.Cause]int{}
	same, falsely := 0, 0
	for s := bufio.NewScanner(f); s.Scan(); {
		var p struct {
			ID, A, B string
			ContextA Context `json:"context_a"`
			ContextB Context `json:"context_b"`
			Label    app.Label
			Causes   []app.Cause
		}
		if err := json.Unmarshal(s.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		j := Classify(Pair{A: p.A, B: p.B, ContextA: p.ContextA, ContextB: p.ContextB})
		if p.Label == app.Repeated || p.Label == app.Reworded {
			same++
			if j.Label == app.Shifted {
				falsely++
				t.Logf("%s is called shifted %v: %+v", p.ID, j.Causes, j.Changes)
			}
		}
		for _, c := range p.Causes {
			gold[c]++
			if slices.Contains(j.Causes, c) {
				hit[c]++
			}
		}
		for _, c := range j.Causes {
			said[c]++
		}
	}
	if same < 50 || falsely > 2 {
		t.Errorf("%d of %d pairs that say the same are called shifted", falsely, same)
	}
	for _, c := range app.Causes {
		if gold[c] == 0 {
			continue
		}
		least := 0.90
		if c == app.CauseQuantifier {
			least = 0.84
		}
		f1 := 2 * float64(hit[c]) / float64(said[c]+gold[c])
		t.Logf("%-10s F1 %.3f on %d pairs", c, f1, gold[c])
		if f1 < least {
			t.Errorf("%s: F1 %.3f (%d right, %d said, %d true)", c, f1, hit[c], said[c], gold[c])
		}
	}
}
