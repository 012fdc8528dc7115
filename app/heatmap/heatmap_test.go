package heatmap

import (
	"strings"
	"testing"

	"standpunt/app"
)

func measure(text string, size float64, _ bool) float64 {
	return float64(len([]rune(text))) * size * 0.55
}

func sample(n int) app.HeatMap {
	m := app.HeatMap{Left: 3}
	for i := range n {
		m.Sets = append(m.Sets, app.HeatSet{ID: string(rune('a' + i)), Name: "2025Z1000" + string(rune('0'+i%10)), Date: "2025-03-01"})
		m.Cells = append(m.Cells, make([]app.Shared, n))
	}
	m.Cells[0][1] = app.Shared{Same: 0.34}
	m.Cells[1][0] = app.Shared{Same: 0.001, Shifted: 0.1, Shifts: 2}
	return m
}

// texts are what is written in a picture.
func texts(p app.Picture) string {
	var out []string
	for _, s := range p.Shapes {
		if s.Form == app.TextForm {
			out = append(out, s.Text)
		}
	}
	return strings.Join(out, "|")
}

func TestDraw(t *testing.T) {
	s := Style{Width: 800, Size: 14, Titled: true, Measure: measure, Words: English}
	p := Draw(sample(3), s)
	for _, want := range []string{English.Title, "1  2025Z10000 · 2025-03-01", "|34|", "|1|", English.Shifted, "3 more sets"} {
		if !strings.Contains(texts(p), want) {
			t.Errorf("it does not say %q: %s", want, texts(p))
		}
	}
	signs, shades := 0, 0
	for _, x := range p.Shapes {
		if x.Form == app.SignForm {
			signs++
		}
		if x.Form == app.BoxForm && x.Ink == app.HeatInk(3) {
			shades++
		}
		for _, at := range x.Points {
			if at.X < 0 || at.X > p.Width || at.Y < 0 || at.Y > p.Height {
				t.Errorf("%+v lies outside of %v × %v", x, p.Width, p.Height)
			}
		}
	}
	for says, there := range map[string]bool{"|> 0 %|": true, "|> 5 %|": false, "|> 20 %|": true, "|> 50 %|": false} {
		if strings.Contains(texts(p), says) != there {
			t.Errorf("that the legend has %q is not %t: %s", says, there, texts(p))
		}
	}
	if signs != 2 || shades != 2 { // in the grid and in the legend
		t.Errorf("%d signs, %d boxes of a third", signs, shades)
	}
	if len(p.Spots) != 9 || p.Spots[5].ID != SpotID(1, 2) {
		t.Fatalf("the spots are %+v", p.Spots)
	}
	if row, column, ok := Cell(p.Spots[5].ID); !ok || row != 1 || column != 2 {
		t.Errorf("%q is row %d, column %d", p.Spots[5].ID, row, column)
	}
	if _, _, ok := Cell("x"); ok {
		t.Error("a spot that is none is a cell")
	}
}

func TestFortySetsFitAndNoneIsSaid(t *testing.T) {
	for _, width := range []float64{640, 900, 1300} {
		p := Draw(sample(40), Style{Width: width, Size: 14, Measure: measure, Words: English})
		last := p.Spots[len(p.Spots)-1]
		if last.X+last.W > width || last.W < 7 || len(p.Spots) != 1600 {
			t.Errorf("in %v pixels the last cell is %+v", width, last)
		}
	}
	none := sample(3)
	none.Cells[0][1], none.Cells[1][0] = app.Shared{}, app.Shared{}
	if p := Draw(none, Style{Width: 400, Size: 14, Measure: measure, Words: English}); strings.Contains(texts(p), ">") || strings.Contains(texts(p), English.Shifted) {
		t.Errorf("where nothing is shared the legend says %s", texts(p))
	}
	if p := Draw(app.HeatMap{}, Style{Width: 400, Size: 14, Measure: measure, Words: English}); !strings.Contains(texts(p), English.Empty) || len(p.Spots) != 0 {
		t.Errorf("without sets it says %s", texts(p))
	}
}
