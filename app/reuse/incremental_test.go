package reuse

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"
)

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
			got, kept, err := index(t, answers[:x.indexed], Options{}).MatchesOf(context.Background(), answers[x.indexed:], x.fresh-x.indexed)
			if err != nil || !kept {
				t.Fatalf("kept is %v, %v", kept, err)
			}
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
		kept                   bool
		matches                int
	}{
		{"as many as it may", 62, 62, 64, true, 62 + 63},
		{"one too many", 63, 63, 65, false, 0},
		{"one too many, by one", 64, 64, 65, false, 0},
		{"one too many, with what came in before", 60, 64, 65, false, 0},
		{"too many before", 65, 65, 66, true, 0},
		{"too many before, by what came in", 60, 66, 67, true, 0},
		{"too many, all of them new", 0, 0, 65, true, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			answers := slices.Clone(all[:x.after])
			got, kept, err := index(t, answers[:x.indexed], Options{}).MatchesOf(context.Background(), answers[x.indexed:], x.before-x.indexed)
			if err != nil || kept != x.kept || len(got) != x.matches {
				t.Fatalf("%d matches, want %d; kept is %v, %v", len(got), x.matches, kept, err)
			}
			if want := allWith(t, answers, x.before); kept && !reflect.DeepEqual(append([]Match{}, inOrder(got)...), inOrder(want)) {
				t.Errorf("alone they give %d matches, with all others %d", len(got), len(want))
			}
		})
	}
	all[66].Text += own // is found beside boilerplate
	got, kept, err := index(t, all[:65], Options{}).MatchesOf(context.Background(), all[65:], 0)
	if err != nil || !kept || len(got) != 1 || got[0].A != 0 || got[0].B != 66 {
		t.Errorf("%d matches, kept is %v, %v", len(got), kept, err)
	}
}
