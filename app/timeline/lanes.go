package timeline

import (
	"math"
	"slices"
	"strings"

	"standpunt/app"
)

// lane is what one respondent, or several who answer together, said.
type lane struct {
	name, role string
	points     []app.TimelinePoint
}

// lanesOf puts the points in lanes, the one that speaks first on top. Capitals make no
// other office: one document writes "Staatssecretaris" and the next "staatssecretaris".
func lanesOf(points []app.TimelinePoint, unknown string) []*lane {
	var all []*lane
	for _, p := range points {
		name, role := names(p.Respondents)
		if name == "" {
			name, role = role, ""
		}
		if name == "" {
			name = unknown
		}
		i := slices.IndexFunc(all, func(l *lane) bool { return strings.EqualFold(l.name, name) && strings.EqualFold(l.role, role) })
		if i < 0 {
			i, all = len(all), append(all, &lane{name: name, role: role})
		}
		all[i].points = append(all[i].points, p)
	}
	return all
}

// names are those who speak, and not those for whom they speak as well: with them
// one minister would have a lane for every company.
func names(list []app.Respondent) (name, role string) {
	var who, what []string
	for _, r := range list {
		if r.Behalf() && !list[0].Behalf() {
			continue
		}
		if r.Name != "" {
			who = append(who, r.Name)
		}
		if r.Role != "" && !slices.Contains(what, r.Role) {
			what = append(what, r.Role)
		}
	}
	return strings.Join(who, ", "), strings.Join(what, ", ")
}

// flag is one passage as it is drawn.
type flag struct {
	point  app.TimelinePoint
	x      float64
	row    int
	quote  []string
	height float64
}

// lane draws a lane below what is drawn already.
func (d *drawing) lane(l *lane, width float64) {
	top := d.y
	d.rule(d.pad, top, d.right, top, 1, app.FaintInk)
	y := top + d.pad*0.6
	for _, text := range wrap(l.name, width, 4, d.measured(d.Size, true)) {
		d.text(d.pad, y+d.line/2, text, d.Size, true, app.TextInk)
		y += d.line
	}
	for _, text := range wrap(l.role, width, 4, d.measured(d.Size*0.9, false)) {
		d.text(d.pad, y+d.line/2, text, d.Size*0.9, false, app.QuietInk)
		y += d.Size * 1.25
	}
	bottom := y
	axis := top + d.pad*1.2
	d.rule(d.left, axis, d.right, axis, 1, app.QuietInk)
	flags := d.flags(l.points)
	tops := rowTops(flags, axis+d.pad*0.8, d.pad*0.7)
	slices.SortStableFunc(flags, func(a, b flag) int { return b.row - a.row }) // a pole that several share has the colour of the highest there
	for _, f := range flags {
		d.draw(f, axis, tops[f.row])
		bottom = max(bottom, tops[f.row]+f.height)
	}
	d.y = bottom + d.pad
}

// flags are the passages in rows, so that no flag lies on another one or on its
// pole: from the latest to the earliest, each in the first row in which it ends
// before the flags and the poles to its right. So the earlier ones hang lower.
func (d *drawing) flags(points []app.TimelinePoint) []flag {
	all := make([]flag, len(points))
	for i, p := range points {
		f := flag{point: p, x: d.scale.none}
		if date, ok := dated(p); ok {
			f.x = d.scale.at(date)
		}
		words := strings.Join(strings.Fields(p.Quote), " ")
		f.quote = wrap("“"+words+"”", d.flag-d.pad*0.6, 4, d.measured(d.Size, false))
		f.height = d.line*float64(len(f.quote)+1) + d.Size*1.25 + d.pad*0.3
		all[i] = f
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { // by place: what has no date stands at the left
		switch {
		case all[a].x > all[b].x:
			return -1
		case all[a].x < all[b].x:
			return 1
		}
		return a - b // of one day the first that was said hangs highest
	})
	var free []float64 // up to where each row is free, from the left
	for _, i := range order {
		f := &all[i]
		end := f.x + d.flag + d.pad*0.5
		row := slices.IndexFunc(free, func(to float64) bool { return end <= to })
		if row < 0 {
			row, free = len(free), append(free, math.Inf(1))
		}
		f.row = row
		for r := range row + 1 {
			free[r] = min(free[r], f.x)
		}
	}
	return all
}

// rowTops are the tops of the rows, each as high as its highest flag.
func rowTops(flags []flag, y, gap float64) []float64 {
	var heights []float64
	for _, f := range flags {
		for len(heights) <= f.row {
			heights = append(heights, 0)
		}
		heights[f.row] = max(heights[f.row], f.height)
	}
	tops := make([]float64, len(heights))
	for i, h := range heights {
		tops[i] = y
		y += h + gap
	}
	return tops
}

// draw draws a flag on its pole: stance and date, the words, and where they stand.
func (d *drawing) draw(f flag, axis, top float64) {
	p := f.point
	ink, small := app.Ink(p.Stance), d.Size*0.9
	d.back = append(d.back, app.Shape{Form: app.BoxForm, Points: [2]app.Point{{X: f.x, Y: top}, {X: f.x + d.flag, Y: top + f.height}}, Ink: app.PageInk})
	d.rule(f.x, axis, f.x, top+f.height, 2, ink)
	d.front = append(d.front, app.Shape{Form: app.DiscForm, Points: [2]app.Point{{X: f.x, Y: axis}}, Radius: d.Size * 0.26, Ink: ink})
	x, y := f.x+d.pad*0.6, top+d.line/2
	sign := d.Size * 0.36
	d.front = append(d.front, app.Shape{Form: app.SignForm, Points: [2]app.Point{{X: x + sign, Y: y}}, Radius: sign, Stance: p.Stance, Ink: ink})
	word := d.Words.Stance[p.Stance]
	d.text(x+sign*2+d.Size*0.4, y, word, d.Size, true, ink)
	after := x + sign*2 + d.Size*0.4 + d.Measure(word, d.Size, true) + d.Size*0.6
	dates := d.Words.Dates(p.Date, p.DateAsked)
	fits := slices.IndexFunc(dates, func(date string) bool { return after+d.Measure(date, small, false) <= f.x+d.flag })
	if fits >= 0 {
		d.text(after, y, dates[fits], small, false, app.QuietInk)
	}
	y += d.line
	for _, text := range f.quote {
		d.text(x, y, text, d.Size, false, app.TextInk)
		y += d.line
	}
	place := p.SetName + " · " + d.Words.Answer(p.Covers)
	if short := dates[len(dates)-1]; fits < 0 && short != "" { // when it was said is never left out
		place = short + " · " + place
	}
	if p.Placement.Unplaced() {
		place = d.Words.Lost + " · " + place
	}
	where := wrap(place, d.flag-d.pad*0.6, 1, d.measured(small, false))
	for _, text := range where {
		d.text(x, y-d.Size*0.07, text, small, false, app.QuietInk)
	}
	if d.spots == nil {
		d.spots = map[string]app.Spot{}
	}
	d.spots[p.ID] = app.Spot{ID: p.ID, X: f.x, Y: top, W: d.flag, H: f.height}
}
