package library

import (
	"fyne.io/fyne/v2"

	"standpunt/app/project"
)

// columns are the columns of the table: the word above, the order it gives,
// the share of the width that is left over, and the least width at the usual text size.
var columns = [8]struct {
	key   string
	order project.SetOrder
	least float32
	share float32
	right bool
}{
	{"library.asked", project.ByAsked, 142, 0, false},
	{"library.number", project.ByNumber, 104, 0, false},
	{"library.asker", project.ByAsker, 104, 1, false},
	{"library.respondent", project.ByRespondent, 118, 1, false},
	{"library.subject", project.BySubject, 160, 8, false},
	{"library.answers", project.ByAnswers, 64, 0, true},
	{"library.annotations", project.ByAnnotations, 72, 0, true},
	{"library.warnings", project.ByWarnings, 74, 0, true},
}

const gap = 10

// widths shares a width out over the columns.
func widths(width, scale float32) [8]float32 {
	var out [8]float32
	rest, shares := width-gap, float32(0)
	for i, c := range columns {
		out[i] = c.least * scale
		rest -= out[i] + gap
		shares += c.share
	}
	for i, c := range columns {
		if c.share > 0 {
			out[i] = max(40, out[i]+rest*c.share/shares)
		}
	}
	return out
}

// columnLayout lays one object out for each column.
type columnLayout struct{ scale func() float32 }

func (l columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(600, height)
}

func (l columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(gap)
	for i, w := range widths(size.Width, l.scale()) {
		objects[i].Move(fyne.NewPos(x, (size.Height-objects[i].MinSize().Height)/2))
		objects[i].Resize(fyne.NewSize(w, objects[i].MinSize().Height))
		x += w + gap
	}
}
