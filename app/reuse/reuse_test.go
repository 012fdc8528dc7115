package reuse

import (
	"context"
	"reflect"
	"slices"
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

func matches(t *testing.T, answers []Answer, o Options) []Match {
	t.Helper()
	x, err := Build(context.Background(), answers, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	m, err := x.Matches(context.Background())
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

func TestFrequentSentencesAreClustersNotMatches(t *testing.T) {
	var many []Answer
	for _, set := range []string{"1", "2", "3", "4"} {
		many = append(many, Answer{Set: set, ID: set, Text: "De vragen zijn zo snel mogelijk na ontvangst beantwoord."})
	}
	x, err := Build(context.Background(), many, Options{MaxFrequency: 3}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if m, _ := x.Matches(context.Background()); len(m) != 0 {
		t.Errorf("boilerplate gives %d matches", len(m))
	}
	c := x.Clusters()
	if len(c) != 1 || !c[0].Boilerplate || c[0].Size != 4 {
		t.Errorf("got %+v, want one boilerplate cluster of four", c)
	}
}

func TestOrderOfAnswersDoesNotMatter(t *testing.T) {
	turned := slices.Clone(archive)
	slices.Reverse(turned)
	names := func(answers []Answer, m []Match) []string {
		var out []string
		for _, x := range m {
			p := []string{answers[x.A].ID + x.SpanA.In(answers[x.A].Text), answers[x.B].ID + x.SpanB.In(answers[x.B].Text)}
			slices.Sort(p)
			out = append(out, p[0]+"|"+p[1])
		}
		slices.Sort(out)
		return out
	}
	if a, b := names(archive, matches(t, archive, Options{})), names(turned, matches(t, turned, Options{})); !reflect.DeepEqual(a, b) {
		t.Errorf("in order %v, turned %v", a, b)
	}
}

func TestQuestionLinks(t *testing.T) {
	set := func(id, question string) *app.Set {
		return &app.Set{
			ID: id, Questions: []app.Question{{ID: id + "-q1", Label: "1", Text: question}},
			Answers: []app.Answer{{ID: id + "-a1", Covers: []string{"1"}, Text: "Ja."}},
		}
	}
	got := QuestionLinks([]*app.Set{
		set("a", "Bent u bereid de Kamer hierover voor de zomer te informeren?"),
		set("b", "Bent u bereid de Kamer hierover voor de winter te informeren?"),
		set("c", "Hoeveel bruggen zijn er het afgelopen jaar vervangen?"),
	})
	if want := []Link{{"a", "a-a1", "b", "b-a1"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
