package host_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"standpunt/ui/host"
)

// Of what is read for a word that is typed letter by letter only the last goes on.
func TestOnlyTheLatestReadGoesOn(t *testing.T) {
	var l host.Latest
	until := func(ctx context.Context) error {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(10 * time.Second):
			return nil
		}
	}
	first := l.Only(until)
	done := make(chan error)
	go func() { done <- first(context.Background(), nil) }()
	last := l.Only(func(ctx context.Context) error { return ctx.Err() })
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("the first goes on: %v", err)
	}
	if err := last(context.Background(), nil); err != nil {
		t.Errorf("the last does not: %v", err)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if err := l.Only(until)(ended, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("what the window ends goes on: %v", err)
	}
}
