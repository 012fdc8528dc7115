package reuse

import (
	"context"
	"errors"
	"math/rand"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"standpunt/app"
)

var archive = []Answer{
	{Set: "a", ID: "a1", Text: "Het kabinet hecht aan een goede bereikbaarheid van het platteland. Ik informeer de Kamer voor de zomer over de uitkomsten van het onderzoek."},
	{Set: "b", ID: "b1", Text: "Ja. Het kabinet hecht aan een goede bereikbaarheid van het platteland."},
	{Set: "c", ID: "c1", Text: "Ik informeer de Kamer na de zomer over de uitkomsten van het onderzoek."},
	{Set: "a", ID: "a2", Text: "Het kabinet hecht aan een goede bereikbaarheid van het platteland."},
	{Set: "d", ID: "d1", Text: "De bibliotheek in Voorbeeldstad is op zondag gesloten wegens verbouwing."},
}

func index(t testing.TB, answers []Answer, o Options) *Index {
	t.Helper()
	x, err := Build(context.Background(), answers, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func matches(t testing.TB, answers []Answer, o Options) []Match {
	t.Helper()
	m, err := index(t, answers, o).Matches(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestMatches(t *testing.T) {
	type pair struct {
		a, b  string
		exact bool
	}
	var got []pair
	for _, m := range matches(t, archive, Options{}) {
		got = append(got, pair{archive[m.A].ID, archive[m.B].ID, m.Exact})
		for _, side := range []struct {
			answer int
			span   app.Span
		}{{m.A, m.SpanA}, {m.B, m.SpanB}} {
			if s := side.span.In(archive[side.answer].Text); len(s) < 20 {
				t.Errorf("a match of %q is no sentence", s)
			}
		}
	}
	want := []pair{{"a1", "b1", true}, {"a1", "c1", false}, {"b1", "a2", true}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v: the same sentence, the reworded one, and nothing within one set", got, want)
	}
}

func TestWhatMovedDoesNotHideAMatch(t *testing.T) {
	const base = "Het kabinet zal in 2025 minstens drie nieuwe bruggen bij Zuidhaven laten bouwen."
	for _, x := range []struct {
		name, other   string
		found, masked bool
	}{
		{"a number", "Het kabinet zal in 2025 minstens vijf nieuwe bruggen bij Zuidhaven laten bouwen.", true, true},
		{"a year", "Het kabinet zal in 2027 minstens drie nieuwe bruggen bij Zuidhaven laten bouwen.", true, true},
		{"a negator", "Het kabinet zal in 2025 niet minstens drie nieuwe bruggen bij Zuidhaven laten bouwen.", true, true},
		{"a modal", "Het kabinet kan in 2025 minstens drie nieuwe bruggen bij Zuidhaven laten bouwen.", true, true},
		{"a hedge", "Het kabinet zal in 2025 mogelijk minstens drie nieuwe bruggen bij Zuidhaven laten bouwen.", true, true},
		{"a footnote's marker", "Het kabinet zal in 2025[3] minstens drie nieuwe bruggen bij Zuidhaven laten bouwen.", true, true},
		{"another word", "Het kabinet zal in 2025 minstens drie oude bruggen bij Zuidhaven laten bouwen.", true, false},
		{"a clause more", "Zoals gezegd in de brief aan de Kamer, het kabinet zal in 2025 minstens drie nieuwe bruggen bij Zuidhaven laten bouwen.", true, false},
		{"another matter", "De inspectie heeft vorige week het rapport over de veiligheid van tunnels gepubliceerd.", false, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			m := matches(t, []Answer{{Set: "a", Text: base}, {Set: "b", Text: x.other}}, Options{})
			if (len(m) == 1) != x.found {
				t.Fatalf("%d matches", len(m))
			}
			if x.found && (m[0].Masked != x.masked || m[0].Exact) {
				t.Errorf("masked is %v, exact %v", m[0].Masked, m[0].Exact)
			}
		})
	}
}

// TestPlantedPassagesAreFound measures what is found by kind in an archive of 3,000 answers.
func TestPlantedPassagesAreFound(t *testing.T) {
	answers, plan := makeArchive(3000, 1)
	found := map[[2]int]bool{}
	for _, m := range matches(t, answers, Options{}) {
		found[[2]int{m.A, m.B}] = true
	}
	all, hit := map[string]int{}, map[string]int{}
	for _, p := range plan {
		all[p.kind]++
		if found[[2]int{p.a, p.b}] {
			hit[p.kind]++
		}
	}
	for kind, least := range map[string]float64{"verbatim": 0.995, "word": 0.97, "number": 0.99, "negation": 0.99} {
		if all[kind] < 50 || float64(hit[kind]) < least*float64(all[kind]) {
			t.Errorf("%s: found %d of %d, want %g", kind, hit[kind], all[kind], least)
		}
	}
}

// TestSameWhateverTheCoresAndTheOrder turns the archive and counts the cores differently.
func TestSameWhateverTheCoresAndTheOrder(t *testing.T) {
	answers, _ := makeArchive(600, 2)
	type named struct {
		a, b   string
		exact  bool
		shared float64
	}
	names := func(answers []Answer, m []Match) []named {
		var out []named
		for _, x := range m {
			p := []string{answers[x.A].ID + x.SpanA.In(answers[x.A].Text), answers[x.B].ID + x.SpanB.In(answers[x.B].Text)}
			slices.Sort(p)
			out = append(out, named{p[0], p[1], x.Exact, x.Shared})
		}
		slices.SortFunc(out, func(p, q named) int { return slices.Compare([]string{p.a, p.b}, []string{q.a, q.b}) })
		return out
	}
	one := index(t, answers, Options{Workers: 1, MaxFrequency: 5})
	want, _ := one.Matches(context.Background())
	clusters := one.Clusters()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	four := index(t, answers, Options{Workers: 4, MaxFrequency: 5})
	if got, _ := four.Matches(context.Background()); !reflect.DeepEqual(got, want) {
		t.Error("four cores give other matches than one")
	}
	if !reflect.DeepEqual(four.Clusters(), clusters) {
		t.Error("four cores give other clusters than one")
	}
	turned := slices.Clone(answers)
	rand.New(rand.NewSource(3)).Shuffle(len(turned), func(i, j int) { turned[i], turned[j] = turned[j], turned[i] })
	x := index(t, turned, Options{MaxFrequency: 5})
	got, _ := x.Matches(context.Background())
	if !reflect.DeepEqual(names(turned, got), names(answers, want)) {
		t.Error("another order of the answers gives other matches")
	}
	if !reflect.DeepEqual(x.Clusters(), clusters) {
		t.Error("another order of the answers gives other clusters")
	}
}

// TestSaidOverAndOver has answers that say one sentence a thousand times: what is
// looked at grows with the text, not with its square, and every answer is still matched.
func TestSaidOverAndOver(t *testing.T) {
	const line = "De minister heeft over deze afzonderlijke casus op dit moment geen nadere informatie beschikbaar. "
	const times = 1000
	var answers []Answer
	for _, set := range []string{"a", "b", "c"} {
		answers = append(answers, Answer{Set: set, ID: set + "1", Text: strings.Repeat(line, times)})
	}
	x := index(t, answers, Options{})
	candidates := 0
	for _, n := range x.candidates(0, partsInAll, nil) {
		candidates += n
	}
	if most := 64 * len(x.tables[byRun].entries); candidates > most {
		t.Errorf("%d candidates in %d sentences, want at most %d", candidates, len(x.sentences), most)
	}
	found := map[[2]int]bool{}
	m, err := x.Matches(context.Background())
	for _, m := range m {
		found[[2]int{m.A, m.B}] = m.Exact
	}
	if err != nil || len(found) != 3 || !found[[2]int{0, 1}] || !found[[2]int{0, 2}] || !found[[2]int{1, 2}] {
		t.Errorf("found %v, %v", found, err)
	}
}

// TestThin tells how many places of each answer remain.
func TestThin(t *testing.T) {
	for _, c := range []struct {
		name      string
		most      int
		has, want []int // per answer
	}{
		{"no more than is allowed", 8, []int{7, 1}, []int{7, 1}},
		{"two answers share what is allowed", 8, []int{20, 2}, []int{4, 2}},
		{"as many as it allows to each", 12, []int{20, 20}, []int{6, 6}},
		{"a few of each at least", 8, []int{5, 5, 5, 5, 1}, []int{4, 4, 4, 4, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var places []place
			for a, n := range c.has {
				for range n {
					places = append(places, place{uint32(len(places)), uint32(a)})
				}
			}
			got := make([]int, len(c.has))
			for _, p := range thin(places, c.most) {
				got[p.answer]++
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%v of %v remain, want %v", got, c.has, c.want)
			}
		})
	}
}

func TestAround(t *testing.T) {
	x := index(t, []Answer{{Set: "a", Text: "Ja. De brug bij Zuidhaven gaat morgen om negen uur open. Nee."}}, Options{})
	before, after := x.Around(0, app.Span{Start: 4, End: 56})
	if b, a := before.In(x.answers[0].Text), after.In(x.answers[0].Text); b != "Ja." || a != "Nee." {
		t.Errorf("before is %q, after %q", b, a)
	}
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Build(ctx, archive, Options{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
	if _, err := index(t, archive, Options{}).Matches(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
	if m := matches(t, nil, Options{}); len(m) != 0 {
		t.Errorf("nothing has %d matches", len(m))
	}
}
