package compare

import (
	"context"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// pick asks for a set and opens it in the given column; with no sets there yet, it
// asks for two.
func (p *presenter) pick(side int) {
	p.ask(func(choose func(key string, then func(string))) {
		switch {
		case len(p.columns) == 0:
			choose("compare.choose_left", func(a string) {
				choose("compare.choose_right", func(b string) { p.open([]chosen{whole(a), whole(b)}, true) })
			})
		case side == 0:
			choose("compare.choose_left", func(set string) { p.replace(0, set) })
		default:
			choose("compare.choose_right", func(set string) { p.replace(side, set) })
		}
	})
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
	p.ask(func(choose func(string, func(string))) {
		choose("compare.choose_more", func(set string) {
			p.open(append(p.wholes(), whole(set)), false)
		})
	})
}

// beside asks which set to put beside one.
func (p *presenter) beside(with string) {
	p.ask(func(choose func(string, func(string))) {
		choose("compare.choose_right", func(b string) { p.open([]chosen{whole(with), whole(b)}, true) })
	})
}

// ask reads the sets and lets do choose among them.
func (p *presenter) ask(do func(choose func(key string, then func(set string)))) {
	prj := p.h.Project()
	if prj == nil {
		return
	}
	var sets []app.SetSummary
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		sets, _, err = prj.Sets(ctx, project.SetQuery{Sort: project.ByAsked, Desc: true})
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		items := make([]host.Item, len(sets))
		for i := range sets {
			items[i] = host.Item{Text: sets[i].Name(), Detail: i18n.Join(" · ", i18n.AnswerDate(p.h.T, sets[i].Date(), sets[i].DateAsked()), sets[i].Subject)}
		}
		do(func(key string, then func(string)) {
			p.h.Choose(host.Choice{Title: p.h.T(key), Items: items, Chosen: func(i int) { then(sets[i].ID) }})
		})
	})
}
