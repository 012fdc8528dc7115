package project

import (
	"context"
	"slices"

	"standpunt/app"
	"standpunt/app/reference"
)

// Link is a place in an answer that refers to another answer or set.
type Link struct {
	Answer string // in which it stands
	Span   app.Span
	Set    string // the set that it leads to; "" when that is not in the project
	Name   string // what people call that set
	Target string // the answer that it leads to; "" for a whole set
}

// Links are the references in the answers of a set, in the order of its text.
// What refers to a question that its set does not have is left out.
func (p *Project) Links(ctx context.Context, set string) ([]Link, error) {
	s, err := p.Set(ctx, set)
	if err != nil {
		return nil, err
	}
	known := map[string]*app.Set{} // by number or reference; nil when it is missing
	var out []Link
	for i := range s.Answers {
		a := &s.Answers[i]
		for _, r := range reference.Find(a.Text) {
			l := Link{Answer: a.ID, Span: r.Span, Set: s.ID, Name: s.Name()}
			to := s
			if name := r.Number + r.Printed; name != "" {
				other, looked := known[name]
				if !looked {
					if other, err = p.named(ctx, name); err != nil {
						return nil, err
					}
					known[name] = other
				}
				l.Set, l.Name, to = "", name, other
				if other != nil {
					l.Set, l.Name = other.ID, other.Name()
				}
			}
			if to != nil && len(r.Questions) > 0 {
				l.Target = answerTo(to, r.Questions[0])
			}
			if to == s && (l.Target == "" || l.Target == a.ID) {
				continue // a question that is not there, or its own
			}
			out = append(out, l)
		}
	}
	return out, nil
}

// named is the set with this number or reference, one with answers before one
// that only postpones them; nil when there is none.
func (p *Project) named(ctx context.Context, name string) (*app.Set, error) {
	ids, err := p.store.FindSets(ctx, name)
	if err != nil {
		return nil, err
	}
	var found *app.Set
	for _, id := range ids {
		s, err := p.store.Set(ctx, id)
		if err != nil {
			return nil, err
		}
		if found == nil || len(s.Answers) > 0 && len(found.Answers) == 0 {
			found = s
		}
	}
	return found, nil
}

// answerTo is the answer to the question with this label, or "".
func answerTo(s *app.Set, label string) string {
	for _, a := range s.Answers {
		if slices.Contains(a.Covers, label) {
			return a.ID
		}
	}
	return ""
}
