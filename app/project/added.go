package project

import (
	"context"
	"slices"
	"sync"

	"standpunt/app"
	"standpunt/app/reuse"
)

// memo is the archive as the last comparison of all sets read it, so that a set
// that comes in later can be compared alone. The index and the questions cover
// the first sets; the others came in since.
type memo struct {
	mu        sync.Mutex
	archive   *archive
	questions *reuse.Questions
	sets      int // of the archive that the index covers
	answers   int
}

// remember keeps the archive for CompareAdded.
func (m *memo) remember(a *archive, questions *reuse.Questions) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.archive, m.questions, m.sets, m.answers = a, questions, len(a.sets), len(a.answers)
}

// forget is for what may change the text of a set and keep its id.
func (m *memo) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.archive, m.questions, m.sets, m.answers = nil, nil, 0, 0
}

// mostLate is how many sets may come in before all are read again.
const mostLate = 500

// knows tells whether the archive holds all sets, by id and sorted, but the added ones.
func (m *memo) knows(all []string, added []*app.Set) bool {
	if m.archive == nil || len(m.archive.sets)-m.sets > mostLate || len(all) != len(m.archive.sets)+len(added) {
		return false
	}
	for _, s := range m.archive.sets {
		if slices.ContainsFunc(added, func(a *app.Set) bool { return a.ID == s.ID }) {
			return false
		}
		if _, ok := slices.BinarySearch(all, s.ID); !ok {
			return false
		}
	}
	return true
}

// CompareAdded finds what sets that have just come in repeat, reword and shift of
// the others, with the verdicts that were given before, and keeps these findings
// beside the kept ones. After a comparison of all sets it takes as long as the
// added sets are, not the project; without one, or when texts change meanwhile, it
// compares all.
func (p *Project) CompareAdded(ctx context.Context, added []string) ([]app.Finding, error) {
	of, err := p.Edition(ctx)
	if err != nil {
		return nil, err
	}
	all, err := p.store.SetIDs(ctx)
	if err != nil {
		return nil, err
	}
	var fresh []*app.Set
	for _, id := range added {
		s, err := p.store.Set(ctx, id)
		if err != nil {
			return nil, err
		}
		fresh = append(fresh, s)
	}
	if fresh, err = p.tuned(ctx, fresh...); err != nil {
		return nil, err
	}
	findings, known, err := p.memo.compare(ctx, all, fresh)
	if err != nil {
		return nil, canceled("compare", err)
	}
	if known {
		known, err = p.ifStill(ctx, of, func() error {
			if !p.Writable() {
				return nil
			}
			return p.store.AddFindings(ctx, findings)
		})
		if err != nil {
			return nil, err
		}
	}
	if !known {
		r, err := p.Compare(ctx, CompareOptions{}, nil)
		of := slices.DeleteFunc(r.Findings, func(f app.Finding) bool {
			return !slices.Contains(added, f.A.Set) && !slices.Contains(added, f.B.Set)
		})
		return of, err
	}
	return findings, p.addVerdicts(ctx, findings)
}

// compare compares the fresh sets with those of the archive and with each
// other, and takes them into the archive. Known is false when the archive is
// not what the project, with these sets in it, holds beside them, and when what came
// in makes boilerplate of a sentence, so that findings of the others are none any more.
func (m *memo) compare(ctx context.Context, all []string, fresh []*app.Set) (findings []app.Finding, known bool, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.knows(all, fresh) {
		return nil, false, nil
	}
	grown, before := m.archive.with(fresh), len(m.archive.answers)
	matches, kept, err := m.archive.index.MatchesOf(ctx, grown.answers[m.answers:], before-m.answers)
	if err != nil || !kept {
		return nil, err != nil, err
	}
	var links []reuse.Link
	others := reuse.ReadQuestions(grown.sets[m.sets:])
	for _, s := range fresh {
		links = append(links, m.questions.LinksOf(s)...)
		links = append(links, others.LinksOf(s)...)
	}
	every := func(a, b string) bool { return true }
	findings = grown.judge(ctx, matches, every)
	linked, _ := grown.linked(ctx, links, DefaultMinWords, every)
	if err := ctx.Err(); err != nil {
		return nil, true, err
	}
	m.archive = grown
	return distinct(append(findings, linked...)), true, nil
}
