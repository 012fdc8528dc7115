package compare

import (
	"context"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// pick asks for a set and opens it on the given side; with no set on the other
// side yet, it asks for that one too.
func (p *presenter) pick(side int) { p.list(side, "") }

// beside asks which set to put beside one.
func (p *presenter) beside(with string) { p.list(1, with) }

func (p *presenter) list(side int, with string) {
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
			items[i] = host.Item{Text: sets[i].Name(), Detail: i18n.Join(" · ", i18n.Date(p.h.T, sets[i].Asked), sets[i].Subject)}
		}
		ask := func(key string, then func(string)) {
			p.h.Choose(host.Choice{Title: p.h.T(key), Items: items, Chosen: func(i int) { then(sets[i].ID) }})
		}
		switch {
		case with != "":
			ask("compare.choose_right", func(b string) { p.open(whole(with), whole(b), true) })
		case p.a == nil:
			ask("compare.choose_left", func(a string) {
				ask("compare.choose_right", func(b string) { p.open(whole(a), whole(b), true) })
			})
		case side == 0:
			ask("compare.choose_left", func(a string) { p.open(whole(a), whole(p.b.ID), false) })
		default:
			ask("compare.choose_right", func(b string) { p.open(whole(p.a.ID), whole(b), false) })
		}
	})
}
