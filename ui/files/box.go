package files

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Box is the box; the window puts it above everything else.
type Box struct {
	p       *presenter
	line    *line
	table   *own.Table
	where   *own.EndLabel
	problem *widget.Label
	replace *own.Button
	accept  *own.Button
	object  fyne.CanvasObject
}

// New makes a box; shut takes it away, and done gets what was chosen after that.
func New(h host.Host, wish Wish, shut func(), done func(paths []string)) *Box {
	b := &Box{}
	b.p = &presenter{h: h, wish: wish, changed: b.draw, done: func(paths []string) {
		shut()
		done(paths)
	}}
	b.line = newLine(b, shut)
	b.line.SetPlaceHolder(h.T(map[bool]string{true: "files.name", false: "files.find"}[b.p.writes()]))
	if b.p.writes() {
		b.line.SetText(wish.Name) // now: what is set later would not be chosen any more
	}
	b.line.OnChanged = b.p.write
	b.line.OnSubmitted = func(string) { b.p.enterKey() }
	b.table = b.newTable(shut)
	b.where, b.problem = own.NewEndLabel(), widget.NewLabel("")
	b.problem.Wrapping = fyne.TextWrapWord
	b.problem.TextStyle.Bold = true
	places := container.NewHBox()
	for _, to := range b.p.places() {
		button := own.NewBoxButton(to.name, func() { b.p.enter(to.path); focus(b.line) }, shut)
		button.Importance = widget.LowImportance
		places.Add(button)
	}
	b.replace = own.NewBoxButton(h.T("files.replace"), b.p.replace, shut)
	b.replace.Importance = widget.DangerImportance
	b.accept = own.NewBoxButton(wish.Accept, b.p.accept, shut)
	b.accept.Importance = widget.HighImportance
	buttons := container.NewHBox(own.NewBoxButton(h.T("toolkit.Cancel"), shut, shut), b.replace, b.accept)
	top := container.NewVBox(widget.NewLabelWithStyle(strings.TrimSuffix(wish.Title, "…"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}), places, b.line)
	below := container.NewVBox(b.problem, container.NewBorder(nil, nil, nil, buttons, b.where))
	b.object = container.New(layout.NewBorderLayout(top, below, nil, nil), top, b.table, below) // Tab follows the eye
	b.p.open()
	return b
}

// Object is what is drawn, and First what has the keyboard.
func (b *Box) Object() fyne.CanvasObject { return b.object }

// First is the line in which is typed.
func (b *Box) First() fyne.Focusable { return b.line }

// Ready chooses the proposed name, so that typing replaces it; the box is on the screen by then.
func (b *Box) Ready() {
	if b.p.writes() {
		b.line.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

func (b *Box) newTable(shut func()) *own.Table {
	t := own.NewTable(
		own.Column{ID: "name", Title: b.p.h.T("files.what"), Width: 320, Least: 160, Grow: 1},
		own.Column{ID: "date", Title: b.p.h.T("files.changed"), Width: 170, Least: 120},
	)
	t.Fetch = func(first, n int) []own.Row {
		var rows []own.Row
		for i := first; i < min(first+n, len(b.p.shown)); i++ {
			cells := b.p.cells(i)
			rows = append(rows, own.Row{{Text: cells[0], Strong: b.p.shown[i].folder}, {Text: cells[1], Quiet: true}})
		}
		return rows
	}
	t.OnSelect = func() {
		if b.p.wish.Kind != Read && len(t.Selected()) > 1 {
			t.Select(t.Current())
		}
		b.p.choose(t.Selected())
	}
	t.OnOpen = b.p.take
	t.OnRune = func(r rune) {
		focus(b.line)
		b.line.TypedRune(r)
	}
	t.OnKey = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyEscape:
			shut()
		case fyne.KeyBackspace:
			b.p.up()
		default:
			return false
		}
		return true
	}
	return t
}

// draw shows the presenter's state.
func (b *Box) draw() {
	if b.line.Text != b.p.typed {
		b.line.SetText(b.p.typed)
	}
	b.table.SetLength(len(b.p.shown))
	if len(b.p.chosen) == 0 {
		b.table.Select(0) // where the arrows begin, also in the next folder
	}
	b.table.Select(b.p.chosen...)
	b.where.Say(b.p.said())
	b.problem.SetText(b.p.problem)
	own.Show(b.problem, b.p.problem != "")
	own.Show(b.replace, b.p.replaces != "")
	own.Show(b.accept, b.p.target() != "" && b.p.replaces == "")
	b.object.Refresh() // a problem, and a button, need room
}

func focus(o fyne.Focusable) {
	if c := own.CanvasOf(o.(fyne.CanvasObject)); c != nil {
		c.Focus(o)
	}
}

// line is where is typed: Down goes to the list, Esc shuts the box.
type line struct {
	widget.Entry
	box  *Box
	shut func()
}

func newLine(b *Box, shut func()) *line {
	l := &line{box: b, shut: shut}
	l.ExtendBaseWidget(l)
	return l
}

func (l *line) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		l.shut()
	case fyne.KeyDown:
		focus(l.box.table)
		if len(l.box.table.Selected()) == 0 {
			l.box.table.TypedKey(e)
		}
	default:
		l.Entry.TypedKey(e)
	}
}
