package compare

import (
	"cmp"
	"context"
	"slices"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// pick asks for a set and opens it in the given column; with no sets there yet, it
// asks for two.
func (p *presenter) pick(side int) {
	if len(p.columns) == 0 {
		p.ask("compare.choose_left", nil, p.beside)
		return
	}
	key := "compare.choose_right"
	if side == 0 {
		key = "compare.choose_left"
	}
	shown := p.sets()
	if side == 0 { // the others are what it is to go with
		shown = append(shown[1:], shown[0])
	}
	p.ask(key, shown, func(set string) { p.replace(side, set) })
}

// replace puts all of a set into a column; the others show all of theirs.
func (p *presenter) replace(side int, set string) {
	list := p.wholes()
	list[side] = whole(set)
	p.open(list, false)
}

// wholes are the sets that are shown, all of each.
func (p *presenter) wholes() []chosen {
	list := p.shown()
	for i := range list {
		list[i] = whole(list[i].set)
	}
	return list
}

// add asks for one set more.
func (p *presenter) add() {
	if p.versions() {
		p.pick(0)
		return
	}
	if len(p.columns) >= host.MostBeside {
		p.h.Notice(p.h.T("compare.four_at_most"), false)
		return
	}
	if len(p.columns) == 0 {
		p.pick(0)
		return
	}
	p.ask("compare.choose_more", p.sets(), func(set string) {
		p.landing = p.here(p.side)
		p.open(append(p.wholes(), whole(set)), p.inTime())
	})
}

// inTime tells whether the columns stand in order of time: one more then comes in its place.
func (p *presenter) inTime() bool {
	return slices.IsSortedFunc(p.columns, func(x, y column) int { return diff.ByTime(x.set, y.set) })
}

// beside asks which set to put beside one.
func (p *presenter) beside(with string) {
	p.ask("compare.choose_right", []string{with}, func(b string) {
		p.open([]chosen{whole(with), whole(b)}, true)
	})
}

// sets are the sets that are shown.
func (p *presenter) sets() []string {
	var ids []string
	for _, c := range p.columns {
		ids = append(ids, c.set.ID)
	}
	return ids
}

// ask lets choose among the sets that are not shown: those that have to do with the
// first of the shown before all others, the nearest first, and then the latest.
func (p *presenter) ask(key string, shown []string, then func(set string)) {
	prj := p.h.Project()
	if prj == nil {
		return
	}
	var sets []app.SetSummary
	near := map[string]float64{}
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if sets, _, err = prj.Sets(ctx, project.SetQuery{Sort: project.ByAsked, Desc: true}); err != nil || len(shown) == 0 {
			return err
		}
		related, err := prj.Related(ctx, shown[0])
		for _, r := range related {
			near[r.Set] = r.Score
		}
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		sets = slices.DeleteFunc(sets, func(s app.SetSummary) bool { return slices.Contains(shown, s.ID) })
		slices.SortStableFunc(sets, func(x, y app.SetSummary) int {
			return cmp.Or(cmp.Compare(near[y.ID], near[x.ID]), cmp.Compare(y.Date(), x.Date()))
		})
		items := make([]host.Item, len(sets))
		for i := range sets {
			s, related := &sets[i], ""
			if near[s.ID] > 0 {
				related = p.h.T("kind.related")
			}
			items[i] = host.SetItem(s, related, p.date(s.Asked, s.Answered))
		}
		p.h.Choose(host.Choice{Title: p.h.T(key), Items: items, Chosen: func(i int) { then(sets[i].ID) }})
	})
	p.h.Await()
}
