package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"
)

// far is further than any screen reaches.
const far = 20000

// Fence puts what lies on top of a window before a fence: a click beside it, or on what
// takes no keys in it, would else take the keys from it, and nothing would have them.
func Fence(content fyne.CanvasObject) *fyne.Container {
	f := &fence{}
	f.ExtendBaseWidget(f)
	return container.New(around{}, f, content)
}

// fence is where a click changes nothing. The toolkit leaves the keys where they are when
// what is clicked could have them; that it is disabled keeps Tab from it.
type fence struct{ fynewidget.BaseWidget }

var (
	_ fyne.Focusable   = (*fence)(nil)
	_ fyne.Disableable = (*fence)(nil)
)

func (f *fence) FocusGained()            {}
func (f *fence) FocusLost()              {}
func (f *fence) TypedRune(rune)          {}
func (f *fence) TypedKey(*fyne.KeyEvent) {}
func (f *fence) Enable()                 {}
func (f *fence) Disable()                {}
func (f *fence) Disabled() bool          { return true }

// CreateRenderer draws nothing.
func (f *fence) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(container.NewWithoutLayout())
}

// around gives the first object all of the window, and the second the room there is.
type around struct{}

func (around) MinSize(o []fyne.CanvasObject) fyne.Size { return o[1].MinSize() }

func (around) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(-far, -far))
	o[0].Resize(size.AddWidthHeight(2*far, 2*far))
	o[1].Move(fyne.NewPos(0, 0))
	o[1].Resize(size)
}
