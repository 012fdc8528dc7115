package project

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"standpunt/app"
)

// Twin is two sets that may be one: the same number and kind, from documents in
// two formats, such as the PDF and the DOCX of one letter.
type Twin struct {
	A           TwinSide         `json:"a"`
	B           TwinSide         `json:"b"`
	Differences []TwinDifference `json:"differences"` // none when both say the same
}

// TwinSide is one of the two.
type TwinSide struct {
	app.SetSummary
	Source    app.Source `json:"source"`
	Footnotes int        `json:"footnotes"`
}

// TwinDifference is one thing that the two documents do not say alike. Part is
// question, answer or footnotes, of which Label names the question, or a field: reference,
// subject, asked, answered, askers, respondents. A and B are the words around the
// first difference, with … where they are cut; "" where the document does not have it.
type TwinDifference struct {
	Part  string `json:"part"`
	Label string `json:"label,omitempty"`
	A     string `json:"a"`
	B     string `json:"b"`
}

// Twins lists the pairs of sets that may be one and of which nobody has decided
// yet, in order of number.
func (p *Project) Twins(ctx context.Context) ([]Twin, error) {
	all, _, err := p.store.Sets(ctx, SetQuery{Sort: ByNumber})
	if err != nil {
		return nil, err
	}
	decided, err := p.store.Apart(ctx)
	if err != nil {
		return nil, err
	}
	out := []Twin{}
	for first := 0; first < len(all); {
		last := first + 1
		for last < len(all) && all[last].Number == all[first].Number {
			last++
		}
		if all[first].Number != "" && last-first > 1 {
			if out, err = p.twinsAmong(ctx, all[first:last], decided, out); err != nil {
				return nil, err
			}
		}
		first = last
	}
	return out, nil
}

// twinsAmong adds the pairs among sets of the same number.
func (p *Project) twinsAmong(ctx context.Context, same []app.SetSummary, decided [][2]string, out []Twin) ([]Twin, error) {
	sets := make([]*app.Set, len(same))
	for i, s := range same {
		var err error
		if sets[i], err = p.store.Set(ctx, s.ID); err != nil {
			return nil, err
		}
	}
	for i, a := range sets {
		for j, b := range sets[i+1:] {
			pair := [2]string{min(a.ID, b.ID), max(a.ID, b.ID)}
			if areTwins(a, b) && !slices.Contains(decided, pair) {
				out = append(out, Twin{side(same[i], a), side(same[i+1+j], b), differences(a, b)})
			}
		}
	}
	return out, nil
}

func side(s app.SetSummary, set *app.Set) TwinSide {
	return TwinSide{SetSummary: s, Source: set.Source, Footnotes: len(set.Footnotes)}
}

// areTwins tells whether two sets may be two documents of one.
func areTwins(a, b *app.Set) bool {
	return a.Number != "" && a.Number == b.Number && a.Kind == b.Kind && a.Source.MediaType != b.Source.MediaType &&
		a.Source.SHA256 != b.Source.SHA256 && (a.Reference == b.Reference || a.Reference == "" || b.Reference == "")
}

// differences lists what two documents of a set do not say alike, white space aside.
func differences(a, b *app.Set) []TwinDifference {
	out := []TwinDifference{}
	add := func(part, label, a, b string) {
		if a, b = words(a), words(b); a != b {
			a, b = firstDifference(a, b)
			out = append(out, TwinDifference{part, label, a, b})
		}
	}
	askers := func(s *app.Set) string {
		names, parties := namesOf(s)
		return strings.TrimSuffix(names+" ("+parties+")", " ()")
	}
	add("reference", "", a.Reference, b.Reference)
	add("subject", "", a.Subject, b.Subject)
	add("asked", "", a.Asked, b.Asked)
	add("answered", "", a.Answered, b.Answered)
	add("askers", "", askers(a), askers(b))
	add("respondents", "", respondentsOf(a), respondentsOf(b))
	type text struct{ label, text string }
	side := func(part string, one, other []text) {
		left := slices.Clone(other)
		for _, x := range one {
			i := slices.IndexFunc(left, func(y text) bool { return y.label == x.label })
			if i < 0 {
				add(part, x.label, x.text, "")
				continue
			}
			add(part, x.label, x.text, left[i].text)
			left = slices.Delete(left, i, i+1)
		}
		for _, y := range left {
			add(part, y.label, "", y.text)
		}
	}
	questions := func(s *app.Set) (out []text) {
		for _, q := range s.Questions {
			out = append(out, text{q.Label, q.Text})
		}
		return out
	}
	answers := func(s *app.Set) (out []text) {
		for _, x := range s.Answers {
			out = append(out, text{strings.Join(x.Covers, ", "), x.Text})
		}
		return out
	}
	notes := func(s *app.Set) (out []text) {
		for _, n := range s.Footnotes {
			out = append(out, text{n.Marker, n.Text})
		}
		return out
	}
	side("question", questions(a), questions(b))
	side("answer", answers(a), answers(b))
	side("footnote", notes(a), notes(b))
	return out
}

func words(s string) string { return strings.Join(strings.Fields(s), " ") }

// firstDifference cuts two texts that differ to what stands around the first difference.
func firstDifference(a, b string) (string, string) {
	const before, most = 30, 120
	x, y := []rune(a), []rune(b)
	at := 0
	for at < len(x) && at < len(y) && x[at] == y[at] {
		at++
	}
	cut := func(r []rune) string {
		from, to := max(0, at-before), min(len(r), at+most-before)
		if len(r) <= most {
			from, to = 0, len(r)
		}
		s := string(r[min(from, len(r)):to])
		if from > 0 {
			s = "…" + s
		}
		if to < len(r) {
			s += "…"
		}
		return s
	}
	return cut(x), cut(y)
}

// KeepTwins remembers that two sets stay two, so that they are not offered as
// one again; with apart false it takes that back.
func (p *Project) KeepTwins(ctx context.Context, a, b string, apart bool) error {
	one, other, err := p.twins(ctx, a, b)
	if err != nil {
		return err
	}
	return p.do(ctx, "twin.apart", one.Name(), func(w Writer) error { return w.PutApart(one.ID, other.ID, apart) })
}

// JoinTwins makes two documents of a set one set, as one gesture: the texts of
// use count, and other is kept among its versions with its document. What was
// annotated in other, or is evidence, is looked for in the texts of use; the
// report says what became of it. Where sets were compared, the one that is left is
// compared again, for its fields may have changed.
func (p *Project) JoinTwins(ctx context.Context, use, other string) (*Replacement, error) {
	one, two, err := p.twins(ctx, use, other)
	if err != nil {
		return nil, err
	}
	_, compared, err := p.store.Findings(ctx, FindingQuery{Limit: 1})
	if err != nil {
		return nil, err
	}
	var done *Replacement
	err = p.do(ctx, "twin.join", one.Name(), func(w Writer) error {
		set, err := w.Set(ctx, one.ID)
		if err != nil {
			return err
		}
		gone, err := w.Set(ctx, two.ID)
		if err != nil {
			return err
		}
		if filled := fill(set, gone); filled != nil {
			if _, err := p.replace(ctx, w, set, filled, nil); err != nil {
				return err
			}
		}
		done, err = p.moveIn(ctx, w, gone, set)
		return err
	})
	if err == nil && compared > 0 {
		_, err = p.CompareAdded(ctx, []string{one.ID})
	}
	return done, err
}

// moveIn moves all that hangs on gone to the set, keeps gone as a version of it
// and removes it.
func (p *Project) moveIn(ctx context.Context, w Writer, gone, set *app.Set) (*Replacement, error) {
	r := &Replacement{Passages: []Carried{}}
	match := matchAnswers(gone.Answers, set.Answers)
	judged, _, err := w.Findings(ctx, FindingQuery{Set: gone.ID})
	if err != nil {
		return r, err
	}
	if err := rekey(ctx, w, gone, set, match, judged); err != nil {
		return r, err
	}
	for _, unplaced := range []bool{false, true} {
		notes, err := w.Annotations(ctx, AnnotationQuery{Set: gone.ID, Unplaced: unplaced})
		if err != nil {
			return r, err
		}
		for _, a := range notes {
			if err := w.RemoveAnnotation(a.ID); err != nil {
				return r, err
			}
			a.Set = set.ID
			if a.Answer != "" {
				if a, err = r.movedNote(a, gone, set, match); err != nil {
					return r, err
				}
			}
			if err := w.AddAnnotation(a); err != nil {
				return r, err
			}
		}
		evidence, err := w.Evidence(ctx, EvidenceQuery{Set: gone.ID, Unplaced: unplaced})
		if err != nil {
			return r, err
		}
		for _, e := range evidence {
			if err := w.RemoveEvidence(e.ID); err != nil {
				return r, err
			}
			e.Set = set.ID
			if e.Answer != "" {
				if e, err = r.movedEvidence(e, gone, set, match); err != nil {
					return r, err
				}
			}
			if err := w.AddEvidence(e); err != nil {
				return r, err
			}
		}
	}
	older, err := w.Versions(ctx, gone.ID)
	if err != nil {
		return r, err
	}
	for _, v := range slices.Backward(older) {
		if err := w.AddVersion(set.ID, v.Set, v.Replaced); err != nil {
			return r, err
		}
	}
	if err := w.AddVersion(set.ID, gone, p.stamp()); err != nil {
		return r, err
	}
	versions, err := w.Versions(ctx, set.ID)
	if err != nil {
		return r, err
	}
	r.Version = len(versions) + 1
	return r, w.RemoveSet(gone.ID)
}

// fill is the set with the fields that it lacks and the other document of it
// has, or nil when it lacks none.
func fill(set, other *app.Set) *app.Set {
	c := *set
	c.Reference = cmp.Or(c.Reference, other.Reference)
	c.Subject, c.Title = cmp.Or(c.Subject, other.Subject), cmp.Or(c.Title, other.Title)
	c.Asked, c.Answered = cmp.Or(c.Asked, other.Asked), cmp.Or(c.Answered, other.Answered)
	if len(c.Askers) == 0 {
		c.Askers = other.Askers
	}
	if len(c.Respondents) == 0 {
		c.Respondents = other.Respondents
	}
	same := c.Reference == set.Reference && c.Subject == set.Subject && c.Title == set.Title && c.Asked == set.Asked && c.Answered == set.Answered &&
		len(c.Askers) == len(set.Askers) && len(c.Respondents) == len(set.Respondents)
	if same {
		return nil
	}
	c.Questions, c.Answers = slices.Clone(set.Questions), slices.Clone(set.Answers)
	return &c
}

// twins are two sets by id, number or reference, which must be able to be one.
func (p *Project) twins(ctx context.Context, a, b string) (one, other *app.Set, err error) {
	if one, err = p.Set(ctx, a); err != nil {
		return nil, nil, err
	}
	if other, err = p.Set(ctx, b); err != nil {
		return nil, nil, err
	}
	if !areTwins(one, other) {
		return nil, nil, &app.Error{
			Code: app.Invalid, Key: "twins_not", What: "join " + a + " and " + b,
			Why: "they are not two documents of one set", Hint: "only sets of the same number and kind, from files in two formats, can be one",
		}
	}
	return one, other, nil
}
