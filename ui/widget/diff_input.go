package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpunt/app"
	"standpunt/ui/widget/typeset"
)

var (
	_ fyne.Scrollable    = (*DiffView)(nil)
	_ fyne.Draggable     = (*DiffView)(nil)
	_ fyne.Focusable     = (*DiffView)(nil)
	_ fyne.Shortcutable  = (*DiffView)(nil)
	_ desktop.Mouseable  = (*DiffView)(nil)
	_ desktop.Keyable    = (*DiffView)(nil)
	_ desktop.Cursorable = (*DiffView)(nil)
	_ desktop.Hoverable  = (*DiffView)(nil)
)

// Scrolled scrolls both sides.
func (v *DiffView) Scrolled(e *fyne.ScrollEvent) {
	v.scrollTo(v.scroll.offset - float64(e.Scrolled.DY))
}

func (v *DiffView) scrollTo(offset float64) {
	if v.scroll.to(offset) {
		v.Refresh()
		if v.OnScroll != nil {
			v.OnScroll()
		}
	}
}

// spot is the row and the side at a position, and the place in the side's text;
// side is -1 in the gutter.
func (v *DiffView) spot(pos fyne.Position) (row, side int, x, y float32) {
	down := v.scroll.offset + float64(pos.Y-v.header())
	row = v.stack.At(down)
	if row < 0 || pos.Y < v.header() {
		return -1, -1, 0, 0
	}
	g := v.geometry
	side = 0
	for i, from := range g.text {
		if pos.X >= from-g.label {
			side = i
		}
	}
	if !g.many() && side == 0 && pos.X >= g.gutter-6 {
		side = -1
	}
	pad := float32(diffPad)
	if v.row(row).Heading {
		pad = headPad
	}
	return row, side, pos.X - g.text[max(side, 0)], float32(down-v.stack.Top(row)) - pad
}

// MouseDown makes a row current and puts the caret.
func (v *DiffView) MouseDown(e *desktop.MouseEvent) {
	focus(v)
	under := e.Position.SubtractXY(0, v.header())
	if e.Button == desktop.MouseButtonPrimary && under.Y >= 0 && v.scroll.press(under, v.width) {
		v.Refresh()
		return
	}
	row, side, x, y := v.spot(e.Position)
	if row < 0 || v.row(row).Heading {
		return
	}
	n, r := v.clicks.press(e.Position), v.row(row)
	extend := e.Modifier&fyne.KeyModifierShift != 0 && row == v.at && side == v.side
	moved := row != v.at
	v.at = row
	if side >= 0 && r.sides()[side].Answer != "" {
		if side != v.side || moved {
			v.caret = typeset.Caret{}
		}
		v.side = side
		p := &r.body[side]
		off := p.hit(x, y)
		sel := v.caret.Selection()
		switch {
		case e.Button == desktop.MouseButtonSecondary && off >= sel.Start && off <= sel.End && !sel.Empty():
		case n == 2:
			v.caret.Select(p.t.Word(overOr(p, x, y, off)))
		case n == 3:
			v.caret.Select(p.t.Sentence(overOr(p, x, y, off)))
		default:
			v.caret.Set(off, extend)
		}
		v.selects = e.Button == desktop.MouseButtonPrimary
	} else if side >= 0 && r.sides()[side].To != "" {
		v.side, v.caret = side, typeset.Caret{}
		if e.Button == desktop.MouseButtonPrimary && v.follow() {
			return
		}
	} else if moved {
		v.caret = typeset.Caret{}
	}
	v.Refresh()
	if moved && v.OnCurrent != nil {
		v.OnCurrent(v.Current())
	}
	v.selected()
	if e.Button == desktop.MouseButtonSecondary && v.OnMenu != nil {
		answer, s := v.Selection()
		v.OnMenu(v.Current(), answer, s, e.AbsolutePosition)
	}
	if side < 0 && n == 2 && v.OnOpen != nil {
		v.OnOpen(v.Current())
	}
}

// overOr is the code point under a point, or else the one nearest to it.
func overOr(p *para, x, y float32, nearest int) int {
	if off, ok := p.t.Over(p.lineOf(y), float64(x)); ok {
		return off
	}
	return nearest
}

// MouseUp ends a selection.
func (v *DiffView) MouseUp(*desktop.MouseEvent) { v.DragEnd() }

// Dragged extends the selection within its side of the row.
func (v *DiffView) Dragged(e *fyne.DragEvent) {
	if v.scroll.dragging {
		if v.scroll.drag(e.Position.SubtractXY(0, v.header())) {
			v.Refresh()
		}
		return
	}
	if !v.selects || v.at < 0 {
		return
	}
	p := &v.row(v.at).body[v.side]
	y := float32(v.scroll.offset+float64(e.Position.Y-v.header())-v.stack.Top(v.at)) - diffPad
	x := e.Position.X - v.geometry.text[v.side]
	if y < 0 {
		x = 0
	} else if y >= p.height() {
		x = v.geometry.column * 2
	}
	if off := p.hit(x, y); off != v.caret.At {
		v.caret.Set(off, true)
		v.Refresh()
		v.selected()
	}
}

// DragEnd ends a selection.
func (v *DiffView) DragEnd() {
	if v.scroll.dragging {
		v.Refresh()
	}
	v.selects, v.scroll.dragging = false, false
}

// MouseIn follows the mouse.
func (v *DiffView) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved notes whether the mouse is on what a click goes from.
func (v *DiffView) MouseMoved(e *desktop.MouseEvent) {
	row, side, _, _ := v.spot(e.Position)
	v.link = row >= 0 && side >= 0 && v.row(row).sides()[side].To != ""
}

// MouseOut lets go of the mouse.
func (v *DiffView) MouseOut() { v.link = false }

// Cursor is a text cursor, or a hand on what a click goes from.
func (v *DiffView) Cursor() desktop.Cursor {
	if v.link {
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

// FocusGained shows where the keyboard is.
func (v *DiffView) FocusGained() {
	v.focused = true
	if v.at < 0 {
		for i := range v.shown {
			if !v.row(i).Heading {
				v.at = i
				v.face()
				break
			}
		}
	}
	v.Refresh()
}

// FocusLost hides the caret.
func (v *DiffView) FocusLost() { v.focused, v.shift.down = false, false; v.Refresh() }

// KeyDown follows Shift.
func (v *DiffView) KeyDown(e *fyne.KeyEvent) { v.shift.key(e, true) }

// KeyUp follows Shift.
func (v *DiffView) KeyUp(e *fyne.KeyEvent) { v.shift.key(e, false) }

// TypedRune hands a single key on.
func (v *DiffView) TypedRune(r rune) {
	if v.OnRune != nil {
		v.OnRune(r)
	}
}

// TypedKey moves by rows and letters.
func (v *DiffView) TypedKey(e *fyne.KeyEvent) {
	held := v.shift.held()
	switch e.Name {
	case fyne.KeyDown, fyne.KeyUp:
		by := 1
		if e.Name == fyne.KeyUp {
			by = -1
		}
		if held {
			m, _ := motion(e.Name, false)
			v.move(m, true)
		} else {
			v.step(by, every)
		}
	case fyne.KeyPageDown:
		v.page(1)
	case fyne.KeyPageUp:
		v.page(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if !v.follow() && v.OnOpen != nil && v.at >= 0 {
			v.OnOpen(v.Current())
		}
	default:
		if m, ok := motion(e.Name, false); ok {
			v.move(m, held)
		} else {
			pass(v, v.OnKey, e)
		}
	}
}

// TypedShortcut copies, selects, moves by words and changes.
func (v *DiffView) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		text := v.SelectedText()
		if text == "" && v.at >= 0 && v.at < len(v.shown) {
			text = v.row(v.at).sides()[v.side].Text
		}
		if text != "" {
			fyne.CurrentApp().Clipboard().SetContent(text)
		}
	case *fyne.ShortcutSelectAll:
		if v.at >= 0 {
			v.caret.Select(app.Span{End: v.row(v.at).length[v.side]})
			v.Refresh()
			v.selected()
		}
	case *desktop.CustomShortcut:
		if s.Modifier&fyne.KeyModifierShortcutDefault == 0 {
			return
		}
		extend := s.Modifier&fyne.KeyModifierShift != 0
		switch m, ok := motion(s.KeyName, true); {
		case ok && !extend && m == typeset.TextStart:
			v.from(-1, 1)
		case ok && !extend && m == typeset.TextEnd:
			v.from(len(v.shown), -1)
		case ok:
			v.move(m, extend)
		case s.KeyName == fyne.KeyDown:
			v.NextChange()
		case s.KeyName == fyne.KeyUp:
			v.PrevChange()
		}
	}
}

// move moves the caret through the current side, and over to the other one.
func (v *DiffView) move(m typeset.Motion, extend bool) {
	if v.at < 0 || v.at >= len(v.shown) || v.row(v.at).Heading {
		return
	}
	r := v.row(v.at)
	if !v.caret.Move(r.body[v.side].t, m, extend) && !extend {
		if by := map[typeset.Motion]int{typeset.Right: 1, typeset.Left: -1}[m]; by != 0 {
			v.over(by)
		}
	}
	v.reveal()
	v.Refresh()
	v.selected()
}

// Over makes the next side of the current row that has words current, to the left (-1)
// or to the right (1).
func (v *DiffView) Over(by int) {
	if v.at < 0 || v.at >= len(v.shown) || v.row(v.at).Heading {
		return
	}
	v.over(by)
	v.caret.Set(0, false)
	v.Refresh()
	v.selected()
}

// over moves the caret to the next side that has words, to its near end.
func (v *DiffView) over(by int) {
	r := v.row(v.at)
	sides := r.sides()
	for i := v.side + by; i >= 0 && i < len(sides); i += by {
		if sides[i].Answer == "" && sides[i].To == "" {
			continue
		}
		v.side = i
		v.caret.Set(0, false)
		if by < 0 {
			v.caret.Set(r.length[i], false)
		}
		return
	}
}
