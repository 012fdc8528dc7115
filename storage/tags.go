package storage

import (
	"context"
	"slices"

	"standpunt/app"
	"standpunt/storage/internal/codebook"
	"standpunt/storage/internal/refuse"
)

// Tags implements project.Reader.
func (r reader) Tags(ctx context.Context) ([]app.Tag, error) {
	var all []app.Tag
	err := r.view(ctx, func(q querier) (err error) {
		all, err = readTags(ctx, q)
		return err
	})
	return all, err
}

func readTags(ctx context.Context, q querier) ([]app.Tag, error) {
	rows, err := q.QueryContext(ctx, `SELECT t.id, ifnull(t.parent, ''), t.name, t.color, t.definition, t.shortcut,
		(SELECT count(*) FROM annotation_tags a WHERE a.tag_id = t.id) FROM tags t ORDER BY t.position, t.rid`)
	all, err := collect(rows, err, func(scan func(...any) error, t *app.Tag) error {
		return scan(&t.ID, &t.Parent, &t.Name, &t.Color, &t.Definition, &t.Shortcut, &t.Uses)
	})
	return codebook.Tree(all), err
}

// AddTag implements project.Writer.
func (w *writer) AddTag(t app.Tag) error {
	if err := codebook.Fit(t); err != nil {
		return err
	}
	_, err := w.exec(`INSERT INTO tags (id, parent, name, color, definition, shortcut, position)
		VALUES (?1, nullif(?2, ''), ?3, ?4, ?5, ?6, (SELECT ifnull(max(position), 0) + 1 FROM tags WHERE ifnull(parent, '') = ?2))`,
		t.ID, t.Parent, t.Name, t.Color, t.Definition, t.Shortcut)
	return tagError(t, err)
}

// PutTag implements project.Writer. A tag that gets another parent comes after its new siblings.
func (w *writer) PutTag(t app.Tag) error {
	if err := codebook.Fit(t); err != nil {
		return err
	}
	all, err := w.Tags(w.ctx)
	if err != nil {
		return err
	}
	if codebook.Below(all, t.Parent, t.ID) {
		return refuse.TagCycle(t.Name)
	}
	found, err := w.hit(`UPDATE tags SET name = ?3, color = ?4, definition = ?5, shortcut = ?6, parent = nullif(?2, ''),
		position = CASE WHEN ifnull(parent, '') = ?2 THEN position
			ELSE (SELECT ifnull(max(position), 0) + 1 FROM tags WHERE ifnull(parent, '') = ?2) END WHERE id = ?1`,
		t.ID, t.Parent, t.Name, t.Color, t.Definition, t.Shortcut)
	if err == nil && !found {
		return refuse.NoTag(t.ID)
	}
	return tagError(t, err)
}

func tagError(t app.Tag, err error) error {
	switch {
	case taken(err):
		return refuse.TagExists(t.Name)
	case orphan(err):
		return refuse.NoTag(t.Parent)
	}
	return explain("", err)
}

// RemoveTag implements project.Writer. The children take the tag's place among its siblings.
func (w *writer) RemoveTag(id string) error {
	all, err := w.Tags(w.ctx)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(all, func(t app.Tag) bool { return t.ID == id })
	if at < 0 {
		return refuse.NoTag(id)
	}
	siblings, clash := codebook.WithoutTag(all, all[at])
	if clash != "" {
		return refuse.TagExists(clash)
	}
	if _, err := w.exec(`DELETE FROM annotations WHERE comment = '' AND id IN (SELECT annotation_id FROM annotation_tags WHERE tag_id = ?1)
		AND NOT EXISTS (SELECT 1 FROM annotation_tags o WHERE o.annotation_id = annotations.id AND o.tag_id <> ?1)`, id); err != nil {
		return explain("", err)
	}
	// The children may bear the tag's own name: they wait under their ids until it is gone.
	if _, err := w.exec("UPDATE tags SET parent = nullif(?2, ''), name = name || '/' || id WHERE parent = ?1", id, all[at].Parent); err != nil {
		return explain("", err)
	}
	if _, err := w.exec("DELETE FROM tags WHERE id = ?", id); err != nil {
		return explain("", err)
	}
	for i, t := range siblings {
		if _, err := w.exec("UPDATE tags SET position = ?2, name = ?3 WHERE id = ?1", t.ID, i+1, t.Name); err != nil {
			return explain("", err)
		}
	}
	return nil
}
