package project

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
	"standpunt/app/reference"
)

// Delay says how answers and the notices that put them off belong together.
type Delay struct {
	Notices []app.SetSummary // of a set with answers: what put them off, the oldest first
	Answer  *app.SetSummary  // of a notice: the set with the answers, nil as long as it is not there
}

// Delays gives the sets that are a notice or were put off, by id. A notice
// belongs to the set of the same number, or to the one whose head points to it
// ("Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 344"); where
// several documents could hold the answers, the one that points comes first,
// then the earliest that is not before the notice. They are read once for an
// edition of the texts: the map must not be changed.
func (p *Project) Delays(ctx context.Context) (map[string]Delay, error) {
	now, err := p.Edition(ctx)
	if err != nil {
		return nil, err
	}
	return p.delays.get(now, func() (map[string]Delay, error) { return p.readDelays(ctx) })
}

func (p *Project) readDelays(ctx context.Context) (map[string]Delay, error) {
	out := map[string]Delay{}
	notices, _, err := p.store.Sets(ctx, SetQuery{Kind: app.Postponement, Sort: ByAnswered})
	if err != nil || len(notices) == 0 {
		return out, err
	}
	answers, _, err := p.store.Sets(ctx, SetQuery{Kind: app.Answers, Sort: ByAnswered})
	if err != nil {
		return nil, err
	}
	numbered, byID := map[string][]app.SetSummary{}, map[string]app.SetSummary{}
	for _, a := range answers {
		byID[a.ID] = a
		if a.Number != "" {
			numbered[a.Number] = append(numbered[a.Number], a)
		}
	}
	pointers, err := p.store.SeeAlso(ctx)
	if err != nil {
		return nil, err
	}
	pointing := map[string][]app.SetSummary{}
	for _, x := range pointers {
		a, ok := byID[x.Set]
		if !ok {
			continue
		}
		for _, r := range reference.Find(x.Words, a.Answered) {
			pointing[r.ID] = append(pointing[r.ID], a)
		}
	}
	for _, n := range notices {
		all := pointing[publishedAs(n)]
		if n.Number != "" {
			for _, a := range numbered[n.Number] {
				if !slices.ContainsFunc(all, func(o app.SetSummary) bool { return o.ID == a.ID }) && notBefore(a, n) {
					all = append(all[:len(all):len(all)], a)
				}
			}
		}
		d := out[n.ID]
		if len(all) > 0 {
			first := all[0]
			d.Answer = &first
		}
		out[n.ID] = d
		for _, a := range all {
			of := out[a.ID]
			of.Notices = append(of.Notices, n)
			out[a.ID] = of
		}
	}
	return out, nil
}

// notBefore tells whether the answers may come after the notice; a date that is missing may be any.
func notBefore(a, n app.SetSummary) bool {
	return a.Answered == "" || n.Answered == "" || a.Answered >= n.Answered
}

// publishedAs is the reference under which a set is published, also when it
// bears the preliminary one, "AH 615": that counts within a parliamentary year,
// which begins in September.
func publishedAs(s app.SetSummary) string {
	n, preliminary := strings.CutPrefix(s.Reference, "AH ")
	date := s.Date()
	if !preliminary || len(date) < 7 {
		return s.Reference
	}
	year, err := strconv.Atoi(date[:4])
	if err != nil {
		return s.Reference
	}
	if date[5:7] < "09" {
		year--
	}
	return "ah-tk-" + strconv.Itoa(year) + strconv.Itoa(year+1) + "-" + n
}
