package storage

import (
	"context"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/codebook"
	"standpunt/storage/internal/refuse"
)

// Annotations implements project.Reader.
func (r reader) Annotations(ctx context.Context, a project.AnnotationQuery) ([]app.Annotation, error) {
	var all []app.Annotation
	err := r.view(ctx, func(q querier) (err error) {
		all, err = readAnnotations(ctx, q, a, standing(a.Unplaced))
		return err
	})
	return all, err
}

// standing is the condition by which passages stand on a text, or on none.
func standing(unplaced bool) string {
	if unplaced {
		return "placement IS NOT NULL"
	}
	return "placement IS NULL"
}

func readAnnotations(ctx context.Context, q querier, a project.AnnotationQuery, also string) ([]app.Annotation, error) {
	where, args := choose(a, also)
	rows, err := q.QueryContext(ctx, `SELECT id, set_id, ifnull(answer_id, ''), span_start, span_end, whole, quote, words_before, words_after,
		comment, coder, created, changed, ifnull(placement, ''), stood FROM annotations a`+where+` ORDER BY set_id, ifnull(answer_id, ''), span_start, span_end, id`, args...)
	all, err := collect(rows, err, func(scan func(...any) error, a *app.Annotation) error {
		var created, changed int64
		err := scan(&a.ID, &a.Set, &a.Answer, &a.Span.Start, &a.Span.End, &a.Whole, &a.Quote, &a.Before, &a.After,
			&a.Comment, &a.Coder, &created, &changed, &a.Placement, stoodIn(&a.Stood))
		a.Created, a.Changed, a.Tags = moment(created), moment(changed), []string{}
		return err
	})
	if err != nil || len(all) == 0 {
		return all, err
	}
	byID := make(map[string]*app.Annotation, len(all))
	for i := range all {
		byID[all[i].ID] = &all[i]
	}
	rows, err = q.QueryContext(ctx, `SELECT t.annotation_id, t.tag_id FROM annotations a JOIN annotation_tags t ON t.annotation_id = a.id`+where, args...)
	_, err = collect(rows, err, func(scan func(...any) error, _ *struct{}) error {
		var annotation, tag string
		err := scan(&annotation, &tag)
		if a := byID[annotation]; a != nil {
			a.Tags = append(a.Tags, tag)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	tags, err := readTags(ctx, q)
	for i := range all {
		all[i].Tags = codebook.Sort(all[i].Tags, tags)
	}
	return all, err
}

func choose(a project.AnnotationQuery, also string) (where string, args []any) {
	conditions := []string{also}
	add := func(condition, value string) {
		if value != "" {
			conditions, args = append(conditions, condition), append(args, value)
		}
	}
	add("a.id = ?", a.ID)
	add("a.set_id = ?", a.Set)
	add("a.answer_id = ?", a.Answer)
	add("a.coder = ?", a.Coder)
	add(`a.id IN (SELECT annotation_id FROM annotation_tags WHERE tag_id IN (
		WITH RECURSIVE below (id) AS (SELECT ? UNION SELECT tags.id FROM tags JOIN below ON tags.parent = below.id) SELECT id FROM below))`, a.Tag)
	return " WHERE " + strings.Join(conditions, " AND "), args
}

// AddAnnotation implements project.Writer.
func (w *writer) AddAnnotation(a app.Annotation) error {
	if err := w.fits(a); err != nil {
		return explain("", err)
	}
	_, err := w.exec(`INSERT INTO annotations (id, set_id, answer_id, span_start, span_end, whole, quote, words_before, words_after, comment,
		coder, created, changed, text_sha256, placement, stood) VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)`,
		a.ID, a.Set, a.Answer, a.Span.Start, a.Span.End, a.Whole, a.Quote, a.Before, a.After, a.Comment,
		a.Coder, seconds(a.Created), seconds(a.Changed), annotationHash(a), string(a.Placement), stood(a.Stood))
	if taken(err) {
		return refuse.AnnotationExists(a.ID)
	}
	if err != nil {
		return explain("", err)
	}
	return w.putTags(a)
}

// PutAnnotation implements project.Writer.
func (w *writer) PutAnnotation(a app.Annotation) error {
	old, err := readAnnotations(w.ctx, w.tx, project.AnnotationQuery{ID: a.ID}, "true")
	if err != nil {
		return explain("", err)
	}
	if len(old) == 0 {
		return refuse.NoAnnotation(a.ID)
	}
	a.Set = old[0].Set
	if err := w.fits(a); err != nil {
		return explain("", err)
	}
	if _, err := w.exec(`UPDATE annotations SET answer_id = nullif(?, ''), whole = ?, span_start = ?, span_end = ?, quote = ?,
		words_before = ?, words_after = ?, comment = ?, changed = ?, text_sha256 = ?, placement = nullif(?, ''), stood = ? WHERE id = ?`,
		a.Answer, a.Whole, a.Span.Start, a.Span.End, a.Quote, a.Before, a.After, a.Comment, seconds(a.Changed), annotationHash(a), string(a.Placement), stood(a.Stood), a.ID); err != nil {
		return explain("", err)
	}
	return w.putTags(a)
}

// fits refuses an annotation of a text that is not there.
func (w *writer) fits(a app.Annotation) error {
	if err := refuse.Texts(a.ID, a.Quote, a.Before, a.After, a.Comment, a.Coder); err != nil {
		return err
	}
	if err := refuse.Placement(a.Placement, a.Answer, a.Stood); err != nil {
		return err
	}
	if a.Answer == "" {
		n, err := number(w.tx.QueryRowContext(w.ctx, "SELECT count(*) FROM sets WHERE id = ?", a.Set))
		if err == nil && n == 0 {
			return refuse.NoSet(a.Set)
		}
		return err
	}
	rows, err := w.tx.QueryContext(w.ctx, "SELECT length(text) FROM answers WHERE id = ? AND set_id = ?", a.Answer, a.Set)
	length, err := collect(rows, err, func(scan func(...any) error, n *int) error { return scan(n) })
	if err != nil {
		return err
	}
	if len(length) == 0 {
		return refuse.NoAnswer(a.Answer)
	}
	return refuse.Span(a.Span, length[0])
}

// putTags makes the annotation's tags the given ones; what stays is not touched.
func (w *writer) putTags(a app.Annotation) error {
	list := toJSON(a.Tags)
	if _, err := w.exec(`DELETE FROM annotation_tags WHERE annotation_id = ?1 AND tag_id NOT IN (SELECT value FROM json_each(?2))`, a.ID, list); err != nil {
		return explain("", err)
	}
	for _, t := range a.Tags {
		_, err := w.exec(`INSERT INTO annotation_tags (annotation_id, tag_id) VALUES (?, ?) ON CONFLICT (annotation_id, tag_id) DO NOTHING`, a.ID, t)
		if orphan(err) {
			return refuse.NoTag(t)
		}
		if err != nil {
			return explain("", err)
		}
	}
	return nil
}

// RemoveAnnotation implements project.Writer.
func (w *writer) RemoveAnnotation(id string) error {
	found, err := w.hit("DELETE FROM annotations WHERE id = ?", id)
	if err == nil && !found {
		return refuse.NoAnnotation(id)
	}
	return explain("", err)
}

func annotationHash(a app.Annotation) string { return hash(a.Quote, a.Before, a.After, a.Comment) }
