package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	own "standpunt/ui/widget"
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
	var offers []own.Offer
	if undoable {
		offers = []own.Offer{{Text: n.w.words.T("action.undo"), Do: n.w.undo}}
	}
	n.show(own.NewNotice(own.Plain, []string{text}, offers...), 480)
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
	lines := []string{what}
	if why != "" {
		lines = append(lines, n.w.words.T("shell.why", why))
	}
	if hint != "" {
		lines = append(lines, n.w.words.T("shell.hint", hint))
	}
	n.show(own.NewNotice(own.Failure, lines), 640)
}

// show shows a notice, no wider than asked and than the window has room for.
func (n *notices) show(notice *own.Notice, width float32) {
	n.nth++
	notice.OnClose = func() { n.dismiss() }
	width = min(width, max(320, n.w.win.Canvas().Size().Width-160))
	n.place.Objects = []fyne.CanvasObject{container.New(widthLayout{width}, notice)}
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
