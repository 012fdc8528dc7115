package compare

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"standpunt/app"
)

// TestEveryPairMirrors holds that B beside A says what A beside B says, seen from
// the other side, and that every change stands in the texts and names its rule.
func TestEveryPairMirrors(t *testing.T) {
	for _, name := range []string{"kinds.txt", "varied.txt"} {
		for _, w := range readKinds(t, name) {
			mirrors(t, w.pair)
		}
	}
	files, err := filepath.Glob("testdata/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no pairs: %v", err)
	}
	for _, file := range files {
		for _, p := range readMade(t, file) {
			mirrors(t, Pair{A: p.A, B: p.B, Language: p.Language})
		}
	}
}

// TestScrambledSentencesMirror has the words of real-looking sentences in any order beside
// the sentence, and beside another: what a rule looks for stands in places that nobody
// thought of, and no pair may take it anywhere without end.
func TestScrambledSentencesMirror(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	scramble := func(s string) string {
		words := strings.Fields(s)
		r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		return strings.Join(words, " ")
	}
	pairs := append(readMade(t, "testdata/constructed.jsonl"), readMade(t, "testdata/seventeenth.jsonl")...)
	for range 3 {
		for _, p := range pairs {
			other := pairs[r.IntN(len(pairs))]
			mirrors(t, Pair{A: p.A, B: scramble(p.A), Language: "nl"})
			mirrors(t, Pair{A: scramble(p.A), B: scramble(p.B), Language: "nl"})
			mirrors(t, Pair{A: p.A, B: other.B, Language: "nl"})
		}
	}
	// "het 24 Cassatie" begins no name, and was looked through for ever.
	mirrors(t, Pair{
		A: "Zo wordt het dossier geregeld conform een arrest van het Hof van Cassatie van 24 juni 2010.",
		B: "een van conform Hof arrest het 24 Cassatie dossier juni wordt 2010. het van Zo geregeld van",
	})
}

func readMade(t *testing.T, file string) (out []made) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		var p made
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

func mirrors(t *testing.T, p Pair) {
	t.Helper()
	x, y := Classify(p), Classify(Pair{A: p.B, B: p.A, Language: p.Language})
	for i := range y.Changes {
		y.Changes[i] = mirrored(y.Changes[i])
	}
	if x.Label != y.Label || x.Score != y.Score || !reflect.DeepEqual(x.Causes, y.Causes) || !reflect.DeepEqual(x.Changes, y.Changes) {
		t.Errorf("swapped, %+v becomes %+v:\n\t%s\n\t%s", x, y, p.A, p.B)
	}
	for _, c := range x.Changes {
		if c.Rule == "" || c.Before == "" && c.After == "" || c.SpanA.In(p.A) != c.Before || c.SpanB.In(p.B) != c.After {
			t.Errorf("%+v does not stand in\n\t%s\n\t%s", c, p.A, p.B)
		}
	}
	if x.Label == app.Shifted && len(x.Changes) == 0 {
		t.Errorf("a shift without words: %s", p.A)
	}
}
