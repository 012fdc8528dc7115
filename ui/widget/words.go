package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Words is a line of text that is only looked at, cut where there is no room for all of
// it. Where many come up at once, as in a list, the toolkit's own take too long.
type Words struct {
	fynewidget.BaseWidget
	Text  string
	Bold  bool
	Quiet bool // steps back
	Small bool // as a caption
}

// NewWords makes one; what is changed afterwards is drawn by Refresh.
func NewWords(text string) *Words {
	w := &Words{Text: text}
	w.ExtendBaseWidget(w)
	return w
}

func (w *Words) face() *face {
	size := theme.SizeNameText
	if w.Small {
		size = theme.SizeNameCaptionText
	}
	return faceOf(theme.SizeForWidget(size, w), fyne.TextStyle{Bold: w.Bold})
}

// MinSize is as large as all of it.
func (w *Words) MinSize() fyne.Size {
	w.ExtendBaseWidget(w)
	f := w.face()
	return fyne.NewSize(f.width(w.Text), f.high)
}

// CreateRenderer draws the line.
func (w *Words) CreateRenderer() fyne.WidgetRenderer { return &wordsRenderer{w: w} }

type wordsRenderer struct {
	w *Words
	p painter
}

func (r *wordsRenderer) Destroy()                     {}
func (r *wordsRenderer) MinSize() fyne.Size           { return r.w.MinSize() }
func (r *wordsRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }
func (r *wordsRenderer) Layout(fyne.Size)             { r.draw() }
func (r *wordsRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.w) }

func (r *wordsRenderer) draw() {
	w, f, l, size := r.w, r.w.face(), lookOf(r.w), r.w.Size()
	r.p.reset(w)
	ink := color.Color(l.Text)
	if w.Quiet {
		ink = l.Quiet
	}
	r.p.text(fit(f, w.Text, size.Width), ink, f.size, f.style, 0, 0, size.Height)
}
