package app

import (
	"testing"
	"unicode/utf8"
)

func TestSpanTrimmed(t *testing.T) {
	const text = "één brug, twee\nbruggen"
	for _, x := range []struct {
		name     string
		in, want Span
	}{
		{"a space at either end", Span{3, 10}, Span{4, 9}},
		{"a line end", Span{10, 15}, Span{10, 14}},
		{"words alone", Span{0, 8}, Span{0, 8}},
		{"a space alone", Span{3, 4}, Span{3, 3}},
		{"nothing", Span{5, 5}, Span{5, 5}},
	} {
		if got := x.in.Trimmed(text); got != x.want {
			t.Errorf("%s: %v of %q is %v, not %v", x.name, x.in, text, got, x.want)
		}
	}
}

// FuzzByteOffset holds the offsets against those of the language's own loop over
// code points, also in texts that are no UTF-8.
func FuzzByteOffset(f *testing.F) {
	for _, s := range []string{"", "é", "kort", "precies acht", "tien lange woorden zonder één teken dat meer dan een byte telt, op één na: 🙂", "\xff\xfeabcdefghijklmnop\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := 0
		for i := range s {
			if got := ByteOffset(s, n); got != i {
				t.Fatalf("code point %d of %q is at byte %d, not %d", n, s, i, got)
			}
			n++
		}
		if got := ByteOffset(s, n); n != utf8.RuneCountInString(s) || got != len(s) {
			t.Fatalf("the end of %q is at byte %d, not %d", s, got, len(s))
		}
		if ByteOffset(s, -1) != 0 || ByteOffset(s, n+9) != len(s) {
			t.Fatalf("offsets beyond %q are not its ends", s)
		}
	})
}
