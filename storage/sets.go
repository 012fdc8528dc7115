package storage

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"strings"

	"standpunt/app"
	"standpunt/storage/internal/fold"
	"standpunt/storage/internal/refuse"
)

// AddSet implements project.Writer.
func (w *writer) AddSet(s *app.Set, data []byte) error {
	if err := refuse.Set(s); err != nil {
		return err
	}
	if err := w.addSource(s.Source.SHA256, data); err != nil {
		return explain("", err)
	}
	err := w.addSet(s)
	if taken(err) {
		return refuse.SetExists(s.ID)
	}
	return explain("", err)
}

func (w *writer) addSource(sha string, data []byte) error {
	if data == nil {
		return nil
	}
	if len(data) > 0 && sha == w.sum && len(data) == len(w.source) && &data[0] == &w.source[0] {
		return nil
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != sha {
		return refuse.WrongHash()
	}
	_, err := w.exec("INSERT INTO sources (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING", sha, data)
	if err == nil {
		w.source, w.sum = data, sha
	}
	return err
}

func (w *writer) addSet(s *app.Set) error {
	_, err := w.exec(`INSERT INTO sets (id, added_by, kind, number, reference, subject, asked, answered, askers, respondents,
		language, file, source_sha256, media_type, questions, answers, warnings, subject_key, asker_key, respondent_key, search)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		s.ID, w.action, string(s.Kind), s.Number, s.Reference, s.Subject, s.Asked, s.Answered, toJSON(s.Askers), toJSON(s.Respondents),
		s.Language, s.Source.File, s.Source.SHA256, s.Source.MediaType, len(s.Questions), len(s.Answers), len(s.Warnings),
		fold.Text(s.Subject), fold.Asker(s), fold.Respondent(s), fold.Set(s))
	if err != nil {
		return err
	}
	footnotes, warnings := toJSON(s.Footnotes), toJSON(s.Warnings)
	if _, err := w.exec(`INSERT INTO set_details (set_id, title, footnotes, warnings, text_sha256, see_also) VALUES (?, ?, ?, ?, ?, nullif(?, ''))`,
		s.ID, s.Title, footnotes, warnings, hash(s.Subject, s.Title, footnotes), s.SeeAlso); err != nil {
		return err
	}
	return w.addTexts(s)
}

func (w *writer) addTexts(s *app.Set) error {
	for i, q := range s.Questions {
		if _, err := w.exec(`INSERT INTO questions (id, set_id, position, label, text, anchors, text_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			q.ID, s.ID, i, q.Label, q.Text, toJSON(q.Anchors), hash(q.Text)); err != nil {
			return err
		}
	}
	for i, a := range s.Answers {
		if _, err := w.exec(`INSERT INTO answers (id, set_id, position, covers, text, page, anchors, text_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			a.ID, s.ID, i, toJSON(a.Covers), a.Text, a.Page, toJSON(a.Anchors), hash(a.Text)); err != nil {
			return err
		}
	}
	return nil
}

// RemoveSet implements project.Writer.
func (w *writer) RemoveSet(id string) error {
	found, err := w.hit("DELETE FROM sets WHERE id = ?", id)
	if err == nil && !found {
		return refuse.NoSet(id)
	}
	return explain("", err)
}

// Set implements project.Reader.
func (r reader) Set(ctx context.Context, id string) (*app.Set, error) {
	var found []*app.Set
	err := r.view(ctx, func(q querier) (err error) {
		found, err = wholeSets(ctx, q, "= ?1", id)
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, refuse.NoSet(id)
	}
	return found[0], nil
}

// EachSet implements project.Reader. Sets are read in parts, so that fn may ask
// and write, and no more than a part is in memory.
func (r reader) EachSet(ctx context.Context, fn func(*app.Set) error) error {
	return r.view(ctx, func(q querier) error {
		const part = 50
		after := ""
		for {
			rows, err := q.QueryContext(ctx, "SELECT id FROM sets WHERE id > ? ORDER BY id LIMIT ?", after, part)
			ids, err := collect(rows, err, scanString)
			if err != nil || len(ids) == 0 {
				return err
			}
			last := ids[len(ids)-1]
			sets, err := wholeSets(ctx, q, "BETWEEN ?1 AND ?2", ids[0], last)
			if err != nil {
				return err
			}
			for _, s := range sets {
				if err := fn(s); err != nil {
					return err
				}
			}
			after = last
		}
	})
}

// wholeSets reads the sets whose id is so, in order of id: three queries, however many sets.
func wholeSets(ctx context.Context, q querier, so string, args ...any) ([]*app.Set, error) {
	byID := map[string]*app.Set{}
	rows, err := q.QueryContext(ctx, `SELECT s.id, s.kind, s.number, s.reference, s.subject, d.title, s.asked, s.answered, s.askers,
		s.respondents, s.language, s.file, s.source_sha256, s.media_type, d.footnotes, d.warnings, ifnull(d.see_also, '')
		FROM sets s JOIN set_details d ON d.set_id = s.id WHERE s.id `+so+` ORDER BY s.id`, args...)
	all, err := collect(rows, err, func(scan func(...any) error, into **app.Set) error {
		s := &app.Set{Questions: []app.Question{}, Answers: []app.Answer{}}
		*into = s
		err := scan(&s.ID, &s.Kind, &s.Number, &s.Reference, &s.Subject, &s.Title, &s.Asked, &s.Answered, listIn(&s.Askers),
			listIn(&s.Respondents), &s.Language, &s.Source.File, &s.Source.SHA256, &s.Source.MediaType, listIn(&s.Footnotes), listIn(&s.Warnings), &s.SeeAlso)
		byID[s.ID] = s
		return err
	})
	if err != nil {
		return nil, err
	}
	rows, err = q.QueryContext(ctx, `SELECT set_id, id, label, text, anchors FROM questions WHERE set_id `+so+` ORDER BY set_id, position`, args...)
	_, err = collect(rows, err, func(scan func(...any) error, _ *struct{}) error {
		var set string
		var one app.Question
		err := scan(&set, &one.ID, &one.Label, &one.Text, listIn(&one.Anchors))
		if s := byID[set]; s != nil {
			s.Questions = append(s.Questions, one)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	rows, err = q.QueryContext(ctx, `SELECT set_id, id, covers, text, page, anchors FROM answers WHERE set_id `+so+` ORDER BY set_id, position`, args...)
	_, err = collect(rows, err, func(scan func(...any) error, _ *struct{}) error {
		var set string
		var one app.Answer
		err := scan(&set, &one.ID, listIn(&one.Covers), &one.Text, &one.Page, listIn(&one.Anchors))
		if s := byID[set]; s != nil {
			s.Answers = append(s.Answers, one)
		}
		return err
	})
	return all, err
}

// FindSets implements project.Reader.
func (r reader) FindSets(ctx context.Context, name string) ([]string, error) {
	return r.strings(ctx, `SELECT id FROM sets WHERE id = ?1 UNION SELECT id FROM sets WHERE number = ?1
		UNION SELECT id FROM sets WHERE reference = ?1 ORDER BY id`, strings.TrimSpace(name))
}

// SetIDs implements project.Reader.
func (r reader) SetIDs(ctx context.Context) ([]string, error) {
	return r.strings(ctx, "SELECT id FROM sets ORDER BY id")
}

// SetsOfSource implements project.Reader.
func (r reader) SetsOfSource(ctx context.Context, sha string) ([]string, error) {
	return r.strings(ctx, `SELECT id FROM sets WHERE source_sha256 = ?1
		UNION SELECT set_id FROM versions WHERE source_sha256 = ?1 ORDER BY 1`, sha)
}

// SetOfAnswer implements project.Reader.
func (r reader) SetOfAnswer(ctx context.Context, answer string) (string, error) {
	ids, err := r.strings(ctx, "SELECT set_id FROM answers WHERE id = ?", answer)
	if err == nil && len(ids) == 0 {
		return "", refuse.NoAnswer(answer)
	}
	if err != nil {
		return "", err
	}
	return ids[0], nil
}

// Source implements project.Reader.
func (r reader) Source(ctx context.Context, set string) (app.Source, []byte, error) {
	var src app.Source
	var data []byte
	err := r.view(ctx, func(q querier) error {
		err := q.QueryRowContext(ctx, `SELECT s.file, s.source_sha256, s.media_type, o.bytes
			FROM sets s LEFT JOIN sources o ON o.sha256 = s.source_sha256 WHERE s.id = ?`, set).Scan(&src.File, &src.SHA256, &src.MediaType, &data)
		if errors.Is(err, sql.ErrNoRows) {
			return refuse.NoSet(set)
		}
		return err
	})
	return src, data, err
}

// Setting implements project.Reader.
func (r reader) Setting(ctx context.Context, name string) (string, error) {
	values, err := r.strings(ctx, "SELECT value FROM settings WHERE name = ?", name)
	if err != nil || len(values) == 0 {
		return "", err
	}
	return values[0], nil
}

func (r reader) strings(ctx context.Context, query string, args ...any) ([]string, error) {
	var all []string
	err := r.view(ctx, func(q querier) (err error) {
		rows, err := q.QueryContext(ctx, query, args...)
		all, err = collect(rows, err, scanString)
		return err
	})
	return all, err
}

func scanString(scan func(...any) error, s *string) error { return scan(s) }
