package project

import (
	"cmp"
	"context"
	"slices"

	"standpunt/app"
)

// Facet is a property by which findings are narrowed.
type Facet string

// The facets of a finding's sets, and of its passages.
const (
	ByMinistry Facet = "ministry"
	ByPerson   Facet = "respondent"
	ByParty    Facet = "party"
	ByYear     Facet = "year" // in which it was answered, else asked
	ByTag      Facet = "tag"  // of a passage that overlaps one of the finding's
)

// The facets of findings themselves, which a FindingQuery narrows by: FindingFacets
// counts those by which its query does not narrow yet.
const (
	ByKind    Facet = "kind"
	ByCause   Facet = "cause"
	ByVerdict Facet = "verdict"
)

// Facets lists those of sets and passages in their order.
var Facets = append(facetsOfSets, ByTag)

var facetsOfSets = []Facet{ByMinistry, ByPerson, ByParty, ByYear}

// FacetValue is a value of a facet with how many findings have it on either side.
type FacetValue struct {
	Facet Facet  `json:"facet"`
	Value string `json:"value"` // what is chosen: a name, a year, the id of a tag
	Name  string `json:"name"`  // how it is shown: a tag by its path
	Count int    `json:"count"`
}

// valuesOf are the values that a set has of a facet.
func valuesOf(s *app.SetSummary, facet Facet) []string {
	var out []string
	add := func(v string) {
		if v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	switch facet {
	case ByMinistry:
		for _, r := range s.Respondents {
			add(r.Ministry())
		}
	case ByPerson:
		for _, r := range s.Respondents {
			add(r.Person())
		}
	case ByParty:
		for _, a := range s.Askers {
			add(a.Party)
		}
	case ByYear:
		if date := s.Date(); len(date) >= 4 {
			add(date[:4])
		}
	}
	return out
}

// FindingFacets lists the values that the findings of a query have: kinds, causes and
// verdicts in their order, of every other facet the most frequent first; values that are
// chosen already narrow the others.
func (p *Project) FindingFacets(ctx context.Context, q FindingQuery, chosen map[Facet]string) ([]FacetValue, error) {
	q, err := p.narrowed(ctx, q, chosen)
	if err != nil {
		return nil, err
	}
	q.Limit, q.Offset = 0, 0
	findings, _, err := p.store.Findings(ctx, q)
	if err != nil {
		return nil, err
	}
	sets, err := p.summaries(ctx)
	if err != nil {
		return nil, err
	}
	counts := map[Facet]map[string]int{}
	for _, facet := range facetsOfSets {
		counts[facet] = map[string]int{}
		for _, f := range findings {
			seen := map[string]bool{}
			for _, id := range []string{f.A.Set, f.B.Set} {
				if s := sets[id]; s != nil {
					for _, v := range valuesOf(s, facet) {
						seen[v] = true
					}
				}
			}
			for v := range seen {
				counts[facet][v]++
			}
		}
	}
	out := ownFacets(q, findings)
	for _, facet := range facetsOfSets {
		var values []FacetValue
		for v, n := range counts[facet] {
			values = append(values, FacetValue{facet, v, v, n})
		}
		slices.SortFunc(values, func(a, b FacetValue) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Value, b.Value)) })
		out = append(out, values...)
	}
	tagged, err := p.tagFacets(ctx, findings)
	return append(out, tagged...), err
}

// tagFacets counts the tags on the passages of the findings, in the order of the
// codebook; a tag counts for those above it too.
func (p *Project) tagFacets(ctx context.Context, findings []app.Finding) ([]FacetValue, error) {
	tags, err := p.store.Tags(ctx)
	if err != nil {
		return nil, err
	}
	notes, err := p.store.Annotations(ctx, AnnotationQuery{})
	if err != nil {
		return nil, err
	}
	above, on := map[string]string{}, map[string][]app.Annotation{}
	for _, t := range tags {
		above[t.ID] = t.Parent
	}
	for _, a := range notes {
		on[a.Answer] = append(on[a.Answer], a)
	}
	counts := map[string]int{}
	for _, f := range findings {
		seen := map[string]bool{}
		for _, side := range []app.Passage{f.A, f.B} {
			for _, a := range on[side.Answer] {
				if !a.Whole && !a.Span.Overlaps(side.Span) {
					continue
				}
				for _, tag := range a.Tags {
					for ; tag != "" && !seen[tag]; tag = above[tag] {
						seen[tag] = true
						counts[tag]++
					}
				}
			}
		}
	}
	var out []FacetValue
	for _, t := range tags {
		if n := counts[t.ID]; n > 0 {
			out = append(out, FacetValue{ByTag, t.ID, t.Path, n})
		}
	}
	return out, nil
}

// ownFacets counts kinds, causes and verdicts.
func ownFacets(q FindingQuery, findings []app.Finding) []FacetValue {
	counts := map[FacetValue]int{}
	for _, f := range findings {
		if len(q.Kinds) == 0 {
			counts[FacetValue{Facet: ByKind, Value: string(f.Kind)}]++
		}
		for i, c := range f.Causes {
			if q.Cause == "" && !slices.Contains(f.Causes[:i], c) {
				counts[FacetValue{Facet: ByCause, Value: string(c)}]++
			}
		}
		if q.Verdict == AnyVerdict {
			decided := string(Open)
			if !f.Open() {
				decided = string(f.Verdict.Decision)
			}
			counts[FacetValue{Facet: ByVerdict, Value: decided}]++
		}
	}
	var out []FacetValue
	add := func(facet Facet, value string) {
		if n := counts[FacetValue{Facet: facet, Value: value}]; n > 0 {
			out = append(out, FacetValue{facet, value, value, n})
		}
	}
	for _, kind := range []app.Label{app.Shifted, app.Reworded, app.Repeated} {
		add(ByKind, string(kind))
	}
	for _, cause := range app.Causes {
		add(ByCause, string(cause))
	}
	for _, v := range []VerdictFilter{Open, Confirmed, Rejected, Relabelled} {
		add(ByVerdict, string(v))
	}
	return out
}

// FindingsWith lists the findings of a query that have the chosen values: one set of
// the finding has all those of sets, and a passage of it the tag.
func (p *Project) FindingsWith(ctx context.Context, q FindingQuery, chosen map[Facet]string) ([]app.Finding, int, error) {
	q, err := p.narrowed(ctx, q, chosen)
	if err != nil {
		return nil, 0, err
	}
	return p.Findings(ctx, q)
}

// narrowed is the query for the findings with the chosen values.
func (p *Project) narrowed(ctx context.Context, q FindingQuery, chosen map[Facet]string) (FindingQuery, error) {
	q.Tag = cmp.Or(q.Tag, chosen[ByTag])
	if !slices.ContainsFunc(facetsOfSets, func(f Facet) bool { return chosen[f] != "" }) {
		return q, nil
	}
	sets, err := p.summaries(ctx)
	if err != nil {
		return q, err
	}
	q.Sets = []string{}
	for id, s := range sets {
		if !slices.ContainsFunc(facetsOfSets, func(f Facet) bool {
			return chosen[f] != "" && !slices.Contains(valuesOf(s, f), chosen[f])
		}) {
			q.Sets = append(q.Sets, id)
		}
	}
	slices.Sort(q.Sets)
	return q, nil
}

// summaries are the sets by id; who asks and answers, and when, holds for an edition.
func (p *Project) summaries(ctx context.Context) (map[string]*app.SetSummary, error) {
	now, err := p.Edition(ctx)
	if err != nil {
		return nil, err
	}
	return p.sums.get(now, func() (map[string]*app.SetSummary, error) {
		list, _, err := p.store.Sets(ctx, SetQuery{})
		out := make(map[string]*app.SetSummary, len(list))
		for i := range list {
			out[list[i].ID] = &list[i]
		}
		return out, err
	})
}
