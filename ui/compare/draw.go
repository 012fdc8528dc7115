package compare

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/i18n"
	"standpunt/ui/theme"
	"standpunt/ui/widget/typeset"
)

// CreateRenderer draws the visible lines.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{s: s} }

type sheetRenderer struct {
	s       *sheet
	objects []fyne.CanvasObject
}

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sheetRenderer) MinSize() fyne.Size           { return fyne.NewSize(420, 120) }

func (r *sheetRenderer) Layout(size fyne.Size) {
	r.s.view = float64(size.Height)
	r.s.arrange(size.Width)
	r.s.reveal()
	r.draw(size)
	r.s.scroll()
}

func (r *sheetRenderer) Refresh() {
	r.s.arrange(r.s.Size().Width)
	r.draw(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *sheetRenderer) draw(size fyne.Size) {
	s, look := r.s, theme.Current()
	r.objects = r.objects[:0]
	for i := max(0, s.stack.At(s.top)); i < s.stack.Len() && s.stack.Top(i) < s.top+s.view; i++ {
		r.line(look, i, float32(s.stack.Top(i)-s.top), size)
	}
}

func (r *sheetRenderer) line(look *theme.Palette, i int, y float32, size fyne.Size) {
	s, l := r.s, r.s.p.lines[i]
	height := float32(s.stack.Height(i))
	if l.head {
		r.box(look.Faint, gutter, y+padTop/2, size.Width-gutter-edge, 1)
		for side := range l.cells {
			x, _ := s.column(side)
			r.words(s.set[i].cells[side], x, y+padTop, s.small(), s.lineHeight()*0.9, look.Quiet)
		}
		return
	}
	if i == s.p.cursor {
		r.box(look.Hover, 4, y, size.Width-8, height)
		bar := look.Border
		if s.focused {
			bar = look.Accent
		}
		r.box(bar, 0, y, 3, height)
		if s.focused {
			x, _ := s.column(s.p.side)
			r.box(look.Accent, x-6, y+padRow, 2, float32(len(s.set[i].cells[s.p.side].Lines()))*s.lineHeight())
		}
	}
	ink, _ := colors(look, l.kind)
	if l.kind == diff.Equal {
		ink = look.Quiet
	}
	r.text(i18n.Sign(string(l.kind)), 10, y+padRow, s.size, s.lineHeight(), ink, true)
	if l.judged == app.Confirm || l.judged == app.Reject || l.judged == app.Relabel {
		r.text(map[app.Decision]string{app.Confirm: "✓", app.Reject: "✗", app.Relabel: "≔"}[l.judged], 10, y+padRow+s.lineHeight(), s.size, s.lineHeight(), look.Accent, true)
	}
	for side := range l.cells {
		r.cell(look, i, side, y+padRow)
	}
	if t := s.set[i].info; t != nil {
		rows := max(len(s.set[i].cells[0].Lines()), len(s.set[i].cells[1].Lines()))
		tone := look.Quiet
		if l.kind == diff.Shifted || l.kind == diff.Moved {
			tone = ink
		}
		r.words(t, gutter, y+padRow+float32(rows)*s.lineHeight(), s.small(), s.lineHeight()*0.9, tone)
	}
}

// colors are the ink and the tint of a kind.
func colors(look *theme.Palette, k diff.RowKind) (ink, tint color.NRGBA) {
	switch k {
	case diff.Removed:
		return look.Removed, look.RemovedTint
	case diff.Added:
		return look.Added, look.AddedTint
	case diff.Moved:
		return look.Moved, look.MovedTint
	case diff.Shifted:
		return look.Shifted, look.ShiftedTint
	case diff.Reworded:
		return look.Accent, look.AccentTint
	}
	return look.Text, look.Background
}

// cell draws the words of one side: tints first, then the selection, the
// words, and the lines through and below them.
func (r *sheetRenderer) cell(look *theme.Palette, i, side int, y float32) {
	s, c, t := r.s, r.s.p.lines[i].cells[side], r.s.set[i].cells[side]
	x, w := s.column(side)
	height := s.lineHeight()
	if c.text == "" {
		r.text(s.p.absent(side), x, y, s.small(), height, look.Quiet, false)
		return
	}
	whole := s.p.lines[i].whole()
	spans := make([]app.Span, len(c.marks))
	for n, m := range c.marks {
		spans[n] = m.span
	}
	for n, hex := range c.colors {
		r.box(look.Ink(hex), x+w+3+float32(n)*4, y, 3, float32(len(t.Lines()))*height)
	}
	for n, l := range t.Lines() {
		top := y + float32(n)*height
		var strike, under []fyne.CanvasObject
		at := l.Start
		say := func(to int, ink color.NRGBA) {
			if to > at {
				r.text(t.Slice(at, to), x+float32(t.X(n, at)), top, s.size, height, ink, false)
				at = to
			}
		}
		if i == s.p.cursor && !s.p.selected.Empty() && side == s.p.side {
			a, b := max(l.Start, s.p.selected.Start), min(l.End, s.p.selected.End)
			if a < b {
				r.box(look.Selection, x+float32(t.X(n, a)), top, float32(t.X(n, b)-t.X(n, a)), height)
			}
		}
		for _, part := range typeset.Segments(app.Span{Start: l.Start, End: l.End}, spans) {
			kind, proof := diff.Equal, false
			for _, m := range part.Marks {
				if c.marks[m].kind == diff.Shifted {
					proof = true
				} else {
					kind = c.marks[m].kind
				}
			}
			ink, tint := colors(look, kind)
			left, right := x+float32(t.X(n, part.Span.Start)), x+float32(t.X(n, part.Span.End))
			if proof {
				_, tint = colors(look, diff.Shifted)
			}
			if i != s.p.cursor || s.p.selected.Empty() {
				r.box(tint, left, top+1, right-left, height-2)
			}
			switch {
			case whole:
			case kind == diff.Removed:
				strike = append(strike, rule(ink, left, top+height*0.53, right-left, 1.2))
			case kind == diff.Added:
				under = append(under, rule(ink, left, top+height*0.86, right-left, 1.6))
			case kind == diff.Moved:
				under = append(under, rule(ink, left, top+height*0.86, right-left, 1))
			}
			if proof {
				under = append(under, rule(look.Shifted, left, top+height-2, right-left, 2))
			}
			say(part.Span.Start, look.Text)
			say(part.Span.End, ink)
		}
		say(l.End, look.Text)
		r.objects = append(append(r.objects, strike...), under...)
	}
}

// words draws a wrapped text in one colour.
func (r *sheetRenderer) words(t *typeset.Text, x, y, size, height float32, ink color.Color) {
	for n, l := range t.Lines() {
		r.text(t.Slice(l.Start, l.End), x, y+float32(n)*height, size, height, ink, false)
	}
}

func (r *sheetRenderer) text(words string, x, y, size, height float32, ink color.Color, bold bool) {
	t := canvas.NewText(words, ink)
	t.TextSize, t.TextStyle = size, fyne.TextStyle{Bold: bold}
	t.Move(fyne.NewPos(x, y+(height-t.MinSize().Height)/2))
	t.Resize(t.MinSize())
	r.objects = append(r.objects, t)
}

func (r *sheetRenderer) box(c color.Color, x, y, w, h float32) {
	r.objects = append(r.objects, rule(c, x, y, w, h))
}

func rule(c color.Color, x, y, w, h float32) fyne.CanvasObject {
	b := canvas.NewRectangle(c)
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(w, h))
	return b
}
