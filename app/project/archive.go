package project

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"standpunt/app"
	"standpunt/app/compare"
	"standpunt/app/reuse"
	"standpunt/app/text"
)

// archive is all answers of a project, as the comparison of all with all needs them.
type archive struct {
	sets    []*app.Set
	answers []reuse.Answer
	of      []place      // per answer, where it stands
	index   *reuse.Index // of the first answers
	indexed int          // how many those are
}

type place struct{ set, answer int }

func newArchive(sets []*app.Set) *archive { return (&archive{}).with(sets) }

// with is the archive and more sets.
func (a *archive) with(sets []*app.Set) *archive {
	out := *a
	a = &out
	first := len(a.sets)
	a.sets = append(a.sets[:first:first], sets...)
	for i, s := range sets {
		for j, n := range s.Answers {
			a.answers = append(a.answers, reuse.Answer{
				Set: s.ID, ID: n.ID, Covers: n.Covers, Text: n.Text, Date: s.Date(), Language: s.Language,
			})
			a.of = append(a.of, place{first + i, j})
		}
	}
	return a
}

// judge turns pairs of passages into findings: exact ones are repeats as they
// are, the others are classified, on all cores, in the order of the matches.
func (a *archive) judge(ctx context.Context, matches []reuse.Match, pick func(a, b string) bool) []app.Finding {
	found := make([]*app.Finding, len(matches))
	each(ctx, len(matches), func(i int) {
		m := matches[i]
		if pick(a.answers[m.A].Set, a.answers[m.B].Set) {
			found[i] = a.finding(m)
		}
	})
	var out []app.Finding
	for _, f := range found {
		if f != nil {
			out = append(out, *f)
		}
	}
	return out
}

// each calls do with the numbers under n, on all cores at once, until ctx ends. What
// do keeps under its number is the same whatever the number of cores.
func each(ctx context.Context, n int, do func(int)) {
	var wait sync.WaitGroup
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), n) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wait.Wait()
}

// finding is what a match says, or nil when the passages are related at most.
func (a *archive) finding(m reuse.Match) *app.Finding {
	if compare.Later(a.setOf(m.A), a.setOf(m.B)) {
		m.A, m.B, m.SpanA, m.SpanB = m.B, m.A, m.SpanB, m.SpanA
	}
	one, other := a.answers[m.A], a.answers[m.B]
	f := app.Finding{
		Kind: app.Repeated, Causes: []app.Cause{}, Changes: []app.Change{}, Score: 1,
		A: passageOf(one, m.SpanA), B: passageOf(other, m.SpanB),
	}
	if !m.Exact {
		j := compare.Classify(compare.Pair{
			A: f.A.Text, B: f.B.Text, ContextA: a.around(m.A, m.SpanA), ContextB: a.around(m.B, m.SpanB),
			DateA: one.Date, DateB: other.Date, Language: one.Language, LanguageB: other.Language,
		})
		if j.Label == app.Related || j.Label == app.Unrelated {
			return nil
		}
		f.Kind, f.Score = j.Label, j.Score
		if j.Label == app.Shifted {
			f.Causes, f.Changes = j.Causes, offset(j.Changes, m.SpanA.Start, m.SpanB.Start)
		}
	}
	f.ID = compare.FindingID(a.setOf(m.A), a.setOf(m.B), f.A, f.B, 0)
	return &f
}

// setOf is the set in which answer i stands.
func (a *archive) setOf(i int) *app.Set { return a.sets[a.of[i].set] }

func passageOf(a reuse.Answer, s app.Span) app.Passage {
	return app.Passage{Set: a.Set, Answer: a.ID, Covers: a.Covers, Span: s, Text: s.In(a.Text)}
}

// around is the sentence before the span of an answer and the one after it.
func (a *archive) around(answer int, s app.Span) compare.Context {
	full := a.answers[answer].Text
	if answer < a.indexed {
		before, after := a.index.Around(answer, s)
		return compare.Context{Before: before.In(full), After: after.In(full)}
	}
	var c compare.Context
	for _, sentence := range text.Sentences(full, text.Options{Language: a.answers[answer].Language, Date: a.answers[answer].Date}) {
		if sentence.End <= s.Start {
			c.Before = sentence.In(full)
		}
		if sentence.Start >= s.End {
			c.After = sentence.In(full)
			break
		}
	}
	return c
}

// offset moves spans from the passages into the answers.
func offset(changes []app.Change, a, b int) []app.Change {
	out := slices.Clone(changes)
	for i := range out {
		c := &out[i]
		c.SpanA.Start, c.SpanA.End = c.SpanA.Start+a, c.SpanA.End+a
		c.SpanB.Start, c.SpanB.End = c.SpanB.Start+b, c.SpanB.End+b
	}
	return out
}
