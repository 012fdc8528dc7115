package codebook

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/i18n"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// tree is the tags, those below another one indented, with its keys.
type tree struct {
	widget.List
	s       *Screen
	focused bool
}

func newTree(s *Screen) *tree {
	l := &tree{s: s}
	l.Length = func() int { return len(s.p.tags) }
	l.CreateItem = func() fyne.CanvasObject {
		return newRow(false, func(i int) { s.focus(); s.p.move(i) })
	}
	l.UpdateItem = func(i int, o fyne.CanvasObject) {
		t, look := s.p.tags[i], theme.Current()
		r := o.(*row)
		r.at, r.indent, r.dot = i, float32(18*depth(t)), look.Ink(t.Color)
		r.cursor, r.focused = i == s.p.cursor, l.focused
		name := t.Name
		if t.Shortcut != "" {
			name += "  [" + t.Shortcut + "]"
		}
		r.fill(name, i18n.Number(s.h.T, t.Uses), "")
	}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained shows the cursor.
func (l *tree) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost hides the cursor.
func (l *tree) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune paints with the palette's colours; nothing else is meant by a letter here.
func (l *tree) TypedRune(r rune) {
	if i := int(r - '1'); i >= 0 && i < len(app.Palette) {
		l.s.p.paint(app.Palette[i])
	}
}

// TypedKey moves the cursor and does what keys do with lists.
func (l *tree) TypedKey(e *fyne.KeyEvent) {
	p := l.s.p
	switch e.Name {
	case fyne.KeyDown:
		p.move(p.cursor + 1)
	case fyne.KeyUp:
		p.move(p.cursor - 1)
	case fyne.KeyHome:
		p.move(0)
	case fyne.KeyEnd:
		p.move(len(p.tags) - 1)
	case fyne.KeyF2:
		p.rename()
	case fyne.KeyInsert:
		p.create()
	case fyne.KeyDelete:
		p.remove()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyRight:
		if len(p.uses) > 0 {
			l.s.focusOn(l.s.uses)
		}
	default:
		l.s.pass(e)
	}
}

// uses is the passages that carry a tag.
type uses struct {
	widget.List
	s       *Screen
	cursor  int
	focused bool
}

func newUses(s *Screen) *uses {
	l := &uses{s: s}
	l.Length = func() int { return len(s.p.uses) }
	l.CreateItem = func() fyne.CanvasObject {
		return newRow(true, func(i int) {
			l.cursor = i
			s.p.open(i)
		})
	}
	l.UpdateItem = func(i int, o fyne.CanvasObject) {
		if i >= len(s.p.uses) {
			return
		}
		u, r := s.p.uses[i], o.(*row)
		r.at, r.dot = i, color.Transparent
		r.cursor, r.focused = i == l.cursor && l.focused, l.focused
		words := strings.Join(strings.Fields(u.annotation.Quote), " ")
		if u.annotation.Whole {
			words = s.h.T("codebook.whole")
		}
		below := s.p.where(u)
		if u.annotation.Coder != "" {
			below += " · " + u.annotation.Coder
		}
		if u.annotation.Comment != "" {
			below += " · " + strings.Join(strings.Fields(u.annotation.Comment), " ")
		}
		r.fill(words, "", below)
	}
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained shows the cursor.
func (l *uses) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost hides the cursor.
func (l *uses) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune does nothing: letters mean nothing here.
func (l *uses) TypedRune(rune) {}

// TypedKey moves the cursor, opens the passage, and goes back to the tree.
func (l *uses) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		l.cursor = min(l.cursor+1, len(l.s.p.uses)-1)
	case fyne.KeyUp:
		l.cursor = max(l.cursor-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.s.p.open(l.cursor)
		return
	case fyne.KeyEscape, fyne.KeyLeft:
		l.s.focus()
		return
	default:
		l.s.pass(e)
		return
	}
	l.Refresh()
	l.ScrollTo(l.cursor)
}

// row is a line: a dot of colour, words, a number at the right, and a quiet line below.
type row struct {
	widget.BaseWidget
	tall            bool // there is a line below
	tapped          func(int)
	at              int
	indent          float32
	dot             color.Color
	cursor, focused bool
	back, bar       *canvas.Rectangle
	disc            *canvas.Circle
	words           *own.Words
	number, below   *own.Words
}

func newRow(tall bool, tapped func(int)) *row {
	r := &row{
		tall: tall, dot: color.Transparent, tapped: tapped, back: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent),
		disc: canvas.NewCircle(color.Transparent), words: own.NewWords(""), number: own.NewWords(""), below: own.NewWords(""),
	}
	r.number.Quiet, r.below.Quiet, r.below.Small = true, true, true
	r.ExtendBaseWidget(r)
	return r
}

// Tapped chooses the line.
func (r *row) Tapped(*fyne.PointEvent) { r.tapped(r.at) }

func (r *row) fill(words, number, below string) {
	look := theme.Current()
	r.words.Text, r.number.Text, r.below.Text = words, number, below
	r.disc.FillColor = r.dot
	r.back.FillColor, r.bar.FillColor, r.back.CornerRadius = color.Transparent, color.Transparent, 4
	if r.cursor {
		r.back.FillColor, r.bar.FillColor = look.Hover, look.Border
		if r.focused {
			r.bar.FillColor = look.Accent
		}
	}
	r.Refresh()
}

// CreateRenderer lays the line out.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ r *row }

func (o *rowRenderer) Destroy() {}
func (o *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{o.r.back, o.r.bar, o.r.disc, o.r.words, o.r.number, o.r.below}
}

func (o *rowRenderer) MinSize() fyne.Size {
	h := fynetheme.TextSize() + 15
	if o.r.tall {
		h += fynetheme.CaptionTextSize() + 8
	}
	return fyne.NewSize(160, h)
}

func (o *rowRenderer) Layout(size fyne.Size) {
	r := o.r
	line := fynetheme.TextSize() + 15
	r.back.Resize(size)
	r.bar.Resize(fyne.NewSize(3, size.Height))
	x := 10 + r.indent
	if r.dot != color.Transparent {
		r.disc.Move(fyne.NewPos(x, line/2-6))
		r.disc.Resize(fyne.NewSize(12, 12))
		x += 12
	}
	x += fynetheme.InnerPadding()
	number, words, below := r.number.MinSize(), r.words.MinSize(), r.below.MinSize()
	r.words.Move(fyne.NewPos(x, (line-words.Height)/2))
	r.words.Resize(fyne.NewSize(size.Width-x-number.Width-24, words.Height))
	r.number.Move(fyne.NewPos(size.Width-number.Width-12, (line-number.Height)/2))
	r.number.Resize(number)
	r.below.Move(fyne.NewPos(x, line-6))
	r.below.Resize(fyne.NewSize(size.Width-x-12, below.Height))
}

func (o *rowRenderer) Refresh() {
	o.Layout(o.r.Size())
	for _, obj := range o.Objects() {
		obj.Refresh()
	}
}

// swatch is a colour to choose; the one in use has a frame.
type swatch struct {
	widget.BaseWidget
	hex    string
	choose func()
	chosen bool
	disc   *canvas.Circle
}

func newSwatch(hex string, choose func()) *swatch {
	w := &swatch{hex: hex, choose: choose, disc: canvas.NewCircle(color.Transparent)}
	w.ExtendBaseWidget(w)
	return w
}

// Tapped chooses the colour.
func (w *swatch) Tapped(*fyne.PointEvent) { w.choose() }

// MinSize can be hit with a mouse.
func (w *swatch) MinSize() fyne.Size { return fyne.NewSize(28, 28) }

// CreateRenderer draws a disc.
func (w *swatch) CreateRenderer() fyne.WidgetRenderer { return &swatchRenderer{w} }

type swatchRenderer struct{ w *swatch }

func (o *swatchRenderer) Destroy()                     {}
func (o *swatchRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{o.w.disc} }
func (o *swatchRenderer) MinSize() fyne.Size           { return o.w.MinSize() }

func (o *swatchRenderer) Layout(size fyne.Size) {
	o.w.disc.Move(fyne.NewPos(4, (size.Height-20)/2))
	o.w.disc.Resize(fyne.NewSize(20, 20))
	o.paint()
}

func (o *swatchRenderer) paint() {
	look := theme.Current()
	o.w.disc.FillColor, o.w.disc.StrokeWidth = look.Ink(o.w.hex), 0
	if o.w.chosen {
		o.w.disc.StrokeColor, o.w.disc.StrokeWidth = look.Text, 2.5
	}
}

func (o *swatchRenderer) Refresh() {
	o.paint()
	o.w.disc.Refresh()
}
