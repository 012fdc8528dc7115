package app

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Span is a half-open range [Start,End) of code points of a text.
// As JSON it is the array [start,end].
type Span struct{ Start, End int }

// Len is the number of code points in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty tells whether the span holds no code point.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps tells whether the two spans share a code point.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains tells whether the code point at offset i lies in the span.
func (s Span) Contains(i int) bool { return s.Start <= i && i < s.End }

// In returns the words of text that the span covers. A span that reaches
// outside the text is cut to it.
func (s Span) In(text string) string {
	from, to := ByteOffset(text, s.Start), ByteOffset(text, s.End)
	if to < from {
		return ""
	}
	return text[from:to]
}

// Trimmed is the span without the white space at its ends, which a mouse takes along; a
// span of nothing else is empty where it begins.
func (s Span) Trimmed(text string) Span {
	words := s.In(text)
	inner := strings.TrimSpace(words)
	if inner == "" {
		return Span{s.Start, s.Start}
	}
	before := words[:strings.Index(words, inner)]
	s.Start += utf8.RuneCountInString(before)
	s.End = s.Start + utf8.RuneCountInString(inner)
	return s
}

// Whole is the span of all of text.
func Whole(text string) Span { return Span{0, utf8.RuneCountInString(text)} }

// ByteOffset converts an offset in code points into one in bytes. Offsets
// before the text give 0, offsets beyond it give len(text).
func ByteOffset(text string, codePoints int) int {
	if codePoints <= 0 {
		return 0
	}
	i := 0
	for ; codePoints > 0 && i < len(text); codePoints-- {
		for codePoints > 8 && len(text)-i > 8 && plain(text[i:i+8]) {
			i, codePoints = i+8, codePoints-8
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return i
}

// plain tells whether eight bytes are eight code points: long texts are walked often.
func plain(s string) bool {
	return (s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7])&0x80 == 0
}

// MarshalJSON writes [start,end].
func (s Span) MarshalJSON() ([]byte, error) { return json.Marshal([2]int{s.Start, s.End}) }

// UnmarshalJSON reads [start,end].
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair []int
	if err := json.Unmarshal(b, &pair); err != nil {
		return err
	}
	if len(pair) != 2 {
		return fmt.Errorf("a span is [start,end], not %s", b)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}
