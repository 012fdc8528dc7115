package reuse

import (
	"context"
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func grow(t testing.TB, x *Index, late []Answer, fresh int) *Growth {
	t.Helper()
	g, err := x.Grow(context.Background(), late, fresh)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// allWith are the matches of answers from the fresh-th on, as Matches lists them.
func allWith(t *testing.T, answers []Answer, fresh int) []Match {
	t.Helper()
	return slices.DeleteFunc(matches(t, answers, Options{}), func(m Match) bool { return m.B < fresh })
}

func inOrder(m []Match) []Match {
	slices.SortFunc(m, func(a, b Match) int {
		return slices.Compare([]int{a.A, a.B, a.SpanA.Start, a.SpanB.Start}, []int{b.A, b.B, b.SpanA.Start, b.SpanB.Start})
	})
	return m
}

// TestSomeSetsMore compares the last sets of an archive with those before them, of
// which the index knows the first.
func TestSomeSetsMore(t *testing.T) {
	answers, _ := makeArchive(600, 4)
	for _, x := range []struct {
		name           string
		indexed, fresh int
	}{
		{"all that came in", 500, 500},
		{"some of what came in", 500, 560},
		{"more than were there", 100, 150},
		{"beside nothing", 0, 10},
		{"nothing", 500, 600},
	} {
		t.Run(x.name, func(t *testing.T) {
			got := grow(t, index(t, answers[:x.indexed], Options{}), answers[x.indexed:], x.fresh-x.indexed).Matches()
			want := allWith(t, answers, x.fresh)
			if (len(want) == 0) != (x.fresh == len(answers)) || !slices.Equal(inOrder(got), inOrder(want)) {
				t.Errorf("the last sets alone give %v, with all others %v", got, want)
			}
		})
	}
}

// TestWhatComesInCountsInTheCut has a sentence that stands in as many answers as it
// may, or nearly, when more come in that say it.
func TestWhatComesInCountsInTheCut(t *testing.T) {
	const line = "De minister heeft over deze afzonderlijke casus op dit moment geen nadere informatie beschikbaar."
	const own = " De brug van Voorbeeldstad wordt in de loop van het jaar geheel vernieuwd."
	var all []Answer
	for i := range 70 {
		all = append(all, Answer{Set: fmt.Sprint("s", i), ID: fmt.Sprint("a", i), Text: line})
	}
	all[0].Text += own
	for _, x := range []struct {
		name                   string
		indexed, before, after int
		matches, reopened      int
	}{
		{"as many as it may", 62, 62, 64, 62 + 63, 0},
		{"one too many", 63, 63, 65, 0, 63 * 62 / 2},
		{"one too many, by one", 64, 64, 65, 0, 64 * 63 / 2},
		{"one too many, with what came in before", 60, 64, 65, 0, 64 * 63 / 2},
		{"too many before", 65, 65, 66, 0, 0},
		{"too many before, by what came in", 60, 66, 67, 0, 0},
		{"too many, all of them new", 0, 0, 65, 0, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			answers := slices.Clone(all[:x.after])
			g := grow(t, index(t, answers[:x.indexed], Options{}), answers[x.indexed:], x.before-x.indexed)
			got, again := g.Matches(), g.Reopened()
			if len(got) != x.matches || len(again) != x.reopened || len(g.Between(again)) > 0 {
				t.Fatalf("%d matches, want %d; %d pairs are reopened, want %d", len(got), x.matches, len(again), x.reopened)
			}
			if want := allWith(t, answers, x.before); !reflect.DeepEqual(append([]Match{}, inOrder(got)...), inOrder(want)) {
				t.Errorf("alone they give %d matches, with all others %d", len(got), len(want))
			}
		})
	}
	all[66].Text += own // is found beside boilerplate
	got := grow(t, index(t, all[:65], Options{}), all[65:], 0).Matches()
	if len(got) != 1 || got[0].A != 0 || got[0].B != 66 {
		t.Errorf("%d matches", len(got))
	}
}

// sayings makes answers that say a few things over and over, each time in other words
// here and there: what is rare and what is common changes with every few more of them.
func sayings(n int, rng *rand.Rand) []Answer {
	words := func(n int) (out []string) {
		for range n {
			out = append(out, fmt.Sprintf("w%cr%cn%c", 'a'+rng.Intn(6), 'a'+rng.Intn(6), 'a'+rng.Intn(4)))
		}
		return out
	}
	var things [][]string
	for range 12 {
		things = append(things, words(8+rng.Intn(14)))
	}
	out := make([]Answer, n)
	for i := range out {
		var text []string
		for range 1 + rng.Intn(5) {
			s := slices.Clone(things[min(rng.Intn(12), rng.Intn(12))])
			for range rng.Intn(5) {
				s[rng.Intn(len(s))] = words(1)[0]
			}
			if rng.Intn(4) == 0 {
				s = append(words(4+rng.Intn(9)), s...)
			}
			text = append(text, "De "+strings.Join(s, " ")+".")
		}
		if rng.Intn(15) == 0 {
			text = append(text, slices.Repeat(text[:1], 8+rng.Intn(12))...)
		}
		out[i] = Answer{Set: fmt.Sprint("s", i/3), ID: fmt.Sprint("a", i), Text: strings.Join(text, " ")}
	}
	return out
}

// TestInPortionsAsAtOnce keeps matches as one does who compares answers as they come in,
// and looks after every portion for what all at once give.
func TestInPortionsAsAtOnce(t *testing.T) {
	for seed := range int64(4) {
		rng := rand.New(rand.NewSource(seed))
		answers, first := sayings(120, rng), 10+rng.Intn(70)
		o := Options{MaxFrequency: 9 + rng.Intn(20)}
		x := index(t, answers[:first], o)
		kept := byPair(matches(t, answers[:first], o))
		gone, other := 0, 0
		for from, to := first, 0; from < len(answers); from = to {
			to = min(len(answers), from+1+rng.Intn(12))
			g := grow(t, x, answers[first:to], from-first)
			again := g.Reopened()
			now := byPair(inOrder(append(g.Matches(), g.Between(again)...)))
			for _, p := range again {
				if len(now[p]) == 0 {
					gone++
				} else {
					other++
				}
				delete(kept, p)
			}
			for p, m := range now {
				kept[p] = m
			}
			if want := byPair(matches(t, answers[:to], o)); !reflect.DeepEqual(kept, want) {
				t.Fatalf("seed %d: with answers %d to %d there are matches between %d pairs of answers, at once between %d", seed, from, to, len(kept), len(want))
			}
		}
		if gone == 0 || other == 0 {
			t.Errorf("seed %d: nothing is tested, between %d pairs matches are gone, between %d others", seed, gone, other)
		}
	}
}
