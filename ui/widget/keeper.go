package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Keeper has the keyboard while that for which the keys are is not there yet. It draws
// nothing and no click finds it. What it gets it hands to Key or Shortcut; again, called
// when all is there, does to what has the keyboard then what the toolkit would have done.
type Keeper struct {
	fynewidget.BaseWidget
	Key      func(again func(fyne.Canvas))
	Shortcut func(fyne.Shortcut)
	Keeps    func() bool // else Tab passes it by

	shift shift
}

var (
	_ fyne.Focusable    = (*Keeper)(nil)
	_ fyne.Disableable  = (*Keeper)(nil)
	_ fyne.Shortcutable = (*Keeper)(nil)
	_ fyne.Tabbable     = (*Keeper)(nil)
	_ desktop.Keyable   = (*Keeper)(nil)
)

// NewKeeper makes a keeper; it must be in the window to have the keyboard.
func NewKeeper() *Keeper {
	k := &Keeper{}
	k.ExtendBaseWidget(k)
	return k
}

func (k *Keeper) FocusGained()     {}
func (k *Keeper) FocusLost()       { k.shift.down = false }
func (k *Keeper) Enable()          {}
func (k *Keeper) Disable()         {}
func (k *Keeper) Disabled() bool   { return !k.Keeps() }
func (k *Keeper) AcceptsTab() bool { return true }

// TypedShortcut keeps a shortcut that nothing shown has.
func (k *Keeper) TypedShortcut(s fyne.Shortcut) { k.Shortcut(s) }

// TypedRune keeps a letter.
func (k *Keeper) TypedRune(r rune) {
	k.keep(func(c fyne.Canvas) {
		if to := c.Focused(); to != nil {
			to.TypedRune(r)
		} else if do := c.OnTypedRune(); do != nil {
			do(r)
		}
	})
}

// TypedKey keeps a key, with the Shift that goes with it.
func (k *Keeper) TypedKey(e *fyne.KeyEvent) {
	held := k.shift.held()
	k.keep(func(c fyne.Canvas) {
		to := c.Focused()
		tabbable, _ := to.(fyne.Tabbable)
		switch {
		case e.Name == fyne.KeyTab && held && (tabbable == nil || !tabbable.AcceptsTab()):
			c.FocusPrevious()
		case e.Name == fyne.KeyTab && (tabbable == nil || !tabbable.AcceptsTab()):
			c.FocusNext()
		case to != nil:
			to.TypedKey(e)
		case c.OnTypedKey() != nil:
			c.OnTypedKey()(e)
		}
	})
}

// KeyDown keeps that a key went down.
func (k *Keeper) KeyDown(e *fyne.KeyEvent) {
	k.shift.key(e, true)
	k.keep(func(c fyne.Canvas) {
		if to, ok := c.Focused().(desktop.Keyable); ok {
			to.KeyDown(e)
		}
	})
}

// KeyUp keeps that a key was let go.
func (k *Keeper) KeyUp(e *fyne.KeyEvent) {
	k.shift.key(e, false)
	k.keep(func(c fyne.Canvas) {
		if to, ok := c.Focused().(desktop.Keyable); ok {
			to.KeyUp(e)
		}
	})
}

// keep hands on what was typed; typed again it finds Shift as it was.
func (k *Keeper) keep(again func(fyne.Canvas)) {
	held := k.shift.held()
	k.Key(func(c fyne.Canvas) {
		then := shiftThen
		shiftThen = &held
		defer func() { shiftThen = then }()
		again(c)
	})
}

// CreateRenderer draws nothing.
func (k *Keeper) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(container.NewWithoutLayout())
}
