package project

import (
	"context"
	"sync"
	"time"

	"standpunt/app"
)

// Edition tells one state of the project's texts from another: what was read of all
// sets holds as long as it is the same. What another program changes in a text is not seen.
type Edition struct {
	changes uint64 // of texts, by this project since it was opened
	sets    int
}

// Edition is that of the texts as they are now.
func (p *Project) Edition(ctx context.Context) (Edition, error) {
	_, sets, err := p.store.Sets(ctx, SetQuery{Limit: 1})
	return Edition{p.changes.Load(), sets}, err
}

// ifStill does what keeps a thing that was read in this edition, and tells whether it
// did: not when the texts have changed since. They cannot change while it does.
func (p *Project) ifStill(ctx context.Context, of Edition, do func() error) (bool, error) {
	p.writing.Lock()
	defer p.writing.Unlock()
	now, err := p.Edition(ctx)
	if err != nil || now != of {
		return false, err
	}
	return true, do()
}

// gesture runs a gesture and takes note of what it did to the texts. There is one at a time.
func (p *Project) gesture(ctx context.Context, g app.Gesture, fn func(Writer) error) error {
	p.writing.Lock()
	defer p.writing.Unlock()
	var seen watched
	err := p.store.Do(ctx, g, func(w Writer) error {
		seen.Writer = w
		return fn(&seen)
	})
	if err == nil && seen.texts {
		p.textsChanged(seen.replaced)
	}
	return err
}

// textsChanged is for what changes the texts, while it holds the writing; replaced tells that a set may have kept
// its id and got other texts, which the memo cannot tell.
func (p *Project) textsChanged(replaced bool) {
	p.changes.Add(1)
	if replaced {
		p.memo.forget()
	}
}

// watched is a writer that takes note of what is done to sets.
type watched struct {
	Writer
	texts, replaced bool
}

func (w *watched) AddSet(set *app.Set, data []byte) error {
	w.texts = true
	return w.Writer.AddSet(set, data)
}

func (w *watched) ReplaceSet(set *app.Set, data []byte, at time.Time) error {
	w.texts, w.replaced = true, true
	return w.Writer.ReplaceSet(set, data, at)
}

func (w *watched) RemoveSet(id string) error {
	w.texts = true
	return w.Writer.RemoveSet(id)
}

func (w *watched) PutSetting(name, value string) error {
	if isPack(name) { // the texts are read otherwise
		w.texts, w.replaced = true, true
	}
	return w.Writer.PutSetting(name, value)
}

// kept is what was read of all sets, as long as their edition is the same.
type kept[T any] struct {
	mu    sync.Mutex
	of    Edition
	known bool
	value T
}

// get gives the value, and reads it when it is not that of this edition.
func (k *kept[T]) get(of Edition, read func() (T, error)) (T, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.known && k.of == of {
		return k.value, nil
	}
	value, err := read()
	if err == nil {
		k.value, k.of, k.known = value, of, true
	}
	return value, err
}
