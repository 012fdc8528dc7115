package heatmap

import (
	"context"
	"slices"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// left says which sets the heat map shows when there are more; "" when it shows all.
func (p *presenter) left() string {
	if p.m.Left == 0 {
		return ""
	}
	for _, s := range p.m.Sets {
		if s.ID == p.around {
			return p.h.T("heatmap.around", len(p.m.Sets), s.Name, p.m.Left)
		}
	}
	return p.h.T("heatmap.most", len(p.m.Sets), p.m.Left)
}

// others asks for one of the sets that there was no room for, and shows it with those
// that share most with it.
func (p *presenter) others() {
	prj := p.h.Project()
	if prj == nil || p.m.Left == 0 {
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
		sets = slices.DeleteFunc(sets, func(s app.SetSummary) bool { return !slices.Contains(p.m.Others, s.ID) })
		var items []host.Item
		if p.around != "" {
			items = append(items, host.Item{Text: p.h.T("heatmap.each_other")})
		}
		back := len(items)
		for _, s := range sets {
			items = append(items, host.Item{Text: s.Name(), Detail: i18n.Join(" · ", i18n.AnswerDate(p.h.T, s.Date(), s.DateAsked()), s.Subject)})
		}
		p.h.Choose(host.Choice{Title: p.h.T("heatmap.others"), Items: items, Chosen: func(i int) {
			if i < back {
				p.open(p.sets, "")
			} else {
				p.open(p.sets, sets[i-back].ID)
			}
		}})
	})
	p.h.Await()
}
