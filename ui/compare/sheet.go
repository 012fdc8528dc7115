package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/widget/typeset"
)

// sheet shows the lines of a comparison in two columns. It draws only what is
// visible, so that the length of the sets does not matter.
type sheet struct {
	widget.BaseWidget
	p       *presenter
	keys    func(*fyne.KeyEvent) // keys that mean nothing here
	scroll  func()               // the visible part changed
	set     []setLine
	stack   typeset.Stack
	built   *line   // the first line when the texts were set: another one means other lines
	count   int     // how many lines there were
	width   float32 // for which they were wrapped
	size    float32 // of text
	top     float64 // what is scrolled away above
	view    float64
	widths  map[glyph]float32 // of letters
	focused bool
	anchor  grip
}

// setLine is a line with its texts wrapped.
type setLine struct {
	cells [2]*typeset.Text
	info  *typeset.Text
}

// glyph is a letter of a size; widths do not grow evenly with the size.
type glyph struct {
	letter rune
	size   float32
}

// grip is where a selection began.
type grip struct{ line, side, at int }

// The measures of a line, at the usual text size.
const (
	gutter = 30 // the sign stands here
	gap    = 28 // between the columns
	edge   = 14
	padRow = 5
	padTop = 18 // above a heading
)

func newSheet(p *presenter) *sheet {
	s := &sheet{p: p, scroll: func() {}}
	s.ExtendBaseWidget(s)
	return s
}

func (s *sheet) lineHeight() float32 { return s.size * 1.45 }
func (s *sheet) small() float32      { return s.size * 0.9 }

// column is where a side begins and how wide it is.
func (s *sheet) column(side int) (x, w float32) {
	w = max(80, (s.width-gutter-gap-edge)/2)
	return gutter + float32(side)*(w+gap), w
}

// measurer measures letter by letter, and remembers the letters: shaping whole
// words costs half a millisecond for each new one.
func (s *sheet) measurer(size float32) typeset.Measurer {
	return func(word []rune, x []float32) {
		at := float32(0)
		for i, r := range word {
			g := glyph{r, size}
			w, ok := s.widths[g]
			if !ok {
				w = fyne.MeasureText(string(r), size, fyne.TextStyle{}).Width
				s.widths[g] = w
			}
			at += w
			x[i] = at
		}
	}
}

// arrange wraps all lines when the lines, the width or the size of text changed.
func (s *sheet) arrange(width float32) {
	var first *line
	if len(s.p.lines) > 0 {
		first = &s.p.lines[0]
	}
	size := fynetheme.TextSize()
	if size != s.size {
		s.widths = map[glyph]float32{}
	}
	if width == s.width && size == s.size && first == s.built && len(s.p.lines) == s.count {
		return
	}
	s.width, s.size, s.built, s.count = width, size, first, len(s.p.lines)
	s.set = make([]setLine, len(s.p.lines))
	for i, l := range s.p.lines {
		size := s.size
		if l.head {
			size = s.small()
		}
		for side, c := range l.cells {
			text := c.text
			if l.head {
				text = label(c) + text
			}
			t := typeset.New(text, s.measurer(size))
			_, w := s.column(side)
			t.Wrap(float64(w))
			s.set[i].cells[side] = t
		}
		if l.info != "" {
			t := typeset.New(l.info, s.measurer(s.small()))
			t.Wrap(float64(s.width - gutter - edge))
			s.set[i].info = t
		}
	}
	s.stack.Reset(len(s.set), s.height)
	s.top = typeset.Clamp(s.top, s.view, s.stack.Total())
}

// label is what stands before the questions of a heading.
func label(c cell) string {
	if c.label == "" {
		return ""
	}
	return c.label + "   "
}

func (s *sheet) height(i int) float64 {
	rows := max(len(s.set[i].cells[0].Lines()), len(s.set[i].cells[1].Lines()))
	if s.p.lines[i].head {
		return float64(float32(rows)*s.lineHeight()*0.9 + padTop + padRow)
	}
	h := float32(rows)*s.lineHeight() + 2*padRow
	if t := s.set[i].info; t != nil {
		h += float32(len(t.Lines())) * s.lineHeight() * 0.9
	}
	return float64(h)
}

// reveal scrolls as little as is needed to see the cursor's line, and its heading when it is just above.
func (s *sheet) reveal() {
	if s.p.cursor >= s.stack.Len() || s.view == 0 {
		return
	}
	from := s.p.cursor
	if from > 0 && s.p.lines[from-1].head {
		from--
	}
	top := s.stack.Top(from)
	s.top = typeset.Reveal(s.top, s.view, top, s.stack.Top(s.p.cursor)+s.stack.Height(s.p.cursor)-top)
	s.top = typeset.Clamp(s.top, s.view, s.stack.Total())
}

// scrollTo shows the comparison from a height on.
func (s *sheet) scrollTo(top float64) {
	s.top = typeset.Clamp(top, s.view, s.stack.Total())
	s.Refresh()
	s.scroll()
}

// Scrolled moves the visible part.
func (s *sheet) Scrolled(e *fyne.ScrollEvent) { s.scrollTo(s.top - float64(e.Scrolled.DY)) }

// at is the line, the side and the offset below a point; ok is false on no words.
func (s *sheet) at(pos fyne.Position) (g grip, ok bool) {
	y := float64(pos.Y) + s.top
	g.line = s.stack.At(y)
	if g.line < 0 || y >= s.stack.Total() {
		return g, false
	}
	if right, _ := s.column(1); pos.X >= right-gap/2 {
		g.side = 1
	}
	if s.p.lines[g.line].head {
		return g, false
	}
	x, _ := s.column(g.side)
	t := s.set[g.line].cells[g.side]
	n := int((y - s.stack.Top(g.line) - padRow) / float64(s.lineHeight()))
	n = min(max(0, n), len(t.Lines())-1)
	g.at = t.Hit(n, float64(pos.X-x))
	return g, s.p.lines[g.line].cells[g.side].text != ""
}

// MouseDown puts the cursor on a line and begins a selection.
func (s *sheet) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	if g, ok := s.at(e.Position); ok {
		s.anchor = g
		s.p.choose(g.line, g.side, app.Span{})
	}
}

// MouseUp does nothing: the selection was followed.
func (s *sheet) MouseUp(*desktop.MouseEvent) {}

// Tapped is needed for DoubleTapped.
func (s *sheet) Tapped(*fyne.PointEvent) {}

// DoubleTapped selects a word.
func (s *sheet) DoubleTapped(e *fyne.PointEvent) {
	if g, ok := s.at(e.Position); ok {
		s.p.choose(g.line, g.side, s.set[g.line].cells[g.side].Word(g.at))
	}
}

// Dragged extends the selection within its sentence.
func (s *sheet) Dragged(e *fyne.DragEvent) {
	g, ok := s.at(e.Position)
	if !ok || g.line != s.anchor.line || g.side != s.anchor.side {
		return
	}
	s.p.choose(g.line, g.side, app.Span{Start: min(g.at, s.anchor.at), End: max(g.at, s.anchor.at)})
}

// DragEnd does nothing: the selection was followed.
func (s *sheet) DragEnd() {}

// FocusGained shows the cursor.
func (s *sheet) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost hides it.
func (s *sheet) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune judges, goes to changes and gives tags.
func (s *sheet) TypedRune(r rune) {
	switch r {
	case 'n':
		s.p.change(1)
	case 'p':
		s.p.change(-1)
	case 'c':
		s.p.decide(app.Confirm)
	case 'x':
		s.p.decide(app.Reject)
	case 'r':
		s.p.relabel()
	case 'm':
		s.p.note()
	case 's':
		s.p.swap()
	default:
		if r >= '1' && r <= '9' {
			s.p.shortcut(string(r))
		}
	}
}

// TypedKey moves the cursor; left and right choose the side, with Shift they
// select words of the sentence.
func (s *sheet) TypedKey(e *fyne.KeyEvent) {
	shift := false
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		shift = d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	switch e.Name {
	case fyne.KeyDown:
		s.p.step(1)
	case fyne.KeyUp:
		s.p.step(-1)
	case fyne.KeyHome:
		s.p.move(0)
		s.p.step(1)
	case fyne.KeyEnd:
		s.p.move(len(s.p.lines) - 1)
	case fyne.KeyPageDown:
		s.page(1)
	case fyne.KeyPageUp:
		s.page(-1)
	case fyne.KeyLeft, fyne.KeyRight:
		if shift {
			s.extend(e.Name == fyne.KeyRight)
			return
		}
		side := 0
		if e.Name == fyne.KeyRight {
			side = 1
		}
		s.p.choose(s.p.cursor, side, app.Span{})
	case fyne.KeyF8:
		if shift {
			s.p.change(-1)
		} else {
			s.p.change(1)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		s.p.read()
	case fyne.KeyEscape:
		if !s.p.selected.Empty() {
			s.p.choose(s.p.cursor, s.p.side, app.Span{})
			return
		}
		s.keys(e)
	default:
		s.keys(e)
	}
}

// page moves the cursor by what is visible.
func (s *sheet) page(by float64) {
	if s.stack.Len() == 0 {
		return
	}
	to := s.stack.At(typeset.Clamp(s.stack.Top(s.p.cursor)+by*s.view*0.9, 0, s.stack.Total()))
	if to == s.p.cursor {
		to += int(by)
	}
	s.p.move(to)
}

// extend grows the selection by a word to the right, or lets go of its last word.
func (s *sheet) extend(right bool) {
	if s.p.cursor >= len(s.set) || s.p.lines[s.p.cursor].head {
		return
	}
	t := s.set[s.p.cursor].cells[s.p.side]
	span := s.p.selected
	if right {
		span.End = t.NextWord(span.End)
	} else {
		span.End = max(span.Start, t.PrevWord(span.End))
	}
	s.p.choose(s.p.cursor, s.p.side, span)
}

// TypedShortcut copies the passage.
func (s *sheet) TypedShortcut(short fyne.Shortcut) {
	if _, ok := short.(*fyne.ShortcutCopy); ok {
		fyne.CurrentApp().Clipboard().SetContent(s.p.quote())
	}
}
