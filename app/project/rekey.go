package project

import (
	"context"

	"standpunt/app"
	"standpunt/app/compare"
)

// rekeying gives findings the identity that they have after a set became another.
// What names a set, the date that says which of two is the earlier, and the labels
// that an answer covers are part of a finding's id: when they are put right, the
// next comparison finds the same words under another id, and what was decided
// about them must be there already.
type rekeying struct {
	ctx      context.Context
	w        Writer
	old, set *app.Set
	match    map[string]int      // as from inherit
	others   map[string]*app.Set // by id; nil for one that was removed
}

// rekey moves verdicts, and the evidence that says which finding it is of, to the
// ids that follow from set, which came in the place of old. Known are the findings
// about old that were kept.
func rekey(ctx context.Context, w Writer, old, set *app.Set, match map[string]int, known []app.Finding) error {
	k := &rekeying{ctx, w, old, set, match, map[string]*app.Set{}}
	moved := map[string]string{}
	for _, f := range known {
		now, err := k.now(f)
		if err != nil {
			return err
		}
		if now.ID != f.ID {
			moved[f.ID] = now.ID
		}
	}
	if len(moved) == 0 {
		return nil
	}
	if err := k.verdicts(); err != nil {
		return err
	}
	return k.evidence(moved)
}

// verdicts moves what was decided. A verdict whose new id another one has stays where it is.
func (k *rekeying) verdicts() error {
	judged, _, err := k.w.Findings(k.ctx, FindingQuery{Set: k.old.ID})
	if err != nil {
		return err
	}
	var was, now []app.Finding
	for _, f := range judged {
		to, err := k.now(f)
		if err != nil {
			return err
		}
		if f.Verdict == nil || to.ID == f.ID {
			continue
		}
		if err := k.w.PutVerdict(f, nil); err != nil {
			return err
		}
		was, now = append(was, f), append(now, to)
	}
	for i, f := range now {
		there, _, err := k.w.Findings(k.ctx, FindingQuery{ID: f.ID})
		if err != nil {
			return err
		}
		if len(there) > 0 && there[0].Verdict != nil {
			f = was[i]
		}
		if err := k.w.PutVerdict(f, f.Verdict); err != nil {
			return err
		}
	}
	return nil
}

func (k *rekeying) evidence(moved map[string]string) error {
	for _, unplaced := range []bool{false, true} {
		all, err := k.w.Evidence(k.ctx, EvidenceQuery{Unplaced: unplaced})
		if err != nil {
			return err
		}
		for _, e := range all {
			id, ok := moved[e.Finding]
			if !ok {
				continue
			}
			if err := k.w.RemoveEvidence(e.ID); err != nil { // PutEvidence leaves the finding
				return err
			}
			e.Finding = id
			if err := k.w.AddEvidence(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// mostEqual is how many equal findings of one pair of answers are told apart.
const mostEqual = 100

// now is the finding as a comparison with set gives it. One of which the id cannot be
// explained, or the other set was removed, stays as it is.
func (k *rekeying) now(f app.Finding) (app.Finding, error) {
	a, wasA, err := k.sides(f.A.Set)
	if err != nil || a == nil {
		return f, err
	}
	b, wasB, err := k.sides(f.B.Set)
	if err != nil || b == nil {
		return f, err
	}
	for nth := range mostEqual {
		if compare.FindingID(wasA, wasB, f.A, f.B, nth) != f.ID {
			continue
		}
		stoodA, stoodB := f.A.Span.Start, f.B.Span.Start
		f.A, f.B = k.passage(f.A), k.passage(f.B)
		f.Changes = offset(f.Changes, f.A.Span.Start-stoodA, f.B.Span.Start-stoodB)
		if compare.Later(a, b) {
			a, b, f = b, a, compare.Turned(f)
		}
		f.ID = compare.FindingID(a, b, f.A, f.B, nth)
		break
	}
	return f, nil
}

// sides is a set as it is and as it was.
func (k *rekeying) sides(id string) (now, was *app.Set, err error) {
	if id == k.old.ID {
		return k.set, k.old, nil
	}
	s, read := k.others[id]
	if !read {
		if s, err = k.w.Set(k.ctx, id); app.CodeOf(err) == app.NotFound {
			s, err = nil, nil
		}
		k.others[id] = s
	}
	return s, s, err
}

// passage is where the words of a passage stand now. One whose words are no more
// stays what was judged.
func (k *rekeying) passage(x app.Passage) app.Passage {
	if x.Set != k.old.ID {
		return x
	}
	was, ok := standing(k.old, x)
	if !ok {
		return x
	}
	to := carry(k.old, k.set, k.match, passage{was.Answer, was.Span, was.Text, false})
	a := k.set.Answer(to.answer)
	if a == nil || to.span.In(a.Text) != x.Text {
		return x
	}
	x.Set, x.Answer, x.Covers, x.Span = k.set.ID, a.ID, append([]string{}, a.Covers...), to.span
	return x
}
