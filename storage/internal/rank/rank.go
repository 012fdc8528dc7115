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
	if f.Verdict == nil {
		return f.Under(nil)
	}
	v := *f.Verdict
	v.Causes = list(v.Causes)
	if v.Judged != nil {
		j := *v.Judged
		j.Causes = list(j.Causes)
		v.Judged = &j
	}
	return f.Under(&v)
}

// Judged is the verdict that says what it was given on: kept, the copy of the finding beside it.
func Judged(v app.Verdict, kept app.Finding) *app.Verdict {
	if v.Judged == nil {
		v.Judged = &app.Judged{Kind: kept.Kind, Causes: kept.Causes}
	}
	return &v
}

func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}
