package compare

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"standpunt/app"
)

// TestConstructedPairs demands an F1 of .97 for each cause on invented pairs,
// and that no pair which differs in format or in words only is called a shift.
func TestConstructedPairs(t *testing.T) {
	f, err := os.Open("testdata/constructed.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	hit, said, gold := map[app.Cause]int{}, map[app.Cause]int{}, map[app.Cause]int{}
	n := 0
	for s := bufio.NewScanner(f); s.Scan(); n++ {
		var p struct {
			ID, A, B, Language string
			Label              app.Label
			Causes             []app.Cause
		}
		if err := json.Unmarshal(s.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		j := Classify(Pair{A: p.A, B: p.B, Language: p.Language})
		if p.Label != app.Shifted && j.Label != p.Label {
			t.Errorf("%s is called %s %v, not %s:\n\t%s\n\t%s", p.ID, j.Label, j.Causes, p.Label, p.A, p.B)
		}
		if p.Label == app.Shifted && !slices.Equal(j.Causes, p.Causes) {
			t.Logf("%s is called %s %v (%s), not %v:\n\t%s\n\t%s", p.ID, j.Label, j.Causes, j.Rule, p.Causes, p.A, p.B)
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
	if n < 200 {
		t.Fatalf("only %d pairs", n)
	}
	for _, c := range app.Causes {
		f1 := 2 * float64(hit[c]) / float64(said[c]+gold[c])
		t.Logf("%-10s F1 %.3f on %d pairs", c, f1, gold[c])
		if f1 < 0.97 {
			t.Errorf("%s: F1 %.3f (%d right, %d said, %d true)", c, f1, hit[c], said[c], gold[c])
		}
	}
}
