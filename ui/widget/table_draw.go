package widget

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpunt/app"
	"standpunt/ui/theme"
)

const (
	cellPad    = 8
	leastWidth = 40
)

// arrange gives the columns their widths and the rows their height.
func (t *Table) arrange() {
	t.look = lookOf(t)
	size := t.Size()
	t.scroll.total = t.rows().Total()
	t.scroll.view = float64(size.Height - t.header())
	t.scroll.to(t.scroll.offset)
	scale := t.look.size / proseScale / 14
	rest, shares := size.Width-barWidth, float32(0)
	for i, c := range t.columns {
		t.widths[i] = max(c.Width*scale, t.least(i))
		rest -= t.widths[i]
		shares += c.Grow
	}
	switch {
	case rest > 0 && shares > 0:
		for i, c := range t.columns {
			t.widths[i] += rest * c.Grow / shares
		}
	case rest < 0: // too narrow: what can give gives, in proportion
		give := float32(0)
		for i := range t.columns {
			give += t.widths[i] - t.least(i)
		}
		if give > 0 {
			part := min(1, -rest/give)
			for i := range t.columns {
				t.widths[i] -= (t.widths[i] - t.least(i)) * part
			}
		}
	}
}

func (t *Table) least(i int) float32 {
	if l := t.columns[i].Least; l > 0 {
		return l
	}
	return leastWidth
}

// MinSize is a header and two rows.
func (t *Table) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	return fyne.NewSize(200, t.header()+2*float32(t.rows().Height))
}

// CreateRenderer draws the table.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{t: t} }

type tableRenderer struct {
	t *Table
	p painter
}

func (r *tableRenderer) Destroy()                     {}
func (r *tableRenderer) MinSize() fyne.Size           { return r.t.MinSize() }
func (r *tableRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }
func (r *tableRenderer) Layout(fyne.Size)             { r.draw() }
func (r *tableRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.t) }

func (r *tableRenderer) draw() {
	t, p := r.t, &r.p
	p.reset(t)
	t.arrange()
	size, l := t.Size(), t.look
	if size.Width < 60 || size.Height < 20 {
		return
	}
	head, u := t.header(), t.rows()
	if first, n := t.Window(); n > 0 {
		var rows []Row
		if t.Fetch != nil {
			rows = t.Fetch(first, n)
		}
		for k := range n {
			y := whole(head + float32(u.Top(first+k)-t.scroll.offset))
			var row Row
			if k < len(rows) {
				row = rows[k]
			}
			t.drawRow(p, l, first+k, row, y, float32(u.Height), size.Width)
		}
	}
	if !t.Bare {
		t.drawHeader(p, l, size.Width, head)
	}
	t.scroll.draw(p, l, size.Width, head)
	if t.focused && t.length == 0 {
		p.ring(l.Accent, 1, head+1, size.Width-2, size.Height-head-2, 1.5, 6)
	}
}

func (t *Table) drawRow(p *painter, l look, i int, row Row, y, h, width float32) {
	p.layer = below
	switch {
	case t.chosen[i]:
		p.rect(l.AccentTint, 0, y, width, h)
		p.rect(l.Accent, 0, y, 3, h)
	case i == t.hover:
		p.rect(l.Hover, 0, y, width, h)
	}
	p.rect(l.Faint, cellPad, y+h-1, width-2*cellPad, 1)
	if i == t.cursor && t.focused && !t.Cells {
		p.ring(l.Accent, 1, y+1, width-barWidth-2, h-2, 1.5, 4)
	}
	size := whole(l.size / proseScale)
	x := float32(0)
	for k := range t.columns {
		w := t.widths[k]
		switch {
		case row == nil:
			p.rect(l.Faint, x+cellPad, y+h/2-3, max(0, (w-2*cellPad)*0.6), 6).CornerRadius = 3
		case k < len(row):
			t.drawCell(p, l, row[k], t.columns[k].Right, size, x, y, w, h)
		}
		if t.Cells && i == t.cursor && k == t.cell {
			ink := l.Border
			if t.focused {
				ink = l.Accent
			}
			p.ring(ink, x+1, y+1, w-2, h-2, 1.5, 4)
		}
		x += w
	}
}

func (t *Table) drawCell(p *painter, l look, c Cell, right bool, size, x, y, w, h float32) {
	line, below := h, float32(0)
	if t.Lines > 1 && c.Second != "" {
		below = (h - 6) * 0.94 / (float32(t.Lines) + 0.06) // of each line of the second text
		line = h - 6 - below*float32(t.Lines-1)
		y += 3
	}
	indent := float32(c.Indent) * size * 1.3
	x, w = x+cellPad+indent, w-2*cellPad-indent
	switch {
	case c.Signed:
		ink, _ := kindColors(l, c.Kind)
		drawSign(p, c.Kind, ink, x, y+(line-signSize)/2, signSize)
		x, w = x+signSize+7, w-signSize-7
	case c.Stance != "":
		s := whole(size * 0.75)
		drawStance(p, c.Stance, stanceColor(l, c.Stance), x, y+(line-s)/2, s)
		x, w = x+s+7, w-s-7
	case c.Color != "":
		p.rect(l.Ink(c.Color), x, y+(line-chipDot)/2, chipDot, chipDot).CornerRadius = chipDot / 2
		x, w = x+chipDot+8, w-chipDot-8
	}
	f, ink := faceOf(size, fyne.TextStyle{Bold: c.Strong}), color.Color(l.Text)
	if c.Quiet {
		ink = l.Quiet
	}
	if c.Match.Empty() {
		s := fit(f, c.Text, w)
		if c.End {
			s = fitEnd(f, c.Text, w)
		}
		if right {
			x += w - f.width(s)
		}
		p.text(s, ink, f.size, f.style, x, y, line)
	} else {
		t.drawMatch(p, l, c, size, x, y, w, line)
	}
	if below > 0 {
		small := faceOf(whole(size*0.88), fyne.TextStyle{})
		for i, s := range fold(small, c.Second, w, t.Lines-1) {
			p.text(s, l.Quiet, small.size, small.style, x, y+line+float32(i)*below, below)
		}
	}
}

// drawMatch draws a text with words that are pointed out.
func (t *Table) drawMatch(p *painter, l look, c Cell, size, x, y, w, line float32) {
	end := x + w
	runes := app.Whole(c.Text).End
	for i, part := range []app.Span{{End: c.Match.Start}, c.Match, {Start: c.Match.End, End: runes}} {
		f := faceOf(size, fyne.TextStyle{Bold: i == 1})
		s := fit(f, part.In(c.Text), end-x)
		if s == "" {
			continue
		}
		if i == 1 {
			p.rect(l.Selection, x-1, y+(line-size*1.4)/2, f.width(s)+2, size*1.4).CornerRadius = 3
		}
		p.text(s, l.Text, f.size, f.style, x, y, line)
		x += f.width(s)
	}
}

func (t *Table) drawHeader(p *painter, l look, width, head float32) {
	p.layer = above
	p.rect(l.Surface, 0, 0, width, head)
	p.rect(theme.Mix(l.Faint, l.Border, 0.3), 0, head-1, width, 1)
	x, size := float32(0), whole(l.size/proseScale*0.92)
	for i, c := range t.columns {
		w := t.widths[i]
		f := faceOf(size, fyne.TextStyle{Bold: true})
		sign := float32(0)
		if c.ID == t.sorted && c.Sortable {
			sign = size * 0.9
		}
		title, second, _ := strings.Cut(c.Title, "\n")
		s := fit(f, title, w-2*cellPad-sign)
		at := x + cellPad
		if c.Right {
			at = x + w - cellPad - f.width(s) - sign
		}
		ink := l.Quiet
		if sign > 0 {
			ink = l.Text
			t.drawSort(p, l, at+f.width(s)+4, head/2, size*0.36)
		}
		line := head
		if second != "" {
			line = (head - 13) / 2
			plain := faceOf(size, fyne.TextStyle{})
			p.text(fit(plain, second, w-2*cellPad), ink, size, plain.style, at, 6+line, line)
			p.text(s, ink, size, f.style, at, 6, line)
		} else {
			p.text(s, ink, size, f.style, at, 0, head)
		}
		if i+1 < len(t.columns) {
			edge := l.Faint
			if t.edge == i {
				edge = l.Accent
			}
			p.rect(edge, x+w-1, 7, 1, head-14)
		}
		x += w
	}
}

// drawSort draws which way the rows are ordered: up for ascending.
func (t *Table) drawSort(p *painter, l look, x, y, s float32) {
	d := s * 0.6
	if t.desc {
		d = -d
	}
	p.line(l.Accent, 1.8, x, y+d, x+s, y-d)
	p.line(l.Accent, 1.8, x+s, y-d, x+2*s, y+d)
}
