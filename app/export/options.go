package export

// Options changes how rows are written.
type Options struct {
	BOM   bool // begin a CSV with a byte order mark, as Excel likes it
	Exact bool // keep cells that a spreadsheet would run as formulas as they are
}

// Table is what a CSV holds: the header and a row per line, cells as they are.
type Table struct {
	Header []string
	Rows   [][]string
}
