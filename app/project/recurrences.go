package project

import (
	"cmp"
	"context"
	"slices"

	"standpunt/app"
)

// Recurrence is a passage of an answer that stands in other answers too, the same
// or changed, as the last comparison of all sets found it.
type Recurrence struct {
	Answer   string
	Span     app.Span
	Kind     app.Label     // the strongest of its findings: shifted, reworded or repeated
	Findings []app.Finding // the strongest first; rejected ones are left out
	Answers  int           // in how many answers it stands, this one included
	First    string        // the earliest date on which it was said; "" when no set has a date
	Asked    bool          // First is when it was asked
}

// Recurrences are the passages of a set that recur or have shifted, in the order
// of its text, and the names of the sets that their findings are in, by id.
type Recurrences struct {
	Passages []Recurrence
	Names    map[string]string
}

// strength orders the kinds of finding by what a reader must see first.
var strength = map[app.Label]int{app.Shifted: 3, app.Reworded: 2, app.Repeated: 1}

// Recurrences gives what the last comparison of all sets found in a set. A
// researcher's verdict counts for more than the proposal.
func (p *Project) Recurrences(ctx context.Context, set string) (Recurrences, error) {
	found := Recurrences{Names: map[string]string{}}
	s, err := p.Set(ctx, set)
	if err != nil {
		return found, err
	}
	findings, _, err := p.store.Findings(ctx, FindingQuery{Set: s.ID})
	if err != nil {
		return found, err
	}
	dates := map[string]day{s.ID: dayOf(s)}
	found.Names[s.ID] = s.Name()
	for _, f := range findings {
		for _, id := range []string{f.A.Set, f.B.Set} {
			if _, known := dates[id]; known {
				continue
			}
			dates[id], found.Names[id] = day{}, id
			switch other, err := p.store.Set(ctx, id); {
			case err == nil:
				dates[id], found.Names[id] = dayOf(other), other.Name()
			case app.CodeOf(err) != app.NotFound: // it was not removed since
				return found, err
			}
		}
	}
	var out []Recurrence
	for _, f := range findings {
		kind := judgedAs(f)
		if strength[kind] == 0 {
			continue
		}
		for _, here := range []app.Passage{f.A, f.B} {
			if here.Set != s.ID {
				continue
			}
			if here, ok := standing(s, here); ok {
				out = gather(out, here, f, kind)
			}
		}
	}
	order := map[string]int{}
	for i, a := range s.Answers {
		order[a.ID] = i
	}
	for i := range out {
		out[i].count(dates)
	}
	slices.SortStableFunc(out, func(a, b Recurrence) int {
		return cmp.Or(order[a.Answer]-order[b.Answer], a.Span.Start-b.Span.Start, a.Span.End-b.Span.End)
	})
	found.Passages = out
	return found, nil
}

// standing is the passage where its words stand in the set now: a finding that
// was judged before the set came in anew keeps the span of the older text. There
// is none when the words are gone, or stand at several places and at none of old.
func standing(s *app.Set, p app.Passage) (app.Passage, bool) {
	a := s.Answer(p.Answer)
	if a == nil || p.Text == "" {
		return p, false
	}
	if p.Span.In(a.Text) == p.Text {
		return p, true
	}
	at, err := findQuote(a.Text, p.Text)
	p.Span = at
	return p, err == nil
}

// Standing is the passage where its words stand in its set now, with that set. A
// passage whose words are gone, or stand at several places and at none of old, comes
// back without a span.
func (p *Project) Standing(ctx context.Context, x app.Passage) (*app.Set, app.Passage, error) {
	s, _, err := p.Answer(ctx, x.Answer)
	if err != nil {
		return nil, x, err
	}
	x, ok := standing(s, x)
	if !ok {
		x.Span = app.Span{}
	}
	return s, x, nil
}

// judgedAs is what a finding is after the verdict; "" when it was rejected. One that was
// reopened is what the comparison says now.
func judgedAs(f app.Finding) app.Label {
	switch {
	case f.Open(), f.Verdict.Decision == app.Confirm:
		return f.Kind
	case f.Verdict.Decision == app.Relabel:
		return f.Verdict.Kind
	}
	return ""
}

// gather adds a finding to the recurrence that it belongs to: one of which the
// passage shares more than half of the shorter.
func gather(list []Recurrence, here app.Passage, f app.Finding, kind app.Label) []Recurrence {
	for i := range list {
		r := &list[i]
		shared := min(r.Span.End, here.Span.End) - max(r.Span.Start, here.Span.Start)
		if r.Answer != here.Answer || 2*shared <= min(r.Span.Len(), here.Span.Len()) {
			continue
		}
		r.Findings = append(r.Findings, f)
		r.Span = app.Span{Start: min(r.Span.Start, here.Span.Start), End: max(r.Span.End, here.Span.End)}
		if strength[kind] > strength[r.Kind] {
			r.Kind = kind
		}
		return list
	}
	return append(list, Recurrence{Answer: here.Answer, Span: here.Span, Kind: kind, Findings: []app.Finding{f}})
}

// day is the date of a set; asked when it is that of the questions.
type day struct {
	date  string
	asked bool
}

func dayOf(s *app.Set) day { return day{s.Date(), s.DateAsked()} }

// count tells in how many answers the passage stands, and since when.
func (r *Recurrence) count(dates map[string]day) {
	seen := map[string]bool{}
	for _, f := range r.Findings {
		for _, at := range []app.Passage{f.A, f.B} {
			seen[at.Answer] = true
			if d := dates[at.Set]; d.date != "" && (r.First == "" || d.date < r.First) {
				r.First, r.Asked = d.date, d.asked
			}
		}
	}
	r.Answers = len(seen)
	slices.SortStableFunc(r.Findings, func(a, b app.Finding) int { return strength[judgedAs(b)] - strength[judgedAs(a)] })
}
