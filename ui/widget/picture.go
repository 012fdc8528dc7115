package widget

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/app"
)

var (
	_ fyne.Scrollable   = (*Picture)(nil)
	_ fyne.Draggable    = (*Picture)(nil)
	_ fyne.Focusable    = (*Picture)(nil)
	_ desktop.Mouseable = (*Picture)(nil)
)

// Picture shows a picture as high as it is, and lets its spots be chosen: by a
// click, or by the arrows in the order of the picture; Enter or a double click opens.
type Picture struct {
	fynewidget.BaseWidget
	// Lay lays the picture out for a width and a size of text, with what the
	// widget measures of words; it is called again when one of them changes.
	Lay      func(width, size float64, measure func(text string, size float64, bold bool) float64) app.Picture
	OnSelect func(id string)
	OnOpen   func(id string)
	OnRune   func(r rune)
	OnKey    func(key fyne.KeyName) bool // keys that the picture does not take: Delete; false gives them to the window
	Columns  int                         // how many spots stand in a row, for the arrows up and down; 0 for one after the other

	picture app.Picture
	width   float64
	size    float64
	current string
	focused bool
	scroll  scroller
	clicks  clicks
}

// NewPicture makes one; lay gives its picture.
func NewPicture(lay func(width, size float64, measure func(string, float64, bool) float64) app.Picture) *Picture {
	t := &Picture{Lay: lay}
	t.ExtendBaseWidget(t)
	return t
}

// Renew lays the picture out again: it shows something else now.
func (t *Picture) Renew() { t.width = 0; t.Refresh() }

// Select shows which spot is chosen, and brings it into view; it calls nothing.
func (t *Picture) Select(id string) {
	if t.current != id {
		t.current = id
		t.arrange()
		t.reveal()
		t.Refresh()
	}
}

// Current is the id of the chosen spot.
func (t *Picture) Current() string { return t.current }

// MinSize is some lines.
func (t *Picture) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	return fyne.NewSize(200, 100)
}

// arrange lays the picture out when what it depends on has changed.
func (t *Picture) arrange() {
	size := float64(whole(lookOf(t).size / proseScale))
	width := float64(t.Size().Width - barWidth)
	if width <= 0 || t.Lay == nil {
		return
	}
	if width != t.width || size != t.size {
		t.width, t.size = width, size
		t.picture = t.Lay(width, size, func(text string, size float64, bold bool) float64 {
			return float64(faceOf(float32(size), fyne.TextStyle{Bold: bold}).width(text))
		})
	}
	t.scroll.view, t.scroll.total = float64(t.Size().Height), t.picture.Height
	t.scroll.to(t.scroll.offset)
}

func (t *Picture) spot() int {
	return slices.IndexFunc(t.picture.Spots, func(s app.Spot) bool { return s.ID == t.current })
}

func (t *Picture) reveal() {
	if i := t.spot(); i >= 0 {
		t.scroll.reveal(t.picture.Spots[i].Y, t.picture.Spots[i].H, 8)
	}
}

func (t *Picture) choose(i int) {
	if len(t.picture.Spots) == 0 {
		return
	}
	t.current = t.picture.Spots[min(max(i, 0), len(t.picture.Spots)-1)].ID
	t.reveal()
	t.Refresh()
	if t.OnSelect != nil {
		t.OnSelect(t.current)
	}
}

// down chooses the spot that stands so many further, unless there is none.
func (t *Picture) down(by int) {
	if to := t.spot() + by; t.Columns == 0 || to >= 0 && to < len(t.picture.Spots) {
		t.choose(to)
	}
}

// Scrolled scrolls.
func (t *Picture) Scrolled(e *fyne.ScrollEvent) {
	if t.scroll.to(t.scroll.offset - float64(e.Scrolled.DY)) {
		t.Refresh()
	}
}

// MouseDown chooses what is there, or takes hold of the bar; a second click opens.
func (t *Picture) MouseDown(e *desktop.MouseEvent) {
	focus(t)
	if t.scroll.press(e.Position, t.Size().Width) {
		t.Refresh()
		return
	}
	again := t.clicks.press(e.Position) == 2
	x, y := float64(e.Position.X), float64(e.Position.Y)+t.scroll.offset
	for i, s := range t.picture.Spots {
		if x < s.X || x >= s.X+s.W || y < s.Y || y >= s.Y+s.H {
			continue
		}
		again = again && s.ID == t.current
		t.choose(i)
		if again && t.OnOpen != nil {
			t.OnOpen(s.ID)
		}
		return
	}
}

// MouseUp lets go.
func (t *Picture) MouseUp(*desktop.MouseEvent) { t.DragEnd() }

// Dragged scrolls by the bar.
func (t *Picture) Dragged(e *fyne.DragEvent) {
	if t.scroll.dragging && t.scroll.drag(e.Position) {
		t.Refresh()
	}
}

// DragEnd lets go.
func (t *Picture) DragEnd() { t.scroll.dragging = false }

// FocusGained shows the cursor.
func (t *Picture) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost hides it.
func (t *Picture) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune hands a single key on.
func (t *Picture) TypedRune(r rune) {
	if t.OnRune != nil {
		t.OnRune(r)
	}
}

// TypedKey moves the choice and opens.
func (t *Picture) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight:
		t.choose(t.spot() + 1)
	case fyne.KeyLeft:
		t.choose(t.spot() - 1)
	case fyne.KeyDown:
		t.down(max(1, t.Columns))
	case fyne.KeyUp:
		t.down(-max(1, t.Columns))
	case fyne.KeyHome:
		t.choose(0)
	case fyne.KeyEnd:
		t.choose(len(t.picture.Spots) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if t.OnOpen != nil && t.spot() >= 0 {
			t.OnOpen(t.current)
		}
	default:
		pass(t, t.OnKey, e)
	}
}

// CreateRenderer draws the picture.
func (t *Picture) CreateRenderer() fyne.WidgetRenderer { return &pictureRenderer{t: t} }

type pictureRenderer struct {
	t *Picture
	p painter
}

func (r *pictureRenderer) Destroy()                     {}
func (r *pictureRenderer) MinSize() fyne.Size           { return r.t.MinSize() }
func (r *pictureRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }
func (r *pictureRenderer) Layout(fyne.Size)             { r.draw() }
func (r *pictureRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.t) }

func (r *pictureRenderer) draw() {
	t, p, l := r.t, &r.p, lookOf(r.t)
	p.reset(t)
	t.arrange()
	top, bottom := t.scroll.offset, t.scroll.offset+t.scroll.view
	for _, s := range t.picture.Shapes {
		if high, low := extent(s); low >= top && high <= bottom {
			drawShape(p, l, s, top, bottom)
		}
	}
	p.layer = above
	if i := t.spot(); i >= 0 {
		s, c, thick := t.picture.Spots[i], l.Border, float32(1)
		if t.focused {
			c, thick = l.Accent, 2
		}
		if s.Y+s.H > top && s.Y < bottom {
			y, low := max(s.Y-3, top+1), min(s.Y+s.H+3, bottom-1)
			p.ring(c, float32(s.X)-4, float32(y-top), float32(s.W)+8, float32(low-y), thick, 5)
		}
	}
	t.scroll.draw(p, l, t.Size().Width, 0)
}

// extent is between which heights a shape lies.
func extent(s app.Shape) (high, low float64) {
	around := max(s.Radius, s.Size*0.7, s.Thick)
	high, low = s.Points[0].Y, s.Points[0].Y
	if s.Form == app.LineForm || s.Form == app.BoxForm {
		high, low = min(high, s.Points[1].Y), max(low, s.Points[1].Y)
	}
	return high - around, low + around
}

// drawShape draws a shape; what has no clip of its own is cut to what is visible.
func drawShape(p *painter, l look, s app.Shape, top, bottom float64) {
	c := inkOf(l, s.Ink)
	at := func(q app.Point) (x, y float32) { return float32(q.X), float32(min(max(q.Y, top), bottom) - top) }
	x, y := at(s.Points[0])
	x2, y2 := at(s.Points[1])
	p.layer = below
	switch s.Form {
	case app.LineForm:
		p.line(c, float32(s.Thick), x, y, x2, y2)
	case app.BoxForm:
		p.rect(c, x, y, x2-x, y2-y)
	case app.DiscForm:
		r := float32(s.Radius)
		p.rect(c, x-r, y-r, 2*r, 2*r).CornerRadius = r
	case app.SignForm:
		r := float32(s.Radius)
		drawStance(p, s.Stance, c, x-r, y-r, 2*r)
	case app.TextForm:
		high := float32(s.Size) * 1.4
		y = float32(s.Points[0].Y - top)
		p.text(s.Text, c, float32(s.Size), fyne.TextStyle{Bold: s.Bold}, x, y-high/2, high)
	}
}

// stanceColor is the colour of a stance in a palette.
func stanceColor(l look, s app.Stance) color.NRGBA {
	switch s {
	case app.Holds:
		return l.Added
	case app.Shifts:
		return l.Shifted
	case app.Contradicts:
		return l.Removed
	case app.Withdraws:
		return l.Text
	}
	return l.Quiet
}

func inkOf(l look, i app.Ink) color.NRGBA {
	switch i {
	case app.PageInk:
		return l.Background
	case app.TextInk:
		return l.Text
	case app.QuietInk:
		return l.Quiet
	case app.FaintInk:
		return l.Faint
	}
	for level := 1; level <= app.Heats; level++ {
		if i == app.HeatInk(level) { // a tint on which text can be read
			return mixed(l.Background, l.Accent, 0.12*float64(level))
		}
	}
	return stanceColor(l, app.Stance(i))
}

// mixed is the way from one colour to another, 0 to 1.
func mixed(from, to color.NRGBA, way float64) color.NRGBA {
	part := func(a, b uint8) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*way + 0.5) }
	return color.NRGBA{R: part(from.R, to.R), G: part(from.G, to.G), B: part(from.B, to.B), A: 0xff}
}

// drawStance draws the sign of a stance in a square: a disc, a triangle, a
// cross, an arrow back, a ring.
func drawStance(p *painter, stance app.Stance, c color.Color, x, y, s float32) {
	layer := p.layer
	p.layer = max(layer, middle)
	line := func(x1, y1, x2, y2 float32) { p.line(c, s/5, x+x1*s, y+y1*s, x+x2*s, y+y2*s) }
	switch stance {
	case app.Holds:
		p.rect(c, x, y, s, s).CornerRadius = s / 2
	case app.Shifts:
		p.triangle(c, x, y, s)
	case app.Contradicts:
		line(0.1, 0.1, 0.9, 0.9)
		line(0.1, 0.9, 0.9, 0.1)
	case app.Withdraws:
		line(0, 0.5, 1, 0.5)
		line(0, 0.5, 0.4, 0.13)
		line(0, 0.5, 0.4, 0.87)
	case app.Evades:
		p.ring(c, x+s*0.04, y+s*0.04, s*0.92, s*0.92, s*0.18, s*0.46)
	}
	p.layer = layer
}
