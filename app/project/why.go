package project

import (
	"context"
	"slices"

	"standpunt/app"
	"standpunt/app/text"
)

// Why is what a finding rests on: both passages in their answers, and every change
// with the rule that saw it and the values that its words were read as.
type Why struct {
	Sides   [2]Context
	Reasons []Reason
}

// Context is a passage in its answer, between the sentence before it and the one after
// it. Set is nil when the answer was removed since; a passage whose words are gone from
// it has no span and no sentences around it.
type Context struct {
	Set           *app.Set
	Passage       app.Passage
	Before, After string
}

// Reason is a change with its values: nil on a side that gives no number, amount or date.
type Reason struct {
	app.Change
	A, B *Reading
}

// Reading is a number, an amount or a date as the comparison read it.
type Reading struct {
	Kind   string  // "number", "percent", "money", "date", "duration", "frequency"
	Amount float64 // 0 for a date
	Unit   string  // the currency, the unit of time; of a date how precise it is: "day", "month", "year" or a part of one
	Date   string  // "2026-06-13", "2026-06", "2026" as far as it is precise; "" for a part of a year
	About  bool    // "ongeveer" and the like stand before it
}

// Why tells what a finding rests on, in the texts as they are now.
func (p *Project) Why(ctx context.Context, f app.Finding) (Why, error) {
	var w Why
	var texts [2]text.Options
	for i, x := range []app.Passage{f.A, f.B} {
		w.Sides[i].Passage = x
		set, at, err := p.Standing(ctx, x)
		if app.CodeOf(err) == app.NotFound {
			continue
		}
		if err != nil {
			return w, err
		}
		two, err := p.tuned(ctx, set)
		if err != nil {
			return w, err
		}
		texts[i] = text.Options{Language: two[0].Language, Date: set.Date()}
		w.Sides[i] = contextOf(set, at, texts[i])
	}
	a, b := text.Analyse(f.A.Text, texts[0]), text.Analyse(f.B.Text, texts[1])
	for _, c := range f.Changes {
		r := Reason{Change: c}
		if typed(c.Cause) {
			r.A, r.B = reading(a, c.SpanA, f.A.Span.Start), reading(b, c.SpanB, f.B.Span.Start)
		}
		w.Reasons = append(w.Reasons, r)
	}
	return w, nil
}

// typed tells whether the words of a cause have a value.
func typed(c app.Cause) bool {
	return c == app.CauseNumber || c == app.CauseMoney || c == app.CauseDate
}

// reading is the value at a span of the answer, of which the passage begins at start.
func reading(t *text.Text, at app.Span, start int) *Reading {
	at.Start, at.End = at.Start-start, at.End-start
	i := slices.IndexFunc(t.Values, func(v text.Value) bool { return v.Kind != text.Reference && v.Span.Overlaps(at) })
	if at.Empty() || i < 0 {
		return nil
	}
	v := t.Values[i]
	r := &Reading{Kind: string(v.Kind), Amount: v.Amount, Unit: v.Unit, About: v.Approximate}
	if v.Kind == text.Date && slices.Contains([]string{"day", "month", "year"}, v.Unit) && v.Norm[0] != '-' {
		r.Date = v.Norm
	}
	return r
}

// contextOf is the passage between the sentences around it. Of a sentence that the
// passage begins or ends in, it is the rest.
func contextOf(set *app.Set, x app.Passage, o text.Options) Context {
	c := Context{Set: set, Passage: x}
	answer := set.Answer(x.Answer)
	if answer == nil || x.Span.Empty() {
		return c
	}
	for _, s := range text.Sentences(answer.Text, o) {
		if s.Start < x.Span.Start {
			c.Before = app.Span{Start: s.Start, End: min(s.End, x.Span.Start)}.In(answer.Text)
		}
		if s.End > x.Span.End {
			c.After = app.Span{Start: max(s.Start, x.Span.End), End: s.End}.In(answer.Text)
			break
		}
	}
	return c
}
