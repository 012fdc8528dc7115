package reuse

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"standpunt/app"
)

// story is an archive of one answer per set, in order of date.
func story(texts ...string) []Answer {
	var out []Answer
	for i, s := range texts {
		name := fmt.Sprintf("%03d", i)
		out = append(out, Answer{Set: name, ID: name, Text: s, Date: fmt.Sprintf("20%02d-01-01", i%80)})
	}
	return out
}

func words(answers []Answer, c app.Cluster) []string {
	var out []string
	for _, m := range c.Members {
		for _, a := range answers {
			if a.ID == m.Answer {
				out = append(out, m.Span.In(a.Text))
			}
		}
	}
	return out
}

const (
	bridge = "Het kabinet laat de oude brug bij Zuidhaven nog dit jaar door het waterschap herstellen."
	tunnel = "De gemeente onderzoekt samen met de provincie of de tunnel onder het kanaal breder moet worden."
)

func TestClusters(t *testing.T) {
	variant := strings.Replace(bridge, "oude", "smalle", 1)
	for _, x := range []struct {
		name    string
		answers []Answer
		want    [][]string
	}{
		{"variants are one passage, the first use first", story(bridge, tunnel, variant), [][]string{{bridge, variant}}},
		{"over a third one", story(bridge, variant, strings.Replace(variant, "waterschap", "bestuur", 1)), [][]string{{
			bridge, variant, strings.Replace(variant, "waterschap", "bestuur", 1),
		}}},
		{"two sentences that recur together", story(bridge+" "+tunnel, "Ja. "+bridge+" "+tunnel), [][]string{{bridge + " " + tunnel, bridge + " " + tunnel}}},
		{"each by itself when one recurs more", story(bridge+" "+tunnel, bridge+" "+tunnel, tunnel), [][]string{
			{tunnel, tunnel, tunnel},
			{bridge, bridge},
		}},
		{
			"a stretch of a longer sentence ends where the likeness ends",
			story(bridge, "Uit de brief van de commissaris aan de raad blijkt naar mijn mening het volgende: "+strings.TrimSuffix(bridge, ".")+", zo meldde ook de krant gisteren."),
			[][]string{{bridge, strings.TrimSuffix(bridge, ".")}},
		},
		{"short answers are none", story("Ja, dat klopt.", "Ja, dat klopt."), nil},
		{"but a short sentence that says something is", story("Ik zal hier geen onderzoek naar doen.", "Ik zal hier geen onderzoek naar doen."), [][]string{
			{"Ik zal hier geen onderzoek naar doen.", "Ik zal hier geen onderzoek naar doen."},
		}},
		{"nor are pointers", story("Zie het antwoord op vraag 7.", "Zie het antwoord op vraag 7.", "Zie mijn antwoord op de vragen 3 en 4."), nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			got := index(t, x.answers, Options{}).Clusters()
			if len(got) != len(x.want) {
				t.Fatalf("%d clusters, want %d: %+v", len(got), len(x.want), got)
			}
			for i, c := range got {
				if w := words(x.answers, c); fmt.Sprint(w) != fmt.Sprint(x.want[i]) || c.Text != w[0] || c.Size != len(w) || c.Boilerplate {
					t.Errorf("cluster %d is %+v: %q, want %q", i, c, w, x.want[i])
				}
			}
		})
	}
}

// TestNothingIsDroppedSilently cuts a sentence and a phrase by frequency, and finds both.
func TestNothingIsDroppedSilently(t *testing.T) {
	const whole = "De vragen zijn met het oog op de samenhang zo snel mogelijk na ontvangst beantwoord."
	var texts []string
	for range 9 {
		texts = append(texts, whole)
	}
	topics := strings.Fields("bruggen tunnels sluizen dijken havens wegen sporen bossen duinen")
	for i, topic := range topics {
		texts = append(texts, fmt.Sprintf("Over %s merk ik op: voor het overige verwijs ik u graag naar de eerdere brief van mijn ambtsvoorganger, waarin ook %s ter sprake komen.", topic, topics[(i+4)%9]))
	}
	answers := story(texts...)
	x := index(t, answers, Options{MaxFrequency: 6})
	m, err := x.Matches(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range m {
		if m.SpanA.In(answers[m.A].Text) == whole {
			t.Errorf("boilerplate gives a match: %+v", m)
		}
	}
	sentence, phrase := 0, 0
	for _, c := range x.Clusters() {
		switch {
		case c.Boilerplate && c.Text == whole:
			sentence = c.Size
		case c.Boilerplate && strings.Contains(c.Text, "verwijs ik u graag naar de eerdere brief van mijn ambtsvoorganger"):
			phrase = c.Size
			for _, w := range words(answers, c) {
				if !strings.HasPrefix(w, "merk ik op") || !strings.HasSuffix(w, ", waarin") {
					t.Errorf("the phrase does not reach its true ends: %q", w)
				}
			}
		}
	}
	if sentence != 9 || phrase != 9 {
		t.Errorf("the sentence is listed with %d members, the phrase with %d, want nine each", sentence, phrase)
	}
}

func TestLocal(t *testing.T) {
	keys := func(s string) []uint32 {
		var out []uint32
		for _, r := range s {
			out = append(out, uint32(r))
		}
		return out
	}
	for _, x := range []struct {
		name, a, b, sa, sb string
	}{
		{"the middle", "xxabcdefghijyy", "zabcdefghijzzzz", "abcdefghij", "abcdefghij"},
		{"over a gap", "abcdefQghijkl", "abcdefghijkl", "abcdefQghijkl", "abcdefghijkl"},
		{"too short", "xxabcyy", "zabczz", "", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			var l localizer
			for _, turned := range []bool{false, true} {
				a, b, sa, sb := x.a, x.b, x.sa, x.sb
				if turned {
					a, b, sa, sb = b, a, sb, sa
				}
				p, q, ok := l.local(keys(a), keys(b))
				if ok != (sa != "") {
					t.Fatalf("found is %v", ok)
				}
				if ok && (a[p.from:p.to] != sa || b[q.from:q.to] != sb) {
					t.Errorf("got %q and %q, want %q and %q", a[p.from:p.to], b[q.from:q.to], sa, sb)
				}
			}
		})
	}
}

// TestAPassageStaysInItsAnswer has a passage that ends one answer and another that
// begins the next, in every set: they follow each other, and are not one.
func TestAPassageStaysInItsAnswer(t *testing.T) {
	ends := "De gemeenten ontvangen hiervoor in het voorjaar een vaste bijdrage van het Rijk."
	begins := "Het kabinet sluit extra noodopvang op deze locatie voorlopig niet uit."
	var answers []Answer
	for _, set := range []string{"a", "b", "c"} {
		answers = append(answers, Answer{Set: set, ID: set + "1", Text: "Over " + set + " zeg ik dit. " + ends, Language: "nl"}, Answer{Set: set, ID: set + "2", Text: begins + " Dat geldt voor " + set + ".", Language: "nl"})
	}
	x, err := Build(context.Background(), answers, Options{MinWords: 6}, nil)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]int{}
	for _, c := range x.Clusters() {
		said[c.Text] = c.Size
		for _, m := range c.Members {
			if m.Span.Start >= m.Span.End {
				t.Errorf("%q stands at %v of %s", c.Text, m.Span, m.Answer)
			}
		}
	}
	if said[ends] != 3 || said[begins] != 3 {
		t.Errorf("the passages are %v", said)
	}
}
