package widget

import (
	"image/color"
	"math"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"standpunt/ui/theme"
)

// look is what a widget draws with: the colours and the text size of the moment.
type look struct {
	*theme.Palette
	size float32 // of prose
}

// proseScale makes text to be read a little larger than the words around it.
const proseScale = 1.1

func lookOf(w fyne.Widget) look {
	th, v := fynetheme.CurrentForWidget(w), fyne.CurrentApp().Settings().ThemeVariant()
	return look{theme.Of(th, v), th.Size(fynetheme.SizeNameText) * proseScale}
}

// painter collects what a widget shows. It reuses its objects, so that a scroll
// moves them instead of making new ones. What is drawn goes below or above the
// text by the layer that is set.
type painter struct {
	layers [3][]fyne.CanvasObject
	layer  int
	rects  []*canvas.Rectangle
	lines  []*canvas.Line
	nr     int
	nl     int
	shapes []*canvas.Polygon
	ns     int
	all    []fyne.CanvasObject

	density  float32                // of the pixels
	was, now map[wording][]*written // the texts of the last time that were not used again yet, and of this time
}

const (
	below = iota
	middle
	above
)

// reset begins to draw w anew.
func (p *painter) reset(w fyne.CanvasObject) {
	p.nr, p.nl, p.ns, p.layer = 0, 0, 0, below
	for i := range p.layers {
		p.layers[i] = p.layers[i][:0]
	}
	p.density = density(w)
	p.was, p.now = p.now, map[wording][]*written{}
}

// density is how many pixels of the screen stand to a unit of the toolkit where w is.
func density(w fyne.CanvasObject) float32 {
	c := CanvasOf(w)
	if c == nil {
		return 1
	}
	const far = 1 << 16
	x, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0))
	return float32(x) / far
}

// objects is what was drawn since reset, from the back to the front.
func (p *painter) objects() []fyne.CanvasObject {
	p.all = p.all[:0]
	for _, l := range p.layers {
		p.all = append(p.all, l...)
	}
	return p.all
}

func (p *painter) rect(c color.Color, x, y, w, h float32) *canvas.Rectangle {
	if p.nr == len(p.rects) {
		p.rects = append(p.rects, canvas.NewRectangle(c))
	}
	o := p.rects[p.nr]
	p.nr++
	if o.FillColor != c || o.StrokeWidth != 0 || o.CornerRadius != 0 {
		o.FillColor, o.StrokeColor, o.StrokeWidth, o.CornerRadius = c, nil, 0, 0
		canvas.Refresh(o)
	}
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	p.layers[p.layer] = append(p.layers[p.layer], o)
	return o
}

// ring is an outline, for focus.
func (p *painter) ring(c color.Color, x, y, w, h, thick, radius float32) {
	o := p.rect(color.Transparent, x, y, w, h)
	o.StrokeColor, o.StrokeWidth, o.CornerRadius = c, thick, radius
}

// text draws one line, in the middle of a box of height h.
func (p *painter) text(s string, c color.Color, size float32, style fyne.TextStyle, x, y, h float32) {
	if s == "" {
		return
	}
	if strings.ContainsRune(s, '\t') {
		s = strings.ReplaceAll(s, "\t", " ")
	}
	k, layer := wording{s, c, size, style, p.density}, max(p.layer, middle)
	var w *written
	if old := p.was[k]; len(old) > 0 {
		w, p.was[k] = old[0], old[1:]
	} else {
		w = write(k)
	}
	p.now[k] = append(p.now[k], w)
	w.place(x, y, h)
	p.layers[layer] = append(p.layers[layer], w.parts...)
}

func (p *painter) line(c color.Color, thick, x1, y1, x2, y2 float32) {
	if p.nl == len(p.lines) {
		p.lines = append(p.lines, canvas.NewLine(c))
	}
	o := p.lines[p.nl]
	p.nl++
	o.StrokeColor, o.StrokeWidth = c, thick
	o.Position1, o.Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
	p.layers[p.layer] = append(p.layers[p.layer], o)
}

// triangle draws a filled triangle on its base, in a square.
func (p *painter) triangle(c color.Color, x, y, s float32) {
	if p.ns == len(p.shapes) {
		p.shapes = append(p.shapes, canvas.NewPolygon(3, c))
	}
	o := p.shapes[p.ns]
	p.ns++
	o.FillColor = c
	o.Move(fyne.NewPos(x, y+s*0.08))
	o.Resize(fyne.NewSize(s, s))
	p.layers[p.layer] = append(p.layers[p.layer], o)
}

// fit cuts a text with an ellipsis so that it is no wider than width.
func fit(f *face, s string, width float32) string {
	runes := []rune(s)
	x := f.widths(runes)
	n := len(runes)
	if n == 0 || x[n-1] <= width {
		return s
	}
	dots := f.width("…")
	n = sort.Search(n, func(i int) bool { return x[i]+dots > width })
	cut := strings.TrimRight(string(runes[:n]), " ")
	if cut == "" {
		return ""
	}
	return cut + "…"
}

// fitEnd cuts a text before its end, so that it is no wider than width.
func fitEnd(f *face, s string, width float32) string {
	if f.width(s) <= width {
		return s
	}
	runes := []rune(s)
	for i := 1; i < len(runes); i++ {
		if cut := "…" + string(runes[i:]); f.width(cut) <= width {
			return cut
		}
	}
	return ""
}

// fold breaks a text between words into at most n lines no wider than width; the last one
// is cut. A line of the text begins a new one.
func fold(f *face, s string, width float32, n int) []string {
	var out []string
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		words := strings.Fields(line)
		for len(words) > 0 {
			if len(out) == n-1 {
				rest := strings.Join(words, " ")
				if i+1 < len(lines) {
					rest += " …"
				}
				return append(out, fit(f, rest, width))
			}
			k := 1
			for k < len(words) && f.width(strings.Join(words[:k+1], " ")) <= width {
				k++
			}
			out = append(out, fit(f, strings.Join(words[:k], " "), width))
			words = words[k:]
		}
	}
	return out
}

// whole rounds to whole pixels, on which lines and letters look crisp. Sizes of text are
// whole too: the toolkit spaces letters of a size between two as those of the larger one.
func whole(v float32) float32 { return float32(math.Floor(float64(v) + 0.5)) }
