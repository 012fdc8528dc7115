package widget

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/theme"
)

// PageMark is a line on a page: where it stands, in points, and what it is.
type PageMark struct {
	Line           int // its index
	X0, X1, Y0, Y1 float64
	Color          string // "#rrggbb", or ""
	Word           string // shown beside it, or ""
	Current        bool
}

// PageView shows a page of the document with its lines marked, as wide as it is
// given room; it scrolls. A click on a line chooses it.
type PageView struct {
	Object *fyne.Container
	scroll *container.Scroll
	paper  *paper
}

// NewPageView makes one; choose gets the line that is clicked.
func NewPageView(choose func(line int)) *PageView {
	v := &PageView{paper: &paper{choose: choose}}
	v.paper.ExtendBaseWidget(v.paper)
	v.scroll = container.NewVScroll(v.paper)
	v.Object = container.New(v, v.scroll)
	return v
}

// Layout gives the page the width of the pane.
func (v *PageView) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if width := max(0, size.Width-14); v.paper.width != width {
		v.paper.width = width
		v.paper.Refresh()
	}
	before := v.scroll.Size()
	v.scroll.Resize(size)
	v.scroll.Refresh()
	if before != size { // the line that is looked at stays in view
		v.reveal()
	}
}

// MinSize is what a page needs to say anything.
func (v *PageView) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(160, 120) }

// Show draws a page with its marks, and scrolls to the current one when that is another.
func (v *PageView) Show(page app.PageImage, marks []PageMark) {
	p := v.paper
	if p.page != page.Page || p.image == nil {
		img, err := png.Decode(bytes.NewReader(page.PNG))
		if err != nil {
			fyne.LogError("draw a page", err)
			return
		}
		p.image, p.page, p.points = img, page.Page, fyne.NewSize(float32(page.Width), float32(page.Height))
	}
	same := slices.Equal(p.marks, marks)
	p.marks = marks
	p.Refresh()
	v.scroll.Refresh()
	if !same { // else the reader may have scrolled on
		v.reveal()
	}
}

// reveal scrolls to the current line when it is out of view.
func (v *PageView) reveal() {
	for _, m := range v.paper.marks {
		if y := float32(m.Y0) * v.paper.scale(); m.Current && (y < v.scroll.Offset.Y || y > v.scroll.Offset.Y+v.scroll.Size().Height-40) {
			v.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y-v.scroll.Size().Height/3)))
		}
	}
}

// Shown is the page that is shown, 0 for none, and what is marked on it.
func (v *PageView) Shown() (page int, marks []PageMark) { return v.paper.page, v.paper.marks }

// Clear forgets the page.
func (v *PageView) Clear() {
	v.paper.image, v.paper.page, v.paper.marks = nil, 0, nil
	v.paper.Refresh()
}

// paper is the page itself.
type paper struct {
	fynewidget.BaseWidget
	image  image.Image
	page   int
	points fyne.Size // of the page
	width  float32
	marks  []PageMark
	choose func(line int)
}

// scale is how many pixels a point has.
func (p *paper) scale() float32 {
	if p.points.Width == 0 {
		return 1
	}
	return p.width / p.points.Width
}

// Tapped chooses the line that is clicked.
func (p *paper) Tapped(e *fyne.PointEvent) {
	y := float64(e.Position.Y / p.scale())
	for _, m := range p.marks {
		if m.Y0 <= y && y < m.Y1 {
			p.choose(m.Line)
			return
		}
	}
}

func (p *paper) CreateRenderer() fyne.WidgetRenderer {
	r := &paperRenderer{paper: p, picture: canvas.NewImageFromImage(nil)}
	r.picture.FillMode = canvas.ImageFillStretch
	r.Refresh()
	return r
}

type paperRenderer struct {
	paper   *paper
	picture *canvas.Image
	objects []fyne.CanvasObject
}

func (r *paperRenderer) Destroy()                     {}
func (r *paperRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *paperRenderer) Layout(fyne.Size)             { r.place() }

func (r *paperRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.paper.points.Height*r.paper.scale())
}

func (r *paperRenderer) Refresh() {
	p := r.paper
	r.objects = nil
	if p.image != nil {
		r.picture.Image = p.image
		r.objects = append(r.objects, r.picture)
		for _, m := range p.marks {
			bar := canvas.NewRectangle(color.Transparent)
			if m.Color != "" {
				bar.FillColor = theme.Current().Ink(m.Color)
			}
			box := canvas.NewRectangle(color.Transparent)
			if m.Current {
				box.FillColor = color.NRGBA{0xE6, 0x9F, 0x00, 0x38}
				box.StrokeColor, box.StrokeWidth = color.NRGBA{0xA8, 0x3A, 0x0B, 0xFF}, 1.5
			}
			word := canvas.NewText(m.Word, color.NRGBA{0x1F, 0x5A, 0x60, 0xFF}) // on white paper, in dark as in light
			word.TextSize, word.TextStyle = 10, fyne.TextStyle{Bold: true}
			r.objects = append(r.objects, box, bar, word)
		}
	}
	r.place()
	canvas.Refresh(p)
}

func (r *paperRenderer) place() {
	p, scale := r.paper, r.paper.scale()
	at := func(x, y float64) fyne.Position { return fyne.NewPos(float32(x)*scale, float32(y)*scale) }
	if len(r.objects) == 0 {
		return
	}
	r.picture.Resize(fyne.NewSize(p.width, p.points.Height*scale))
	for i, m := range p.marks {
		box, bar, word := r.objects[1+3*i], r.objects[2+3*i], r.objects[3+3*i]
		from, to := at(m.X0-2, m.Y0-1), at(m.X1+2, m.Y1+1)
		box.Move(from)
		box.Resize(fyne.NewSize(to.X-from.X, to.Y-from.Y))
		bar.Move(fyne.NewPos(max(0, from.X-6), from.Y))
		bar.Resize(fyne.NewSize(3, to.Y-from.Y))
		size := word.MinSize()
		x := to.X + 4
		if left := from.X - 10 - size.Width; x+size.Width+2 > p.width && left >= 0 {
			x = left // there is no room on the right: in the margin, before the bar
		}
		word.Move(fyne.NewPos(min(x, p.width-size.Width-2), (from.Y+to.Y-size.Height)/2))
		word.Resize(word.MinSize())
	}
}
