package compare

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"standpunt/app"
)

func kinds(rows []Row) string {
	var out []string
	for _, r := range rows {
		k := string(r.Kind)
		if r.Moved && r.Kind != Moved {
			k += "+moved"
		}
		out = append(out, k)
	}
	return strings.Join(out, " ")
}

func TestTexts(t *testing.T) {
	const bridge = "De brug bij Zuidhaven wordt in het voorjaar gesloten voor al het vrachtverkeer."
	const ferry = "Fietsers kunnen gedurende de werkzaamheden gratis gebruikmaken van de veerpont."
	const noise = "Bewoners ontvangen ruim vooraf een folder met uitleg over geluidsoverlast en omleidingen."
	tests := []struct{ name, a, b, want string }{
		{"the same twice", bridge + " " + ferry, bridge + " " + ferry, "equal equal"},
		{"a sentence is new", bridge, bridge + " " + ferry, "equal added"},
		{"a sentence is gone", bridge + " " + ferry, ferry, "removed equal"},
		{"a paragraph moved", bridge + " " + ferry + " " + noise, ferry + " " + noise + " " + bridge, "equal equal moved"},
		{"a season became another", bridge, strings.Replace(bridge, "voorjaar", "najaar", 1), "shifted"},
		{"two texts about nothing in common", bridge, "Het tarief voor visvergunningen blijft gelijk.", "removed added"},
		{"nothing beside something", "", bridge, "added"},
		{"a new layout only", bridge + " " + ferry, strings.ReplaceAll(bridge+"\n"+ferry, " ", "  "), "equal equal"},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			if got := kinds(Texts(Text{Text: x.a}, Text{Text: x.b})); got != x.want {
				t.Errorf("rows are %q, want %q", got, x.want)
			}
		})
	}
}

func TestSpansLieInTheText(t *testing.T) {
	a := "Ja. Vóór de zomer informeer ik de Kamer. Er zijn 12 locaties geïnspecteerd door de inspectie."
	b := "Nee. Vóór de zomer informeer ik de Kamer. Er zijn 15 locaties geïnspecteerd door de inspectie."
	for _, r := range Texts(Text{Text: a}, Text{Text: b}) {
		if r.A != nil && r.A.Span.In(a) != r.A.Text || r.B != nil && r.B.Span.In(b) != r.B.Text {
			t.Errorf("row %v: its span does not give back its text", r)
		}
		for _, c := range r.Changes {
			if c.SpanA.In(a) != c.Before || c.SpanB.In(b) != c.After {
				t.Errorf("change %+v: spans give %q and %q", c, c.SpanA.In(a), c.SpanB.In(b))
			}
		}
	}
}

// A mark or a wide space between words does not cut what a change shows.
func TestAChangeGoesOnBehindAMark(t *testing.T) {
	j := Classify(Pair{A: "De sluis gaat dicht.", B: "De sluis gaat dicht als het water – zoals in mei –  te hoog staat."})
	if want := "als het water – zoals in mei –  te hoog staat"; len(j.Changes) != 1 || j.Changes[0].After != want {
		t.Errorf("shows %+v, want %q", j.Changes, want)
	}
}

func sample(name, date string, pairs ...string) *app.Set {
	s := &app.Set{ID: "id-" + name, Number: name, Answered: date, Language: "nl"}
	for i := 0; i < len(pairs); i += 2 {
		label := string(rune('1' + i/2))
		s.Questions = append(s.Questions, app.Question{ID: name + "q" + label, Label: label, Text: pairs[i]})
		s.Answers = append(s.Answers, app.Answer{ID: name + "a" + label, Covers: []string{label}, Text: pairs[i+1]})
	}
	return s
}

func TestSets(t *testing.T) {
	a := sample("2030Z1", "2030-02-01",
		"Hoeveel sluizen worden gerenoveerd?", "Er worden zeven sluizen gerenoveerd in de komende jaren.",
		"Wanneer is de vispassage klaar?", "De aanleg van de vispassage is eind 2031 gereed. De vissen kunnen de stuwen dan weer ongehinderd in beide richtingen passeren.")
	b := sample("2030Z9", "2030-09-01",
		"Wat is de stand van zaken bij de vispassage?", "De aanleg van de vispassage is medio 2032 gereed.",
		"Hoeveel sluizen worden er gerenoveerd?", "Er worden negen sluizen gerenoveerd in de komende jaren. De vissen kunnen de stuwen dan weer ongehinderd in beide richtingen passeren.",
		"Komt er een jachthaven?", "Daarover is niets besloten.")
	c := Sets(a, b)
	var got [][2]int
	for _, x := range c.Exchanges {
		got = append(got, [2]int{x.A, x.B})
	}
	if want := [][2]int{{0, 1}, {1, 0}, {-1, 2}}; !sameSet(got, want) {
		t.Fatalf("exchanges are %v, want %v in some order", got, want)
	}
	if c.Shifted != 2 || c.Moved != 1 || c.Added != 1 {
		t.Errorf("counts are %+v, want 2 shifted, 1 moved, 1 added", c)
	}
	f, g := Findings(a, b, c, 0), Findings(b, a, Sets(b, a), 0)
	if len(f) != 3 || len(g) != 3 {
		t.Fatalf("%d and %d findings, want 3", len(f), len(g))
	}
	ids := map[string]bool{}
	for _, x := range f {
		ids[x.ID] = true
		if x.A.Set != "id-2030Z1" {
			t.Errorf("side A is %s, want the set that was answered first", x.A.Set)
		}
	}
	for _, x := range g {
		if !ids[x.ID] {
			t.Errorf("finding %s has another id when the sets are swapped", x.A.Text)
		}
	}
	if one := Answers(a, b, "2030Z1a1", "2030Z9a2"); len(one.Exchanges) != 1 || one.Shifted != 1 {
		t.Errorf("two answers give %+v, want one shifted row", one)
	}
}

func sameSet(a, b [][2]int) bool {
	m := map[[2]int]int{}
	for _, x := range a {
		m[x]++
	}
	for _, x := range b {
		m[x]--
	}
	for _, n := range m {
		if n != 0 {
			return false
		}
	}
	return true
}

// checkEdits demands that the edits give back both texts byte for byte.
func checkEdits(t *testing.T, r Row) {
	t.Helper()
	var a, b strings.Builder
	for _, e := range r.Edits {
		if e.Op != OpInsert {
			a.WriteString(e.Text)
		}
		if e.Op != OpDelete {
			b.WriteString(e.Text)
		}
	}
	if r.A != nil && a.String() != r.A.Text || r.B != nil && b.String() != r.B.Text {
		t.Fatalf("edits give %q and %q for %+v", a.String(), b.String(), r)
	}
}

// sketch is what the rows say, in no order; swapped tells that A is B.
func sketch(rows []Row, swapped bool) []string {
	var out []string
	for _, r := range rows {
		a, b, kind := r.A, r.B, r.Kind
		var changes []string
		for _, c := range r.Changes {
			if swapped {
				c.Before, c.After, c.SpanA, c.SpanB = c.After, c.Before, c.SpanB, c.SpanA
			}
			changes = append(changes, fmt.Sprint(c.Cause, c.Before, c.After, c.SpanA, c.SpanB))
		}
		if swapped {
			a, b = b, a
			switch kind {
			case Added:
				kind = Removed
			case Removed:
				kind = Added
			}
		}
		where := func(p *Piece) any {
			if p == nil {
				return "-"
			}
			return p.Span
		}
		slices.Sort(changes)
		out = append(out, fmt.Sprint(kind, r.Moved, where(a), where(b), r.Causes, changes, r.Score))
	}
	slices.Sort(out)
	return out
}

func FuzzCompare(f *testing.F) {
	f.Add("Er zijn 12 locaties.", "Er zijn twaalf locaties, zegt men niet.")
	f.Add("Ik zal de Kamer informeren. Ja.", "De Kamer wordt zo snel mogelijk geïnformeerd.\n\n• Nee")
	f.Add("a b c d e f g h i j", "h i j a b c d e f g")
	f.Add("€ 1,5 mln op 12-06-2026", "1.500.000 euro op 12 juni 2026 jl.")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || len(a)+len(b) > 4000 {
			t.Skip()
		}
		rows := Texts(Text{Text: a}, Text{Text: b})
		for _, r := range rows {
			checkEdits(t, r)
		}
		if again := Texts(Text{Text: a}, Text{Text: b}); !reflect.DeepEqual(rows, again) {
			t.Fatal("the same texts compare otherwise the second time")
		}
		if x, y := sketch(rows, false), sketch(Texts(Text{Text: b}, Text{Text: a}), true); !slices.Equal(x, y) {
			t.Fatalf("swapped, the rows are\n%s\nnot\n%s", strings.Join(y, "\n"), strings.Join(x, "\n"))
		}
		x, y := Classify(Pair{A: a, B: b}), Classify(Pair{A: b, B: a})
		if x.Label != y.Label || !reflect.DeepEqual(x.Causes, y.Causes) || x.Score != y.Score {
			t.Fatalf("swapped, %+v becomes %+v", x, y)
		}
	})
}

func TestAnyPairIsBounded(t *testing.T) {
	var a, b strings.Builder
	for i := range 2500 {
		a.WriteString("w" + strings.Repeat("a", i%37) + " ")
		b.WriteString("v" + strings.Repeat("b", i%41) + " ")
	}
	start := time.Now()
	Texts(Text{Text: a.String()}, Text{Text: b.String()})
	if d := time.Since(start); d > 2*time.Second {
		t.Errorf("two unrelated texts of %d KB take %v", a.Len()/1024, d)
	}
}

func TestManyValuesAreBounded(t *testing.T) {
	var a, b strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&a, "0,%d boot ", i*7%9973+1)
		fmt.Fprintf(&b, "0,%d boot ", i*13%9967+1)
	}
	start := time.Now()
	Classify(Pair{A: a.String(), B: b.String(), Language: "nl"})
	if d := time.Since(start); d > 10*time.Second {
		t.Errorf("a thousand values took %s", d)
	}
}

// TestAMoveHidesNoShift holds that a sentence which moved and shifted counts as a shift.
func TestAMoveHidesNoShift(t *testing.T) {
	bridge := "De brug van Voorbeeldstad %s in de loop van dit jaar geheel worden vervangen door de provincie."
	banks := "Het kabinet hecht grote waarde aan veilige oevers en gezonde vissen in alle wateren van ons land."
	set := func(id, text string) *app.Set {
		return &app.Set{
			ID: id, Questions: []app.Question{{Label: "1", Text: "Wordt de brug van Voorbeeldstad vervangen?"}},
			Answers: []app.Answer{{ID: id + "-1", Covers: []string{"1"}, Text: text}},
		}
	}
	c := Sets(set("a", fmt.Sprintf(bridge, "zal")+" "+banks), set("b", banks+" "+fmt.Sprintf(bridge, "kan")))
	if c.Shifted != 1 || c.Equal != 1 || c.Moved != 0 {
		t.Errorf("%d shifted, %d equal, %d moved", c.Shifted, c.Equal, c.Moved)
	}
}

// TestTheLongerSideChangesNoCause holds that small talk on one side makes no other cause.
func TestTheLongerSideChangesNoCause(t *testing.T) {
	a, b := "Ik zal de Kamer hierover informeren.", "De Kamer wordt hierover niet geïnformeerd."
	x, y := Classify(Pair{A: a, B: b}), Classify(Pair{A: a, B: "Overigens ook echter nu dan: de Kamer wordt hierover niet geïnformeerd."})
	if !slices.Equal(x.Causes, y.Causes) {
		t.Errorf("%v, and beside small talk %v", x.Causes, y.Causes)
	}
}
