package widget

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
)

// Prose is text to read: it wraps, shows marks, and lets words be selected by
// mouse (drag, double click for a word, triple for a sentence, Shift and click)
// and keyboard (arrows with Shift, Home, End, Ctrl+A; Ctrl+C copies).
type Prose struct {
	widget.BaseWidget
	OnSelect func(app.Span) // the selection changed
	OnRune   func(rune)     // a key was typed on it
	text     []rune
	marks    []Mark
	lines    []layoutLine
	width    float32
	anchor   int
	caret    int
	focused  bool
	clicks   int
}

// NewProse makes a widget with this text.
func NewProse(text string) *Prose {
	p := &Prose{text: []rune(text)}
	p.ExtendBaseWidget(p)
	return p
}

// SetMarks changes what is marked.
func (p *Prose) SetMarks(marks []Mark) {
	p.marks = marks
	p.Refresh()
}

// Selection is what is selected; it is empty when nothing is.
func (p *Prose) Selection() app.Span {
	return app.Span{Start: min(p.anchor, p.caret), End: max(p.anchor, p.caret)}
}

// Select selects a span.
func (p *Prose) Select(s app.Span) {
	p.anchor, p.caret = min(max(0, s.Start), len(p.text)), min(max(0, s.End), len(p.text))
	p.Refresh()
	if p.OnSelect != nil {
		p.OnSelect(p.Selection())
	}
}

// Top is how far below the top of the widget the offset stands.
func (p *Prose) Top(offset int) float32 { return float32(lineOf(p.lines, offset)) * p.lineHeight() }

func (p *Prose) lineHeight() float32 { return theme.TextSize() * 1.5 }

func (p *Prose) layout(width float32) {
	if width == p.width && p.lines != nil {
		return
	}
	p.width = width
	size := theme.TextSize()
	known := map[string]float32{}
	p.lines = wrap(p.text, width, func(s string) float32 {
		w, ok := known[s]
		if !ok {
			w = fyne.MeasureText(s, size, fyne.TextStyle{}).Width
			known[s] = w
		}
		return w
	})
}

func (p *Prose) at(pos fyne.Position) int {
	if len(p.lines) == 0 {
		return 0
	}
	i := min(max(0, int(pos.Y/p.lineHeight())), len(p.lines)-1)
	return p.lines[i].hit(pos.X)
}

// MouseDown begins a selection, or with Shift goes on with one.
func (p *Prose) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
	at := p.at(e.Position)
	if e.Modifier&fyne.KeyModifierShift != 0 {
		p.Select(app.Span{Start: p.anchor, End: at})
		return
	}
	p.anchor, p.caret = at, at
	p.Refresh()
}

// MouseUp ends a selection.
func (p *Prose) MouseUp(*desktop.MouseEvent) {
	if p.OnSelect != nil {
		p.OnSelect(p.Selection())
	}
}

// Tapped forgets earlier clicks.
func (p *Prose) Tapped(*fyne.PointEvent) { p.clicks = 1 }

// DoubleTapped selects the word; once more, the sentence.
func (p *Prose) DoubleTapped(e *fyne.PointEvent) {
	at := p.at(e.Position)
	if p.clicks++; p.clicks > 2 {
		p.Select(sentenceAt(p.text, at))
		return
	}
	p.clicks = 2
	p.Select(wordAt(p.text, at))
}

// Dragged extends the selection.
func (p *Prose) Dragged(e *fyne.DragEvent) {
	p.caret = p.at(e.Position)
	p.Refresh()
}

// DragEnd reports the selection.
func (p *Prose) DragEnd() { p.MouseUp(nil) }

// Cursor is the text cursor.
func (p *Prose) Cursor() desktop.Cursor { return desktop.TextCursor }

// FocusGained shows the caret.
func (p *Prose) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost hides it.
func (p *Prose) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune hands single keys on.
func (p *Prose) TypedRune(r rune) {
	if p.OnRune != nil {
		p.OnRune(r)
	}
}

// TypedKey moves the caret, with Shift the end of the selection.
func (p *Prose) TypedKey(e *fyne.KeyEvent) {
	to := p.caret
	line := lineOf(p.lines, p.caret)
	switch e.Name {
	case fyne.KeyLeft:
		to--
	case fyne.KeyRight:
		to++
	case fyne.KeyHome:
		to = p.lines[line].span.Start
	case fyne.KeyEnd:
		to = p.lines[line].span.End
	case fyne.KeyUp:
		to = p.lines[max(0, line-1)].hit(p.lines[line].edge(p.caret))
	case fyne.KeyDown:
		to = p.lines[min(len(p.lines)-1, line+1)].hit(p.lines[line].edge(p.caret))
	default:
		return
	}
	p.move(to)
}

func (p *Prose) move(to int) {
	shift := false
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		shift = d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	to = min(max(0, to), len(p.text))
	if shift {
		p.Select(app.Span{Start: p.anchor, End: to})
		return
	}
	p.Select(app.Span{Start: to, End: to})
}

// TypedShortcut copies and selects all.
func (p *Prose) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy:
		fyne.CurrentApp().Clipboard().SetContent(p.Selection().In(string(p.text)))
	case *fyne.ShortcutSelectAll:
		p.Select(app.Span{Start: 0, End: len(p.text)})
	}
}

// CreateRenderer draws the text.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer { return &proseRenderer{prose: p} }

type proseRenderer struct {
	prose   *Prose
	objects []fyne.CanvasObject
}

func (r *proseRenderer) Destroy()                     {}
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *proseRenderer) MinSize() fyne.Size {
	n := max(1, len(r.prose.lines))
	return fyne.NewSize(200, float32(n)*r.prose.lineHeight())
}

func (r *proseRenderer) Layout(size fyne.Size) {
	before := len(r.prose.lines)
	r.prose.layout(size.Width)
	r.draw()
	if len(r.prose.lines) != before {
		canvas.Refresh(r.prose)
	}
}

func (r *proseRenderer) Refresh() {
	r.prose.lines = nil
	r.prose.layout(r.prose.width)
	r.draw()
	canvas.Refresh(r.prose)
}

// draw lays marks and selection below the lines of text.
func (r *proseRenderer) draw() {
	p := r.prose
	r.objects = r.objects[:0]
	for _, m := range p.marks {
		tint, line := m.Color, m.Color
		tint.A = 56
		r.span(m.Span, func(x, y, w, h float32) {
			r.box(tint, x, y, w, h)
			r.box(line, x, y+h-2, w, 2)
		})
	}
	if s := p.Selection(); !s.Empty() {
		r.span(s, func(x, y, w, h float32) { r.box(theme.Color(theme.ColorNameSelection), x, y, w, h) })
	}
	height := p.lineHeight()
	for i, l := range p.lines {
		t := canvas.NewText(strings.TrimRight(string(p.text[l.span.Start:l.span.End]), " "), theme.Color(theme.ColorNameForeground))
		t.TextSize = theme.TextSize()
		t.Move(fyne.NewPos(0, float32(i)*height))
		t.Resize(fyne.NewSize(p.width, height))
		r.objects = append(r.objects, t)
	}
	if p.focused && len(p.lines) > 0 {
		i := lineOf(p.lines, p.caret)
		r.box(theme.Color(theme.ColorNamePrimary), p.lines[i].edge(p.caret), float32(i)*height+2, 2, height-4)
	}
}

// span calls fn with the box of each line's part of the span.
func (r *proseRenderer) span(s app.Span, fn func(x, y, w, h float32)) {
	height := r.prose.lineHeight()
	for i, l := range r.prose.lines {
		a, b := max(s.Start, l.span.Start), min(s.End, l.span.End)
		if a < b {
			x := l.edge(a)
			fn(x, float32(i)*height, l.edge(b)-x, height)
		}
	}
}

func (r *proseRenderer) box(c color.Color, x, y, w, h float32) {
	b := canvas.NewRectangle(c)
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, b)
}
