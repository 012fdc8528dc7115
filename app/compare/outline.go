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
	matters            []matter
	subject            bag // of the head of the set
}

// OutlineOf reads a set.
func OutlineOf(s *app.Set) *Outline {
	answers := make([]*text.Text, len(s.Answers))
	for i, a := range s.Answers {
		answers[i] = text.Analyse(a.Text, text.Options{Language: s.Language, Date: s.Date()})
	}
	return outlined(s, answers)
}

// Exchanges gives which answers stand beside each other, as Sets has them, without the
// rows: for many sets at a time.
func Exchanges(a, b *Outline) []Exchange { return exchanges(a, b) }

// outline is the outline of a set of which the answers are read already.
func outline(s *app.Set, answers []*prepared) *Outline {
	texts := make([]*text.Text, len(answers))
	for i, p := range answers {
		texts[i] = p.t
	}
	return outlined(s, texts)
}

// subjectOf is what the head of the set says that it is about.
func subjectOf(s *app.Set) bag {
	return besides(text.Analyse(s.Subject, text.Options{Language: s.Language, Date: s.Asked}))
}

// oneShape tells whether two sets may be of one shape, so that a number says something:
// they have as many answers, and no two subjects.
func oneShape(a, b *Outline) bool {
	return len(a.answers) == len(b.answers) && (a.subject.total == 0 || b.subject.total == 0 || a.subject.dice(b.subject) >= exchangeFrom)
}

func outlined(s *app.Set, answers []*text.Text) *Outline {
	o := &Outline{s, questionBags(s), make([]bag, len(answers)), make([]matter, len(answers)), subjectOf(s)}
	for i, t := range answers {
		o.answers[i], o.matters[i] = bagOf(whole(t)), matterOf(s, i, t)
	}
	return o
}
