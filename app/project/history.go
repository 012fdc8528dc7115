package project

import (
	"context"
	"slices"

	"standpunt/app"
)

// Undo reverses the newest gesture that is not reversed yet and returns it.
func (p *Project) Undo(ctx context.Context) (app.Action, error) {
	return p.turn(ctx, p.store.Undo)
}

// Redo does again what the newest Undo reversed.
func (p *Project) Redo(ctx context.Context) (app.Action, error) {
	return p.turn(ctx, p.store.Redo)
}

// Retexts tells whether an action may have given a set another text, also when it was
// undone: what was found about the text before is gone then, and is to be found anew.
func Retexts(a app.Action) bool {
	return slices.Contains([]string{"import", "review.correct", "twin.join", "twin.apart"}, a.Label)
}

// turn goes a step back or forth, after which any text may be another.
func (p *Project) turn(ctx context.Context, step func(context.Context) (app.Action, error)) (app.Action, error) {
	p.writing.Lock()
	defer p.writing.Unlock()
	defer p.textsChanged(true)
	return step(ctx)
}

// CanUndo is the action that Undo would reverse, or nil.
func (p *Project) CanUndo(ctx context.Context) (*app.Action, error) { return p.store.CanUndo(ctx) }

// CanRedo is the action that Redo would do again, or nil.
func (p *Project) CanRedo(ctx context.Context) (*app.Action, error) { return p.store.CanRedo(ctx) }

// History lists what was done, the newest first.
func (p *Project) History(ctx context.Context, limit int) ([]app.Action, error) {
	return p.store.History(ctx, limit)
}

// Check looks for damage and returns one sentence per problem.
func (p *Project) Check(ctx context.Context) ([]string, error) { return p.store.Check(ctx) }

// Backup writes a whole, closed copy of the project to path, which must not exist.
func (p *Project) Backup(ctx context.Context, path string) error { return p.store.Backup(ctx, path) }
