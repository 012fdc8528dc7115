package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Scrollable    = (*Table)(nil)
	_ fyne.Draggable     = (*Table)(nil)
	_ fyne.Focusable     = (*Table)(nil)
	_ fyne.Shortcutable  = (*Table)(nil)
	_ desktop.Mouseable  = (*Table)(nil)
	_ desktop.Hoverable  = (*Table)(nil)
	_ desktop.Keyable    = (*Table)(nil)
	_ desktop.Cursorable = (*Table)(nil)
)

// Scrolled scrolls.
func (t *Table) Scrolled(e *fyne.ScrollEvent) {
	if t.scroll.to(t.scroll.offset - float64(e.Scrolled.DY)) {
		t.hover = -1
		t.Refresh()
	}
}

// column is the column at x; edge is the one whose right edge is there, -1 for none.
func (t *Table) column(x float32) (column, edge int) {
	column, edge = -1, -1
	at := float32(0)
	for i, w := range t.widths {
		if x >= at && x < at+w {
			column = i
		}
		at += w
		if i+1 < len(t.widths) && x >= at-4 && x <= at+4 {
			edge = i
		}
	}
	return column, edge
}

func (t *Table) rowAt(y float32) int {
	if y < t.header() || t.length == 0 {
		return -1
	}
	down := t.scroll.offset + float64(y-t.header())
	if down >= t.rows().Total() {
		return -1
	}
	return t.rows().At(down)
}

// MouseDown chooses a row, sorts by a title, or takes hold of an edge or the bar.
func (t *Table) MouseDown(e *desktop.MouseEvent) {
	focus(t)
	head := t.header()
	if e.Position.Y < head {
		column, edge := t.column(e.Position.X)
		if edge >= 0 {
			t.edge = edge
		} else if column >= 0 {
			t.sortBy(column)
		}
		t.Refresh()
		return
	}
	if e.Button == desktop.MouseButtonPrimary && t.scroll.press(e.Position.SubtractXY(0, head), t.Size().Width) {
		t.Refresh()
		return
	}
	row := t.rowAt(e.Position.Y)
	if row < 0 {
		return
	}
	if e.Button == desktop.MouseButtonSecondary {
		if !t.chosen[row] {
			t.choose(row, 0)
		}
		if t.OnMenu != nil {
			t.OnMenu(row, e.AbsolutePosition)
		}
		return
	}
	if column, _ := t.column(e.Position.X); column >= 0 {
		t.cell = column
	}
	again := t.clicks.press(e.Position) == 2 && e.Modifier == 0 && row == t.cursor
	t.choose(row, e.Modifier)
	if again && t.OnOpen != nil {
		t.OnOpen(row)
	}
}

// MouseUp lets go.
func (t *Table) MouseUp(*desktop.MouseEvent) { t.DragEnd() }

// Dragged changes a column's width, or scrolls by the bar.
func (t *Table) Dragged(e *fyne.DragEvent) {
	switch {
	case t.edge >= 0:
		left := float32(0)
		for i := range t.edge {
			left += t.widths[i]
		}
		scale := t.look.size / proseScale / 14
		t.columns[t.edge].Width = max(e.Position.X-left, t.least(t.edge)) / scale
		t.columns[t.edge].Grow = 0
		t.Refresh()
	case t.scroll.dragging:
		if t.scroll.drag(e.Position.SubtractXY(0, t.header())) {
			t.Refresh()
		}
	}
}

// DragEnd lets go, and tells the new widths.
func (t *Table) DragEnd() {
	if t.edge >= 0 && t.OnResize != nil {
		widths := make(map[string]float32, len(t.columns))
		for _, c := range t.columns {
			if c.Grow == 0 {
				widths[c.ID] = c.Width
			}
		}
		t.OnResize(widths)
	}
	if t.edge >= 0 || t.scroll.dragging {
		t.edge, t.scroll.dragging = -1, false
		t.Refresh()
	}
}

// MouseIn shows the row below the mouse.
func (t *Table) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved shows the row below the mouse.
func (t *Table) MouseMoved(e *desktop.MouseEvent) {
	row, bar := t.rowAt(e.Position.Y), e.Position.X >= t.Size().Width-barWidth
	t.onEdge = false
	if e.Position.Y < t.header() {
		_, edge := t.column(e.Position.X)
		t.onEdge = edge >= 0
	}
	if row != t.hover || bar != t.scroll.hovered {
		t.hover, t.scroll.hovered = row, bar
		t.Refresh()
	}
}

// MouseOut forgets the row below the mouse.
func (t *Table) MouseOut() { t.hover, t.onEdge, t.scroll.hovered = -1, false, false; t.Refresh() }

// Cursor tells that an edge can be dragged.
func (t *Table) Cursor() desktop.Cursor {
	if t.onEdge || t.edge >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// FocusGained shows the cursor.
func (t *Table) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost hides it.
func (t *Table) FocusLost() { t.focused, t.shift.down = false, false; t.Refresh() }

// KeyDown follows Shift.
func (t *Table) KeyDown(e *fyne.KeyEvent) { t.shift.key(e, true) }

// KeyUp follows Shift.
func (t *Table) KeyUp(e *fyne.KeyEvent) { t.shift.key(e, false) }

// TypedRune hands a single key on.
func (t *Table) TypedRune(r rune) {
	if t.OnRune != nil {
		t.OnRune(r)
	}
}

// TypedKey moves the cursor and opens.
func (t *Table) TypedKey(e *fyne.KeyEvent) {
	page := max(1, int(t.scroll.view/t.rows().Height)-1)
	to := t.cursor
	switch e.Name {
	case fyne.KeyDown:
		to++
	case fyne.KeyUp:
		to--
	case fyne.KeyPageDown:
		to += page
	case fyne.KeyPageUp:
		to -= page
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = t.length - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		if t.OnOpen != nil && t.length > 0 {
			t.OnOpen(t.cursor)
		}
		return
	case fyne.KeyLeft, fyne.KeyRight:
		if t.Cells {
			t.step(map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[e.Name])
		}
		return
	case fyne.KeySpace:
		t.choose(t.cursor, fyne.KeyModifierShortcutDefault)
		return
	default:
		pass(t, t.OnKey, e)
		return
	}
	if len(t.chosen) == 0 && (e.Name == fyne.KeyDown || e.Name == fyne.KeyUp) {
		to = t.cursor // the first arrow shows where the cursor is
	}
	var mod fyne.KeyModifier
	if t.shift.held() {
		mod = fyne.KeyModifierShift
	}
	t.choose(to, mod)
}

// TypedShortcut chooses all, sorts by Alt and a digit, and walks by Ctrl and an arrow.
func (t *Table) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		for i := range t.length {
			t.chosen[i] = true
		}
		t.Refresh()
		if t.OnSelect != nil {
			t.OnSelect()
		}
	case *desktop.CustomShortcut:
		if s.Modifier == fyne.KeyModifierAlt && len(s.KeyName) == 1 && s.KeyName[0] >= '1' && s.KeyName[0] <= '9' {
			t.sortBy(int(s.KeyName[0] - '1'))
		}
		if by := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[s.KeyName]; by != 0 && s.Modifier == fyne.KeyModifierShortcutDefault {
			t.walk(by)
		}
	}
}

// walk moves the cursor and leaves what is chosen, so that Space can choose rows that
// are not next to each other.
func (t *Table) walk(by int) {
	if t.length == 0 {
		return
	}
	t.cursor = min(max(t.cursor+by, 0), t.length-1)
	t.reveal()
	t.Refresh()
	if t.OnSelect != nil {
		t.OnSelect()
	}
}

// step moves the cursor in its row.
func (t *Table) step(by int) {
	t.cell = min(max(0, t.cell+by), max(0, len(t.columns)-1))
	t.choose(t.cursor, 0)
}
