// Package findings is the screen that lists what the comparison of all sets
// proposes, the strongest first, to judge one after the other. What is found is
// the engine's; the screen shows the words that prove it and takes the verdict.
package findings

import (
	"context"
	"maps"
	"slices"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// page is how many findings are read at a time.
const page = 100

// presenter is the state of the list: what is shown, where the cursor is, and
// what stands around the finding under it.
type presenter struct {
	h        host.Host
	of       *project.Project // whose narrowing was recalled
	query    project.FindingQuery
	facets   map[project.Facet]string // the values that one of the sets, or a passage, has
	called   map[project.Facet]string // how those are shown
	total    int
	rows     map[int]app.Finding
	reading  map[int]bool
	sets     map[string]about        // by id
	reworded map[string][]app.Change // the words that differ, by finding
	version  int                     // counts queries, so that a late answer to an old one is dropped
	latest   host.Latest             // query
	cursor   int
	chosen   []int // the lines that a verdict is for, ascending; empty for the cursor's
	carried  int   // by how many lines the cursor's finding went down when the list was read again
	detail   detail
	ready    bool // the first answer came
	running  bool // all sets are being compared
	changed  func()
}

func newPresenter(h host.Host, changed func()) *presenter {
	return &presenter{h: h, changed: changed, rows: map[int]app.Finding{}, reading: map[int]bool{}, sets: map[string]about{}, reworded: map[string][]app.Change{}}
}

// row is the finding on a line; false while it is being read.
func (p *presenter) row(i int) (app.Finding, bool) {
	f, ok := p.rows[i]
	if !ok && i >= 0 && i < p.total {
		p.fetch(i / page)
	}
	return f, ok
}

func (p *presenter) fetch(nth int) {
	if p.reading[nth] {
		return
	}
	p.reading[nth] = true
	version, q, prj, facets := p.version, p.query, p.h.Project(), p.facets
	q.Limit, q.Offset = page, nth*page
	known := maps.Clone(p.sets)
	var list []app.Finding
	var total int
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if list, total, err = prj.FindingsWith(ctx, q, facets); err != nil {
			return err
		}
		nameSets(ctx, prj, list, known)
		return nil
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.total, p.ready, p.sets = total, true, known
		for i, f := range list {
			p.rows[nth*page+i] = f
		}
		p.chosen = slices.DeleteFunc(p.chosen, func(i int) bool { return i >= total })
		if last := max(0, total-1); p.cursor > last {
			p.cursor, p.chosen = last, nil
			p.fetch(p.cursor / page)
		}
		p.look()
	})
}

// nameSets adds what is said of the sets of the findings to those that are known.
func nameSets(ctx context.Context, prj *project.Project, list []app.Finding, known map[string]about) {
	for _, f := range list {
		for _, id := range []string{f.A.Set, f.B.Set} {
			if _, ok := known[id]; ok {
				continue
			}
			set, err := prj.Set(ctx, id)
			if err != nil {
				known[id] = about{name: id} // it was removed since
				continue
			}
			known[id] = about{set.Name(), set.Date(), answering(set.Respondents)}
		}
	}
}

// show narrows the list to a kind, a cause, a decision and words; empty ones are all.
func (p *presenter) show(kind app.Label, cause app.Cause, verdict project.VerdictFilter, words string) {
	p.query = project.FindingQuery{Cause: cause, Verdict: verdict, Words: words}
	if kind != "" {
		p.query.Kinds = []app.Label{kind}
	}
	p.again()
}

// again reads the findings that the list was narrowed to just now, from the first.
func (p *presenter) again() {
	p.cursor, p.chosen, p.rows = 0, nil, map[int]app.Finding{}
	if p.h.Project() != nil {
		p.keep()
	}
	p.reload()
}

// narrowed tells whether the facets leave findings out.
func (p *presenter) narrowed() bool {
	return len(p.query.Kinds) > 0 || p.query.Cause != "" || p.query.Verdict != "" || p.query.Words != "" || len(p.facets) > 0
}

// move puts the cursor on a line, and nothing else is chosen.
func (p *presenter) move(to int) { p.choose(max(0, min(to, p.total-1)), nil) }

// choose takes note of where the cursor is and which lines are chosen.
func (p *presenter) choose(cursor int, chosen []int) {
	p.cursor, p.chosen = cursor, chosen
	p.look()
}

// judged are the findings that a verdict is for.
func (p *presenter) judged() []app.Finding {
	if p.total == 0 {
		return nil
	}
	lines := p.chosen
	if len(lines) == 0 {
		lines = []int{p.cursor}
	}
	var out []app.Finding
	for _, i := range lines {
		f, known := p.row(i)
		if !known { // still being read: better no verdict than one for some of them
			return nil
		}
		out = append(out, f)
	}
	return out
}

// finding is the one under the cursor, or nil.
func (p *presenter) finding() *app.Finding {
	if f, ok := p.row(p.cursor); ok && p.total > 0 {
		return &f
	}
	return nil
}

// open puts the two sets side by side, at the finding.
func (p *presenter) open() {
	if f := p.finding(); f != nil {
		p.h.Go(host.Place{Screen: "compare", Set: f.A.Set, Other: f.B.Set, Finding: f.ID, Answer: f.A.Answer, Span: f.A.Span})
	}
}

// compare compares all sets; it takes a while and can be stopped.
func (p *presenter) compare() {
	prj := p.h.Project()
	if p.running || prj == nil {
		return
	}
	p.running = true
	p.changed()
	var found int
	p.h.Run(p.h.T("findings.comparing"), func(ctx context.Context, progress func(int, int)) error {
		result, err := prj.Compare(ctx, project.CompareOptions{}, progress)
		found = len(result.Findings)
		return err
	}, func(err error) {
		p.running = false
		p.changed()
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.h.Notice(p.h.T("findings.compared", found), false)
		p.h.Changed()
	})
}
