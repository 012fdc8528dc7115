package project

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// Unplaced is an annotation, or a piece of evidence, whose passage was not found
// again when other texts came in the place of its set's. It waits to be placed.
type Unplaced struct {
	ID         string        `json:"id"`
	Evidence   bool          `json:"evidence"` // else an annotation
	Set        string        `json:"set"`
	Placement  app.Placement `json:"placement"` // ambiguous or lost
	Quote      string        `json:"quote"`
	Before     string        `json:"before"`
	After      string        `json:"after"`
	Stood      []string      `json:"stood"`    // the labels of the questions whose answer it was
	Tags       []string      `json:"tags"`     // ids
	Position   string        `json:"position"` // id, of evidence
	Comment    string        `json:"comment"`  // or the note of evidence
	Coder      string        `json:"coder"`
	Candidates []Candidate   `json:"candidates"` // where the same words stand now, in the order of the text
}

// Candidate is a place at which the words of an unplaced passage stand.
type Candidate struct {
	Answer string   `json:"answer"`
	Covers []string `json:"covers"`
	Span   app.Span `json:"span"`
}

// mostCandidates is how many places are listed; more do not help to choose.
const mostCandidates = 20

// Unplaced lists the passages of a set, or of all sets for "", that wait to be placed.
func (p *Project) Unplaced(ctx context.Context, set string) ([]Unplaced, error) {
	if set != "" {
		id, err := p.setID(ctx, set)
		if err != nil {
			return nil, err
		}
		set = id
	}
	notes, err := p.store.Annotations(ctx, AnnotationQuery{Set: set, Unplaced: true})
	if err != nil {
		return nil, err
	}
	evidence, err := p.store.Evidence(ctx, EvidenceQuery{Set: set, Unplaced: true})
	if err != nil {
		return nil, err
	}
	all := []Unplaced{}
	for _, a := range notes {
		all = append(all, Unplaced{
			ID: a.ID, Set: a.Set, Placement: a.Placement, Quote: a.Quote, Before: a.Before, After: a.After,
			Stood: a.Stood, Tags: a.Tags, Comment: a.Comment, Coder: a.Coder,
		})
	}
	for _, e := range evidence {
		all = append(all, Unplaced{
			ID: e.ID, Evidence: true, Set: e.Set, Placement: e.Placement, Quote: e.Quote, Before: e.Before, After: e.After,
			Stood: e.Stood, Tags: []string{}, Position: e.Position, Comment: e.Note, Coder: e.Coder,
		})
	}
	slices.SortStableFunc(all, func(a, b Unplaced) int { return cmp.Compare(a.Set, b.Set) })
	var s *app.Set
	for i := range all {
		if s == nil || s.ID != all[i].Set {
			if s, err = p.store.Set(ctx, all[i].Set); err != nil {
				return nil, err
			}
		}
		all[i].Candidates = candidates(s, all[i].Quote)
	}
	return all, nil
}

// candidates gives the places of the set's answers at which the words stand.
func candidates(s *app.Set, words string) []Candidate {
	all := []Candidate{}
	for _, a := range s.Answers {
		at := 0
		for words != "" && len(all) < mostCandidates {
			i := strings.Index(a.Text[at:], words)
			if i < 0 {
				break
			}
			start := utf8.RuneCountInString(a.Text[:at+i])
			all = append(all, Candidate{a.ID, a.Covers, app.Span{Start: start, End: start + utf8.RuneCountInString(words)}})
			at += i + len(words)
		}
	}
	return all
}

// PlaceRequest says where an unplaced passage belongs: on the Span of the
// answer, on the one place of Quote in it or, with neither, on all of it.
type PlaceRequest struct {
	Answer string
	Span   app.Span
	Quote  string
}

// Place puts an unplaced annotation or piece of evidence on words of an answer
// of its set, as a person chose them.
func (p *Project) Place(ctx context.Context, id string, r PlaceRequest) error {
	a, e, err := p.unplaced(ctx, id)
	if err != nil {
		return err
	}
	whole := r.Quote == "" && r.Span.Empty()
	to, err := p.place(ctx, AnnotationRequest{Answer: r.Answer, Span: r.Span, Quote: r.Quote, Whole: whole})
	if err != nil {
		return err
	}
	if a != nil && to.Set != a.Set || e != nil && to.Set != e.Set {
		return &app.Error{
			Code: app.Invalid, Key: "place_other_set", What: "place " + id,
			Why: "the answer is of another set than the passage", Hint: "choose an answer of the same set",
		}
	}
	return p.do(ctx, "annotation.place", short(to.Quote), func(w Writer) error {
		if e != nil {
			e.Answer, e.Placement, e.Stood = to.Answer, app.Placed, nil
			e.Span, e.Quote, e.Before, e.After, e.Changed = to.Span, to.Quote, to.Before, to.After, p.stamp()
			return w.PutEvidence(*e)
		}
		a.Answer, a.Placement, a.Stood, a.Whole = to.Answer, app.Placed, nil, whole
		a.Span, a.Quote, a.Before, a.After, a.Changed = to.Span, to.Quote, to.Before, to.After, p.stamp()
		return w.PutAnnotation(*a)
	})
}

// LetGo removes an unplaced annotation or piece of evidence.
func (p *Project) LetGo(ctx context.Context, id string) error {
	a, e, err := p.unplaced(ctx, id)
	if err != nil {
		return err
	}
	if e != nil {
		return p.do(ctx, "evidence.remove", short(e.Quote), func(w Writer) error { return w.RemoveEvidence(id) })
	}
	return p.do(ctx, "annotation.remove", short(a.Quote), func(w Writer) error { return w.RemoveAnnotation(id) })
}

// unplaced finds the annotation or the evidence with the id among those that wait.
func (p *Project) unplaced(ctx context.Context, id string) (*app.Annotation, *app.Evidence, error) {
	notes, err := p.store.Annotations(ctx, AnnotationQuery{ID: id, Unplaced: true})
	if err != nil || len(notes) > 0 {
		if err != nil {
			return nil, nil, err
		}
		return &notes[0], nil, nil
	}
	evidence, err := p.store.Evidence(ctx, EvidenceQuery{ID: id, Unplaced: true})
	if err != nil || len(evidence) > 0 {
		if err != nil {
			return nil, nil, err
		}
		return nil, &evidence[0], nil
	}
	return nil, nil, &app.Error{
		Code: app.NotFound, Key: "unplaced_unknown", What: "place " + id,
		Why: "no passage with this id waits to be placed", Hint: "list those that wait to see their ids",
	}
}
