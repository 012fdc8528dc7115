package widget

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/widget/typeset"
)

// Column is a column of a Table.
type Column struct {
	ID       string
	Title    string  // of one line, or two
	Width    float32 // at the usual text size; the reader can change it
	Least    float32 // the width it keeps; 0 is 40
	Grow     float32 // its share of the width that is left over
	Right    bool    // numbers stand at the right
	Sortable bool
}

// Cell is what stands in one cell: a text and, in tables of several lines, a second
// quieter one below it, over as many lines as there are.
type Cell struct {
	Text, Second string
	Strong       bool       // bold
	Quiet        bool       // steps back
	End          bool       // its end says most: what does not fit is cut before it
	Color        string     // "#rrggbb" for a dot before the text; "" for none
	Indent       int        // how many steps to the right it stands, in a tree
	Signed       bool       // the sign of Kind stands before the text
	Stance       app.Stance // its sign stands before the text; "" for none
	Kind         DiffKind   // what the sign says
	Match        app.Span   // of Text: words to point out
}

// Row is one row of cells, in the order of the columns. A nil row is not read
// yet; it is drawn as such.
type Row []Cell

// Table shows rows that are fetched a window at a time, so that their number
// does not matter. Rows are chosen by click, Ctrl and click, Shift and click, or
// the arrows with Shift, Page Up and Down, Home, End, Ctrl+A; Enter or a double
// click opens. A click on a title sorts, and so do Alt+1 to Alt+9.
type Table struct {
	fynewidget.BaseWidget
	Lines    int                      // of a row; 0 is 1
	Bare     bool                     // without titles
	Cells    bool                     // the cursor is on a cell: Left and Right move it in the row
	Fetch    func(first, n int) []Row // rows [first,first+n): what is known at once; fetch the rest and call Refresh
	OnSelect func()                   // cursor or choice changed
	OnOpen   func(row int)
	OnSort   func(column string, desc bool) // the screen orders its rows and calls SetLength or Refresh
	OnKey    func(key fyne.KeyName) bool    // keys that the table does not take: Delete; false gives them to the window
	OnRune   func(r rune)
	OnMenu   func(row int, pos fyne.Position)
	OnResize func(widths map[string]float32) // the reader changed a column: to remember it

	columns []Column
	widths  []float32 // as laid out
	length  int
	scroll  scroller
	look    look
	cursor  int
	cell    int // the column of the cursor
	anchor  int
	chosen  map[int]bool
	sorted  string
	desc    bool
	focused bool
	hover   int
	onEdge  bool
	edge    int // the column whose right edge is dragged, -1 for none
	shift   shift
	clicks  clicks
}

// NewTable makes a table with these columns and no rows.
//
//	t := widget.NewTable(
//		widget.Column{ID: "asked", Title: "Gesteld", Width: 120, Sortable: true},
//		widget.Column{ID: "subject", Title: "Onderwerp", Width: 200, Grow: 1, Sortable: true},
//		widget.Column{ID: "answers", Title: "Antwoorden", Width: 90, Right: true},
//	)
//	t.Fetch = presenter.window // returns nil for rows that are still being read
//	t.OnSort = presenter.sort
//	t.OnOpen = presenter.open
//	t.SetLength(60_000)
func NewTable(columns ...Column) *Table {
	t := &Table{columns: columns, chosen: map[int]bool{}, hover: -1, edge: -1}
	t.widths = make([]float32, len(columns))
	t.ExtendBaseWidget(t)
	return t
}

// SetLength says how many rows there are. What was chosen beyond the end is not any more.
func (t *Table) SetLength(n int) {
	t.lengthen(n)
	t.Refresh()
}

func (t *Table) lengthen(n int) {
	t.length = max(0, n)
	t.cursor = min(t.cursor, max(0, n-1))
	t.anchor = min(t.anchor, max(0, n-1))
	for i := range t.chosen {
		if i >= n {
			delete(t.chosen, i)
		}
	}
	t.arrange()
}

// Carry says how many rows there are after some came or went above the cursor: its
// row is by lines further down now, and stays where it is on the screen, with what
// is chosen. Where the top was shown it is shown still, as long as the cursor is in
// view. It calls nothing.
func (t *Table) Carry(n, by int) {
	chosen := make(map[int]bool, len(t.chosen))
	for i := range t.chosen {
		chosen[i+by] = true
	}
	t.cursor, t.anchor, t.chosen = max(0, t.cursor+by), max(0, t.anchor+by), chosen
	offset := t.scroll.offset
	if u := t.rows(); offset > 0 || u.Top(t.cursor)+u.Height > t.scroll.view {
		offset += float64(by) * u.Height
	}
	t.lengthen(n)
	t.SetOffset(offset)
}

// Length is how many rows there are.
func (t *Table) Length() int { return t.length }

// SetColumns gives the table other columns; the rows are fetched anew.
func (t *Table) SetColumns(columns ...Column) {
	t.columns, t.widths, t.cell = columns, make([]float32, len(columns)), 0
	t.arrange()
	t.Refresh()
}

// SetTitles changes the titles, for another language.
func (t *Table) SetTitles(titles ...string) {
	for i := range min(len(titles), len(t.columns)) {
		t.columns[i].Title = titles[i]
	}
	t.Refresh()
}

// SetWidths sets the widths that OnResize gave, by the columns' ids.
func (t *Table) SetWidths(widths map[string]float32) {
	for i := range t.columns {
		if w, ok := widths[t.columns[i].ID]; ok && w > 0 {
			t.columns[i].Width, t.columns[i].Grow = w, 0
		}
	}
	t.Refresh()
}

// SetSort shows by which column the rows are ordered; it calls nothing.
func (t *Table) SetSort(column string, desc bool) { t.sorted, t.desc = column, desc; t.Refresh() }

// Current is the row of the keyboard.
func (t *Table) Current() int { return t.cursor }

// CurrentColumn is the column of the keyboard in a table of cells.
func (t *Table) CurrentColumn() int { return t.cell }

// SelectCell puts the cursor on a cell; it calls nothing.
func (t *Table) SelectCell(row, column int) {
	t.cell = min(max(0, column), max(0, len(t.columns)-1))
	t.Select(row)
}

// Selected are the chosen rows, ascending.
func (t *Table) Selected() []int {
	out := make([]int, 0, len(t.chosen))
	for i := range t.chosen {
		out = append(out, i)
	}
	slices.Sort(out)
	return out
}

// Select chooses these rows, puts the cursor on the first and scrolls there; it calls nothing.
func (t *Table) Select(rows ...int) {
	clear(t.chosen)
	for _, r := range rows {
		if r >= 0 && r < t.length {
			t.chosen[r] = true
		}
	}
	if len(rows) > 0 && rows[0] >= 0 && rows[0] < t.length {
		t.cursor, t.anchor = rows[0], rows[0]
		t.reveal()
	}
	t.Refresh()
}

// ScrollTo brings a row into view.
func (t *Table) ScrollTo(row int) {
	if row >= 0 && row < t.length {
		t.scroll.reveal(t.rows().Top(row), t.rows().Height, 0)
		t.Refresh()
	}
}

// Offset is how far the rows are scrolled, in pixels; SetOffset scrolls back to it.
func (t *Table) Offset() float64 { return t.scroll.offset }

// SetOffset scrolls.
func (t *Table) SetOffset(y float64) { t.scroll.to(y); t.Refresh() }

// Window is which rows are visible: to read these first.
func (t *Table) Window() (first, n int) {
	if t.length == 0 {
		return 0, 0
	}
	u := t.rows()
	first = u.At(t.scroll.offset)
	return first, min(t.length-1, u.At(t.scroll.offset+t.scroll.view)) - first + 1
}

func (t *Table) rows() typeset.Uniform {
	size := lookOf(t).size / proseScale
	h := whole(size*1.35 + 9)
	if t.Lines > 1 {
		h = whole(size*(1.35+1.25*float32(t.Lines-1)) + 10)
	}
	return typeset.Uniform{N: t.length, Height: float64(h)}
}

func (t *Table) header() float32 {
	if t.Bare {
		return 0
	}
	lines := float32(1)
	for _, c := range t.columns {
		lines = max(lines, float32(1+strings.Count(c.Title, "\n")))
	}
	return whole(lookOf(t).size/proseScale*1.35*lines + 13)
}

func (t *Table) reveal() {
	u := t.rows()
	t.scroll.reveal(u.Top(t.cursor), u.Height, 0)
}

// choose moves the cursor; the keys say what happens to the choice.
func (t *Table) choose(row int, mod fyne.KeyModifier) {
	if t.length == 0 {
		return
	}
	row = min(max(row, 0), t.length-1)
	switch {
	case mod&fyne.KeyModifierShift != 0:
		if mod&fyne.KeyModifierShortcutDefault == 0 {
			clear(t.chosen)
		}
		for i := min(row, t.anchor); i <= max(row, t.anchor); i++ {
			t.chosen[i] = true
		}
	case mod&fyne.KeyModifierShortcutDefault != 0:
		if t.chosen[row] {
			delete(t.chosen, row)
		} else {
			t.chosen[row] = true
		}
		t.anchor = row
	default:
		clear(t.chosen)
		t.chosen[row] = true
		t.anchor = row
	}
	t.cursor = row
	t.reveal()
	t.Refresh()
	if t.OnSelect != nil {
		t.OnSelect()
	}
}

func (t *Table) sortBy(i int) {
	if i >= len(t.columns) || !t.columns[i].Sortable {
		return
	}
	id := t.columns[i].ID
	t.desc = id == t.sorted && !t.desc
	t.sorted = id
	t.Refresh()
	if t.OnSort != nil {
		t.OnSort(id, t.desc)
	}
}
