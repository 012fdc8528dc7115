package widget

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpunt/app"
	"standpunt/ui/theme"
)

// spotOf is where a quote stands in the widget: a little right of its first letter's left edge.
func spotOf(d *Document, block, quote string) (x, y float32) {
	i := d.index[block]
	b := d.blocks[i]
	off := at(b.Text, quote).Start
	n := b.body.t.LineAt(off)
	x = d.geometry.left + float32(b.body.t.X(n, off)) + 2
	y = float32(d.stack.Top(i)-d.scroll.offset) + b.above + (float32(n)+0.5)*b.body.lineH
	return x, y
}

func demoDocument(t *testing.T) (*Document, *[]string) {
	d := NewDocument()
	said := &[]string{}
	shown(t, d, theme.ModeLight, 900, 500)
	d.OnMark = func(block string, ids []string) { *said = append(*said, "mark "+block+" "+strings.Join(ids, ",")) }
	d.OnAnchor = func(block, id string) { *said = append(*said, "anchor "+block+" "+id) }
	d.OnBadge = func(block, id string) { *said = append(*said, "badge "+block+" "+id) }
	d.OnRune = func(r rune) { *said = append(*said, "rune "+string(r)) }
	d.SetBlocks(demoBlocks())
	clock(&d.clicks)
	return d, said
}

func TestSelectInADocumentByMouse(t *testing.T) {
	d, _ := demoDocument(t)
	var block string
	var got app.Span
	d.OnSelect = func(b string, s app.Span) { block, got = b, s }
	now := clock(&d.clicks)
	x, y := spotOf(d, "a2", "voortgang")
	for n, want := range []string{"", "voortgang", "Ik zal de Kamer in het najaar van 2025 informeren over de voortgang."} {
		if mouse(d, x, y, 0); block != "a2" || got.In(demoAnswer) != want {
			t.Errorf("click %d selects %q of %s", n+1, got.In(demoAnswer), block)
		}
	}
	*now = now.Add(5 * clickTime)
	x1, y1 := spotOf(d, "a2", "wetgeving")
	x2, y2 := spotOf(d, "a2", "gestuurd")
	drag(d, x1, y1, x2, y2)
	if got.In(demoAnswer) != "wetgeving is op 12 mei 2025 aan de Kamer" {
		t.Errorf("a drag selects %q", got.In(demoAnswer))
	}
	*now = now.Add(5 * clickTime)
	mouse(d, x2+1, y2, fyne.KeyModifierShift)
	if got.Start != at(demoAnswer, "wetgeving").Start {
		t.Error("Shift and click lets the anchor go")
	}
	*now = now.Add(5 * clickTime)
	_, qy := spotOf(d, "q3", "Kunt")
	drag(d, x1, y1, x1, qy+400)
	if d.Current() != "a2" || got.End != app.Whole(demoAnswer).End {
		t.Errorf("a drag out of the answer selects %v of %s", got, d.Current())
	}
	d.TypedShortcut(&fyne.ShortcutCopy{})
	if clipboard() != d.SelectedText() || clipboard() == "" {
		t.Errorf("copied %q", clipboard())
	}
}

func TestClickMarksMarkersAndBadges(t *testing.T) {
	d, said := demoDocument(t)
	now := clock(&d.clicks)
	click := func(x, y float32) { *now = now.Add(5 * clickTime); mouse(d, x, y, 0) }
	click(spotOf(d, "a2", "juni 2026"))
	x, y := spotOf(d, "a2", " en de uitvoering")
	click(x-6, y) // on the small 2 before it
	b := d.blocks[d.index["a2"]]
	_, top := spotOf(d, "a2", "Het algemene")
	for _, box := range d.badgeBoxes(b) {
		click(box.x+box.w/2, top-b.body.lineH/2+box.y+box.h/2)
	}
	_, ly := spotOf(d, "a2", "€ 1.204")
	click(d.laneX(b.body.lanes[3])+1, ly)
	want := "mark a2 1,2|anchor a2 f2|badge a2 |badge a2 r|mark a2 4"
	if got := strings.Join(*said, "|"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if d.SelectedText() != "€ 1.204,5 miljoen gereserveerd." {
		t.Errorf("a click on a lane selects %q", d.SelectedText())
	}
	d.TypedRune('1')
	if (*said)[len(*said)-1] != "rune 1" {
		t.Error("a digit does not arrive")
	}
}

func TestWalkADocumentByKeyboard(t *testing.T) {
	d, _ := demoDocument(t)
	d.FocusGained()
	if d.Current() != "a2" {
		t.Fatalf("the keyboard begins at %q", d.Current())
	}
	held(d, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if d.SelectedText() != "Het" {
		t.Errorf("selected %q", d.SelectedText())
	}
	ctrl(d, fyne.KeyRight, fyne.KeyModifierShift)
	if d.SelectedText() != "Het algemene" {
		t.Errorf("selected %q", d.SelectedText())
	}
	ctrl(d, fyne.KeyDown)
	if d.Current() != "a3" || d.Next(Answer) {
		t.Errorf("the next answer is %s", d.Current())
	}
	key(d, fyne.KeyUp)
	if d.Current() != "q3" {
		t.Errorf("above the answer is %s", d.Current())
	}
	key(d, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight)
	if b, s := d.Selection(); b != "a3" || s.Start != 0 {
		t.Errorf("left and right lead to %s %v", b, s)
	}
	held(d, fyne.KeyLeft)
	if d.Current() != "a3" {
		t.Error("Shift leads out of the block")
	}
	for range 60 {
		key(d, fyne.KeyDown)
	}
	if d.Current() != "f2" {
		t.Errorf("at the end is %s", d.Current())
	}
	if y, ok := d.YOf("f2", 0); !ok || y < d.scroll.offset || y > d.scroll.offset+d.scroll.view {
		t.Error("the caret is not in view")
	}
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	if !strings.HasPrefix(d.SelectedText(), "Kamerstukken") {
		t.Errorf("all is %q", d.SelectedText())
	}
}

func TestDocumentKeepsItsPlace(t *testing.T) {
	d := NewDocument()
	win := shown(t, d, theme.ModeLight, 900, 500)
	d.SetBlocks([]Block{{ID: "a", Kind: Answer, Text: lorem(800)}, {ID: "b", Kind: Answer, Text: lorem(900)}})
	d.Select("b", app.Span{Start: 2000, End: 2010})
	y, _ := d.YOf("b", 2000)
	if y < d.scroll.offset || y > d.scroll.offset+500 {
		t.Fatal("what was selected is not in view")
	}
	place := d.Place()
	win.Resize(fyne.NewSize(560, 500))
	if d.Place().Block != place.Block {
		t.Errorf("a narrower window shows %v instead of %v", d.Place(), place)
	}
	win.Resize(fyne.NewSize(900, 500))
	if back := d.Place(); back.Block != "b" || back.Down < place.Down-60 || back.Down > place.Down+60 {
		t.Errorf("back at the old width it shows %v instead of %v", back, place)
	}
	d.SetBlocks([]Block{{ID: "a", Kind: Answer, Text: "kort"}, {ID: "b", Kind: Answer, Text: lorem(900)}})
	if b, s := d.Selection(); b != "b" || s.Len() != 10 || d.Place().Block != "b" {
		t.Errorf("after a change: %s %v %v", b, s, d.Place())
	}
	d.SetBlocks([]Block{{ID: "x", Kind: Answer, Text: "anders"}})
	if b, s := d.Selection(); b != "" || !s.Empty() || d.scroll.offset != 0 {
		t.Error("another document keeps the old selection")
	}
	later := NewDocument()
	later.SetBlocks([]Block{{ID: "a", Kind: Answer, Text: lorem(800)}, {ID: "b", Kind: Answer, Text: lorem(900)}})
	later.Select("b", app.Span{Start: 3000, End: 3010})
	shown(t, later, theme.ModeLight, 900, 500)
	if y, ok := later.YOf("b", 3000); !ok || y < later.scroll.offset || y > later.scroll.offset+500 {
		t.Error("what was selected before the window opened is not in view")
	}
}

func TestDocumentDrawsOnlyWhatIsVisible(t *testing.T) {
	d := NewDocument()
	shown(t, d, theme.ModeDark, 900, 600)
	d.SetBlocks([]Block{{ID: "a", Kind: Answer, Text: lorem(20_000), Marks: []Mark{{ID: "m", Span: app.Span{Start: 10, End: 90_000}, Color: tag("#0072b2")}}}})
	r := &docRenderer{d: d}
	for _, y := range []float64{0, 5000, d.scroll.total} {
		d.scroll.to(y)
		r.draw()
		if n := len(r.Objects()); n < 20 || n > 160 {
			t.Errorf("at %v it has %d objects", y, n)
		}
	}
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 40)})
	if want := d.scroll.total - 600 - 40; d.scroll.offset != want {
		t.Errorf("the wheel scrolls to %v, want %v", d.scroll.offset, want)
	}
	drag(d, 895, 590, 895, 10)
	if d.scroll.offset > 2000 {
		t.Errorf("the bar was dragged to the top and it shows %v", d.scroll.offset)
	}
}

func TestHoverNamesTheTag(t *testing.T) {
	d, _ := demoDocument(t)
	x, y := spotOf(d, "a2", "juni 2026")
	d.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
	r := &docRenderer{d: d}
	r.draw()
	var names []string
	for _, said := range r.p.said() {
		if said == "Termijn" || said == "Planning / Op schema" {
			names = append(names, said)
		}
	}
	if len(names) != 2 || d.Cursor() != desktop.TextCursor {
		t.Errorf("the mouse is on %v", names)
	}
	d.MouseOut()
	r.draw()
	if slices.Contains(r.p.said(), "Termijn") {
		t.Error("the name stays when the mouse is gone")
	}
}

// Badges that stand on one line tell which words each is about.
func TestABadgeMarksItsWordsAndIsLitByThem(t *testing.T) {
	d, _ := demoDocument(t)
	i := d.index["a2"]
	k := slices.IndexFunc(d.blocks[i].Badges, func(b Badge) bool { return !b.Span.Empty() })
	if d.lit(i, k) {
		t.Error("it is lit by nothing")
	}
	d.FocusGained()
	d.Select("a2", d.blocks[i].Badges[k].Span)
	if !d.lit(i, k) {
		t.Error("the words that are selected do not light it")
	}
	d.Select("a2", app.Span{})
	box := d.badgeBoxes(d.blocks[i])[k]
	at := fyne.NewPos(box.x+2, float32(d.stack.Top(i)-d.scroll.offset)+d.blocks[i].above+box.y+2)
	d.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if d.hover.badge != k || !d.lit(i, k) {
		t.Errorf("below the mouse is badge %d", d.hover.badge)
	}
}
