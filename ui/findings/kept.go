package findings

import (
	"encoding/json"
	"slices"

	"standpunt/app"
	"standpunt/app/project"
)

// kept is what the list of a project is narrowed to, as it is remembered.
type kept struct {
	Kind    app.Label
	Cause   app.Cause
	Verdict project.VerdictFilter
	Words   string
	Facets  map[project.Facet]string
	Called  map[project.Facet]string
}

// keptUnder is the key of what is remembered about the open project.
func (p *presenter) keptUnder() string { return "findings." + p.h.Project().Path() }

// keep remembers what the list is narrowed to, for this project.
func (p *presenter) keep() {
	k := kept{Cause: p.query.Cause, Verdict: p.query.Verdict, Words: p.query.Words, Facets: p.facets, Called: p.called}
	if len(p.query.Kinds) > 0 {
		k.Kind = p.query.Kinds[0]
	}
	text, err := json.Marshal(k)
	if err != nil { // maps of words always can be
		panic(err)
	}
	p.h.Keep(p.keptUnder(), string(text))
}

// recall narrows the list to what it was narrowed to when this project was open
// last, and leaves it when it is open still.
func (p *presenter) recall() {
	if p.h.Project() == nil || p.h.Project() == p.of {
		return
	}
	p.of = p.h.Project()
	var k kept
	if err := json.Unmarshal([]byte(p.h.Kept(p.keptUnder())), &k); err != nil {
		k = kept{} // nothing was remembered
	}
	if !slices.Contains(kinds, k.Kind) || !slices.Contains(causes, k.Cause) || !slices.Contains(verdicts, k.Verdict) {
		k = kept{} // written by a version with other words
	}
	p.query = project.FindingQuery{Cause: k.Cause, Verdict: k.Verdict, Words: k.Words}
	if k.Kind != "" {
		p.query.Kinds = []app.Label{k.Kind}
	}
	p.facets, p.called = k.Facets, k.Called
	if p.called == nil {
		p.called = map[project.Facet]string{}
	}
	p.cursor, p.chosen = 0, nil
}
