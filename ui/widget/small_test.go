package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"standpunt/ui/theme"
)

func TestPaletteByKeyboard(t *testing.T) {
	all := []PaletteItem{{Text: "Importeren", Data: 1}, {Text: "Exporteren", Data: 2}, {Text: "Vergelijken", Data: 3}}
	p := NewPalette("Typ", "Niets", func(typed string) (out []PaletteItem) {
		for _, i := range all {
			if strings.Contains(strings.ToLower(i.Text), typed) {
				out = append(out, i)
			}
		}
		return out
	})
	win := shown(t, p, theme.ModeLight, 400, 300)
	win.Canvas().Focus(p.Entry())
	var chosen string
	closed := false
	p.OnChoose = func(i PaletteItem) { chosen = i.Text }
	p.OnClose = func() { closed = true }
	test.Type(p.entry, "port")
	if len(p.Items()) != 1 && len(p.Items()) != 2 {
		t.Fatalf("shows %v", p.Items())
	}
	key(p.entry, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if chosen != p.Items()[len(p.Items())-1].Text {
		t.Errorf("chose %q", chosen)
	}
	p.SetTyped("nieuw label")
	key(p.entry, fyne.KeyReturn, fyne.KeyEscape)
	if chosen == "" || !closed || p.Typed() != "nieuw label" || !p.none.Visible() {
		t.Errorf("nothing fits: chose %q, closed %v", chosen, closed)
	}
	p.SetTyped("")
	p.list.Tapped(&fyne.PointEvent{Position: fyne.NewPos(30, p.list.rowHeight()*2.5)})
	if chosen != "Vergelijken" {
		t.Errorf("a click chose %q", chosen)
	}
}

func TestChip(t *testing.T) {
	taps, removed := 0, 0
	c := NewChip("Planning", "#0072b2", func() { taps++ })
	c.OnRemove = func() { removed++ }
	shown(t, c, theme.ModeDark, 200, 40)
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	key(c, fyne.KeySpace, fyne.KeyReturn)
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.Size().Width-12, 10)})
	key(c, fyne.KeyDelete)
	if taps != 3 || removed != 2 {
		t.Errorf("tapped %d times, removed %d times", taps, removed)
	}
	short := c.MinSize().Width
	c.Name = strings.Repeat("een lange naam ", 40)
	if w := c.MinSize().Width; w <= short || w > chipLeast+80 {
		t.Errorf("a long name makes it %v wide", w)
	}
	row := c.Row()
	row.Resize(fyne.NewSize(200, 40))
	if c.Size().Width != 200 {
		t.Errorf("in a line of 200 it is %v wide", c.Size().Width)
	}
}

func TestAButtonTakesEnterAndLeavesEscToTheWindow(t *testing.T) {
	test.NewTempApp(t)
	pressed, shut, left := 0, 0, 0
	plain, boxed := NewButton("Doe", func() { pressed++ }), NewBoxButton("Doe", func() { pressed++ }, func() { shut++ })
	w := test.NewTempWindow(t, container.NewVBox(plain, boxed))
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { left++ })
	key(plain, fyne.KeyReturn, fyne.KeySpace, fyne.KeyEscape, fyne.KeyF1)
	key(boxed, fyne.KeyEnter, fyne.KeyEscape, fyne.KeyF1)
	if pressed != 3 || shut != 1 || left != 2 {
		t.Errorf("pressed %d times, shut %d times, %d keys left to the window", pressed, shut, left)
	}
	plain.Disable()
	if key(plain, fyne.KeyReturn); pressed != 3 {
		t.Error("a button that is off is pressed")
	}
}

func TestAMenuAndATickTakeEnterAndLeaveEscToTheWindow(t *testing.T) {
	test.NewTempApp(t)
	left := 0
	menu, tick := NewSelect([]string{"Alles", "Iets"}, func(string) {}), NewCheck("Alleen dit", func(bool) {})
	w := test.NewTempWindow(t, container.NewVBox(menu, tick))
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { left++ })
	key(menu, fyne.KeyEscape, fyne.KeyF1, fyne.KeyRight)
	key(tick, fyne.KeyEscape, fyne.KeyF1, fyne.KeyReturn)
	if left != 4 || menu.Selected != "Iets" || !tick.Checked {
		t.Errorf("%d keys left to the window, %q chosen, ticked %v", left, menu.Selected, tick.Checked)
	}
	if key(menu, fyne.KeyReturn); w.Canvas().Overlays().Top() == nil {
		t.Error("Enter does not open the menu")
	}
}

func TestTheEndOfANumberIsKept(t *testing.T) {
	test.NewTempApp(t)
	f := faceOf(14, fyne.TextStyle{})
	for width, want := range map[float32]string{200: "ah-tk-20242025-573", 5: ""} {
		if got := fitEnd(f, "ah-tk-20242025-573", width); got != want {
			t.Errorf("in %v is shown %q", width, got)
		}
	}
	if got := fitEnd(f, "ah-tk-20242025-573", 80); !strings.HasPrefix(got, "…") || !strings.HasSuffix(got, "-573") || f.width(got) > 80 {
		t.Errorf("in 80 is shown %q", got)
	}
}

func TestOfATagThatDoesNotFitItsEndIsShown(t *testing.T) {
	test.NewTempApp(t)
	f := faceOf(14, fyne.TextStyle{})
	for path, want := range map[string]string{
		"Kort":                            "Kort",
		"Een heel lang begin/Kort":        "…/Kort",
		"Een heel lang begin/Midden/Kort": "…/Midden/Kort",
	} {
		if got := cutPath(f, path, 100); got != want {
			t.Errorf("of %s is shown %s", path, got)
		}
	}
}

func TestNoticeAndEmptyState(t *testing.T) {
	undone, closed, opened := 0, 0, 0
	n := NewNotice(Plain, []string{"Verwijderd"}, Offer{"Ongedaan maken", func() { undone++ }})
	n.OnClose = func() { closed++ }
	e := NewEmptyState("Niets", "Begin hier", Offer{"Openen", func() { opened++ }})
	for _, o := range []fyne.CanvasObject{n, e} {
		win := shown(t, o, theme.ModeLight, 500, 200)
		for range 2 { // the first offer is the first that the keyboard comes to
			win.Canvas().FocusNext()
			if f := win.Canvas().Focused(); f != nil {
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
				break
			}
		}
	}
	if undone != 1 || closed != 1 || n.Visible() || opened != 1 {
		t.Errorf("undone %d, closed %d, opened %d", undone, closed, opened)
	}
	e.SetText("Anders", "Zo")
	if e.title.String() != "Anders" || e.hint.String() != "Zo" {
		t.Error("the words do not change")
	}
}

func TestJob(t *testing.T) {
	stopped := false
	j := NewJob("Annuleren", func() { stopped = true })
	win := shown(t, j, theme.ModeLight, 500, 60)
	j.Set("Importeren", -1)
	if j.bar.Visible() || !j.wait.Running() {
		t.Error("nobody knows how far it is, and it shows a share")
	}
	j.Set("Importeren 3 van 4", 0.75)
	if !j.bar.Visible() || j.bar.Value != 0.75 || j.wait.Running() {
		t.Errorf("shows %v", j.bar.Value)
	}
	win.Canvas().FocusNext()
	win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if !stopped {
		t.Error("cannot be cancelled by keyboard")
	}
}

func TestATallyThatDoesNotFitIsSaidShort(t *testing.T) {
	tally := NewTally()
	shown(t, tally, theme.ModeLight, 400, 40)
	tally.Set(Tallied{DiffReworded, "12 anders geformuleerd", "12"}, Tallied{DiffAdded, "27 nieuw", "27"}, Tallied{DiffEqual, "6 gelijk", "6"})
	r := &tallyRenderer{t: tally}
	for _, width := range []float32{400, 200} {
		tally.Resize(fyne.NewSize(width, 40))
		if r.draw(); len(tally.ends) != 3 {
			t.Errorf("%g wide it shows %d of 3", width, len(tally.ends))
		}
	}
}
