// Package rank has the order in which every store lists findings.
package rank

import (
	"cmp"

	"standpunt/app"
)

// Kind is the place of a kind of finding: what shifted comes first.
func Kind(l app.Label) int {
	switch l {
	case app.Shifted:
		return 0
	case app.Reworded:
		return 1
	case app.Repeated:
		return 2
	}
	return 3
}

// Compare orders by kind, then the surest first, then by id.
func Compare(a, b app.Finding) int {
	return cmp.Or(cmp.Compare(Kind(a.Kind), Kind(b.Kind)), cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
}

// Whole is the finding with lists that are not nil, as every store gives it.
func Whole(f app.Finding) app.Finding {
	f.Causes = list(f.Causes)
	f.Changes = list(f.Changes)
	f.A.Covers, f.B.Covers = list(f.A.Covers), list(f.B.Covers)
	if f.Verdict != nil {
		v := *f.Verdict
		v.Causes = list(v.Causes)
		f.Verdict = &v
	}
	return f
}

func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}
