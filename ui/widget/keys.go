package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpunt/ui/widget/typeset"
)

// shift tells whether Shift is held. The desktop knows; where there is no
// desktop, the keys that were seen going down do.
type shift struct{ down bool }

func (s *shift) key(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		s.down = down
	}
}

// shiftThen tells, while a key that was kept is typed again, whether Shift was held when
// it was pressed.
var shiftThen *bool

func (s *shift) held() bool {
	if shiftThen != nil {
		return *shiftThen
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return s.down
}

// clicks counts the clicks that belong together. The toolkit reports a double
// click only after waiting for it, and never a triple one.
type clicks struct {
	n    int
	at   time.Time
	pos  fyne.Position
	from func() time.Time
}

const clickTime = 400 * time.Millisecond

func (c *clicks) press(pos fyne.Position) int {
	now := time.Now()
	if c.from != nil {
		now = c.from()
	}
	d := pos.Subtract(c.pos)
	if now.Sub(c.at) > clickTime || d.X*d.X+d.Y*d.Y > 25 || c.n == 3 {
		c.n = 0
	}
	c.n++
	c.at, c.pos = now, pos
	return c.n
}

// motion is the motion of a key; ctrl moves by words and texts.
func motion(key fyne.KeyName, ctrl bool) (m typeset.Motion, ok bool) {
	plain := map[fyne.KeyName]typeset.Motion{
		fyne.KeyLeft: typeset.Left, fyne.KeyRight: typeset.Right, fyne.KeyUp: typeset.Up, fyne.KeyDown: typeset.Down,
		fyne.KeyHome: typeset.LineStart, fyne.KeyEnd: typeset.LineEnd,
	}
	byWord := map[fyne.KeyName]typeset.Motion{
		fyne.KeyLeft: typeset.WordLeft, fyne.KeyRight: typeset.WordRight, fyne.KeyHome: typeset.TextStart, fyne.KeyEnd: typeset.TextEnd,
	}
	if ctrl {
		m, ok = byWord[key]
	} else {
		m, ok = plain[key]
	}
	return m, ok
}

// CanvasOf is where an object is shown. The toolkit knows that only of what it has drawn:
// of what comes up in this very moment, which may get keys already, it is the window.
func CanvasOf(o fyne.CanvasObject) fyne.Canvas {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(o)
	if c == nil {
		for _, w := range d.AllWindows() {
			c = w.Canvas()
		}
	}
	return c
}

// focus moves the keyboard to a widget when it is on a canvas.
func focus(w interface {
	fyne.Focusable
	fyne.CanvasObject
},
) {
	if c := CanvasOf(w); c != nil && c.Focused() != fyne.Focusable(w) {
		c.Focus(w)
	}
}

// pass gives a key that a widget does not take to what was given for such keys,
// and else to the window, which has F1 and Esc: a focused widget would swallow them.
func pass(w fyne.CanvasObject, own func(fyne.KeyName) bool, e *fyne.KeyEvent) {
	if own != nil && own(e.Name) {
		return
	}
	if c := CanvasOf(w); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}
