package project

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/compare"
	"standpunt/app/reuse"
)

// What stands around a passage is cut by the rules of its language, whether the
// answer is indexed or came in since.
func TestAroundIsCutByTheLanguage(t *testing.T) {
	const passage = "The lock at the old harbour will be rebuilt by the province this year."
	const before, after = "It will be closed from approx. Monday.", "The costs are estimated at approx. Ten thousand is too low."
	a := newArchive([]*app.Set{{ID: "s", Language: "en", Answers: []app.Answer{{ID: "s-a1", Text: before + " " + passage + " " + after}}}})
	span := app.Span{Start: len(before) + 1, End: len(before) + 1 + len(passage)}
	want := compare.Context{Before: before, After: after}
	if got := a.around(0, span); got != want {
		t.Errorf("of one that came in: %q", got)
	}
	var err error
	if a.index, err = reuse.Build(context.Background(), a.answers, reuse.Options{}, nil); err != nil {
		t.Fatal(err)
	}
	a.indexed = 1
	if got := a.around(0, span); got != want {
		t.Errorf("of an indexed one: %q", got)
	}
}
