package widget

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpunt/app"
)

// docHover is what the mouse is on: marks by their index, an anchor or a badge.
type docHover struct {
	block  int
	marks  []int
	anchor int
	badge  int // -1 for none
	pos    fyne.Position
}

func (h docHover) same(o docHover) bool {
	if h.block != o.block || h.anchor != o.anchor || h.badge != o.badge || len(h.marks) != len(o.marks) {
		return false
	}
	for i := range h.marks {
		if h.marks[i] != o.marks[i] {
			return false
		}
	}
	return true
}

// MinSize is what can be read in.
func (d *Document) MinSize() fyne.Size {
	d.ExtendBaseWidget(d)
	return fyne.NewSize(280, 120)
}

// CreateRenderer draws the document.
func (d *Document) CreateRenderer() fyne.WidgetRenderer { return &docRenderer{d: d} }

type docRenderer struct {
	d *Document
	p painter
}

func (r *docRenderer) Destroy()                     {}
func (r *docRenderer) MinSize() fyne.Size           { return r.d.MinSize() }
func (r *docRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }

func (r *docRenderer) Layout(size fyne.Size) {
	r.d.resized(size)
	r.draw()
}

func (r *docRenderer) Refresh() {
	if l := lookOf(r.d); l != r.d.look {
		place := r.d.Place()
		r.d.relayout()
		r.d.SetPlace(place)
	}
	r.draw()
	canvas.Refresh(r.d)
}

func (r *docRenderer) draw() {
	d, p := r.d, &r.p
	p.reset(d)
	if d.width == 0 || len(d.blocks) == 0 {
		return
	}
	l, height := d.look, d.Size().Height
	for i := d.stack.At(d.scroll.offset); i < len(d.blocks); i++ {
		y := float32(d.stack.Top(i) - d.scroll.offset)
		if y >= height {
			break
		}
		d.drawBlock(p, l, i, whole(y+d.blocks[i].above), height)
	}
	d.drawHover(p, l, height)
	p.layer = above
	d.scroll.draw(p, l, d.width, 0)
}

func (d *Document) drawBlock(p *painter, l look, i int, y, height float32) {
	b, g := d.blocks[i], d.geometry
	bottom := y + b.body.height()
	if i == d.at && d.focused {
		p.rect(l.Accent, g.left-12, max(y, -8)+2, 3, min(bottom, height+8)-max(y, -8)-4).CornerRadius = 1.5
	}
	if b.Kind == Warning {
		p.rect(l.ShiftedTint, g.left-10, y-5, g.column+20, b.body.height()+10).CornerRadius = 6
	}
	if b.Label != "" && y > -b.body.lineH {
		size, style, c := b.body.size, fyne.TextStyle{Bold: true}, color.Color(l.Quiet)
		if b.Kind == Warning {
			c = l.Shifted
		}
		f := faceOf(size, style)
		s := fit(f, b.Label, g.left-26)
		p.text(s, c, size, style, g.left-22-f.width(s), y, b.body.lineH)
	}
	sel, caret := app.Span{}, -1
	if i == d.at {
		sel = d.caret.Selection()
		if d.focused {
			caret = d.caret.At
		}
	}
	if k := d.hover.badge; i == d.hover.block && k >= 0 { // a badge shows which words it is about
		sel = b.Badges[k].Span
	}
	if y < height && bottom > 0 {
		b.body.draw(p, l, g.left, y, max(0, y), height, sel, caret)
	}
	for k, m := range b.Marks {
		if m.Link {
			continue
		}
		from, to := b.body.laneLines(k)
		top, end := max(y+float32(from)*b.body.lineH+3, -10), min(y+float32(to+1)*b.body.lineH-3, height+10)
		if end > top {
			w := float32(laneWidth)
			if m.Strong || d.hover.block == i && contains(d.hover.marks, k) {
				w += 2
			}
			p.rect(l.Ink(hexOf(m)), d.laneX(b.body.lanes[k])-(w-laneWidth)/2, top, w, end-top).CornerRadius = w / 2
		}
	}
	for k, box := range d.badgeBoxes(b) {
		if at := y + box.y; at > -box.h && at < height {
			d.drawBadge(p, l, b.Badges[k], box, at, d.lit(i, k))
		}
	}
}

// lit tells whether badge k of block i is below the mouse, or about the words that are
// selected or at the caret.
func (d *Document) lit(i, k int) bool {
	if d.hover.block == i && d.hover.badge >= 0 {
		return d.hover.badge == k
	}
	span := d.blocks[i].Badges[k].Span
	return i == d.at && d.focused && (span.Contains(d.caret.At) || span.Overlaps(d.caret.Selection()))
}

func (d *Document) drawBadge(p *painter, l look, b Badge, box badgeBox, y float32, hovered bool) {
	fill, ink, x := l.Surface, l.Accent, box.x+7
	if hovered {
		fill = l.AccentTint
	}
	o := p.rect(fill, box.x, y, box.w, box.h)
	o.CornerRadius, o.StrokeColor, o.StrokeWidth = box.h/2, l.Faint, 1
	if b.Signed {
		ink, _ = kindColors(l, b.Kind)
		drawSign(p, b.Kind, ink, x-2, y+(box.h-badgeSign+2)/2, badgeSign-2)
		x += badgeSign
	}
	f := badgeFace(l)
	p.text(b.Text, ink, f.size, f.style, x, y, box.h)
}

// drawHover names the marks below the mouse, or else below the caret.
func (d *Document) drawHover(p *painter, l look, height float32) {
	h := d.hover
	var x, y float32
	if h.block >= 0 && h.badge >= 0 {
		if b := d.blocks[h.block].Badges[h.badge]; b.Name != "" {
			drawNames(p, l, []Mark{{Name: b.Name, Color: l.Accent}}, h.pos.X+8, h.pos.Y+16, d.width-barWidth, height)
		}
		return
	}
	if h.block >= 0 && len(h.marks) > 0 {
		x, y = h.pos.X+8, h.pos.Y+16
	} else {
		if !d.focused || d.at < 0 || !d.caret.Selection().Empty() {
			return
		}
		b := d.blocks[d.at]
		h.marks = h.marks[:0:0]
		for i, m := range b.Marks {
			if m.Span.Contains(d.caret.At) {
				h.marks = append(h.marks, i)
			}
		}
		n := b.body.t.LineAt(d.caret.At)
		h.block = d.at
		x = d.geometry.left + float32(b.body.t.X(n, d.caret.At)) + 4
		y = float32(d.stack.Top(d.at)-d.scroll.offset) + b.above + float32(n+1)*b.body.lineH + 2
	}
	b := d.blocks[h.block]
	var named []Mark
	for _, i := range h.marks {
		if i < len(b.Marks) && b.Marks[i].Name != "" {
			named = append(named, b.Marks[i])
		}
	}
	if len(named) > 0 {
		drawNames(p, l, named, x, y, d.width-barWidth, height)
	}
}

// drawNames draws a small card with the names of marks, inside the widget.
func drawNames(p *painter, l look, marks []Mark, x, y, right, bottom float32) {
	size := float32(int(l.size*0.85*4)) / 4
	f := faceOf(size, fyne.TextStyle{})
	rowH := whole(size * 1.55)
	width := float32(0)
	for _, m := range marks {
		width = max(width, f.width(m.Name))
	}
	width = min(width+34, right-8)
	h := float32(len(marks))*rowH + 8
	x = whole(max(4, min(x, right-width-4)))
	if y+h > bottom-4 {
		y -= h + 2*rowH
	}
	y = whole(y)
	p.layer = above
	o := p.rect(l.Raised, x, y, width, h)
	o.CornerRadius, o.StrokeColor, o.StrokeWidth = 6, l.Border, 1
	for i, m := range marks {
		ry := y + 4 + float32(i)*rowH
		p.rect(l.Ink(hexOf(m)), x+9, ry+(rowH-9)/2, 9, 9).CornerRadius = 4.5
		p.text(fit(f, strings.ReplaceAll(m.Name, "\n", " "), width-32), l.Text, size, fyne.TextStyle{}, x+25, ry, rowH)
	}
	p.layer = below
}

func contains(list []int, i int) bool {
	for _, k := range list {
		if k == i {
			return true
		}
	}
	return false
}
