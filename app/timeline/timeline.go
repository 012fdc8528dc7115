// Package timeline lays the evidence of a position out as a picture: a lane for
// each respondent, dates from left to right, and for every passage a flag with
// the sign and the word of its stance and what was said. It draws nothing and
// knows no font: it is told how wide words are.
package timeline

import (
	"slices"
	"time"

	"standpunt/app"
)

// Style is how a timeline is laid out.
type Style struct {
	Width   float64 // of the picture, in pixels
	Size    float64 // of the text, in pixels
	Titled  bool    // the position's name and description stand above
	Measure func(text string, size float64, bold bool) float64
	Words   Words
}

// Words are the words of a timeline in a language.
type Words struct {
	Stance  map[app.Stance]string
	Months  [12]string                            // short: "jan", "feb", …
	Dates   func(iso string, asked bool) []string // in full, and shorter; asked: it is the day of the questions
	Answer  func(covers []string) string          // "answer 2", "antwoord 3, 4"
	Lost    string                                // said of a passage that was not found again in the text
	Undated string                                // above what has no date
	Unknown string                                // the lane of who is not known
	Empty   string                                // a position without evidence
}

// Draw lays the timeline out. The same timeline in the same style gives the
// same picture; it is as high as it needs to be. The spots are the passages, by
// the ids of their evidence, in the order of the dates.
func Draw(line app.Timeline, s Style) app.Picture {
	d := &drawing{Style: s, pad: s.Size, line: s.Size * 1.4}
	d.y = d.pad
	if s.Titled {
		d.title(line.Position)
	}
	if len(line.Points) == 0 {
		d.text(d.pad, d.y+d.line/2, s.Words.Empty, s.Size, false, app.QuietInk)
		d.y += d.line
		return d.picture(line.Position.Name, nil)
	}
	lanes := lanesOf(line.Points, s.Words.Unknown)
	laneWidth := min(max(s.Width*0.17, 8*s.Size), 14*s.Size)
	d.left = d.pad + laneWidth + d.pad
	d.right = s.Width - d.pad
	d.flag = min(17*s.Size, max(9*s.Size, (d.right-d.left)*0.45))
	d.scale = newScale(line.Points, d.left, max(d.right-d.flag, d.left+1), d.flag+d.pad)
	top := d.y + d.line
	d.y = top
	for _, l := range lanes {
		d.lane(l, laneWidth)
	}
	d.axis(top)
	return d.picture(line.Position.Name, line.Points)
}

// drawing is a picture under construction.
type drawing struct {
	Style
	pad, line   float64 // white around things; height of a line of text
	left, right float64 // of the dates
	flag        float64 // width of a flag
	scale       scale
	y           float64     // down to where it is drawn
	grid        []app.Shape // behind all
	back, front []app.Shape
	spots       map[string]app.Spot
}

func (d *drawing) picture(title string, points []app.TimelinePoint) app.Picture {
	p := app.Picture{Width: d.Width, Height: d.y + d.pad, Title: title, Shapes: slices.Concat(d.grid, d.back, d.front), Spots: []app.Spot{}}
	for _, x := range points {
		p.Spots = append(p.Spots, d.spots[x.ID])
	}
	return p
}

func (d *drawing) title(p app.Position) {
	for _, l := range wrap(p.Name, d.Width-2*d.pad, 3, d.measured(d.Size*1.4, true)) {
		d.text(d.pad, d.y+d.Size, l, d.Size*1.4, true, app.TextInk)
		d.y += d.Size * 2
	}
	for _, l := range wrap(p.Description, d.Width-2*d.pad, 4, d.measured(d.Size, false)) {
		d.text(d.pad, d.y+d.line/2, l, d.Size, false, app.QuietInk)
		d.y += d.line
	}
	d.y += d.pad
}

func (d *drawing) text(x, middle float64, text string, size float64, bold bool, ink app.Ink) {
	if text != "" {
		d.front = append(d.front, app.Shape{Form: app.TextForm, Points: [2]app.Point{{X: x, Y: middle}}, Text: text, Size: size, Bold: bold, Ink: ink})
	}
}

func (d *drawing) rule(x1, y1, x2, y2, thick float64, ink app.Ink) {
	d.back = append(d.back, app.Shape{Form: app.LineForm, Points: [2]app.Point{{X: x1, Y: y1}, {X: x2, Y: y2}}, Thick: thick, Ink: ink})
}

func (d *drawing) measured(size float64, bold bool) func(string) float64 {
	return func(text string) float64 { return d.Measure(text, size, bold) }
}

// axis draws the months or years over all lanes, from top down to here, and
// names them; below too when the picture is high.
func (d *drawing) axis(top float64) {
	bottom := d.y
	rows := []float64{top - d.line/2}
	if bottom-top > 36*d.Size {
		rows = append(rows, bottom+d.line/2)
		d.y += d.line
	}
	small := d.Size * 0.9
	name := func(x float64, text string) {
		for _, y := range rows {
			d.text(x, y, text, small, false, app.QuietInk)
		}
	}
	if d.scale.undated {
		name(d.left, d.Words.Undated)
	}
	widest := d.Measure(d.Words.Months[8]+" 2000", small, false)
	for _, t := range d.scale.ticks(widest + 2*d.Size) {
		x := d.scale.at(t.date)
		d.grid = append(d.grid, app.Shape{Form: app.LineForm, Points: [2]app.Point{{X: x, Y: top}, {X: x, Y: bottom}}, Thick: 1, Ink: app.FaintInk})
		label := t.date.Format("2006")
		if !t.year {
			label = d.Words.Months[t.date.Month()-1] + " " + label
		}
		name(x, label)
	}
}

// dated is when a point was said; false when that is not known.
func dated(p app.TimelinePoint) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, p.Date)
	return t, err == nil
}
