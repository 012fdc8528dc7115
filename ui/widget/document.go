package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/widget/typeset"
)

// Document shows a document of many blocks to read, select and mark. It scrolls
// itself and makes objects for what is visible only, so its length does not
// matter. Words are selected within one block.
//
// By mouse: drag, double click for a word, triple for a sentence, Shift and
// click; the wheel; the bar. By keyboard: arrows, with Ctrl by words and with
// Shift to select; Home, End, Ctrl+Home, Ctrl+End; Page Up and Down; Ctrl+A and
// Ctrl+C; Ctrl+Up and Ctrl+Down to the previous and next answer.
//
// All callbacks are optional and come on the window's thread.
type Document struct {
	fynewidget.BaseWidget
	OnSelect func(block string, selected app.Span)                    // caret or selection changed by the reader; an empty span is the caret
	OnMark   func(block string, ids []string)                         // a click on a passage with marks, or on their lane
	OnAnchor func(block, id string)                                   // a click on a footnote's marker
	OnBadge  func(block, id string)                                   // a click on a badge
	OnRune   func(r rune)                                             // a single key: digits and letters for tags
	OnKey    func(key fyne.KeyName) bool                              // a key that the document does not take; false gives it to the window
	OnMenu   func(block string, selected app.Span, pos fyne.Position) // the right mouse button; pos is in the window
	OnScroll func()

	blocks   []*blockView
	index    map[string]int
	stack    typeset.Stack
	scroll   scroller
	geometry docGeometry
	width    float32
	look     look
	at       int // the block of the caret, -1 for none
	caret    typeset.Caret
	focused  bool
	selects  bool // a drag selects
	shift    shift
	clicks   clicks
	hover    docHover
	wanted   *DocumentPlace // to scroll to when the width is known
}

// NewDocument makes an empty document.
//
//	d := widget.NewDocument()
//	d.OnSelect = func(block string, s app.Span) { presenter.choose(block, s) }
//	d.OnRune = presenter.shortcut
//	d.SetBlocks([]widget.Block{
//		{ID: "title", Kind: widget.Heading, Text: set.Subject},
//		{ID: q.ID, Kind: widget.Question, Label: q.Label, Text: q.Text},
//		{ID: a.ID, Kind: widget.Answer, Text: a.Text, Marks: marks, Anchors: anchors, Badges: badges},
//	})
//	d.Select(a.ID, span) // also scrolls there
func NewDocument() *Document {
	d := &Document{at: -1, index: map[string]int{}}
	d.hover.block = -1
	d.ExtendBaseWidget(d)
	return d
}

// SetBlocks changes what is shown. Place and selection stay when their blocks
// are still there; a document with other blocks begins at its top.
func (d *Document) SetBlocks(blocks []Block) {
	place, at := d.Place(), d.Current()
	before := d.blocks
	old := d.index
	d.blocks, d.index = make([]*blockView, len(blocks)), make(map[string]int, len(blocks))
	for i, b := range blocks {
		d.index[b.ID] = i
		d.blocks[i] = newBlockView(b)
		if k, ok := old[b.ID]; ok && before[k].sameText(b) {
			d.blocks[i].body.t, d.blocks[i].body.made = before[k].body.t, before[k].body.made
		}
	}
	d.hover = docHover{block: -1, anchor: -1, badge: -1}
	if i, ok := d.index[at]; ok {
		d.at = i
		d.caret.Select(clip(app.Span{Start: d.caret.Anchor, End: d.caret.At}, d.blocks[i].length))
	} else {
		d.at, d.caret = -1, typeset.Caret{}
	}
	d.relayout()
	d.scroll.to(0)
	if _, ok := d.index[place.Block]; ok {
		d.SetPlace(place)
	}
	d.Refresh()
}

// SetMarks changes the marks of one block.
func (d *Document) SetMarks(block string, marks []Mark) {
	if i, ok := d.index[block]; ok {
		d.blocks[i].Marks = marks
		d.blocks[i].body.setMarks(marks)
		d.Refresh()
	}
}

// Current is the block with the caret, "" when there is none.
func (d *Document) Current() string {
	if d.at < 0 || d.at >= len(d.blocks) {
		return ""
	}
	return d.blocks[d.at].ID
}

// Selection is what is selected: a block and a span of its text.
func (d *Document) Selection() (block string, selected app.Span) {
	return d.Current(), d.caret.Selection()
}

// Caret is where the keyboard is in the current block.
func (d *Document) Caret() int { return d.caret.At }

// SelectedText is the text of the selection.
func (d *Document) SelectedText() string {
	if d.at < 0 {
		return ""
	}
	return d.caret.Selection().In(d.blocks[d.at].Text)
}

// Select puts the caret into a block, selects a span of it and scrolls there.
// It does not call OnSelect. An unknown block selects nothing.
func (d *Document) Select(block string, selected app.Span) {
	i, ok := d.index[block]
	if !ok {
		d.at, d.caret = -1, typeset.Caret{}
		d.Refresh()
		return
	}
	d.at = i
	d.caret.Select(clip(selected, d.blocks[i].length))
	d.ScrollTo(block, selected.Start)
	d.Refresh()
}

// ScrollTo brings an offset of a block into view, with some lines around it.
func (d *Document) ScrollTo(block string, offset int) {
	i, ok := d.index[block]
	if !ok {
		return
	}
	if d.width == 0 {
		d.wanted = &DocumentPlace{Block: block, Offset: offset, Down: -40}
		return
	}
	if !d.Shows(block, offset) {
		d.scroll.to(d.top(i, offset) - d.scroll.view/3)
	}
	d.Refresh()
}

// Shows tells whether the line of an offset of a block is in sight, all of it.
func (d *Document) Shows(block string, offset int) bool {
	i, ok := d.index[block]
	if !ok || d.width == 0 {
		return false
	}
	top := d.top(i, offset)
	return top >= d.scroll.offset && top+float64(d.blocks[i].body.lineH) <= d.scroll.offset+d.scroll.view
}

// YOf is how far below the top of the document an offset of a block stands; ok
// is false for an unknown block and before the widget has a width.
func (d *Document) YOf(block string, offset int) (y float64, ok bool) {
	i, ok := d.index[block]
	if !ok || d.width == 0 {
		return 0, false
	}
	return d.top(i, offset), true
}

// top is where the line of an offset of block i begins.
func (d *Document) top(i, offset int) float64 {
	b := d.blocks[i]
	return d.stack.Top(i) + float64(b.above+float32(b.body.t.LineAt(offset))*b.body.lineH)
}

// Place is where the document is scrolled to.
func (d *Document) Place() DocumentPlace {
	if d.wanted != nil {
		return *d.wanted
	}
	i := d.stack.At(d.scroll.offset)
	if d.width == 0 || i < 0 || i >= len(d.blocks) {
		return DocumentPlace{}
	}
	b := d.blocks[i].body
	offset := b.t.Lines()[b.lineOf(float32(d.scroll.offset-d.stack.Top(i))-d.blocks[i].above)].Start
	return DocumentPlace{d.blocks[i].ID, offset, d.scroll.offset - d.top(i, offset)}
}

// SetPlace scrolls back to a place.
func (d *Document) SetPlace(p DocumentPlace) {
	if d.width == 0 {
		d.wanted = &p
		return
	}
	if i, ok := d.index[p.Block]; ok {
		d.scroll.to(d.top(i, p.Offset) + p.Down)
		d.Refresh()
	}
}

// Next moves the caret to the next block of a kind, Previous to the one before;
// they are false at the ends.
func (d *Document) Next(kind BlockKind) bool { return d.step(1, kind) }

// Previous moves the caret to the block of a kind before the current one.
func (d *Document) Previous(kind BlockKind) bool { return d.step(-1, kind) }

func (d *Document) step(by int, kind BlockKind) bool {
	i := d.at + by
	if d.at < 0 {
		i = max(0, d.stack.At(d.scroll.offset))
	}
	for ; i >= 0 && i < len(d.blocks); i += by {
		if d.blocks[i].Kind == kind {
			d.at = i
			d.caret.Select(app.Span{})
			d.scroll.reveal(d.stack.Top(i), min(d.stack.Height(i), d.scroll.view*0.8), 24)
			d.changed()
			return true
		}
	}
	return false
}

// changed shows the caret and tells the screen.
func (d *Document) changed() {
	d.Refresh()
	if d.OnSelect != nil && d.at >= 0 {
		d.OnSelect(d.Current(), d.caret.Selection().Trimmed(d.blocks[d.at].Text))
	}
}

func clip(s app.Span, length int) app.Span {
	s.Start, s.End = min(max(s.Start, 0), length), min(max(s.End, 0), length)
	return s
}
