package app

import (
	"testing"
	"unicode/utf8"
)

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
