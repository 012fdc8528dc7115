package findings

import (
	"context"
	"maps"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// narrowMore offers every kind, cause, verdict, ministry, respondent, party, year and tag that the shown
// findings have, with how many, to narrow the list to it.
func (p *presenter) narrowMore() {
	prj := p.h.Project()
	if prj == nil {
		return
	}
	q, chosen := p.query, maps.Clone(p.facets)
	var values []project.FacetValue
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		values, err = prj.FindingFacets(ctx, q, chosen)
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		var items []host.Item
		var offered []project.FacetValue
		for _, v := range values {
			if chosen[v.Facet] == "" {
				offered = append(offered, v)
				items = append(items, host.Item{Text: p.facet(v.Facet) + ": " + p.value(v), Detail: i18n.Number(p.h.T, v.Count)})
			}
		}
		if len(items) == 0 {
			p.h.Notice(p.h.T("findings.no_facets"), false)
			return
		}
		p.h.Choose(host.Choice{Title: p.h.T("findings.narrow_hint"), Items: items, Chosen: func(i int) {
			p.narrowTo(offered[i])
		}})
	})
	p.h.Await()
}

// value is the word for a value.
func (p *presenter) value(v project.FacetValue) string {
	switch v.Facet {
	case project.ByKind:
		return i18n.Kind(p.h.T, v.Value)
	case project.ByCause:
		return i18n.Cause(p.h.T, app.Cause(v.Value))
	case project.ByVerdict:
		return decided(p.h.T, project.VerdictFilter(v.Value))
	}
	return v.Name
}

// decided is the word for findings of which this was decided.
func decided(t func(string, ...any) string, v project.VerdictFilter) string {
	if v == project.Open {
		return t("findings.open")
	}
	return t("findings.is_" + string(v))
}

// narrowTo shows only what has the value.
func (p *presenter) narrowTo(v project.FacetValue) {
	switch v.Facet {
	case project.ByKind:
		p.query.Kinds = []app.Label{app.Label(v.Value)}
		p.again()
		return
	case project.ByCause:
		p.query.Cause = app.Cause(v.Value)
		p.again()
		return
	case project.ByVerdict:
		p.query.Verdict = project.VerdictFilter(v.Value)
		p.again()
		return
	}
	p.facets = maps.Clone(p.facets)
	if p.facets == nil {
		p.facets, p.called = map[project.Facet]string{}, map[project.Facet]string{}
	}
	p.facets[v.Facet], p.called[v.Facet] = v.Value, v.Name
	p.again()
}

// widen lets go of the value of a facet.
func (p *presenter) widen(f project.Facet) {
	p.facets = maps.Clone(p.facets)
	delete(p.facets, f)
	p.again()
}

// widenAll lets go of everything that the list is narrowed to.
func (p *presenter) widenAll() {
	if p.narrowed() {
		p.query, p.facets = project.FindingQuery{}, nil
		p.again()
	}
}

// facet is the word for a facet.
func (p *presenter) facet(f project.Facet) string { return p.h.T("findings.facet_" + string(f)) }

// tag puts a tag on both passages of the findings that are chosen.
func (p *presenter) tag() {
	var passages []app.Passage
	for _, f := range p.judged() {
		passages = append(passages, f.A, f.B)
	}
	host.TagPassages(p.h, passages)
}
