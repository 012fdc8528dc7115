package storage

import (
	"context"
	"encoding/json"
	"time"

	"standpunt/app"
	"standpunt/storage/internal/fold"
	"standpunt/storage/internal/refuse"
)

// Versions implements project.Reader.
func (r reader) Versions(ctx context.Context, set string) ([]app.Version, error) {
	var all []app.Version
	err := r.view(ctx, func(q querier) error {
		rows, err := q.QueryContext(ctx, "SELECT number, replaced, body FROM versions WHERE set_id = ? ORDER BY number DESC", set)
		all, err = collect(rows, err, func(scan func(...any) error, v *app.Version) error {
			var replaced int64
			var body []byte
			if err := scan(&v.Number, &replaced, &body); err != nil {
				return err
			}
			v.Replaced = moment(replaced)
			return json.Unmarshal(body, &v.Set)
		})
		return err
	})
	return all, err
}

// ReplaceSet implements project.Writer.
func (w *writer) ReplaceSet(s *app.Set, data []byte, at time.Time) error {
	if err := refuse.Set(s); err != nil {
		return err
	}
	old, err := w.Set(w.ctx, s.ID)
	if err != nil {
		return err
	}
	if err := w.addSource(s.Source.SHA256, data); err != nil {
		return explain("", err)
	}
	if old.Source.SHA256 != s.Source.SHA256 {
		if err := w.keepVersion(old.ID, old, at); err != nil {
			return explain("", err)
		}
	}
	if err := w.lift(s.ID); err != nil {
		return explain("", err)
	}
	err = w.putSet(s)
	if taken(err) {
		return refuse.SetExists(s.ID)
	}
	return explain("", err)
}

func (w *writer) keepVersion(set string, s *app.Set, at time.Time) error {
	body, err := json.Marshal(s)
	if err != nil {
		return err
	}
	_, err = w.exec(`INSERT INTO versions (set_id, number, replaced, source_sha256, body, text_sha256)
		SELECT ?1, 1 + (SELECT count(*) FROM versions WHERE set_id = ?1), ?2, ?3, ?4, ?5`,
		set, seconds(at), s.Source.SHA256, string(body), hash(string(body)))
	return err
}

// lift takes every passage of the set off its answer.
func (w *writer) lift(set string) error {
	for _, table := range []string{"annotations", "evidence"} {
		if _, err := w.exec(`UPDATE `+table+` SET stood = (SELECT covers FROM answers WHERE id = answer_id), placement = ?, answer_id = NULL
			WHERE set_id = ? AND answer_id IS NOT NULL`, string(app.Lost), set); err != nil {
			return err
		}
	}
	return nil
}

// putSet writes the set over the row of its id. The texts count as written by a
// gesture of their own: the change log must hold them, since taking the set
// away does not bring the older ones back.
func (w *writer) putSet(s *app.Set) error {
	if _, err := w.exec(`UPDATE sets SET added_by = CASE added_by WHEN ? THEN 0 ELSE added_by END, revision = ifnull(revision, 0) + 1, kind = ?, number = ?, reference = ?,
		subject = ?, asked = ?, answered = ?, askers = ?, respondents = ?, language = ?, file = ?, source_sha256 = ?, media_type = ?,
		questions = ?, answers = ?, warnings = ?, subject_key = ?, asker_key = ?, respondent_key = ?, search = ? WHERE id = ?`,
		w.action, string(s.Kind), s.Number, s.Reference, s.Subject, s.Asked, s.Answered, toJSON(s.Askers), toJSON(s.Respondents),
		s.Language, s.Source.File, s.Source.SHA256, s.Source.MediaType, len(s.Questions), len(s.Answers), len(s.Warnings),
		fold.Text(s.Subject), fold.Asker(s), fold.Respondent(s), fold.Set(s), s.ID); err != nil {
		return err
	}
	footnotes := toJSON(s.Footnotes)
	if _, err := w.exec(`UPDATE set_details SET title = ?, footnotes = ?, warnings = ?, text_sha256 = ?, see_also = nullif(?, '') WHERE set_id = ?`,
		s.Title, footnotes, toJSON(s.Warnings), hash(s.Subject, s.Title, footnotes), s.SeeAlso, s.ID); err != nil {
		return err
	}
	for _, table := range []string{"questions", "answers"} {
		if _, err := w.exec("DELETE FROM "+table+" WHERE set_id = ?", s.ID); err != nil {
			return err
		}
	}
	return w.addTexts(s)
}

// stood is the column of the labels where a passage stood; NULL for none.
func stood(labels []string) any {
	if len(labels) == 0 {
		return nil
	}
	return toJSON(labels)
}

// stoodIn reads what stood wrote: nil for NULL.
func stoodIn(labels *[]string) stoodList { return stoodList{labels} }

type stoodList struct{ labels *[]string }

// Scan implements sql.Scanner.
func (l stoodList) Scan(src any) error {
	*l.labels = nil
	if src == nil {
		return nil
	}
	return listIn(l.labels).Scan(src)
}
