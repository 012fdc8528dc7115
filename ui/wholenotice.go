package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	own "standpunt/ui/widget"
)

// unfold shows the sentence in the status bar in full above it, where it is cut; it covers
// something only then, and moves nothing.
func (n *notices) unfold(yes bool) {
	one := n.line.shown
	yes = yes && one != nil && one.said.Cut()
	if yes {
		whole := own.NewNotice(own.Plain, []string{one.said.Text})
		whole.OnClose = func() { n.unfold(false) }
		n.whole.Objects = []fyne.CanvasObject{container.NewPadded(container.NewHBox(container.New(widthLayout{min(barMost, n.w.body.Size().Width-24)}, whole)))}
	}
	own.Show(n.whole, yes)
	n.whole.Refresh()
}

// hover shows the sentence in full as long as the mouse is on it; meanwhile it does not go.
func (n *notices) hover(on bool) {
	n.unfold(on)
	if on {
		n.line.nth++ // stops the clock
	} else {
		n.linger()
	}
}

// toggle shows the sentence in full, or not any more, for who has no mouse in hand.
func (n *notices) toggle() {
	n.unfold(!n.whole.Visible())
	n.linger()
}

// linger leaves the sentence in the status bar for as long as it takes to read it.
func (n *notices) linger() {
	if s := n.line.shown; s != nil && !s.stays && !n.w.options.Still {
		n.later(&n.line, noticeTime)
	}
}

// lineLayout puts a stripe, a sentence, buttons and a last button in a line; the sentence
// gets the room that is left, and no more than it needs.
type lineLayout struct{ said *own.Sentence }

// leastSaid is how much of a sentence there is at least.
const leastSaid = 120

func (l lineLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(leastSaid, 0)
	for _, x := range o {
		if x != fyne.CanvasObject(l.said) && x.Visible() {
			size.Width += x.MinSize().Width + gap
		}
		size.Height = max(size.Height, x.MinSize().Height)
	}
	return size
}

// gap is between the parts of the line.
const gap = 4

func (l lineLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	room := size.Width - (l.MinSize(o).Width - leastSaid)
	x := float32(0)
	for _, part := range o {
		if !part.Visible() {
			continue
		}
		width := part.MinSize().Width
		if part == fyne.CanvasObject(l.said) {
			width = max(0, min(room, l.said.Wanted()))
		}
		part.Move(fyne.NewPos(x, 0))
		part.Resize(fyne.NewSize(width, size.Height))
		x += width + gap
	}
}
