package project

import (
	"context"
	"slices"
	"sync"

	"standpunt/app"
	"standpunt/app/reuse"
)

// memo is the archive as the last comparison of all sets read it, so that a set
// that comes in later can be compared alone. The index covers the first sets; the
// others came in since.
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
// beside the kept ones. Kept is then what a comparison of all sets finds: answers of the
// others are compared again where what they share has become too common to find them. After a
// comparison of all sets it takes about as long as the added sets are, not the project;
// without one, or when texts change meanwhile, it compares all.
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
	findings, again, known, err := p.memo.compare(ctx, all, fresh)
	if err != nil {
		return nil, canceled("compare", err)
	}
	if known {
		known, err = p.ifStill(ctx, of, func() error {
			if !p.Writable() {
				return nil
			}
			return p.store.AddFindings(ctx, findings, again)
		})
		if err != nil || !known {
			p.memo.forget() // it holds sets of which no findings are kept
		}
		if err != nil {
			return nil, err
		}
	}
	if !known {
		r, err := p.Compare(ctx, CompareOptions{}, nil)
		if err != nil {
			return nil, err
		}
		findings = r.Findings
	}
	findings = slices.DeleteFunc(findings, func(f app.Finding) bool {
		return !slices.Contains(added, f.A.Set) && !slices.Contains(added, f.B.Set)
	})
	return findings, p.addVerdicts(ctx, findings)
}

// compare compares the fresh sets with those of the archive and with each other, takes
// them into the archive, and compares again the pairs of older answers of which what was
// found may be no more. Known is false when the archive is not what the project, with
// these sets in it, holds beside them.
func (m *memo) compare(ctx context.Context, all []string, fresh []*app.Set) (findings []app.Finding, again [][2]string, known bool, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.knows(all, fresh) {
		return nil, nil, false, nil
	}
	old := m.archive
	m.archive = nil // who stops here leaves part of the memo without the fresh sets
	grown, before := old.with(fresh), len(old.answers)
	growth, err := old.index.Grow(ctx, grown.answers[m.answers:], before-m.answers)
	if err != nil {
		return nil, nil, true, err
	}
	links, broken := m.questions.Add(fresh)
	pairs := grown.among(len(old.sets), slices.Concat(links, broken))
	for _, p := range growth.Reopened() {
		pairs = append(pairs, p)
		a, b := grown.of[p[0]], grown.of[p[1]]
		if l, ok := m.questions.Linked(a.set, a.answer, b.set, b.answer); ok {
			links = append(links, l)
		}
	}
	for _, p := range pairs {
		again = append(again, [2]string{grown.answers[p[0]].ID, grown.answers[p[1]].ID})
	}
	every := func(a, b string) bool { return true }
	findings = grown.judge(ctx, append(growth.Matches(), growth.Between(pairs)...), every)
	linked, _ := grown.linked(ctx, links, DefaultMinWords, every)
	if err := ctx.Err(); err != nil {
		return nil, nil, true, err
	}
	m.archive = grown
	return distinct(append(findings, linked...)), again, true, nil
}

// among are the pairs of answers of the first sets, so many, that links are of.
func (a *archive) among(sets int, links []reuse.Link) [][2]int {
	late := map[string]bool{}
	for _, s := range a.sets[sets:] {
		late[s.ID] = true
	}
	links = slices.DeleteFunc(links, func(l reuse.Link) bool { return late[l.SetA] || late[l.SetB] })
	if len(links) == 0 {
		return nil // as nearly always: the answers need not be walked
	}
	at := map[string]int{}
	for i, n := range a.answers {
		at[n.ID] = i
	}
	var out [][2]int
	for _, l := range links {
		out = append(out, [2]int{at[l.AnswerA], at[l.AnswerB]})
	}
	return out
}
