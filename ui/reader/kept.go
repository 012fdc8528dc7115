package reader

import (
	"context"
	"encoding/json"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// kept is what comes back at the next start: the set that was read last, where
// in it, and how wide the panes are.
type kept struct {
	Project string            `json:"project"`
	Set     string            `json:"set"`
	Place   own.DocumentPlace `json:"place"`
	Offset  float64           `json:"offset"`
}

// Leave remembers where the reader is; the window calls it before it goes elsewhere.
func (s *Screen) Leave() {
	k := kept{Offset: s.split.Offset}
	if s.set != nil && s.h.Project() != nil {
		k.Project, k.Set, k.Place = s.h.Project().Path(), s.set.ID, s.doc.Place()
	}
	if data, err := json.Marshal(k); err == nil {
		s.h.Keep("reader", string(data))
	}
}

func (s *Screen) remembered() (k kept) {
	if json.Unmarshal([]byte(s.h.Kept("reader")), &k) != nil {
		return kept{}
	}
	return k
}

// recall brings the width of the panes back.
func (s *Screen) recall() {
	if k := s.remembered(); k.Offset > 0.2 && k.Offset < 0.95 {
		s.split.Offset = k.Offset
	}
}

// resume opens the set that was read last; without one, the newest.
func (s *Screen) resume() {
	prj := s.h.Project()
	if prj == nil {
		return
	}
	k := s.remembered()
	var found *app.Set
	s.h.Run("", func(ctx context.Context, _ func(int, int)) error {
		if k.Set != "" && k.Project == prj.Path() {
			if found, _ = prj.Set(ctx, k.Set); found != nil {
				return nil
			}
		}
		k.Place = own.DocumentPlace{}
		list, _, err := prj.Sets(ctx, project.SetQuery{Sort: project.ByAsked, Desc: true, Limit: 1})
		if err == nil && len(list) > 0 {
			found = &app.Set{ID: list[0].ID}
		}
		return err
	}, func(err error) {
		switch {
		case err != nil:
			s.h.Fail(err)
		case found != nil && s.set == nil:
			s.wanted = k.Place
			s.place = host.Place{Screen: "reader", Set: found.ID}
			s.open(found.ID)
		}
	})
}
