package widget

import (
	"image/color"
	"slices"
	"sort"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"standpunt/app"
	"standpunt/ui/theme"
)

// diffGeometry is where the columns stand: label and text of every side, the gutter
// between two of them.
type diffGeometry struct {
	text   []float32
	column float32
	gutter float32
	middle float32 // width of the gutter, 0 with more than two sides
	label  float32
}

// many tells whether there is no gutter, but each side says how it differs.
func (g diffGeometry) many() bool { return g.middle == 0 }

// end is where the last side ends.
func (g diffGeometry) end() float32 { return g.text[len(g.text)-1] + g.column }

const (
	signSize = 15
	diffPad  = 7
	headPad  = 16
	causeGap = 4
)

// DiffColumn is where a column of texts stands from left to right.
type DiffColumn struct{ X, Width float32 }

// Columns are where the texts stand in a view of a width.
func (v *DiffView) Columns(width float32, sides int) []DiffColumn {
	g := diffGeometryOf(width, lookOf(v), max(2, sides))
	var out []DiffColumn
	for _, x := range g.text[:sides] {
		out = append(out, DiffColumn{x, g.column})
	}
	return out
}

func diffGeometryOf(width float32, l look, sides int) diffGeometry {
	width -= barWidth + 16
	if sides > 2 {
		g := diffGeometry{label: l.size * 1.9}
		g.column = whole(max(60, (width-8)/float32(sides)-g.label-8))
		for i := range sides {
			g.text = append(g.text, whole(8+g.label+float32(i)*(g.column+g.label+8)))
		}
		return g
	}
	g := diffGeometry{label: l.size * 2.3, middle: min(max(width*0.17, l.size*6), l.size*13)}
	g.column = max(60, (width-g.middle-2*g.label-24)/2)
	f := faceOf(whole(l.size), fyne.TextStyle{})
	if most := f.width("de minister heeft de kamer in het najaar van 2026") / 49 * 80; g.column > most {
		g.column = most
	}
	used := 2*g.label + 2*g.column + g.middle + 24
	left := 8 + max(0, (width-used)/2)
	first := whole(left + g.label)
	g.gutter = whole(first + g.column + 12)
	g.text = []float32{first, whole(g.gutter + g.middle + g.label + 4)}
	return g
}

// kindColors are the colour and the tint of a kind.
func kindColors(l look, k DiffKind) (c, tint color.NRGBA) {
	switch k {
	case DiffShifted:
		return l.Shifted, l.ShiftedTint
	case DiffMoved:
		return l.Moved, l.MovedTint
	case DiffAdded:
		return l.Added, l.AddedTint
	case DiffRemoved:
		return l.Removed, l.RemovedTint
	}
	return l.Quiet, l.Surface
}

func (v *diffRowView) layout(l look, g diffGeometry) float32 {
	height := float32(0)
	for i, s := range v.sides() {
		p := &v.body[i]
		p.size, p.color = whole(l.size), l.Text
		if v.Heading || s.Answer == "" {
			p.size, p.color = whole(l.size*0.95), l.Quiet
		}
		if s.To != "" {
			p.color = l.Moved
		}
		p.inks = v.inks(l, i)
		p.wrap(g.column)
		names := v.layoutNames(l, i, g.column)
		if s.Text != "" {
			height = max(height, p.height()+names)
		}
		if g.many() {
			height = max(height, p.height()+names+v.why[i].layout(l, g.column))
		}
	}
	if !g.many() {
		height = max(height, v.why[0].layout(l, g.middle-signSize-14))
	}
	height = max(height, l.size*lineHeight)
	if v.Heading {
		return height + headPad + diffPad
	}
	return height + 2*diffPad
}

// layout wraps what is said to a width and gives its height.
func (a *aside) layout(l look, width float32) float32 {
	a.height = 0
	small := whole(l.size * 0.82)
	c, _ := kindColors(l, a.kind)
	set := func(p *para) {
		p.size = small
		p.wrap(width)
		p.lineH = whole(small * 1.35)
		a.height += p.height() + causeGap
	}
	for i := range a.causes {
		a.causes[i].color = c
		set(&a.causes[i])
	}
	for i := range a.notes {
		p := &a.notes[i]
		p.color = l.Quiet
		if a.judged && i == len(a.notes)-1 {
			p.color, p.style = l.Accent, fyne.TextStyle{Bold: true}
		}
		set(p)
	}
	return a.height
}

// inks are the parts of side i that stand out: changed words, and the words that prove a shift.
func (v *diffRowView) inks(l look, i int) []ink {
	s := v.sides()[i]
	if v.Heading || s.Answer == "" {
		return nil
	}
	changed := ink{text: l.Removed, tint: l.RemovedTint, strike: true}
	if i > 0 {
		changed = ink{text: l.Added, tint: l.AddedTint, rul: true}
	}
	if v.alone(i) {
		return nil // the ground says it
	}
	var out []ink
	for _, span := range s.Changed {
		k := changed
		k.span = clip(span, v.length[i])
		for _, p := range s.Proof {
			if p.Overlaps(span) {
				k.tint = theme.Mix(l.ShiftedTint, k.tint.(color.NRGBA), 0.25)
			}
		}
		out = append(out, k)
	}
	for _, span := range s.Proof {
		k := ink{span: clip(span, v.length[i]), text: l.Shifted, tint: l.ShiftedTint}
		free := true
		for _, o := range s.Changed {
			free = free && !o.Overlaps(k.span)
		}
		if free {
			out = append(out, k)
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].span.Start < out[b].span.Start })
	return out
}

func (v *DiffView) relayout() {
	v.look = lookOf(v)
	if v.width == 0 {
		return
	}
	v.geometry = diffGeometryOf(v.width, v.look, v.columns())
	v.stack.Reset(len(v.shown), func(i int) float64 { return float64(v.row(i).layout(v.look, v.geometry)) })
	v.scroll.total = v.stack.Total() + float64(v.look.size*3)
	v.scroll.to(v.scroll.offset)
}

// columns is how many sides there are.
func (v *DiffView) columns() int {
	if len(v.rows) == 0 {
		return 2
	}
	return 2 + len(v.rows[0].More)
}

// header is the height of the titles above the rows.
func (v *DiffView) header() float32 {
	if len(v.titles) == 0 {
		return 0
	}
	return whole(lookOf(v).size * 2.2)
}

// resized lays the rows out for another size. The current row stays in sight: a bar that
// comes up below would cover what is being judged.
func (v *DiffView) resized(size fyne.Size) {
	if v.width > 0 && v.sees(v.at) {
		defer func() {
			if !v.sees(v.at) {
				v.reveal()
			}
		}()
	}
	v.scroll.view = float64(size.Height - v.header())
	if size.Width == v.width || size.Width < 100 {
		v.scroll.to(v.scroll.offset)
		return
	}
	top, first := v.stack.At(v.scroll.offset), v.width == 0
	v.width = size.Width
	v.relayout()
	if first {
		v.reveal()
	} else if top >= 0 {
		v.scroll.to(v.stack.Top(top))
	}
}

// layoutNames sets the names of the tags of side i, each in its tag's colour, and gives
// the height.
func (v *diffRowView) layoutNames(l look, i int, width float32) float32 {
	p, marks := &v.names[i], v.sides()[i].Marks
	if p.text == "" {
		return 0
	}
	p.size, p.color, p.inks = whole(l.size*0.82), l.Quiet, nil
	at := 0
	for _, name := range tagNames(marks) {
		m := marks[slices.IndexFunc(marks, func(m Mark) bool { return m.Name == name })]
		to := at + utf8.RuneCountInString(name)
		p.inks = append(p.inks, ink{span: app.Span{Start: at, End: to}, text: l.Text, tint: l.Tint(hexOf(m)), rul: false})
		at = to + len(nameGap)
	}
	p.wrap(width)
	p.lineH = whole(p.size * 1.5)
	return p.height() + causeGap
}
