package compare

import (
	"standpunt/app"
	"standpunt/app/text"
)

// RowKind is how a row of a comparison differs.
type RowKind string

// The kinds of row. Moved is a sentence that stands elsewhere in the same words;
// one that moved and changed keeps Reworded or Shifted and has Row.Moved set.
const (
	Equal    RowKind = "equal"
	Reworded RowKind = "reworded"
	Shifted  RowKind = "shifted"
	Moved    RowKind = "moved"
	Added    RowKind = "added"
	Removed  RowKind = "removed"
)

// Piece is one side of a row: one sentence, or two that answer to one.
// Exchange is the index of the exchange in which it stands, Answer the id of its
// answer (both are 0 and "" for Texts). Span is in the answer's text.
type Piece struct {
	Exchange int
	Answer   string
	Span     app.Span
	Text     string
	Via      string // label of the question whose answer stands here because the answer of the exchange only points at it
}

// Row is one line of a comparison. A or B is nil where that side has nothing.
//
// Edits cover both texts: equal and deleted give A.Text, equal and inserted
// B.Text, byte for byte. Marked is false when less than 30 % is common: then
// show two blocks without word marks. Spans of Changes are in the answers' texts.
type Row struct {
	Kind    RowKind
	Moved   bool
	A, B    *Piece
	Edits   []Edit
	Marked  bool
	Causes  []app.Cause
	Changes []app.Change
	Score   float64
	Rule    string
}

// Text is a text to compare. Date is its ISO date, Language nl, en or de; both may be
// "". Where neither language is known, the words of both tell it.
type Text struct{ Text, Date, Language string }

// Texts compares two texts sentence by sentence, in the order of B with what A
// alone has in its place.
func Texts(a, b Text) []Row {
	if a.Language == "" && b.Language == "" {
		a.Language = text.Language(a.Text, b.Text)
		b.Language = a.Language
	}
	return compareTexts(prepare(a), prepare(b))
}

func compareTexts(a, b *prepared) []Row {
	rows, left := a.rows(b)
	return moved(rows, left)
}

// rowOf judges two stretches and makes their row, or none when they do not
// belong together after all.
func rowOf(a, b *side) (Row, bool) {
	j := judge(a, b)
	r := Row{
		A: &Piece{Span: a.span(), Text: a.text()}, B: &Piece{Span: b.span(), Text: b.text()},
		Causes: j.Causes, Changes: j.Changes, Score: j.Score, Rule: j.Rule,
	}
	switch j.Label {
	case app.Repeated:
		r.Kind = Equal
	case app.Reworded:
		r.Kind = Reworded
	case app.Shifted:
		r.Kind = Shifted
	default:
		return Row{}, false
	}
	r.Edits, r.Marked = edits(a, b)
	return r, true
}

func removed(a *side) Row {
	return Row{Kind: Removed, A: &Piece{Span: a.span(), Text: a.text()}, Edits: []Edit{{OpDelete, a.text()}}, Marked: true, Rule: "no counterpart"}
}

func added(b *side) Row {
	return Row{Kind: Added, B: &Piece{Span: b.span(), Text: b.text()}, Edits: []Edit{{OpInsert, b.text()}}, Marked: true, Rule: "no counterpart"}
}
