// Package typeset is the arithmetic of text on a screen: where lines break,
// where a code point stands, which one is under the mouse, what a word and a
// sentence are, how overlapping marks share a margin, and which of very many
// rows are visible. All offsets are code points, half-open. It measures through
// a function that it is given, draws nothing and knows no toolkit.
package typeset

import "sort"

// Measurer writes into x, which is as long as word, the width of word up to and
// including each code point, in device-independent pixels. It is asked for
// words and for runs of blanks, never for longer prefixes, so that it can
// remember its answers.
type Measurer func(word []rune, x []float32)

// Line is one line on the screen: [Start,End) is drawn, Next is where the
// following line starts: End plus the blanks or the line feed that the break swallows.
type Line struct{ Start, End, Next int }

// Text is a measured text. Wrapping it again to another width is arithmetic
// only; it is measured once. A Text has at least one line.
type Text struct {
	runes  []rune
	pos    []float64 // pos[i] is the x of code point i were all on one line; len(runes)+1
	lines  []Line
	bounds []bool // bounds[i]: a grapheme starts at i; nil when each code point is one
	width  float64
}

// Room is space of a width that is kept free right after code point At-1, for a
// footnote's marker.
type Room struct {
	At    int
	Width float64
}

// New measures a text and breaks it at its line feeds. Rooms stand in ascending order.
func New(text string, measure Measurer, rooms ...Room) *Text {
	t := &Text{runes: []rune(text)}
	t.bounds = graphemes(t.runes)
	t.pos = make([]float64, len(t.runes)+1)
	var x []float32
	for i := 0; i < len(t.runes); {
		j, blank := i+1, isBlank(t.runes[i])
		for j < len(t.runes) && isBlank(t.runes[j]) == blank && t.runes[j] != '\n' && t.runes[i] != '\n' {
			j++
		}
		if cap(x) < j-i {
			x = make([]float32, 2*(j-i))
		}
		x = x[:j-i]
		if t.runes[i] == '\n' {
			x[0] = 0
		} else {
			measure(t.runes[i:j], x)
		}
		for k := i; k < j; k++ {
			t.pos[k+1] = max(t.pos[i]+float64(x[k-i]), t.pos[k])
		}
		i = j
	}
	extra, next := 0.0, 0
	for i := 1; next < len(rooms) && i < len(t.pos) || extra > 0 && i < len(t.pos); i++ {
		for next < len(rooms) && max(rooms[next].At, 1) <= i {
			extra += rooms[next].Width
			next++
		}
		t.pos[i] += extra
	}
	t.Wrap(0)
	return t
}

// Len is the number of code points.
func (t *Text) Len() int { return len(t.runes) }

// Slice is the text of [start,end), cut to the text.
func (t *Text) Slice(start, end int) string {
	start, end = t.clamp(start), t.clamp(end)
	if end <= start {
		return ""
	}
	return string(t.runes[start:end])
}

// Lines are the lines of the last Wrap.
func (t *Text) Lines() []Line { return t.lines }

// Wrap breaks the text into lines no wider than width, at blanks and after
// hyphens, and inside a word only when the word alone is wider. Width 0 or less
// breaks at line feeds only.
func (t *Text) Wrap(width float64) {
	t.width = width
	t.lines = t.lines[:0]
	start, brkEnd, brkNext := 0, 0, 0
	emit := func(end, next int) {
		t.lines = append(t.lines, Line{start, end, next})
		start, brkEnd, brkNext = next, next, next
	}
	for i := 0; i < len(t.runes); {
		r := t.runes[i]
		switch {
		case r == '\n':
			end := max(start, t.Floor(i))
			if brkNext == i && brkEnd > start {
				end = brkEnd
			}
			emit(end, i+1)
			i++
		case isBlank(r) && t.Floor(i) == i && t.Next(i) == i+1: // a blank with a mark on it is a letter
			if brkNext != i || i == start {
				brkEnd = i
			}
			brkNext = i + 1
			i++
		case width > 0 && i > start && t.pos[i+1]-t.pos[start] > width && (brkEnd > start || t.Floor(i) > start):
			if brkEnd > start {
				emit(brkEnd, brkNext)
			} else {
				end := t.Floor(i)
				emit(end, end)
			}
			i = max(i, start)
		default:
			i++
			if isHyphen(r) && t.Floor(i) == i && i-2 >= start && i < len(t.runes) && isWordRune(t.runes[i-2]) && isWordRune(t.runes[i]) && (width <= 0 || t.pos[i]-t.pos[start] <= width) {
				brkEnd, brkNext = i, i
			}
		}
	}
	t.lines = append(t.lines, Line{start, len(t.runes), len(t.runes)})
}

// LineAt is the index of the line on which the caret stands at offset off.
func (t *Text) LineAt(off int) int {
	return max(0, sort.Search(len(t.lines), func(i int) bool { return t.lines[i].Start > off })-1)
}

// X is how far from the start of line n the code point at off stands; offsets
// outside the line give its ends.
func (t *Text) X(n, off int) float64 {
	l := t.lines[n]
	return t.pos[min(max(off, l.Start), l.End)] - t.pos[l.Start]
}

// Width is the width of line n.
func (t *Text) Width(n int) float64 { return t.X(n, t.lines[n].End) }

// Hit is the offset in line n whose caret stands nearest to x, never inside a grapheme.
func (t *Text) Hit(n int, x float64) int {
	l := t.lines[min(max(n, 0), len(t.lines)-1)]
	at := x + t.pos[l.Start]
	i := l.Start + sort.Search(l.End-l.Start, func(k int) bool { return t.pos[l.Start+k+1] > at })
	lo := max(t.Floor(i), l.Start)
	hi := min(t.Next(lo), l.End)
	if at-t.pos[lo] > t.pos[hi]-at {
		return hi
	}
	return lo
}

// Over is the offset of the grapheme in line n that covers x; ok is false
// outside the text of the line.
func (t *Text) Over(n int, x float64) (off int, ok bool) {
	if n < 0 || n >= len(t.lines) || x < 0 || x >= t.Width(n) {
		return 0, false
	}
	l := t.lines[n]
	i := l.Start + sort.Search(l.End-l.Start, func(k int) bool { return t.pos[l.Start+k+1]-t.pos[l.Start] > x })
	return max(t.Floor(i), l.Start), true
}

func (t *Text) clamp(off int) int { return min(max(off, 0), len(t.runes)) }

func isBlank(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == 0x3000 || r >= 0x2000 && r <= 0x200A && r != 0x2007
}

func isHyphen(r rune) bool { return r == '-' || r == 0x2010 || r == 0x2013 }
