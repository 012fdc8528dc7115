package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpunt/app"
)

// MinSize is what two columns can be read in.
func (v *DiffView) MinSize() fyne.Size {
	v.ExtendBaseWidget(v)
	return fyne.NewSize(420, 120)
}

// CreateRenderer draws the view.
func (v *DiffView) CreateRenderer() fyne.WidgetRenderer { return &diffRenderer{v: v} }

type diffRenderer struct {
	v *DiffView
	p painter
}

func (r *diffRenderer) Destroy()                     {}
func (r *diffRenderer) MinSize() fyne.Size           { return r.v.MinSize() }
func (r *diffRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }
func (r *diffRenderer) Layout(size fyne.Size)        { r.v.resized(size); r.draw() }

func (r *diffRenderer) Refresh() {
	if lookOf(r.v) != r.v.look {
		r.v.relayout()
	}
	r.v.scroll.view = float64(r.v.Size().Height - r.v.header())
	r.draw()
	canvas.Refresh(r.v)
	if r.v.observer != nil {
		r.v.observer()
	}
}

func (r *diffRenderer) draw() {
	v, p := r.v, &r.p
	p.reset()
	if v.width == 0 {
		return
	}
	l, height, head := v.look, v.Size().Height, v.header()
	for i := max(0, v.stack.At(v.scroll.offset)); i < len(v.shown); i++ {
		y := head + float32(v.stack.Top(i)-v.scroll.offset)
		if y >= height {
			break
		}
		v.drawRow(p, l, i, whole(y), float32(v.stack.Height(i)), height)
	}
	p.layer = above
	if head > 0 {
		p.rect(l.Background, 0, 0, v.width, head)
		for i, t := range v.titles {
			f := faceOf(quarter(l.size*0.95), fyne.TextStyle{Bold: true})
			p.text(fit(f, t, v.geometry.column), l.Text, f.size, f.style, v.geometry.text[i], 0, head)
		}
		p.rect(l.Faint, 0, head-1, v.width, 1)
	}
	v.scroll.draw(p, l, v.width, head)
}

func (v *DiffView) drawRow(p *painter, l look, i int, y, h, bottom float32) {
	r, g := v.row(i), v.geometry
	c, _ := kindColors(l, r.Kind)
	pad := float32(diffPad)
	if r.Heading {
		pad = headPad
		if i > 0 {
			p.rect(l.Faint, g.text[0]-g.label, y+4, g.text[1]+g.column-g.text[0]+g.label, 1)
		}
	} else if i == v.at {
		p.rect(l.Surface, g.text[0]-g.label, y+1, g.text[1]+g.column-g.text[0]+g.label+8, h-2).CornerRadius = 6
		if v.focused {
			p.ring(l.Accent, g.text[0]-g.label, y+1, g.text[1]+g.column-g.text[0]+g.label+8, h-2, 1.5, 6)
		}
	}
	for k, s := range r.sides() {
		sel, caret := app.Span{}, -1
		if i == v.at && k == v.side && !r.Heading {
			sel = v.caret.Selection()
			if v.focused && s.Answer != "" {
				caret = v.caret.At
			}
		}
		if s.Text != "" {
			r.body[k].draw(p, l, g.text[k], y+pad, max(0, y+pad), bottom, sel, caret)
		}
		if s.Label != "" {
			f := faceOf(quarter(l.size*0.9), fyne.TextStyle{Bold: true})
			t := fit(f, s.Label, g.label-8)
			p.text(t, l.Quiet, f.size, f.style, g.text[k]-10-f.width(t), y+pad, r.body[k].lineH)
		}
	}
	if r.Heading {
		return
	}
	line := l.size * lineHeight
	drawSign(p, r.Kind, c, g.gutter, y+pad+(line-signSize)/2, signSize)
	cy := y + pad + (line-quarter(l.size*0.82)*1.35)/2
	for k := range r.causes {
		r.causes[k].draw(p, l, g.gutter+signSize+10, cy, max(0, cy), bottom, app.Span{}, -1)
		cy += r.causes[k].height() + causeGap
	}
	if r.note.text != "" {
		r.note.draw(p, l, g.gutter+signSize+10, cy, max(0, cy), bottom, app.Span{}, -1)
	}
}

// drawSign draws the sign of a kind in a square of the given size. It is drawn
// and not written, because fonts differ in which signs they have.
func drawSign(p *painter, k DiffKind, c color.Color, x, y, s float32) {
	layer := p.layer
	p.layer = max(layer, middle)
	at := func(u float32) float32 { return u * s }
	line := func(x1, y1, x2, y2 float32) {
		p.line(c, s/8, x+at(x1), y+at(y1), x+at(x2), y+at(y2))
	}
	switch k {
	case DiffEqual:
		line(0.2, 0.38, 0.8, 0.38)
		line(0.2, 0.64, 0.8, 0.64)
	case DiffReworded:
		for _, d := range [2]float32{0.28, 0.56} {
			line(0.1, d+0.12, 0.3, d)
			line(0.3, d, 0.66, d+0.16)
			line(0.66, d+0.16, 0.9, d+0.04)
		}
	case DiffShifted:
		p.triangle(c, x, y, s)
	case DiffMoved:
		line(0.85, 0.8, 0.85, 0.35)
		line(0.85, 0.35, 0.15, 0.35)
		line(0.15, 0.35, 0.4, 0.1)
		line(0.15, 0.35, 0.4, 0.6)
	case DiffAdded:
		line(0.5, 0.12, 0.5, 0.88)
		line(0.12, 0.5, 0.88, 0.5)
	case DiffRemoved:
		line(0.12, 0.5, 0.88, 0.5)
	}
	p.layer = layer
}
