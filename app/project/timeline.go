package project

import (
	"cmp"
	"context"
	"slices"

	"standpunt/app"
)

// Timeline is a position, found by id or name, with its evidence by date; what
// has no date comes last. Evidence of one date stands in the order of the sets'
// names and of the documents.
func (p *Project) Timeline(ctx context.Context, position string) (app.Timeline, error) {
	found, err := p.Position(ctx, position)
	if err != nil {
		return app.Timeline{}, err
	}
	return p.timeline(ctx, found, map[string]*app.Set{})
}

// Timelines are the timelines of all positions, in the order of Positions.
func (p *Project) Timelines(ctx context.Context) ([]app.Timeline, error) {
	positions, err := p.store.Positions(ctx)
	if err != nil {
		return nil, err
	}
	all, sets := make([]app.Timeline, len(positions)), map[string]*app.Set{}
	for i, x := range positions {
		if all[i], err = p.timeline(ctx, x, sets); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// timeline keeps the sets that it reads in sets.
func (p *Project) timeline(ctx context.Context, position app.Position, sets map[string]*app.Set) (app.Timeline, error) {
	line := app.Timeline{Position: position, Points: []app.TimelinePoint{}}
	list, err := p.store.Evidence(ctx, EvidenceQuery{Position: position.ID})
	if err != nil {
		return line, err
	}
	order := map[string]int{} // of the answers in their documents
	for _, e := range list {
		set := sets[e.Set]
		if set == nil {
			if set, err = p.store.Set(ctx, e.Set); err != nil {
				return line, err
			}
			sets[e.Set] = set
		}
		point := app.TimelinePoint{Evidence: e, Date: set.Date(), DateAsked: set.DateAsked(), SetName: set.Name(), Covers: []string{}, Respondents: set.Respondents}
		if i := slices.IndexFunc(set.Answers, func(a app.Answer) bool { return a.ID == e.Answer }); i >= 0 {
			order[e.Answer], point.Covers = i, set.Answers[i].Covers
		} else if len(e.Stood) > 0 { // no longer found in the text
			point.Covers = e.Stood
		}
		line.Points = append(line.Points, point)
	}
	slices.SortStableFunc(line.Points, func(a, b app.TimelinePoint) int {
		undated := func(x app.TimelinePoint) int {
			if x.Date == "" {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(undated(a), undated(b)), cmp.Compare(a.Date, b.Date), cmp.Compare(a.SetName, b.SetName),
			cmp.Compare(a.Set, b.Set), cmp.Compare(order[a.Answer], order[b.Answer]),
			cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.ID, b.ID))
	})
	return line, nil
}
