// Package heatmap lays out which sets share text with which as a picture: a row and a
// column for each set by date, in each cell the share of the row's text that stands in
// the column's set too, as a figure and a shade, and a sign where it has shifted. It
// draws nothing and knows no font: it is told how wide words are.
package heatmap

import (
	"fmt"
	"math"
	"strconv"

	"standpunt/app"
)

// Style is how a heat map is laid out.
type Style struct {
	Width   float64 // of the picture, in pixels
	Size    float64 // of the text, in pixels
	Titled  bool    // what it shows stands above
	Measure func(text string, size float64, bold bool) float64
	Words   Words
}

// Words are the words of a heat map in a language.
type Words struct {
	Title   string                              // what it shows
	Date    func(iso string, asked bool) string // short; asked: it is the day of the questions
	Shifted string                              // what the sign says
	Empty   string                              // no sets that share text
	Left    func(n int) string                  // so many sets are not shown
}

// English are the words of a heat map without a screen.
var English = Words{
	Title: "Share of the answers of each set that stands in each other set, in per cent",
	Date: func(iso string, asked bool) string {
		if asked {
			return iso + " (asked)"
		}
		return iso
	},
	Shifted: "a passage has shifted",
	Empty:   "No sets share text",
	Left:    func(n int) string { return fmt.Sprintf("%d more sets share text and are not shown", n) },
}

// Levels are the shares from which the shades begin, the lightest first.
var Levels = [4]float64{0, 0.05, 0.2, 0.5}

// level is the shade of a share, from 1; 0 for nothing.
func level(share float64) int {
	n := 0
	for _, from := range Levels {
		if share > from {
			n++
		}
	}
	return n
}

// SpotID is the spot of the cell in a row and a column, from 0.
func SpotID(row, column int) string { return strconv.Itoa(row) + " " + strconv.Itoa(column) }

// Cell is the row and the column of a spot; ok is false when it is none.
func Cell(id string) (row, column int, ok bool) {
	n, err := fmt.Sscanf(id, "%d %d", &row, &column)
	return row, column, err == nil && n == 2
}

// Draw lays the heat map out. The same map in the same style gives the same picture,
// as high as it needs to be. The spots are the cells, row by row.
func Draw(m app.HeatMap, s Style) app.Picture {
	d := &drawing{Style: s, pad: s.Size, line: s.Size * 1.5}
	d.y = d.pad
	if s.Titled {
		d.text(d.pad, d.y+d.line/2, s.Words.Title, s.Size*1.15, true, app.TextInk)
		d.y += 2 * d.line
	}
	if len(m.Sets) == 0 {
		d.text(d.pad, d.y+d.line/2, s.Words.Empty, s.Size, false, app.QuietInk)
		d.y += d.line
	} else {
		d.grid(m)
		d.legend(m)
	}
	return app.Picture{Width: s.Width, Height: d.y + d.pad, Title: s.Words.Title, Shapes: d.shapes, Spots: d.spots}
}

// drawing is a picture under construction.
type drawing struct {
	Style
	pad, line float64 // white around things; height of a line of text
	y         float64 // down to where it is drawn
	shapes    []app.Shape
	spots     []app.Spot
}

// grid draws the rows with their labels, and the numbers of the columns above.
func (d *drawing) grid(m app.HeatMap) {
	n := float64(len(m.Sets))
	labels := make([]string, len(m.Sets))
	widest := 0.0
	for i, s := range m.Sets {
		labels[i] = fmt.Sprint(i+1, "  ", s.Name)
		if s.Date != "" {
			labels[i] += " · " + d.Words.Date(s.Date, s.DateAsked)
		}
		widest = max(widest, d.Measure(labels[i], d.Size, false))
	}
	labelled := min(widest, d.Width*0.3)
	left := d.pad + labelled + d.pad/2
	cell := max(d.Size*0.5, min((d.Width-left-d.pad)/n, d.Size*3.6))
	high := max(d.Size*1.3, min(cell, d.Size*2))
	for j := range m.Sets {
		d.centred(left+(float64(j)+0.5)*cell, d.y+d.line/2, strconv.Itoa(j+1), cell, app.QuietInk)
	}
	d.y += d.line
	for i, row := range m.Cells {
		middle := d.y + high/2
		if measure := func(t string) float64 { return d.Measure(t, d.Size, false) }; measure(labels[i]) > labelled {
			labels[i] = app.Cut(labels[i], labelled, measure)
		}
		d.text(d.pad, middle, labels[i], d.Size, false, app.TextInk)
		for j, c := range row {
			x := left + float64(j)*cell
			d.cell(x, d.y, cell, high, c, i == j)
			d.spots = append(d.spots, app.Spot{ID: SpotID(i, j), X: x, Y: d.y, W: cell - 1, H: high - 1})
		}
		d.y += high
	}
}

// cell draws one cell: its shade, the figure where there is room, the sign of a shift.
func (d *drawing) cell(x, y, w, h float64, c app.Shared, itself bool) {
	ink := app.HeatInk(level(c.Same))
	if itself {
		ink = app.FaintInk
	}
	d.box(x, y, w-1, h-1, ink)
	if c.Same > 0 {
		d.centred(x+w/2, y+h/2, strconv.Itoa(max(1, int(math.Round(100*c.Same)))), w-2, app.TextInk)
	}
	if c.Shifts > 0 {
		r := min(d.Size*0.3, w*0.22)
		at := app.Point{X: x + w - 1 - r*1.3, Y: y + r*1.3}
		if c.Same == 0 {
			at = app.Point{X: x + w/2, Y: y + h/2}
		}
		d.shapes = append(d.shapes, app.Shape{Form: app.SignForm, Points: [2]app.Point{at}, Radius: r, Stance: app.Shifts, Ink: app.Ink(app.Shifts)})
	}
}

// legend says below the grid what shades and signs mean, those that are in it, and what
// is not shown.
func (d *drawing) legend(m app.HeatMap) {
	d.y += d.line / 2
	x, middle := d.pad, d.y+d.line/2
	levels, shifts := occurring(m)
	for i, from := range Levels {
		if !levels[i+1] {
			continue
		}
		says := fmt.Sprintf("> %.0f %%", 100*from)
		d.box(x, middle-d.Size*0.6, d.Size*1.2, d.Size*1.2, app.HeatInk(i+1))
		d.text(x+d.Size*1.6, middle, says, d.Size*0.9, false, app.QuietInk)
		x += d.Size*2.6 + d.Measure(says, d.Size*0.9, false)
	}
	if shifts {
		d.shapes = append(d.shapes, app.Shape{Form: app.SignForm, Points: [2]app.Point{{X: x + d.Size*0.5, Y: middle}}, Radius: d.Size * 0.35, Stance: app.Shifts, Ink: app.Ink(app.Shifts)})
		d.text(x+d.Size*1.3, middle, d.Words.Shifted, d.Size*0.9, false, app.QuietInk)
	}
	if x > d.pad || shifts {
		d.y += d.line
	}
	if m.Left > 0 {
		d.text(d.pad, d.y+d.line/2, d.Words.Left(m.Left), d.Size*0.9, false, app.QuietInk)
		d.y += d.line
	}
}

// occurring are the shades that cells have, and whether one has the sign of a shift.
func occurring(m app.HeatMap) (levels [len(Levels) + 1]bool, shifts bool) {
	for i, row := range m.Cells {
		for j, c := range row {
			if i != j {
				levels[level(c.Same)] = true
			}
			shifts = shifts || c.Shifts > 0
		}
	}
	return levels, shifts
}

// centred writes a figure about x, or nothing where it would not fit.
func (d *drawing) centred(x, middle float64, text string, room float64, ink app.Ink) {
	size := d.Size * 0.85
	if w := d.Measure(text, size, false); w <= room {
		d.text(x-w/2, middle, text, size, false, ink)
	}
}

func (d *drawing) text(x, middle float64, text string, size float64, bold bool, ink app.Ink) {
	d.shapes = append(d.shapes, app.Shape{Form: app.TextForm, Points: [2]app.Point{{X: x, Y: middle}}, Text: text, Size: size, Bold: bold, Ink: ink})
}

func (d *drawing) box(x, y, w, h float64, ink app.Ink) {
	d.shapes = append(d.shapes, app.Shape{Form: app.BoxForm, Points: [2]app.Point{{X: x, Y: y}, {X: x + w, Y: y + h}}, Ink: ink})
}
