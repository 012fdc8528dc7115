package typeset

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"

	"standpunt/app"
)

// graphemes marks where the characters that a reader sees begin (Unicode Annex
// 29); nil when every code point is one, as in nearly all texts.
func graphemes(text []rune) []bool {
	plain := true
	for _, r := range text {
		if r >= 0x300 && !plainRune(r) {
			plain = false
			break
		}
	}
	if plain {
		return nil
	}
	bounds := make([]bool, len(text)+1)
	bounds[len(text)] = true
	var s segmenter.Segmenter
	s.Init(text)
	for it := s.GraphemeIterator(); it.Next(); {
		bounds[it.Grapheme().Offset] = true
	}
	return bounds
}

// plainRune tells whether r is never part of a longer character in common
// texts: Greek, Cyrillic, punctuation, currency and letter-like signs.
func plainRune(r rune) bool {
	switch {
	case r >= 0x370 && r < 0x483, r >= 0x48A && r < 0x530, r >= 0x1E00 && r < 0x2000,
		r >= 0x2000 && r < 0x200B, r >= 0x2010 && r < 0x2028, r >= 0x2030 && r < 0x2060, r >= 0x20A0 && r < 0x20D0:
		return true
	}
	return false
}

// Floor is the start of the character that off stands in.
func (t *Text) Floor(off int) int {
	off = t.clamp(off)
	for t.bounds != nil && off > 0 && !t.bounds[off] {
		off--
	}
	return off
}

// Next is the end of the character at off, Prev the start of the one before it.
func (t *Text) Next(off int) int {
	off = t.clamp(off + 1)
	for t.bounds != nil && off < len(t.runes) && !t.bounds[off] {
		off++
	}
	return off
}

// Prev is the start of the character before off.
func (t *Text) Prev(off int) int { return t.Floor(off - 1) }

// NextWord is the end of the word at or after off.
func (t *Text) NextWord(off int) int {
	off = t.clamp(off)
	for off < len(t.runes) && !t.inWord(off) {
		off++
	}
	for off < len(t.runes) && t.inWord(off) {
		off++
	}
	return off
}

// PrevWord is the start of the word before off.
func (t *Text) PrevWord(off int) int {
	off = t.clamp(off)
	for off > 0 && !t.inWord(off-1) {
		off--
	}
	for off > 0 && t.inWord(off-1) {
		off--
	}
	return off
}

// Word is the word around the character at off, or the blanks or the single
// sign there when it is not in a word.
func (t *Text) Word(off int) app.Span {
	if len(t.runes) == 0 {
		return app.Span{}
	}
	off = t.Floor(min(max(off, 0), len(t.runes)-1))
	same := t.inWord
	if !t.inWord(off) {
		if !isBlank(t.runes[off]) || t.runes[off] == '\n' {
			return app.Span{Start: off, End: t.Next(off)}
		}
		same = func(i int) bool { return isBlank(t.runes[i]) && t.runes[i] != '\n' }
	}
	start, end := off, off
	for start > 0 && same(start-1) {
		start--
	}
	for end < len(t.runes) && same(end) {
		end++
	}
	return app.Span{Start: t.Floor(start), End: max(end, t.Next(off))}
}

// inWord tells whether code point i belongs to a word: letters, digits and
// their marks, and the signs that stand inside words and numbers (foto's, 1.204,50).
func (t *Text) inWord(i int) bool {
	r := t.runes[i]
	if isWordRune(r) {
		return true
	}
	if i == 0 || i+1 >= len(t.runes) {
		return false
	}
	before, after := t.runes[i-1], t.runes[i+1]
	switch r {
	case '\'', '’':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case '.', ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	}
	return false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// shortened are words that end in a full stop inside a sentence.
var shortened = strings.Fields("dhr mr mw mevr drs dr prof ir ing art nr nrs jl a.i bijv bv d.w.z t.a.v m.b.t i.v.m o.a o.m ca blz vgl resp incl excl max min e.g i.e no vs st pp fig zgn nl")

// Sentence is the sentence around off, without the blanks after it. It is meant
// for a triple click: a guess from signs and capitals, not the comparison's split.
func (t *Text) Sentence(off int) app.Span {
	if len(t.runes) == 0 {
		return app.Span{}
	}
	off = min(max(off, 0), len(t.runes)-1)
	start := 0
	for i := off - 1; i >= 0; i-- {
		if t.endsSentence(i) {
			start = i + 1
			break
		}
	}
	end := len(t.runes)
	for i := max(start, off); i < len(t.runes); i++ {
		if t.endsSentence(i) {
			end = i + 1
			break
		}
	}
	for start < end && isBlank(t.runes[start]) {
		start++
	}
	for end > start && isBlank(t.runes[end-1]) {
		end--
	}
	if start > off { // a click on the blanks between two sentences
		return app.Span{Start: t.Floor(off), End: t.Next(off)}
	}
	return app.Span{Start: start, End: end}
}

// endsSentence tells whether the sentence ends with code point i, its closing
// quotes and brackets included.
func (t *Text) endsSentence(i int) bool {
	if t.runes[i] == '\n' {
		return true
	}
	stop := i
	for stop > 0 && strings.ContainsRune(`"'”’)»]`, t.runes[stop]) {
		stop--
	}
	sign := t.runes[stop]
	if !strings.ContainsRune(".!?…", sign) {
		return false
	}
	if i+1 == len(t.runes) {
		return true
	}
	if !isBlank(t.runes[i+1]) {
		return false
	}
	next := i + 1
	for next < len(t.runes) && (isBlank(t.runes[next]) || strings.ContainsRune(`"'“‘„(«[`, t.runes[next])) {
		next++
	}
	if next == len(t.runes) {
		return true
	}
	if unicode.IsLower(t.runes[next]) {
		return false
	}
	if sign != '.' || stop != i {
		return true
	}
	word := stop
	for word > 0 && (isWordRune(t.runes[word-1]) || t.runes[word-1] == '.') {
		word--
	}
	w := strings.ToLower(string(t.runes[word:stop]))
	if stop-word == 1 && unicode.IsUpper(t.runes[word]) { // an initial
		return false
	}
	for _, s := range shortened {
		if w == s {
			return false
		}
	}
	return true
}
