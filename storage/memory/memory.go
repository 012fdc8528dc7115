// Package memory is a project.Store that keeps everything in memory, for tests of
// what stands above the store. It keeps the same contract as package storage,
// by the simplest means: a snapshot for every step of the history, and search
// through every text. It has no file, so it cannot be backed up.
package memory

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"sync"
	"time"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/refuse"
)

var _ project.Store = (*Store)(nil)

// Store is a project in memory.
type Store struct {
	reader
	gestures sync.Mutex // one gesture at a time
	mu       sync.RWMutex
	now      view
	steps    []step
	clock    func() time.Time
}

// step is an action with the state on either side of it.
type step struct {
	app.Action
	role          role
	group         string
	undoneBy      int64
	before, after *state
	final         bool
}

type role int

const (
	gesture role = iota
	undo
	redo
)

// New is a new, empty project.
func New() *Store {
	s := &Store{now: view{state: (&state{}).clone(), loose: (&loose{}).clone()}, clock: time.Now}
	s.reader = reader{get: func() view {
		s.mu.RLock()
		defer s.mu.RUnlock()
		return s.now
	}}
	return s
}

// Path implements project.Store.
func (s *Store) Path() string { return "" }

// Writable implements project.Store.
func (s *Store) Writable() bool { return true }

// Close implements project.Store.
func (s *Store) Close() error { return nil }

// Check implements project.Store: memory is not damaged.
func (s *Store) Check(ctx context.Context) ([]string, error) { return []string{}, stopped(ctx) }

// Backup implements project.Store: there is no file to copy (Invalid).
func (s *Store) Backup(context.Context, string) error {
	return &app.Error{Code: app.Invalid, Key: "no_file", Why: "a project in memory has no file to copy"}
}

// Do implements project.Store.
func (s *Store) Do(ctx context.Context, g app.Gesture, fn func(project.Writer) error) error {
	s.gestures.Lock()
	defer s.gestures.Unlock()
	if err := stopped(ctx); err != nil {
		return err
	}
	old := s.get()
	w := newWriter(s, old)
	if err := fn(w); err != nil {
		return err
	}
	if err := stopped(ctx); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if reflect.DeepEqual(old.state, w.next.state) {
		s.now = view{state: old.state, loose: w.next.loose}
		return nil
	}
	s.now = fresh(old.state, w.next)
	s.add(step{
		Action: app.Action{Label: g.Label, About: g.About, Coder: g.Coder}, group: g.Group,
		before: old.state, after: w.next.state, final: g.Final,
	})
	return nil
}

func (s *Store) add(one step) int64 {
	one.ID = int64(len(s.steps) + 1)
	one.At = s.clock().UTC().Truncate(time.Second)
	s.steps = append(s.steps, one)
	return one.ID
}

// SetFindings implements project.Store.
func (s *Store) SetFindings(ctx context.Context, findings []app.Finding) error {
	s.gestures.Lock()
	defer s.gestures.Unlock()
	if err := stopped(ctx); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	kept := s.now.loose.clone()
	kept.findings = inOrder(findings)
	s.now.loose = kept
	return nil
}

// AddFindings implements project.Store.
func (s *Store) AddFindings(ctx context.Context, findings []app.Finding, between [][2]string) error {
	s.gestures.Lock()
	defer s.gestures.Unlock()
	if err := stopped(ctx); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	kept := s.now.loose.clone()
	gone := map[[2]string]bool{}
	for _, answers := range between {
		gone[answers], gone[[2]string{answers[1], answers[0]}] = true, true
	}
	byID := map[string]app.Finding{}
	for _, f := range kept.findings {
		if !gone[[2]string{f.A.Answer, f.B.Answer}] {
			byID[f.ID] = f
		}
	}
	for _, f := range findings {
		if old, ok := byID[f.ID]; !ok || f.Precedes(&old) {
			byID[f.ID] = f
		}
	}
	kept.findings = inOrder(slices.Collect(maps.Values(byID)))
	s.now.loose = kept
	return nil
}

func stopped(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return &app.Error{Code: app.Canceled, Key: "canceled", Why: "it was stopped", Err: err}
	}
	return nil
}

// Undo implements project.Store.
func (s *Store) Undo(context.Context) (app.Action, error) {
	s.gestures.Lock()
	defer s.gestures.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	last := s.nextUndo()
	if last < 0 {
		return app.Action{}, refuse.NoUndo()
	}
	first := last
	for i := last; i >= 0; i-- {
		one := s.steps[i]
		if one.role != gesture || one.undoneBy != 0 {
			continue
		}
		if i != last && (one.group == "" || one.group != s.steps[last].group) {
			break
		}
		first = i
	}
	done := &s.steps[last]
	id := s.add(step{role: undo, Action: app.Action{Label: "undo", About: done.About, Coder: done.Coder, Undoes: done.ID}})
	for i := first; i <= last; i++ {
		if s.steps[i].role == gesture && s.steps[i].undoneBy == 0 {
			s.steps[i].undoneBy = id
		}
	}
	s.now = fresh(s.now.state, view{state: s.steps[first].before, loose: s.now.loose})
	return s.steps[last].action(), nil
}

// Redo implements project.Store.
func (s *Store) Redo(context.Context) (app.Action, error) {
	s.gestures.Lock()
	defer s.gestures.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	u := s.nextRedo()
	if u < 0 {
		return app.Action{}, refuse.NoRedo()
	}
	last := s.newestUndoneBy(s.steps[u].ID)
	done := s.steps[last]
	id := s.add(step{role: redo, Action: app.Action{Label: "redo", About: done.About, Coder: done.Coder, Undoes: s.steps[u].ID}})
	for i := range s.steps {
		if s.steps[i].undoneBy == s.steps[u].ID {
			s.steps[i].undoneBy = 0
		}
	}
	s.steps[u].undoneBy = id
	s.now = fresh(s.now.state, view{state: done.after, loose: s.now.loose})
	return s.steps[last].action(), nil
}

func (s step) action() app.Action {
	s.Undone = s.undoneBy != 0
	return s.Action
}

func (s *Store) nextUndo() int {
	for i := len(s.steps) - 1; i >= 0; i-- {
		if s.steps[i].role == gesture && s.steps[i].undoneBy == 0 {
			if s.steps[i].final {
				return -1
			}
			return i
		}
	}
	return -1
}

func (s *Store) nextRedo() int {
	for i := len(s.steps) - 1; i >= 0 && s.steps[i].role != gesture; i-- {
		if s.steps[i].role == undo && s.steps[i].undoneBy == 0 {
			return i
		}
	}
	return -1
}

func (s *Store) newestUndoneBy(id int64) int {
	for i := len(s.steps) - 1; i >= 0; i-- {
		if s.steps[i].undoneBy == id {
			return i
		}
	}
	return -1
}
