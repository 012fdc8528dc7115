package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// rail is the column of screens at the left.
type rail struct {
	object fyne.CanvasObject
	items  map[string]*railItem
}

func newRail(w *Window) *rail {
	r := &rail{items: map[string]*railItem{}}
	column := container.NewVBox()
	for _, s := range allScreens {
		if s.name == "settings" {
			column.Add(layout.NewSpacer())
		}
		item := newRailItem(w.words.T("screen."+s.name), s.icon(), func() { w.Go(host.Place{Screen: s.name}) })
		r.items[s.name] = item
		column.Add(item)
	}
	r.object = container.NewBorder(nil, nil, nil, widget.NewSeparator(), container.NewVScroll(column)) // with large text it is higher than a small window
	return r
}

func (r *rail) mark(name string) {
	for screen, item := range r.items {
		item.chosen = screen == name
		item.Refresh()
	}
}

// railItem is an icon with a word below it that opens a screen.
type railItem struct {
	widget.BaseWidget
	text    string
	icon    fyne.Resource
	open    func()
	chosen  bool
	focused bool
}

func newRailItem(text string, icon fyne.Resource, open func()) *railItem {
	i := &railItem{text: text, icon: icon, open: open}
	i.ExtendBaseWidget(i)
	return i
}

func (i *railItem) Tapped(*fyne.PointEvent) { i.open() }
func (i *railItem) FocusGained()            { i.focused = true; i.Refresh() }
func (i *railItem) FocusLost()              { i.focused = false; i.Refresh() }
func (i *railItem) TypedRune(rune)          {}
func (i *railItem) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace {
		i.open()
		return
	}
	if c := own.CanvasOf(i); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

func (i *railItem) CreateRenderer() fyne.WidgetRenderer {
	r := &railRenderer{item: i, back: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent), icon: widget.NewIcon(i.icon), text: canvas.NewText(i.text, color.Transparent)}
	r.text.Alignment = fyne.TextAlignCenter
	r.Refresh()
	return r
}

type railRenderer struct {
	item      *railItem
	back, bar *canvas.Rectangle
	icon      *widget.Icon
	text      *canvas.Text
}

func (r *railRenderer) Destroy() {}
func (r *railRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.bar, r.icon, r.text}
}

func (r *railRenderer) MinSize() fyne.Size {
	text := fyne.MeasureText(r.item.text, theme.CaptionTextSize(), fyne.TextStyle{Bold: true}) // as wide when chosen
	return fyne.NewSize(max(84, text.Width+26), 22+text.Height+20)
}

func (r *railRenderer) Layout(size fyne.Size) {
	r.back.Move(fyne.NewPos(4, 2))
	r.back.Resize(size.Subtract(fyne.NewSize(8, 4)))
	r.bar.Move(fyne.NewPos(4, 10))
	r.bar.Resize(fyne.NewSize(3, size.Height-20))
	r.icon.Move(fyne.NewPos((size.Width-22)/2, 9))
	r.icon.Resize(fyne.NewSize(22, 22))
	r.text.Move(fyne.NewPos(0, 33))
	r.text.Resize(fyne.NewSize(size.Width, r.text.MinSize().Height))
}

func (r *railRenderer) Refresh() {
	th, v := r.item.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.back.FillColor = theme.Color(theme.ColorNameBackground)
	r.bar.FillColor = color.Transparent
	r.back.StrokeWidth = 0
	r.text.TextStyle = fyne.TextStyle{Bold: r.item.chosen}
	if r.item.chosen {
		r.back.FillColor = th.Color(theme.ColorNameHover, v)
		r.bar.FillColor = th.Color(theme.ColorNamePrimary, v)
	}
	if r.item.focused {
		r.back.StrokeWidth, r.back.StrokeColor = 2, th.Color(theme.ColorNamePrimary, v)
	}
	r.back.CornerRadius = 6
	r.text.Color = th.Color(theme.ColorNameForeground, v)
	r.text.TextSize = th.Size(theme.SizeNameCaptionText)
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
