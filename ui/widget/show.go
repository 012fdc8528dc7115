package widget

import "fyne.io/fyne/v2"

// Show shows an object, or hides it.
func Show(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}

// Arrange gives what is in a container the room that it needs now. Refresh would do so
// too, and draw all of it again.
func Arrange(c *fyne.Container) { c.Layout.Layout(c.Objects, c.Size()) }

// FirstSeen is what takes the keys of a screen that shows either its list or one of the
// empty states: what cannot be seen should not have them. It is nil while there is none.
func FirstSeen(full fyne.CanvasObject, list fyne.Focusable, states ...*EmptyState) fyne.Focusable {
	for _, e := range states {
		if e.Visible() {
			return e.First()
		}
	}
	if full.Visible() {
		return list
	}
	return nil
}
