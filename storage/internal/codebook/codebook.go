// Package codebook has the rules of the tree of tags that every store shares: it
// orders tags and knows nothing of files.
package codebook

import (
	"slices"

	"standpunt/app"
	"standpunt/storage/internal/refuse"
)

// Tree orders tags as the codebook shows them, a parent before its children, and
// fills in Path. Siblings keep the order that they have in tags.
func Tree(tags []app.Tag) []app.Tag {
	children := map[string][]app.Tag{}
	for _, t := range tags {
		children[t.Parent] = append(children[t.Parent], t)
	}
	all := make([]app.Tag, 0, len(tags))
	var walk func(parent, path string)
	walk = func(parent, path string) {
		for _, t := range children[parent] {
			t.Path = path + t.Name
			all = append(all, t)
			walk(t.ID, t.Path+app.PathSeparator)
		}
	}
	walk("", "")
	return all
}

// Fit refuses a tag whose own fields cannot be kept.
func Fit(t app.Tag) error {
	if err := refuse.TagName(t.Name); err != nil {
		return err
	}
	return refuse.Texts(t.ID, t.Color, t.Definition, t.Shortcut)
}

// Below tells whether id is top or below it.
func Below(tags []app.Tag, id, top string) bool {
	parents := make(map[string]string, len(tags))
	for _, t := range tags {
		parents[t.ID] = t.Parent
	}
	for range len(tags) + 1 { // a damaged tree could have a ring
		if id == top {
			return true
		}
		if id == "" {
			return false
		}
		id = parents[id]
	}
	return false
}

// WithoutTag gives the siblings of gone, in their order, with gone's children in
// its place; clash is a name that would then be there twice, or "".
func WithoutTag(tags []app.Tag, gone app.Tag) (siblings []app.Tag, clash string) {
	for _, t := range tags {
		if t.Parent == gone.Parent && t.ID != gone.ID || t.Parent == gone.ID {
			siblings = append(siblings, t) // tree order has the children where gone stood
		}
	}
	names := map[string]bool{}
	for _, t := range siblings {
		if names[t.Name] {
			return nil, t.Name
		}
		names[t.Name] = true
	}
	return siblings, ""
}

// Sort puts the ids of tags into the order of the codebook, each once.
func Sort(ids []string, tags []app.Tag) []string {
	place := make(map[string]int, len(tags))
	for i, t := range tags {
		place[t.ID] = i
	}
	sorted := slices.Clone(ids)
	slices.SortFunc(sorted, func(a, b string) int { return place[a] - place[b] })
	return slices.Compact(sorted)
}
