package widget

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpunt/app"
	"standpunt/ui/theme"
)

// The row that is looked at stays in sight in a view that becomes lower or narrower.
func TestTheCurrentRowStaysInSight(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1100, Height: 180}, {Width: 1101, Height: 300}, {Width: 700, Height: 300}} {
		for i := range demoRows() {
			v := demoDiff(t, 300)
			id := v.row(min(i, len(v.shown)-1)).ID
			v.SetCurrent(id)
			if !v.sees(v.at) {
				t.Fatalf("%s is not shown", id)
			}
			v.Resize(size)
			if !v.sees(v.at) && v.stack.Height(v.at) < v.scroll.view {
				t.Errorf("%s is out of sight at %v", id, size)
			}
		}
	}
}

func demoDiff(t testing.TB, h float32) *DiffView {
	v := NewDiffView()
	v.SetTitles("juni 2025", "november 2025")
	shown(t, v, theme.ModeLight, 1100, h)
	v.SetRows(demoRows())
	clock(&v.clicks)
	return v
}

func (v *DiffView) ids() string {
	var out []string
	for i := range v.shown {
		out = append(out, v.row(i).ID)
	}
	return strings.Join(out, " ")
}

func TestWalkTheChanges(t *testing.T) {
	v := demoDiff(t, 300)
	var seen []string
	v.OnCurrent = func(id string) { seen = append(seen, id) }
	v.FocusGained()
	for v.NextChange() {
		if top := v.stack.Top(v.at); top < v.scroll.offset || top > v.scroll.offset+v.scroll.view {
			t.Errorf("row %s is current and not in view", v.Current())
		}
	}
	if got := strings.Join(seen, " "); got != "2 3 4 5 6" {
		t.Errorf("the changes are %s", got)
	}
	for v.PrevChange() {
	}
	if v.Current() != "2" {
		t.Errorf("the first change is %s", v.Current())
	}
	key(v, fyne.KeyUp)
	if v.Current() != "1" {
		t.Errorf("above it is %s", v.Current())
	}
}

func TestOnlyChanges(t *testing.T) {
	v := demoDiff(t, 400)
	rows := append(demoRows(), DiffRow{ID: "h3", Heading: true}, DiffRow{ID: "7", Kind: DiffEqual, Left: DiffSide{Answer: "e", Text: "Ja."}, Right: DiffSide{Answer: "f", Text: "Ja."}})
	v.SetRows(rows)
	v.SetCurrent("5")
	v.SetOnlyChanges(true)
	if got := v.ids(); got != "h1 2 3 4 h2 5 6" {
		t.Errorf("only changes are %s", got)
	}
	if v.Current() != "5" || !v.OnlyChanges() {
		t.Errorf("the current row became %q", v.Current())
	}
	v.SetOnlyChanges(false)
	if got := v.ids(); got != "h1 1 2 3 4 h2 5 6 h3 7" || v.Current() != "5" {
		t.Errorf("all is %s at %s", got, v.Current())
	}
}

func TestSelectOnBothSides(t *testing.T) {
	v := demoDiff(t, 700)
	var answer string
	var got app.Span
	v.OnSelect = func(a string, s app.Span) { answer, got = a, s }
	now := clock(&v.clicks)
	place := func(row, side int, quote string) (x, y float32) {
		p := &v.row(row).body[side]
		off := at(p.text, quote).Start
		n := p.t.LineAt(off)
		return v.geometry.text[side] + float32(p.t.X(n, off)) + 2, v.header() + float32(v.stack.Top(row)-v.scroll.offset) + diffPad + (float32(n)+0.5)*p.lineH
	}
	x, y := place(2, 1, "streeft")
	mouse(v, x, y, 0)
	mouse(v, x, y, 0)
	if answer != "b" || v.SelectedText() != "streeft" || got != (app.Span{Start: 66, End: 73}) {
		t.Errorf("a double click selects %q, %s %v", v.SelectedText(), answer, got)
	}
	*now = now.Add(5 * clickTime)
	x1, y1 := place(2, 0, "Nederland")
	x2, y2 := place(2, 0, "het Migratie")
	drag(v, x1-2, y1, x2-2, y2)
	if answer != "a" || v.SelectedText() != "Nederland ligt op schema om " || got.Start != 56 {
		t.Errorf("a drag selects %q, %s %v", v.SelectedText(), answer, got)
	}
	v.TypedShortcut(&fyne.ShortcutCopy{})
	if clipboard() != v.SelectedText() {
		t.Errorf("copied %q", clipboard())
	}
	*now = now.Add(5 * clickTime)
	var opened, menu string
	v.OnOpen = func(id string) { opened = id }
	v.OnMenu = func(row, a string, s app.Span, _ fyne.Position) { menu = row + a }
	mouse(v, v.geometry.gutter+4, y1, 0)
	mouse(v, v.geometry.gutter+4, y1, 0)
	key(v, fyne.KeyDown, fyne.KeyDown)
	if v.Current() != "4" || opened != "2" {
		t.Errorf("opened %q, then came to %q", opened, v.Current())
	}
	if a, _ := v.Selection(); a != "a" {
		t.Errorf("where only the left side has words, the caret is at %q", a)
	}
	v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x1, y1)}, Button: desktop.MouseButtonSecondary})
	if menu != "2a" {
		t.Errorf("the menu is of %q", menu)
	}
}

func TestCaretCrossesTheGutter(t *testing.T) {
	v := demoDiff(t, 700)
	v.SetCurrent("1")
	v.TypedShortcut(&fyne.ShortcutSelectAll{})
	key(v, fyne.KeyRight, fyne.KeyRight)
	if a, s := v.Selection(); a != "b" || s.Start != 0 {
		t.Errorf("behind the left side is %s %v", a, s)
	}
	key(v, fyne.KeyLeft)
	if a, _ := v.Selection(); a != "a" {
		t.Errorf("before the right side is %s", a)
	}
	held(v, fyne.KeyHome)
	if !strings.HasPrefix("Het algemene beeld dat wordt geschetst, herken ik niet.", v.SelectedText()) && v.SelectedText() == "" {
		t.Errorf("selected %q", v.SelectedText())
	}
}

func TestInksShowWhatChanged(t *testing.T) {
	v := demoDiff(t, 700)
	shifted, removed, added, moved := v.row(2), v.row(4), v.row(7), v.row(6)
	if k := shifted.body[0].inks; len(k) != 2 || !k[0].strike || k[0].text != v.look.Removed {
		t.Errorf("removed words are %+v", k)
	}
	if k := shifted.body[1].inks; len(k) != 2 || !k[1].rul || k[1].text != v.look.Added || k[1].tint == v.look.AddedTint {
		t.Errorf("added words that prove a shift are %+v", k)
	}
	for side, r := range []*diffRowView{removed, added, moved} {
		side = min(side, 1)
		if !r.alone(side) || len(r.body[side].inks) > 0 {
			t.Errorf("row %s: words that came, went or moved as a whole are not on a ground of their own, unmarked", r.ID)
		}
	}
	for _, r := range v.rows {
		for _, b := range r.body {
			if !slices.IsSortedFunc(b.inks, func(a, b ink) int { return a.span.Start - b.span.Start }) {
				t.Errorf("row %s: inks out of order", r.ID)
			}
		}
	}
}

func TestTheNamesOfTagsStandBelowTheWords(t *testing.T) {
	v := demoDiff(t, 700)
	r := v.row(3)
	with := r.layout(v.look, v.geometry)
	if got := r.names[0].text; got != "Procedure" || r.names[1].text != "" {
		t.Fatalf("the names are %q", got)
	}
	if inks := r.names[0].inks; len(inks) != 1 || inks[0].span != (app.Span{End: 9}) {
		t.Errorf("the name is inked %+v", inks)
	}
	r.Left.Marks, r.names[0].text = nil, ""
	if without := r.layout(v.look, v.geometry); without >= with {
		t.Errorf("a row is %g high with a name and %g without", with, without)
	}
}

func TestAPointerLeadsToWhatMoved(t *testing.T) {
	v := demoDiff(t, 300)
	rows := demoRows()
	rows = slices.Insert(rows, 4, DiffRow{ID: "p", Kind: DiffMoved, Left: DiffSide{Text: "zie hieronder", To: "5", Kind: DiffMoved}})
	v.SetRows(rows)
	v.SetCurrent("3")
	key(v, fyne.KeyDown)
	if v.Current() != "p" {
		t.Fatalf("the key stops at %q", v.Current())
	}
	key(v, fyne.KeyReturn)
	if v.Current() != "5" {
		t.Errorf("Enter leads to %q", v.Current())
	}
	v.SetCurrent("p")
	i := v.at
	v.SetCurrent("5")
	v.scroll.to(v.stack.Top(i))
	mouse(v, v.geometry.text[0]+4, v.header()+float32(v.stack.Top(i)-v.scroll.offset)+diffPad+6, 0)
	if v.Current() != "5" {
		t.Errorf("a click leads to %q", v.Current())
	}
	v.SetCurrent("3")
	if v.NextChange(); v.Current() != "4" {
		t.Errorf("the next change is %q: a pointer is none", v.Current())
	}
}

func TestOverviewGoesToAChange(t *testing.T) {
	v := demoDiff(t, 300)
	o := NewOverview(v)
	o.Resize(fyne.NewSize(overviewWidth, 300))
	for i := range v.shown {
		if v.row(i).ID == "5" {
			o.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(10, o.y(i)+2)}})
		}
	}
	if v.Current() != "5" {
		t.Errorf("a click on the tick leads to %q", v.Current())
	}
	r := &overviewRenderer{o: o}
	r.draw()
	if n := len(r.Objects()); n != 8 { // strip, view, five changes, the ring of the current one
		t.Errorf("the strip has %d objects", n)
	}
}

func manyRows(n int) []DiffRow {
	text := lorem(24)
	rows := make([]DiffRow, n)
	for i := range rows {
		rows[i] = DiffRow{ID: fmt.Sprint(i), Kind: DiffKind(i % 6), Causes: []string{"datum: juni 2026 → eind 2026"}, Left: DiffSide{Answer: "a", Text: text, Changed: []app.Span{{Start: 3, End: 20}}}, Right: DiffSide{Answer: "b", Text: text, Changed: []app.Span{{Start: 5, End: 30}}}}
	}
	return rows
}

func BenchmarkDiffOpen2000Rows(b *testing.B) {
	v := demoDiff(b, 700)
	rows := manyRows(2000)
	for range b.N {
		v.SetRows(rows)
	}
}

func BenchmarkDiffScroll(b *testing.B) {
	v := demoDiff(b, 700)
	v.SetRows(manyRows(2000))
	r := &diffRenderer{v: v}
	for i := range b.N {
		v.scroll.to(float64(i*20%60000 + 1))
		r.draw()
	}
}
