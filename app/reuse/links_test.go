package reuse

import (
	"context"
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standpunt/app"
)

func asked(id, question string) *app.Set {
	return &app.Set{
		ID: id, Questions: []app.Question{{ID: id + "-q1", Label: "1", Text: question}},
		Answers: []app.Answer{{ID: id + "-a1", Covers: []string{"1"}, Text: "Ja."}},
	}
}

func TestQuestionLinks(t *testing.T) {
	sets := []*app.Set{
		asked("a", "Bent u bereid de Kamer hierover voor de zomer te informeren?"),
		asked("b", "Bent u bereid de Kamer hierover voor de winter te informeren?"),
		asked("c", "Hoeveel bruggen zijn er in 2024 in Zuidhaven vervangen?"),
		asked("d", "Kunt u zeggen hoeveel bruggen in Zuidhaven vervangen zijn in 2025?"),
	}
	got := ReadQuestions(sets).Links()
	if want := []Link{{"a", "a-a1", "b", "b-a1"}, {"c", "c-a1", "d", "d-a1"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestLinksDoNotDependOnTheOrder has two questions of which the words that both have
// weigh just enough, to the last bit, and reads them among others in many orders.
func TestLinksDoNotDependOnTheOrder(t *testing.T) {
	var sets []*app.Set
	words := 0
	word := func(others int) string { // that so many other questions have
		words++
		w := fmt.Sprintf("woord%c%c", 'a'+words/26, 'a'+words%26)
		for range others {
			sets = append(sets, asked(fmt.Sprint(len(sets)), w))
		}
		return w
	}
	var p, q []string
	for others := 1; others <= 3; others++ {
		for range 3 {
			both := word(others)
			p, q = append(p, both), append(q, both)
		}
		for range 2 {
			p, q = append(p, word(others+1)), append(q, word(others+1))
		}
	}
	sets = append(sets, asked("p", strings.Join(p, " ")), asked("q", strings.Join(q, " ")))
	rng := rand.New(rand.NewSource(1))
	for range 20 {
		rng.Shuffle(len(sets), func(i, j int) { sets[i], sets[j] = sets[j], sets[i] })
		half := ReadQuestions(sets[:len(sets)/2])
		half.Add(sets[len(sets)/2:])
		if all, added := ReadQuestions(sets).Links(), half.Links(); len(all) != 1 || !slices.Equal(added, all) {
			t.Fatalf("there are the links %v, and %v when some are read later", all, added)
		}
	}
}

// TestLinksOfSetsThatComeIn asks from few words, so that what comes in changes what words
// weigh and finds: what there is then is what reading all at once gives, and what was made
// and broken is the difference.
func TestLinksOfSetsThatComeIn(t *testing.T) {
	rng := rand.New(rand.NewSource(3))
	var sets []*app.Set
	for n := range 400 {
		var words []string
		for range 5 {
			words = append(words, fmt.Sprintf("woord%c", 'a'+int(rng.ExpFloat64()*8)%26))
		}
		sets = append(sets, asked(fmt.Sprint(n), strings.Join(words, " ")))
	}
	var made, broken int
	had := map[Link]bool{}
	q := ReadQuestions(nil)
	for from := 0; from < len(sets); {
		to := min(len(sets), from+1+rng.Intn(9))
		in, out := q.Add(sets[from:to])
		for _, l := range in {
			if had[l] {
				t.Fatalf("%v is made again", l)
			}
			had[l] = true
			if b, _ := strconv.Atoi(l.SetB); b < from {
				made++
			}
		}
		for _, l := range out {
			if !had[l] {
				t.Fatalf("%v is broken and was not there", l)
			}
			delete(had, l)
			broken++
		}
		from = to
		links := ReadQuestions(sets[:to]).Links()
		if !slices.Equal(q.Links(), links) || len(links) != len(had) {
			t.Fatalf("of %d sets there are %d links, of which %d were told; reading all gives %d", to, len(q.Links()), len(had), len(links))
		}
		for _, l := range links {
			a, _ := strconv.Atoi(l.SetA)
			b, _ := strconv.Atoi(l.SetB)
			if got, ok := q.Linked(b, 0, a, 0); !ok || got != l || !had[l] {
				t.Fatalf("the link %v is %v, %t seen from the other side", l, got, ok)
			}
		}
	}
	if made == 0 || broken == 0 {
		t.Errorf("of sets that were there, %d links were made and %d broken: the test shows nothing", made, broken)
	}
}

// A word of two languages weighs the same whichever is read first.
func TestWordOfTwoLanguages(t *testing.T) {
	read := func(languages ...string) float64 {
		var b bags
		for _, l := range languages {
			b.add(l, "", counted{"algemene", 1})
		}
		b.weigh()
		return b.idf[0]
	}
	if nl, en := read("nl", "en"), read("en", "nl"); nl != en || read("en", "en") == en {
		t.Errorf("the word weighs %v and %v", nl, en)
	}
}

func TestRelated(t *testing.T) {
	bridges := asked("bridges", "Klopt het dat de bruggen bij Zuidhaven verzakken?")
	bridges.Number, bridges.Reference, bridges.Subject = "2025Z00001", "ah-tk-20242025-77", "verzakkende bruggen bij Zuidhaven"
	again := asked("again", "Waarom verzakken de bruggen bij Zuidhaven nog steeds?")
	again.Subject = "bruggen bij Zuidhaven"
	later := asked("later", "Herinnert u zich uw antwoorden van vorig jaar?")
	later.Subject = "een schoolgebouw"
	cites := asked("cites", "Kent u de antwoorden?")
	cites.Subject = "pensioenen"
	late := asked("late", "")
	late.Number = "2025Z00001"
	other := asked("other", "Hoeveel huisartsen werken er in Noorderveen?")
	other.Subject = "huisartsen"
	sets := []*app.Set{other, bridges, again, later, cites, late}
	named := func(s *app.Set) []string {
		return map[string][]string{"later": {"2025Z00001"}, "cites": {"ah-tk-20242025-77"}}[s.ID]
	}
	got, err := Related(context.Background(), sets, named, "bridges")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	why := map[string]string{}
	for _, r := range got {
		names = append(names, r.Set)
		why[r.Set] = r.Why
		if r.Score <= 0 || r.Score > 1 {
			t.Errorf("score %v of %s", r.Score, r.Set)
		}
	}
	if strings.Join(names, " ") != "cites late later again" {
		t.Errorf("got %v", got)
	}
	for set, want := range map[string]string{"late": "has the same number", "later": "names this set", "cites": "names this set"} {
		if why[set] != want {
			t.Errorf("%s: %q, want %q", set, why[set], want)
		}
	}
	if !strings.Contains(why["again"], "bruggen") || !strings.Contains(why["again"], "zuidhaven") {
		t.Errorf("again: %q names no words", why["again"])
	}
	if back, _ := Related(context.Background(), sets, named, "later"); len(back) == 0 || back[0].Set != "bridges" || back[0].Why != "is named in this set" {
		t.Errorf("seen from the other side: %v", back)
	}
	if none, err := Related(context.Background(), sets, named, "nowhere"); err != nil || len(none) != 0 {
		t.Errorf("a set that is not there: %v, %v", none, err)
	}
}
