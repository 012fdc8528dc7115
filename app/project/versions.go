package project

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
)

// Replacement says what became of the passages that were annotated, or are
// evidence, when other texts came in the place of a set's.
type Replacement struct {
	Version   int       `json:"version"` // that the set now is; 1 is the first that came in
	Exact     int       `json:"exact"`
	Moved     int       `json:"moved"`
	Changed   int       `json:"changed"`
	Ambiguous int       `json:"ambiguous"`
	Lost      int       `json:"lost"`
	Passages  []Carried `json:"passages"` // all but the exact ones, which need no look
}

// ToPlace is how many passages a person must put in their place.
func (r Replacement) ToPlace() int { return r.Ambiguous + r.Lost }

// Carried is what became of one passage.
type Carried struct {
	ID        string        `json:"id"` // of the annotation or the evidence
	Placement app.Placement `json:"placement"`
	Before    string        `json:"before"` // the words that it stood on
	After     string        `json:"after"`  // the words that it stands on, "" for none
	Answer    string        `json:"answer"` // on which it stands, "" for none
}

// Versions lists what a set was before newer documents of it came in, the newest first.
func (p *Project) Versions(ctx context.Context, set string) ([]app.Version, error) {
	id, err := p.setID(ctx, set)
	if err != nil {
		return nil, err
	}
	return p.store.Versions(ctx, id)
}

// SetVersion is a set as it was in a version, from 1, or as it is for 0.
func (p *Project) SetVersion(ctx context.Context, name string, number int) (*app.Set, error) {
	set, err := p.Set(ctx, name)
	if err != nil || number == 0 {
		return set, err
	}
	versions, err := p.store.Versions(ctx, set.ID)
	if err != nil || number == len(versions)+1 {
		return set, err
	}
	for _, v := range versions {
		if v.Number == number {
			return v.Set, nil
		}
	}
	return nil, &app.Error{
		Code: app.NotFound, Key: "version_unknown", What: "find set " + name,
		Why: fmt.Sprintf("there is no version %d", number), Hint: fmt.Sprintf("give a number from 1 to %d", len(versions)+1),
	}
}

// known looks for the set among those that are there. older is the one of which
// it is a newer document: the only one with its number, kind and format, and no
// other reference. twin is one of the same number and kind in another format: a
// ministry's letter is not the newer of the official publication. Sets that came
// in with the same file (own) are neither.
func known(ctx context.Context, r Reader, set *app.Set, own map[string]bool) (older *app.Set, twin string, err error) {
	if set.Number == "" {
		return nil, "", nil
	}
	ids, err := r.FindSets(ctx, set.Number)
	if err != nil {
		return nil, "", err
	}
	several := false
	for _, id := range ids {
		o, err := r.Set(ctx, id)
		if err != nil {
			return nil, "", err
		}
		references := o.Reference == set.Reference || o.Reference == "" || set.Reference == ""
		switch {
		case own[id] || o.Number != set.Number || o.Kind != set.Kind || !references:
		case o.Source.MediaType != set.Source.MediaType:
			twin = id
		default:
			several = several || older != nil
			older = o
		}
	}
	if several {
		older, twin = nil, older.ID
	}
	return older, twin, nil
}

// sameTexts tells whether two documents say the same, whatever their bytes.
func sameTexts(a, b *app.Set) bool {
	bare := func(s *app.Set) app.Set {
		c := *s
		c.ID, c.Source, c.Warnings = "", app.Source{}, nil
		c.Questions, c.Answers = slices.Clone(s.Questions), slices.Clone(s.Answers)
		for i := range c.Questions {
			c.Questions[i].ID = ""
		}
		for i := range c.Answers {
			c.Answers[i].ID = ""
		}
		return c
	}
	return fmt.Sprint(bare(a)) == fmt.Sprint(bare(b))
}

// replace puts the texts of set in the place of old's, in one gesture's writer:
// the set keeps its id, answers and questions those of their older selves, and
// every passage is looked for again, what was decided about findings stays theirs, and
// answers stay in the rows of the matrix that they were put into.
func (p *Project) replace(ctx context.Context, w Writer, old, set *app.Set, data []byte) (*Replacement, error) {
	versions, err := w.Versions(ctx, old.ID)
	if err != nil {
		return nil, err
	}
	notes, err := w.Annotations(ctx, AnnotationQuery{Set: old.ID})
	if err != nil {
		return nil, err
	}
	evidence, err := w.Evidence(ctx, EvidenceQuery{Set: old.ID})
	if err != nil {
		return nil, err
	}
	findings, _, err := w.Findings(ctx, FindingQuery{Set: old.ID})
	if err != nil {
		return nil, err
	}
	used := newIDs(old, versions)
	match := inherit(old, set, used)
	if err := w.ReplaceSet(set, data, p.stamp()); err != nil {
		return nil, err
	}
	r := &Replacement{Version: len(versions) + 1, Passages: []Carried{}}
	if old.Source.SHA256 != set.Source.SHA256 {
		r.Version++
	}
	for _, a := range notes {
		if a.Answer == "" {
			continue // of the set as a whole
		}
		if a, err = r.movedNote(a, old, set, match); err != nil {
			return r, err
		}
		if err := w.PutAnnotation(a); err != nil {
			return r, err
		}
	}
	for _, e := range evidence {
		if e, err = r.movedEvidence(e, old, set, match); err != nil {
			return r, err
		}
		if err := w.PutEvidence(e); err != nil {
			return r, err
		}
	}
	if err := rekeyRows(ctx, w, old, set, match); err != nil {
		return r, err
	}
	return r, rekey(ctx, w, old, set, match, findings)
}

// movedNote is an annotation of old where it stands in set, counted.
func (r *Replacement) movedNote(a app.Annotation, old, set *app.Set, match map[string]int) (_ app.Annotation, err error) {
	to := carry(old, set, match, passage{a.Answer, a.Span, a.Quote, a.Whole})
	a.Placement, a.Stood = to.kept(), to.stood
	if a.Answer = to.answer; a.Answer != "" {
		a.Span = to.span
		a, err = quoted(a, set.Answer(a.Answer).Text)
	}
	r.count(a.ID, to, set)
	return a, err
}

// movedEvidence is evidence of old where it stands in set, counted.
func (r *Replacement) movedEvidence(e app.Evidence, old, set *app.Set, match map[string]int) (app.Evidence, error) {
	to := carry(old, set, match, passage{e.Answer, e.Span, e.Quote, false})
	e.Placement, e.Stood = to.kept(), to.stood
	if e.Answer = to.answer; e.Answer != "" {
		there, err := quoted(app.Annotation{Span: to.span}, set.Answer(e.Answer).Text)
		if err != nil {
			return e, err
		}
		e.Span, e.Quote, e.Before, e.After = there.Span, there.Quote, there.Before, there.After
	}
	r.count(e.ID, to, set)
	return e, nil
}

func (r *Replacement) count(id string, to carried, set *app.Set) {
	switch to.placement {
	case app.Exact:
		r.Exact++
		return
	case app.Moved:
		r.Moved++
	case app.Changed:
		r.Changed++
	case app.Ambiguous:
		r.Ambiguous++
	case app.Lost:
		r.Lost++
	}
	c := Carried{ID: id, Placement: to.placement, Before: to.was, Answer: to.answer}
	if a := set.Answer(to.answer); a != nil {
		c.After = to.span.In(a.Text)
	}
	r.Passages = append(r.Passages, c)
}

// newIDs gives ids for questions ("q") and answers ("a") that no version of the set has used.
func newIDs(set *app.Set, versions []app.Version) func(kind string) string {
	last := map[string]int{}
	see := func(id string) {
		tail, ok := strings.CutPrefix(id, set.ID+"-")
		if !ok || tail == "" {
			return
		}
		if n, err := strconv.Atoi(tail[1:]); err == nil {
			last[tail[:1]] = max(last[tail[:1]], n)
		}
	}
	all := []*app.Set{set}
	for _, v := range versions {
		all = append(all, v.Set)
	}
	for _, s := range all {
		for _, q := range s.Questions {
			see(q.ID)
		}
		for _, a := range s.Answers {
			see(a.ID)
		}
	}
	return func(kind string) string {
		last[kind]++
		return set.ID + "-" + kind + strconv.Itoa(last[kind])
	}
}
