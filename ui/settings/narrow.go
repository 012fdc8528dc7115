package settings

import "fyne.io/fyne/v2"

// narrow keeps a column at most so wide, for fields that span a wide window are hard to read.
type narrow struct{ most float32 }

// MinSize is that of the column.
func (n *narrow) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout puts the column at the left.
func (n *narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(min(size.Width, n.most), size.Height))
}
