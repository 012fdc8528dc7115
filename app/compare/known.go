package compare

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// matter is what an answer and its questions are about when the questions ask no more
// than whether a thing is known: "Bent u bekend met het artikel …?" Such questions, and
// "Ja, ik heb daarvan kennisgenomen", are alike whatever the thing is, so that only the
// words of the thing count, and of the answer what it says besides.
type matter struct {
	known       bool
	thing, rest bag
}

const (
	// sameThing is the share of the words of two things from which they are one; with
	// heldThing of the shorter, of enough weight, the longer says more of the same thing.
	sameThing = 0.5
	heldThing = 0.75
	sayingAll = 2 // the least weight of what two have in common
)

// same tells whether what the two ask about is one thing.
func (m *matter) same(o *matter) bool {
	held := m.thing.shared(o.thing)
	return m.thing.dice(o.thing) >= sameThing || held >= sayingAll && held >= heldThing*min(m.thing.total, o.thing.total)
}

// alikeAnswers is how much of two answers is the same: nothing of "Ja", which answers
// any question.
func alikeAnswers(a, b bag) float64 {
	if a.shared(b) < sayingAll {
		return 0
	}
	return a.dice(b)
}

// matterOf reads answer i of the set; its text is read already.
func matterOf(s *app.Set, i int, answer *text.Text) matter {
	questions := s.QuestionsOf(&s.Answers[i])
	if len(questions) == 0 || slices.ContainsFunc(questions, func(q app.Question) bool {
		return !asksKnown(text.Analyse(q.Text, text.Options{Language: s.Language, Date: s.Asked}))
	}) {
		return matter{}
	}
	m := matter{true, besides(asked(s, i).t), besides(answer)}
	if m.thing.total < 1 { // "dit bericht": that of which the head of the set tells
		m.thing = subjectOf(s)
	}
	return m
}

// asksKnown tells whether a question asks whether something is known, and nothing else.
func asksKnown(t *text.Text) bool {
	const early, tail = 6, 3 // words
	s := whole(t)
	if len(s.keys) == 0 || !s.in(0, "ask known") {
		return false
	}
	if _, more, ok := strings.Cut(t.Source, "?"); ok && len(strings.Fields(more)) > tail {
		return false
	}
	for k := range s.keys {
		if (k < early || k == len(s.keys)-1) && s.known(k) {
			return true
		}
	}
	return false
}

// known tells whether word k, alone or with the one before it, says that a thing is known.
func (s *side) known(k int) bool {
	return s.in(k, "known") || k > 0 && s.inTwo(k-1, "known")
}

// besides is the bag of a text without the words that say that a thing is known, and what
// sort of thing it is.
func besides(t *text.Text) bag {
	s := whole(t)
	for k := range s.keys {
		known := s.known(k) || s.inTwo(k, "known")
		if known || s.in(k, "ask known") || s.in(k, "medium") {
			s.total -= s.weights[k]
			s.weights[k] = 0
		}
	}
	return bagOf(s)
}
