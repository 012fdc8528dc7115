package reuse

import (
	"cmp"
	"slices"

	"standpunt/app"
)

// Link is two answers of different sets to questions that ask the same. The
// answers may share no words.
type Link struct{ SetA, AnswerA, SetB, AnswerB string }

const (
	// sameQuestion is the share, by weight, of the words of two questions from
	// which they ask the same.
	sameQuestion = 0.6
	// askedWords is the number of words that a question must have for that.
	askedWords = 3
	// askedOften is the number of questions above which a word finds no others,
	// and the number of sets above which a question is one that everyone asks.
	askedOften = 64
)

// question is a question and the answer to it.
type question struct{ set, answer int32 }

// QuestionLinks pairs the answers to questions that ask the same, in order of
// the sets. Words count by how few questions have them, so that "Kunt u deze
// vragen afzonderlijk beantwoorden?" links nothing.
func QuestionLinks(sets []*app.Set) []Link {
	var asked []question
	var b bags
	for i, s := range sets {
		for j := range s.Answers {
			for _, q := range s.QuestionsOf(&s.Answers[j]) {
				asked = append(asked, question{int32(i), int32(j)})
				b.add(s.Language, s.Asked, counted{q.Text, 1})
			}
		}
	}
	b.weigh()
	var links [][4]int32
	partners := map[int32]int{} // of the question at hand, the words in common
	var order []int32
	for i := range b.all {
		clear(partners)
		order = order[:0]
		for _, w := range b.all[i].words {
			with := b.with[w]
			if len(with) > askedOften {
				continue
			}
			from, _ := slices.BinarySearch(with, int32(i)+1)
			for _, j := range with[from:] {
				if partners[j] == 0 {
					order = append(order, j)
				}
				partners[j]++
			}
		}
		for _, j := range order {
			p, q := asked[i], asked[j]
			if p.set == q.set || partners[j] < 2 {
				continue
			}
			if share, words := b.same(int32(i), j); share >= sameQuestion && words >= askedWords {
				links = append(links, [4]int32{p.set, p.answer, q.set, q.answer})
			}
		}
	}
	slices.SortFunc(links, func(a, b [4]int32) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]), cmp.Compare(a[2], b[2]), cmp.Compare(a[3], b[3]))
	})
	var out []Link
	for _, l := range slices.Compact(links) {
		a, b := sets[l[0]], sets[l[2]]
		out = append(out, Link{a.ID, a.Answers[l[1]].ID, b.ID, b.Answers[l[3]].ID})
	}
	return out
}
