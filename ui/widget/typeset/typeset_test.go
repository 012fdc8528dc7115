package typeset

import (
	"math/rand"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"standpunt/app"
)

// cells measures as a typewriter does: one unit for each code point but marks.
func cells(word []rune, x []float32) {
	at := float32(0)
	for i, r := range word {
		if r < 0x300 || r > 0x36F {
			at++
		}
		x[i] = at
	}
}

func wrapped(text string, width float64) (*Text, string) {
	t := New(text, cells)
	t.Wrap(width)
	var out []string
	for _, l := range t.Lines() {
		out = append(out, t.Slice(l.Start, l.End))
	}
	return t, strings.Join(out, "|")
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      float64
		want       string
	}{
		{"at blanks", "one two three", 8, "one two|three"},
		{"exactly full", "one two three", 7, "one two|three"},
		{"line feeds stay", "one\n\ntwo", 20, "one||two"},
		{"a last line feed has a line for the caret", "one\n", 20, "one|"},
		{"blanks hang beyond the edge", "one    two", 3, "one|two"},
		{"blanks before a line feed are not drawn", "one  \ntwo", 20, "one|two"},
		{"a word that is too wide breaks", "a verylongword b", 5, "a|veryl|ongwo|rd b"},
		{"after a hyphen", "Noord-Holland", 8, "Noord-|Holland"},
		{"not after a minus", "is -12 graden", 6, "is -12|graden"},
		{"not at a no-break space", "artikel 3 lid", 9, "artikel 3|lid"},
		{"nothing", "", 5, ""},
		{"narrower than a letter", "ab", 0.5, "a|b"},
		{"no width breaks at line feeds only", "a b\nc", 0, "a b|c"},
		{"never between a letter and its mark", "ae\u0301e\u0301o", 2, "ae\u0301|e\u0301o"},
		{"indented", "  one two", 5, "  one|two"},
	} {
		if _, got := wrapped(c.text, c.width); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCaretAndMouse(t *testing.T) {
	x, _ := wrapped("one two three", 8)
	for off, line := range map[int]int{0: 0, 6: 0, 7: 0, 8: 1, 13: 1} {
		if got := x.LineAt(off); got != line {
			t.Errorf("offset %d stands on line %d, want %d", off, got, line)
		}
	}
	for px, off := range map[float64]int{-5: 8, 0: 8, 0.4: 8, 0.6: 9, 4.9: 13, 99: 13} {
		if got := x.Hit(1, px); got != off {
			t.Errorf("x %v of line 1 is offset %d, want %d", px, got, off)
		}
	}
	if _, ok := x.Over(1, 5.1); ok {
		t.Error("behind the line stands no text")
	}
	if off, ok := x.Over(1, 4.9); !ok || off != 12 {
		t.Errorf("the last letter is offset %d", off)
	}
	accent, _ := wrapped("e\u0301a", 9)
	if accent.Next(0) != 2 || accent.Prev(2) != 0 || accent.Hit(0, 0.9) != 2 {
		t.Error("the caret stands between a letter and its mark")
	}
	family, _ := wrapped("x👩‍👩‍👧y", 50)
	if family.Next(1) != 6 || family.Prev(6) != 1 {
		t.Errorf("an emoji of five code points is one character: %d", family.Next(1))
	}
}

func TestWordsAndSentences(t *testing.T) {
	text := "De minister (dhr. A. de Vries) wil foto's. Dat kost € 1.204,50 in 2026! \"Echt?\" Ja."
	x := New(text, cells)
	at := func(part string) int { return utf8.RuneCountInString(text[:strings.Index(text, part)]) }
	for part, want := range map[string]string{"ster": "minister", "s. Dat": "foto's", "204": "1.204,50", "€": "€", " minister": " ", "(": "("} {
		if s := x.Word(at(part)); x.Slice(s.Start, s.End) != want {
			t.Errorf("the word at %q is %q", part, x.Slice(s.Start, s.End))
		}
	}
	for part, want := range map[string]string{
		"Vries": "De minister (dhr. A. de Vries) wil foto's.", "1.204": "Dat kost € 1.204,50 in 2026!", "Echt": "\"Echt?\"", "Ja": "Ja.",
	} {
		if s := x.Sentence(at(part)); x.Slice(s.Start, s.End) != want {
			t.Errorf("the sentence at %q is %q", part, x.Slice(s.Start, s.End))
		}
	}
	if n := x.NextWord(0); n != 2 || x.NextWord(n) != 11 || x.PrevWord(11) != 3 || x.PrevWord(3) != 0 || x.PrevWord(0) != 0 || x.NextWord(x.Len()) != x.Len() {
		t.Error("moving by words misses their ends")
	}
	empty := New("", cells)
	if !empty.Word(0).Empty() || !empty.Sentence(3).Empty() || empty.Hit(0, 4) != 0 || empty.NextWord(0) != 0 {
		t.Error("an empty text has words")
	}
}

func TestSegments(t *testing.T) {
	marks := []app.Span{{Start: 2, End: 6}, {Start: 4, End: 20}, {Start: 30, End: 40}}
	got := Segments(app.Span{Start: 0, End: 10}, marks)
	want := []Segment{{app.Span{Start: 2, End: 4}, []int{0}}, {app.Span{Start: 4, End: 6}, []int{0, 1}}, {app.Span{Start: 6, End: 10}, []int{1}}}
	if !slices.EqualFunc(got, want, func(a, b Segment) bool { return a.Span == b.Span && slices.Equal(a.Marks, b.Marks) }) {
		t.Errorf("got %v", got)
	}
}

func TestLanes(t *testing.T) {
	got := Lanes([]app.Span{{Start: 5, End: 9}, {Start: 0, End: 6}, {Start: 0, End: 10}, {Start: 9, End: 12}, {Start: 6, End: 6}})
	if want := []int{2, 1, 0, 1, 1}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestStack(t *testing.T) {
	var s Stack
	if s.At(5) != -1 || s.Total() != 0 {
		t.Error("an empty stack covers something")
	}
	s.Reset(3, func(i int) float64 { return []float64{10, 0, 5}[i] })
	for y, want := range map[float64]int{-1: 0, 0: 0, 9.9: 0, 10: 2, 14: 2, 99: 2} {
		if got := s.At(y); got != want {
			t.Errorf("%v is covered by %d, want %d", y, got, want)
		}
	}
	u := Uniform{1_000_000, 39}
	if last := u.Top(u.N - 1); u.At(last) != u.N-1 || u.At(last-0.5) != u.N-2 {
		t.Error("half a pixel is lost at the end of a million rows")
	}
	if got := Reveal(100, 50, 130, 40); got != 120 {
		t.Errorf("reveals by scrolling to %v", got)
	}
	if Reveal(100, 50, 110, 10) != 100 || Reveal(100, 50, 90, 10) != 90 || Reveal(0, 50, 60, 70) != 60 {
		t.Error("reveals by scrolling too far")
	}
	for _, off := range []float64{0, 333, 900} {
		top, n := Thumb(off, 100, 1000, 24)
		if back := Unthumb(top, 100, 1000, 24); n != 24 || back < off-0.01 || back > off+0.01 {
			t.Errorf("offset %v comes back from the bar as %v", off, back)
		}
	}
}

// FuzzText holds any text at any width to what a reader relies on.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "één twee\n\ndrie-vier  vijf", "👩‍👩‍👧 e\u0301\u0302 x", "\u0301a\u0301\n\n", "a verylongwordindeed b", "dhr. A. zegt. Nee! \"Ja.\" "} {
		f.Add(s, uint8(5), uint16(3))
	}
	f.Fuzz(func(t *testing.T, s string, w uint8, at uint16) {
		if !utf8.ValidString(s) || len(s) > 2000 {
			t.Skip()
		}
		x := New(s, cells)
		width := float64(w) / 3
		x.Wrap(width)
		next := 0
		for n, l := range x.Lines() {
			if l.Start != next || l.End < l.Start || l.Next < l.End {
				t.Fatalf("line %d is %v after %d", n, l, next)
			}
			if l.Next == l.Start && n+1 < len(x.Lines()) {
				t.Fatalf("line %d holds nothing: %v", n, l)
			}
			if x.Floor(l.Start) != l.Start || x.Floor(l.End) != l.End {
				t.Fatalf("line %d %v cuts a character", n, l)
			}
			for _, r := range x.runes[l.End:l.Next] {
				if !isBlank(r) {
					t.Fatalf("line %d swallows %q", n, r)
				}
			}
			drawn := strings.TrimRightFunc(x.Slice(l.Start, l.End), isBlank)
			if width >= 1 && x.X(n, l.Start+utf8.RuneCountInString(drawn)) > width && strings.Contains(strings.TrimLeft(drawn, " "), " ") && x.bounds == nil && !strings.HasPrefix(drawn, " ") {
				t.Fatalf("line %d is wider than %v and has a blank: %q", n, width, drawn)
			}
			next = l.Next
		}
		if next != x.Len() {
			t.Fatalf("the lines end at %d of %d", next, x.Len())
		}
		off := x.Floor(int(at) % (x.Len() + 1))
		if n := x.LineAt(off); off < x.lines[n].Start || off > x.lines[n].Next {
			t.Fatalf("offset %d is not on line %d %v", off, n, x.lines[n])
		}
		if off < x.Len() {
			if x.Next(off) <= off || x.Prev(x.Next(off)) != off {
				t.Fatalf("the caret does not come back to %d", off)
			}
			if word := x.Word(off); !word.Contains(off) || word.End > x.Len() {
				t.Fatalf("the word at %d is %v", off, word)
			}
			if sentence := x.Sentence(off); !sentence.Contains(off) && !isBlank(x.runes[off]) || sentence.End > x.Len() {
				t.Fatalf("the sentence at %d is %v", off, sentence)
			}
		}
		for n := range x.Lines() {
			if hit := x.Hit(n, float64(at%90)); hit < x.lines[n].Start || hit > x.lines[n].End || x.Floor(hit) != hit {
				t.Fatalf("a click on line %d gives %d", n, hit)
			}
		}
	})
}

// FuzzLanes holds that two marks in one lane never overlap.
func FuzzLanes(f *testing.F) {
	f.Add(int64(1), uint8(20))
	f.Fuzz(func(t *testing.T, seed int64, n uint8) {
		r := rand.New(rand.NewSource(seed))
		spans := make([]app.Span, n%40)
		for i := range spans {
			spans[i].Start = r.Intn(50)
			spans[i].End = spans[i].Start + r.Intn(20)
		}
		lanes := Lanes(spans)
		for i := range spans {
			for j := range i {
				if lanes[i] == lanes[j] && spans[i].Overlaps(spans[j]) {
					t.Fatalf("%v and %v share lane %d", spans[i], spans[j], lanes[i])
				}
			}
		}
	})
}

func BenchmarkRewrap50000Words(b *testing.B) {
	x := New(strings.Repeat("een antwoord van ongeveer tien woorden in elke zin hier. ", 5000), cells)
	for i := range b.N {
		x.Wrap(float64(60 + i%20))
	}
}

func BenchmarkMeasure50000Words(b *testing.B) {
	text := strings.Repeat("een antwoord van ongeveer tien woorden in elke zin hier. ", 5000)
	for range b.N {
		New(text, cells)
	}
}

func TestCaretMoves(t *testing.T) {
	x, _ := wrapped("one two three\nfour five", 8) // one two|three|four|five
	var c Caret
	steps := []struct {
		motion Motion
		extend bool
		want   app.Span
		at     int
	}{
		{Right, false, app.Span{Start: 1, End: 1}, 1},
		{WordRight, true, app.Span{Start: 1, End: 3}, 3},
		{Right, false, app.Span{Start: 3, End: 3}, 3},
		{LineEnd, false, app.Span{Start: 7, End: 7}, 7},
		{Down, false, app.Span{Start: 13, End: 13}, 13},
		{Down, false, app.Span{Start: 18, End: 18}, 18},
		{Up, true, app.Span{Start: 13, End: 18}, 13},
		{Up, true, app.Span{Start: 7, End: 18}, 7}, // back at the x it started from
		{Left, false, app.Span{Start: 7, End: 7}, 7},
		{TextEnd, true, app.Span{Start: 7, End: 23}, 23},
		{TextStart, false, app.Span{}, 0},
	}
	for i, s := range steps {
		if !c.Move(x, s.motion, s.extend) || c.Selection() != s.want || c.At != s.at {
			t.Fatalf("step %d: at %d, selected %v, want %d, %v", i, c.At, c.Selection(), s.at, s.want)
		}
	}
	if c.Move(x, Up, false) || c.Move(x, Left, false) {
		t.Error("the caret leaves the text at its start")
	}
}

func TestRoomForMarkers(t *testing.T) {
	x := New("one two", cells, Room{3, 2}, Room{7, 1})
	if x.X(0, 3) != 5 || x.X(0, 7) != 10 || x.X(0, 2) != 2 {
		t.Errorf("markers take no room: %v %v", x.X(0, 3), x.X(0, 7))
	}
	x.Wrap(8)
	if len(x.Lines()) != 2 {
		t.Error("markers are not counted in a line's width")
	}
}
