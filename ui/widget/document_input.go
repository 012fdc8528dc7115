package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpunt/app"
	"standpunt/ui/widget/typeset"
)

var (
	_ fyne.Scrollable    = (*Document)(nil) // the toolkit also clips what scrolls
	_ fyne.Draggable     = (*Document)(nil)
	_ fyne.Focusable     = (*Document)(nil)
	_ fyne.Shortcutable  = (*Document)(nil)
	_ desktop.Mouseable  = (*Document)(nil)
	_ desktop.Hoverable  = (*Document)(nil)
	_ desktop.Keyable    = (*Document)(nil)
	_ desktop.Cursorable = (*Document)(nil)
)

// Scrolled scrolls.
func (d *Document) Scrolled(e *fyne.ScrollEvent) {
	d.scrollTo(d.scroll.offset - float64(e.Scrolled.DY))
}

func (d *Document) scrollTo(offset float64) {
	if d.scroll.to(offset) {
		d.hover.block = -1
		d.Refresh()
		if d.OnScroll != nil {
			d.OnScroll()
		}
	}
}

// MouseDown puts the caret, or begins a selection, or follows a marker.
func (d *Document) MouseDown(e *desktop.MouseEvent) {
	focus(d)
	if e.Button == desktop.MouseButtonPrimary && d.scroll.press(e.Position, d.width) {
		d.Refresh()
		return
	}
	s := d.spot(e.Position)
	if s.block < 0 {
		return
	}
	b := d.blocks[s.block]
	if e.Button == desktop.MouseButtonSecondary {
		d.menu(s, e.AbsolutePosition)
		return
	}
	if s.badge >= 0 {
		if d.OnBadge != nil {
			d.OnBadge(b.ID, b.Badges[s.badge].ID)
		}
		return
	}
	if s.lane >= 0 {
		d.at = s.block
		d.caret.Select(b.Marks[s.lane].Span)
		d.changed()
		d.marked(b, []int{s.lane})
		return
	}
	_, anchor := b.body.over(s.x, s.y)
	if anchor >= 0 && d.OnAnchor != nil {
		d.OnAnchor(b.ID, b.Anchors[anchor].ID)
		return
	}
	d.press(s, e)
}

// press sets caret and selection by one, two or three clicks.
func (d *Document) press(s docSpot, e *desktop.MouseEvent) {
	b := d.blocks[s.block]
	off := b.body.hit(s.x, s.y)
	n := d.clicks.press(e.Position)
	extend := e.Modifier&fyne.KeyModifierShift != 0 && s.block == d.at
	d.selects = true
	switch {
	case n == 2:
		d.at = s.block
		d.caret.Select(b.body.t.Word(d.under(b, s)))
	case n == 3:
		d.at = s.block
		d.caret.Select(b.body.t.Sentence(d.under(b, s)))
	default:
		d.at = s.block
		d.caret.Set(off, extend)
	}
	d.changed()
}

// under is the code point under the mouse, for what is around it.
func (d *Document) under(b *blockView, s docSpot) int {
	if off, ok := b.body.t.Over(b.body.lineOf(s.y), float64(s.x)); ok {
		return off
	}
	return b.body.hit(s.x, s.y)
}

func (d *Document) menu(s docSpot, pos fyne.Position) {
	b := d.blocks[s.block]
	off := b.body.hit(s.x, s.y)
	if sel := d.caret.Selection(); s.block != d.at || off < sel.Start || off > sel.End {
		d.at = s.block
		d.caret.Set(off, false)
		d.changed()
	}
	if d.OnMenu != nil {
		d.OnMenu(b.ID, d.caret.Selection().Trimmed(d.blocks[d.at].Text), pos)
	}
}

func (d *Document) marked(b *blockView, marks []int) {
	if d.OnMark == nil || len(marks) == 0 {
		return
	}
	ids := make([]string, len(marks))
	for i, k := range marks {
		ids[i] = b.Marks[k].ID
	}
	d.OnMark(b.ID, ids)
}

// MouseUp ends a selection; a click without one is a click on the marks there.
func (d *Document) MouseUp(e *desktop.MouseEvent) {
	if d.scroll.dragging {
		d.scroll.dragging = false
		d.Refresh()
		return
	}
	if !d.selects {
		return
	}
	d.selects = false
	if s := d.spot(e.Position); s.block == d.at && s.block >= 0 && d.caret.Selection().Empty() {
		marks, _ := d.blocks[s.block].body.over(s.x, s.y)
		d.marked(d.blocks[s.block], marks)
	}
}

// Dragged extends the selection within its block, and scrolls at the edges.
func (d *Document) Dragged(e *fyne.DragEvent) {
	if d.scroll.dragging {
		if d.scroll.drag(e.Position) {
			d.Refresh()
			if d.OnScroll != nil {
				d.OnScroll()
			}
		}
		return
	}
	if !d.selects || d.at < 0 {
		return
	}
	if h := d.Size().Height; e.Position.Y < 0 {
		d.scroll.to(d.scroll.offset + float64(e.Position.Y))
	} else if e.Position.Y > h {
		d.scroll.to(d.scroll.offset + float64(e.Position.Y-h))
	}
	b := d.blocks[d.at]
	y := float32(d.scroll.offset+float64(e.Position.Y)-d.stack.Top(d.at)) - b.above
	x := e.Position.X - d.geometry.left
	if y < 0 {
		x = 0
	} else if y >= b.body.height() {
		x = d.geometry.column * 2
	}
	if off := b.body.hit(x, y); off != d.caret.At {
		d.caret.Set(off, true)
		d.clicks.at = time.Time{}
		d.changed()
	}
}

// DragEnd ends a selection.
func (d *Document) DragEnd() { d.selects, d.scroll.dragging = false, false }

// MouseIn shows what is below the mouse.
func (d *Document) MouseIn(e *desktop.MouseEvent) { d.MouseMoved(e) }

// MouseMoved shows what is below the mouse.
func (d *Document) MouseMoved(e *desktop.MouseEvent) {
	if d.width == 0 {
		return
	}
	onBar := e.Position.X >= d.width-barWidth
	s := d.spot(e.Position)
	h := docHover{block: s.block, anchor: -1, badge: s.badge, pos: e.Position}
	if s.block >= 0 && !onBar {
		h.marks, h.anchor = d.blocks[s.block].body.over(s.x, s.y)
		if s.lane >= 0 {
			h.marks = []int{s.lane}
		}
	}
	if !h.same(d.hover) || onBar != d.scroll.hovered {
		d.hover, d.scroll.hovered = h, onBar
		d.Refresh()
	}
}

// MouseOut forgets what was below the mouse.
func (d *Document) MouseOut() {
	d.hover, d.scroll.hovered = docHover{block: -1, anchor: -1, badge: -1}, false
	d.Refresh()
}

// Cursor is a text cursor over text, a hand over what can be clicked.
func (d *Document) Cursor() desktop.Cursor {
	switch {
	case d.hover.badge >= 0, d.hover.anchor >= 0 && d.hover.block >= 0 && d.OnAnchor != nil:
		return desktop.PointerCursor
	case d.scroll.hovered, d.hover.block < 0:
		return desktop.DefaultCursor
	}
	return desktop.TextCursor
}

// FocusGained shows the caret; the first time at the first answer in view.
func (d *Document) FocusGained() {
	d.focused = true
	if d.at < 0 && len(d.blocks) > 0 && d.width > 0 {
		d.at = max(0, d.stack.At(d.scroll.offset))
		for i := d.at; i < len(d.blocks) && d.stack.Top(i) < d.scroll.offset+d.scroll.view; i++ {
			if d.blocks[i].Kind == Answer {
				d.at = i
				break
			}
		}
		d.caret = typeset.Caret{}
	}
	d.Refresh()
}

// FocusLost hides the caret; the selection stays.
func (d *Document) FocusLost() { d.focused, d.shift.down = false, false; d.Refresh() }

// KeyDown and KeyUp follow Shift.
func (d *Document) KeyDown(e *fyne.KeyEvent) { d.shift.key(e, true) }

// KeyUp follows Shift.
func (d *Document) KeyUp(e *fyne.KeyEvent) { d.shift.key(e, false) }

// TypedRune hands a single key on.
func (d *Document) TypedRune(r rune) {
	if d.OnRune != nil {
		d.OnRune(r)
	}
}

// TypedKey moves the caret and scrolls.
func (d *Document) TypedKey(e *fyne.KeyEvent) {
	page := d.scroll.view - float64(d.look.size*lineHeight*2)
	switch e.Name {
	case fyne.KeyPageDown:
		d.scrollTo(d.scroll.offset + page)
	case fyne.KeyPageUp:
		d.scrollTo(d.scroll.offset - page)
	default:
		if m, ok := motion(e.Name, false); ok {
			d.move(m, d.shift.held())
		} else {
			pass(d, d.OnKey, e)
		}
	}
}

// TypedShortcut copies, selects all, and moves by words and answers.
func (d *Document) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if text := d.SelectedText(); text != "" {
			fyne.CurrentApp().Clipboard().SetContent(text)
		}
	case *fyne.ShortcutSelectAll:
		if d.at >= 0 {
			d.caret.Select(app.Span{End: d.blocks[d.at].length})
			d.changed()
		}
	case *desktop.CustomShortcut:
		if s.Modifier&fyne.KeyModifierShortcutDefault == 0 {
			return
		}
		extend := s.Modifier&fyne.KeyModifierShift != 0
		switch m, ok := motion(s.KeyName, true); {
		case ok && !extend && m == typeset.TextStart:
			d.scrollTo(0)
		case ok && !extend && m == typeset.TextEnd:
			d.scrollTo(d.scroll.total)
		case ok:
			d.move(m, extend)
		case s.KeyName == fyne.KeyDown:
			d.Next(Answer)
		case s.KeyName == fyne.KeyUp:
			d.Previous(Answer)
		}
	}
}

// move moves the caret; without extend it goes on in the next block.
func (d *Document) move(m typeset.Motion, extend bool) {
	if d.at < 0 {
		d.FocusGained()
		if d.at < 0 {
			return
		}
	}
	t := d.blocks[d.at].body.t
	if !d.caret.Move(t, m, extend) && !extend {
		x := d.caret.Goal(t)
		switch {
		case (m == typeset.Down || m == typeset.Right) && d.at+1 < len(d.blocks):
			d.at++
			d.caret.Set(0, false)
			if m == typeset.Down {
				d.caret.Set(d.blocks[d.at].body.t.Hit(0, x), false)
				d.caret.Keep(x)
			}
		case (m == typeset.Up || m == typeset.Left) && d.at > 0:
			d.at--
			t = d.blocks[d.at].body.t
			d.caret.Set(t.Len(), false)
			if m == typeset.Up {
				d.caret.Set(t.Hit(len(t.Lines())-1, x), false)
				d.caret.Keep(x)
			}
		}
	}
	b := d.blocks[d.at]
	line := float64(b.body.lineH)
	d.scroll.reveal(d.stack.Top(d.at)+float64(b.above)+float64(b.body.t.LineAt(d.caret.At))*line, line, line)
	d.changed()
}
