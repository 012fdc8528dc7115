package memory

import (
	"context"
	"slices"
	"time"

	"standpunt/app"
	"standpunt/storage/internal/refuse"
)

// Versions implements project.Reader.
func (r reader) Versions(_ context.Context, set string) ([]app.Version, error) {
	all := list(r.get().state.versions[set])
	slices.Reverse(all)
	for i := range all {
		all[i].Set = copySet(all[i].Set)
	}
	return all, nil
}

// ReplaceSet implements project.Writer.
func (w *writer) ReplaceSet(s *app.Set, data []byte, at time.Time) error {
	if err := refuse.Set(s); err != nil {
		return err
	}
	all := w.next.state.sets
	i := slices.IndexFunc(all, func(o *app.Set) bool { return o.ID == s.ID })
	if i < 0 {
		return refuse.NoSet(s.ID)
	}
	if err := w.addSource(s, data); err != nil {
		return err
	}
	if slices.ContainsFunc(all, func(o *app.Set) bool { return o.ID != s.ID && shareIDs(o, s) }) {
		return refuse.SetExists(s.ID)
	}
	old := all[i]
	older := w.next.state.versions[s.ID]
	if old.Source.SHA256 != s.Source.SHA256 {
		w.next.state.versions[s.ID] = append(slices.Clip(older), app.Version{
			Number: len(older) + 1, Replaced: at.UTC().Truncate(time.Second), Set: old,
		})
	}
	w.next.state.revisions[s.ID]++
	for id, a := range w.next.state.notes {
		if a.Set == s.ID && a.Answer != "" {
			a.Stood, a.Placement = list(old.Answer(a.Answer).Covers), app.Lost
			a.Answer = ""
			w.next.state.notes[id] = a
		}
	}
	for id, e := range w.next.state.evidence {
		if e.Set == s.ID && e.Answer != "" {
			e.Stood, e.Placement = list(old.Answer(e.Answer).Covers), app.Lost
			e.Answer = ""
			w.next.state.evidence[id] = e
		}
	}
	all[i] = copySet(s)
	return nil
}

// fresh is the view without the kept findings about sets whose texts are others
// in it than in old.
func fresh(old *state, v view) view {
	revised := func(set string) bool { return old.revisions[set] != v.state.revisions[set] }
	stale := func(f app.Finding) bool { return revised(f.A.Set) || revised(f.B.Set) }
	if !slices.ContainsFunc(v.loose.findings, stale) {
		return v
	}
	kept := v.loose.clone()
	kept.findings = slices.DeleteFunc(slices.Clone(kept.findings), stale)
	return view{state: v.state, loose: kept}
}
