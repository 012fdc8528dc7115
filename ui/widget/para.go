package widget

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"standpunt/app"
	"standpunt/ui/theme"
	"standpunt/ui/widget/typeset"
)

// lineHeight is the height of a line of prose, as a multiple of its size.
const lineHeight = 1.5

// para is one text that is laid out, drawn and hit: a block of a Document, or
// one side of a row of a DiffView.
type para struct {
	text    string
	size    float32
	style   fyne.TextStyle
	color   color.Color
	marks   []Mark
	spans   []app.Span // of the marks
	anchors []Anchor
	inks    []ink // ascending, without overlap
	t       *typeset.Text
	lineH   float32
	lanes   []int // of the marks; after wrap
	made    *face
}

// ink is a part of a para in another colour, with a tint, a strike or an underline.
type ink struct {
	span        app.Span
	text, tint  color.Color
	strike, rul bool
}

const anchorScale = 0.68

// small is the size of an anchor's marker.
func (p *para) small() float32 { return whole(p.size * anchorScale) }

func hexOf(m Mark) string { return theme.Hex(m.Color) }

// wrap lays the text out; measuring is kept until the size or the font changes.
func (p *para) wrap(width float32) {
	f := faceOf(p.size, p.style)
	p.lineH = whole(p.size * lineHeight)
	if p.t == nil || p.made != f {
		var rooms []typeset.Room
		small := faceOf(p.small(), p.style)
		for _, a := range p.anchors {
			rooms = append(rooms, typeset.Room{At: a.At, Width: float64(small.width(a.Marker) + 3)})
		}
		p.t, p.made = typeset.New(p.text, f.measure, rooms...), f
	}
	p.t.Wrap(float64(width))
	p.setMarks(p.marks)
}

func (p *para) setMarks(marks []Mark) {
	p.marks = marks
	p.spans = p.spans[:0]
	for _, m := range marks {
		p.spans = append(p.spans, m.Span)
	}
	if p.t == nil {
		return
	}
	rows := make([]app.Span, len(marks))
	for i, m := range marks {
		if m.Link {
			continue // an empty row takes no lane
		}
		rows[i] = app.Span{Start: p.t.LineAt(m.Span.Start), End: p.t.LineAt(max(m.Span.Start, m.Span.End-1)) + 1}
	}
	p.lanes = typeset.Lanes(rows)
}

func (p *para) height() float32 { return float32(len(p.t.Lines())) * p.lineH }

// lineOf is the line at y from the top, clamped.
func (p *para) lineOf(y float32) int {
	return min(max(0, int(math.Floor(float64(y/p.lineH)))), len(p.t.Lines())-1)
}

// hit is the offset nearest to a point from the top left of the text.
func (p *para) hit(x, y float32) int { return p.t.Hit(p.lineOf(y), float64(x)) }

// over are the marks below a point, and the anchor there, -1 for none.
func (p *para) over(x, y float32) (marks []int, anchor int) {
	anchor = -1
	if y < 0 || y >= p.height() {
		return nil, anchor
	}
	n := p.lineOf(y)
	off, ok := p.t.Over(n, float64(x))
	if !ok {
		return nil, anchor
	}
	for i, a := range p.anchors {
		at := max(a.At, 1)
		if at-1 == off && at >= p.t.Lines()[n].Start {
			if right := p.t.X(n, at); float64(x) >= right-float64(p.anchorWidth(i)) {
				anchor = i
			}
		}
	}
	for i, m := range p.spans {
		if m.Contains(off) {
			marks = append(marks, i)
		}
	}
	return marks, anchor
}

func (p *para) anchorWidth(i int) float32 {
	return faceOf(p.small(), p.style).width(p.anchors[i].Marker) + 3
}

// draw draws the lines that touch [top,bottom) of the widget; x, y is the text's
// top left. sel is what is selected, caret where the caret stands, -1 for nowhere.
func (p *para) draw(pt *painter, l look, x, y, top, bottom float32, sel app.Span, caret int) {
	first, last := p.lineOf(top-y), p.lineOf(bottom-y)
	lines := p.t.Lines()
	for n := first; n <= last; n++ {
		line, ly := lines[n], whole(y+float32(n)*p.lineH)
		at := func(off int) float32 { return x + float32(p.t.X(n, off)) }
		pt.layer = below
		whole := app.Span{Start: line.Start, End: line.End}
		p.drawMarks(pt, l, whole, at, ly)
		for _, k := range p.inks {
			if a, b := max(k.span.Start, line.Start), min(k.span.End, line.End); a < b {
				pt.rect(k.tint, at(a)-1, ly+2, at(b)-at(a)+2, p.lineH-4).CornerRadius = 3
			}
		}
		if sel.Start < line.Next && sel.End > line.Start && !sel.Empty() || sel.Start == line.Start && sel.End > line.End {
			right := at(sel.End)
			if sel.End > line.End {
				right += p.size * 0.3 // the line's end is selected too
			}
			pt.rect(l.Selection, at(sel.Start), ly, right-at(sel.Start), p.lineH)
		}
		p.drawUnderlines(pt, l, whole, at, ly)
		p.drawRuns(pt, n, line, at, ly)
		p.drawAnchors(pt, l, line, at, ly)
		if caret >= line.Start && p.t.LineAt(caret) == n {
			pt.layer = above
			pt.rect(l.Accent, at(caret)-1, ly+2, 2, p.lineH-4)
		}
	}
	pt.layer = below
}

func (p *para) drawMarks(pt *painter, l look, line app.Span, at func(int) float32, y float32) {
	if len(p.marks) == 0 {
		return
	}
	for _, s := range typeset.Segments(line, p.spans) {
		hexes := make([]string, 0, 4)
		for _, i := range s.Marks {
			if !p.marks[i].Link {
				hexes = append(hexes, hexOf(p.marks[i]))
			}
		}
		if len(hexes) == 0 {
			continue
		}
		pt.rect(l.Tint(hexes...), at(s.Span.Start), y+2, at(s.Span.End)-at(s.Span.Start), p.lineH-4)
	}
}

// drawUnderlines gives each mark its own line, the lanes below each other.
func (p *para) drawUnderlines(pt *painter, l look, line app.Span, at func(int) float32, y float32) {
	for i, m := range p.marks {
		if a, b := max(m.Span.Start, line.Start), min(m.Span.End, line.End); a < b {
			if m.Link {
				pt.rect(l.Accent, at(a), y+p.lineH-3, at(b)-at(a), 1)
				continue
			}
			thick := float32(1.5)
			if m.Strong {
				thick = 3
			}
			pt.rect(l.Ink(hexOf(m)), at(a), y+p.lineH-4.5+float32(p.lanes[i]%3)*2, at(b)-at(a), thick)
		}
	}
}

// drawRuns draws the words, cut where the colour changes or a marker stands.
func (p *para) drawRuns(pt *painter, n int, line typeset.Line, at func(int) float32, y float32) {
	from := line.Start
	run := func(to int, c color.Color) {
		if to > from {
			pt.text(p.t.Slice(from, to), c, p.size, p.style, at(from), y, p.lineH)
			from = to
		}
	}
	next := 0
	cut := func(to int, c color.Color) {
		for ; next < len(p.anchors) && max(p.anchors[next].At, 1) < to; next++ {
			if a := max(p.anchors[next].At, 1); a > from {
				run(a, c)
			}
		}
		run(to, c)
	}
	for _, k := range p.inks {
		a, b := max(k.span.Start, line.Start), min(k.span.End, line.End)
		if a >= b {
			continue
		}
		cut(a, p.color)
		cut(b, k.text)
		if k.strike {
			pt.layer = above
			pt.rect(k.text, at(a), whole(y+p.lineH*0.53), at(b)-at(a), 1.5)
			pt.layer = below
		}
		if k.rul {
			pt.rect(k.text, at(a), y+p.lineH-4, at(b)-at(a), 1.5)
		}
	}
	cut(line.End, p.color)
}

func (p *para) drawAnchors(pt *painter, l look, line typeset.Line, at func(int) float32, y float32) {
	for i, a := range p.anchors {
		if off := max(a.At, 1); off > line.Start && off <= line.End {
			pt.text(a.Marker, l.Accent, p.small(), fyne.TextStyle{}, at(off)-p.anchorWidth(i)+1, y, p.lineH*0.62)
		}
	}
}
