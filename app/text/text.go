package text

import "standpunt/app"

// Options says how to read a text. Language is nl, en or de ("" is nl). Date is
// the ISO date of the document, against which "25 juni jl." is resolved; it may be "".
type Options struct{ Language, Date string }

// Text is a text as read: made once, compared often. It is never changed after
// Analyse and may be shared between goroutines.
type Text struct {
	Source    string
	Pack      *Pack
	Tokens    []Token
	Sentences []Sentence
	Values    []Value
	Cues      []Cue // in order of the text
}

// Sentence is a sentence: its place in the text and the tokens [From,To) in it.
type Sentence struct {
	Span     app.Span
	From, To int
}

// Analyse reads the text.
func Analyse(s string, o Options) *Text {
	r := Scanner{raw: make([]Token, 0, len(s)/5+4)}
	r.text.Tokens = make([]Token, 0, len(s)/5+4)
	r.read(s, o)
	t := r.text
	return &t
}

// Surface is the token's words as they stand in the source.
func (t *Text) Surface(token int) string { return t.Source[t.Tokens[token].Start:t.Tokens[token].End] }

// Words is the source between the first token and the last one, both included.
func (t *Text) Words(first, last int) string {
	return t.Source[t.Tokens[first].Start:t.Tokens[last].End]
}

// SpanOf is the span of the tokens first to last, both included.
func (t *Text) SpanOf(first, last int) app.Span {
	return app.Span{Start: t.Tokens[first].Span.Start, End: t.Tokens[last].Span.End}
}
