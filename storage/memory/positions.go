package memory

import (
	"cmp"
	"context"
	"slices"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/refuse"
)

// Positions implements project.Reader.
func (r reader) Positions(context.Context) ([]app.Position, error) {
	v := r.get()
	all := []app.Position{}
	for _, p := range v.state.claims {
		for _, e := range v.state.evidence {
			if e.Position == p.ID && e.Placement == "" {
				p.Evidence++
			}
		}
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b app.Position) int {
		return cmp.Or(a.Created.Compare(b.Created), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}

// Evidence implements project.Reader.
func (r reader) Evidence(_ context.Context, q project.EvidenceQuery) ([]app.Evidence, error) {
	all := []app.Evidence{}
	for _, e := range r.get().state.evidence {
		if q.Unplaced == (e.Placement != "") && fits(q.ID, e.ID) && fits(q.Position, e.Position) && fits(q.Set, e.Set) && fits(q.Answer, e.Answer) && fits(q.Finding, e.Finding) {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b app.Evidence) int {
		return cmp.Or(cmp.Compare(a.Set, b.Set), cmp.Compare(a.Answer, b.Answer), cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}

// AddPosition implements project.Writer.
func (w *writer) AddPosition(p app.Position) error {
	if _, taken := w.next.state.claims[p.ID]; taken {
		return refuse.PositionExists(p.Name)
	}
	return w.putPosition(p)
}

// PutPosition implements project.Writer.
func (w *writer) PutPosition(p app.Position) error {
	old, ok := w.next.state.claims[p.ID]
	if !ok {
		return refuse.NoPosition(p.ID)
	}
	p.Coder, p.Created = old.Coder, old.Created
	return w.putPosition(p)
}

func (w *writer) putPosition(p app.Position) error {
	if err := refuse.Position(p); err != nil {
		return err
	}
	for _, o := range w.next.state.claims {
		if o.ID != p.ID && o.Name == p.Name {
			return refuse.PositionExists(p.Name)
		}
	}
	p.Evidence = 0
	w.next.state.claims[p.ID] = p
	return nil
}

// RemovePosition implements project.Writer.
func (w *writer) RemovePosition(id string) error {
	if _, ok := w.next.state.claims[id]; !ok {
		return refuse.NoPosition(id)
	}
	delete(w.next.state.claims, id)
	w.dropEvidence(func(e app.Evidence) bool { return e.Position == id })
	return nil
}

func (w *writer) dropEvidence(of func(app.Evidence) bool) {
	for id, e := range w.next.state.evidence {
		if of(e) {
			delete(w.next.state.evidence, id)
		}
	}
}

// AddEvidence implements project.Writer.
func (w *writer) AddEvidence(e app.Evidence) error {
	if _, taken := w.next.state.evidence[e.ID]; taken {
		return refuse.EvidenceExists(e.ID)
	}
	return w.putEvidence(e)
}

// PutEvidence implements project.Writer.
func (w *writer) PutEvidence(e app.Evidence) error {
	old, ok := w.next.state.evidence[e.ID]
	if !ok {
		return refuse.NoEvidence(e.ID)
	}
	e.Set, e.Finding, e.Coder, e.Created = old.Set, old.Finding, old.Coder, old.Created
	return w.putEvidence(e)
}

func (w *writer) putEvidence(e app.Evidence) error {
	if err := refuse.Evidence(e); err != nil {
		return err
	}
	if err := refuse.Placement(e.Placement, e.Answer, e.Stood); err != nil {
		return err
	}
	if e.Placement == "" {
		s := w.next.set(e.Set)
		if s == nil || s.Answer(e.Answer) == nil {
			return refuse.NoAnswer(e.Answer)
		}
		if err := refuse.Span(e.Span, app.Whole(s.Answer(e.Answer).Text).End); err != nil {
			return err
		}
	}
	if _, ok := w.next.state.claims[e.Position]; !ok {
		return refuse.NoPosition(e.Position)
	}
	w.next.state.evidence[e.ID] = e
	return nil
}

// RemoveEvidence implements project.Writer.
func (w *writer) RemoveEvidence(id string) error {
	if _, ok := w.next.state.evidence[id]; !ok {
		return refuse.NoEvidence(id)
	}
	delete(w.next.state.evidence, id)
	return nil
}
