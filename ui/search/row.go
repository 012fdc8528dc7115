package search

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "standpunt/ui/widget"
)

// row is the head of a set or a passage with its match in bold.
type row struct {
	widget.BaseWidget
	screen              *Screen
	at                  int
	back, mark          *canvas.Rectangle
	where               *own.Words
	before, match, rest *own.Words
}

func newRow(s *Screen) *row {
	r := &row{screen: s, back: canvas.NewRectangle(color.Transparent), mark: canvas.NewRectangle(color.Transparent)}
	r.where, r.before, r.match, r.rest = own.NewWords(""), own.NewWords(""), own.NewWords(""), own.NewWords("")
	r.match.Bold = true
	r.ExtendBaseWidget(r)
	return r
}

// MinSize is one line.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(400, theme.TextSize()+15) }

// Tapped goes to the passage.
func (r *row) Tapped(*fyne.PointEvent) {
	r.screen.p.move(r.at)
	r.screen.p.open()
}

// CreateRenderer draws the pieces where fill puts them.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.back, container.NewWithoutLayout(r.where, r.mark, r.before, r.match, r.rest)))
}

func (r *row) fill(i int) {
	r.at = i
	l := r.screen.p.lines[i]
	size := theme.TextSize()
	room := int((r.Size().Width - 130) / (size * 0.52))
	r.mark.Hide()
	head := l.head != ""
	r.where.Bold, r.where.Quiet, r.where.Small = head, !head, !head
	r.before.Text, r.match.Text, r.rest.Text = "", "", ""
	if head {
		r.where.Text = cut(l.head, room+12)
	} else {
		before, match, after := snippet(l.hit, 60)
		r.where.Text = r.screen.p.where(l.hit)
		used := len([]rune(before)) + len([]rune(match))
		r.before.Text, r.match.Text, r.rest.Text = before, match, cut(after, room-used)
		r.mark.FillColor = theme.Color(theme.ColorNameSelection)
		r.mark.Show()
	}
	y := (r.MinSize().Height - r.before.MinSize().Height) / 2
	r.where.Move(fyne.NewPos(12, (r.MinSize().Height-r.where.MinSize().Height)/2))
	r.where.Resize(r.where.MinSize())
	x := 24 + 72*size/14
	for _, t := range []*own.Words{r.before, r.match, r.rest} {
		t.Move(fyne.NewPos(x, y))
		t.Resize(t.MinSize())
		if t == r.match {
			r.mark.Move(fyne.NewPos(x-1, y))
			r.mark.Resize(fyne.NewSize(t.MinSize().Width+2, t.MinSize().Height))
		}
		x += t.MinSize().Width
	}
	r.back.FillColor, r.back.CornerRadius, r.back.StrokeWidth = color.Transparent, 4, 0
	if i == r.screen.p.cursor {
		r.back.FillColor = theme.Color(theme.ColorNameHover)
		if r.screen.list.focused {
			r.back.StrokeColor, r.back.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1.5
		}
	}
	for _, o := range []fyne.CanvasObject{r.back, r.mark, r.where, r.before, r.match, r.rest} {
		o.Refresh()
	}
}

// cut shortens to n code points.
func cut(s string, n int) string {
	r := []rune(s)
	if n < 2 {
		return ""
	}
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
