package reader

import (
	"context"

	"standpunt/app"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// versions offers what the set was before newer documents of it came in, to be put
// beside what it is now.
func (s *Screen) versions() {
	prj, set := s.h.Project(), s.set
	if prj == nil || set == nil {
		return
	}
	var list []app.Version
	s.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		list, err = prj.Versions(ctx, set.ID)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			s.h.Fail(err)
			return
		case len(list) == 0:
			s.h.Notice(s.h.T("reader.no_versions"), false)
			return
		}
		items := make([]host.Item, len(list))
		for i, v := range list {
			until := s.h.T("reader.version_until", i18n.Date(s.h.T, v.Replaced.Local().Format("2006-01-02")))
			items[i] = host.Item{Text: s.h.T("compare.version", v.Number), Detail: i18n.Join(" · ", until, v.Set.Source.File)}
		}
		s.h.Choose(host.Choice{Title: s.h.T("reader.choose_version"), Items: items, Chosen: func(i int) {
			s.h.Go(host.Place{Screen: "compare", Set: set.ID, Version: list[i].Number})
		}})
	})
}
