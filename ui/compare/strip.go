package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	diff "standpunt/app/compare"
	"standpunt/ui/theme"
)

// strip is the whole comparison at a glance, beside the sheet: a bar for each
// change, with a frame around what is visible. A click goes there.
type strip struct {
	widget.BaseWidget
	s *sheet
}

func newStrip(s *sheet) *strip {
	o := &strip{s: s}
	o.ExtendBaseWidget(o)
	return o
}

func (o *strip) to(y float32) {
	if h := o.Size().Height; h > 0 {
		o.s.scrollTo(float64(y/h)*o.s.stack.Total() - o.s.view/2)
	}
}

// Tapped shows the part that was clicked.
func (o *strip) Tapped(e *fyne.PointEvent) { o.to(e.Position.Y) }

// Dragged follows the mouse.
func (o *strip) Dragged(e *fyne.DragEvent) { o.to(e.Position.Y) }

// DragEnd ends it.
func (o *strip) DragEnd() {}

// Scrolled moves as the sheet does.
func (o *strip) Scrolled(e *fyne.ScrollEvent) { o.s.Scrolled(e) }

// CreateRenderer draws the bars.
func (o *strip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{o: o} }

type stripRenderer struct {
	o       *strip
	objects []fyne.CanvasObject
}

func (r *stripRenderer) Destroy()                     {}
func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *stripRenderer) MinSize() fyne.Size           { return fyne.NewSize(18, 60) }
func (r *stripRenderer) Layout(fyne.Size)             { r.draw() }
func (r *stripRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.o) }

func (r *stripRenderer) draw() {
	s, look, size := r.o.s, theme.Current(), r.o.Size()
	r.objects = []fyne.CanvasObject{rule(look.Surface, 0, 0, size.Width, size.Height)}
	total := s.stack.Total()
	if total == 0 || s.stack.Len() != len(s.p.lines) {
		return
	}
	scale := float64(size.Height) / max(total, s.view)
	for i, l := range s.p.lines {
		if l.head || l.kind == diff.Equal {
			continue
		}
		ink, _ := colors(look, l.kind)
		x, w := float32(3), size.Width-6
		switch l.kind { // gone stands left, new stands right: also without colour
		case diff.Removed:
			w /= 2
		case diff.Added:
			x, w = size.Width/2, w/2
		}
		r.objects = append(r.objects, rule(ink, x, float32(s.stack.Top(i)*scale), w, max(2, float32(s.stack.Height(i)*scale)-1)))
	}
	if total > s.view {
		frame := canvas.NewRectangle(look.Hover)
		frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = look.Border, 1.5, 3
		frame.Move(fyne.NewPos(0, float32(s.top*scale)))
		frame.Resize(fyne.NewSize(size.Width, max(12, float32(s.view*scale))))
		r.objects = append(r.objects, frame)
	}
}
