// Package search is the screen that finds words in the whole project and goes
// to the passage. What words mean is the store's.
package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen is the search on the screen.
type Screen struct {
	h      host.Host
	p      *presenter
	object fyne.CanvasObject
	query  *query
	count  *widget.Label
	list   *hits
	empty  *widget.Label
	hint   *widget.Label
	blank  fyne.CanvasObject
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{h: h}
	s.p = &presenter{h: h, changed: s.draw}
	s.query = &query{screen: s}
	s.query.ExtendBaseWidget(s.query)
	s.query.SetPlaceHolder(h.T("search.query"))
	s.query.OnChanged = func(words string) { s.p.look(words) }
	s.query.OnSubmitted = func(string) { s.enter() }
	s.count = widget.NewLabel("")
	s.list = &hits{screen: s}
	s.list.Length = func() int { return len(s.p.lines) }
	s.list.CreateItem = func() fyne.CanvasObject { return newRow(s) }
	s.list.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*row).fill(i) }
	s.list.HideSeparators = true
	s.list.ExtendBaseWidget(s.list)
	s.empty = widget.NewLabelWithStyle("", fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	s.hint = widget.NewLabelWithStyle("", fyne.TextAlignCenter, fyne.TextStyle{})
	s.hint.Wrapping = fyne.TextWrapWord
	s.blank = container.NewCenter(container.NewVBox(s.empty, container.NewGridWrap(fyne.NewSize(520, 80), s.hint)))
	bar := container.NewBorder(nil, nil, nil, s.count, s.query)
	s.object = container.NewBorder(container.NewPadded(bar), nil, nil, nil, container.NewStack(s.list, s.blank))
	s.draw()
	return s
}

func (s *Screen) draw() {
	if len(s.p.lines) > 0 {
		s.list.Show()
		s.blank.Hide()
	} else {
		s.list.Hide()
		s.blank.Show()
	}
	if s.p.words != "" && s.p.done {
		s.empty.SetText(s.h.T("search.none", s.p.words))
		s.hint.SetText(s.h.T("search.none_hint"))
	} else {
		s.empty.SetText(s.h.T("search.start"))
		s.hint.SetText(s.h.T("search.start_hint"))
	}
	s.count.SetText(s.p.count())
	s.list.Refresh()
}

func (s *Screen) focus(o fyne.Focusable) {
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(o)
	}
}

// enter gives the keyboard to what is found, when it is.
func (s *Screen) enter() { s.p.answered(func() { s.focus(s.list) }) }

// pass gives the window a key that means nothing here: F1, Esc.
func (s *Screen) pass(e *fyne.KeyEvent) {
	if c := own.CanvasOf(s.object); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible and searches the words of the place.
func (s *Screen) Show(to host.Place) {
	if to.Query != "" && to.Query != s.query.Text {
		s.query.SetText(to.Query)
	} else {
		s.Refresh()
	}
}

// First is the line of words.
func (s *Screen) First() fyne.Focusable { return s.query }

// Refresh searches again.
func (s *Screen) Refresh() { s.p.look(s.query.Text) }

// Actions are to type a search.
func (s *Screen) Actions() []host.Action {
	return []host.Action{{Key: "action.search.focus", Menu: "menu.edit", Shortcut: "Ctrl+F", Do: func() { s.focus(s.query) }}}
}

// query is the line of words: Down goes to the passages, Esc empties it.
type query struct {
	widget.Entry
	screen *Screen
}

// TypedKey keeps Down and Esc.
func (q *query) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		q.screen.enter()
	case fyne.KeyEscape:
		if q.Text == "" {
			q.screen.focus(nil)
			q.screen.pass(e)
		} else {
			q.SetText("")
		}
	case fyne.KeyF1:
		q.screen.pass(e)
	default:
		q.Entry.TypedKey(e)
	}
}

// hits is the list with its keys.
type hits struct {
	widget.List
	screen  *Screen
	focused bool
}

// FocusGained shows the cursor.
func (l *hits) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost hides the cursor.
func (l *hits) FocusLost() { l.focused = false; l.Refresh() }

// TypedKey moves the cursor and opens.
func (l *hits) TypedKey(e *fyne.KeyEvent) {
	p := l.screen.p
	rows := max(1, int(l.Size().Height/(theme.TextSize()+19)))
	switch e.Name {
	case fyne.KeyDown:
		p.step(1)
	case fyne.KeyUp:
		if !p.step(-1) {
			l.screen.focus(l.screen.query)
		}
	case fyne.KeyPageDown:
		p.move(p.cursor + rows)
	case fyne.KeyPageUp:
		p.move(p.cursor - rows)
	case fyne.KeyHome:
		p.move(0)
	case fyne.KeyEnd:
		p.move(len(p.lines) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.open()
		return
	case fyne.KeyEscape:
		l.screen.focus(l.screen.query)
		return
	default:
		l.screen.pass(e)
		return
	}
	l.ScrollTo(p.cursor)
}
