package timeline

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"standpunt/app"
)

// wide measures as if every letter were half as wide as the text is high.
func wide(text string, size float64, _ bool) float64 {
	return float64(utf8.RuneCountInString(text)) * size / 2
}

func style(width float64) Style {
	return Style{Width: width, Size: 14, Titled: true, Measure: wide, Words: English}
}

func point(id, date, who string, s app.Stance) app.TimelinePoint {
	p := app.TimelinePoint{Date: date, SetName: "2025Z1", Covers: []string{"2"}}
	p.ID, p.Stance, p.Quote = id, s, "Nederland ligt op schema om het Pact\nper juni 2026 te implementeren."
	if who != "" {
		p.Respondents = []app.Respondent{{Name: who, Role: "minister"}}
	}
	return p
}

func texts(p app.Picture) string {
	var all []string
	for _, s := range p.Shapes {
		if s.Form == app.TextForm {
			all = append(all, s.Text)
		}
	}
	return strings.Join(all, "\n")
}

// A flag that has no room for the date in full gives it shorter, and where the word of the
// stance takes all the room, below the words.
func TestEveryPassageHasItsDate(t *testing.T) {
	s := style(1200)
	line := app.Timeline{Points: []app.TimelinePoint{point("a", "2025-09-13", "De Wit", app.Holds)}}
	for words, want := range map[string]string{"houdt": "13 September 2025", "spreekt het tegen": "13 Sep 2025", "spreekt het alles bij elkaar tegen": "13 Sep 2025 · 2025Z1"} {
		s.Words.Stance = map[app.Stance]string{app.Holds: words}
		if said := texts(Draw(line, s)); !strings.Contains(said, "\n"+want) {
			t.Errorf("beside %q the picture does not say %q:\n%s", words, want, said)
		}
	}
}

func TestATimelineSaysWhoWhenAndWhat(t *testing.T) {
	line := app.Timeline{Position: app.Position{Name: "Op schema", Description: "over de datum"}, Points: []app.TimelinePoint{
		point("a", "2025-06-13", "De Wit", app.Holds), point("b", "2025-11-24", "Zwart", app.Shifts),
		point("c", "2026-03-23", "De Wit", app.Withdraws), point("d", "", "", app.Evades),
	}}
	answers := &line.Points[2] // in company
	answers.Respondents = append(answers.Respondents, app.Respondent{Name: "minister van Water", Role: app.OnBehalf})
	p := Draw(line, style(1200))
	said := texts(p)
	for _, words := range []string{
		"Op schema", "over de datum", "De Wit", "Zwart", "Not known who", "minister", "holds", "shifts", "withdraws", "evades",
		"13 June 2025", "“Nederland ligt op schema om het", "Jul 2025", "Jan 2026", "undated", "2025Z1 · answer 2",
	} {
		if !strings.Contains(said, words) {
			t.Errorf("the picture does not say %q:\n%s", words, said)
		}
	}
	if strings.Count(said, "De Wit") != 1 {
		t.Error("one respondent has several lanes")
	}
	at := map[string]app.Spot{}
	var order []string
	for _, s := range p.Spots {
		at[s.ID] = s
		order = append(order, s.ID)
	}
	if !slices.Equal(order, []string{"a", "b", "c", "d"}) {
		t.Errorf("read in the order %v", order)
	}
	if !(at["d"].X < at["a"].X && at["a"].X < at["b"].X && at["b"].X < at["c"].X) {
		t.Errorf("the dates do not go from left to right: %v", at)
	}
	if !(at["a"].Y < at["b"].Y && at["a"].Y == at["c"].Y) {
		t.Errorf("the lanes are not below each other: %v", at)
	}
	if a, b, c := at["a"].X, at["b"].X, at["c"].X; (b-a)/(c-a) < 0.55 || (b-a)/(c-a) > 0.6 { // 164 of 283 days
		t.Errorf("the distances are not those of the dates: %f, %f, %f", a, b, c)
	}
}

func TestAnOfficeWithACapitalHasNoOtherLane(t *testing.T) {
	line := app.Timeline{Points: []app.TimelinePoint{point("a", "2025-06-13", "De Wit", app.Holds), point("b", "2025-11-24", "De Wit", app.Holds)}}
	line.Points[1].Respondents[0].Role = "Minister"
	if said := texts(Draw(line, style(1200))); strings.Count(said, "De Wit") != 1 || !strings.Contains(said, "minister") {
		t.Errorf("it says\n%s", said)
	}
}

func TestAPassageThatWasNotFoundAgainSaysSo(t *testing.T) {
	x := point("a", "2025-06-13", "De Wit", app.Holds)
	x.Placement = app.Lost
	if said := texts(Draw(app.Timeline{Points: []app.TimelinePoint{x}}, style(1200))); !strings.Contains(said, English.Lost) {
		t.Errorf("it says %q", said)
	}
}

func TestAPositionWithoutEvidenceSaysSo(t *testing.T) {
	p := Draw(app.Timeline{Position: app.Position{Name: "Leeg"}}, style(800))
	if said := texts(p); !strings.Contains(said, English.Empty) || len(p.Spots) != 0 || p.Height <= 0 {
		t.Errorf("it says %q", said)
	}
}

// Whatever the dates and widths: no flag lies on another one or on its pole,
// nothing lies outside, and the same timeline gives the same picture.
func FuzzFlagsKeepApart(f *testing.F) {
	f.Add(uint64(1), uint16(1200))
	f.Add(uint64(2), uint16(300))
	f.Add(uint64(3), uint16(5000))
	f.Fuzz(func(t *testing.T, seed uint64, width uint16) {
		r := rand.New(rand.NewPCG(seed, 1))
		line := app.Timeline{Position: app.Position{Name: "N"}}
		for i := range 1 + r.IntN(12) {
			date := fmt.Sprintf("%d-%02d-%02d", 2020+r.IntN(1+r.IntN(6)), 1+r.IntN(12), 1+r.IntN(28))
			if r.IntN(6) == 0 {
				date = ""
			}
			line.Points = append(line.Points, point(fmt.Sprint(i), date, []string{"", "A", "B"}[r.IntN(3)], app.Stances[r.IntN(5)]))
		}
		s := style(max(300, float64(width)))
		p := Draw(line, s)
		if !reflect.DeepEqual(p, Draw(line, s)) {
			t.Fatal("the same timeline gives another picture")
		}
		if len(p.Spots) != len(line.Points) {
			t.Fatalf("%d of %d passages are drawn", len(p.Spots), len(line.Points))
		}
		for i, a := range p.Spots {
			if a.X < 0 || a.Y < 0 || a.X+a.W > p.Width+0.01 || a.Y+a.H > p.Height {
				t.Fatalf("%v lies outside of %f × %f", a, p.Width, p.Height)
			}
			for _, b := range p.Spots[:i] {
				if a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H {
					t.Fatalf("%v lies on %v", a, b)
				}
			}
			for _, l := range p.Shapes {
				if pole := l.Form == app.LineForm && l.Thick == 2; pole && l.Points[0].X > a.X+0.01 && l.Points[0].X < a.X+a.W &&
					l.Points[0].Y < a.Y+a.H && l.Points[1].Y > a.Y {
					t.Fatalf("%v lies on the pole %v", a, l.Points)
				}
			}
		}
	})
}

func TestWrap(t *testing.T) {
	letters := func(s string) float64 { return float64(utf8.RuneCountInString(s)) }
	for _, tt := range []struct {
		text  string
		width float64
		most  int
		want  string
	}{
		{"een twee drie", 8, 3, "een twee|drie"},
		{"een twee drie vier", 8, 1, "een twe…"},
		{"een, twee drie", 6, 1, "een…"},
		{"onuitspreekbaar kort", 6, 3, "onuit…|kort"},
		{"", 6, 3, ""},
		{"één 🙂🙂", 7, 2, "één 🙂🙂"},
	} {
		got := strings.Join(wrap(tt.text, tt.width, tt.most, letters), "|")
		if got != tt.want {
			t.Errorf("%q in %v: %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestTicksAreRoundAndApart(t *testing.T) {
	for _, tt := range []struct {
		from, to string
		width    float64
		want     string
	}{
		{"2025-06-13", "2025-06-14", 400, "2025-06 2025-07"},
		{"2025-06-13", "2026-03-23", 450, "2025-07 2025-10 2026-01 2026-04"},
		{"2014-06-13", "2026-03-23", 500, "2015 2020 2025"},
		{"2025-06-13", "2025-11-23", 50, "2025-06"},
	} {
		s := newScale([]app.TimelinePoint{point("a", tt.from, "", ""), point("b", tt.to, "", "")}, 0, tt.width, 0)
		var got []string
		for _, x := range s.ticks(100) {
			if x.year {
				got = append(got, x.date.Format("2006"))
			} else {
				got = append(got, x.date.Format("2006-01"))
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s to %s in %v: %v, want %s", tt.from, tt.to, tt.width, got, tt.want)
		}
	}
}
