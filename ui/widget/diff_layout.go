package widget

import (
	"image/color"
	"sort"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"standpunt/app"
	"standpunt/ui/theme"
)

// diffRowView is a row with its layout.
type diffRowView struct {
	DiffRow
	body   [2]para
	length [2]int
	causes []para
	notes  []para  // comments, and the verdict at the end
	gutter float32 // height of what stands in the gutter
}

func newDiffRowView(r DiffRow) *diffRowView {
	v := &diffRowView{DiffRow: r}
	for i, s := range v.sides() {
		v.body[i] = para{text: s.Text}
		v.body[i].setMarks(s.Marks)
		v.length[i] = utf8.RuneCountInString(s.Text)
	}
	for _, c := range r.Causes {
		v.causes = append(v.causes, para{text: c})
	}
	for _, n := range r.Notes {
		v.notes = append(v.notes, para{text: n})
	}
	if r.Verdict != "" {
		v.notes = append(v.notes, para{text: r.Verdict})
	}
	return v
}

func (v *diffRowView) texts() [2]string { return [2]string{v.Left.Text, v.Right.Text} }

func (v *diffRowView) sides() [2]*DiffSide { return [2]*DiffSide{&v.Left, &v.Right} }

// diffGeometry is where the columns stand: label and text of both sides, the gutter between.
type diffGeometry struct {
	text   [2]float32
	column float32
	gutter float32
	middle float32 // width of the gutter
	label  float32
}

const (
	signSize = 15
	diffPad  = 7
	headPad  = 16
	causeGap = 4
)

func diffGeometryOf(width float32, l look) diffGeometry {
	width -= barWidth + 16
	g := diffGeometry{label: l.size * 2.3, middle: min(max(width*0.17, l.size*6), l.size*13)}
	g.column = max(60, (width-g.middle-2*g.label-24)/2)
	f := faceOf(quarter(l.size), fyne.TextStyle{})
	if most := f.width("de minister heeft de kamer in het najaar van 2026") / 49 * 80; g.column > most {
		g.column = most
	}
	used := 2*g.label + 2*g.column + g.middle + 24
	left := 8 + max(0, (width-used)/2)
	g.text[0] = whole(left + g.label)
	g.gutter = whole(g.text[0] + g.column + 12)
	g.text[1] = whole(g.gutter + g.middle + g.label + 4)
	return g
}

// quarter keeps sizes few, for each is measured by itself.
func quarter(size float32) float32 { return float32(int(size*4+0.5)) / 4 }

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
		p.size, p.color = quarter(l.size), l.Text
		if v.Heading || s.Answer == "" {
			p.size, p.color = quarter(l.size*0.95), l.Quiet
		}
		p.inks = v.inks(l, i)
		p.wrap(g.column)
		if s.Text != "" {
			height = max(height, p.height())
		}
	}
	v.gutter = 0
	small := quarter(l.size * 0.82)
	c, _ := kindColors(l, v.Kind)
	for i := range v.causes {
		p := &v.causes[i]
		p.size, p.color = small, c
		p.wrap(g.middle - signSize - 14)
		p.lineH = whole(small * 1.35)
		v.gutter += p.height() + causeGap
	}
	for i := range v.notes {
		p := &v.notes[i]
		p.size, p.color = small, l.Quiet
		if v.Verdict != "" && i == len(v.notes)-1 {
			p.color, p.style = l.Accent, fyne.TextStyle{Bold: true}
		}
		p.wrap(g.middle - signSize - 14)
		p.lineH = whole(small * 1.35)
		v.gutter += p.height() + causeGap
	}
	height = max(height, v.gutter, l.size*lineHeight)
	if v.Heading {
		return height + headPad + diffPad
	}
	return height + 2*diffPad
}

// inks are the parts of side i that stand out: changed words, and the words that prove a shift.
func (v *diffRowView) inks(l look, i int) []ink {
	s := v.sides()[i]
	if v.Heading || s.Answer == "" {
		return nil
	}
	changed := ink{text: l.Removed, tint: l.RemovedTint, strike: true}
	if i == 1 {
		changed = ink{text: l.Added, tint: l.AddedTint, rul: true}
	}
	var out []ink
	all := app.Span{End: v.length[i]}
	switch {
	case v.Kind == DiffMoved:
		out = append(out, ink{span: all, text: l.Moved, tint: color.NRGBA{}})
		return out
	case v.Kind == DiffRemoved && i == 0, v.Kind == DiffAdded && i == 1:
		changed.span = all
		return append(out, changed)
	}
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
	v.geometry = diffGeometryOf(v.width, v.look)
	v.stack.Reset(len(v.shown), func(i int) float64 { return float64(v.row(i).layout(v.look, v.geometry)) })
	v.scroll.total = v.stack.Total() + float64(v.look.size*3)
	v.scroll.to(v.scroll.offset)
}

// header is the height of the titles above the rows.
func (v *DiffView) header() float32 {
	if v.titles == [2]string{} {
		return 0
	}
	return whole(lookOf(v).size * 2.2)
}

func (v *DiffView) resized(size fyne.Size) {
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
