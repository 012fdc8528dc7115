package findings

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/theme"
)

// list is the findings with the keys that judge them.
type list struct {
	widget.List
	s       *Screen
	focused bool
}

func newList(s *Screen) *list {
	l := &list{s: s}
	l.Length = func() int { return s.p.total }
	l.CreateItem = func() fyne.CanvasObject { return newRow(s) }
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*row).fill(i) }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained shows the cursor.
func (l *list) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost hides the cursor.
func (l *list) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune judges.
func (l *list) TypedRune(r rune) {
	switch r {
	case 'c':
		l.s.p.decide(app.Confirm)
	case 'x':
		l.s.p.decide(app.Reject)
	case 'r':
		l.s.p.relabel()
	case 'm':
		l.s.p.note()
	case 'n':
		l.s.p.move(l.s.p.cursor + 1)
		l.ScrollTo(l.s.p.cursor)
	case 'p':
		l.s.p.move(l.s.p.cursor - 1)
		l.ScrollTo(l.s.p.cursor)
	}
}

// TypedKey moves the cursor and opens.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	p := l.s.p
	rows := max(1, int(l.Size().Height/(fynetheme.TextSize()+19)))
	switch e.Name {
	case fyne.KeyDown:
		p.move(p.cursor + 1)
	case fyne.KeyUp:
		p.move(p.cursor - 1)
	case fyne.KeyPageDown:
		p.move(p.cursor + rows)
	case fyne.KeyPageUp:
		p.move(p.cursor - rows)
	case fyne.KeyHome:
		p.move(0)
	case fyne.KeyEnd:
		p.move(p.total - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.open()
		return
	default:
		l.s.pass(e)
		return
	}
	l.ScrollTo(p.cursor)
}

// row is one finding: kind, what moved, the sets, the words, the verdict's sign.
type row struct {
	widget.BaseWidget
	s         *Screen
	at        int
	back, bar *canvas.Rectangle
	judged    *canvas.Text
	kind      *canvas.Text
	sets      *canvas.Text
	cells     [2]*widget.Label
}

func newRow(s *Screen) *row {
	r := &row{s: s, back: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent), judged: canvas.NewText("", color.Transparent), kind: canvas.NewText("", color.Transparent), sets: canvas.NewText("", color.Transparent)}
	for i := range r.cells {
		r.cells[i] = widget.NewLabel("")
		r.cells[i].Truncation = fyne.TextTruncateEllipsis
	}
	r.ExtendBaseWidget(r)
	return r
}

// MinSize is one line.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(600, fynetheme.TextSize()+15) }

// CreateRenderer lays the cells out in columns.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.back, container.New(columns{}, r.bar, r.judged, r.kind, r.cells[0], r.sets, r.cells[1])))
}

// Tapped puts the cursor here; DoubleTapped opens the finding.
func (r *row) Tapped(*fyne.PointEvent) {
	r.s.focus()
	r.s.p.move(r.at)
}

// DoubleTapped puts the sets side by side.
func (r *row) DoubleTapped(*fyne.PointEvent) {
	r.s.p.move(r.at)
	r.s.p.open()
}

func (r *row) fill(i int) {
	r.at = i
	look := theme.Current()
	f, ok := r.s.p.row(i)
	cells := [4]string{"…"}
	if ok {
		cells = r.s.p.cells(f)
	}
	r.kind.Text, r.kind.TextSize = cells[0], fynetheme.TextSize()
	r.kind.Color = map[app.Label]color.Color{app.Shifted: look.Shifted, app.Reworded: look.Accent, app.Repeated: look.Quiet}[f.Kind]
	if r.kind.Color == nil {
		r.kind.Color = look.Quiet
	}
	r.judged.Text, r.judged.Color, r.judged.TextSize = "", look.Accent, fynetheme.TextSize()
	if f.Verdict != nil {
		r.judged.Text = map[app.Decision]string{app.Confirm: "✓", app.Reject: "✗", app.Relabel: "≔"}[f.Verdict.Decision]
	}
	r.cells[0].SetText(cells[1])
	r.cells[1].SetText(cells[3])
	r.sets.Text, r.sets.Color, r.sets.TextSize = cells[2], look.Quiet, fynetheme.TextSize()
	r.back.CornerRadius, r.back.FillColor, r.bar.FillColor = 4, color.Transparent, color.Transparent
	if i == r.s.p.cursor {
		r.back.FillColor, r.bar.FillColor = look.Hover, look.Border
		if r.s.list.focused {
			r.bar.FillColor = look.Accent
		}
	}
	for _, o := range []fyne.CanvasObject{r.back, r.bar, r.judged, r.kind, r.sets} {
		o.Refresh()
	}
}

// columns lays a row out: bar, verdict, kind, what moved, sets, words.
type columns struct{}

func (columns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 20) }

func (columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	scale := fynetheme.TextSize() / 14
	objects[0].Resize(fyne.NewSize(3, size.Height))
	widths := []float32{20 * scale, 150 * scale, 0, 206 * scale, 0}
	rest := size.Width - 10
	for _, w := range widths {
		rest -= w
	}
	widths[2], widths[4] = max(60, rest*0.45), max(60, rest*0.55)
	base := fyne.MeasureText("x", fynetheme.TextSize(), fyne.TextStyle{}).Height
	x := float32(8)
	for i, w := range widths {
		o := objects[i+1]
		h := o.MinSize().Height
		if _, bare := o.(*canvas.Text); bare {
			h = base // signs come from another font, which is higher
		}
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
		x += w
	}
}
