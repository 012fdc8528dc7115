package widget

import (
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// blockView is a block with its layout.
type blockView struct {
	Block
	length int // code points
	body   para
	above  float32 // space above the text
	under  float32
	indent float32
}

func newBlockView(b Block) *blockView {
	v := &blockView{Block: b, length: utf8.RuneCountInString(b.Text)}
	v.body = para{text: b.Text, anchors: b.Anchors}
	v.body.setMarks(b.Marks)
	return v
}

func (v *blockView) sameText(b Block) bool {
	return v.Text == b.Text && v.Kind == b.Kind && slices.Equal(v.Anchors, b.Anchors)
}

// dress gives the block the type of its kind.
func (v *blockView) dress(l look) {
	p := &v.body
	p.size, p.style, p.color = l.size, fyne.TextStyle{}, l.Text
	s := l.size
	switch v.Kind {
	case Heading:
		p.size, p.style.Bold = s*1.5, true
		v.above, v.under = s*1.4, s*0.3
	case Meta:
		p.size, p.color = s*0.9, l.Quiet
		v.above, v.under = s*0.1, s*0.2
	case Warning:
		p.size, p.color = s*0.9, l.Shifted
		v.above, v.under = s*0.5, s*0.5
	case Label:
		p.size, p.color, p.style.Bold = s*0.9, l.Quiet, true
		v.above, v.under = s*1.8, s*0.2
	case Question:
		p.color = l.Quiet
		v.above, v.under = s*1.7, s*0.2
	case Answer:
		v.above, v.under = s*0.5, s*0.7
	case Note:
		p.size, p.color = s*0.85, l.Quiet
		v.above, v.under = s*0.15, s*0.25
	}
	p.size = whole(p.size)
}

// docGeometry is where the columns of a document stand.
type docGeometry struct{ left, column, right float32 }

const (
	measureLetters = 74 // letters in a line of an answer: within the 60 to 80 that read well
	lanePitch      = 8
	laneWidth      = 4
	leastMargin    = 28
)

// geometryOf centres the column of text; narrow widgets give their margins up first.
func geometryOf(width float32, l look) docGeometry {
	f := faceOf(whole(l.size), fyne.TextStyle{})
	letter := f.width("de minister heeft de kamer in het najaar van 2026") / 49
	ideal := letter * measureLetters
	left, right := l.size*4.2, l.size*7
	column := min(ideal, width-left-right-barWidth)
	if least := letter * 40; column < least {
		left, right = max(leastMargin, l.size*2.6), max(leastMargin, l.size*3)
		column = max(letter*8, width-left-right-barWidth)
	}
	if spare := width - left - right - barWidth - column; spare > 0 {
		left += spare * 0.42
	}
	return docGeometry{left: whole(left), column: column, right: right}
}

// Column is how far from the left the text of a document of a width stands.
func (d *Document) Column(width float32) float32 { return geometryOf(width, lookOf(d)).left }

// relayout lays all blocks out for the widget's width, when that is known.
func (d *Document) relayout() {
	d.look = lookOf(d)
	if d.width == 0 {
		return
	}
	d.geometry = geometryOf(d.width, d.look)
	for _, b := range d.blocks {
		b.dress(d.look)
		b.body.wrap(d.geometry.column)
	}
	end := float64(d.look.size * 5) // the last lines can be read in the middle
	d.stack.Reset(len(d.blocks), func(i int) float64 {
		b := d.blocks[i]
		h := float64(b.above + b.body.height() + b.under)
		if i == len(d.blocks)-1 {
			h += end
		}
		return h
	})
	d.scroll.total = d.stack.Total()
	d.scroll.to(d.scroll.offset)
}

// resized lays out again for a size. The caret stays where it is in the view, or
// else the line that is at the top.
func (d *Document) resized(size fyne.Size) {
	high := float64(size.Height)
	if size.Width == d.width || size.Width < 100 { // a widget in a new window is first laid out very narrow
		d.scroll.view = high
		d.scroll.to(d.scroll.offset)
		return
	}
	place, first := d.Place(), d.width == 0
	if d.at >= 0 && !first {
		from := d.caret.Selection().Start
		if y := d.top(d.at, from); y >= d.scroll.offset && y < d.scroll.offset+d.scroll.view {
			place = DocumentPlace{d.Current(), from, min(d.scroll.offset-y, 0)}
		}
	}
	d.wanted, d.scroll.view, d.width = nil, high, size.Width
	d.relayout()
	if k, ok := d.index[place.Block]; ok {
		d.scroll.to(d.top(k, place.Offset) + place.Down)
	}
	if first && d.at >= 0 {
		d.ScrollTo(d.Current(), d.caret.Selection().Start)
	}
}

// docSpot is what is under the mouse.
type docSpot struct {
	block  int
	x, y   float32 // from the top left of the block's text
	inText bool    // in the column
	badge  int     // index of the badge, -1 for none
	lane   int     // index of the mark whose lane it is, -1 for none
}

// spot finds what is at a position of the widget.
func (d *Document) spot(pos fyne.Position) docSpot {
	y := d.scroll.offset + float64(pos.Y)
	s := docSpot{block: d.stack.At(y), lane: -1, badge: -1}
	if s.block < 0 {
		return s
	}
	b := d.blocks[s.block]
	s.x = pos.X - d.geometry.left - b.indent
	s.y = float32(y-d.stack.Top(s.block)) - b.above
	s.inText = s.x >= -4 && s.x <= d.geometry.column+4
	if s.y < 0 || s.y >= b.body.height() {
		return s
	}
	for i, box := range d.badgeBoxes(b) {
		if pos.X >= box.x && pos.X < box.x+box.w && s.y >= box.y && s.y < box.y+box.h {
			s.badge = i
		}
	}
	for i, m := range b.Marks {
		if m.Link {
			continue
		}
		x := d.laneX(b.body.lanes[i])
		from, to := b.body.laneLines(i)
		if n := b.body.lineOf(s.y); pos.X >= x-2 && pos.X < x+lanePitch-2 && n >= from && n <= to {
			s.lane = i
		}
	}
	return s
}

func (d *Document) laneX(lane int) float32 {
	return whole(d.geometry.left + d.geometry.column + 14 + float32(min(lane, 7))*lanePitch)
}

// laneLines are the first and the last line that mark i stands on.
func (p *para) laneLines(i int) (from, to int) {
	s := p.spans[i]
	return p.t.LineAt(s.Start), p.t.LineAt(max(s.Start, s.End-1))
}

// badgeBox is where a badge stands, from the left of the widget and the top of its block's text.
type badgeBox struct{ x, y, w, h float32 }

// badgeBoxes puts each badge beside the first line of its passage, behind the
// lanes and behind the badges that stand there already.
func (d *Document) badgeBoxes(b *blockView) []badgeBox {
	if len(b.Badges) == 0 {
		return nil
	}
	lanes := 0
	for _, l := range b.body.lanes {
		lanes = max(lanes, min(l, 7)+1)
	}
	left, height := d.laneX(lanes)+6, whole(d.look.size*1.25)
	boxes := make([]badgeBox, len(b.Badges))
	ends := map[int]float32{} // of the badges on a line
	for i, badge := range b.Badges {
		line := b.body.t.LineAt(badge.Span.Start)
		width := badgeFace(d.look).width(badge.Text) + 14
		if badge.Signed {
			width += badgeSign
		}
		x := max(left, ends[line])
		x = min(x, d.width-barWidth-width-2)
		boxes[i] = badgeBox{x, whole(float32(line)*b.body.lineH + (b.body.lineH-height)/2), width, height}
		ends[line] = x + width + 4
	}
	return boxes
}

const badgeSign = 14 // the sign of a badge and the room behind it

func badgeFace(l look) *face { return faceOf(whole(l.size*0.8), fyne.TextStyle{Bold: true}) }
