package widget

import (
	"image/color"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
)

// ten is a type in which every letter is ten wide.
func ten(s string) float32 { return 10 * float32(utf8.RuneCountInString(s)) }

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"short", "een", []string{"een"}},
		{"at a blank", "een twee drie", []string{"een twee ", "drie"}},
		{"at a paragraph", "een\n\ntwee", []string{"een", "", "twee"}},
		{"inside a word that is too long", "aaaaaaaaaabbbb c", []string{"aaaaaaaaaa", "bbbb c"}},
		{"empty", "", []string{""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			runes := []rune(tt.text)
			lines := wrap(runes, 100, ten)
			if len(lines) != len(tt.want) {
				t.Fatalf("%d lines, want %d: %v", len(lines), len(tt.want), lines)
			}
			for i, l := range lines {
				if got := string(runes[l.span.Start:l.span.End]); got != tt.want[i] {
					t.Errorf("line %d is %q, want %q", i, got, tt.want[i])
				}
				if len(l.x) != l.span.Len()+1 {
					t.Errorf("line %d has %d edges for %d letters", i, len(l.x), l.span.Len())
				}
			}
		})
	}
}

// FuzzWrap: the lines hold every code point but line ends once, in order, with an edge each.
func FuzzWrap(f *testing.F) {
	f.Add("een twee\ndrie", 40)
	f.Add("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 15)
	f.Fuzz(func(t *testing.T, s string, width int) {
		text := []rune(s)
		at := 0
		for _, l := range wrap(text, float32(10+width%500), ten) {
			for at < l.span.Start && text[at] == '\n' {
				at++
			}
			if l.span.Start != at || l.span.End < at || len(l.x) != l.span.Len()+1 {
				t.Fatalf("a line %v with %d edges at %d of %q", l.span, len(l.x), at, s)
			}
			at = l.span.End
		}
		for at < len(text) && text[at] == '\n' {
			at++
		}
		if at != len(text) {
			t.Fatalf("the lines end at %d of %d", at, len(text))
		}
	})
}

func TestSelectByMouseAndKeyboard(t *testing.T) {
	test.NewTempApp(t)
	p := NewProse("Nederland ligt op schema. Het Pact geldt.")
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(500, 200))
	var got app.Span
	p.OnSelect = func(s app.Span) { got = s }
	p.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	if got != (app.Span{Start: 0, End: 9}) {
		t.Errorf("a double click selects %v", got)
	}
	p.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	if got != (app.Span{Start: 0, End: 25}) {
		t.Errorf("a third click selects %v", got)
	}
	p.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got != (app.Span{Start: 0, End: 41}) {
		t.Errorf("Ctrl+A selects %v", got)
	}
	p.TypedShortcut(&fyne.ShortcutCopy{})
	if c := fyne.CurrentApp().Clipboard().Content(); c != "Nederland ligt op schema. Het Pact geldt." {
		t.Errorf("the clipboard has %q", c)
	}
	p.SetMarks([]Mark{{Span: app.Span{Start: 0, End: 9}, Color: color.NRGBA{R: 200, A: 255}}})
	p.Select(app.Span{Start: 5, End: 5})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if p.caret != 6 || !p.Selection().Empty() {
		t.Errorf("the caret is at %d, selected %v", p.caret, p.Selection())
	}
}
