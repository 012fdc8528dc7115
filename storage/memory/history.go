package memory

import (
	"context"

	"standpunt/app"
)

// History implements project.Reader.
func (s *Store) History(_ context.Context, limit int) ([]app.Action, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	all := []app.Action{}
	for i := len(s.steps) - 1; i >= 0 && (limit <= 0 || len(all) < limit); i-- {
		all = append(all, s.steps[i].action())
	}
	return all, nil
}

// CanUndo implements project.Reader.
func (s *Store) CanUndo(context.Context) (*app.Action, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.at(s.nextUndo()), nil
}

// CanRedo implements project.Reader.
func (s *Store) CanRedo(context.Context) (*app.Action, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	u := s.nextRedo()
	if u < 0 {
		return nil, nil
	}
	return s.at(s.newestUndoneBy(s.steps[u].ID)), nil
}

func (s *Store) at(i int) *app.Action {
	if i < 0 {
		return nil
	}
	a := s.steps[i].action()
	return &a
}

// History implements project.Reader: inside a gesture, the history before it.
func (w *writer) History(ctx context.Context, limit int) ([]app.Action, error) {
	return w.store.History(ctx, limit)
}

// CanUndo implements project.Reader.
func (w *writer) CanUndo(ctx context.Context) (*app.Action, error) { return w.store.CanUndo(ctx) }

// CanRedo implements project.Reader.
func (w *writer) CanRedo(ctx context.Context) (*app.Action, error) { return w.store.CanRedo(ctx) }
