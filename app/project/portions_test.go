package project_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// sayings makes sets, in no order of their ids, that ask and answer a few things over and
// over, each time in other words here and there: what is rare and what is common changes
// with every few more of them. With twins, some are a second document of another one.
func sayings(n int, twins bool, seed uint64) []*app.Set {
	r := rand.New(rand.NewPCG(seed, 1))
	words := func(n int) (out []string) {
		for range n {
			out = append(out, fmt.Sprintf("w%cr%cn%c", 'a'+r.IntN(8), 'a'+r.IntN(8), 'a'+r.IntN(4)))
		}
		return out
	}
	var said, asked [][]string
	for range 12 {
		said, asked = append(said, words(10+r.IntN(12))), append(asked, words(6+r.IntN(6)))
	}
	say := func(things [][]string) string {
		s := slices.Clone(things[min(r.IntN(12), r.IntN(12))])
		for range r.IntN(5) {
			s[r.IntN(len(s))] = []string{words(1)[0], "niet", "mogelijk", fmt.Sprint(r.IntN(90))}[r.IntN(4)]
		}
		if r.IntN(4) == 0 {
			s = append(words(4+r.IntN(9)), s...)
		}
		return strings.Join(s, " ")
	}
	var out []*app.Set
	for i := range n {
		id := fmt.Sprintf("%08x", r.Uint32())
		s := &app.Set{ID: id, Number: fmt.Sprint("2031Z", 10000+i), Kind: app.Answers, Answered: fmt.Sprintf("203%d-03-01", r.IntN(9)), Language: "nl"}
		question, answer := say(asked), "De "+say(said)+". De "+say(said)+"."
		if twins && i > 10 && r.IntN(10) == 0 {
			first := out[r.IntN(i)]
			s.Number, s.Answered, question, answer = first.Number, first.Answered, first.Questions[0].Text, first.Answers[0].Text
		}
		s.Questions = []app.Question{{ID: id + "-q1", Label: "1", Text: question}}
		s.Answers = []app.Answer{{ID: id + "-a1", Covers: []string{"1"}, Text: answer}}
		out = append(out, s)
	}
	return out
}

func ids(sets []*app.Set) (out []string) {
	for _, s := range sets {
		out = append(out, s.ID)
	}
	return out
}

// Who imports in portions has the findings of who imports all at once.
func TestInPortionsAsAtOnce(t *testing.T) {
	for _, x := range []struct {
		name  string
		twins bool
		seed  uint64
	}{{"in other words", false, 54}, {"two documents of one set", true, 33}} {
		t.Run(x.name, func(t *testing.T) {
			sets := sayings(60, x.twins, x.seed)
			p, store := holding(t, sets[:20]...)
			compareAll(t, p, project.CompareOptions{})
			for part := range slices.Chunk(sets[20:], 4) {
				put(t, store, part...)
				if _, err := p.CompareAdded(context.Background(), ids(part)); err != nil {
					t.Fatal(err)
				}
			}
			got, _, err := p.Findings(context.Background(), project.FindingQuery{})
			if err != nil {
				t.Fatal(err)
			}
			atOnce, _ := holding(t, sets...)
			want := compareAll(t, atOnce, project.CompareOptions{}).Findings
			if !reflect.DeepEqual(got, want) {
				other := slices.DeleteFunc(got, func(f app.Finding) bool {
					return slices.ContainsFunc(want, func(w app.Finding) bool { return reflect.DeepEqual(f, w) })
				})
				t.Errorf("in portions there are other findings than the %d at once, such as %+v", len(want), other[:min(1, len(other))])
			}
		})
	}
}

// full is a store whose disk is full for findings.
type full struct {
	*memory.Store
	now bool
}

func (f *full) AddFindings(ctx context.Context, findings []app.Finding, between [][2]string) error {
	if f.now {
		return errors.New("the disk is full")
	}
	return f.Store.AddFindings(ctx, findings, between)
}

// What could not be kept is found again with what comes in next.
func TestFindingsThatWereNotKept(t *testing.T) {
	sets := sayings(20, false, 0)
	_, inMemory := holding(t, sets[:10]...)
	store := &full{Store: inMemory}
	p := project.New(store, project.WithCoder("A"))
	compareAll(t, p, project.CompareOptions{})
	for i, part := range [][]*app.Set{sets[10:15], sets[15:]} {
		put(t, inMemory, part...)
		store.now = i == 0
		if _, err := p.CompareAdded(context.Background(), ids(part)); (err != nil) != store.now {
			t.Fatal(err)
		}
	}
	got, _, err := p.Findings(context.Background(), project.FindingQuery{})
	atOnce, _ := holding(t, sets...)
	if want := compareAll(t, atOnce, project.CompareOptions{}).Findings; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("there are %d findings, at once %d, %v", len(got), len(want), err)
	}
}
