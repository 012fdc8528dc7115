// Package codebook is the screen on which the tags are kept: made, named,
// coloured, nested, merged and removed, each with the passages that carry it.
// Every gesture can be undone.
package codebook

import (
	"context"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// presenter is the state of the screen: the tags in tree order, the one under
// the cursor and what carries it.
type presenter struct {
	h       host.Host
	tags    []app.Tag
	cursor  int
	uses    []use
	usesOf  string // the tag whose uses these are
	waiting int    // passages with it that wait to be placed
	wanted  string // the path to put the cursor on when the tags come
	version int    // counts readings, so that a late answer to an old one is dropped
	ready   bool
	changed func()
}

// use is one annotation with the tag.
type use struct {
	annotation app.Annotation
	set        string // its name
	covers     string // the questions of its answer
}

// reload reads the tags again; the cursor stays on its tag.
func (p *presenter) reload() {
	prj := p.h.Project()
	if prj == nil {
		return
	}
	p.version++
	version := p.version
	var tags []app.Tag
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		tags, err = prj.Tags(ctx)
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		was := ""
		if t := p.tag(); t != nil {
			was = t.ID
		}
		p.tags, p.ready = tags, true
		p.cursor = min(p.cursor, max(0, len(tags)-1))
		for i, t := range tags {
			if p.wanted == "" && t.ID == was || p.wanted != "" && t.Path == p.wanted {
				p.cursor = i
			}
		}
		p.wanted = ""
		p.usesOf = ""
		p.look()
		p.changed()
	})
}

// tag is the one under the cursor, or nil.
func (p *presenter) tag() *app.Tag {
	if p.cursor < 0 || p.cursor >= len(p.tags) {
		return nil
	}
	return &p.tags[p.cursor]
}

// move puts the cursor on a tag.
func (p *presenter) move(to int) {
	p.cursor = max(0, min(to, len(p.tags)-1))
	p.look()
	p.changed()
}

// look reads what carries the tag under the cursor, or one below it.
func (p *presenter) look() {
	t := p.tag()
	if t == nil {
		p.uses, p.usesOf, p.waiting = nil, "", 0
		return
	}
	if t.ID == p.usesOf {
		return
	}
	id, prj := t.ID, p.h.Project()
	p.uses, p.usesOf, p.waiting = nil, id, 0
	var uses []use
	waiting := 0
	p.h.Run("", func(ctx context.Context, _ func(int, int)) error {
		list, err := prj.Annotations(ctx, project.AnnotationQuery{Tag: id})
		if err != nil {
			return err
		}
		lost, err := prj.Annotations(ctx, project.AnnotationQuery{Tag: id, Unplaced: true})
		if err != nil {
			return err
		}
		waiting = len(lost)
		sets := map[string]*app.Set{}
		for _, n := range list {
			set := sets[n.Set]
			if set == nil {
				if set, err = prj.Set(ctx, n.Set); err != nil {
					return err
				}
				sets[n.Set] = set
			}
			u := use{annotation: n, set: set.Name()}
			if a := set.Answer(n.Answer); a != nil {
				u.covers = strings.Join(a.Covers, ", ")
			}
			uses = append(uses, u)
		}
		return nil
	}, func(err error) {
		if p.usesOf != id {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.uses, p.waiting = uses, waiting
		p.changed()
	})
}

// depth is how many tags stand above one.
func depth(t app.Tag) int { return strings.Count(t.Path, app.PathSeparator) }

// where says in which set and answer a use stands.
func (p *presenter) where(u use) string {
	if u.covers == "" {
		return u.set
	}
	return p.h.T("codebook.where", u.set, u.covers)
}

// open goes to a passage.
func (p *presenter) open(nth int) {
	if nth < 0 || nth >= len(p.uses) {
		return
	}
	n := p.uses[nth].annotation
	p.h.Go(host.Place{Screen: "reader", Set: n.Set, Answer: n.Answer, Span: n.Span})
}

// create asks for the path of a new tag; it begins below the one under the cursor.
func (p *presenter) create() {
	below := ""
	if t := p.tag(); t != nil && t.Parent != "" {
		below = strings.TrimSuffix(t.Path, t.Name)
	}
	p.h.Ask(p.h.T("codebook.new"), p.h.T("codebook.path"), below, func(path string) {
		path = clean(path)
		if path == "" {
			return
		}
		p.gesture(p.h.T("codebook.made", path), path, func(ctx context.Context, prj *project.Project) error {
			_, err := prj.AddTag(ctx, path, project.TagEdit{})
			return err
		})
	})
}

// clean takes the blanks around the names of a path away.
func clean(path string) string {
	var names []string
	for _, name := range strings.Split(path, app.PathSeparator) {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, app.PathSeparator)
}

// rename asks for another name.
func (p *presenter) rename() {
	t := p.tag()
	if t == nil {
		return
	}
	id, path, name := t.ID, t.Path, t.Name
	p.h.Ask(p.h.T("codebook.rename"), p.h.T("codebook.name"), name, func(to string) {
		if to = strings.TrimSpace(to); to == "" || to == name {
			return
		}
		p.gesture(p.h.T("codebook.renamed", to), strings.TrimSuffix(path, name)+to, func(ctx context.Context, prj *project.Project) error {
			return prj.EditTag(ctx, id, project.TagEdit{Name: &to})
		})
	})
}

// define asks when the tag is to be used.
func (p *presenter) define() {
	t := p.tag()
	if t == nil {
		return
	}
	id, path := t.ID, t.Path
	p.h.Write(p.h.T("codebook.define"), p.h.T("codebook.definition"), t.Definition, func(text string) {
		p.edit(id, path, project.TagEdit{Definition: &text})
	})
}

// paint gives the tag a colour, "#rrggbb".
func (p *presenter) paint(hex string) {
	if t := p.tag(); t != nil && !strings.EqualFold(t.Color, hex) {
		hex = strings.ToLower(hex)
		p.edit(t.ID, t.Path, project.TagEdit{Color: &hex})
	}
}

// mix asks for a colour in hexadecimal digits.
func (p *presenter) mix() {
	t := p.tag()
	if t == nil {
		return
	}
	p.h.Ask(p.h.T("codebook.color"), p.h.T("codebook.hex"), t.Color, func(hex string) {
		hex = "#" + strings.TrimPrefix(strings.TrimSpace(hex), "#")
		if !isColor(hex) {
			p.h.Notice(p.h.T("codebook.no_color", hex), false)
			return
		}
		p.paint(hex)
	})
}

func isColor(hex string) bool {
	return len(hex) == 7 && strings.Trim(hex[1:], "0123456789abcdefABCDEF") == ""
}

// key asks for the key that gives the tag.
func (p *presenter) key() {
	t := p.tag()
	if t == nil {
		return
	}
	id, path := t.ID, t.Path
	items := []host.Item{{Text: p.h.T("codebook.no_key")}}
	for _, digit := range "123456789" {
		item := host.Item{Text: string(digit)}
		for _, other := range p.tags {
			if other.Shortcut == item.Text {
				item.Detail, item.Color = other.Path, other.Color
			}
		}
		items = append(items, item)
	}
	p.h.Choose(host.Choice{Title: p.h.T("codebook.key"), Items: items, Chosen: func(i int) {
		digit := ""
		if i > 0 {
			digit = items[i].Text
		}
		p.edit(id, path, project.TagEdit{Shortcut: &digit})
	}})
}

func (p *presenter) edit(id, path string, e project.TagEdit) {
	p.gesture(p.h.T("codebook.changed", path), path, func(ctx context.Context, prj *project.Project) error {
		return prj.EditTag(ctx, id, e)
	})
}

// nest asks below which tag this one belongs.
func (p *presenter) nest() {
	t, others := p.others(true)
	if t == nil {
		return
	}
	items := append([]host.Item{{Text: p.h.T("codebook.top")}}, tagItems(others)...)
	p.h.Choose(host.Choice{Title: p.h.T("codebook.nest"), Items: items, Chosen: func(i int) {
		parent, path := "", t.Name
		if i > 0 {
			parent, path = others[i-1].ID, others[i-1].Path+app.PathSeparator+t.Name
		}
		p.gesture(p.h.T("codebook.moved", path), path, func(ctx context.Context, prj *project.Project) error {
			return prj.MoveTag(ctx, t.ID, parent)
		})
	}})
}

// merge asks which tag takes the place of this one.
func (p *presenter) merge() {
	t, others := p.others(false)
	if t == nil || len(others) == 0 {
		return
	}
	p.h.Choose(host.Choice{Title: p.h.T("codebook.merge"), Items: tagItems(others), Chosen: func(i int) {
		into := others[i]
		p.gesture(p.h.T("codebook.merged", t.Path, into.Path), into.Path, func(ctx context.Context, prj *project.Project) error {
			return prj.MergeTags(ctx, t.ID, into.ID)
		})
	}})
}

// tagItems are tags to choose from.
func tagItems(tags []app.Tag) []host.Item {
	items := make([]host.Item, len(tags))
	for i, t := range tags {
		items[i] = host.Item{Text: t.Path, Color: t.Color}
	}
	return items
}

// others are the tag under the cursor and those that are neither it nor below
// it; without its parent when it is to be moved, as it stands there already.
func (p *presenter) others(moving bool) (*app.Tag, []app.Tag) {
	t := p.tag()
	if t == nil {
		return nil, nil
	}
	mine := *t
	var list []app.Tag
	for _, o := range p.tags {
		if o.ID != mine.ID && !strings.HasPrefix(o.Path, mine.Path+app.PathSeparator) && (!moving || o.ID != mine.Parent) {
			list = append(list, o)
		}
	}
	return &mine, list
}

// remove takes the tag away; the notice offers to undo it.
func (p *presenter) remove() {
	t := p.tag()
	if t == nil {
		return
	}
	id := t.ID
	p.gesture(p.h.T("codebook.removed", t.Path, t.Uses), "", func(ctx context.Context, prj *project.Project) error {
		return prj.RemoveTag(ctx, id)
	})
}

// gesture does something and puts the cursor on the tag with the path.
func (p *presenter) gesture(done, path string, do func(context.Context, *project.Project) error) {
	prj := p.h.Project()
	host.Gesture(p.h, func(ctx context.Context) error { return do(ctx, prj) }, func() string {
		p.wanted = path
		return done
	})
}
