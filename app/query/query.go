// Package query reads what people type into a search box:
//
//	ministerie asiel      both words, in any order
//	"eind 2026"           the words next to each other, in this order
//	gemeente*             every word that begins so
//	-motie                not this word; also -"a phrase" and -prefix*
//	motie OR amendement   one of the two; OR binds its neighbours only
//
// Case and accents make no difference, and neither does what stands between
// words. The package turns the query into an expression for SQLite's FTS5 in
// which every word is quoted, so that nothing that is typed can be taken for an
// operator; it searches nothing itself.
package query

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
)

// The limits keep a pasted page from becoming a query that never ends.
const (
	MaxLength = 1000 // code points
	MaxTerms  = 100
)

// Query is a search that was understood: every group of All has a term that
// matches, and no term of None does.
type Query struct {
	All  [][]Term
	None []Term
}

// Term is a word or, with spaces, a phrase. With Prefix its last word may go on.
type Term struct {
	Text   string
	Prefix bool
}

// Parse reads a query. Errors are *app.Error with the code Invalid: no words, too
// many, or only words that must not occur. A quote that is not closed ends with the query.
func Parse(s string) (Query, error) {
	if utf8.RuneCountInString(s) > MaxLength {
		return Query{}, invalid("query_long", "the search is longer than a search can be")
	}
	var q Query
	either := false // the last token was OR
	terms := 0
	for _, t := range tokens(s) {
		if t.or {
			either = len(q.All) > 0
			continue
		}
		if terms++; terms > MaxTerms {
			return Query{}, invalid("query_long", "the search is longer than a search can be")
		}
		switch {
		case t.not:
			q.None = append(q.None, t.Term)
		case either:
			last := len(q.All) - 1
			q.All[last] = append(q.All[last], t.Term)
		default:
			q.All = append(q.All, []Term{t.Term})
		}
		either = false
	}
	if len(q.All) > 0 {
		return q, nil
	}
	if len(q.None) > 0 {
		return Query{}, invalid("query_only_not", "the search says only what must not occur")
	}
	return Query{}, invalid("query_empty", "the search has no word to look for")
}

// FTS is the query as an FTS5 expression (https://sqlite.org/fts5.html#full_text_query_syntax).
func (q Query) FTS() string {
	var b strings.Builder
	for i, group := range q.All {
		if i > 0 {
			b.WriteString(" AND ")
		}
		writeGroup(&b, group)
	}
	if len(q.None) == 0 {
		return b.String()
	}
	all := b.String()
	b.Reset()
	b.WriteString("(" + all + ") NOT ")
	writeGroup(&b, q.None)
	return b.String()
}

// HasPrefix tells whether one of the words may go on.
func (q Query) HasPrefix() bool {
	for _, group := range append(slices.Clone(q.All), q.None) {
		for _, t := range group {
			if t.Prefix {
				return true
			}
		}
	}
	return false
}

func writeGroup(b *strings.Builder, group []Term) {
	if len(group) > 1 {
		b.WriteByte('(')
	}
	for i, t := range group {
		if i > 0 {
			b.WriteString(" OR ")
		}
		b.WriteString(`"` + t.Text + `"`) // Text holds no quotes
		if t.Prefix {
			b.WriteString(" *")
		}
	}
	if len(group) > 1 {
		b.WriteByte(')')
	}
}

type token struct {
	Term
	not, or bool
}

// tokens splits the query; what holds no letter or digit is left out.
func tokens(s string) []token {
	var all []token
	for {
		s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '(' || r == ')' })
		if s == "" {
			return all
		}
		var t token
		if rest, ok := strings.CutPrefix(s, "-"); ok {
			t.not, s = true, rest
		}
		quoted := false
		var text string
		if _, size := quote(s); size > 0 {
			quoted = true
			text, s = untilQuote(s[size:])
		} else {
			text, s = untilSpace(s)
		}
		if rest, ok := strings.CutPrefix(s, "*"); ok && quoted {
			t.Prefix, s = true, rest
		}
		if text == "OR" && !quoted && !t.not {
			all = append(all, token{or: true})
			continue
		}
		t.Prefix = t.Prefix || !quoted && strings.HasSuffix(text, "*")
		if t.Text = words(text); t.Text != "" {
			all = append(all, t)
		}
	}
}

// quote tells whether s begins with a quotation mark, of a keyboard or of a
// text that was copied, and how many bytes it has.
func quote(s string) (rune, int) {
	r, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(`"“”„«»`, r) && size > 0 && r != utf8.RuneError {
		return r, size
	}
	return r, 0
}

func untilQuote(s string) (text, rest string) {
	for i, r := range s {
		if _, size := quote(s[i:]); size > 0 {
			return s[:i], s[i+utf8.RuneLen(r):]
		}
	}
	return s, ""
}

func untilSpace(s string) (text, rest string) {
	for i := range s {
		if r, size := quote(s[i:]); size > 0 || unicode.IsSpace(r) || r == '(' || r == ')' {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// words keeps letters, marks and digits and puts one space for everything
// between them, as the index does with the texts.
func words(s string) string {
	keep := func(r rune) rune {
		if r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)) {
			return r
		}
		return ' '
	}
	all := strings.Fields(strings.Map(keep, s))
	for _, w := range all {
		if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) >= 0 {
			return strings.Join(all, " ")
		}
	}
	return ""
}

func invalid(key, why string) error {
	return &app.Error{Code: app.Invalid, Key: key, What: "search", Why: why, Hint: `type a word, "a phrase", or the beginning of a word and *`}
}
