package storage

import (
	"context"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/refuse"
)

// Positions implements project.Reader.
func (r reader) Positions(ctx context.Context) ([]app.Position, error) {
	var all []app.Position
	err := r.view(ctx, func(q querier) error {
		rows, err := q.QueryContext(ctx, `SELECT id, name, description, coder, created, changed,
			(SELECT count(*) FROM evidence e WHERE e.position_id = p.id AND e.placement IS NULL) FROM positions p ORDER BY created, id`)
		all, err = collect(rows, err, func(scan func(...any) error, p *app.Position) error {
			var created, changed int64
			err := scan(&p.ID, &p.Name, &p.Description, &p.Coder, &created, &changed, &p.Evidence)
			p.Created, p.Changed = moment(created), moment(changed)
			return err
		})
		return err
	})
	return all, err
}

// Evidence implements project.Reader.
func (r reader) Evidence(ctx context.Context, e project.EvidenceQuery) ([]app.Evidence, error) {
	var all []app.Evidence
	err := r.view(ctx, func(q querier) (err error) {
		all, err = readEvidence(ctx, q, e, standing(e.Unplaced))
		return err
	})
	return all, err
}

func readEvidence(ctx context.Context, q querier, e project.EvidenceQuery, also string) ([]app.Evidence, error) {
	conditions := []string{also}
	var args []any
	for _, c := range []struct{ column, value string }{
		{"id", e.ID}, {"position_id", e.Position}, {"set_id", e.Set}, {"answer_id", e.Answer}, {"finding_id", e.Finding},
	} {
		if c.value != "" {
			conditions, args = append(conditions, c.column+" = ?"), append(args, c.value)
		}
	}
	rows, err := q.QueryContext(ctx, `SELECT id, position_id, set_id, ifnull(answer_id, ''), span_start, span_end, quote, words_before, words_after,
		stance, note, finding_id, coder, created, changed, ifnull(placement, ''), stood
		FROM evidence WHERE `+strings.Join(conditions, " AND ")+` ORDER BY set_id, ifnull(answer_id, ''), span_start, span_end, id`, args...)
	return collect(rows, err, func(scan func(...any) error, e *app.Evidence) error {
		var created, changed int64
		err := scan(&e.ID, &e.Position, &e.Set, &e.Answer, &e.Span.Start, &e.Span.End, &e.Quote, &e.Before, &e.After,
			&e.Stance, &e.Note, &e.Finding, &e.Coder, &created, &changed, &e.Placement, stoodIn(&e.Stood))
		e.Created, e.Changed = moment(created), moment(changed)
		return err
	})
}

// AddPosition implements project.Writer.
func (w *writer) AddPosition(p app.Position) error {
	if err := refuse.Position(p); err != nil {
		return err
	}
	_, err := w.exec(`INSERT INTO positions (id, name, description, coder, created, changed, text_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		p.ID, p.Name, p.Description, p.Coder, seconds(p.Created), seconds(p.Changed), hash(p.Name, p.Description))
	if taken(err) {
		return refuse.PositionExists(p.Name)
	}
	return explain("", err)
}

// PutPosition implements project.Writer.
func (w *writer) PutPosition(p app.Position) error {
	if err := refuse.Position(p); err != nil {
		return err
	}
	found, err := w.hit(`UPDATE positions SET name = ?, description = ?, changed = ?, text_sha256 = ? WHERE id = ?`,
		p.Name, p.Description, seconds(p.Changed), hash(p.Name, p.Description), p.ID)
	switch {
	case taken(err):
		return refuse.PositionExists(p.Name)
	case err == nil && !found:
		return refuse.NoPosition(p.ID)
	}
	return explain("", err)
}

// RemovePosition implements project.Writer.
func (w *writer) RemovePosition(id string) error {
	found, err := w.hit("DELETE FROM positions WHERE id = ?", id)
	if err == nil && !found {
		return refuse.NoPosition(id)
	}
	return explain("", err)
}

// AddEvidence implements project.Writer.
func (w *writer) AddEvidence(e app.Evidence) error {
	if err := w.bears(e); err != nil {
		return explain("", err)
	}
	_, err := w.exec(`INSERT INTO evidence (id, position_id, set_id, answer_id, span_start, span_end, quote, words_before, words_after,
		stance, note, finding_id, coder, created, changed, text_sha256, placement, stood)
		VALUES (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)`,
		e.ID, e.Position, e.Set, e.Answer, e.Span.Start, e.Span.End, e.Quote, e.Before, e.After,
		string(e.Stance), e.Note, e.Finding, e.Coder, seconds(e.Created), seconds(e.Changed), evidenceHash(e),
		string(e.Placement), stood(e.Stood))
	switch {
	case taken(err):
		return refuse.EvidenceExists(e.ID)
	case orphan(err):
		return refuse.NoPosition(e.Position)
	}
	return explain("", err)
}

// PutEvidence implements project.Writer.
func (w *writer) PutEvidence(e app.Evidence) error {
	old, err := readEvidence(w.ctx, w.tx, project.EvidenceQuery{ID: e.ID}, "true")
	if err != nil {
		return explain("", err)
	}
	if len(old) == 0 {
		return refuse.NoEvidence(e.ID)
	}
	e.Set = old[0].Set
	if err := w.bears(e); err != nil {
		return explain("", err)
	}
	_, err = w.exec(`UPDATE evidence SET position_id = ?, answer_id = nullif(?, ''), span_start = ?, span_end = ?, quote = ?, words_before = ?, words_after = ?,
		stance = ?, note = ?, changed = ?, text_sha256 = ?, placement = nullif(?, ''), stood = ? WHERE id = ?`,
		e.Position, e.Answer, e.Span.Start, e.Span.End, e.Quote, e.Before, e.After, string(e.Stance), e.Note, seconds(e.Changed), evidenceHash(e),
		string(e.Placement), stood(e.Stood), e.ID)
	if orphan(err) {
		return refuse.NoPosition(e.Position)
	}
	return explain("", err)
}

// RemoveEvidence implements project.Writer.
func (w *writer) RemoveEvidence(id string) error {
	found, err := w.hit("DELETE FROM evidence WHERE id = ?", id)
	if err == nil && !found {
		return refuse.NoEvidence(id)
	}
	return explain("", err)
}

// bears refuses evidence that is not a passage of an answer.
func (w *writer) bears(e app.Evidence) error {
	if err := refuse.Evidence(e); err != nil {
		return err
	}
	if err := refuse.Placement(e.Placement, e.Answer, e.Stood); err != nil || e.Placement != "" {
		return err
	}
	rows, err := w.tx.QueryContext(w.ctx, "SELECT length(text) FROM answers WHERE id = ? AND set_id = ?", e.Answer, e.Set)
	length, err := collect(rows, err, func(scan func(...any) error, n *int) error { return scan(n) })
	if err != nil {
		return err
	}
	if len(length) == 0 {
		return refuse.NoAnswer(e.Answer)
	}
	return refuse.Span(e.Span, length[0])
}

func evidenceHash(e app.Evidence) string { return hash(e.Quote, e.Before, e.After, e.Note) }
