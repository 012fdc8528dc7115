package text

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
)

// Class is what a token is.
type Class uint8

// The classes of token.
const (
	Word Class = iota
	Typed
	Punct
)

// Token is a word, a typed value or a punctuation mark.
//
// Key is what tokens are compared by: the folded word, or the format-free form
// of a value ("2" and "twee" have one key). Start and End are bytes of the text.
type Token struct {
	Span       app.Span
	Start, End int
	Key        string
	Hash       uint64 // of Key
	Class      Class
	Value      int // index in Text.Values, or -1
	entry      *entry
}

// Listed is the names of the pack's lists in which the token's word stands.
func (t *Token) Listed() []string {
	if t.entry == nil {
		return nil
	}
	return t.entry.lists
}

// Begins tells whether a phrase of the pack's list of that name begins with the token's word.
func (t *Token) Begins(list string) bool {
	return t.entry != nil && slices.Contains(t.entry.firsts, list)
}

// scan makes the raw tokens: no values yet, every currency sign and mark its own.
func (sc *Scanner) scan(out []Token, s string) []Token {
	cp := 0
	for i := 0; i < len(s); {
		if s[i] == ' ' {
			i, cp = i+1, cp+1
			continue
		}
		if end, small := plainWord(s, i); end > 0 {
			key := s[i:end]
			if !small {
				key = sc.fold(key)
			}
			out = append(out, Token{Span: app.Span{Start: cp, End: cp + end - i}, Start: i, End: end, Key: key, Hash: Hash(key), Value: -1})
			i, cp = end, cp+end-i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r) || r == 0xAD || r == 0xFEFF || unicode.IsControl(r):
			i, cp = i+n, cp+1
		case isWord(r):
			end := wordEnd(s, i)
			length, key := utf8.RuneCountInString(s[i:end]), sc.fold(s[i:end])
			out = append(out, Token{Span: app.Span{Start: cp, End: cp + length}, Start: i, End: end, Key: key, Hash: Hash(key), Value: -1})
			i, cp = end, cp+length
		default:
			out = append(out, Token{Span: app.Span{Start: cp, End: cp + 1}, Start: i, End: i + n, Key: s[i : i+n], Hash: Hash(s[i : i+n]), Class: Punct, Value: -1})
			i, cp = i+n, cp+1
		}
	}
	return out
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// fileNumber is the byte at which the number of a file that begins at i ends
// ("2016201715683-10-720-nl-fr-2"), or i when none does.
func fileNumber(s string, i int) int {
	const digits = 9
	j := i
	for j < len(s) && s[j] >= '0' && s[j] <= '9' {
		j++
	}
	if j-i < digits || j == len(s) || s[j] != '-' {
		return i
	}
	for j < len(s) && (s[j] == '-' || s[j] >= '0' && s[j] <= '9' || s[j] >= 'a' && s[j] <= 'z') {
		j++
	}
	return j
}

// longRun tells whether s begins with more digits than a fraction or a group of
// thousands has: "2016.2016201716248" is a year, a full stop and a file.
func longRun(s string) bool {
	const most = 4
	for i := 0; i <= most; i++ {
		if i >= len(s) || s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func isHyphen(r rune) bool {
	return r == '-' || r == 0x2010 || r == 0x2011 || r == 0xAD
}

// wordEnd is the byte at which the word that begins at i ends. Inside a word
// stand hyphens, apostrophes, separators of numbers and the dots of "m.b.t.".
func wordEnd(s string, i int) int {
	if end := fileNumber(s, i); end > i {
		return end
	}
	digits, letters, segment, dotted := true, true, 0, false
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isWord(r) {
			if unicode.IsDigit(r) {
				letters = false
			} else {
				digits = false
			}
			segment++
			i += n
			continue
		}
		next, width := utf8.DecodeRuneInString(s[i+n:])
		switch {
		case digits && (r == '.' || r == ',') && unicode.IsDigit(next) && !(segment == 4 && r == '.' && longRun(s[i+n:])):
		case r == '.' && letters && segment == 1 && unicode.IsLetter(next):
			dotted = true
		case r == '.' && dotted && segment == 1:
			return i + n
		case digits && isHyphen(r):
			if !unicode.IsLetter(next) && !dateHyphen(s, i) {
				return i
			}
			if next == utf8.RuneError || !isWord(next) {
				return i
			}
		case (isHyphen(r) || r == '\'' || r == 0x2019) && isWord(next) && width > 0:
		case isHyphen(r) && next == '\n':
			after, _ := utf8.DecodeRuneInString(s[i+n+width:])
			if !unicode.IsLower(after) {
				return i
			}
			n += width
		default:
			return i
		}
		if r != '.' && r != ',' {
			digits = digits && unicode.IsDigit(next)
		}
		segment = 0
		i += n
	}
	return i
}

// dateHyphen tells whether the hyphen at i joins the parts of a date such as 12-06-2026.
func dateHyphen(s string, i int) bool {
	from := i
	for from > 0 && i-from <= 10 && (s[from-1] >= '0' && s[from-1] <= '9' || s[from-1] == '-') {
		from--
	}
	to := i
	for to < len(s) && to-i <= 10 && (s[to] >= '0' && s[to] <= '9' || s[to] == '-') {
		to++
	}
	_, ok := numericDate(s[from:to])
	return ok
}

// wordKey folds a word; a hyphen with the line end behind it goes too.
func wordKey(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			return Fold(s[:i] + s[i+1:])
		}
	}
	return Fold(s)
}
