package project

import (
	"context"
	"slices"
	"sort"

	"standpunt/app"
	"standpunt/app/compare"
	"standpunt/app/reuse"
)

// CompareOptions says what to compare: all sets, or Set with the sets With (all
// others when With is empty).
type CompareOptions struct {
	Set      string
	With     []string
	MinWords int // passages with fewer words are left out; 0 for the default
}

// DefaultMinWords is the length in words under which a passage says too little to be a finding.
const DefaultMinWords = 6

// CompareResult is what the comparison proposes.
type CompareResult struct {
	Findings []app.Finding `json:"findings"`
	Clusters []app.Cluster `json:"clusters"`
	Asked    []AskedAgain  `json:"asked_again"`
}

// RuleVersion names the rules by which texts are compared: with the language packs it
// says what a finding was found by.
const RuleVersion = compare.RuleVersion

// Compare finds which passages are repeated, reworded and shifted, with the
// verdicts that were given before. Of a writable project the findings in all sets
// are kept, for Findings to list; what other options than the default leave out
// must not be lost to the list. When the texts change meanwhile, they are compared again.
func (p *Project) Compare(ctx context.Context, o CompareOptions, progress func(done, total int)) (CompareResult, error) {
	none := CompareResult{Findings: []app.Finding{}, Clusters: []app.Cluster{}, Asked: []AskedAgain{}}
	if o.MinWords == 0 {
		o.MinWords = DefaultMinWords
	}
	for {
		of, err := p.Edition(ctx)
		if err != nil {
			return none, err
		}
		found, err := p.compared(ctx, o, progress)
		if err != nil {
			return none, err
		}
		current, err := p.ifStill(ctx, of, func() error {
			if o.Set != "" || o.MinWords != DefaultMinWords || !p.Writable() {
				return nil
			}
			if err := p.store.SetFindings(ctx, found.Findings); err != nil {
				return err
			}
			p.memo.remember(found.archive, found.questions)
			return nil
		})
		if err != nil {
			return none, err
		}
		if current {
			return found.CompareResult, p.addVerdicts(ctx, found.Findings)
		}
	}
}

// compared is a result with what it was found in.
type compared struct {
	CompareResult
	archive   *archive
	questions *reuse.Questions
}

// compared compares the texts as they are now.
func (p *Project) compared(ctx context.Context, o CompareOptions, progress func(done, total int)) (compared, error) {
	var none compared
	pick, err := p.picker(ctx, o)
	if err != nil {
		return none, err
	}
	archive, index, err := p.index(ctx, o.MinWords, progress)
	if err != nil {
		return none, err
	}
	matches, err := index.Matches(ctx)
	if err != nil {
		return none, err
	}
	findings := archive.judge(ctx, matches, pick.pair)
	questions := reuse.ReadQuestions(archive.sets)
	linked, again := archive.linked(ctx, questions.Links(), o.MinWords, pick.pair)
	findings = distinct(append(findings, linked...))
	result := CompareResult{Findings: findings, Clusters: pick.clusters(index.Clusters()), Asked: again}
	if err := ctx.Err(); err != nil {
		return none, &app.Error{Code: app.Canceled, Key: "canceled", What: "compare", Why: "it was stopped", Err: err}
	}
	return compared{result, archive, questions}, nil
}

// index reads all sets and indexes their answers.
func (p *Project) index(ctx context.Context, minWords int, progress func(done, total int)) (*archive, *reuse.Index, error) {
	sets, err := p.allSets(ctx)
	if err != nil {
		return nil, nil, err
	}
	archive := newArchive(sets)
	archive.index, err = reuse.Build(ctx, archive.answers, reuse.Options{MinWords: minWords}, progress)
	archive.indexed = len(archive.answers)
	return archive, archive.index, err
}

// Findings lists the findings of the last comparison of all sets, with their verdicts.
func (p *Project) Findings(ctx context.Context, q FindingQuery) ([]app.Finding, int, error) {
	return p.store.Findings(ctx, q)
}

// SideBySide aligns two sets, in the order in which they are given. What was found of them
// across their questions stands in a line too.
func (p *Project) SideBySide(ctx context.Context, a, b string) (*app.Set, *app.Set, compare.Comparison, error) {
	left, err := p.Set(ctx, a)
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	right, err := p.Set(ctx, b)
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	two, err := p.tuned(ctx, left, right)
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	found, _, err := p.store.Findings(ctx, FindingQuery{Set: a})
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	found = slices.DeleteFunc(found, func(f app.Finding) bool { return f.A.Set != b && f.B.Set != b })
	return two[0], two[1], compare.Sets(two[0], two[1], found...), nil
}

// VersionsSideBySide aligns two versions of a set, by number from 1, or 0 for the set as it is.
func (p *Project) VersionsSideBySide(ctx context.Context, set string, left, right int) (*app.Set, *app.Set, compare.Comparison, error) {
	a, err := p.SetVersion(ctx, set, left)
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	b, err := p.SetVersion(ctx, set, right)
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	two, err := p.tuned(ctx, a, b)
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	return two[0], two[1], compare.Sets(two[0], two[1]), nil
}

// AnswersSideBySide aligns two answers.
func (p *Project) AnswersSideBySide(ctx context.Context, a, b string) (*app.Set, *app.Set, compare.Comparison, error) {
	left, one, err := p.Answer(ctx, a)
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	right, other, err := p.Answer(ctx, b)
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	two, err := p.tuned(ctx, left, right)
	if err != nil {
		return nil, nil, compare.Comparison{}, err
	}
	return two[0], two[1], compare.Answers(two[0], two[1], one.ID, other.ID), nil
}

// FindingsBetween gives the findings in what SideBySide gave, with their verdicts.
func (p *Project) FindingsBetween(ctx context.Context, left, right *app.Set, c compare.Comparison) ([]app.Finding, error) {
	findings := compare.Findings(left, right, c, 1)
	return findings, p.addVerdicts(ctx, findings)
}

// addVerdicts puts into the findings what was decided about them.
func (p *Project) addVerdicts(ctx context.Context, findings []app.Finding) error {
	kept, _, err := p.store.Findings(ctx, FindingQuery{Verdict: Decided})
	if err != nil {
		return err
	}
	judged := map[string]*app.Verdict{}
	for _, f := range kept {
		judged[f.ID] = f.Verdict
	}
	for i, f := range findings {
		findings[i] = f.Under(judged[f.ID])
	}
	return nil
}

func (p *Project) allSets(ctx context.Context) ([]*app.Set, error) {
	var sets []*app.Set
	err := p.store.EachSet(ctx, func(s *app.Set) error {
		sets = append(sets, s)
		return ctx.Err()
	})
	if err != nil {
		return nil, err
	}
	return p.tuned(ctx, sets...)
}

// picked is which pairs of sets the options ask for: those of set with the others, or
// where it is "" all.
type picked struct {
	set  string
	with []string // none for all
}

func (p *Project) picker(ctx context.Context, o CompareOptions) (picked, error) {
	var out picked
	if o.Set == "" {
		return out, nil
	}
	var err error
	if out.set, err = p.setID(ctx, o.Set); err != nil {
		return out, err
	}
	for _, name := range o.With {
		id, err := p.setID(ctx, name)
		if err != nil {
			return out, err
		}
		out.with = append(out.with, id)
	}
	return out, nil
}

func (k picked) other(id string) bool { return len(k.with) == 0 || slices.Contains(k.with, id) }

// pair tells whether two sets are to be compared.
func (k picked) pair(a, b string) bool {
	return k.set == "" || a == k.set && k.other(b) || b == k.set && k.other(a)
}

// clusters are those of all that stand in such a pair.
func (k picked) clusters(all []app.Cluster) []app.Cluster {
	out := []app.Cluster{}
	for _, c := range all {
		if k.shares(c) {
			out = append(out, c)
		}
	}
	return out
}

func (k picked) shares(c app.Cluster) bool {
	in := func(fits func(set string) bool) bool {
		return slices.ContainsFunc(c.Members, func(m app.ClusterMember) bool { return fits(m.Set) })
	}
	return k.set == "" || in(func(set string) bool { return set == k.set }) && in(k.other)
}

// distinct keeps one finding per id, of those of two answers the first, and sorts:
// shifts first, then rewordings, the surest first.
func distinct(findings []app.Finding) []app.Finding {
	at := make(map[string]int, len(findings))
	out := []app.Finding{}
	for _, f := range findings {
		switch i, ok := at[f.ID]; {
		case !ok:
			at[f.ID] = len(out)
			out = append(out, f)
		case f.Precedes(&out[i]):
			out[i] = f
		}
	}
	rank := map[app.Label]int{app.Shifted: 0, app.Reworded: 1, app.Repeated: 2}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := &out[i], &out[j]
		switch {
		case rank[a.Kind] != rank[b.Kind]:
			return rank[a.Kind] < rank[b.Kind]
		case a.Score != b.Score:
			return a.Score > b.Score
		}
		return a.ID < b.ID
	})
	return out
}
