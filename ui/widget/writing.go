package widget

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The toolkit needs one to two milliseconds for a line of text that it has not drawn
// before, so that a page of prose took a quarter of a second to come up. Here a letter
// is inked once, and a line is put together of inked letters.

// wording is a text as it is drawn, of a size and in a colour.
type wording struct {
	text    string
	color   color.Color
	size    float32
	style   fyne.TextStyle
	density float32 // pixels of the screen to a unit of the toolkit
}

// written is a line on the canvas: pictures of what the font has letters for, and texts
// of the toolkit's for what other fonts have.
type written struct {
	parts []fyne.CanvasObject
	at    []float32 // from the start of the line
	high  float32   // of a line of this size, as the toolkit has it
}

// margin is what a picture has beside its letters, for one that hangs over.
const margin = 4

// write draws a line; where it stands is said by place.
func write(l wording) *written {
	f := faceOf(l.size, l.style)
	runes := []rune(l.text)
	x := f.widths(runes)
	w := &written{high: f.high}
	from, at := 0, float32(0)
	own := func(to int) {
		if to > from {
			w.add(at-margin, f.picture(runes[from:to], x[to-1]-at, l))
			from, at = to, x[to-1]
		}
	}
	for i, r := range runes {
		switch f.kindOf(r) {
		case lone:
			own(i)
			w.add(at-f.width(" "), foreign(" "+string(r), l)) // after a letter of the font it stands on its base line
			from, at = i+1, x[i]
		case joined:
			return &written{parts: []fyne.CanvasObject{foreign(l.text, l)}, at: []float32{0}}
		}
	}
	own(len(runes))
	return w
}

// foreign is a text as the toolkit draws it, with letters of other fonts.
func foreign(text string, l wording) *canvas.Text {
	o := canvas.NewText(text, l.color)
	o.TextSize, o.TextStyle = l.size, l.style
	return o
}

func (w *written) add(at float32, o fyne.CanvasObject) {
	w.parts, w.at = append(w.parts, o), append(w.at, at)
}

// place puts the line in the middle of a box of height h.
func (w *written) place(x, y, h float32) {
	for i, o := range w.parts {
		if _, ok := o.(*canvas.Text); ok {
			o.Move(fyne.NewPos(x+w.at[i], y))
			o.Resize(fyne.NewSize(1, h))
			continue
		}
		o.Move(fyne.NewPos(x+w.at[i], y+max(0, (h-w.high)/2)))
	}
}

// picture is a text of the font's own letters, so wide and with a margin at both sides.
func (f *face) picture(text []rune, width float32, l wording) *canvas.Image {
	// In steps of four units it is whole pixels at every scale that screens have.
	size := fyne.NewSize(fours(width+2*margin), fours(f.high))
	img := image.NewRGBA(image.Rect(0, 0, pixels(size.Width*l.density), pixels(size.Height*l.density)))
	ink, base := image.NewUniform(l.color), int(math.Ceil(float64(f.ascent*l.density)))
	x, before := float32(margin), rune(0)
	for _, r := range text {
		kern, advance := f.far(f.step(before, r))
		at := pixels((x + kern) * l.density * shifts)
		glyph := f.inked(inkKey{r, f.size * l.density, at % shifts})
		to := glyph.Rect.Add(image.Pt(at/shifts, base))
		draw.DrawMask(img, to, ink, image.Point{}, glyph, glyph.Rect.Min, draw.Over)
		x, before = x+kern+advance, r
	}
	o := canvas.NewImageFromImage(img)
	o.Refresh() // else the toolkit does while it draws, and draws it twice
	o.Resize(size)
	return o
}

func pixels(v float32) int { return int(math.Round(float64(v))) }

func fours(v float32) float32 { return 4 * float32(math.Ceil(float64(v)/4)) }
