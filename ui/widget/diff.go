package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/widget/typeset"
)

// DiffRow is one sentence on both sides, or the heading of an exchange. All
// words are ready to be shown.
type DiffRow struct {
	ID          string
	Heading     bool // the questions of an exchange, quiet on both sides
	Kind        DiffKind
	Causes      []string // "deadline: juni 2026 → eind 2026"
	Notes       []string // quiet, below the causes: comments
	Verdict     string   // "bevestigd"
	Left, Right DiffSide
	More        []DiffSide // the third side and the fourth, in every row or in none
}

// DiffSide is one side of a row. Spans are in Text; Start is where Text begins
// in its answer, so that what is selected comes out in the answer's offsets.
type DiffSide struct {
	Answer  string // "" when this side has nothing
	Start   int
	Label   string     // in the margin: the question's number
	Text    string     // without an answer: words such as "(vervallen)"
	Changed []app.Span // removed words on the left, added words on the right
	Proof   []app.Span // the words that prove a shift
	Marks   []Mark
	To      string   // without an answer: the row to which a click or Enter goes
	Kind    DiffKind // Moved, Added or Removed for all of its words

	// With more than two sides each but the first says how it differs from one before
	// it, below its words: there is no gutter between them.
	Causes  []string
	Notes   []string
	Verdict string
}

// DiffView shows two to four texts side by side, row by row, with what changed
// between two of them in a gutter. All sides scroll together and only what is visible has
// objects.
//
// Keyboard: Up and Down go to the next row, Page Up and Down further; Left and
// Right move a caret through the words and over to the other side; with Shift
// they select, with Ctrl they go by words; Home, End; Ctrl+C copies what is
// selected, or else the sentence; Ctrl+Down and Ctrl+Up go to the next and
// previous change; Enter opens.
type DiffView struct {
	fynewidget.BaseWidget
	OnCurrent func(row string)                                        // another row is current
	OnSelect  func(answer string, selected app.Span)                  // in the answer's offsets; empty is the caret
	OnOpen    func(row string)                                        // Enter, or a double click in the gutter
	OnRune    func(r rune)                                            // a single key
	OnKey     func(key fyne.KeyName) bool                             // a key that the view does not take; false gives it to the window
	OnMenu    func(row, answer string, s app.Span, pos fyne.Position) // the right mouse button; pos is in the window
	OnScroll  func()

	titles   []string
	rows     []*diffRowView
	shown    []int // indices of rows, headings and changes only when filtered
	stack    typeset.Stack
	scroll   scroller
	only     bool
	width    float32
	look     look
	geometry diffGeometry
	at       int // index in shown, -1 for none
	side     int
	caret    typeset.Caret
	focused  bool
	selects  bool
	link     bool // the mouse is on what a click goes from
	shift    shift
	clicks   clicks
	observer func() // the overview beside it
}

// NewDiffView makes an empty view.
//
//	v := widget.NewDiffView()
//	v.SetTitles("2025Z12132 · juni 2025", "2025Z19999 · november 2025")
//	v.OnSelect = func(answer string, s app.Span) { presenter.choose(answer, s) }
//	v.SetRows([]widget.DiffRow{{
//		ID: "r1", Kind: widget.DiffShifted, Causes: []string{"datum: juni 2026 → eind 2026"},
//		Left:  widget.DiffSide{Answer: a.ID, Start: 71, Text: "… per juni 2026.", Changed: spansLeft},
//		Right: widget.DiffSide{Answer: b.ID, Start: 64, Text: "… per eind 2026.", Changed: spansRight},
//	}})
//	screen := container.NewBorder(nil, nil, nil, widget.NewOverview(v), v)
func NewDiffView() *DiffView {
	v := &DiffView{at: -1}
	v.ExtendBaseWidget(v)
	return v
}

// SetTitles names the sides.
func (v *DiffView) SetTitles(titles ...string) { v.titles = titles; v.Refresh() }

// SetRows changes what is shown; the current row and the scroll stay when the row is still there.
func (v *DiffView) SetRows(rows []DiffRow) {
	current, was := v.Current(), ""
	if current != "" {
		was = v.row(v.at).texts()
	}
	v.rows = make([]*diffRowView, len(rows))
	for i, r := range rows {
		v.rows[i] = newDiffRowView(r)
	}
	v.filter()
	v.at = -1
	for i, k := range v.shown {
		if v.rows[k].ID == current && current != "" {
			v.at = i
		}
	}
	if v.at < 0 {
		v.caret, v.side = typeset.Caret{}, 0
		v.scroll.to(0)
	} else if now := v.row(v.at); was != now.texts() {
		v.caret = typeset.Caret{}
		v.face()
	}
	v.Refresh()
}

// SetOnlyChanges hides what is equal, and headings with nothing left below them.
func (v *DiffView) SetOnlyChanges(only bool) {
	current := v.Current()
	v.only = only
	v.filter()
	v.at = -1
	v.SetCurrent(current)
	v.Refresh()
}

// OnlyChanges tells whether equal rows are hidden.
func (v *DiffView) OnlyChanges() bool { return v.only }

func (v *DiffView) filter() {
	v.shown = v.shown[:0]
	heading := -1
	for i, r := range v.rows {
		switch {
		case r.Heading:
			heading = i
			if !v.only {
				v.shown = append(v.shown, i)
			}
		case !v.only:
			v.shown = append(v.shown, i)
		case r.Kind != DiffEqual:
			if heading >= 0 {
				v.shown = append(v.shown, heading)
				heading = -1
			}
			v.shown = append(v.shown, i)
		}
	}
	v.relayout()
}

// Current is the current row, "" for none.
func (v *DiffView) Current() string {
	if v.at < 0 || v.at >= len(v.shown) {
		return ""
	}
	return v.row(v.at).ID
}

// SetCurrent makes a row current and scrolls to it; it calls nothing.
func (v *DiffView) SetCurrent(row string) {
	for i, k := range v.shown {
		if v.rows[k].ID == row {
			v.at, v.caret = i, typeset.Caret{}
			v.face()
			v.reveal()
			v.Refresh()
			return
		}
	}
}

// SetSide turns to a side of the current row; it calls nothing.
func (v *DiffView) SetSide(side int) {
	if v.at < 0 || side == v.side || side < 0 || side >= v.columns() {
		return
	}
	v.side, v.caret = side, typeset.Caret{}
	v.face()
	v.Refresh()
}

// Selection is the answer and the span in it that is selected; the span is
// empty, and stands where the caret is, when nothing is.
func (v *DiffView) Selection() (answer string, selected app.Span) {
	if v.at < 0 || v.at >= len(v.shown) {
		return "", app.Span{}
	}
	s := v.row(v.at).sides()[v.side]
	sel := v.caret.Selection().Trimmed(s.Text)
	if s.Answer == "" {
		return "", app.Span{}
	}
	return s.Answer, app.Span{Start: s.Start + sel.Start, End: s.Start + sel.End}
}

// SelectedText is the text of the selection.
func (v *DiffView) SelectedText() string {
	if v.at < 0 || v.at >= len(v.shown) {
		return ""
	}
	return v.caret.Selection().In(v.row(v.at).sides()[v.side].Text)
}

// Offset is how far the rows are scrolled, in pixels; SetOffset scrolls back to it.
func (v *DiffView) Offset() float64 { return v.scroll.offset }

// SetOffset scrolls.
func (v *DiffView) SetOffset(y float64) { v.scroll.to(y); v.Refresh() }

// Unselect lets go of what is selected; the caret stays.
func (v *DiffView) Unselect() {
	v.caret.Set(v.caret.At, false)
	v.Refresh()
	v.selected()
}

// NextChange makes the next row that is not equal current; false at the end.
func (v *DiffView) NextChange() bool { return v.step(1, changed) && v.turn(v.row(v.at).Kind) }

// PrevChange makes the previous row that is not equal current; false at the start.
func (v *DiffView) PrevChange() bool { return v.step(-1, changed) && v.turn(v.row(v.at).Kind) }

// Next makes the next row of a kind current, or with by -1 the one before; false where there is none.
func (v *DiffView) Next(kind DiffKind, by int) bool {
	return v.step(by, func(r *diffRowView) bool { return r.has(kind) }) && v.turn(kind)
}

func changed(r *diffRowView) bool { return r.Kind != DiffEqual && !r.pointer() }
func every(*diffRowView) bool     { return true }

func (v *DiffView) step(by int, wanted func(*diffRowView) bool) bool {
	for i := v.at + by; i >= 0 && i < len(v.shown); i += by {
		if r := v.row(i); !r.Heading && wanted(r) {
			v.goTo(i)
			return true
		}
	}
	return false
}

func (v *DiffView) goTo(i int) {
	v.at, v.caret = i, typeset.Caret{}
	v.face()
	v.reveal()
	v.Refresh()
	if v.OnCurrent != nil {
		v.OnCurrent(v.Current())
	}
	v.selected()
}

// from goes to the first row after an end.
func (v *DiffView) from(end, by int) {
	if v.at = end; !v.step(by, every) {
		v.at = -1
	}
}

// face turns to a side of the current row that has words.
func (v *DiffView) face() {
	sides := v.row(v.at).sides()
	if v.side < len(sides) && sides[v.side].Answer != "" {
		return
	}
	for i, s := range sides {
		if s.Answer != "" || s.To != "" && v.row(v.at).pointer() {
			v.side = i
			return
		}
	}
	v.side = min(v.side, len(sides)-1)
}

// page makes the row current that is a view further down or up.
func (v *DiffView) page(by int) {
	if v.at < 0 {
		v.step(by, every)
		return
	}
	to := min(max(v.stack.Top(v.at)+float64(by)*v.scroll.view*0.9, 0), v.stack.Total()-1)
	for i := v.stack.At(to); i >= 0 && i < len(v.shown); i += by {
		if !v.row(i).Heading {
			v.goTo(i)
			return
		}
	}
	for v.step(by, every) { // only a heading is left that way
	}
}

func (v *DiffView) selected() {
	if a, s := v.Selection(); v.OnSelect != nil && a != "" {
		v.OnSelect(a, s)
	}
}

// sees tells whether all of a row is in the view.
func (v *DiffView) sees(row int) bool {
	if row < 0 || row >= v.stack.Len() {
		return false
	}
	top := v.stack.Top(row)
	return top >= v.scroll.offset && top+v.stack.Height(row) <= v.scroll.offset+v.scroll.view
}

func (v *DiffView) reveal() {
	if v.at < 0 || v.at >= v.stack.Len() {
		return
	}
	top := v.stack.Top(v.at)
	if above := v.at - 1; above >= 0 && v.row(above).Heading && v.stack.Height(above) < v.scroll.view/2 {
		top = v.stack.Top(above) // the question belongs to its first sentence
	}
	v.scroll.reveal(top, v.stack.Top(v.at)+v.stack.Height(v.at)-top, min(60, v.scroll.view/6))
}

func (v *DiffView) row(i int) *diffRowView { return v.rows[v.shown[i]] }
