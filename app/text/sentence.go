package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
)

// Sentences gives the sentences of a text as spans in order. A blank line or a
// list item always ends one; white space between sentences belongs to none. The
// language says what is an abbreviation.
func Sentences(s string, o Options) []app.Span {
	t := Analyse(s, o)
	out := make([]app.Span, len(t.Sentences))
	for i, x := range t.Sentences {
		out[i] = x.Span
	}
	return out
}

// split groups the tokens into sentences.
func split(out []Sentence, s string, tokens []Token, p *Pack) []Sentence {
	from := 0
	closeAt := func(to int) {
		if to > from {
			out = append(out, Sentence{Span: app.Span{Start: tokens[from].Span.Start, End: tokens[to-1].Span.End}, From: from, To: to})
			from = to
		}
	}
	for i := range tokens {
		if i > 0 && i > from {
			gap := s[tokens[i-1].End:tokens[i].Start]
			if gap != "" && gap != " " && breaksParagraph(gap, s[tokens[i].Start:]) {
				closeAt(i)
				continue
			}
		}
		if tokens[i].Class == Punct && tokens[i].Key == ")" && i > from && opensBehind(s, tokens, i, p) {
			closeAt(i + 1)
			continue
		}
		if tokens[i].Class != Punct || !strings.Contains(".?!…", tokens[i].Key) {
			continue
		}
		end := i + 1
		for end < len(tokens) && tokens[end].Start == tokens[end-1].End && tokens[end].Class == Punct && strings.Contains("\"”’'»).?!…", tokens[end].Key) {
			end++
		}
		if end < len(tokens) && (dashed(s, tokens, end) || ends(s, tokens, i, end, from, p)) {
			closeAt(end)
		}
	}
	closeAt(len(tokens))
	return out
}

// opensBehind tells whether a word that opens sentences is glued to the bracket at
// i, as behind the headings of copied pages: "(RJV)De dienst behoort …".
func opensBehind(s string, tokens []Token, i int, p *Pack) bool {
	if i+1 >= len(tokens) || tokens[i+1].Start != tokens[i].End || tokens[i+1].Class != Word {
		return false
	}
	next := s[tokens[i+1].Start:tokens[i+1].End]
	return len(next) > 1 && next[0] >= 'A' && next[0] <= 'Z' && next[1] >= 'a' && next[1] <= 'z' && p.opener(tokens[i+1].Key)
}

// dashed tells whether the dash of a list's next item is glued to the full stop before
// token end: "…van de haven.- De sluis…".
func dashed(s string, tokens []Token, end int) bool {
	if t := tokens[end]; end+1 >= len(tokens) || t.Start != tokens[end-1].End || !strings.Contains("-–—", t.Key) || tokens[end+1].Start == t.End {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s[tokens[end+1].Start:])
	return unicode.IsUpper(first)
}

// breaksParagraph tells whether the white space before rest ends a paragraph: a
// blank line, or a line end before a list mark.
func breaksParagraph(gap, rest string) bool {
	lines := strings.Count(gap, "\n")
	if lines >= 2 || strings.Contains(gap, "\u2029") {
		return true
	}
	if lines == 0 {
		return false
	}
	r, n := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune("•–—*▪◦·-", r) {
		next, _ := utf8.DecodeRuneInString(rest[n:])
		return unicode.IsSpace(next)
	}
	d := 0
	for d < len(rest) && rest[d] >= '0' && rest[d] <= '9' {
		d++
	}
	return d > 0 && d <= 2 && d+1 < len(rest) && (rest[d] == '.' || rest[d] == ')') && rest[d+1] == ' '
}

// ends tells whether the mark at i ends the sentence that began at from, and
// whose next token is at end.
func ends(s string, tokens []Token, i, end, from int, p *Pack) bool {
	next := tokens[end]
	if next.Start == tokens[end-1].End && !glued(s, tokens, i, end, p) {
		return false // no white space: 3.2, www.x.nl
	}
	first, _ := utf8.DecodeRuneInString(s[next.Start:])
	if unicode.IsLower(first) {
		return false
	}
	if tokens[i].Key != "." || i == 0 || tokens[i-1].End != tokens[i].Start {
		return true
	}
	before := tokens[i-1]
	word := s[before.Start:before.End]
	if i := strings.LastIndexByte(word, ' '); i >= 0 {
		word = word[i+1:] // "25 juni jl" is one token
	}
	key := Fold(word)
	switch {
	case before.Class == Punct:
		return true
	case utf8.RuneCountInString(word) == 1 && unicode.IsUpper([]rune(word)[0]):
		return false // an initial
	case p.abbreviations[key]:
		// "jl." and "enz." may stand at the end: then a capital that opens no name follows.
		return p.ending[key] && (unicode.IsUpper(first) && p.opener(next.Key) || next.Start == tokens[end-1].End || listMark(s, tokens[end:]) > 0)
	case unicode.IsDigit(first) && len(word) > 1 && strings.Trim(word, "IVXLC") == "":
		return false // "artikel XVI. 2"
	case thousands(word, firstWord(s[next.Start:next.End])):
		return false // "5. 500.000 euro"
	case ordinal(word) && (i-1 == from || i < 2 || breaksParagraph(s[tokens[i-2].End:before.Start], word+". ")):
		return false // "1. Vraag"
	}
	return true
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// thousands tells whether a full stop between the two parts one amount.
func thousands(word, next string) bool {
	return len(word) <= 3 && strings.Trim(word, "0123456789") == "" && len(next) >= 7 && len(next)%4 == 3 && strings.Trim(next, "0123456789.") == "" && next[3] == '.'
}

func ordinal(word string) bool {
	for _, r := range word {
		if r < '0' || r > '9' {
			return false
		}
	}
	return len(word) > 0 && len(word) <= 2
}
