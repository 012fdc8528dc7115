package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpunt/app"
	"standpunt/ui/theme"
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
	p.reset(v)
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
		for i, t := range v.titles[:min(len(v.titles), len(v.geometry.text))] {
			f := faceOf(whole(l.size*0.95), fyne.TextStyle{Bold: true})
			p.text(fit(f, t, v.geometry.column), l.Text, f.size, f.style, v.geometry.text[i], 0, head)
		}
		p.rect(l.Faint, 0, head-1, v.width, 1)
	}
	v.scroll.draw(p, l, v.width, head)
}

func (v *DiffView) drawRow(p *painter, l look, i int, y, h, bottom float32) {
	r, g := v.row(i), v.geometry
	pad := float32(diffPad)
	if r.Heading {
		pad = headPad
		if i > 0 {
			p.rect(l.Faint, g.text[0]-g.label, y+4, g.end()-g.text[0]+g.label, 1)
		}
	} else if i == v.at {
		p.rect(l.Surface, g.text[0]-g.label, y+1, g.end()-g.text[0]+g.label+8, h-2).CornerRadius = 6
		if v.focused {
			p.ring(l.Accent, g.text[0]-g.label, y+1, g.end()-g.text[0]+g.label+8, h-2, 1.5, 6)
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
		if r.alone(k) {
			c, tint := kindColors(l, r.kindAt(k))
			p.rect(theme.Mix(tint, l.Background, 0.4), g.text[k]-4, y+pad, g.column+8, r.body[k].height())
			p.rect(c, g.text[k]-4, y+pad, 2, r.body[k].height())
		}
		if s.Text != "" {
			r.body[k].draw(p, l, g.text[k], y+pad, max(0, y+pad), bottom, sel, caret)
		}
		if n := &r.names[k]; n.text != "" {
			ny := y + pad + r.body[k].height() + causeGap
			n.draw(p, l, g.text[k], ny, max(0, ny), bottom, app.Span{}, -1)
		}
		if s.Label != "" {
			f := faceOf(whole(l.size*0.9), fyne.TextStyle{Bold: true})
			t := fit(f, s.Label, g.label-8)
			p.text(t, l.Quiet, f.size, f.style, g.text[k]-10-f.width(t), y+pad, r.body[k].lineH)
		}
	}
	if r.Heading {
		return
	}
	line := l.size * lineHeight
	if !g.many() {
		for k, s := range r.sides() {
			if r.alone(k) || s.To != "" {
				c, _ := kindColors(l, r.kindAt(k))
				drawSign(p, r.kindAt(k), c, g.text[k]-signSize-8, y+pad+(line-signSize)/2, signSize)
			}
		}
		if r.pointer() {
			return
		}
		if r.Left.Answer != "" && r.Right.Answer != "" { // else the words have the sign
			r.why[0].sign(p, l, g.gutter, y+pad+(line-signSize)/2)
		}
		r.why[0].draw(p, l, g.gutter+signSize+10, y+pad+(line-whole(l.size*0.82)*1.35)/2, bottom)
		return
	}
	for k, s := range r.sides() {
		if s.Text == "" {
			continue
		}
		if k > 0 || s.Kind != DiffEqual { // the first is held against nothing
			r.why[k].sign(p, l, g.text[k]-signSize-6, y+pad+(line-signSize)/2)
		}
		below := r.body[k].height()
		if n := &r.names[k]; n.text != "" {
			below += n.height() + causeGap
		}
		r.why[k].draw(p, l, g.text[k], y+pad+below, bottom)
	}
}

// sign draws the sign of the kind.
func (a *aside) sign(p *painter, l look, x, y float32) {
	c, _ := kindColors(l, a.kind)
	drawSign(p, a.kind, c, x, y, signSize)
}

// draw writes the causes and the notes from a point down.
func (a *aside) draw(p *painter, l look, x, y, bottom float32) {
	for _, list := range [][]para{a.causes, a.notes} {
		for k := range list {
			list[k].draw(p, l, x, y, max(0, y), bottom, app.Span{}, -1)
			y += list[k].height() + causeGap
		}
	}
}
