package widget

import (
	"image/color"

	"standpunt/app"
)

// Mark is a passage that is drawn with a tint, an underline and a lane in the margin.
type Mark struct {
	ID     string
	Span   app.Span
	Color  color.NRGBA
	Name   string // shown when the mouse or the caret is on it
	Strong bool   // drawn thicker: the one that is looked at
	Link   bool   // leads elsewhere: only underlined, without a lane
}

// Anchor is a footnote's marker: a small sign after code point At-1 of a text
// that does not hold it itself.
type Anchor struct {
	ID     string
	At     int
	Marker string
}

// Badge is a short text in the right margin beside a passage, for a click: that
// it recurs, or how many tags the whole answer has.
type Badge struct {
	ID     string
	Span   app.Span // empty for the whole block
	Text   string   // "7×"
	Signed bool     // the sign of Kind stands before the text
	Kind   DiffKind
	Name   string // shown when the mouse is on it
}

// BlockKind says how a block of a Document looks.
type BlockKind int

// The kinds of blocks.
const (
	Heading  BlockKind = iota // the title
	Meta                      // a quiet line: names, dates, numbers
	Warning                   // something to look at, in amber
	Label                     // a small heading above blocks
	Question                  // quiet prose with its label in the margin
	Answer                    // the prose that is read
	Note                      // small prose with its marker in the margin
)

// Block is one text of a Document.
type Block struct {
	ID      string // unique within the document; callbacks name it
	Kind    BlockKind
	Label   string // in the left margin: "2", "3, 4"
	Text    string
	Marks   []Mark
	Anchors []Anchor // in ascending order of At
	Badges  []Badge
}

// DocumentPlace is where a document is scrolled to: the line that the code point
// Offset of a block stands on, and how many pixels below its top the view
// begins. It can be kept and restored, also at another width or size of text.
type DocumentPlace struct {
	Block  string
	Offset int
	Down   float64
}
