package widget

import (
	"fyne.io/fyne/v2"

	"standpunt/ui/widget/typeset"
)

// scroller is the scrolling of a widget that draws only what is visible: an
// offset in float64 and a bar that can be dragged.
type scroller struct {
	offset, view, total float64
	dragging            bool
	grab                float64 // where on the bar the mouse holds it
	hovered             bool
}

const (
	barWidth = 12
	barLeast = 28
)

// to scrolls to an offset and tells whether that changed anything.
func (s *scroller) to(offset float64) bool {
	before := s.offset
	s.offset = typeset.Clamp(offset, s.view, s.total)
	return s.offset != before
}

func (s *scroller) reveal(top, height, margin float64) bool {
	return s.to(typeset.Reveal(s.offset, s.view, top-margin, height+2*margin))
}

// press takes hold of the bar when pos is on it; a press beside the thumb jumps there.
func (s *scroller) press(pos fyne.Position, width float32) bool {
	top, length := typeset.Thumb(s.offset, s.view, s.total, barLeast)
	if length == 0 || pos.X < width-barWidth || pos.X > width {
		return false
	}
	s.dragging, s.grab = true, float64(pos.Y)-top
	if s.grab < 0 || s.grab > length {
		s.grab = length / 2
		s.drag(pos)
	}
	return true
}

func (s *scroller) drag(pos fyne.Position) bool {
	return s.to(typeset.Unthumb(float64(pos.Y)-s.grab, s.view, s.total, barLeast))
}

// draw draws the bar at the right edge, below a header of height top.
func (s *scroller) draw(p *painter, l look, width, top float32) {
	y, length := typeset.Thumb(s.offset, s.view, s.total, barLeast)
	if length == 0 {
		return
	}
	c, thick := l.Quiet, float32(5)
	c.A = 0x80
	if s.hovered || s.dragging {
		c.A, thick = 0xC0, 8
	}
	p.rect(c, width-thick-2, top+float32(y)+2, thick, float32(length)-4).CornerRadius = thick / 2
}
