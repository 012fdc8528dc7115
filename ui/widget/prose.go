package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/widget/typeset"
)

// Prose is one text to read, as high as its lines: for a passage in a pane or a
// card. It shows marks, and lets words be selected as in a Document. What is
// long, or has several texts, is a Document, which draws only what is visible.
type Prose struct {
	fynewidget.BaseWidget
	OnSelect func(app.Span) // caret or selection changed
	OnRune   func(rune)     // a single key
	body     para
	length   int
	width    float32
	look     look
	caret    typeset.Caret
	focused  bool
	selects  bool
	shift    shift
	clicks   clicks
}

// NewProse makes a widget with this text.
func NewProse(text string) *Prose {
	p := &Prose{body: para{text: text}, length: app.Whole(text).End}
	p.ExtendBaseWidget(p)
	return p
}

var (
	_ fyne.Focusable     = (*Prose)(nil)
	_ fyne.Shortcutable  = (*Prose)(nil)
	_ fyne.Draggable     = (*Prose)(nil)
	_ desktop.Mouseable  = (*Prose)(nil)
	_ desktop.Keyable    = (*Prose)(nil)
	_ desktop.Cursorable = (*Prose)(nil)
)

// SetMarks changes what is marked.
func (p *Prose) SetMarks(marks []Mark) {
	p.body.setMarks(marks)
	p.Refresh()
}

// Selection is what is selected; it is empty when nothing is.
func (p *Prose) Selection() app.Span { return p.caret.Selection() }

// Select selects a span and tells so.
func (p *Prose) Select(s app.Span) {
	p.caret.Select(clip(s, p.length))
	p.changed()
}

// Top is how far below the top of the widget the offset stands, 0 before it has a width.
func (p *Prose) Top(offset int) float32 {
	if p.body.t == nil {
		return 0
	}
	return float32(p.body.t.LineAt(offset)) * p.body.lineH
}

func (p *Prose) changed() {
	p.Refresh()
	if p.OnSelect != nil {
		p.OnSelect(p.caret.Selection())
	}
}

func (p *Prose) layout(width float32) {
	p.look = lookOf(p)
	p.body.size, p.body.color = quarter(p.look.size), p.look.Text
	p.width = width
	p.body.wrap(max(40, width-2)) // the caret has room at the end of a line
}

// MouseDown begins a selection, or with Shift goes on with one.
func (p *Prose) MouseDown(e *desktop.MouseEvent) {
	focus(p)
	if p.body.t == nil || e.Button == desktop.MouseButtonSecondary {
		return
	}
	at := p.body.hit(e.Position.X, e.Position.Y)
	p.selects = true
	switch p.clicks.press(e.Position) {
	case 2:
		p.caret.Select(p.body.t.Word(overOr(&p.body, e.Position.X, e.Position.Y, at)))
	case 3:
		p.caret.Select(p.body.t.Sentence(overOr(&p.body, e.Position.X, e.Position.Y, at)))
	default:
		p.caret.Set(at, e.Modifier&fyne.KeyModifierShift != 0)
	}
	p.changed()
}

// MouseUp ends a selection.
func (p *Prose) MouseUp(*desktop.MouseEvent) { p.selects = false }

// Dragged extends the selection.
func (p *Prose) Dragged(e *fyne.DragEvent) {
	if !p.selects || p.body.t == nil {
		return
	}
	if at := p.body.hit(e.Position.X, e.Position.Y); at != p.caret.At {
		p.caret.Set(at, true)
		p.clicks.at = time.Time{}
		p.changed()
	}
}

// DragEnd ends a selection.
func (p *Prose) DragEnd() { p.selects = false }

// Cursor is the text cursor.
func (p *Prose) Cursor() desktop.Cursor { return desktop.TextCursor }

// FocusGained shows the caret.
func (p *Prose) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost hides it.
func (p *Prose) FocusLost() { p.focused, p.shift.down = false, false; p.Refresh() }

// KeyDown follows Shift.
func (p *Prose) KeyDown(e *fyne.KeyEvent) { p.shift.key(e, true) }

// KeyUp follows Shift.
func (p *Prose) KeyUp(e *fyne.KeyEvent) { p.shift.key(e, false) }

// TypedRune hands single keys on.
func (p *Prose) TypedRune(r rune) {
	if p.OnRune != nil {
		p.OnRune(r)
	}
}

// TypedKey moves the caret, with Shift the end of the selection.
func (p *Prose) TypedKey(e *fyne.KeyEvent) {
	if m, ok := motion(e.Name, false); ok {
		p.move(m, p.shift.held())
	}
}

// TypedShortcut copies, selects all and moves by words.
func (p *Prose) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if text := p.caret.Selection().In(p.body.text); text != "" {
			fyne.CurrentApp().Clipboard().SetContent(text)
		}
	case *fyne.ShortcutSelectAll:
		p.Select(app.Span{End: p.length})
	case *desktop.CustomShortcut:
		if m, ok := motion(s.KeyName, true); ok && s.Modifier&fyne.KeyModifierShortcutDefault != 0 {
			p.move(m, s.Modifier&fyne.KeyModifierShift != 0)
		}
	}
}

func (p *Prose) move(m typeset.Motion, extend bool) {
	if p.body.t != nil && p.caret.Move(p.body.t, m, extend) {
		p.changed()
	}
}

// MinSize is as high as the lines at the width of the moment.
func (p *Prose) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	if p.body.t == nil {
		return fyne.NewSize(120, whole(quarter(lookOf(p).size)*lineHeight))
	}
	return fyne.NewSize(120, p.body.height())
}

// CreateRenderer draws the text.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer { return &proseRenderer{prose: p} }

type proseRenderer struct {
	prose *Prose
	p     painter
}

func (r *proseRenderer) Destroy()                     {}
func (r *proseRenderer) MinSize() fyne.Size           { return r.prose.MinSize() }
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }

func (r *proseRenderer) Layout(size fyne.Size) {
	p, before := r.prose, r.prose.MinSize().Height
	if size.Width != p.width || p.body.t == nil {
		p.layout(size.Width)
	}
	r.draw()
	if p.MinSize().Height != before {
		canvas.Refresh(p) // what holds it makes room for its new height
	}
}

func (r *proseRenderer) Refresh() {
	if p := r.prose; p.width > 0 && lookOf(p) != p.look {
		p.layout(p.width)
	}
	r.draw()
	canvas.Refresh(r.prose)
}

func (r *proseRenderer) draw() {
	p := r.prose
	r.p.reset()
	if p.body.t == nil {
		return
	}
	caret := -1
	if p.focused {
		caret = p.caret.At
	}
	p.body.draw(&r.p, p.look, 0, 0, 0, p.body.height(), p.caret.Selection(), caret)
}
