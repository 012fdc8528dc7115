package memory

import (
	"context"
	"slices"
	"strings"

	"standpunt/app/project"
)

// SeeAlso implements project.Reader.
func (r reader) SeeAlso(context.Context) ([]project.Pointer, error) {
	var all []project.Pointer
	for _, s := range r.get().state.sets {
		if s.SeeAlso != "" {
			all = append(all, project.Pointer{Set: s.ID, Words: s.SeeAlso})
		}
	}
	slices.SortFunc(all, func(a, b project.Pointer) int { return strings.Compare(a.Set, b.Set) })
	return all, nil
}
