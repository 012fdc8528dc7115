package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// mouse presses and lets go of the left button.
func mouse(w interface{ desktop.Mouseable }, x, y float32, mod fyne.KeyModifier) {
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Button: desktop.MouseButtonPrimary, Modifier: mod}
	w.MouseDown(e)
	w.MouseUp(e)
}

// drag presses, moves and lets go.
func drag(w interface {
	desktop.Mouseable
	fyne.Draggable
}, x1, y1, x2, y2 float32,
) {
	w.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x1, y1)}, Button: desktop.MouseButtonPrimary})
	w.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos((x1+x2)/2, (y1+y2)/2)}})
	w.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x2, y2)}})
	w.DragEnd()
}

func key(w fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		w.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// held types keys with Shift down.
func held(w interface {
	fyne.Focusable
	desktop.Keyable
}, names ...fyne.KeyName,
) {
	w.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	key(w, names...)
	w.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func ctrl(w fyne.Shortcutable, name fyne.KeyName, more ...fyne.KeyModifier) {
	mod := fyne.KeyModifierShortcutDefault
	for _, m := range more {
		mod |= m
	}
	w.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: mod})
}

// clock is a clock that stands still until it is moved.
func clock(c *clicks) *time.Time {
	now := time.Unix(1_000_000, 0)
	c.from = func() time.Time { return now }
	return &now
}

func clipboard() string { return fyne.CurrentApp().Clipboard().Content() }
