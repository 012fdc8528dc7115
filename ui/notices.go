package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// noticeTime is how long a notice stays; an error stays until it is closed.
const noticeTime = 8 * time.Second

// notices are the short sentences above the status bar, the newest alone.
type notices struct {
	w      *Window
	object *fyne.Container
	place  *fyne.Container
	nth    int
}

func newNotices(w *Window) *notices {
	n := &notices{w: w, place: container.NewVBox()}
	n.object = container.NewVBox(layout.NewSpacer(), container.NewCenter(n.place), container.NewGridWrap(fyne.NewSize(1, 48)))
	n.object.Hide()
	return n
}

// say shows a sentence for a while, with Undo when it can be undone.
func (n *notices) say(text string, undoable bool) {
	var more []fyne.CanvasObject
	if undoable {
		undo := widget.NewButton(n.w.words.T("action.undo"), func() { n.dismiss(); n.w.undo() })
		undo.Importance = widget.HighImportance
		more = append(more, undo)
	}
	n.show(theme.ColorNameInputBorder, n.line(text, more...))
	if n.w.options.Still {
		return
	}
	nth := n.nth
	time.AfterFunc(noticeTime, func() {
		fyne.Do(func() {
			if n.nth == nth {
				n.dismiss()
			}
		})
	})
}

// fail shows an error until it is closed: what, why, what now.
func (n *notices) fail(what, why, hint string) {
	title := widget.NewLabelWithStyle(what, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	box := container.NewVBox(container.NewBorder(nil, nil, widget.NewIcon(theme.ErrorIcon()), n.closer(), title))
	if why != "" {
		box.Add(n.wrapped(n.w.words.T("shell.why", why)))
	}
	if hint != "" {
		box.Add(n.wrapped(n.w.words.T("shell.hint", hint)))
	}
	width := min(640, max(320, n.w.win.Canvas().Size().Width-160))
	n.show(theme.ColorNameError, container.New(widthLayout{width}, box))
}

func (n *notices) wrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

func (n *notices) line(text string, more ...fyne.CanvasObject) fyne.CanvasObject {
	row := container.NewHBox(widget.NewLabel(text))
	for _, o := range more {
		row.Add(o)
	}
	row.Add(n.closer())
	return row
}

func (n *notices) closer() *widget.Button {
	b := widget.NewButtonWithIcon("", theme.CancelIcon(), func() { n.dismiss() })
	b.Importance = widget.LowImportance
	return b
}

func (n *notices) show(border fyne.ThemeColorName, content fyne.CanvasObject) {
	n.nth++
	back := canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = theme.Color(border), 1.5, 8
	n.place.Objects = []fyne.CanvasObject{container.NewStack(back, container.NewPadded(content))}
	n.place.Refresh()
	n.object.Show()
	n.object.Refresh()
}

// dismiss takes the notice away and tells whether there was one.
func (n *notices) dismiss() bool {
	if !n.object.Visible() {
		return false
	}
	n.nth++
	n.object.Hide()
	return true
}

// widthLayout gives its one object a fixed width and the height it then needs.
type widthLayout struct{ width float32 }

func (l widthLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	o := objects[0]
	o.Resize(fyne.NewSize(l.width, o.Size().Height))
	return fyne.NewSize(l.width, o.MinSize().Height)
}

func (l widthLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Resize(fyne.NewSize(l.width, objects[0].MinSize().Height))
}
