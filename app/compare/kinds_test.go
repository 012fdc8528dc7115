package compare

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standpunt/app"
)

// choice is a place where the sentences of a pair differ.
var choice = regexp.MustCompile(`\{([^|{}]*)\|([^{}]*)\}`)

// marks is a space before a mark, which leaving words out leaves behind.
var marks = regexp.MustCompile(` ([.,;])`)

// written is a pair of testdata/kinds.txt or varied.txt.
type written struct {
	pair   Pair
	label  app.Label
	causes []app.Cause
}

func readKinds(t *testing.T, name string) []written {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out []written
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 {
			t.Fatalf("not three columns: %q", line)
		}
		side := func(n string) string {
			return strings.Join(strings.Fields(choice.ReplaceAllString(f[2], n)), " ")
		}
		w := written{pair: Pair{A: side("$1"), B: side("$2"), Language: f[1]}, label: app.Shifted}
		w.pair.A, w.pair.B = marks.ReplaceAllString(w.pair.A, "$1"), marks.ReplaceAllString(w.pair.B, "$1")
		for c := range strings.SplitSeq(f[0], "+") {
			if slices.Contains(app.Causes, app.Cause(c)) {
				w.causes = append(w.causes, app.Cause(c))
			} else {
				w.label = app.Label(c)
			}
		}
		out = append(out, w)
	}
	return out
}

// TestKindsOfShift demands an F1 of .97 for each cause on pairs whose words no
// rule was made from, and no shift where nothing moved.
func TestKindsOfShift(t *testing.T) {
	for _, file := range []struct {
		name  string
		least int // pairs of each cause
	}{{"kinds.txt", 12}, {"varied.txt", 20}} {
		t.Run(file.name, func(t *testing.T) { checkKinds(t, readKinds(t, file.name), file.least) })
	}
}

func checkKinds(t *testing.T, pairs []written, least int) {
	hit, said, gold := map[app.Cause]int{}, map[app.Cause]int{}, map[app.Cause]int{}
	for _, w := range pairs {
		j := Classify(w.pair)
		if j.Label != w.label || !slices.Equal(j.Causes, w.causes) {
			report := t.Logf
			if w.label != app.Shifted && j.Label == app.Shifted {
				report = t.Errorf
			}
			report("%s %v, not %s %v (%s):\n\t%s\n\t%s", j.Label, j.Causes, w.label, w.causes, j.Rule, w.pair.A, w.pair.B)
		}
		for _, c := range w.causes {
			gold[c]++
			if slices.Contains(j.Causes, c) {
				hit[c]++
			}
		}
		for _, c := range j.Causes {
			said[c]++
		}
	}
	for _, c := range app.Causes {
		if gold[c] < least {
			t.Errorf("%s: only %d pairs", c, gold[c])
		}
		f1 := 2 * float64(hit[c]) / float64(said[c]+gold[c])
		t.Logf("%-10s F1 %.3f on %d pairs", c, f1, gold[c])
		if f1 < 0.97 {
			t.Errorf("%s: F1 %.3f (%d right, %d said, %d true)", c, f1, hit[c], said[c], gold[c])
		}
	}
}
