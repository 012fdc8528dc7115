package project

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
)

// PositionEdit changes what is not nil.
type PositionEdit struct{ Name, Description *string }

// EvidenceRequest says which passage bears on which position, and how. The
// passage is the Span of the answer; when Quote is given, the one place in the
// answer at which those words stand; with Whole, all of the answer.
type EvidenceRequest struct {
	Position string // id or name; a name that is new makes the position
	Answer   string
	Span     app.Span
	Quote    string
	Whole    bool
	Stance   app.Stance
	Note     string
	Finding  string // id of the finding of which the passage is a side, or ""
}

// EvidenceEdit changes what is not nil.
type EvidenceEdit struct {
	Stance   *app.Stance
	Note     *string
	Position *string // id or name of one that is there
	Make     bool    // a name of none makes the position
}

// Positions lists the positions, the first that was made first.
func (p *Project) Positions(ctx context.Context) ([]app.Position, error) {
	return p.store.Positions(ctx)
}

// Position finds a position by id or name.
func (p *Project) Position(ctx context.Context, idOrName string) (app.Position, error) {
	return findPosition(ctx, p.store, idOrName)
}

// AddPosition adds a position without evidence; Exists when the name is taken.
func (p *Project) AddPosition(ctx context.Context, name, description string) (app.Position, error) {
	made := p.newPosition(name)
	made.Description = strings.TrimSpace(description)
	return made, p.do(ctx, "position.add", made.Name, func(w Writer) error { return w.AddPosition(made) })
}

// EditPosition renames a position or describes it anew.
func (p *Project) EditPosition(ctx context.Context, id string, e PositionEdit) error {
	was, err := p.Position(ctx, id)
	if err != nil {
		return err
	}
	now, label := was, "position.edit"
	if e.Name != nil {
		now.Name, label = strings.TrimSpace(*e.Name), "position.rename"
	}
	if e.Description != nil {
		now.Description = strings.TrimSpace(*e.Description)
	}
	if now == was {
		return nil
	}
	now.Changed = p.stamp()
	return p.do(ctx, label, was.Name, func(w Writer) error { return w.PutPosition(now) })
}

// RemovePosition removes a position with its evidence; the passages themselves stay.
func (p *Project) RemovePosition(ctx context.Context, id string) error {
	was, err := p.Position(ctx, id)
	if err != nil {
		return err
	}
	return p.do(ctx, "position.remove", was.Name, func(w Writer) error { return w.RemovePosition(was.ID) })
}

// AddEvidence puts passages under positions, all in one step of undo. Where the
// coder has put exactly that passage under that position already, stance and
// note take the place of the earlier ones, so that one passage speaks once.
func (p *Project) AddEvidence(ctx context.Context, list ...EvidenceRequest) ([]app.Evidence, error) {
	if len(list) == 0 {
		return nil, nil
	}
	added := make([]app.Evidence, len(list))
	for i, r := range list {
		if strings.TrimSpace(r.Position) == "" {
			return nil, &app.Error{Code: app.Invalid, Key: "position_unnamed", What: "add evidence", Why: "a position needs a name"}
		}
		a, err := p.place(ctx, AnnotationRequest{Answer: r.Answer, Span: r.Span, Quote: r.Quote, Whole: r.Whole})
		if err != nil {
			return nil, err
		}
		added[i] = app.Evidence{
			ID: a.ID, Set: a.Set, Answer: a.Answer, Span: a.Span, Quote: a.Quote, Before: a.Before, After: a.After,
			Stance: r.Stance, Note: strings.TrimSpace(r.Note), Finding: r.Finding, Coder: a.Coder, Created: a.Created, Changed: a.Changed,
		}
	}
	about := strings.TrimSpace(list[0].Position)
	if known, err := p.Position(ctx, about); err == nil {
		about = known.Name
	}
	return added, p.do(ctx, "evidence.add", about, func(w Writer) error {
		for i := range added {
			if err := p.addEvidence(ctx, w, list[i].Position, &added[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

func (p *Project) addEvidence(ctx context.Context, w Writer, position string, e *app.Evidence) error {
	found, err := findPosition(ctx, w, position)
	if app.CodeOf(err) == app.NotFound {
		found = p.newPosition(position)
		err = w.AddPosition(found)
	}
	if err != nil {
		return err
	}
	e.Position = found.ID
	there, err := w.Evidence(ctx, EvidenceQuery{Position: e.Position, Answer: e.Answer})
	if err != nil {
		return err
	}
	same := func(o app.Evidence) bool { return o.Span == e.Span && o.Coder == e.Coder }
	if i := slices.IndexFunc(there, same); i >= 0 {
		stance, note := e.Stance, e.Note
		*e = there[i]
		e.Stance, e.Changed = stance, p.stamp()
		if note != "" {
			e.Note = note
		}
		return w.PutEvidence(*e)
	}
	return w.AddEvidence(*e)
}

// EditEvidence changes stance or note, or moves the evidence to another position.
func (p *Project) EditEvidence(ctx context.Context, id string, e EvidenceEdit) error {
	was, err := p.evidence(ctx, id)
	if err != nil {
		return err
	}
	now, label := was, "evidence.edit"
	var made *app.Position
	if e.Stance != nil {
		now.Stance = *e.Stance
	}
	if e.Note != nil {
		now.Note = strings.TrimSpace(*e.Note)
	}
	if e.Position != nil {
		to, err := p.Position(ctx, *e.Position)
		if e.Make && app.CodeOf(err) == app.NotFound {
			to, err = p.newPosition(*e.Position), nil
			made = &to
		}
		if err != nil {
			return err
		}
		now.Position, label = to.ID, "evidence.move"
	}
	if now.Stance == was.Stance && now.Note == was.Note && now.Position == was.Position {
		return nil
	}
	now.Changed = p.stamp()
	return p.do(ctx, label, short(was.Quote), func(w Writer) error {
		if made != nil {
			if err := w.AddPosition(*made); err != nil {
				return err
			}
		}
		return w.PutEvidence(now)
	})
}

// RemoveEvidence takes a passage away from its position; the passage itself stays.
func (p *Project) RemoveEvidence(ctx context.Context, id string) error {
	was, err := p.evidence(ctx, id)
	if err != nil {
		return err
	}
	return p.do(ctx, "evidence.remove", short(was.Quote), func(w Writer) error { return w.RemoveEvidence(id) })
}

// Evidence lists evidence by place.
func (p *Project) Evidence(ctx context.Context, q EvidenceQuery) ([]app.Evidence, error) {
	return p.store.Evidence(ctx, q)
}

func (p *Project) evidence(ctx context.Context, id string) (app.Evidence, error) {
	found, err := p.store.Evidence(ctx, EvidenceQuery{ID: id})
	if err == nil && len(found) == 0 {
		err = &app.Error{Code: app.NotFound, Key: "no_evidence", What: "find evidence " + id, Why: "there is no evidence with this id"}
	}
	if err != nil {
		return app.Evidence{}, err
	}
	return found[0], nil
}

func (p *Project) newPosition(name string) app.Position {
	now := p.stamp()
	return app.Position{ID: app.NewID(), Name: strings.TrimSpace(name), Coder: p.coder, Created: now, Changed: now}
}

func findPosition(ctx context.Context, r Reader, idOrName string) (app.Position, error) {
	all, err := r.Positions(ctx)
	if err != nil {
		return app.Position{}, err
	}
	for _, x := range all {
		if x.ID == idOrName || x.Name == strings.TrimSpace(idOrName) {
			return x, nil
		}
	}
	return app.Position{}, &app.Error{
		Code: app.NotFound, Key: "position_unknown", What: "find position " + idOrName,
		Why: "no position has this name", Hint: "list the positions to see their names",
	}
}

// short is the beginning of the words, for the history.
func short(words string) string {
	if cut := (app.Span{Start: 0, End: 60}).In(words); cut != words {
		return cut + "…"
	}
	return words
}
