package project

import (
	"context"
	"fmt"
	"strings"

	"standpunt/app"
)

// Sets lists the sets that the query selects, and how many there are in all.
func (p *Project) Sets(ctx context.Context, q SetQuery) ([]app.SetSummary, int, error) {
	return p.store.Sets(ctx, q)
}

// Set is a whole set, found by id, number or reference. A name that several
// sets share is Invalid, and the error lists their ids.
func (p *Project) Set(ctx context.Context, name string) (*app.Set, error) {
	id, err := p.setID(ctx, name)
	if err != nil {
		return nil, err
	}
	return p.store.Set(ctx, id)
}

// Answer is an answer with the set that holds it.
func (p *Project) Answer(ctx context.Context, id string) (*app.Set, *app.Answer, error) {
	setID, err := p.store.SetOfAnswer(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	set, err := p.store.Set(ctx, setID)
	if err != nil {
		return nil, nil, err
	}
	return set, set.Answer(id), nil
}

// Source is the original document of a set; its bytes are nil when they were not kept.
func (p *Project) Source(ctx context.Context, set string) (app.Source, []byte, error) {
	return p.store.Source(ctx, set)
}

// RemoveSet removes a set with its annotations, as one gesture.
func (p *Project) RemoveSet(ctx context.Context, name string) error {
	set, err := p.Set(ctx, name)
	if err != nil {
		return err
	}
	return p.do(ctx, "set.remove", set.Name(), func(w Writer) error { return w.RemoveSet(set.ID) })
}

func (p *Project) setID(ctx context.Context, name string) (string, error) {
	ids, err := p.store.FindSets(ctx, name)
	switch {
	case err != nil:
		return "", err
	case len(ids) == 0:
		return "", &app.Error{
			Code: app.NotFound, Key: "set_unknown", What: "find set " + name,
			Why: "no set has this id, number or reference", Hint: "list the sets to see their names",
		}
	case len(ids) > 1:
		return "", &app.Error{
			Code: app.Invalid, Key: "set_ambiguous", What: "find set " + name,
			Why:  fmt.Sprintf("%d sets have this name", len(ids)),
			Hint: "use one of their ids: " + strings.Join(ids, ", "),
		}
	}
	return ids[0], nil
}

// do runs one gesture in the coder's name.
func (p *Project) do(ctx context.Context, label, about string, fn func(Writer) error) error {
	return p.gesture(ctx, app.Gesture{Label: label, Coder: p.coder, About: about}, fn)
}
