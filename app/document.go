package app

// Document is a file as text with structure, before it is known what its lines
// mean: what the readers of package ingest hand to package parse.
type Document struct {
	File      string // the file's base name
	MediaType string
	Pages     int    // 0 when the format has no pages
	Lines     []Line // in reading order
	Notes     []Note // footnotes that the format itself keeps apart (DOCX)
	Fields    []Field
	Sets      []*Set // set when the file holds sets already (JSON): Lines is empty then
	Warnings  []Warning
}

// Line is one printed line, or one paragraph where the format knows paragraphs
// only. Positions are in points from the top left of the page; all are 0 when
// the format has no geometry.
type Line struct {
	Text         string
	Page         int     // 1-based; 0 without pages
	X0, X1, Y    float64 // left edge, right edge, baseline
	Size         float64 // type size of most of the line
	Gap          float64 // white above, in line heights; for text, the number of blank lines
	Bold         bool
	Hyphen       bool     // the line ends in a hyphen that the typesetter may have put there
	ParagraphEnd bool     // the format says that a paragraph ends here
	Marks        []Anchor // superscripts: a footnote marker, taken out of Text, and where it stood
	Kind         LineKind // what the format itself knows about the line
}

// LineKind is what a format knows about a line without reading it.
type LineKind string

// The kinds of line.
const (
	BodyLine    LineKind = ""
	HeaderLine  LineKind = "header"  // page header or footer part of the format
	TableLine   LineKind = "table"   // a table row, cells separated by tabs
	ListLine    LineKind = "list"    // an item of a list, its number in the text
	HeadingLine LineKind = "heading" // the heading of a question or answer; no other line of the document is one
)

// Note is a footnote that the format itself keeps apart.
type Note struct{ Marker, Text string }

// Field is a named value that the format keeps beside the text (document properties, meta elements).
type Field struct{ Name, Value string }
