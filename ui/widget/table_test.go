package widget

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpunt/ui/theme"
)

func shownTable(t testing.TB, n int) *Table {
	table := demoTable(n, 1)
	shown(t, table, theme.ModeLight, 900, 400)
	clock(&table.clicks)
	return table
}

func (t *Table) y(row int) float32 {
	return t.header() + float32(t.rows().Top(row)-t.scroll.offset) + 5
}

func TestChooseRows(t *testing.T) {
	table := shownTable(t, 60_000)
	opened, told := -1, 0
	table.OnOpen = func(i int) { opened = i }
	table.OnSelect = func() { told++ }
	now := clock(&table.clicks)
	for _, c := range []struct {
		name string
		row  int
		mod  fyne.KeyModifier
		want []int
	}{
		{"a click", 2, 0, []int{2}},
		{"Shift and click", 5, fyne.KeyModifierShift, []int{2, 3, 4, 5}},
		{"Ctrl and click takes away", 3, fyne.KeyModifierShortcutDefault, []int{2, 4, 5}},
		{"Ctrl and click adds", 9, fyne.KeyModifierShortcutDefault, []int{2, 4, 5, 9}},
		{"a click again", 1, 0, []int{1}},
	} {
		*now = now.Add(5 * clickTime)
		if mouse(table, 200, table.y(c.row), c.mod); !slices.Equal(table.Selected(), c.want) {
			t.Errorf("%s chooses %v, want %v", c.name, table.Selected(), c.want)
		}
	}
	if told != 5 || opened != -1 {
		t.Errorf("told %d times, opened %d", told, opened)
	}
	if mouse(table, 200, table.y(1), 0); opened != 1 {
		t.Errorf("a double click opens %d", opened)
	}
}

func TestWalkATableByKeyboard(t *testing.T) {
	table := shownTable(t, 60_000)
	table.FocusGained()
	opened := -1
	table.OnOpen = func(i int) { opened = i }
	key(table, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	held(table, fyne.KeyDown, fyne.KeyDown)
	if got := table.Selected(); !slices.Equal(got, []int{2, 3, 4}) {
		t.Errorf("chosen %v", got)
	}
	key(table, fyne.KeyEnd, fyne.KeyReturn)
	if first, n := table.Window(); opened != 59_999 || first+n != 60_000 {
		t.Errorf("opened %d, shows %d rows from %d", opened, n, first)
	}
	key(table, fyne.KeyPageUp)
	if table.Current() >= 59_999 || table.Current() < 59_970 {
		t.Errorf("a page up is row %d", table.Current())
	}
	key(table, fyne.KeyHome, fyne.KeyUp)
	if table.Current() != 0 {
		t.Error("the cursor leaves the table")
	}
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(table.Selected()) != 60_000 {
		t.Errorf("all are %d", len(table.Selected()))
	}
	table.SetLength(3)
	if got := table.Selected(); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("of three rows %v are chosen", got)
	}
	table.SetLength(0)
	key(table, fyne.KeyDown, fyne.KeyReturn, fyne.KeySpace)
	if table.Current() != 0 || len(table.Selected()) != 0 {
		t.Error("an empty table has a choice")
	}
}

func TestChooseRowsApartByKeyboard(t *testing.T) {
	table := shownTable(t, 5)
	walk := func(to fyne.KeyName) {
		table.TypedShortcut(&desktop.CustomShortcut{KeyName: to, Modifier: fyne.KeyModifierShortcutDefault})
	}
	key(table, fyne.KeyDown)
	walk(fyne.KeyDown)
	walk(fyne.KeyDown)
	key(table, fyne.KeySpace)
	if got := table.Selected(); !slices.Equal(got, []int{0, 2}) || table.Current() != 2 {
		t.Errorf("chosen %v, the cursor is at %d", got, table.Current())
	}
	for range 5 {
		walk(fyne.KeyDown)
	}
	key(table, fyne.KeySpace)
	walk(fyne.KeyUp)
	if got := table.Selected(); !slices.Equal(got, []int{0, 2, 4}) || table.Current() != 3 {
		t.Errorf("chosen %v, the cursor is at %d", got, table.Current())
	}
	table.SetLength(0)
	walk(fyne.KeyUp)
}

func TestSortByTitleAndKey(t *testing.T) {
	table := shownTable(t, 100)
	var sorts []string
	table.OnSort = func(c string, desc bool) {
		sorts = append(sorts, map[bool]string{true: "-", false: "+"}[desc]+c)
	}
	mouse(table, 150, 10, 0)
	mouse(table, 150, 10, 0)
	table.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.Key4, Modifier: fyne.KeyModifierAlt})
	if got := strings.Join(sorts, " "); got != "+number -number +subject" {
		t.Errorf("sorted by %s", got)
	}
}

func TestResizeAColumn(t *testing.T) {
	table := shownTable(t, 100)
	var kept map[string]float32
	table.OnResize = func(w map[string]float32) { kept = w }
	edge := table.widths[0]
	drag(table, edge, 8, edge+50, 8)
	if kept["asked"] < 168 || kept["asked"] > 172 {
		t.Errorf("the column is %v wide", kept["asked"])
	}
	drag(table, table.widths[0], 8, 2, 8)
	if table.widths[0] != leastWidth {
		t.Errorf("the column shrinks to %v", table.widths[0])
	}
	other := shownTable(t, 100)
	other.SetWidths(kept)
	if w := other.columns[0].Width; w != kept["asked"] {
		t.Errorf("the width comes back as %v", w)
	}
}

func TestColumnsFitTheWidth(t *testing.T) {
	for _, width := range []float32{300, 700, 1600} {
		table := demoTable(10, 1)
		shown(t, table, theme.ModeLight, width, 300)
		sum := float32(0)
		for _, w := range table.widths {
			sum += w
		}
		if d := sum + barWidth - width; d > 1 || d < -1 {
			t.Errorf("at %v the columns are %v wide", width, sum)
		}
	}
}

func TestFit(t *testing.T) {
	shown(t, NewTable(), theme.ModeLight, 100, 100)
	f := faceOf(14, fyne.TextStyle{})
	long := "Migratiepact: de voorbereidingen"
	for _, width := range []float32{30, 60, 120} {
		s := fit(f, long, width)
		if f.width(s) > width || !strings.HasSuffix(s, "…") {
			t.Errorf("%q does not fit %v", s, width)
		}
	}
	if fit(f, long, 999) != long || fit(f, long, 1) != "" {
		t.Error("what fits is cut, or what cannot fit is shown")
	}
}

func BenchmarkTableScroll(b *testing.B) {
	table := shownTable(b, 500_000)
	r := &tableRenderer{t: table}
	for i := range b.N {
		table.scroll.to(float64(i * 40 % 9_000_000))
		r.draw()
	}
}
