package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// listMarks makes punctuation of the marks of a list at the beginning of the
// sentences: "1.", "2. a)", "1. a), b) en d)", and of one that was left at the end:
// "…als volgt: 1." They number what is said and are
// no part of it: the same sentence under another number is the same.
func listMarks(s string, tokens []Token, sentences []Sentence, p *Pack) {
	for _, x := range sentences {
		if n := x.To - 3; n > x.From && listMark(s, tokens[n+1:x.To]) > 0 && tokens[n].Class == Punct && strings.Contains(":;-–—…", tokens[n].Key) {
			tokens[n+1].Class, tokens[n+1].Value = Punct, -1
		}
		i := x.From
		for {
			n := listMark(s, tokens[i:x.To])
			if n == 0 || i+n == x.To {
				break
			}
			for k := i; k < i+n; k++ {
				tokens[k].Class, tokens[k].Value = Punct, -1
			}
			i += n
			// Several marks stand before what they number together.
			if k := i; k+1 < x.To && (tokens[k].Key == "," || p.is("conjunction", tokens[k].Key)) && listMark(s, tokens[k+1:x.To]) > 0 {
				tokens[k].Class = Punct
				i++
			}
		}
	}
}

// listMark is how many tokens the list mark at the beginning takes: a number of one
// or two digits with a full stop or bracket, or a letter with a bracket; 0 for none.
func listMark(s string, tokens []Token) int {
	if len(tokens) < 2 || tokens[1].Start != tokens[0].End {
		return 0
	}
	word, mark := s[tokens[0].Start:tokens[0].End], tokens[1].Key
	switch {
	case ordinal(word) && (mark == "." || mark == ")"):
	case len(word) == 1 && unicode.IsLower(rune(word[0])) && mark == ")":
	default:
		return 0
	}
	return 2
}

// glued tells whether a sentence ends at the mark at i although no white space
// follows, as in tables and copied pages: "…ter inzage.De minister…". A word of
// three letters or more or a number stands before it, and behind it a capital
// and a small letter, or the number of a document or of what follows.
func glued(s string, tokens []Token, i, end int, p *Pack) bool {
	if i == 0 || tokens[i-1].End != tokens[i].Start {
		return false
	}
	next := s[tokens[end].Start:tokens[end].End]
	first, n := utf8.DecodeRuneInString(next)
	second, _ := utf8.DecodeRuneInString(next[n:])
	if unicode.IsDigit(first) {
		return i > 0 && (tokens[i-1].Class == Word && utf8.RuneCountInString(tokens[i-1].Key) >= 3 || tokens[i-1].Class == Punct && strings.Contains(".…", tokens[i-1].Key)) && !p.abbreviation(tokens[i-1].Key)
	}
	if !unicode.IsUpper(first) || !unicode.IsLower(second) {
		return false
	}
	if tokens[i-1].Class == Punct {
		return strings.Contains(")\"”»'’", tokens[i-1].Key)
	}
	before := s[tokens[i-1].Start:tokens[i-1].End]
	if i >= 2 && tokens[i-2].Class == Punct && strings.Contains("/@.", tokens[i-2].Key) && tokens[i-2].End == tokens[i-1].Start {
		return false // part of an address
	}
	if n := end + 2; n < len(tokens) && tokens[n-1].Key == "." && tokens[n-1].Start == tokens[end].End && tokens[n].Start == tokens[n-1].End {
		if r, _ := utf8.DecodeRuneInString(s[tokens[n].Start:]); unicode.IsLower(r) {
			return false // www.Voorbeeld.nl
		}
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	digit, _ := utf8.DecodeRuneInString(before)
	return unicode.IsDigit(last) || unicode.IsDigit(digit) || utf8.RuneCountInString(before) >= 3 && unicode.IsLower(last)
}
