package storagetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

// Play does n random gestures that follow from seed, and gives the state before
// the first and after each of them.
func Play(t testing.TB, s project.Store, seed uint64, n int) []string {
	t.Helper()
	p := &player{rand: rand.New(rand.NewPCG(seed, 1)), prefix: fmt.Sprintf("s%d-", seed)}
	states := []string{Dump(t, s)}
	for range n {
		before, _ := s.CanUndo(context.Background())
		err := s.Do(context.Background(), app.Gesture{Label: "random", Coder: "Anna"}, p.gesture)
		if err != nil && app.CodeOf(err) != app.NotFound && app.CodeOf(err) != app.Exists && app.CodeOf(err) != app.Invalid {
			t.Fatal(err)
		}
		after, _ := s.CanUndo(context.Background())
		if after != nil && (before == nil || after.ID != before.ID) {
			states = append(states, Dump(t, s))
		}
	}
	return states
}

type player struct {
	rand   *rand.Rand
	prefix string
	made   int
}

func (p *player) id() string {
	p.made++
	return fmt.Sprintf("%s%d", p.prefix, p.made)
}

func one[T any](p *player, list []T) (T, bool) {
	var none T
	if len(list) == 0 {
		return none, false
	}
	return list[p.rand.IntN(len(list))], true
}

// gesture does one to three random things.
func (p *player) gesture(w project.Writer) error {
	for range 1 + p.rand.IntN(3) {
		if err := p.deed(w); err != nil {
			return err
		}
	}
	return nil
}

func (p *player) deed(w project.Writer) error {
	ctx := context.Background()
	sets, _, err := w.Sets(ctx, project.SetQuery{})
	if err != nil {
		return err
	}
	tags, err := w.Tags(ctx)
	if err != nil {
		return err
	}
	notes, err := w.Annotations(ctx, project.AnnotationQuery{})
	if err != nil {
		return err
	}
	positions, err := w.Positions(ctx)
	if err != nil {
		return err
	}
	evidence, err := w.Evidence(ctx, project.EvidenceQuery{})
	if err != nil {
		return err
	}
	set, hasSet := one(p, sets)
	tag, hasTag := one(p, tags)
	note, hasNote := one(p, notes)
	position, hasPosition := one(p, positions)
	proof, hasEvidence := one(p, evidence)
	switch dice := p.rand.IntN(33); {
	case dice < 3 || !hasSet:
		return w.AddSet(Set(p.id(), 1+p.rand.IntN(3)), nil)
	case dice < 4:
		return w.RemoveSet(set.ID)
	case dice < 7 || !hasTag:
		return w.AddTag(app.Tag{ID: p.id(), Parent: tag.ID, Name: fmt.Sprint("tag ", p.rand.IntN(9)), Definition: "'quoted' \"words\" \\ é"})
	case dice < 9:
		other, _ := one(p, tags)
		tag.Name, tag.Parent = fmt.Sprint("tag ", p.rand.IntN(9)), other.ID
		return w.PutTag(tag)
	case dice < 10:
		return w.RemoveTag(tag.ID)
	case dice < 15 || !hasNote:
		a := Annotation(p.id(), set.ID, set.ID+"-a1", tag.ID)
		a.Comment = []string{"", "een opmerking\nmet 🙂 en \u2028 en \"quotes\""}[p.rand.IntN(2)]
		return w.AddAnnotation(a)
	case dice < 17:
		note.Comment, note.Tags, note.Span.End = fmt.Sprint("opmerking ", p.rand.IntN(99)), []string{tag.ID}, 3+p.rand.IntN(3)
		return w.PutAnnotation(note)
	case dice < 18:
		return w.RemoveAnnotation(note.ID)
	case dice < 22 && dice >= 20 || dice >= 22 && !hasPosition:
		return w.AddPosition(Position(p.id(), fmt.Sprint("standpunt ", p.rand.IntN(9))))
	case dice == 22:
		position.Name, position.Description = fmt.Sprint("standpunt ", p.rand.IntN(9)), "wanneer 🙂 \"het\" telt"
		return w.PutPosition(position)
	case dice == 23:
		return w.RemovePosition(position.ID)
	case dice == 24 || dice >= 24 && dice < 28 && !hasEvidence:
		return w.AddEvidence(Evidence(p.id(), position.ID, set.ID, set.ID+"-a1"))
	case dice < 27 && dice >= 24 && hasEvidence:
		proof.Stance, proof.Note, proof.Position = app.Stances[p.rand.IntN(len(app.Stances))], fmt.Sprint("noot ", p.rand.IntN(99)), position.ID
		return w.PutEvidence(proof)
	case dice > 30:
		old, err := w.Set(ctx, set.ID)
		if err != nil {
			return err
		}
		return w.PutCorrections(old.Source.SHA256, Corrections(fmt.Sprint("over ", p.rand.IntN(9))))
	case dice > 28:
		old, err := w.Set(ctx, set.ID)
		if err != nil {
			return err
		}
		return w.ReplaceSet(Newer(old), nil, moment)
	case dice == 28 && hasNote:
		lost, err := w.Annotations(ctx, project.AnnotationQuery{Unplaced: true})
		if a, ok := one(p, lost); ok {
			a.Answer, a.Placement, a.Stood, a.Span = a.Set+"-a1", app.Placed, nil, app.Span{Start: 1, End: 4}
			return w.PutAnnotation(a)
		}
		return err
	case dice == 27:
		return w.RemoveEvidence(proof.ID)
	default:
		f := Finding(fmt.Sprint("f", p.rand.IntN(4)), app.Shifted, 0.25, set.ID, set.ID)
		if p.rand.IntN(3) == 0 {
			return w.PutVerdict(f, nil)
		}
		return w.PutVerdict(f, &app.Verdict{Decision: app.Confirm, Note: fmt.Sprint("noot ", p.rand.IntN(99)), Coder: "Anna", At: moment})
	}
}

// UndoAll undoes back to states[0] and redoes to the last, comparing every state.
// Between the steps it calls again, which gives the store to go on with.
func UndoAll(t testing.TB, s project.Store, states []string, again func(project.Store) project.Store) project.Store {
	t.Helper()
	ctx := context.Background()
	for i := len(states) - 2; i >= 0; i-- {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatalf("undo to %d: %v", i, err)
		}
		if got := Dump(t, s); got != states[i] {
			t.Fatalf("after undo not state %d:\n%s\nwant\n%s", i, got, states[i])
		}
		s = again(s)
	}
	for i := 1; i < len(states); i++ {
		if _, err := s.Redo(ctx); err != nil {
			t.Fatalf("redo to %d: %v", i, err)
		}
		if got := Dump(t, s); got != states[i] {
			t.Fatalf("after redo not state %d:\n%s\nwant\n%s", i, got, states[i])
		}
		s = again(s)
	}
	return s
}

func testRandomUndo(t *testing.T, open func(t *testing.T) project.Store) {
	for seed := range uint64(2) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			s := open(t)
			states := Play(t, s, seed, 40)
			same := func(s project.Store) project.Store { return s }
			UndoAll(t, s, states, same)
			UndoAll(t, s, states, same) // once more, over its own traces
			if problems, err := s.Check(context.Background()); err != nil || len(problems) > 0 {
				t.Errorf("Check = %v, %v", problems, err)
			}
		})
	}
}
