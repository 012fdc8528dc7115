package project

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
	"standpunt/app/text"
)

// Repeat is a passage that recurs in several answers, the first use first.
type Repeat struct {
	app.Cluster
	Sets        int    // in how many sets
	First, Last string // dates; "" when no set has one
	FirstAsked  bool   // First is when it was asked, and LastAsked: Last is
	LastAsked   bool
	Uses        []Use // as Members
}

// Use is one place at which a passage stands, with what says who said it when.
type Use struct {
	app.ClusterMember
	Name       string // of the set
	Date       string
	DateAsked  bool // Date is when it was asked
	Respondent string
	Question   string
	Text       string // the words there
	Before     string // of a passage that begins in a sentence, the words of it that come before
	After      string // and of one that ends in a sentence, those that come after
	Other      bool   // other words than at the first use: a value, a "niet", a "kan"
}

// Repeats finds the passages that recur in all sets of the project, the one in
// most answers first. Those that stand nearly everywhere are marked as boilerplate.
func (p *Project) Repeats(ctx context.Context, progress func(done, total int)) ([]Repeat, error) {
	archive, index, err := p.index(ctx, DefaultMinWords, progress)
	if err != nil {
		return nil, err
	}
	clusters := index.Clusters()
	if err := ctx.Err(); err != nil {
		return nil, &app.Error{Code: app.Canceled, Key: "canceled", What: "find repeats", Why: "it was stopped", Err: err}
	}
	sets := make(map[string]*app.Set, len(archive.sets))
	for _, s := range archive.sets {
		sets[s.ID] = s
	}
	sentences := sentencesOf{}
	out := make([]Repeat, 0, len(clusters))
	for _, c := range clusters {
		r := Repeat{Cluster: c, Uses: make([]Use, len(c.Members))}
		seen := map[string]bool{}
		for i, m := range c.Members {
			u := useOf(sets[m.Set], m)
			u.Before, u.After = sentences.rest(sets[m.Set], m)
			u.Other = i > 0 && wordsOf(u.Text, sets[m.Set].Language) != wordsOf(r.Uses[0].Text, sets[r.Uses[0].Set].Language)
			r.Uses[i] = u
			seen[m.Set] = true
			if u.Date == "" {
				continue
			}
			if r.First == "" || u.Date < r.First {
				r.First, r.FirstAsked = u.Date, u.DateAsked
			}
			if u.Date > r.Last {
				r.Last, r.LastAsked = u.Date, u.DateAsked
			}
		}
		r.Sets = len(seen)
		out = append(out, r)
	}
	return out, nil
}

// wordsOf are the words of a passage whatever their format.
func wordsOf(passage, language string) string {
	var keys []string
	for _, t := range text.Analyse(passage, text.Options{Language: language}).Tokens {
		if t.Class != text.Punct {
			keys = append(keys, t.Key)
		}
	}
	return strings.Join(keys, " ")
}

// sentencesOf are the sentences of answers, by id: one may hold many parts of sentences.
type sentencesOf map[string][]app.Span

// rest is what the sentences in which a passage begins and ends say besides it.
func (known sentencesOf) rest(s *app.Set, m app.ClusterMember) (before, after string) {
	a := s.Answer(m.Answer)
	if a == nil || whole(m.Span.In(a.Text)) {
		return "", ""
	}
	if known[a.ID] == nil {
		known[a.ID] = text.Sentences(a.Text, text.Options{Language: s.Language})
	}
	for _, x := range known[a.ID] {
		if x.Contains(m.Span.Start) {
			before = app.Span{Start: x.Start, End: m.Span.Start}.In(a.Text)
		}
		if x.Contains(m.Span.End - 1) {
			after = app.Span{Start: m.Span.End, End: x.End}.In(a.Text)
		}
	}
	return before, after
}

// whole tells at a glance whether a passage is of whole sentences: most are.
func whole(passage string) bool {
	first, _ := utf8.DecodeRuneInString(passage)
	return unicode.IsUpper(first) && strings.ContainsAny(passage[len(passage)-1:], ".?!")
}

func useOf(s *app.Set, m app.ClusterMember) Use {
	u := Use{ClusterMember: m, Name: s.Name(), Date: s.Date(), DateAsked: s.DateAsked()}
	var who, asked []string
	for _, r := range s.Respondents {
		if r.Name != "" {
			who = append(who, r.Name)
		} else {
			who = append(who, r.Role)
		}
	}
	if a := s.Answer(m.Answer); a != nil {
		for _, q := range s.QuestionsOf(a) {
			asked = append(asked, q.Text)
		}
		u.Text = m.Span.In(a.Text)
	}
	u.Respondent, u.Question = strings.Join(who, ", "), strings.Join(asked, " ")
	return u
}
