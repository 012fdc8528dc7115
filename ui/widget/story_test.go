package widget

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpunt/app"
	"standpunt/ui/theme"
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

func TestProseStory(t *testing.T) {
	p := NewProse("Nederland ligt op schema. Het Pact geldt.")
	win := shown(t, p, theme.ModeLight, 500, 200)
	clock(&p.clicks)
	var got app.Span
	p.OnSelect = func(s app.Span) { got = s }
	for n, want := range []app.Span{{Start: 2, End: 2}, {Start: 0, End: 9}, {Start: 0, End: 25}} {
		if mouse(p, 24, 10, 0); got != want {
			t.Errorf("click %d selects %v, want %v", n+1, got, want)
		}
	}
	p.TypedShortcut(&fyne.ShortcutSelectAll{})
	p.TypedShortcut(&fyne.ShortcutCopy{})
	if got != (app.Span{End: 41}) || clipboard() != "Nederland ligt op schema. Het Pact geldt." {
		t.Errorf("all is %v, copied %q", got, clipboard())
	}
	p.Select(app.Span{Start: 5, End: 5})
	key(p, fyne.KeyRight)
	held(p, fyne.KeyEnd)
	if got != (app.Span{Start: 6, End: 41}) {
		t.Errorf("Shift+End selects %v", got)
	}
	ctrl(p, fyne.KeyLeft, fyne.KeyModifierShift)
	if got != (app.Span{Start: 6, End: 35}) {
		t.Errorf("Ctrl+Shift+Left selects %v", got)
	}
	high := p.MinSize().Height
	win.Resize(fyne.NewSize(140, 200))
	if p.MinSize().Height <= high {
		t.Error("a narrower text is not higher")
	}
	if p.Top(40) <= p.Top(0) {
		t.Error("the end stands no lower than the start")
	}
	var typed rune
	p.OnRune = func(r rune) { typed = r }
	p.TypedRune('3')
	if typed != '3' {
		t.Error("a digit does not arrive")
	}
}
