package project_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// added makes set n of an archive of sets of ten answers; every set repeats a
// sentence of the one before it, with another number.
func added(n int) *app.Set {
	s := &app.Set{ID: fmt.Sprintf("s%05d", n), Number: fmt.Sprintf("2030Z%05d", n), Kind: app.Answers, Answered: fmt.Sprintf("20%02d-03-01", 30+n/100), Language: "nl"}
	words := strings.Fields("haven sluis kade brug gemaal oever vaart dijk polder schip veer mast loods visser anker tij golf net boei zand slik riet wilg eend otter zalm paling krab mossel oester")
	x := uint32(n*2654435761 + 12345)
	next := func() string {
		x = x*1664525 + 1013904223
		return words[x>>16%uint32(len(words))] + words[x>>24%uint32(len(words))]
	}
	for i := range 10 {
		label := fmt.Sprint(i + 1)
		var b strings.Builder
		for range 6 {
			b.WriteString("De")
			for range 12 {
				b.WriteString(" " + next())
			}
			b.WriteString(". ")
		}
		if i == 4 {
			fmt.Fprintf(&b, "In het gebied van de %s en de %s liggen %d steigers die aan vervanging toe zijn.", pier(n/2), pier(n/2+7), 10+n)
		}
		s.Questions = append(s.Questions, app.Question{ID: s.ID + "-q" + label, Label: label, Text: "Hoe staat het met de " + next() + " bij de " + next() + "?"})
		s.Answers = append(s.Answers, app.Answer{ID: s.ID + "-a" + label, Covers: []string{label}, Text: strings.TrimSpace(b.String())})
	}
	return s
}

func pier(n int) string { return fmt.Sprintf("w%ct%cn%cg", 'a'+n%26, 'a'+n/26%26, 'a'+n/676%26) }

func compared(t testing.TB, sets int) (*project.Project, *memory.Store) {
	t.Helper()
	store := memory.New()
	p := project.New(store, project.WithCoder("A"))
	add(t, store, 0, sets)
	if _, err := p.Compare(context.Background(), project.CompareOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	return p, store
}

func add(t testing.TB, store *memory.Store, from, to int) (ids []string) {
	t.Helper()
	err := store.Do(context.Background(), app.Gesture{Label: "import", Coder: "A"}, func(w project.Writer) error {
		for n := from; n < to; n++ {
			ids = append(ids, added(n).ID)
			if err := w.AddSet(added(n), nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

func idsOf(findings []app.Finding) []string {
	var out []string
	for _, f := range findings {
		out = append(out, f.ID+" "+string(f.Kind))
	}
	slices.Sort(out)
	return out
}

func TestAddedSetsAreComparedAlone(t *testing.T) {
	ctx := context.Background()
	p, store := compared(t, 21)
	for _, step := range [][2]int{{21, 22}, {22, 25}} {
		ids := add(t, store, step[0], step[1])
		got, err := p.CompareAdded(ctx, ids)
		if err != nil {
			t.Fatal(err)
		}
		all, err := project.New(store).Compare(ctx, project.CompareOptions{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		want := slices.DeleteFunc(all.Findings, func(f app.Finding) bool { return !slices.Contains(ids, f.A.Set) && !slices.Contains(ids, f.B.Set) })
		if len(want) == 0 || !slices.Equal(idsOf(got), idsOf(want)) {
			t.Errorf("sets %v: found %v, a comparison of all finds %v", ids, idsOf(got), idsOf(want))
		}
	}
	kept, _, err := p.Findings(ctx, project.FindingQuery{})
	if err != nil {
		t.Fatal(err)
	}
	all, err := project.New(store).Compare(ctx, project.CompareOptions{}, nil)
	if err != nil || !slices.Equal(idsOf(kept), idsOf(all.Findings)) {
		t.Errorf("kept are %v, a comparison of all finds %v (%v)", idsOf(kept), idsOf(all.Findings), err)
	}
}

// A sentence that everyone says is no finding: not beside what comes in, and no more
// among those that were there when what comes in makes it one.
func TestWhatComesInMayMakeBoilerplate(t *testing.T) {
	ctx := context.Background()
	standard := func(n int) *app.Set {
		s := added(n)
		s.Questions, s.Answers = s.Questions[:1], s.Answers[:1]
		s.Answers[0].Text = "De minister heeft over deze afzonderlijke casus op dit moment geen nadere informatie beschikbaar."
		return s
	}
	for _, x := range []struct{ before, in, kept int }{
		{61, 2, 63 * 62 / 2}, {62, 2, 64 * 63 / 2}, {63, 2, 0}, {64, 1, 0}, {64, 2, 0}, {65, 1, 0},
	} {
		t.Run(fmt.Sprintf("%d and %d", x.before, x.in), func(t *testing.T) {
			store := memory.New()
			p := project.New(store, project.WithCoder("A"))
			put := func(from, to int) (ids []string) {
				if err := store.Do(ctx, app.Gesture{Label: "import", Coder: "A"}, func(w project.Writer) error {
					for n := from; n < to; n++ {
						ids = append(ids, added(n).ID)
						if err := w.AddSet(standard(n), nil); err != nil {
							return err
						}
					}
					return nil
				}); err != nil {
					t.Fatal(err)
				}
				return ids
			}
			put(0, x.before)
			if _, err := p.Compare(ctx, project.CompareOptions{}, nil); err != nil {
				t.Fatal(err)
			}
			if _, err := p.CompareAdded(ctx, put(x.before, x.before+x.in)); err != nil {
				t.Fatal(err)
			}
			kept, _, err := p.Findings(ctx, project.FindingQuery{})
			if err != nil || len(kept) != x.kept {
				t.Errorf("%d findings are kept, want %d, %v", len(kept), x.kept, err)
			}
			all, err := project.New(store).Compare(ctx, project.CompareOptions{}, nil)
			if err != nil || !slices.Equal(idsOf(kept), idsOf(all.Findings)) {
				t.Errorf("%d findings are kept, a comparison of all finds %d, %v", len(kept), len(all.Findings), err)
			}
		})
	}
}

func TestAddedWithoutAComparisonComparesAll(t *testing.T) {
	ctx := context.Background()
	_, store := compared(t, 4)
	got, err := project.New(store).CompareAdded(ctx, []string{"s00003"})
	if err != nil || len(got) != 1 || got[0].A.Set != "s00002" || got[0].Kind != app.Shifted {
		t.Errorf("found %+v, %v", got, err)
	}
}

// BenchmarkCompareAdded is one set of ten answers beside 10,000 answers.
func BenchmarkCompareAdded(b *testing.B) {
	p, store := compared(b, 1000)
	n := 1000
	var worst time.Duration
	for b.Loop() {
		b.StopTimer()
		ids := add(b, store, n, n+1)
		n++
		b.StartTimer()
		start := time.Now()
		if _, err := p.CompareAdded(context.Background(), ids); err != nil {
			b.Fatal(err)
		}
		worst = max(worst, time.Since(start))
	}
	b.ReportMetric(float64(worst.Milliseconds()), "worst-ms")
}
