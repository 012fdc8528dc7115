package reuse

import (
	"context"

	"standpunt/app"
)

// Link is two answers of different sets to questions that ask the same. The
// answers may share no words.
type Link struct{ SetA, AnswerA, SetB, AnswerB string }

// sameQuestion is the share of common runs from which two questions ask the same.
const sameQuestion = 0.6

// QuestionLinks pairs the answers to questions that ask the same, in order of
// the sets. A question of fewer than six words is not looked at.
func QuestionLinks(sets []*app.Set) []Link {
	var questions []Answer
	answers := map[string]string{}
	for _, s := range sets {
		for _, a := range s.Answers {
			for _, q := range s.QuestionsOf(&a) {
				questions = append(questions, Answer{Set: s.ID, ID: q.ID, Text: q.Text, Language: s.Language})
				answers[q.ID] = a.ID
			}
		}
	}
	x, err := Build(context.Background(), questions, Options{}, nil)
	if err != nil {
		return nil
	}
	matches, err := x.Matches(context.Background())
	if err != nil {
		return nil
	}
	seen := map[Link]bool{}
	var out []Link
	for _, m := range matches {
		if !m.Exact && m.Shared < sameQuestion {
			continue
		}
		a, b := questions[m.A], questions[m.B]
		l := Link{a.Set, answers[a.ID], b.Set, answers[b.ID]}
		if !seen[l] {
			seen[l] = true
			out = append(out, l)
		}
	}
	return out
}
