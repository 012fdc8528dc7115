package compare

import (
	"standpunt/app"
	"standpunt/app/text"
)

// Outline is a set as it is laid beside others: what its questions and its answers are
// about. It is made once, and never changed.
type Outline struct {
	set                *app.Set
	questions, answers []bag // per answer
}

// OutlineOf reads a set.
func OutlineOf(s *app.Set) *Outline {
	o := &Outline{set: s, questions: questionBags(s), answers: make([]bag, len(s.Answers))}
	for i, a := range s.Answers {
		o.answers[i] = bagOf(whole(text.Analyse(a.Text, text.Options{Language: s.Language, Date: s.Answered})))
	}
	return o
}

// Exchanges gives which answers stand beside each other, as Sets has them, without the
// rows: for many sets at a time.
func Exchanges(a, b *Outline) []Exchange { return exchanges(a, b) }

// outline is the outline of a set of which the answers are read already.
func outline(s *app.Set, answers []*prepared) *Outline {
	return &Outline{s, questionBags(s), answerBags(answers)}
}
