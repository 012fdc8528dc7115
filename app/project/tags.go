package project

import (
	"context"
	"strings"

	"standpunt/app"
)

// TagEdit changes what is not nil.
type TagEdit struct{ Name, Color, Definition, Shortcut *string }

// Tags is the codebook in tree order, with paths and uses.
func (p *Project) Tags(ctx context.Context) ([]app.Tag, error) { return p.store.Tags(ctx) }

// Tag finds a tag by id or path.
func (p *Project) Tag(ctx context.Context, idOrPath string) (app.Tag, error) {
	return findTag(ctx, p.store, idOrPath)
}

// AddTag adds the tag with this path, and the tags above it that are missing.
// Exists when it is there already.
func (p *Project) AddTag(ctx context.Context, path string, edit TagEdit) (app.Tag, error) {
	var made app.Tag
	err := p.do(ctx, "tag.add", path, func(w Writer) error {
		if _, err := findTag(ctx, w, path); err == nil {
			return tagExists(path)
		}
		t, err := ensureTag(ctx, w, path)
		if err != nil {
			return err
		}
		apply(&t, edit)
		made = t
		return putTag(ctx, w, t)
	})
	return made, err
}

// EditTag renames, recolours, redefines a tag or gives it a key.
func (p *Project) EditTag(ctx context.Context, id string, edit TagEdit) error {
	label := "tag.edit"
	if edit.Name != nil {
		label = "tag.rename"
	}
	tag, err := p.Tag(ctx, id)
	if err != nil {
		return err
	}
	return p.do(ctx, label, tag.Path, func(w Writer) error {
		apply(&tag, edit)
		return putTag(ctx, w, tag)
	})
}

// MoveTag puts the tag below another, or at the top when parent is "".
func (p *Project) MoveTag(ctx context.Context, id, parent string) error {
	tag, err := p.Tag(ctx, id)
	if err != nil {
		return err
	}
	above := ""
	if parent != "" {
		t, err := p.Tag(ctx, parent)
		if err != nil {
			return err
		}
		if t.ID == tag.ID || strings.HasPrefix(t.Path, tag.Path+app.PathSeparator) {
			return &app.Error{Code: app.Invalid, Key: "tag_below_itself", What: "move " + tag.Path, Why: "a tag cannot stand below itself"}
		}
		above = t.ID
	}
	return p.do(ctx, "tag.move", tag.Path, func(w Writer) error {
		tag.Parent = above
		return w.PutTag(tag)
	})
}

// MergeTags puts into's tag wherever from's stands, and removes from. The tags below from move below into.
func (p *Project) MergeTags(ctx context.Context, from, into string) error {
	a, err := p.Tag(ctx, from)
	if err != nil {
		return err
	}
	b, err := p.Tag(ctx, into)
	if err != nil {
		return err
	}
	if a.ID == b.ID || strings.HasPrefix(b.Path, a.Path+app.PathSeparator) {
		return &app.Error{Code: app.Invalid, Key: "tag_merge_itself", What: "merge " + a.Path, Why: "a tag cannot be merged into itself or one below it"}
	}
	return p.do(ctx, "tag.merge", a.Path+" → "+b.Path, func(w Writer) error {
		tags, err := w.Tags(ctx)
		if err != nil {
			return err
		}
		for _, t := range tags {
			if t.Parent == a.ID {
				t.Parent = b.ID
				if err := w.PutTag(t); err != nil {
					return err
				}
			}
		}
		carriers, err := w.Annotations(ctx, AnnotationQuery{Tag: a.ID})
		if err != nil {
			return err
		}
		for _, n := range carriers {
			if !replaceTag(&n, a.ID, b.ID) {
				continue
			}
			if err := w.PutAnnotation(n); err != nil {
				return err
			}
		}
		return w.RemoveTag(a.ID)
	})
}

// RemoveTag removes a tag and takes it off every annotation; annotations that
// have neither tags nor a comment left go with it. The tags below it move up.
func (p *Project) RemoveTag(ctx context.Context, id string) error {
	tag, err := p.Tag(ctx, id)
	if err != nil {
		return err
	}
	return p.do(ctx, "tag.remove", tag.Path, func(w Writer) error { return w.RemoveTag(tag.ID) })
}

// replaceTag swaps a tag for another without doubling it, and tells whether the annotation had it.
func replaceTag(n *app.Annotation, from, into string) bool {
	var kept []string
	had, has := false, false
	for _, t := range n.Tags {
		switch t {
		case from:
			had = true
		case into:
			has = true
			kept = append(kept, t)
		default:
			kept = append(kept, t)
		}
	}
	if had && !has {
		kept = append(kept, into)
	}
	n.Tags = kept
	return had
}

func findTag(ctx context.Context, r Reader, idOrPath string) (app.Tag, error) {
	tags, err := r.Tags(ctx)
	if err != nil {
		return app.Tag{}, err
	}
	for _, t := range tags {
		if t.ID == idOrPath || t.Path == idOrPath {
			return t, nil
		}
	}
	return app.Tag{}, &app.Error{
		Code: app.NotFound, Key: "tag_unknown", What: "find tag " + idOrPath,
		Why: "no tag has this path", Hint: "list the tags to see their paths",
	}
}

// ensureTag finds the tag with the path or adds it and what is missing above it.
func ensureTag(ctx context.Context, w Writer, path string) (app.Tag, error) {
	tags, err := w.Tags(ctx)
	if err != nil {
		return app.Tag{}, err
	}
	byPath := make(map[string]app.Tag, len(tags))
	for _, t := range tags {
		byPath[t.Path] = t
	}
	var at app.Tag
	for _, name := range strings.Split(path, app.PathSeparator) {
		name = strings.TrimSpace(name)
		if name == "" {
			return app.Tag{}, emptyName(path)
		}
		full := name
		if at.ID != "" {
			full = at.Path + app.PathSeparator + name
		}
		t, ok := byPath[full]
		if !ok {
			t = app.Tag{ID: app.NewID(), Parent: at.ID, Name: name, Path: full, Color: app.Palette[len(byPath)%len(app.Palette)]}
			if at.ID != "" {
				t.Color = at.Color
			}
			if err := w.AddTag(t); err != nil {
				return app.Tag{}, err
			}
			byPath[full] = t
		}
		at = t
	}
	return at, nil
}

func apply(t *app.Tag, e TagEdit) {
	for _, f := range []struct{ to, from *string }{
		{&t.Name, e.Name}, {&t.Color, e.Color}, {&t.Definition, e.Definition}, {&t.Shortcut, e.Shortcut},
	} {
		if f.from != nil {
			*f.to = strings.TrimSpace(*f.from)
		}
	}
}

// putTag writes the tag; a key that it takes is taken from the tag that had it.
func putTag(ctx context.Context, w Writer, t app.Tag) error {
	if t.Name == "" || strings.Contains(t.Name, app.PathSeparator) {
		return emptyName(t.Name)
	}
	if t.Shortcut != "" {
		tags, err := w.Tags(ctx)
		if err != nil {
			return err
		}
		for _, other := range tags {
			if other.Shortcut == t.Shortcut && other.ID != t.ID {
				other.Shortcut = ""
				if err := w.PutTag(other); err != nil {
					return err
				}
			}
		}
	}
	return w.PutTag(t)
}

func tagExists(path string) error {
	return &app.Error{Code: app.Exists, Key: "tag_exists", What: "add tag " + path, Why: "there is a tag with this path already"}
}

func emptyName(name string) error {
	return &app.Error{
		Code: app.Invalid, Key: "tag_name", What: "name a tag " + `"` + name + `"`,
		Why: "a tag needs a name, and the name may not hold " + app.PathSeparator,
	}
}
