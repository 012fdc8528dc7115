package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Button is a button that Enter presses as Space does, and that gives the keys it
// does not take to the window: the toolkit's own would swallow Esc and F1.
type Button struct {
	fynewidget.Button
	OnKey func(fyne.KeyName) bool // is given the keys that the button does not take
	shut  func()                  // of the box in which it stands, or nil
	held  bool                    // it has the keys
}

// NewButton makes one.
func NewButton(text string, press func()) *Button { return NewBoxButton(text, press, nil) }

// NewButtonWithIcon makes one with an icon before its text.
func NewButtonWithIcon(text string, icon fyne.Resource, press func()) *Button {
	b := NewButton(text, press)
	b.SetIcon(icon)
	return b
}

// NewBoxButton makes one in a box above the window, which Esc shuts.
func NewBoxButton(text string, press, shut func()) *Button {
	b := &Button{shut: shut}
	b.Text, b.OnTapped = text, press
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey presses, or shuts the box.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !b.Disabled() {
			b.Tapped(nil)
		}
	case fyne.KeyEscape:
		if b.shut != nil {
			b.shut()
			return
		}
		pass(b, b.OnKey, e)
	default:
		if b.shut == nil {
			pass(b, b.OnKey, e)
		} else if b.OnKey != nil {
			b.OnKey(e.Name)
		}
	}
}

// FocusGained shows that the keys are here.
func (b *Button) FocusGained() {
	b.held = true
	b.Button.FocusGained()
}

// FocusLost shows that they are not.
func (b *Button) FocusLost() {
	b.held = false
	b.Button.FocusLost()
}

// CreateRenderer draws the toolkit's button, and a ring in it while it has the keys: the
// toolkit mixes the accent into its colour, of which nothing is seen on a button of that colour.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{WidgetRenderer: b.Button.CreateRenderer(), b: b, ring: canvas.NewRectangle(nil)}
	r.dress()
	return r
}

type buttonRenderer struct {
	fyne.WidgetRenderer
	b    *Button
	ring *canvas.Rectangle
}

const ringInset = 2

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clip(r.WidgetRenderer.Objects()), r.ring)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Move(fyne.NewSquareOffsetPos(ringInset))
	r.ring.Resize(size.SubtractWidthHeight(2*ringInset, 2*ringInset))
}

func (r *buttonRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.dress()
	r.ring.Refresh()
}

// dress gives the ring a colour that is seen on the button.
func (r *buttonRenderer) dress() {
	name := theme.ColorNamePrimary
	switch r.b.Importance {
	case fynewidget.HighImportance:
		name = theme.ColorNameForegroundOnPrimary
	case fynewidget.DangerImportance:
		name = theme.ColorNameForegroundOnError
	}
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	r.ring.StrokeColor, r.ring.StrokeWidth = r.b.Theme().Color(name, variant), 2
	r.ring.CornerRadius = r.b.Theme().Size(theme.SizeNameInputRadius) - 1
	r.ring.Hidden = !r.b.held
}
