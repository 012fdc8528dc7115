package storagetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
)

// moment is when everything in these tests happens.
var moment = time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)

// Set is an invented set whose ids and words follow from name.
func Set(name string, answers int) *app.Set {
	s := &app.Set{
		ID: name, Kind: app.Answers, Number: "N-" + name, Reference: "ref-" + name,
		Subject: "De opvang in " + name, Title: "Antwoord op vragen over de opvang in " + name,
		Asked: "2026-01-02", Answered: "2026-02-03", Language: "nl",
		Askers:      []app.Asker{{Name: "Éva van Dijk", Party: "ABC"}},
		Respondents: []app.Respondent{{Name: "J. de Wit", Role: "minister van Opvang"}},
		Source:      app.Source{File: name + ".txt", MediaType: "text/plain"},
		Questions:   []app.Question{}, Answers: []app.Answer{},
		Footnotes: []app.Footnote{{Marker: "1", Text: "Kamerstuk 12 <&> \"aan\""}},
		Warnings:  []app.Warning{{Code: "gap", Message: "question 9 is missing"}},
	}
	for i := range answers {
		label := fmt.Sprint(i + 1)
		s.Questions = append(s.Questions, app.Question{
			ID: name + "-q" + label, Label: label, Text: "Vraag " + label + " over " + name + "?",
			Anchors: []app.Anchor{{Marker: "1", At: 3}},
		})
		s.Answers = append(s.Answers, app.Answer{
			ID: name + "-a" + label, Covers: []string{label}, Page: i + 1, Anchors: []app.Anchor{},
			Text: "Antwoord " + label + ": het café in " + name + " is 🙂 geopend.\n\nDat blijft zo.",
		})
	}
	return s
}

// Annotation is an invented annotation of the first five code points of an answer.
func Annotation(id, set, answer string, tags ...string) app.Annotation {
	if tags == nil {
		tags = []string{}
	}
	return app.Annotation{
		ID: id, Set: set, Answer: answer, Span: app.Span{Start: 0, End: 5}, Quote: "Antwo", After: "ord", Tags: tags,
		Coder: "Anna", Created: moment, Changed: moment,
	}
}

// Finding is an invented finding about two answers.
func Finding(id string, kind app.Label, score float64, a, b string) app.Finding {
	side := func(set string) app.Passage {
		return app.Passage{Set: set, Answer: set + "-a1", Covers: []string{"1"}, Span: app.Span{Start: 0, End: 8}, Text: "Antwoord"}
	}
	return app.Finding{ID: id, Kind: kind, Score: score, Causes: []app.Cause{}, Changes: []app.Change{}, A: side(a), B: side(b)}
}

// Position is an invented position.
func Position(id, name string) app.Position {
	return app.Position{ID: id, Name: name, Coder: "Anna", Created: moment, Changed: moment}
}

// Evidence is an invented use of the first five code points of an answer.
func Evidence(id, position, set, answer string) app.Evidence {
	return app.Evidence{
		ID: id, Position: position, Set: set, Answer: answer, Span: app.Span{Start: 0, End: 5}, Quote: "Antwo", After: "ord",
		Stance: app.Holds, Coder: "Anna", Created: moment, Changed: moment,
	}
}

// Do runs a gesture that must succeed.
func Do(t testing.TB, s project.Store, label string, fn func(w project.Writer) error) {
	t.Helper()
	if err := s.Do(context.Background(), app.Gesture{Label: label, Coder: "Anna"}, fn); err != nil {
		t.Fatalf("%s: %v", label, err)
	}
}

// AddSets adds sets, each in a gesture of its own.
func AddSets(t testing.TB, s project.Store, sets ...*app.Set) {
	t.Helper()
	for _, set := range sets {
		Do(t, s, "import", func(w project.Writer) error { return w.AddSet(set, nil) })
	}
}

// Hash is the SHA-256 by which a document is named.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Dump is everything that history follows, as JSON that can be compared.
func Dump(t testing.TB, r project.Reader) string {
	t.Helper()
	ctx := context.Background()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	var all struct {
		Sets        []*app.Set
		List        []app.SetSummary
		Tags        []app.Tag
		Annotations []app.Annotation
		Findings    []app.Finding
		Positions   []app.Position `json:",omitempty"` // version 1 knows none
		Evidence    []app.Evidence `json:",omitempty"`
		Versions    []app.Version  `json:",omitempty"`
		Unplaced    []any          `json:",omitempty"`
		Corrections []any          `json:",omitempty"`
		Hits        app.Hits
	}
	must(r.EachSet(ctx, func(s *app.Set) error { all.Sets = append(all.Sets, s); return nil }))
	var err error
	all.List, _, err = r.Sets(ctx, project.SetQuery{})
	must(err)
	all.Tags, err = r.Tags(ctx)
	must(err)
	all.Annotations, err = r.Annotations(ctx, project.AnnotationQuery{})
	must(err)
	all.Findings, _, err = r.Findings(ctx, project.FindingQuery{})
	must(err)
	all.Positions, err = r.Positions(ctx)
	must(err)
	all.Evidence, err = r.Evidence(ctx, project.EvidenceQuery{})
	must(err)
	for _, one := range all.List {
		versions, err := r.Versions(ctx, one.ID)
		must(err)
		all.Versions = append(all.Versions, versions...)
	}
	notes, err := r.Annotations(ctx, project.AnnotationQuery{Unplaced: true})
	must(err)
	for _, a := range notes {
		all.Unplaced = append(all.Unplaced, a)
	}
	evidence, err := r.Evidence(ctx, project.EvidenceQuery{Unplaced: true})
	must(err)
	for _, e := range evidence {
		all.Unplaced = append(all.Unplaced, e)
	}
	for _, one := range all.Sets {
		c, err := r.Corrections(ctx, one.Source.SHA256)
		must(err)
		if !c.Empty() {
			all.Corrections = append(all.Corrections, c)
		}
	}
	all.Hits, err = r.Search(ctx, "antwoord OR vraag OR opvang OR opmerking", 0)
	must(err)
	all.Hits.Hits = nil // their order is a matter of taste, their number is not
	return JSON(t, all)
}

// JSON is v as it is compared.
func JSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// same fails when the two are not the same as JSON, where nil lists are told from empty ones.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if g, w := JSON(t, got), JSON(t, want); g != w {
		t.Errorf("%s:\n got %s\nwant %s", what, g, w)
	}
}

// code fails unless err has the code.
func code(t *testing.T, what string, err error, want app.Code) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: no error, want %s", what, want)
	} else if got := app.CodeOf(err); got != want {
		t.Errorf("%s: code %s (%v), want %s", what, got, err, want)
	}
}
