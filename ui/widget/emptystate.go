package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/ui/theme"
)

// Offer is a button of an EmptyState or a Notice.
type Offer struct {
	Text string
	Do   func()
}

// EmptyState is what a screen shows when it has nothing to show: what that
// means, what to do next, and the buttons to do it; the first is the main one.
type EmptyState struct {
	fynewidget.BaseWidget
	title, hint *fynewidget.RichText
	buttons     *fyne.Container
	box         *fyne.Container
}

// emptyWidth is how wide the hint gets before it wraps.
const emptyWidth = 440

// NewEmptyState makes one.
//
//	widget.NewEmptyState("Nog geen vragensets", "Sleep documenten hierheen, of begin met het voorbeeld.",
//		widget.Offer{Text: "Voorbeeld openen", Do: open}, widget.Offer{Text: "Documenten kiezen…", Do: choose})
func NewEmptyState(title, hint string, offers ...Offer) *EmptyState {
	e := &EmptyState{title: line(title, true), hint: line(hint, false), buttons: container.NewHBox()}
	e.box = container.NewCenter(NewColumn(emptyWidth, e.title, e.hint, e.buttons))
	e.Offer(offers...)
	e.ExtendBaseWidget(e)
	return e
}

// First is the button of the first offer, or nil.
func (e *EmptyState) First() fyne.Focusable {
	for _, o := range e.buttons.Objects {
		if b, ok := o.(*Button); ok {
			return b
		}
	}
	return nil
}

// SetText changes the words.
func (e *EmptyState) SetText(title, hint string) {
	setLine(e.title, title)
	setLine(e.hint, hint)
	e.box.Refresh()
}

// Offer changes the buttons.
func (e *EmptyState) Offer(offers ...Offer) {
	e.buttons.RemoveAll()
	e.buttons.Add(layout.NewSpacer())
	for i, o := range offers {
		b := NewButton(o.Text, o.Do)
		if i == 0 {
			b.Importance = fynewidget.HighImportance
		}
		e.buttons.Add(b)
	}
	e.buttons.Add(layout.NewSpacer())
}

// CreateRenderer shows the words above the buttons, in the middle.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(e.box)
}

func line(text string, strong bool) *fynewidget.RichText {
	style := fynewidget.RichTextStyle{Alignment: fyne.TextAlignCenter, ColorName: theme.ColorNameQuiet}
	if strong {
		style = fynewidget.RichTextStyleSubHeading
		style.Alignment = fyne.TextAlignCenter
	}
	r := fynewidget.NewRichText(&fynewidget.TextSegment{Text: text, Style: style})
	r.Wrapping = fyne.TextWrapWord
	return r
}

func setLine(r *fynewidget.RichText, text string) {
	r.Segments[0].(*fynewidget.TextSegment).Text = text
	r.Refresh()
}

// NewColumn stacks objects in a column of that width, each as high as its text needs:
// lines and fields that span a wide window are hard to read.
func NewColumn(width float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&narrow{width}, objects...)
}

type narrow struct{ most float32 }

func (n *narrow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		if o.Visible() {
			o.Resize(fyne.NewSize(n.most, o.MinSize().Height))
			height += o.MinSize().Height
		}
	}
	return fyne.NewSize(n.most, height)
}

func (n *narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if o.Visible() {
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			o.Move(fyne.NewPos(0, y))
			y += o.MinSize().Height
		}
	}
}
