package library

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// doubleClick is the longest time between two clicks that open a set.
const doubleClick = 400 * time.Millisecond

// row is one line of the table.
type row struct {
	widget.BaseWidget
	screen *Screen
	at     int
	back   *canvas.Rectangle
	bar    *canvas.Rectangle // marks the cursor, so that colour alone need not
	cells  [8]*widget.Label
	box    *fyne.Container
}

func newRow(s *Screen) *row {
	r := &row{screen: s, back: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent)}
	r.bar.SetMinSize(fyne.NewSize(3, 0))
	var objects []fyne.CanvasObject
	for i, c := range columns {
		l := widget.NewLabel("")
		l.Truncation = fyne.TextTruncateEllipsis
		if c.right {
			l.Alignment = fyne.TextAlignTrailing
		}
		r.cells[i] = l
		objects = append(objects, l)
	}
	r.box = container.New(columnLayout{scale}, objects...)
	r.ExtendBaseWidget(r)
	return r
}

// scale is the size of text against the usual one.
func scale() float32 { return theme.TextSize() / 14 }

func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.back, container.NewBorder(nil, nil, r.bar, nil), r.box))
}

// MinSize is lower than a label's: lists are dense.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(600, theme.TextSize()+15) }

func (r *row) fill(i int) {
	r.at = i
	set, ok := r.screen.p.row(i)
	var cells [8]string
	if ok {
		cells = r.screen.p.cells(set)
	} else {
		cells[1] = "…"
	}
	for n, l := range r.cells {
		l.SetText(cells[n])
	}
	r.back.CornerRadius = 4
	r.back.FillColor, r.bar.FillColor = color.Transparent, color.Transparent
	for _, id := range r.screen.p.selected {
		if ok && id == set.ID {
			r.back.FillColor = theme.Color(theme.ColorNameSelection)
		}
	}
	if i == r.screen.p.cursor && r.screen.list.focused {
		r.bar.FillColor = theme.Color(theme.ColorNamePrimary)
	}
	r.back.Refresh()
	r.bar.Refresh()
}

// Tapped keeps the tap from the list below; MouseDown did the work.
func (r *row) Tapped(*fyne.PointEvent) {}

// MouseUp does nothing: a click is done when the button goes down.
func (r *row) MouseUp(*desktop.MouseEvent) {}

// MouseDown selects, adds with Ctrl, and opens when it is the second of two.
func (r *row) MouseDown(e *desktop.MouseEvent) {
	s := r.screen
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.list); c != nil {
		c.Focus(s.list)
	}
	now := time.Now()
	again := s.clicked == r.at && now.Sub(s.clickedAt) < doubleClick
	s.clicked, s.clickedAt = r.at, now
	switch {
	case e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		s.p.toggle(r.at)
	case again:
		s.p.open()
	default:
		s.p.move(r.at)
	}
}

// sets is the list with the keys of the table.
type sets struct {
	widget.List
	screen  *Screen
	focused bool
}

// FocusGained shows the cursor.
func (l *sets) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost hides the cursor.
func (l *sets) FocusLost() { l.focused = false; l.Refresh() }

// TypedKey moves the cursor, selects and opens.
func (l *sets) TypedKey(e *fyne.KeyEvent) {
	p := l.screen.p
	rows := max(1, int(l.Size().Height/(theme.TextSize()+19)))
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
	case fyne.KeySpace:
		p.toggle(p.cursor)
	case fyne.KeyDelete:
		p.remove()
		return
	case fyne.KeyEscape:
		l.screen.escape()
		return
	default:
		l.screen.pass(e)
		return
	}
	l.ScrollTo(p.cursor)
}
