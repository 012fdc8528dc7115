package reader

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// pick asks which set to read.
func (p *presenter) pick() {
	p.sets(func(list []app.SetSummary) {
		p.h.Choose(host.Choice{Title: p.h.T("reader.choose"), Items: items(list), Chosen: func(i int) {
			p.h.Go(host.Place{Screen: "reader", Set: list[i].ID})
		}})
	})
}

// beside opens the set before or after this one, by the date on which it was asked.
func (p *presenter) beside(by int) {
	if p.set == nil {
		return
	}
	p.sets(func(list []app.SetSummary) {
		for i := range list {
			if list[i].ID != p.set.ID {
				continue
			}
			if i+by < 0 || i+by >= len(list) {
				p.h.Notice(p.h.T("reader.no_more_sets"), false)
				return
			}
			p.h.Go(host.Place{Screen: "reader", Set: list[i+by].ID})
			return
		}
	})
}

// compare asks which set to put beside this one.
func (p *presenter) compare() {
	if p.set == nil {
		return
	}
	p.sets(func(list []app.SetSummary) {
		list = slices.DeleteFunc(list, func(s app.SetSummary) bool { return s.ID == p.set.ID })
		p.h.Choose(host.Choice{Title: p.h.T("reader.compare"), Items: items(list), Chosen: func(i int) {
			p.h.Go(host.Place{Screen: "compare", Set: p.set.ID, Other: list[i].ID})
		}})
	})
}

// compareAnswer asks which answer to put beside the one in which the selection is.
func (p *presenter) compareAnswer() {
	a := p.answered()
	if a == nil {
		p.h.Notice(p.h.T("reader.select_first"), false)
		return
	}
	from := host.Place{Screen: "compare", Set: p.set.ID, Answer: a.ID}
	p.sets(func(list []app.SetSummary) {
		p.h.Choose(host.Choice{Title: p.h.T("reader.compare_answer_of"), Items: items(list), Chosen: func(i int) {
			p.answerOf(list[i].ID, a.ID, func(other string) {
				from.Other, from.OtherAnswer = list[i].ID, other
				p.h.Go(from)
			})
		}})
	})
}

// answerOf asks for an answer of a set, other than one.
func (p *presenter) answerOf(set, but string, then func(answer string)) {
	var s *app.Set
	prj := p.h.Project()
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		s, err = prj.Set(ctx, set)
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		answers := slices.DeleteFunc(slices.Clone(s.Answers), func(a app.Answer) bool { return a.ID == but })
		list := make([]host.Item, len(answers))
		for i, a := range answers {
			list[i] = host.Item{Text: strings.Join(a.Covers, ", "), Detail: strings.Join(strings.Fields(app.Span{End: 200}.In(a.Text)), " ")}
		}
		p.h.Choose(host.Choice{Title: p.h.T("reader.compare_answer_with"), Items: list, Chosen: func(i int) { then(answers[i].ID) }})
	})
	p.h.Await()
}

// items are sets to choose from.
func items(list []app.SetSummary) []host.Item {
	out := make([]host.Item, len(list))
	for i := range list {
		out[i] = host.SetItem(&list[i])
	}
	return out
}

// sets reads all sets by the date on which they were asked.
func (p *presenter) sets(then func([]app.SetSummary)) {
	var list []app.SetSummary
	prj := p.h.Project()
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		list, _, err = prj.Sets(ctx, project.SetQuery{Sort: project.ByAsked})
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		then(list)
	})
	p.h.Await()
}
