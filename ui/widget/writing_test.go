package widget

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"standpunt/ui/theme"
)

// said are the texts that were drawn the last time.
func (p *painter) said() []string {
	var list []string
	for w := range p.now {
		list = append(list, w.text)
	}
	return list
}

// pictured are objects on a page, on a screen of that density.
func pictured(density float32, list ...fyne.CanvasObject) image.Image {
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetScale(density)
	c.SetContent(container.NewWithoutLayout(list...))
	c.Resize(fyne.NewSize(600, 40))
	return c.Capture()
}

// darkness is how much ink is on a page in all, and how much of it is not on the other.
func darkness(img, than image.Image) (all, apart float64) {
	paper, _, _, _ := img.At(0, 0).RGBA()
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			a, _, _, _ := img.At(x, y).RGBA()
			b, _, _, _ := than.At(x, y).RGBA()
			all += (float64(paper) - float64(a)) / 0xffff
			apart += max(float64(a)-float64(b), float64(b)-float64(a)) / 0xffff
		}
	}
	return all, apart
}

// Our text and the toolkit's stand beside each other on every screen, in labels and in
// tables: a reader must not see which is which.
func TestALineLooksAsTheToolkitDrawsIt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	for _, c := range []wording{
		{text: "Wij fluiten fijn: “AVATAR To. Ta” – 1.204,50 € naïef", size: 14},
		{text: "De officiële affiche van 2025Z12132, jij!", size: 15.5},
		{text: "Beëindigd (per 1 juli), zegt Ångström", size: 12, style: fyne.TextStyle{Bold: true}},
		{text: "van zullen naar ≠", size: 14},
	} {
		for _, c.density = range []float32{1, 1.5, 2} {
			c.color = color.Black
			ours := write(c)
			ours.place(10, 5, 30)
			theirs := foreign(c.text, c)
			theirs.Move(fyne.NewPos(10, 5))
			theirs.Resize(fyne.NewSize(1, 30))
			a, b := pictured(c.density, ours.parts...), pictured(c.density, theirs)
			all, apart := darkness(a, b)
			if want, _ := darkness(b, a); all < 0.97*want || all > 1.03*want || apart > 0.15*want {
				t.Errorf("%q at %v, %v pixels a unit: ink %.0f, the toolkit %.0f, and %.0f of it stands elsewhere", c.text, c.size, c.density, all, want, apart)
			}
		}
	}
}

// The sign is another font's: only that is left to the toolkit, for it is slow. Letters
// that may join are left to it with all that they stand between.
func TestOnlyWhatTheFontHasNotIsLeftToTheToolkit(t *testing.T) {
	test.NewTempApp(t)
	for text, want := range map[string]string{
		"zullen kunnen":      "picture",
		"zullen → kunnen":    "picture", // the toolkit carries a font of arrows
		"juni ≠ juli":        "picture, sign, picture",
		"▲ 3×":               "sign, picture",
		"≠":                  "sign",
		"de vlag 🇳🇱 wappert": "whole",
		"cafe\u0301 open":    "whole",
		"日本":                 "whole",
		"af\u00adbreken":     "whole", // the soft hyphen is not seen
		"2,5 °C – “‘t kan!”": "picture",
	} {
		var parts []string
		for _, o := range write(wording{text, color.Black, 14, fyne.TextStyle{}, 1}).parts {
			what := "picture"
			if o, ok := o.(*canvas.Text); ok {
				what = "sign"
				if o.Text == text {
					what = "whole"
				}
			}
			parts = append(parts, what)
		}
		if got := strings.Join(parts, ", "); got != want {
			t.Errorf("%q is drawn as %s, not %s", text, got, want)
		}
	}
}

// She scrolls by a line: the lines that stay are moved and not drawn again. On a screen
// of another density all are.
func TestWhatStaysIsNotDrawnAgain(t *testing.T) {
	table := demoTable(1000, 1)
	win := shown(t, table, theme.ModeLight, 900, 400)
	r := &tableRenderer{t: table}
	pictures := func() map[fyne.CanvasObject]bool {
		r.draw()
		list := map[fyne.CanvasObject]bool{}
		for _, o := range r.Objects() {
			if _, ok := o.(*canvas.Image); ok {
				list[o] = true
			}
		}
		return list
	}
	fresh := func(was, now map[fyne.CanvasObject]bool) (n int) {
		for o := range now {
			if !was[o] {
				n++
			}
		}
		return n
	}
	first := pictures()
	table.scroll.to(table.rows().Height)
	second := pictures()
	if n := fresh(first, second); n == 0 || n > len(table.columns) {
		t.Errorf("%d of %d pictures are drawn for one row that came into view", n, len(second))
	}
	win.Canvas().(interface{ SetScale(float32) }).SetScale(2)
	if third := pictures(); fresh(second, third) != len(third) {
		t.Error("pictures for small pixels stand on a screen of another density")
	}
}

func TestWordsAreCutWhereThereIsNoRoom(t *testing.T) {
	w := NewWords("Minister van Asiel en Migratie")
	shown(t, container.NewWithoutLayout(w), theme.ModeLight, 400, 100)
	drawn := func(width float32) string {
		w.Resize(fyne.NewSize(width, 20))
		return strings.Join(test.WidgetRenderer(w).(*wordsRenderer).p.said(), "|")
	}
	if got := drawn(w.MinSize().Width); got != w.Text {
		t.Errorf("with all the room that they ask for they say %q", got)
	}
	if got := drawn(100); got != "Minister van…" {
		t.Errorf("with little room they say %q", got)
	}
}
