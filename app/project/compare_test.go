package project_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// bridge is a set that answers one question about a bridge in several ways, each in
// an answer of its own.
func bridge(id, number, date string, texts ...string) *app.Set {
	s := &app.Set{ID: id, Number: number, Kind: app.Answers, Answered: date, Language: "nl"}
	for i, text := range texts {
		label := fmt.Sprint(i + 1)
		s.Questions = append(s.Questions, app.Question{ID: id + "-q" + label, Label: label, Text: "Wordt de brug van Voorbeeldstad vervangen?"})
		s.Answers = append(s.Answers, app.Answer{ID: id + "-a" + label, Covers: []string{label}, Text: text})
	}
	return s
}

// holding is a project with these sets.
func holding(t testing.TB, sets ...*app.Set) (*project.Project, *memory.Store) {
	t.Helper()
	store := memory.New()
	put(t, store, sets...)
	return project.New(store, project.WithCoder("A")), store
}

func put(t testing.TB, store *memory.Store, sets ...*app.Set) {
	t.Helper()
	err := store.Do(context.Background(), app.Gesture{Label: "import", Coder: "A"}, func(w project.Writer) error {
		for _, s := range sets {
			if err := w.AddSet(s, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// compareAll is what a comparison of all sets finds.
func compareAll(t testing.TB, p *project.Project, o project.CompareOptions) project.CompareResult {
	t.Helper()
	r, err := p.Compare(context.Background(), o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The sentences meet as a match of all with all and as answers to the same question:
// both say which of the two came first, and must say the same.
func TestOneDifferenceIsOneFindingWhicheverWayItIsFound(t *testing.T) {
	const three, five = "De provincie vervangt in de komende jaren drie bruggen van Voorbeeldstad.", "De provincie vervangt in de komende jaren vijf bruggen van Voorbeeldstad."
	for _, x := range []struct{ name, dateA, dateB string }{
		{"other days", "2025-01-01", "2025-02-01"},
		{"one day", "2025-01-01", "2025-01-01"},
		{"no dates", "", ""},
		{"the earlier without a date", "", "2025-01-01"},
		{"the later name without a date", "2025-01-01", ""},
	} {
		for _, ids := range [][2]string{{"a", "b"}, {"b", "a"}} {
			t.Run(x.name+" "+ids[0]+ids[1], func(t *testing.T) {
				p, _ := holding(t, bridge(ids[0], "2025Z1", x.dateA, three), bridge(ids[1], "2025Z2", x.dateB, five))
				want := "drie → vijf"
				if x.dateA > x.dateB {
					want = "vijf → drie"
				}
				found := compareAll(t, p, project.CompareOptions{}).Findings
				for _, f := range found {
					if said := f.Changes[0].Before + " → " + f.Changes[0].After; said != want {
						t.Errorf("%s says %s, want %s", f.ID, said, want)
					}
				}
				if len(found) != 1 {
					t.Errorf("%d findings, want one", len(found))
				}
			})
		}
	}
}

func TestOnlyAComparisonOfAllIsKept(t *testing.T) {
	ctx := context.Background()
	p, _ := holding(t,
		bridge("a", "2025Z1", "2025-01-01", "De provincie vervangt in de komende jaren drie bruggen van Voorbeeldstad."),
		bridge("b", "2025Z2", "2025-02-01", "De provincie vervangt in de komende jaren vijf bruggen van Voorbeeldstad."),
		bridge("c", "2025Z3", "2025-03-01", "De provincie vervangt in de komende jaren acht bruggen van Voorbeeldstad."))
	all := idsOf(compareAll(t, p, project.CompareOptions{}).Findings)
	for _, o := range []project.CompareOptions{{MinWords: 30}, {MinWords: 2}, {Set: "2025Z1"}, {Set: "2025Z1", With: []string{"2025Z2"}}, {MinWords: project.DefaultMinWords}} {
		compareAll(t, p, o)
		kept, _, err := p.Findings(ctx, project.FindingQuery{})
		if err != nil || !slices.Equal(idsOf(kept), all) || len(all) != 3 {
			t.Errorf("after %+v there are kept %v, want %v (%v)", o, idsOf(kept), all, err)
		}
	}
}

// While all is compared, a newer document takes the place of a set, or the set goes:
// what was found in the older text must not stand in the list, nor be what the next
// set is compared with.
func TestWhatChangesWhileItIsComparedIsComparedAgain(t *testing.T) {
	const said, other = "De brug van Voorbeeldstad zal in de loop van dit jaar geheel worden vervangen.", "Vossen eten vooral muizen en konijnen uit het duin bij de zee."
	for _, x := range []struct {
		name      string
		meanwhile func(w project.Writer) error
	}{
		{"replaced", func(w project.Writer) error {
			return w.ReplaceSet(bridge("a", "2025Z1", "2025-01-01", other), nil, time.Unix(0, 0))
		}},
		{"removed", func(w project.Writer) error { return w.RemoveSet("a") }},
	} {
		t.Run(x.name, func(t *testing.T) {
			ctx := context.Background()
			p, store := holding(t, bridge("a", "2025Z1", "2025-01-01", said), bridge("b", "2025Z2", "2025-02-01", said))
			once := sync.OnceFunc(func() {
				if err := store.Do(ctx, app.Gesture{Label: "import", Coder: "A"}, x.meanwhile); err != nil {
					t.Error(err)
				}
				// The project itself does it, and takes note.
				if _, err := p.Undo(ctx); err != nil {
					t.Error(err)
				}
				if _, err := p.Redo(ctx); err != nil {
					t.Error(err)
				}
			})
			r, err := p.Compare(ctx, project.CompareOptions{}, func(int, int) { once() })
			if err != nil || len(r.Findings) != 0 {
				t.Errorf("it finds %+v, %v", r.Findings, err)
			}
			if kept, _, err := p.Findings(ctx, project.FindingQuery{}); err != nil || len(kept) != 0 {
				t.Errorf("kept are %+v, %v", kept, err)
			}
			put(t, store, bridge("c", "2025Z3", "2025-03-01", said))
			late, err := p.CompareAdded(ctx, []string{"c"})
			if err != nil || len(late) != 1 || late[0].A.Set != "b" {
				t.Errorf("a set that comes in repeats %+v, %v", late, err)
			}
		})
	}
}

// Among all and side by side the same two sentences are read in the same way: against
// the date of their set, whichever date that has, and in its language.
func TestTheSameWordsAreReadTheSameWayAmongAllAndSideBySide(t *testing.T) {
	const june, lately = "De Kamer is op 25 juni jl. over de vervanging van de bruggen in Voorbeeldstad geïnformeerd.", "De Kamer is op 25 juni jongstleden over de vervanging van de bruggen in Voorbeeldstad geïnformeerd."
	for _, x := range []struct {
		name string
		a, b *app.Set
		want app.Label
	}{
		{"answered in two years", bridge("a", "2025Z1", "2023-08-01", june), bridge("b", "2025Z2", "2025-08-01", lately), app.Shifted},
		{"asked in two years, with no date of answer", asked(bridge("a", "2025Z1", "2023-08-01", june)), asked(bridge("b", "2025Z2", "2025-08-01", lately)), app.Shifted},
		{"the same words in two years", bridge("a", "2025Z1", "2023-08-01", june), bridge("b", "2025Z2", "2025-08-01", june), app.Repeated},
		{"asked in one year", asked(bridge("a", "2025Z1", "2025-07-01", june)), asked(bridge("b", "2025Z2", "2025-08-01", lately)), app.Repeated},
		{"asked and answered", asked(bridge("a", "2025Z1", "2023-08-01", june)), bridge("b", "2025Z2", "2025-08-01", lately), app.Shifted},
	} {
		t.Run(x.name, func(t *testing.T) {
			for _, swap := range []bool{false, true} {
				p, _ := holding(t, x.a, x.b)
				one, other := "a", "b"
				if swap {
					one, other = other, one
				}
				left, right, c, err := p.SideBySide(context.Background(), one, other)
				if err != nil {
					t.Fatal(err)
				}
				beside, err := p.FindingsBetween(context.Background(), left, right, c)
				if err != nil || len(beside) != 1 || beside[0].Kind != x.want {
					t.Errorf("side by side it is %+v, %v, want %s", beside, err, x.want)
				}
				if all := compareAll(t, p, project.CompareOptions{}).Findings; len(all) != 1 || all[0].Kind != x.want {
					t.Errorf("among all it is %+v, want %s", all, x.want)
				}
			}
		})
	}
}

// asked is the set with its date as that on which it was asked.
func asked(s *app.Set) *app.Set {
	s.Asked, s.Answered = s.Answered, ""
	return s
}

// TestClustersAreThoseOfThePickedSets holds that a comparison of one set lists no passage
// that only others share.
func TestClustersAreThoseOfThePickedSets(t *testing.T) {
	pier := "De steiger van Voorbeeldstad wordt in het voorjaar van dit jaar geheel opnieuw geverfd."
	p, _ := holding(t,
		bridge("a", "2024Z1", "2024-01-01", "De sluis van Voorbeeldstad lekt al jaren aan de kant van de oude haven."),
		bridge("b", "2024Z2", "2024-02-01", pier), bridge("c", "2024Z3", "2024-03-01", pier))
	for _, tt := range []struct {
		o    project.CompareOptions
		want int
	}{
		{project.CompareOptions{}, 1},
		{project.CompareOptions{Set: "b"}, 1},
		{project.CompareOptions{Set: "b", With: []string{"a"}}, 0},
		{project.CompareOptions{Set: "a"}, 0},
	} {
		if got := compareAll(t, p, tt.o).Clusters; got == nil || len(got) != tt.want {
			t.Errorf("%+v lists %+v", tt.o, got)
		}
	}
}
