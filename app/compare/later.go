package compare

import (
	"cmp"

	"standpunt/app"
)

// Later tells whether set a comes after set b in ByTime, which is what makes a
// finding say "drie → vijf" and not the reverse, and is part of its identity.
func Later(a, b *app.Set) bool { return ByTime(a, b) > 0 }

// ByTime is the order of sets in time: by date, those without one before all others.
// Sets of one day are told apart by what stays the same when their documents come
// in again; their ids, which do not, come last.
func ByTime(a, b *app.Set) int {
	return cmp.Or(
		cmp.Compare(a.Date(), b.Date()), cmp.Compare(a.Name(), b.Name()),
		cmp.Compare(a.Reference, b.Reference), cmp.Compare(a.Subject, b.Subject),
		cmp.Compare(a.Source.SHA256, b.Source.SHA256), cmp.Compare(a.ID, b.ID),
	)
}
