package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"
)

// PaletteItem is a line of a Palette. Data is the caller's.
type PaletteItem struct {
	Text   string
	Detail string // quiet, behind the text: where it stands, what it is
	Key    string // at the right: its shortcut
	Color  string // "#rrggbb" for a dot; "" for none
	Data   any
}

// Palette is a line to type in above the things that fit what was typed: for
// the command palette and for choosing a tag. Arrows, Page Up and Down choose,
// Enter takes, Escape leaves. It is put into a pop-up by the window.
type Palette struct {
	fynewidget.BaseWidget
	OnChoose func(PaletteItem)
	OnClose  func() // Escape

	find  func(typed string) []PaletteItem
	entry *paletteEntry
	list  *paletteList
	none  *fynewidget.Label
	box   fyne.CanvasObject
}

// NewPalette makes a palette; find gives what fits, best first, and none is
// shown when nothing does.
//
//	p := widget.NewPalette("Typ een opdracht of set", "Niets gevonden", presenter.find)
//	p.OnChoose = func(i widget.PaletteItem) { popup.Hide(); i.Data.(host.Action).Do() }
//	p.OnClose = popup.Hide
//	canvas.Focus(p.Entry())
func NewPalette(placeholder, none string, find func(typed string) []PaletteItem) *Palette {
	p := &Palette{find: find, none: fynewidget.NewLabel(none)}
	p.entry = &paletteEntry{palette: p}
	p.entry.ExtendBaseWidget(p.entry)
	p.entry.SetPlaceHolder(placeholder)
	p.list = &paletteList{palette: p}
	p.list.ExtendBaseWidget(p.list)
	p.entry.OnChanged = func(string) { p.Search() }
	p.entry.OnSubmitted = func(string) { p.take() }
	p.box = container.NewBorder(p.entry, nil, nil, nil, container.NewStack(p.list, container.NewBorder(p.none, nil, nil, nil)))
	p.ExtendBaseWidget(p)
	p.Search()
	return p
}

// Entry is what gets the keyboard.
func (p *Palette) Entry() fyne.Focusable { return p.entry }

// Typed is what was typed.
func (p *Palette) Typed() string { return p.entry.Text }

// SetTyped types.
func (p *Palette) SetTyped(text string) { p.entry.SetText(text) }

// Items are the lines that are shown.
func (p *Palette) Items() []PaletteItem { return p.list.items }

// Search looks again for what was typed.
func (p *Palette) Search() {
	p.list.items, p.list.at = p.find(p.entry.Text), 0
	p.list.scroll.to(0)
	if len(p.list.items) == 0 {
		p.none.Show()
	} else {
		p.none.Hide()
	}
	p.list.Refresh()
}

// SetAt puts the cursor on a line, until something is typed.
func (p *Palette) SetAt(i int) { p.list.move(i - p.list.at) }

func (p *Palette) take() {
	if i := p.list.at; i < len(p.list.items) {
		if p.OnChoose != nil {
			p.OnChoose(p.list.items[i])
		}
	}
}

// CreateRenderer shows the line above the list.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(p.box) }

// paletteEntry keeps the arrows and Escape for the palette.
type paletteEntry struct {
	fynewidget.Entry
	palette *Palette
}

// TypedKey moves in the list, leaves, or types.
func (e *paletteEntry) TypedKey(k *fyne.KeyEvent) {
	l := e.palette.list
	switch k.Name {
	case fyne.KeyDown:
		l.move(1)
	case fyne.KeyUp:
		l.move(-1)
	case fyne.KeyPageDown:
		l.move(l.page())
	case fyne.KeyPageUp:
		l.move(-l.page())
	case fyne.KeyEscape:
		if e.palette.OnClose != nil {
			e.palette.OnClose()
		}
	default:
		e.Entry.TypedKey(k)
	}
}

// paletteList draws the lines that are visible.
type paletteList struct {
	fynewidget.BaseWidget
	palette *Palette
	items   []PaletteItem
	at      int
	scroll  scroller
}

func (l *paletteList) rowHeight() float32 { return whole(lookOf(l).size/proseScale*1.35 + 11) }
func (l *paletteList) page() int          { return max(1, int(l.Size().Height/l.rowHeight())-1) }

func (l *paletteList) move(by int) {
	if len(l.items) == 0 {
		return
	}
	l.at = min(max(0, l.at+by), len(l.items)-1)
	l.scroll.reveal(float64(l.at)*float64(l.rowHeight()), float64(l.rowHeight()), 0)
	l.Refresh()
}

// MinSize is some lines.
func (l *paletteList) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	return fyne.NewSize(260, 4*l.rowHeight())
}

// CreateRenderer draws the lines.
func (l *paletteList) CreateRenderer() fyne.WidgetRenderer { return &paletteRenderer{l: l} }

type paletteRenderer struct {
	l *paletteList
	p painter
}

func (r *paletteRenderer) Destroy()                     {}
func (r *paletteRenderer) MinSize() fyne.Size           { return r.l.MinSize() }
func (r *paletteRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }
func (r *paletteRenderer) Layout(fyne.Size)             { r.draw() }
func (r *paletteRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.l) }

func (r *paletteRenderer) draw() {
	l, p := r.l, &r.p
	p.reset(l)
	k, size, h := lookOf(l), l.Size(), l.rowHeight()
	l.scroll.view, l.scroll.total = float64(size.Height), float64(h)*float64(len(l.items))
	l.scroll.to(l.scroll.offset)
	f := faceOf(whole(k.size/proseScale), fyne.TextStyle{})
	small := faceOf(whole(f.size*0.9), fyne.TextStyle{})
	for i := int(l.scroll.offset / float64(h)); i < len(l.items); i++ {
		y := whole(float32(float64(i)*float64(h) - l.scroll.offset))
		if y >= size.Height {
			break
		}
		item := l.items[i]
		if i == l.at {
			p.rect(k.AccentTint, 2, y+1, size.Width-4, h-2).CornerRadius = 5
			p.rect(k.Accent, 2, y+5, 3, h-10).CornerRadius = 1.5
		}
		x, end := float32(14), size.Width-barWidth-8
		if item.Color != "" {
			p.rect(k.Ink(item.Color), x, y+(h-10)/2, 10, 10).CornerRadius = 5
			x += 18
		}
		if item.Key != "" {
			end -= small.width(item.Key)
			p.text(item.Key, k.Quiet, small.size, small.style, end, y, h)
			end -= 16
		}
		name := fit(f, item.Text, end-x)
		p.text(name, k.Text, f.size, f.style, x, y, h)
		if x += f.width(name) + 12; item.Detail != "" && end-x > 30 {
			p.text(fit(small, item.Detail, end-x), k.Quiet, small.size, small.style, x, y, h)
		}
	}
	l.scroll.draw(p, k, size.Width, 0)
}

// Tapped takes the line that was hit.
func (l *paletteList) Tapped(e *fyne.PointEvent) {
	i := int((l.scroll.offset + float64(e.Position.Y)) / float64(l.rowHeight()))
	if i >= 0 && i < len(l.items) {
		l.at = i
		l.Refresh()
		l.palette.take()
	}
}

// Scrolled scrolls.
func (l *paletteList) Scrolled(e *fyne.ScrollEvent) {
	if l.scroll.to(l.scroll.offset - float64(e.Scrolled.DY)) {
		l.Refresh()
	}
}
